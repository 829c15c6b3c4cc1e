"""Selection rules for safety checks and type tests. A failing check leaves by a cold stub that calls a throw helper."""

from __future__ import annotations

from translator.abi import ARRAY_LENGTH, KNOWN_METHODS
from translator.x86.isel_arith import can_defer
from translator.x86.mir import COLD, MachineInstr
from translator.x86.regs import RDI, RDX, RSI


def helper(name: str) -> str:
    """The symbol of a throw helper."""
    klass, method, descriptor = KNOWN_METHODS[name]
    return f"M:{klass}.{method}:{descriptor}"


def _check(s, op: str, uses: list[int], x, kind: int = 0) -> MachineInstr:
    return s.emit(MachineInstr(op, -1, uses, x, kind))


def _null(s, instr) -> None:
    value = instr.args[0]
    stub = s.stub(helper("throw_null"))
    if s.constant_value(value) is None and s.dereference_follows(value):
        s.pending[value.id] = stub
        return
    _check(s, "check_null", [s.vreg(value)], stub)


def _bounds(s, instr) -> None:
    index, length = instr.args
    number = s.immediate(index)
    deferred = s.deferred.pop(length.id, None)
    if deferred is not None:
        array = deferred.args[0]
        trap = s.trap_of(array)
        if number is not None:
            mi = _check(s, "check_bounds_memory", [s.vreg(array)], None)
            mi.x = (number, s.stub(helper("throw_index"), (RDI, ("imm", number)), (RSI, ("length", 1))))
        else:
            mi = _check(s, "check_bounds_memory", [s.vreg(array), s.vreg(index)], None)
            mi.x = (None, s.stub(helper("throw_index"), (RDI, 2), (RSI, ("length", 1))))
        mi.mem = (0, -1, 0, ARRAY_LENGTH, None, False)
        mi.trap = trap
        return
    limit = s.immediate(length)
    if number is not None:
        _check(s, "check_bounds_imm", [s.vreg(length)],
               (number, "ule", s.stub(helper("throw_index"), (RDI, ("imm", number)), (RSI, 1))))
    elif limit is not None:
        _check(s, "check_bounds_imm", [s.vreg(index)],
               (limit, "uge", s.stub(helper("throw_index"), (RDI, 1), (RSI, ("imm", limit)))))
    else:
        _check(s, "check_bounds", [s.vreg(index), s.vreg(length)], s.stub(helper("throw_index"), (RDI, 1), (RSI, 2)))


def _zero(wide: int):
    def rule(s, instr) -> None:
        _check(s, "check_zero", [s.vreg(instr.args[0])], (wide, s.stub(helper("throw_divide"))))
    return rule


def _size(s, instr) -> None:
    _check(s, "check_size", [s.vreg(instr.args[0])], s.stub(helper("throw_size"), (RDI, 1)))


def _kind(s, klass: str) -> str:
    """Which subtype test the contract wants for a class."""
    if klass == "java.lang.Object":
        return "any"
    if klass.startswith("["):
        return "array"
    return "interface" if s.world.get(klass).is_interface else "class"


def _cast(s, instr) -> None:
    """The result is the operand itself, in the same register."""
    value, klass = instr.args[0], instr.attrs[0]
    source = s.vreg(value)
    if s.constant_value(value) is not None:
        s.define("move", [source])
        return
    s.vregs[instr.result.id] = source
    kind = _kind(s, klass)
    if kind == "any":
        return
    stub = s.stub(helper("throw_cast"), (RDI, 1), (RSI, f"K:{klass}"))
    mi = _check(s, f"cast_{kind}", [source], (klass, stub), COLD if kind == "array" else 0)
    mi.temps = 1


def _instance_of(s, instr) -> None:
    klass = instr.attrs[0]
    kind = _kind(s, klass)
    if kind in ("class", "interface", "any") and can_defer(s, instr):
        s.deferred[instr.result.id] = instr
        return
    mi = s.define(f"instance_{kind}", [s.vreg(instr.args[0])], klass)
    mi.late = True
    mi.temps = 1
    if kind == "array":
        mi.kind = COLD


def _is_class(s, instr) -> None:
    if can_defer(s, instr):
        s.deferred[instr.result.id] = instr
        return
    s.define("set", [s.vreg(instr.args[0])], ("class_is", "eq", instr.attrs[0])).late = True


def deferred_test(s, instr) -> tuple[str, list[int], object]:
    """The branch condition that a deferred type test stands for: kind, uses, details."""
    uses = [s.vreg(instr.args[0])]
    klass = instr.attrs[0]
    if instr.op.name == "isclass":
        return "class_is", uses, klass
    kind = _kind(s, klass)
    return ("test_null" if kind == "any" else f"{kind}_test"), uses, klass


def _store(s, instr) -> None:
    array, value = instr.args
    if s.constant_value(value) is not None:
        return
    stub = s.stub(helper("throw_store"), (RDI, 2))
    mi = _check(s, "check_store", [s.vreg(array), s.vreg(value)], stub, COLD)
    mi.temps = 1


def _interface(s, instr) -> None:
    value, klass = instr.args[0], instr.attrs[0]
    trap = s.trap_of(value)
    stub = s.stub(helper("throw_incompatible"), (RDI, 1), (RSI, f"K:{klass}"))
    mi = _check(s, "check_interface", [s.vreg(value)], (klass, stub))
    mi.temps = 1
    mi.trap = trap


def _memory(s, instr) -> None:
    memory, offset = instr.args
    width = instr.attrs[0]
    trap = s.trap_of(memory)
    number = s.constant_value(offset)
    revoked = s.stub(helper("throw_memory_revoked"))
    if number is not None and 0 <= number <= 0x7FFFFFFF - width:
        bounds = s.stub(helper("throw_memory_bounds"), (RDI, ("imm", number)), (RSI, ("imm", width)), (RDX, ("memory_size", 1)))
        mi = _check(s, "check_memory_imm", [s.vreg(memory)], (number + width, revoked, bounds))
    else:
        bounds = s.stub(helper("throw_memory_bounds"), (RDI, 2), (RSI, ("imm", width)), (RDX, ("memory_size", 1)))
        mi = _check(s, "check_memory", [s.vreg(memory), s.vreg(offset)], (width, revoked, bounds))
    mi.temps = 1
    mi.trap = trap


RULES = {
    "check.null": _null, "check.bounds": _bounds, "check.zero.i32": _zero(0), "check.zero.i64": _zero(1), "check.size": _size,
    "check.cast": _cast, "instanceof": _instance_of, "isclass": _is_class, "check.store": _store,
    "check.interface": _interface, "check.memory": _memory,
}
