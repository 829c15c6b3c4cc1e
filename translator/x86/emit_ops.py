"""Code for each machine instruction; `r` is `[d, uses…, temps…]` as physical registers. Checks stand in `emit_checks.py`,
division in `emit_division.py`."""

from __future__ import annotations

from translator.x86 import encode
from translator.x86.emit import EXCEPTION, JAVA_SP, LIMIT
from translator.x86.encode import memory
from translator.x86.insns import PLAIN
from translator.x86.isel_arith import INVERTED
from translator.x86.mir import MachineInstr
from translator.x86.regs import RAX, RBP, RDI, RDX, RSI, RSP, SCRATCH

LOADS = {"i8": "movsx8", "u8": "movzx8", "i16": "movsx16", "u16": "movzx16", "i32": "mov", "ref": "mov", "i64": "mov",
         "f32": "movss", "f64": "movsd"}
STORES = {"i8": "mov8", "u8": "mov8", "i16": "mov16", "u16": "mov16", "i32": "mov", "ref": "mov", "i64": "mov",
          "f32": "movss", "f64": "movsd"}
FLIPPED = {**INVERTED, "p": "np", "np": "p"}


def operand(mi: MachineInstr, r: list[int]) -> encode.Memory:
    """The instruction's memory operand in physical registers."""
    base, index, shift, disp, symbol, narrow = mi.mem
    return (r[1 + base], r[1 + index] if index >= 0 else -1, shift, disp, symbol, narrow)


# Integers.

def _alu(e, mi, r) -> None:
    name, wide = mi.x
    if r[0] == r[1]:
        e.put(encode.rr(name, wide, r[0], r[2]))
    elif r[0] == r[2]:
        e.put(encode.rr(name, wide, r[0], r[1]))
    else:
        base, index = (r[2], r[1]) if r[1] & 7 == RBP else (r[1], r[2])
        e.put(encode.rm("lea", wide, r[0], memory(base, 0, index)))


def _add_imm(e, mi, r) -> None:
    wide, number = mi.x
    if r[0] != r[1]:
        e.put(encode.rm("lea", wide, r[0], memory(r[1], number)))
    elif number == 128:
        e.put(encode.ri("sub", wide, r[0], -128))
    else:
        e.put(encode.ri("add", wide, r[0], number))


def _imul(e, mi, r) -> None:
    e.put(encode.rr("imul", mi.x[1], r[0], r[2]))


def _lea_scaled(e, mi, r) -> None:
    wide, shift = mi.x
    e.put(encode.rm("lea", wide, r[0], memory(r[1], 0, r[1], shift)))


def _shift_imm(e, mi, r) -> None:
    name, wide, count = mi.x
    if count:
        e.put(encode.shift_imm(name, wide, r[0], count))
    elif not wide:
        e.put(encode.rr("mov", 0, r[0], r[0]))


def _extend(e, mi, r) -> None:
    op, wide = mi.x
    e.put(encode.rr(op, wide, r[0], r[1]))


# Conditions.

def flags(e, kind: str, details, u: list[int]) -> None:
    """Set the flags for a condition over the registers `u`."""
    if kind == "cmp":
        e.put(encode.rr("cmp", details, u[0], u[1]))
    elif kind == "test":
        e.put(encode.rr("test", details, u[0], u[0]))
    elif kind == "cmp_imm":
        e.put(encode.ri("cmp", details[0], u[0], details[1]))
    elif kind == "float":
        e.put(encode.rr("ucomisd" if details else "ucomiss", 0, u[0], u[1]))
    elif kind == "mask":
        e.put(encode.rr("test", details, u[0], u[1]))
    elif kind == "mask_imm":
        e.put(encode.test_imm(details[0], u[0], details[1]))
    elif kind == "class_is":
        e.put(encode.mi_wide_field("cmp", memory(u[0]), 0))
        e.asm.relocate(4, "abs32", f"C:{details}")
    else:
        assert kind == "test_null", kind
        e.put(encode.rr("test", 0, u[0], u[0]))


def memory_flags(e, mi, r) -> None:
    """Compare a register or an immediate with the memory operand; the immediate is the second operand of the comparison."""
    kind, _, details = mi.x
    mem = operand(mi, r)
    e.mark_trap(mi)
    if kind == "cmp":
        e.put(encode.rm("cmp", details, r[1], mem))
        behind = 0
    else:
        wide, number = details
        e.put(encode.mi("cmp", wide, mem, number))
        behind = 1 if -128 <= number <= 127 else 4
    if mem[4] is not None:
        e.asm.relocate(4 + behind, "abs32", mem[4])


