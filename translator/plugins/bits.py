"""Floats as raw bits and back: a register move."""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.flow import like

OPERATIONS = {
    "floatToRawIntBits": "bits.f32.i32", "intBitsToFloat": "bits.i32.f32",
    "doubleToRawLongBits": "bits.f64.i64", "longBitsToDouble": "bits.i64.f64",
}


def expand(fn: Function, call: Instr, method: str) -> list[Instr] | None:
    """The four raw conversions; those that canonicalise NaN are Java."""
    return [like(call, OPERATIONS[method], list(call.args), (), call.result)] if method in OPERATIONS else None
