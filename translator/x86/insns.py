"""The instructions that the back end emits, as rows; `encode.py` turns a row and operands into bytes.

A row is `(mandatory prefix, opcode, byte operand)`; the name's family says which operand goes where:

RR   register, register         row for `op rm, reg` (`MR` direction) or `op reg, rm`, see `RR_REVERSED`
RM   register <- memory operand
MR   memory operand <- register
DIGIT  one operand, register or memory, with an opcode extension in the reg field
"""

from __future__ import annotations

# The rm operand is the destination.
RR_MR = {
    "add": (b"", b"\x01", False), "or": (b"", b"\x09", False), "and": (b"", b"\x21", False),
    "sub": (b"", b"\x29", False), "xor": (b"", b"\x31", False), "cmp": (b"", b"\x39", False),
    "mov": (b"", b"\x89", False), "test": (b"", b"\x85", False), "xchg": (b"", b"\x87", False),
    "test8": (b"", b"\x84", True),
    "movd_from": (b"\x66", b"\x0f\x7e", False),     # r <- xmm, w selects movq
}

# The reg operand is the destination (or the first one compared); the same row serves a memory source.
RM = {
    "add": (b"", b"\x03", False), "or": (b"", b"\x0b", False), "and": (b"", b"\x23", False),
    "sub": (b"", b"\x2b", False), "xor": (b"", b"\x33", False), "cmp": (b"", b"\x3b", False),
    "mov": (b"", b"\x8b", False), "imul": (b"", b"\x0f\xaf", False), "lea": (b"", b"\x8d", False),
    "movzx8": (b"", b"\x0f\xb6", True), "movzx16": (b"", b"\x0f\xb7", False),
    "movsx8": (b"", b"\x0f\xbe", True), "movsx16": (b"", b"\x0f\xbf", False), "movsxd": (b"", b"\x63", False),
    "movd_to": (b"\x66", b"\x0f\x6e", False),       # xmm <- r, w selects movq
    "movaps": (b"", b"\x0f\x28", False), "movss": (b"\xf3", b"\x0f\x10", False),
    "movsd": (b"\xf2", b"\x0f\x10", False), "movq": (b"\xf3", b"\x0f\x7e", False),
    "addss": (b"\xf3", b"\x0f\x58", False), "addsd": (b"\xf2", b"\x0f\x58", False),
    "mulss": (b"\xf3", b"\x0f\x59", False), "mulsd": (b"\xf2", b"\x0f\x59", False),
    "subss": (b"\xf3", b"\x0f\x5c", False), "subsd": (b"\xf2", b"\x0f\x5c", False),
    "divss": (b"\xf3", b"\x0f\x5e", False), "divsd": (b"\xf2", b"\x0f\x5e", False),
    "sqrtss": (b"\xf3", b"\x0f\x51", False), "sqrtsd": (b"\xf2", b"\x0f\x51", False),
    "xorps": (b"", b"\x0f\x57", False), "ucomiss": (b"", b"\x0f\x2e", False), "ucomisd": (b"\x66", b"\x0f\x2e", False),
    "cvtsi2ss": (b"\xf3", b"\x0f\x2a", False), "cvtsi2sd": (b"\xf2", b"\x0f\x2a", False),
    "cvttss2si": (b"\xf3", b"\x0f\x2c", False), "cvttsd2si": (b"\xf2", b"\x0f\x2c", False),
    "cvtss2sd": (b"\xf3", b"\x0f\x5a", False), "cvtsd2ss": (b"\xf2", b"\x0f\x5a", False),
}

MR = {
    "mov": (b"", b"\x89", False), "mov8": (b"", b"\x88", True), "mov16": (b"\x66", b"\x89", False),
    "movss": (b"\xf3", b"\x0f\x11", False), "movsd": (b"\xf2", b"\x0f\x11", False), "movq": (b"\x66", b"\x0f\xd6", False),
    "cmp": (b"", b"\x39", False), "add": (b"", b"\x01", False), "test8": (b"", b"\x84", True),
}

# name: (opcode, digit); the operand is a register or memory.
DIGIT = {
    "not": (b"\xf7", 2), "neg": (b"\xf7", 3), "mul": (b"\xf7", 4), "imul1": (b"\xf7", 5), "div": (b"\xf7", 6),
    "idiv": (b"\xf7", 7), "call": (b"\xff", 2), "jmp": (b"\xff", 4), "inc": (b"\xff", 0), "dec": (b"\xff", 1),
    "shl": (b"\xd3", 4), "shr": (b"\xd3", 5), "sar": (b"\xd3", 7),      # by cl
}

ALU_DIGIT = {"add": 0, "or": 1, "and": 4, "sub": 5, "xor": 6, "cmp": 7}
SHIFT_DIGIT = {"shl": 4, "shr": 5, "sar": 7}

CONDITION_CODE = {
    "eq": 4, "ne": 5, "lt": 12, "ge": 13, "gt": 15, "le": 14, "ult": 2, "uge": 3, "ugt": 7, "ule": 6, "p": 10, "np": 11,
    "s": 8, "ns": 9, "o": 0,
}
CONDITION_SUFFIX = {
    "eq": "e", "ne": "ne", "lt": "l", "ge": "ge", "gt": "g", "le": "le", "ult": "b", "uge": "ae", "ugt": "a", "ule": "be",
    "p": "p", "np": "np", "s": "s", "ns": "ns", "o": "o",
}

# Whole instructions without operands.
PLAIN = {
    "cdq": b"\x99", "cqo": b"\x48\x99", "ret": b"\xc3", "ud2": b"\x0f\x0b", "rdtsc": b"\x0f\x31",
    "in8": b"\xec", "in16": b"\x66\xed", "in32": b"\xed", "out8": b"\xee", "out16": b"\x66\xef", "out32": b"\xef",
}