def _alu_mem(e, mi, r) -> None:
    name, wide = mi.x
    mem = operand(mi, r)
    e.mark_trap(mi)
    e.put(encode.rm(name, wide, r[0], mem))
    if mem[4] is not None:
        e.asm.relocate(4, "abs32", mem[4])


def _set(e, mi, r) -> None:
    kind, cond, details = mi.x
    e.put(encode.rr("xor", 0, r[0], r[0]))
    flags(e, kind, details, r[1:])
    e.put(encode.setcc(cond, r[0]))


def _select(e, mi, r) -> None:
    kind, cond, details = mi.x
    flags(e, kind, details, r[3:])
    e.put(encode.cmov(cond, 0, r[0], r[2]))


def _compare3(e, mi, r) -> None:
    op, wide, one, minus = mi.x
    d, a, b, t = r
    e.put(encode.rr("xor", 0, d, d))
    e.put(encode.rr("xor", 0, t, t))
    e.put(encode.rr(op, wide, a, b))
    e.put(encode.setcc(one, d))
    e.put(encode.setcc(minus, t))
    e.put(encode.rr("sub", 0, d, t))


def _branch(e, mi, r) -> None:
    from translator.x86.emit_checks import class_range, interface_bit
    kind, cond, details = mi.x
    yes, no = (e.resolve(target) for target, _ in e.block.edges)
    if kind in ("class_test", "interface_test"):
        if cond == "eq":
            yes, no = no, yes
        e.put(encode.rr("test", 0, r[1], r[1]))
        e.asm.branch("eq", e.block_labels[no])
        if kind == "class_test":
            class_range(e, details, r[1], r[2])
            cond = "ult"
        else:
            interface_bit(e, details, r[1], r[2])
            cond = "ne"
    else:
        if mi.mem is not None:
            memory_flags(e, mi, r)
        elif yes != no:
            flags(e, kind, details, r[1:])
        if yes == no:
            e.jump(yes)
            return
    if kind == "float" and cond in ("eq", "ne"):
        if cond == "ne":
            yes, no = no, yes
        e.asm.branch("p", e.block_labels[no])
        cond = "eq"
    if no == e.following:
        e.asm.branch(cond, e.block_labels[yes])
    elif yes == e.following:
        e.asm.branch(FLIPPED[cond], e.block_labels[no])
    else:
        e.asm.branch(cond, e.block_labels[yes])
        e.asm.branch("jmp", e.block_labels[no])


