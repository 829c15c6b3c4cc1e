"""Every row of the encoder against keystone, over the registers and operands whose encoding is special."""

import itertools

import keystone
import pytest

from translator.x86 import encode
from translator.x86.assembler import Assembler
from translator.x86.insns import CONDITION_SUFFIX, DIGIT, MR, PLAIN, RM, RR_MR
from translator.x86.regs import (NAMES8, NAMES16, NAMES32, NAMES64, NAMES_XMM, R12, R13, R15, RAX, RBP, RBX, RCX, RDI, RSI, RSP,
                                 R8, XMM0)

KS = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)
REGISTERS = (RAX, RCX, RBX, RSP, RBP, RSI, RDI, R8, R12, R13, R15)
XMMS = (XMM0, XMM0 + 7, XMM0 + 8, XMM0 + 15)
SSE = ("movaps", "movss", "movsd", "movq", "addss", "addsd", "mulss", "mulsd", "subss", "subsd", "divss", "divsd", "sqrtss",
       "sqrtsd", "xorps", "ucomiss", "ucomisd", "cvtss2sd", "cvtsd2ss")
WIDE = {0: NAMES32, 1: NAMES64}
MEMORIES = [encode.memory(base, disp, index, shift, None, narrow)
            for base in (RAX, RSP, RBP, RSI, R12, R13, R15) for disp in (0, 8, -128, 127, 128, -129, 0x12345)
            for index, shift in ((-1, 0), (RCX, 0), (RBP, 2), (R12, 3), (R13, 1)) for narrow in (False, True)]
MEMORIES += [encode.memory(-1, 0x812340, RCX, 2), encode.memory(-1, 0x812340, R12, 3)]
SIZE_NAME = {8: "byte ptr", 16: "word ptr", 32: "dword ptr", 64: "qword ptr", 128: "xmmword ptr"}


def assembled(text: str) -> bytes:
    return bytes(KS.asm(text)[0])


def same(pairs: list[tuple[str, bytes]]) -> None:
    """Assemble all texts at once and compare; one by one only to say which differ."""
    if assembled("\n".join(text for text, _ in pairs)) == b"".join(data for _, data in pairs):
        return
    wrong = [(text, data.hex(), assembled(text).hex()) for text, data in pairs if assembled(text) != data]
    assert not wrong, wrong[:10]


def memory_text(mem: encode.Memory, size: int = 0) -> str:
    base, index, shift, disp, _, narrow = mem
    names = NAMES32 if narrow else NAMES64
    parts = [names[base]] if base >= 0 else []
    if index >= 0:
        parts.append(f"{names[index]}*{1 << shift}")
    text = "+".join(parts)
    if disp or base < 0:
        text += f"{disp:+#x}" if parts else f"{disp:#x}"
    return f"{SIZE_NAME[size] + ' ' if size else ''}[{text}]"


@pytest.mark.parametrize("name", [name for name in RR_MR if name not in ("test8", "movd_from", "xchg")])
def test_register_register_store_direction(name):
    same([(f"{name} {WIDE[w][a]}, {WIDE[w][b]}", encode.rr(name, w, a, b))
          for w in (0, 1) for a in REGISTERS for b in REGISTERS])


def test_exchange_keeps_both_operands():
    same([(f"xchg {NAMES64[a]}, {NAMES64[b]}", encode.rr("xchg", 1, a, b))
          for a in REGISTERS for b in REGISTERS if RAX not in (a, b)])


@pytest.mark.parametrize("name, wide", [("imul", 0), ("imul", 1), ("movsxd", 1), ("movsx8", 0), ("movzx8", 0), ("movsx16", 0),
                                        ("movzx16", 0)])
def test_register_register_load_direction(name, wide):
    sources = {"8": NAMES8, "6": NAMES16}.get(name[-1], NAMES32 if name == "movsxd" else WIDE[wide])
    plain = name.rstrip("0123456789")
    same([(f"{plain} {WIDE[wide][a]}, {sources[b]}", encode.rr(name, wide, a, b)) for a in REGISTERS for b in REGISTERS])


