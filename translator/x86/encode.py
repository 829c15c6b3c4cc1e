"""Machine code for one instruction: pure functions from a row of `insns.py` and operands to bytes.

keystone is the reference: `tests/test_x86_encode.py` compares every row over the registers and displacements whose encoding
is special (r12 and rsp need a SIB byte, r13 and rbp a displacement, sil and dil a REX prefix).  Assembling text costs ten
times what these functions do, and their results are remembered by operands.

A memory operand is the tuple `(base, index, shift, disp, symbol, narrow)`: registers or -1, log2 of the scale, and with
`symbol` a 4-byte displacement field that a relocation fills; `narrow` computes the address in 32 bits, which ignores the
upper halves of its registers.
"""

from __future__ import annotations

from functools import lru_cache

from translator.x86.insns import ALU_DIGIT, CONDITION_CODE, DIGIT, MR, RM, RR_MR, SHIFT_DIGIT
from translator.x86.regs import RAX, RBP, RSP

Memory = tuple[int, int, int, int, str | None, bool]


def memory(base: int, disp: int = 0, index: int = -1, shift: int = 0, symbol: str | None = None,
           narrow: bool = False) -> Memory:
    """A memory operand."""
    return (base, index, shift, disp, symbol, narrow)


def _is_byte(value: int) -> bool:
    return -128 <= value <= 127


def _registers(prefix: bytes, opcode: bytes, byte: bool, wide: int, reg: int, rm: int) -> bytes:
    reg &= 15
    rm &= 15
    rex = wide << 3 | reg >> 1 & 4 | rm >> 3
    if rex or (byte and (4 <= reg <= 7 or 4 <= rm <= 7)):
        prefix += bytes((0x40 | rex,))
    return prefix + opcode + bytes((0xC0 | (reg & 7) << 3 | rm & 7,))


def _operand(prefix: bytes, opcode: bytes, byte: bool, wide: int, reg: int, mem: Memory) -> bytes:
    base, index, shift, disp, symbol, narrow = mem
    reg &= 15
    rex = wide << 3 | reg >> 1 & 4
    if index >= 0:
        rex |= index >> 2 & 2
    if base >= 0:
        rex |= base >> 3
    head = b"\x67" + prefix if narrow else prefix
    if rex or (byte and 4 <= reg <= 7):
        head += bytes((0x40 | rex,))
    field = (reg & 7) << 3
    if base < 0:
        row = index & 7 if index >= 0 else 4
        tail = bytes((field | 4, shift << 6 | row << 3 | 5)) + (disp & 0xFFFFFFFF).to_bytes(4, "little")
        return head + opcode + tail
    if symbol is not None:
        mode, bytes_ = 0x80, (disp & 0xFFFFFFFF).to_bytes(4, "little")
    elif disp == 0 and base & 7 != RBP:
        mode, bytes_ = 0, b""
    elif _is_byte(disp):
        mode, bytes_ = 0x40, bytes((disp & 0xFF,))
    else:
        mode, bytes_ = 0x80, (disp & 0xFFFFFFFF).to_bytes(4, "little")
    if index >= 0 or base & 7 == RSP:
        row = index & 7 if index >= 0 else 4
        return head + opcode + bytes((mode | field | 4, shift << 6 | row << 3 | base & 7)) + bytes_
    return head + opcode + bytes((mode | field | base & 7,)) + bytes_


@lru_cache(maxsize=None)
def rr(name: str, wide: int, dst: int, src: int) -> bytes:
    """`name dst, src` between registers."""
    row = RR_MR.get(name)
    if row is not None:
        return _registers(*row, wide, src, dst)
    prefix, opcode, byte = RM[name]
    data = _registers(prefix, opcode, False, wide, dst, src)
    if byte and 4 <= src <= 7 and len(data) == len(opcode) + 1:
        return b"\x40" + data
    return data


@lru_cache(maxsize=1 << 16)
def rm(name: str, wide: int, reg: int, mem: Memory) -> bytes:
    """`name reg, [mem]`."""
    prefix, opcode, _ = RM[name]
    return _operand(prefix, opcode, False, wide, reg, mem)


@lru_cache(maxsize=1 << 16)
def mr(name: str, wide: int, mem: Memory, reg: int) -> bytes:
    """`name [mem], reg`."""
    return _operand(*MR[name], wide, reg, mem)


@lru_cache(maxsize=1 << 14)
def ri(name: str, wide: int, reg: int, value: int) -> bytes:
    """`name reg, imm` for the eight arithmetic operations; `value` is signed and fits 32 bits."""
    digit = ALU_DIGIT[name]
    if _is_byte(value):
        return _registers(b"", b"\x83", False, wide, digit, reg) + bytes((value & 0xFF,))
    immediate = (value & 0xFFFFFFFF).to_bytes(4, "little")
    if reg == RAX:
        return (b"\x48" if wide else b"") + bytes((digit << 3 | 5,)) + immediate
    return _registers(b"", b"\x81", False, wide, digit, reg) + immediate