def _switch(e, mi, r) -> None:
    key, t = r[1], r[2]
    targets = [e.resolve(target) for target, _ in e.block.edges]
    default = targets.pop()
    cases = sorted((((k & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000, target) for k, target in zip(mi.x, targets))
    if len(cases) >= 4 and cases[-1][0] - cases[0][0] < 3 * len(cases) + 4:
        low, count = cases[0][0], cases[-1][0] - cases[0][0] + 1
        if low == 0:
            e.put(encode.rr("mov", 0, t, key))
        else:
            e.put(encode.rm("lea", 0, t, memory(key, -low if low != -0x80000000 else low)))
        e.put(encode.ri("cmp", 0, t, count))
        e.asm.branch("uge", e.block_labels[default])
        table = [default] * count
        for k, target in cases:
            table[k - low] = target
        name = f"{e.mf.fn.method}#switch.{e.block.index}"
        e.tables.append((name, table))
        e.put(encode.rm("mov", 0, t, memory(-1, 0, t, 2)))
        e.asm.relocate(4, "abs32", "B:" + name)
        e.put(encode.digit("jmp", 0, t))
        return
    _search(e, key, cases, default)


def _search(e, key: int, cases: list[tuple[int, int]], default: int) -> None:
    """A binary search by compares, then a chain for the last few."""
    if len(cases) <= 3:
        for k, target in cases:
            e.put(encode.ri("cmp", 0, key, k))
            e.asm.branch("eq", e.block_labels[target])
        e.asm.branch("jmp", e.block_labels[default])
        return
    middle = len(cases) // 2
    upper = e.asm.label()
    e.put(encode.ri("cmp", 0, key, cases[middle][0]))
    e.asm.branch("ge", upper)
    _search(e, key, cases[:middle], default)
    e.asm.bind(upper)
    _search(e, key, cases[middle:], default)


# Floating point.

def _sse(e, mi, r) -> None:
    e.put(encode.rr(mi.x, 0, r[0], r[2]))


def _sse_unary(e, mi, r) -> None:
    op, wide = mi.x
    if op.startswith("cvtsi2"):
        # The conversion keeps the register's upper part: without this it would wait for whoever wrote it last.
        e.put(encode.rr("xorps", 0, r[0], r[0]))
    e.put(encode.rr(op, wide, r[0], r[1]))


def _float_neg(e, mi, r) -> None:
    type = mi.x
    bits = 1 << 31 if type == "f32" else 1 << 63
    e.put(encode.rm("movss" if type == "f32" else "movsd", 0, SCRATCH, memory(-1)))
    e.asm.relocate(4, "abs32", e.float_symbol(type, bits))
    e.put(encode.rr("xorps", 0, r[0], SCRATCH))


def _truncate(e, mi, r) -> None:
    """MIN is what the processor gives for NaN and everything out of range; only MIN - 1 overflows."""
    op, wide = mi.x
    d, source = r[0], r[1]
    compare = "ucomisd" if "sd" in op else "ucomiss"
    repair, done = e.asm.label(), e.asm.label()
    e.put(encode.rr(op, wide, d, source))
    e.put(encode.ri("cmp", wide, d, 1))
    e.asm.branch("o", repair)
    e.asm.bind(done)

    def write() -> None:
        zero = e.asm.label()
        e.asm.bind(repair)
        e.put(encode.rr(compare, 0, source, source))
        e.asm.branch("p", zero)
        e.put(encode.rr("xorps", 0, SCRATCH, SCRATCH))
        e.put(encode.rr(compare, 0, source, SCRATCH))
        e.asm.branch("ult", done)
        e.put(encode.mov_imm(wide, d, (1 << 63) - 1 if wide else 0x7FFFFFFF))
        e.asm.branch("jmp", done)
        e.asm.bind(zero)
        e.put(encode.rr("xor", 0, d, d))
        e.asm.branch("jmp", done)
    e.cold.append(write)


# Memory.

def _load(e, mi, r) -> None:
    mem = operand(mi, r)
    e.mark_trap(mi)
    e.put(encode.rm(LOADS[mi.x], int(mi.x == "i64"), r[0], mem))
    if mem[4] is not None:
        e.asm.relocate(4, "abs32", mem[4])


def _store(e, mi, r) -> None:
    mem = operand(mi, r)
    e.mark_trap(mi)
    e.put(encode.mr(STORES[mi.x], int(mi.x == "i64"), mem, r[len(mi.u)]))
    if mem[4] is not None:
        e.asm.relocate(4, "abs32", mem[4])


def _store_imm(e, mi, r) -> None:
    size, number = mi.x
    mem = operand(mi, r)
    e.mark_trap(mi)
    e.put(encode.store_imm(size, mem, number))
    if mem[4] is not None:
        e.asm.relocate(4 + min(size, 4), "abs32", mem[4])


def _class_of(e, mi, r) -> None:
    e.mark_trap(mi)
    e.put(encode.rm("mov", 0, r[0], memory(r[1])))
    e.put(encode.rm("mov", 0, r[0], memory(r[0], mi.x)))


# Calls and safepoints.

def _call(e, mi, r) -> None:
    how, target = mi.x
    slots = e.slots_of(mi.live)
    types = e.mf.types
    for use, place in zip(mi.u, mi.fixed):
        if place >= 64 and types[use] == "ref":
            slots |= 1 << (place - 64 if place < 1 << 16 else e.frame.outgoing + place - 64 - (1 << 16))
    if how == "dispatch":
        e.mark_trap(mi)
        e.put(encode.rm("mov", 0, RAX, memory(RDI)))
        e.put(encode.rm("mov", 0, RAX, memory(RAX, 0, symbol="V")))
        e.asm.relocate(4, "abs32", target)
        e.put(encode.digit("call", 0, RAX))
    else:
        if how == "portal":
            e.put_symbol(RSI, target)
            e.put(encode.rm("lea", 1, RDX, memory(RSP, 8 * e.frame.outgoing)))
            target = "R:portal_call"
        if how in ("runtime", "portal"):
            e.put(encode.mr("mov", 1, JAVA_SP, RSP))
        e.call_symbol(target)
    if mi.safepoint:
        e.safepoint(slots, e.block.pad)
    if mi.d >= 0 and types[mi.d] == "ref" and how in ("runtime", "leaf", "portal"):
        e.put(encode.rr("mov", 0, RAX, RAX))


def _poll(e, mi, r) -> None:
    enter, back = e.asm.label(), e.asm.label()
    e.put(encode.rm("cmp", 1, RSP, LIMIT))
    target = e.poll_and_jump() if e.polled is mi else -1
    if target >= 0:
        e.asm.branch("uge", e.block_labels[target])
        e.asm.branch("jmp", enter)
        e.cold_call(mi, enter, e.block_labels[target], [], "R:" + mi.x)
        return
    e.asm.branch("ult", enter)
    e.asm.bind(back)
    e.cold_call(mi, enter, back, [], "R:" + mi.x)


def _class_init(e, mi, r) -> None:
    enter, back = e.asm.label(), e.asm.label()
    e.put(encode.mi8("cmp", memory(r[1], 0, symbol="I"), 2))
    e.asm.relocate(5, "abs32", f"I:{mi.x}")
    e.asm.branch("ne", enter)
    e.asm.bind(back)
    e.cold_call(mi, enter, back, [], "R:class_init", before=lambda: e.put_symbol(RDI, f"C:{mi.x}"))


def _exception(e, mi, r) -> None:
    e.put(encode.rm("mov", 0, r[0], EXCEPTION))
    e.put(encode.store_imm(8, EXCEPTION, 0))


def _return(e, mi, r) -> None:
    if e.frame.size:
        e.put(encode.ri("add", 1, RSP, e.frame.size))
    e.put(PLAIN["ret"])


def _argument(e, mi, r) -> None:
    type = e.mf.types[mi.d]
    e.load_slot(r[0], memory(RSP, e.frame.size + 8 + 8 * mi.x), type)


def _ticks(e, mi, r) -> None:
    e.put(PLAIN["rdtsc"])
    e.put(encode.shift_imm("shl", 1, RDX, 32))
    e.put(encode.rr("or", 1, RAX, RDX))


def _port_in(e, mi, r) -> None:
    e.put(PLAIN["in" + mi.x])
    if mi.x != "32":
        e.put(encode.rr("movzx" + mi.x, 0, RAX, RAX))


def _stop(e, mi, r) -> None:
    e.put(PLAIN["ud2"])


EMIT = {
    "alu": _alu, "alu_mem": _alu_mem, "imul": _imul, "add_imm": _add_imm,
    "alu_imm": lambda e, mi, r: e.put(encode.ri(mi.x[0], mi.x[1], r[0], mi.x[2])),
    "imul_imm": lambda e, mi, r: e.put(encode.imul_imm(mi.x[0], r[0], r[1], mi.x[1])),
    "lea_scaled": _lea_scaled, "shift_imm": _shift_imm,
    "shift": lambda e, mi, r: e.put(encode.digit(mi.x[0], mi.x[1], r[0])),
    "neg": lambda e, mi, r: e.put(encode.digit("neg", mi.x, r[0])),
    "extend": _extend, "move": lambda e, mi, r: e.move(r[0], r[1], e.mf.types[mi.d]),
    "set": _set, "select": _select, "compare3": _compare3, "branch": _branch, "switch": _switch,
    "sse": _sse, "sse_unary": _sse_unary, "float_neg": _float_neg, "truncate": _truncate,
    "load": _load, "store": _store, "store_imm": _store_imm, "class_of": _class_of,
    "call": _call, "poll": _poll, "class_init": _class_init, "exception": _exception, "return": _return,
    "argument": _argument, "ticks": _ticks, "port_in": _port_in,
    "port_out": lambda e, mi, r: e.put(PLAIN["out" + mi.x]), "unreachable": _stop, "no_return": _stop,
}


def _register_others() -> None:
    from translator.x86.emit_checks import EMIT_CHECKS
    from translator.x86.emit_division import EMIT_DIVISION
    EMIT.update(EMIT_CHECKS)
    EMIT.update(EMIT_DIVISION)


_register_others()
