"""What the pure operations compute, exactly: the one place for Java's arithmetic in the translator.

i32 and i64 are Python ints in two's complement range, f32 and f64 Python floats (an f32 is always a value that fits).
`PURE[name]` takes the operands and then the attributes that matter (a condition).  The interpreter runs these and constant
folding calls them, so both agree.
"""

from __future__ import annotations

import math
import operator
import struct
from collections.abc import Callable
from ctypes import c_float

NAN = math.nan


def wrap32(x: int) -> int:
    return ((x + 0x8000_0000) & 0xFFFF_FFFF) - 0x8000_0000


def wrap64(x: int) -> int:
    return ((x + (1 << 63)) & 0xFFFF_FFFF_FFFF_FFFF) - (1 << 63)


def round32(x: float) -> float:
    """To the nearest f32, ties to even. Rounding an f64 result of two f32 operands is exact IEEE arithmetic for + - * / sqrt."""
    return c_float(x).value


def bits_of(type: str, x: float) -> int:
    """Raw bits, unsigned."""
    return struct.unpack("<I", struct.pack("<f", x))[0] if type == "f32" else struct.unpack("<Q", struct.pack("<d", x))[0]


def float_of(type: str, bits: int) -> float:
    """The other way."""
    return struct.unpack("<f", struct.pack("<I", bits))[0] if type == "f32" else struct.unpack("<d", struct.pack("<Q", bits))[0]


def divide_int(a: int, b: int) -> int:
    """Towards zero; the caller wraps (MIN / -1)."""
    quotient = abs(a) // abs(b)
    return quotient if (a < 0) == (b < 0) else -quotient


def divide_float(a: float, b: float) -> float:
    if b != 0.0 or b != b:
        return a / b
    if a == 0.0 or a != a:
        return NAN
    return math.copysign(math.inf, a) * math.copysign(1.0, b)


def remainder_float(a: float, b: float) -> float:
    if b == 0.0 or math.isinf(a) or a != a or b != b:
        return NAN
    return math.fmod(a, b)


def saturate(x: float, low: int, high: int) -> int:
    if x != x:
        return 0
    return low if x <= low else high if x >= high else int(x)


def int_to_f32(x: int) -> float:
    """Correctly rounded in one step: bits that only matter as "not zero" are folded into one sticky bit first."""
    excess = abs(x).bit_length() - 40
    if excess > 0:
        magnitude = abs(x)
        kept = magnitude >> excess
        if kept << excess != magnitude:
            kept |= 1
        x = (kept if x > 0 else -kept) << excess
    return round32(float(x))


def compare3(a, b, unordered: int = 0) -> int:
    if a != a or b != b:
        return unordered
    return -1 if a < b else 1 if a > b else 0


def _compare(mask: int) -> Callable[[int, int, str], int]:
    signed = {"eq": operator.eq, "ne": operator.ne, "lt": operator.lt, "ge": operator.ge, "gt": operator.gt, "le": operator.le}
    unsigned = {"ult": operator.lt, "uge": operator.ge, "ugt": operator.gt, "ule": operator.le}

    def compare(a: int, b: int, condition: str) -> int:
        test = signed.get(condition)
        return int(test(a, b)) if test else int(unsigned[condition](a & mask, b & mask))
    return compare


COMPARE = {"i32": _compare(0xFFFF_FFFF), "i64": _compare(0xFFFF_FFFF_FFFF_FFFF)}


def _pure() -> dict[str, Callable]:
    table: dict[str, Callable] = {}
    for type, wrap, mask, bits in (("i32", wrap32, 31, 32), ("i64", wrap64, 63, 64)):
        whole = (1 << bits) - 1
        table |= {
            f"add.{type}": lambda a, b, wrap=wrap: wrap(a + b),
            f"sub.{type}": lambda a, b, wrap=wrap: wrap(a - b),
            f"mul.{type}": lambda a, b, wrap=wrap: wrap(a * b),
            f"div.{type}": lambda a, b, wrap=wrap: wrap(divide_int(a, b)),
            f"rem.{type}": lambda a, b, wrap=wrap: wrap(a - b * divide_int(a, b)),
            f"and.{type}": operator.and_, f"or.{type}": operator.or_, f"xor.{type}": operator.xor,
            f"shl.{type}": lambda a, n, wrap=wrap, mask=mask: wrap(a << (n & mask)),
            f"shr.{type}": lambda a, n, mask=mask: a >> (n & mask),
            f"ushr.{type}": lambda a, n, wrap=wrap, mask=mask, whole=whole: wrap((a & whole) >> (n & mask)),
            f"neg.{type}": lambda a, wrap=wrap: wrap(-a),
            f"cmp.{type}": COMPARE[type],
        }
    for type, round in (("f32", round32), ("f64", float)):
        table |= {
            f"add.{type}": lambda a, b, round=round: round(a + b),
            f"sub.{type}": lambda a, b, round=round: round(a - b),
            f"mul.{type}": lambda a, b, round=round: round(a * b),
            f"div.{type}": lambda a, b, round=round: round(divide_float(a, b)),
            f"rem.{type}": remainder_float,
            f"neg.{type}": operator.neg,
            f"sqrt.{type}": lambda a, round=round: round(math.sqrt(a)) if a >= 0 or a == 0 else NAN,
            f"cmp3l.{type}": lambda a, b: compare3(a, b, -1),
            f"cmp3g.{type}": lambda a, b: compare3(a, b, 1),
            f"conv.i32.{type}": lambda a, round=round: round(float(a)),
        }
        for target, bits in (("i32", 31), ("i64", 63)):
            table[f"conv.{type}.{target}"] = lambda a, low=-1 << bits, high=(1 << bits) - 1: saturate(a, low, high)
    table |= {
        "cmp3.i64": compare3,
        "cmp.ref": lambda a, b, condition: int((a is b) == (condition == "eq")),
        "select.i32": lambda c, a, b: a if c else b,
        "conv.i32.i64": lambda a: a,
        "conv.i64.i32": wrap32,
        "conv.i64.f32": int_to_f32,
        "conv.i64.f64": float,
        "conv.f32.f64": lambda a: a,
        "conv.f64.f32": round32,
        "conv.i32.i8": lambda a: ((a + 0x80) & 0xFF) - 0x80,
        "conv.i32.i16": lambda a: ((a + 0x8000) & 0xFFFF) - 0x8000,
        "conv.i32.u16": lambda a: a & 0xFFFF,
        "bits.f32.i32": lambda a: wrap32(bits_of("f32", a)),
        "bits.i32.f32": lambda a: float_of("f32", a & 0xFFFF_FFFF),
        "bits.f64.i64": lambda a: wrap64(bits_of("f64", a)),
        "bits.i64.f64": lambda a: float_of("f64", a & 0xFFFF_FFFF_FFFF_FFFF),
    }
    return table


PURE: dict[str, Callable] = _pure()
"""By operation name. Constants, `len`, `classof` and `instanceof` need objects and are the interpreter's own."""

NARROW: dict[str, Callable] = {
    "i8": PURE["conv.i32.i8"], "u16": PURE["conv.i32.u16"], "i16": PURE["conv.i32.i16"], "u8": lambda a: a & 0xFF,
}
"""What storing to a small memory format and loading it again makes of an i32."""
