"""Division by constants: the multipliers are right for every dividend whose quotient is about to change."""

import random

from translator.ir.arith import divide_int, wrap32
from translator.x86.emit_division import magic


def _quotient(n: int, divisor: int, multiplier: int, shift: int) -> int:
    """What the emitted code computes."""
    high = wrap32(n * multiplier >> 32)
    if divisor > 0 > multiplier:
        high = wrap32(high + n)
    elif divisor < 0 < multiplier:
        high = wrap32(high - n)
    high >>= shift
    return wrap32(high + (high >> 31 & 1))


def test_multipliers():
    rng = random.Random(7)
    divisors = [*range(3, 300), 365, 1000, 10**6, 10**9, 0x7FFFFFFF, 0x7FFFFFFE, 0x40000001, 0x3FFFFFFF]
    divisors += [rng.randrange(3, 1 << rng.randint(2, 31)) for _ in range(300)]
    for size in divisors:
        if size & (size - 1) == 0:
            continue
        for divisor in (size, -size):
            multiplier, shift = magic(divisor)
            assert 0 <= shift < 32
            top = (1 << 31) // size * size
            near = [0, 1, size, top, rng.randrange(1 << 31) // size * size]
            for n in [sign * (value + delta) for value in near for delta in (-1, 0, 1) for sign in (1, -1)] + [-1 << 31, (1 << 31) - 1]:
                if -1 << 31 <= n < 1 << 31:
                    assert _quotient(n, divisor, multiplier, shift) == wrap32(divide_int(n, divisor)), (n, divisor)
