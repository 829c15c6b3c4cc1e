"""Math.sqrt is one instruction, correctly rounded as Java wants."""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.flow import like


def expand(fn: Function, call: Instr, method: str) -> list[Instr] | None:
    """sqrt."""
    return [like(call, "sqrt.f64", list(call.args), (), call.result)] if method == "sqrt" else None
