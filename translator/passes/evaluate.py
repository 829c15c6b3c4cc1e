"""Pure operations on constants, computed by `ir/arith.py` as the interpreter does.

Constants are integers, for floats their raw bits.  None means "not folded": division by zero, which only unreachable code
contains, and whatever has a NaN in it, since hardware decides which NaN comes out.
"""

from __future__ import annotations

from translator.ir.arith import COMPARE, PURE, bits_of, float_of
from translator.ir.ops import FLOAT_TYPES, OPS


def compare(cond: str, left: int, right: int, type: str = "i64") -> bool:
    """Whether the condition of a `br.type` or `cmp.type` holds."""
    return bool(COMPARE[type](left, right, cond))


def wrap(value: int, type: str) -> int:
    """`value` modulo the width of i32 or i64, as signed."""
    return PURE[f"add.{type}"](value, 0)


def evaluate(name: str, attrs: tuple, args: list[int]) -> int | None:
    """The constant that a pure operation gives for constant operands, or None."""
    compute = PURE.get(name)
    op = OPS[name]
    if compute is None or (op.name[:4] in ("div.", "rem.") and op.result not in FLOAT_TYPES and args[1] == 0):
        return None
    operands = [float_of(type, arg) if type in FLOAT_TYPES else arg for arg, type in zip(args, op.operands)]
    if any(operand != operand for operand in operands):
        return None
    result = compute(*operands, *attrs)
    if op.result not in FLOAT_TYPES:
        return result
    return None if result != result else bits_of(op.result, result)