@lru_cache(maxsize=1 << 14)
def mi(name: str, wide: int, mem: Memory, value: int) -> bytes:
    """`name dword/qword [mem], imm`."""
    digit = ALU_DIGIT[name]
    if _is_byte(value):
        return _operand(b"", b"\x83", False, wide, digit, mem) + bytes((value & 0xFF,))
    return _operand(b"", b"\x81", False, wide, digit, mem) + (value & 0xFFFFFFFF).to_bytes(4, "little")


@lru_cache(maxsize=1 << 14)
def mi_wide_field(name: str, mem: Memory, value: int) -> bytes:
    """`name dword [mem], imm32` with a full field, for relocations."""
    return _operand(b"", b"\x81", False, 0, ALU_DIGIT[name], mem) + (value & 0xFFFFFFFF).to_bytes(4, "little")


@lru_cache(maxsize=None)
def ri_wide_field(name: str, reg: int) -> bytes:
    """`name reg32, imm32` with a full field of zeros, for relocations."""
    if reg == RAX:
        return bytes((ALU_DIGIT[name] << 3 | 5, 0, 0, 0, 0))
    return _registers(b"", b"\x81", False, 0, ALU_DIGIT[name], reg) + bytes(4)


@lru_cache(maxsize=1 << 12)
def test_imm(wide: int, reg: int, value: int) -> bytes:
    """`test reg, imm32`."""
    immediate = (value & 0xFFFFFFFF).to_bytes(4, "little")
    if reg == RAX:
        return (b"\x48" if wide else b"") + b"\xa9" + immediate
    return _registers(b"", b"\xf7", False, wide, 0, reg) + immediate


@lru_cache(maxsize=1 << 12)
def mi8(name: str, mem: Memory, value: int) -> bytes:
    """`name byte [mem], imm8`; `test` is allowed too."""
    if name == "test":
        return _operand(b"", b"\xf6", False, 0, 0, mem) + bytes((value & 0xFF,))
    return _operand(b"", b"\x80", False, 0, ALU_DIGIT[name], mem) + bytes((value & 0xFF,))


@lru_cache(maxsize=1 << 14)
def store_imm(size: int, mem: Memory, value: int) -> bytes:
    """`mov [mem], imm` of 1, 2, 4 or 8 bytes (8: sign-extended 32)."""
    if size == 1:
        return _operand(b"", b"\xc6", False, 0, 0, mem) + bytes((value & 0xFF,))
    if size == 2:
        return _operand(b"\x66", b"\xc7", False, 0, 0, mem) + (value & 0xFFFF).to_bytes(2, "little")
    return _operand(b"", b"\xc7", False, size >> 3, 0, mem) + (value & 0xFFFFFFFF).to_bytes(4, "little")


@lru_cache(maxsize=1 << 14)
def mov_imm(wide: int, reg: int, value: int) -> bytes:
    """The shortest load of a constant that leaves the flags alone; `value` may be signed."""
    value &= 0xFFFFFFFFFFFFFFFF if wide else 0xFFFFFFFF
    if value <= 0xFFFFFFFF:
        return (b"\x41" if reg & 8 else b"") + bytes((0xB8 | reg & 7,)) + value.to_bytes(4, "little")
    if value >= 0xFFFFFFFF80000000:
        return _registers(b"", b"\xc7", False, 1, 0, reg) + (value & 0xFFFFFFFF).to_bytes(4, "little")
    return bytes((0x48 | reg >> 3, 0xB8 | reg & 7)) + value.to_bytes(8, "little")


@lru_cache(maxsize=1 << 13)
def imul_imm(wide: int, dst: int, src: int, value: int) -> bytes:
    """`imul dst, src, imm`."""
    if _is_byte(value):
        return _registers(b"", b"\x6b", False, wide, dst, src) + bytes((value & 0xFF,))
    return _registers(b"", b"\x69", False, wide, dst, src) + (value & 0xFFFFFFFF).to_bytes(4, "little")


@lru_cache(maxsize=None)
def shift_imm(name: str, wide: int, reg: int, count: int) -> bytes:
    """`shl/shr/sar reg, count`."""
    if count == 1:
        return _registers(b"", b"\xd1", False, wide, SHIFT_DIGIT[name], reg)
    return _registers(b"", b"\xc1", False, wide, SHIFT_DIGIT[name], reg) + bytes((count,))


@lru_cache(maxsize=None)
def digit(name: str, wide: int, reg: int) -> bytes:
    """A one-operand instruction on a register."""
    opcode, extension = DIGIT[name]
    return _registers(b"", opcode, False, wide, extension, reg)


@lru_cache(maxsize=1 << 12)
def digit_mem(name: str, wide: int, mem: Memory) -> bytes:
    """A one-operand instruction on memory."""
    opcode, extension = DIGIT[name]
    return _operand(b"", opcode, False, wide, extension, mem)


@lru_cache(maxsize=None)
def setcc(condition: str, reg: int) -> bytes:
    """`setcc reg8`."""
    return _registers(b"", bytes((0x0F, 0x90 | CONDITION_CODE[condition])), True, 0, 0, reg)


@lru_cache(maxsize=None)
def cmov(condition: str, wide: int, dst: int, src: int) -> bytes:
    """`cmovcc dst, src`."""
    return _registers(b"", bytes((0x0F, 0x40 | CONDITION_CODE[condition])), False, wide, dst, src)