@pytest.mark.parametrize("name", SSE)
def test_sse_registers(name):
    if name in ("movss", "movsd", "movq"):
        return
    same([(f"{name} {NAMES_XMM[a - XMM0]}, {NAMES_XMM[b - XMM0]}", encode.rr(name, 0, a, b)) for a in XMMS for b in XMMS])


@pytest.mark.parametrize("wide", (0, 1))
def test_moves_between_kinds_of_registers(wide):
    move = "movq" if wide else "movd"
    pairs = []
    for x, r in itertools.product(XMMS, REGISTERS):
        xmm, gpr = NAMES_XMM[x - XMM0], WIDE[wide][r]
        pairs += [(f"{move} {xmm}, {gpr}", encode.rr("movd_to", wide, x, r)), (f"{move} {gpr}, {xmm}", encode.rr("movd_from", wide, r, x))]
        for kind in ("ss", "sd"):
            pairs += [(f"cvtsi2{kind} {xmm}, {gpr}", encode.rr(f"cvtsi2{kind}", wide, x, r)),
                      (f"cvtt{kind}2si {gpr}, {xmm}", encode.rr(f"cvtt{kind}2si", wide, r, x))]
    same(pairs)


def _size(name: str, wide: int) -> int:
    if name.endswith("8"):
        return 8
    if name.endswith("16"):
        return 16
    if name in ("movaps", "xorps"):
        return 128
    if name.endswith("ss") and name != "cvtsd2ss" or name in ("cvtss2sd", "movsxd"):
        return 32
    if name in SSE:
        return 64
    return 64 if wide else 32


@pytest.mark.parametrize("name", [name for name in RM if not name.startswith(("cvtsi2", "cvtts", "cvttss", "movd_"))])
def test_load_from_memory(name):
    plain = name.rstrip("0123456789") if name.startswith(("movsx", "movzx")) else name
    wides = (1,) if name == "movsxd" else (0,) if name in SSE else (0, 1)
    pairs = []
    for w in wides:
        registers = XMMS if name in SSE else (RAX, RSI, R8, R13)
        names = {x: NAMES_XMM[x - XMM0] for x in XMMS} if name in SSE else WIDE[w]
        size = 0 if name == "lea" else _size(name, w)
        pairs += [(f"{plain} {names[r]}, {memory_text(m, size)}", encode.rm(name, w, r, m)) for r in registers for m in MEMORIES]
    same(pairs)


@pytest.mark.parametrize("name", [name for name in MR if name != "test8"])
def test_store_to_memory(name):
    pairs = []
    for w in ((0, 1) if name in ("mov", "cmp", "add") else (0,)):
        if name in SSE:
            registers = {x: NAMES_XMM[x - XMM0] for x in XMMS}
        else:
            names = {"mov8": NAMES8, "mov16": NAMES16}.get(name, WIDE[w])
            registers = {r: names[r] for r in (RAX, RSI, RDI, R8, R13)}
        pairs += [(f"{name.rstrip('0123456789')} {memory_text(m, _size(name, w))}, {text}", encode.mr(name, w, m, r))
                  for r, text in registers.items() for m in MEMORIES]
    same(pairs)


@pytest.mark.parametrize("name", ("add", "or", "and", "sub", "xor", "cmp"))
def test_immediates(name):
    values = (0, 1, -1, 127, -128, 128, -129, 0x7FFFFFFF, -0x80000000)
    same([(f"{name} {WIDE[w][r]}, {value}", encode.ri(name, w, r, value)) for w in (0, 1) for r in REGISTERS for value in values])
    same([(f"{name} {memory_text(m, 64 if w else 32)}, {value}", encode.mi(name, w, m, value))
          for w in (0, 1) for m in MEMORIES[::7] for value in values])
    same([(f"{name} {memory_text(m, 8)}, 2", encode.mi8(name, m, 2)) for m in MEMORIES])
    for register in REGISTERS:
        assert len(encode.ri_wide_field(name, register)) == len(assembled(f"{name} {NAMES32[register]}, 0x12345678"))


