"""Clock.ticks is the time stamp counter."""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.flow import like


def expand(fn: Function, call: Instr, method: str) -> list[Instr] | None:
    """ticks."""
    return [like(call, "ticks", [], (), call.result)] if method == "ticks" else None
