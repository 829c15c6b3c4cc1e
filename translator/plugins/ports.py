"""x86 ports: `in8(port)` is port.in.u8, `out8(port, value)` is port.out.u8; the receiver only proves the grant."""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.flow import like

ELEMENTS = {"8": "u8", "16": "u16", "32": "i32"}


def expand(fn: Function, call: Instr, method: str) -> list[Instr] | None:
    """inN and outN."""
    if method.startswith("in") and method[2:] in ELEMENTS:
        return [like(call, f"port.in.{ELEMENTS[method[2:]]}", call.args[1:], (), call.result)]
    if method.startswith("out") and method[3:] in ELEMENTS:
        return [like(call, f"port.out.{ELEMENTS[method[3:]]}", call.args[1:])]
    return None