def test_stores_of_immediates_and_tests():
    pairs = []
    for mem in MEMORIES[::3]:
        pairs += [(f"mov {memory_text(mem, 8 * size)}, {value}", encode.store_imm(size, mem, value))
                  for size in (1, 2, 4, 8) for value in (0, 5, -1)]
        pairs.append((f"test {memory_text(mem, 8)}, 64", encode.mi8("test", mem, 64)))
    same(pairs)
    same([(f"test {WIDE[w][r]}, {value}", encode.test_imm(w, r, value)) for w in (0, 1) for r in REGISTERS for value in (1, 1 << 20)])


def test_constants_take_the_shortest_move():
    same([(f"mov {NAMES32[r]}, {value}", encode.mov_imm(0, r, value)) for r in REGISTERS for value in (0, 1, 0x7FFFFFFF)])
    same([(f"movabs {NAMES64[r]}, {1 << 40}", encode.mov_imm(1, r, 1 << 40)) for r in REGISTERS])
    same([(f"mov {NAMES64[r]}, -2", encode.mov_imm(1, r, -2)) for r in REGISTERS])
    same([(f"mov {NAMES32[r]}, {0xFFFFFFFF}", encode.mov_imm(1, r, 0xFFFFFFFF)) for r in REGISTERS])


def test_one_operand_and_conditional_forms():
    pairs = []
    for r, (w, names) in itertools.product(REGISTERS, WIDE.items()):
        for name in DIGIT:
            plain = "imul" if name == "imul1" else name
            if name in ("call", "jmp"):
                if not w:
                    pairs.append((f"{name} {NAMES64[r]}", encode.digit(name, 0, r)))
            elif name in ("shl", "shr", "sar"):
                pairs.append((f"{name} {names[r]}, cl", encode.digit(name, w, r)))
                pairs += [(f"{name} {names[r]}, {count}", encode.shift_imm(name, w, r, count)) for count in (1, 2, 31)]
            else:
                pairs.append((f"{plain} {names[r]}", encode.digit(name, w, r)))
        for other in REGISTERS:
            pairs += [(f"cmov{suffix} {names[r]}, {names[other]}", encode.cmov(condition, w, r, other))
                      for condition, suffix in CONDITION_SUFFIX.items()]
            pairs += [(f"imul {names[r]}, {names[other]}, {value}", encode.imul_imm(w, r, other, value)) for value in (10, 1000, -7)]
    pairs += [(f"set{suffix} {NAMES8[r]}", encode.setcc(condition, r))
              for r in REGISTERS for condition, suffix in CONDITION_SUFFIX.items()]
    pairs += [(f"call {memory_text(mem, 64)}", encode.digit_mem("call", 0, mem)) for mem in MEMORIES]
    same(pairs)


def test_absolute_addresses_are_not_relative_to_rip():
    """keystone knows no way to write this one: a SIB byte without base and index."""
    assert encode.rm("mov", 0, RSI, encode.memory(-1, 0x812340)).hex() == "8b342540238100"
    assert encode.rm("movsd", 0, XMM0 + 9, encode.memory(-1, 0x812340)).hex() == "f2440f100c2540238100"


def test_plain_instructions():
    texts = {"in8": "in al, dx", "in16": "in ax, dx", "in32": "in eax, dx", "out8": "out dx, al", "out16": "out dx, ax",
             "out32": "out dx, eax"}
    same([(texts.get(name, name), data) for name, data in PLAIN.items()])


@pytest.mark.parametrize("gap, length", [(0, 2), (127, 2), (128, 5), (1000, 5)])
def test_branches_take_the_short_form_when_it_reaches(gap, length):
    asm = Assembler()
    label = asm.label()
    asm.branch("jmp", label)
    asm.code += b"\x90" * gap
    asm.bind(label)
    asm.code += b"\xc3"
    code = asm.finish()
    assert len(code) == length + gap + 1
    assert asm.address(asm.labels[label]) == length + gap
