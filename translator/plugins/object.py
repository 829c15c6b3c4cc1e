"""Object.getClass reads the descriptor's Class object."""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.flow import like


def expand(fn: Function, call: Instr, method: str) -> list[Instr] | None:
    """getClass."""
    return [like(call, "classof", list(call.args), (), call.result)] if method == "getClass" else None
