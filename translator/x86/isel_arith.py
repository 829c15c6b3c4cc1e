"""Selection rules for integers, comparisons, branches and switches."""

from __future__ import annotations

from translator.x86.mir import CONST, TERMINATOR, MachineInstr
from translator.x86.regs import RAX, RCX, RDX

SWAPPED = {"eq": "eq", "ne": "ne", "lt": "gt", "gt": "lt", "le": "ge", "ge": "le", "ult": "ugt", "ugt": "ult", "ule": "uge",
           "uge": "ule"}
INVERTED = {"eq": "ne", "ne": "eq", "lt": "ge", "ge": "lt", "gt": "le", "le": "gt", "ult": "uge", "uge": "ult", "ugt": "ule",
            "ule": "ugt"}
COMMUTATIVE = ("add", "and", "or", "xor", "mul")


def _wide(instr) -> int:
    return 1 if instr.op.name.endswith("i64") else 0


def take_load(s, vreg: int, wide: int) -> MachineInstr | None:
    """The load of `vreg`, taken back, if it is the last code of the block and nobody else wants its result."""
    for position in range(len(s.code) - 1, -1, -1):
        mi = s.code[position]
        if mi.kind == CONST:
            continue
        if mi.op != "load" or mi.d != vreg or mi.x not in (("i64",) if wide else ("i32", "ref")):
            return None
        result = mi.instr.result
        if result is None or s.vregs.get(result.id) != vreg or s.uses.get(result.id) != 1:
            return None
        del s.code[position]
        return mi
    return None


def with_memory(mi: MachineInstr, load: MachineInstr) -> None:
    """Give `mi` the memory operand of a taken load; its registers follow those `mi` has."""
    base, index, shift, disp, symbol, narrow = load.mem
    before = len(mi.u)
    mi.u = [*mi.u, *load.u]
    mi.mem = (base + before, index + before if index >= 0 else -1, shift, disp, symbol, narrow)
    mi.trap = load.trap


def _binary(s, instr) -> None:
    name, wide = instr.op.name.split(".")[0], _wide(instr)
    a, b = instr.args
    if name in COMMUTATIVE and s.constant_value(a) is not None:
        a, b = b, a
    number = s.immediate(b)
    if number is None:
        if name in COMMUTATIVE and a is not b and s.uses.get(b.id) == 1 and s.uses.get(a.id) != 1:
            a, b = b, a
        va, vb = s.vreg(a), s.vreg(b)
        load = take_load(s, vb, wide)
        if load is None and name in COMMUTATIVE and va != vb:
            load = take_load(s, va, wide)
            if load is not None:
                va = vb
        if load is not None:
            with_memory(s.define("alu_mem", [va], ("imul" if name == "mul" else name, wide), 1), load)
        else:
            s.define("alu" if name != "mul" else "imul", [va, vb], (name, wide), 2 if name == "add" else 1)
    elif name == "mul":
        _multiply(s, a, number, wide)
    elif name == "sub" and number != -0x80000000:
        s.define("add_imm", [s.vreg(a)], (wide, -number), 2)
    elif name == "add":
        s.define("add_imm", [s.vreg(a)], (wide, number), 2)
    else:
        s.define("alu_imm", [s.vreg(a)], (name, wide, number), 1)


def _multiply(s, a, number: int, wide: int) -> None:
    if number > 0 and number & (number - 1) == 0:
        s.define("shift_imm", [s.vreg(a)], ("shl", wide, number.bit_length() - 1), 1)
    elif number in (3, 5, 9):
        s.define("lea_scaled", [s.vreg(a)], (wide, {3: 1, 5: 2, 9: 3}[number]))
    else:
        s.define("imul_imm", [s.vreg(a)], (wide, number))


