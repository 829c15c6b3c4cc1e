"""Access to memory objects.

    v3 = call.native v1, v2, jx.zero.ReadOnlyMemory.get32:(I)I
becomes
    check.memory v1, v2, 4
    v3 = memload.i32 v1, v2

The check covers bounds and revocation; the receiver's null check stands before the call already.
"""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.flow import like

WIDTHS = {"8": (1, "u8"), "16": (2, "u16"), "32": (4, "i32"), "64": (8, "i64")}


def expand(fn: Function, call: Instr, method: str) -> list[Instr] | None:
    """getN and setN."""
    kind, suffix = method[:3], method[3:]
    if kind not in ("get", "set") or suffix not in WIDTHS:
        return None
    width, element = WIDTHS[suffix]
    check = like(call, "check.memory", call.args[:2], (width,))
    if kind == "get":
        return [check, like(call, f"memload.{element}", list(call.args), (), call.result)]
    return [check, like(call, f"memstore.{element}", list(call.args))]
