"""Register numbers: 0-15 are the general registers in hardware order, 16-31 are xmm0-15; sets of registers are int masks."""

from __future__ import annotations

NAMES64 = ("rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi") + tuple(f"r{n}" for n in range(8, 16))
NAMES32 = ("eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi") + tuple(f"r{n}d" for n in range(8, 16))
NAMES16 = ("ax", "cx", "dx", "bx", "sp", "bp", "si", "di") + tuple(f"r{n}w" for n in range(8, 16))
NAMES8 = ("al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil") + tuple(f"r{n}b" for n in range(8, 16))
NAMES_XMM = tuple(f"xmm{n}" for n in range(16))

RAX, RCX, RDX, RBX, RSP, RBP, RSI, RDI, R8, R9, R10, R11, R12, R13, R14, R15 = range(16)
XMM0 = 16

THREAD = R15
"""Points to `struct thread_head` in all Java code."""

SCRATCH = XMM0 + 15
"""Never allocated: carries memory-to-memory moves, broken cycles and constants inside one instruction's code."""

GPR_MASK = 0xFFFF & ~(1 << RSP) & ~(1 << R15)
XMM_MASK = 0x7FFF << 16
ALL_MASK = GPR_MASK | XMM_MASK

GPR_ORDER = (RAX, RCX, RDX, RSI, RDI, RBX, RBP, R8, R9, R10, R11, R14, R12, R13)
"""Allocation order: short encodings first; r12 and r13 last, as bases they cost a byte."""

XMM_ORDER = tuple(range(XMM0, XMM0 + 15))

INT_ARGUMENTS = (RDI, RSI, RDX, RCX, R8, R9)
FLOAT_ARGUMENTS = tuple(range(XMM0, XMM0 + 8))

STACK = 64
"""Move destinations from here on are outgoing stack words: `STACK + i` is `[rsp + 8*i]`."""


def is_xmm(register: int) -> bool:
    return 16 <= register < 32