def _divide(s, instr) -> None:
    remainder, wide = instr.op.name.startswith("rem"), _wide(instr)
    a, b = instr.args
    number = s.constant_value(b)
    if number is not None and number > 0 and number & (number - 1) == 0:
        mi = s.define("rem_power" if remainder else "div_power", [s.vreg(a)], (wide, number.bit_length() - 1))
        mi.late = True
        mi.temps = 1
        return
    if number is not None and not wide and abs(number) & (abs(number) - 1):
        mi = s.define("rem_magic" if remainder else "div_magic", [s.vreg(a)], number)
        mi.late = True
        mi.temps = 1
        return
    mi = s.define("divide", [s.vreg(a), s.vreg(b)], (wide, remainder, number in (None, -1)))
    mi.fixed = [RAX, -1]
    mi.destroyed = 1 << RAX | 1 << RDX
    mi.dfix = RDX if remainder else RAX


def _shift(s, instr) -> None:
    name, wide = {"shl": "shl", "shr": "sar", "ushr": "shr"}[instr.op.name.split(".")[0]], _wide(instr)
    a, b = instr.args
    number = s.constant_value(b)
    if number is not None:
        s.define("shift_imm", [s.vreg(a)], (name, wide, number & (63 if wide else 31)), 1)
        return
    mi = s.define("shift", [s.vreg(a), s.vreg(b)], (name, wide), 1)
    mi.fixed = [-1, RCX]


def _negate(s, instr) -> None:
    s.define("neg", [s.vreg(instr.args[0])], _wide(instr), 1)


def _extend(op: str, wide: int = 0):
    def rule(s, instr) -> None:
        s.define("extend", [s.vreg(instr.args[0])], (op, wide))
    return rule


# Conditions: an operand description (kind, uses, x) that branches, setcc and select share.

def condition(s, value, cond: str):
    """The machine condition for `value cond 0`: (kind, uses, condition, details); takes over a deferred comparison."""
    deferred = s.deferred.pop(value.id, None)
    if deferred is None:
        return "test", [s.vreg(value)], cond, 0
    name = deferred.op.name
    if name.startswith("cmp."):
        inner = deferred.attrs[0]
        return compare(s, deferred.args, inner if cond == "ne" else INVERTED[inner], name[4:])
    if name == "cmp3.i64":
        return compare(s, deferred.args, cond, "i64")
    if name.startswith("cmp3"):
        a, b = (s.vreg(arg) for arg in deferred.args)
        double = int(name.endswith("64"))
        if cond in ("eq", "ne"):
            return "float", [a, b], cond, double
        if name.startswith("cmp3l"):
            return "float", [a, b], "u" + cond, double
        return "float", [b, a], "u" + SWAPPED[cond], double
    if name.startswith("and."):
        a, b = deferred.args
        number = s.immediate(b)
        if number is not None:
            return "mask_imm", [s.vreg(a)], cond, (int(name.endswith("64")), number)
        return "mask", [s.vreg(a), s.vreg(b)], cond, int(name.endswith("64"))
    from translator.x86.isel_checks import deferred_test
    kind, uses, details = deferred_test(s, deferred)
    return kind, uses, cond, details


def compare(s, args, cond: str, type: str):
    """The machine condition for a comparison of two values."""
    a, b = args
    if s.constant_value(a) is not None and s.constant_value(b) is None:
        a, b, cond = b, a, SWAPPED[cond]
    wide = 1 if type == "i64" else 0
    number = s.immediate(b)
    if number is None:
        return "cmp", [s.vreg(a), s.vreg(b)], cond, wide
    if number == 0 and cond in ("eq", "ne", "lt", "ge", "gt", "le"):
        return "test", [s.vreg(a)], cond, wide
    return "cmp_imm", [s.vreg(a)], cond, (wide, number)


TEMPS = {"class_test": 1, "interface_test": 1}


def can_defer(s, instr) -> bool:
    """Whether a comparison can wait for its only user in this block: the terminator or a select with it as condition."""
    result = instr.result
    if s.uses.get(result.id) != 1:
        return False
    for later in s.block.instrs[s.position + 1:]:
        name = later.op.name
        if name == "br.i32" and later.args[0] is result and s.constant_value(later.args[1]) == 0:
            cond = later.attrs[0]
            return cond in ("eq", "ne") if not instr.op.name.startswith("cmp3") else not cond.startswith("u")
        if name == "select.i32" and later.args[0] is result:
            return instr.op.name.startswith("cmp.")
    return False


