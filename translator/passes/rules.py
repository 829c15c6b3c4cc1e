"""Rewrite rules: algebra that holds for every operand, wrap-around and rounding included.

A row names the operation, gives the rule in words, and has a function from the instruction (and what defines its operands)
to None, to a value that equals the result, or to instructions of which the last computes it.  Floats have
no algebra here: x + 0.0 is not x for x = -0.0, and x * 0.0 not 0.0 for NaN.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from translator.ir.func import Function, Instr, Value
from translator.passes.counted import NEGATED, SWAPPED
from translator.passes.evaluate import compare, wrap
from translator.passes.flow import like

BITS = {"i32": 32, "i64": 64}

COMMUTATIVE = frozenset(f"{name}.{type}" for name in ("add", "mul", "and", "or", "xor") for type in BITS)


class Context:
    """What a rule may look at: the function, for fresh values, and the definition of any value."""

    __slots__ = ("fn", "defs")

    def __init__(self, fn: Function, defs: dict[Value, Instr]) -> None:
        self.fn, self.defs = fn, defs

    def constant(self, value: Value) -> int | None:
        """The integer constant that defines `value`."""
        instr = self.defs.get(value)
        return instr.attrs[0] if instr is not None and instr.op.name in ("const.i32", "const.i64") else None

    def is_constant(self, value: Value) -> bool:
        """Whether `value` is a constant of any type."""
        instr = self.defs.get(value)
        return instr is not None and instr.op.name.startswith("const.")

    def made(self, value: Value, *names: str) -> Instr | None:
        """The definition of `value` if it is one of these operations."""
        instr = self.defs.get(value)
        return instr if instr is not None and instr.op.name in names else None

    def number(self, origin: Instr, type: str, value: int) -> Instr:
        """A new constant instruction."""
        return like(origin, f"const.{type}", [], (value,), self.fn.new_value(type))

    def step(self, origin: Instr, op: str, *args: Value) -> Instr:
        """A new instruction with a result of its own, in the type at the end of its name."""
        return like(origin, op, list(args), (), self.fn.new_value(op[-3:]))


@dataclass(frozen=True)
class Rule:
    ops: tuple[str, ...]
    note: str
    apply: Callable[[Context, Instr], "Value | list[Instr] | None"]


def _both(*families: str) -> tuple[str, ...]:
    return tuple(f"{family}.{type}" for family in families for type in BITS)


def _right_is(value: int) -> Callable[[Context, Instr], Value | None]:
    return lambda context, instr: instr.args[0] if context.constant(instr.args[1]) == value else None


def _to_constant(value: int) -> Callable[[Context, Instr], list[Instr]]:
    def apply(context: Context, instr: Instr) -> list[Instr]:
        return [like(instr, f"const.{instr.result.type}", [], (value,), instr.result)]
    return apply


def _same(context: Context, instr: Instr) -> bool:
    return instr.args[0] is instr.args[1]


def _shift_by_nothing(context: Context, instr: Instr) -> Value | None:
    count = context.constant(instr.args[1])
    return instr.args[0] if count is not None and count & (BITS[instr.result.type] - 1) == 0 else None


def _reassociate(context: Context, instr: Instr) -> list[Instr] | None:
    inner = context.made(instr.args[0], instr.op.name)
    outer = context.constant(instr.args[1])
    if inner is None or outer is None or (first := context.constant(inner.args[1])) is None:
        return None
    family, type = instr.op.name.split(".")
    joined = {"add": outer + first, "mul": outer * first, "and": outer & first, "or": outer | first, "xor": outer ^ first}[family]
    number = context.number(instr, type, wrap(joined, type))
    return [number, like(instr, instr.op.name, [inner.args[0], number.result], (), instr.result)]


def _subtract_constant(context: Context, instr: Instr) -> list[Instr] | None:
    value = context.constant(instr.args[1])
    if value is None:
        return None
    type = instr.result.type
    number = context.number(instr, type, wrap(-value, type))
    return [number, like(instr, f"add.{type}", [instr.args[0], number.result], (), instr.result)]


def _power_of_two(value: int | None) -> int | None:
    return value.bit_length() - 1 if value is not None and value > 1 and value & (value - 1) == 0 else None


def _multiply_by_power(context: Context, instr: Instr) -> list[Instr] | None:
    power = _power_of_two(context.constant(instr.args[1]))
    if power is None:
        return None
    count = context.number(instr, "i32", power)
    return [count, like(instr, f"shl.{instr.result.type}", [instr.args[0], count.result], (), instr.result)]


def _round_to_power(context: Context, instr: Instr, power: int) -> list[Instr]:
    """Instructions whose last gives x plus 2^power - 1 if x is negative, so that a shift rounds towards zero."""
    x, type = instr.args[0], instr.result.type
    bits = BITS[type]
    sign_count = context.number(instr, "i32", bits - 1)
    sign = context.step(instr, f"shr.{type}", x, sign_count.result)
    bias_count = context.number(instr, "i32", bits - power)
    bias = context.step(instr, f"ushr.{type}", sign.result, bias_count.result)
    return [sign_count, sign, bias_count, bias, context.step(instr, f"add.{type}", x, bias.result)]


def _divide_by_power(context: Context, instr: Instr) -> list[Instr] | None:
    power = _power_of_two(context.constant(instr.args[1]))
    if power is None:
        return None
    steps = _round_to_power(context, instr, power)
    count = context.number(instr, "i32", power)
    return [*steps, count, like(instr, f"shr.{instr.result.type}", [steps[-1].result, count.result], (), instr.result)]


def _remainder_by_power(context: Context, instr: Instr) -> list[Instr] | None:
    value = context.constant(instr.args[1])
    power = _power_of_two(value)
    if power is None:
        return None
    type = instr.result.type
    steps = _round_to_power(context, instr, power)
    mask = context.number(instr, type, -value)
    whole = context.step(instr, f"and.{type}", steps[-1].result, mask.result)
    return [*steps, mask, whole, like(instr, f"sub.{type}", [instr.args[0], whole.result], (), instr.result)]


def _narrow_twice(context: Context, instr: Instr) -> Value | list[Instr] | None:
    inner = context.made(instr.args[0], "conv.i32.i8", "conv.i32.i16", "conv.i32.u16", "and.i32")
    if inner is None:
        return None
    low, high = {"conv.i32.i8": (-128, 127), "conv.i32.i16": (-32768, 32767), "conv.i32.u16": (0, 65535)}[instr.op.name]
    if inner.op.name == "and.i32":
        mask = context.constant(inner.args[1])
        if mask is None:
            return None
        if 0 <= mask <= high:
            return instr.args[0]
        width = 0xFF if instr.op.name.endswith("8") else 0xFFFF
        return [like(instr, instr.op.name, [inner.args[0]], (), instr.result)] if mask & width == width else None
    inner_low, inner_high = {"conv.i32.i8": (-128, 127), "conv.i32.i16": (-32768, 32767),
                             "conv.i32.u16": (0, 65535)}[inner.op.name]
    if low <= inner_low and inner_high <= high:
        return instr.args[0]
    narrower = instr.op.name.endswith("8") or not inner.op.name.endswith("8")
    return [like(instr, instr.op.name, [inner.args[0]], (), instr.result)] if narrower else None


def _mask_of_narrow(context: Context, instr: Instr) -> list[Instr] | None:
    inner = context.made(instr.args[0], "conv.i32.i8", "conv.i32.i16", "conv.i32.u16")
    mask = context.constant(instr.args[1])
    width = 0xFF if inner is not None and inner.op.name.endswith("8") else 0xFFFF
    if inner is None or mask is None or not 0 <= mask <= width:
        return None
    return [like(instr, "and.i32", [inner.args[0], instr.args[1]], (), instr.result)]


ZERO_EXTENDED = {"memload.u8": 0xFF, "memload.u16": 0xFFFF, "aload.u16": 0xFFFF, "getfield.u16": 0xFFFF,
                 "getstatic.u16": 0xFFFF, "conv.i32.u16": 0xFFFF, "port.in.u8": 0xFF, "port.in.u16": 0xFFFF}


def _mask_of_short(context: Context, instr: Instr) -> Value | None:
    inner = context.made(instr.args[0], *ZERO_EXTENDED)
    mask = context.constant(instr.args[1])
    if inner is None or mask is None:
        return None
    width = ZERO_EXTENDED[inner.op.name]
    return instr.args[0] if mask & width == width else None


def _widen_and_back(context: Context, instr: Instr) -> Value | None:
    inner = context.made(instr.args[0], "conv.i32.i64")
    return inner.args[0] if inner else None


def _compare_same(context: Context, instr: Instr) -> list[Instr] | None:
    if instr.args[0] is not instr.args[1]:
        return None
    return _to_constant(int(compare(instr.attrs[0], 0, 0)))(context, instr)


def _compare_truth(context: Context, instr: Instr) -> Value | list[Instr] | None:
    if context.constant(instr.args[1]) != 0 or instr.attrs[0] not in ("eq", "ne"):
        return None
    inner = context.made(instr.args[0], "cmp.i32", "cmp.i64", "cmp.ref")
    if inner is None:
        return None
    if instr.attrs[0] == "ne":
        return instr.args[0]
    return [like(instr, inner.op.name, list(inner.args), (NEGATED[inner.attrs[0]],), instr.result)]


def _select(context: Context, instr: Instr) -> Value | None:
    chosen, first, second = instr.args
    if first is second:
        return first
    value = context.constant(chosen)
    return None if value is None else first if value else second


def _class_of_exact(context: Context, instr: Instr) -> list[Instr] | None:
    value = instr.args[0]
    return [like(instr, "const.class", [], (value.klass,), instr.result)] if value.exact and value.klass else None


def _known_length(context: Context, instr: Instr) -> Value | None:
    array = context.made(instr.args[0], "newarray")
    return array.args[0] if array else None


RULES: tuple[Rule, ...] = (
    Rule(_both("add", "or", "xor"), "x + 0, x | 0, x ^ 0 are x", _right_is(0)),
    Rule(_both("mul", "div"), "x * 1 and x / 1 are x", _right_is(1)),
    Rule(_both("and"), "x & -1 is x", _right_is(-1)),
    Rule(_both("and", "or"), "x & x and x | x are x", lambda c, i: i.args[0] if _same(c, i) else None),
    Rule(_both("sub", "xor"), "x - x and x ^ x are 0", lambda c, i: _to_constant(0)(c, i) if _same(c, i) else None),
    Rule(_both("mul", "and"), "x * 0 and x & 0 are 0",
         lambda c, i: _to_constant(0)(c, i) if c.constant(i.args[1]) == 0 else None),
    Rule(_both("or"), "x | -1 is -1", lambda c, i: _to_constant(-1)(c, i) if c.constant(i.args[1]) == -1 else None),
    Rule(_both("rem"), "x % 1 is 0", lambda c, i: _to_constant(0)(c, i) if c.constant(i.args[1]) == 1 else None),
    Rule(_both("sub"), "x - c is x + -c, which has more rules; it wraps the same", _subtract_constant),
    Rule(_both("add", "mul", "and", "or", "xor"), "(x op c) op d is x op (c op d)", _reassociate),
    Rule(_both("shl", "shr", "ushr"), "a shift by a multiple of the width does nothing", _shift_by_nothing),
    Rule(_both("mul"), "x * 2^k is x << k", _multiply_by_power),
    Rule(_both("div"), "x / 2^k is a shift, once negative x are biased to round towards zero", _divide_by_power),
    Rule(_both("rem"), "x % 2^k is x minus x rounded towards zero to a multiple of 2^k", _remainder_by_power),
    Rule(("conv.i32.i8", "conv.i32.i16", "conv.i32.u16"), "narrowing what is narrow already", _narrow_twice),
    Rule(("and.i32",), "masking within the narrowed width needs no narrowing", _mask_of_narrow),
    Rule(("and.i32",), "what was loaded zero-extended has no higher bits to mask", _mask_of_short),
    Rule(("conv.i64.i32",), "widening and narrowing again", _widen_and_back),
    Rule(("cmp.i32", "cmp.i64", "cmp.ref"), "x compared with itself", _compare_same),
    Rule(("cmp.i32",), "comparing a truth value with 0", _compare_truth),
    Rule(("select.i32",), "both choices equal, or a constant condition", _select),
    Rule(("classof",), "the class of an exactly typed value is a constant", _class_of_exact),
    Rule(("len",), "the length given to newarray", _known_length),
)

BY_OP: dict[str, list[Rule]] = {}
for _rule in RULES:
    for _op in _rule.ops:
        BY_OP.setdefault(_op, []).append(_rule)


def simplify_branch(context: Context, branch: Instr) -> bool:
    """Branch on what a comparison compares instead of on its result; constant operands to the right. True if changed."""
    left, right = branch.args
    if context.is_constant(left) and not context.is_constant(right):
        branch.args = [right, left]
        branch.attrs = (SWAPPED[branch.attrs[0]],)
        return True
    if branch.op.name != "br.i32" or context.constant(right) != 0:
        return False
    cond = branch.attrs[0]
    inner = context.made(left, "cmp.i32", "cmp.i64", "cmp.ref", "cmp3.i64")
    if inner is None:
        return False
    if inner.op.name == "cmp3.i64":
        replacement = like(branch, "br.i64", list(inner.args), (cond,)) if cond[0] != "u" else None
    elif cond in ("ne", "eq"):
        inner_cond = inner.attrs[0] if cond == "ne" else NEGATED[inner.attrs[0]]
        replacement = like(branch, f"br.{inner.args[0].type}", list(inner.args), (inner_cond,))
    else:
        replacement = None
    if replacement is None:
        return False
    branch.op, branch.args, branch.attrs = replacement.op, replacement.args, replacement.attrs
    return True
