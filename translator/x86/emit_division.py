"""Code for division and remainder: by a register, by powers of two, and by other constants through multiplication."""

from __future__ import annotations

from translator.x86 import encode
from translator.x86.insns import PLAIN
from translator.x86.regs import RAX, RDX


def _divide(e, mi, r) -> None:
    wide, remainder, check = mi.x
    divisor = r[2]
    done = e.asm.label()
    if check:
        special = e.asm.label()
        e.put(encode.ri("cmp", wide, divisor, -1))
        e.asm.branch("eq", special)

        def write() -> None:
            e.asm.bind(special)
            e.put(encode.rr("xor", 0, RDX, RDX) if remainder else encode.digit("neg", wide, RAX))
            e.asm.branch("jmp", done)
        e.cold.append(write)
    e.put(PLAIN["cqo" if wide else "cdq"])
    e.put(encode.digit("idiv", wide, divisor))
    e.asm.bind(done)


def _power_bias(e, wide: int, d: int, u: int, k: int) -> None:
    """d = 2**k - 1 if u is negative, else 0."""
    size = 64 if wide else 32
    e.move(d, u, "i64" if wide else "i32")
    if k > 1:
        e.put(encode.shift_imm("sar", wide, d, size - 1))
    e.put(encode.shift_imm("shr", wide, d, size - k))


def _div_power(e, mi, r) -> None:
    wide, k = mi.x
    d, u = r[0], r[1]
    if k == 0:
        e.put(encode.rr("mov", wide, d, u))
        return
    _power_bias(e, wide, d, u, k)
    e.put(encode.rr("add", wide, d, u))
    e.put(encode.shift_imm("sar", wide, d, k))


def _rem_power(e, mi, r) -> None:
    wide, k = mi.x
    d, u, t = r
    if k == 0:
        e.put(encode.rr("xor", 0, d, d))
        return
    _power_bias(e, wide, d, u, k)
    e.put(encode.rr("mov", wide, t, d))
    e.put(encode.rr("add", wide, d, u))
    if k < 32:
        e.put(encode.ri("and", wide, d, (1 << k) - 1))
    else:
        e.put(encode.shift_imm("shl", 1, d, 64 - k))
        e.put(encode.shift_imm("shr", 1, d, 64 - k))
    e.put(encode.rr("sub", wide, d, t))


def magic(divisor: int) -> tuple[int, int]:
    """Multiplier (signed 32-bit) and shift for truncating division by `divisor` (Granlund and Montgomery 1994)."""
    size = abs(divisor)
    shift = 0
    while True:
        power = 1 << 32 + shift
        multiplier = power // size + 1
        # The error multiplier * size - power must not reach the next quotient for any |n| <= 2**31.
        if (multiplier * size - power) << 31 < power and multiplier < 1 << 32:
            break
        shift += 1
    if divisor < 0:
        multiplier = -multiplier
    return ((multiplier & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000, shift


def _div_magic(e, mi, r) -> None:
    d, u, t = r
    multiplier, shift = magic(mi.x)
    e.put(encode.rr("movsxd", 1, t, u))
    e.put(encode.imul_imm(1, t, t, multiplier))
    e.put(encode.shift_imm("shr", 1, t, 32))
    if mi.x > 0 > multiplier:
        e.put(encode.rr("add", 0, t, u))
    elif mi.x < 0 < multiplier:
        e.put(encode.rr("sub", 0, t, u))
    if shift:
        e.put(encode.shift_imm("sar", 0, t, shift))
    e.put(encode.rr("mov", 0, d, t))
    e.put(encode.shift_imm("shr", 0, d, 31))
    e.put(encode.rr("add", 0, d, t))


def _rem_magic(e, mi, r) -> None:
    d, u, t = r
    _div_magic(e, mi, r)
    e.put(encode.imul_imm(0, t, d, mi.x))
    e.put(encode.rr("mov", 0, d, u))
    e.put(encode.rr("sub", 0, d, t))


EMIT_DIVISION = {"divide": _divide, "div_power": _div_power, "rem_power": _rem_power, "div_magic": _div_magic,
                 "rem_magic": _rem_magic}