def _compare(s, instr) -> None:
    if can_defer(s, instr):
        s.deferred[instr.result.id] = instr
        return
    kind, uses, cond, details = compare(s, instr.args, instr.attrs[0], instr.op.name[4:])
    s.define("set", uses, (kind, cond, details)).late = True


def _compare3(s, instr) -> None:
    if can_defer(s, instr):
        s.deferred[instr.result.id] = instr
        return
    a, b = (s.vreg(arg) for arg in instr.args)
    name = instr.op.name
    if name == "cmp3.i64":
        mi = s.define("compare3", [a, b], ("cmp", 1, "gt", "lt"))
    elif name.startswith("cmp3l"):
        mi = s.define("compare3", [a, b], ("ucomisd" if name.endswith("64") else "ucomiss", 0, "ugt", "ult"))
    else:
        mi = s.define("compare3", [b, a], ("ucomisd" if name.endswith("64") else "ucomiss", 0, "ult", "ugt"))
    mi.late = True
    mi.temps = 1


def _and(s, instr) -> None:
    if can_defer(s, instr):
        s.deferred[instr.result.id] = instr
        return
    _binary(s, instr)


def _select(s, instr) -> None:
    kind, uses, cond, details = condition(s, instr.args[0], "ne")
    chosen, other = s.vreg(instr.args[1]), s.vreg(instr.args[2])
    mi = s.define("select", [other, chosen, *uses], (kind, cond, details), 1)
    mi.late = True


def _branch(s, instr) -> None:
    a, b = instr.args
    cond, type = instr.attrs[0], instr.op.name[3:]
    if type == "i32" and s.constant_value(b) == 0 and a.id in s.deferred:
        kind, uses, cond, details = condition(s, a, cond)
    else:
        kind, uses, cond, details = compare(s, instr.args, cond, type)
    load = None
    if kind == "cmp" and uses[0] != uses[1]:
        load = take_load(s, uses[1], details)
        if load is None:
            load = take_load(s, uses[0], details)
            if load is not None:
                uses, cond = [uses[1]], SWAPPED[cond]
        else:
            uses = uses[:1]
    elif kind in ("cmp_imm", "test"):
        details = details if kind == "cmp_imm" else (details, 0)
        load = take_load(s, uses[0], details[0])
        if load is not None:
            uses, kind = [], "cmp_imm"
        elif kind == "test":
            details = details[0]
    mi = MachineInstr("branch", -1, uses, (kind, cond, details), TERMINATOR)
    if load is not None:
        with_memory(mi, load)
    mi.temps = TEMPS.get(kind, 0)
    s.emit(mi)


def _switch(s, instr) -> None:
    mi = s.emit(MachineInstr("switch", -1, [s.vreg(instr.args[0])], instr.attrs[0], TERMINATOR))
    mi.temps = 1


def _jump(s, instr) -> None:
    """Edges say it all."""


def _unreachable(s, instr) -> None:
    s.emit(MachineInstr("unreachable", -1, (), None, TERMINATOR))


RULES = {"select.i32": _select, "switch": _switch, "jump": _jump, "unreachable": _unreachable, "cmp3.i64": _compare3,
         "cmp.i32": _compare, "cmp.i64": _compare, "cmp.ref": _compare, "br.i32": _branch, "br.i64": _branch,
         "br.ref": _branch, "conv.i32.i8": _extend("movsx8"), "conv.i32.i16": _extend("movsx16"),
         "conv.i32.u16": _extend("movzx16"), "conv.i32.i64": _extend("movsxd", 1), "conv.i64.i32": _extend("mov")}
for _type in ("i32", "i64"):
    for _name in ("add", "sub", "mul", "or", "xor"):
        RULES[f"{_name}.{_type}"] = _binary
    for _name in ("div", "rem"):
        RULES[f"{_name}.{_type}"] = _divide
    for _name in ("shl", "shr", "ushr"):
        RULES[f"{_name}.{_type}"] = _shift
    RULES[f"neg.{_type}"] = _negate
    RULES[f"and.{_type}"] = _and
for _type in ("f32", "f64"):
    RULES[f"cmp3l.{_type}"] = RULES[f"cmp3g.{_type}"] = _compare3
