"""Code for safety checks, type tests and the arguments of their failure stubs."""

from __future__ import annotations

from translator.abi import ARRAY_LENGTH, CLASS, KNOWN_FIELDS
from translator.x86 import encode
from translator.x86.encode import memory
from translator.x86.mir import MachineInstr, Stub
from translator.x86.regs import RAX, RDI, RSI, SCRATCH

NUMBER = CLASS.offset("number")
ELEMENT = CLASS.offset("element")
MEMORY_SIZE = KNOWN_FIELDS["jx.zero.ReadOnlyMemory", "size"]
MEMORY_CONTROL = KNOWN_FIELDS["jx.zero.ReadOnlyMemory", "control"]


def stub_arguments(e, stub: Stub, mi: MachineInstr) -> None:
    """Load a throw helper's arguments; what is read from memory goes through SCRATCH, since its base may be overwritten."""
    moves, constants, loaded = [], [], -1
    for register, source in stub.arguments:
        if isinstance(source, int):
            moves.append((register, mi.regs[source], e.mf.types[mi.u[source - 1]]))
        elif isinstance(source, str):
            constants.append((register, source))
        elif source[0] == "imm":
            constants.append((register, source[1]))
        else:
            offset = ARRAY_LENGTH if source[0] == "length" else MEMORY_SIZE
            e.put(encode.rm("movss", 0, SCRATCH, memory(mi.regs[source[1]], offset)))
            loaded = register
    e.parallel(moves)
    for register, value in constants:
        if isinstance(value, str):
            e.put_symbol(register, value)
        else:
            e.put(encode.mov_imm(0, register, value))
    if loaded >= 0:
        e.put(encode.rr("movd_from", 0, loaded, SCRATCH))


def class_range(e, klass: str, value: int, temp: int) -> None:
    """Flags "ult" if the non-null value's class is `klass` or below it."""
    e.put(encode.rm("mov", 0, temp, memory(value)))
    e.put(encode.rm("mov", 0, temp, memory(temp, NUMBER)))
    e.put(encode.ri_wide_field("sub", temp))
    e.asm.relocate(4, "abs32", f"N:{klass}")
    e.put(encode.ri_wide_field("cmp", temp))
    e.asm.relocate(4, "abs32", f"NS:{klass}")


def interface_bit(e, klass: str, value: int, temp: int, mi: MachineInstr | None = None) -> None:
    """Flags "ne" if the non-null value's class implements the interface."""
    if mi is not None:
        e.mark_trap(mi)
    e.put(encode.rm("mov", 0, temp, memory(value)))
    e.put(encode.mi8("test", memory(temp, 0, symbol="IB"), 0))
    e.asm.relocate(5, "abs32", f"IB:{klass}")
    e.asm.relocate(1, "abs8", f"IM:{klass}")


def _null(e, mi, r) -> None:
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", e.fail(mi.x, mi))


def _bounds(e, mi, r) -> None:
    e.put(encode.rr("cmp", 0, r[1], r[2]))
    e.asm.branch("uge", e.fail(mi.x, mi))


def _bounds_imm(e, mi, r) -> None:
    number, cond, stub = mi.x
    if number == 0 and cond == "ule":
        e.put(encode.rr("test", 0, r[1], r[1]))
        cond = "eq"
    else:
        e.put(encode.ri("cmp", 0, r[1], number))
    e.asm.branch(cond, e.fail(stub, mi))


def _bounds_memory(e, mi, r) -> None:
    """Index against the length in the array; the access doubles as null check."""
    number, stub = mi.x
    mem = memory(r[1], ARRAY_LENGTH)
    e.mark_trap(mi)
    if number is not None:
        e.put(encode.mi("cmp", 0, mem, number))
        e.asm.branch("ule", e.fail(stub, mi))
    else:
        e.put(encode.rm("cmp", 0, r[2], mem))
        e.asm.branch("uge", e.fail(stub, mi))


def _zero(e, mi, r) -> None:
    wide, stub = mi.x
    e.put(encode.rr("test", wide, r[1], r[1]))
    e.asm.branch("eq", e.fail(stub, mi))


def _size(e, mi, r) -> None:
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("s", e.fail(mi.x, mi))


def _cast_class(e, mi, r) -> None:
    klass, stub = mi.x
    passed = e.asm.label()
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", passed)
    class_range(e, klass, r[1], r[2])
    e.asm.branch("uge", e.fail(stub, mi))
    e.asm.bind(passed)


def _cast_interface(e, mi, r) -> None:
    klass, stub = mi.x
    passed = e.asm.label()
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", passed)
    interface_bit(e, klass, r[1], r[2])
    e.asm.branch("eq", e.fail(stub, mi))
    e.asm.bind(passed)


def _compare_class(e, value: int, klass: str) -> None:
    e.put(encode.mi_wide_field("cmp", memory(value), 0))
    e.asm.relocate(4, "abs32", f"C:{klass}")


def _cast_array(e, mi, r) -> None:
    """The exact class inline; anything else asks the runtime."""
    klass, stub = mi.x
    passed, slow = e.asm.label(), e.asm.label()
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", passed)
    _compare_class(e, r[1], klass)
    e.asm.branch("ne", slow)
    e.asm.bind(passed)
    e.cold_call(mi, slow, passed, [(RDI, r[1], "ref")], "R:instance_of", before=lambda: e.put_symbol(RSI, f"C:{klass}"),
                behind=lambda: e.put(encode.rr("test", 0, RAX, RAX)), failing=e.fail(stub, mi))


def _instance_any(e, mi, r) -> None:
    e.put(encode.rr("xor", 0, r[0], r[0]))
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.put(encode.setcc("ne", r[0]))


def _instance_class(e, mi, r) -> None:
    done = e.asm.label()
    e.put(encode.rr("xor", 0, r[0], r[0]))
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", done)
    class_range(e, mi.x, r[1], r[2])
    e.put(encode.setcc("ult", r[0]))
    e.asm.bind(done)


def _instance_interface(e, mi, r) -> None:
    done = e.asm.label()
    e.put(encode.rr("xor", 0, r[0], r[0]))
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", done)
    interface_bit(e, mi.x, r[1], r[2])
    e.put(encode.setcc("ne", r[0]))
    e.asm.bind(done)


def _instance_array(e, mi, r) -> None:
    klass = mi.x
    done, slow = e.asm.label(), e.asm.label()
    e.put(encode.rr("xor", 0, r[0], r[0]))
    e.put(encode.rr("test", 0, r[1], r[1]))
    e.asm.branch("eq", done)
    _compare_class(e, r[1], klass)
    e.asm.branch("ne", slow)
    e.put(encode.mov_imm(0, r[0], 1))
    e.asm.bind(done)
    e.cold_call(mi, slow, done, [(RDI, r[1], "ref")], "R:instance_of", before=lambda: e.put_symbol(RSI, f"C:{klass}"),
                behind=lambda: e.move(r[0], RAX, "i32"))


def _check_store(e, mi, r) -> None:
    """null, the exact element class and Object[] pass inline; anything else asks the runtime."""
    array, value, temp = r[1:4]
    passed, slow = e.asm.label(), e.asm.label()
    e.put(encode.rr("test", 0, value, value))
    e.asm.branch("eq", passed)
    e.put(encode.rm("mov", 0, temp, memory(array)))
    e.put(encode.rm("mov", 0, temp, memory(temp, ELEMENT)))
    e.put(encode.rm("cmp", 0, temp, memory(value)))
    e.asm.branch("ne", slow)
    e.asm.bind(passed)
    call = e.asm.label()

    def write() -> None:
        e.asm.bind(slow)
        e.put(encode.ri_wide_field("cmp", temp))
        e.asm.relocate(4, "abs32", "C:java.lang.Object")
        e.asm.branch("eq", passed)
        e.asm.branch("jmp", call)
    e.cold.append(write)
    e.cold_call(mi, call, passed, [(RDI, array, "ref"), (RSI, value, "ref")], "R:can_store",
                behind=lambda: e.put(encode.rr("test", 0, RAX, RAX)), failing=e.fail(mi.x, mi))


def _interface(e, mi, r) -> None:
    klass, stub = mi.x
    interface_bit(e, klass, r[1], r[2], mi)
    e.asm.branch("eq", e.fail(stub, mi))


def _control(e, mi, memory_object: int, temp: int, revoked: Stub) -> None:
    e.mark_trap(mi)
    e.put(encode.rm("mov", 0, temp, memory(memory_object, MEMORY_CONTROL)))
    e.put(encode.mi("cmp", 0, memory(temp), 1))
    e.asm.branch("ne", e.fail(revoked, mi))


def _memory(e, mi, r) -> None:
    """Valid, and offset <= size - width without wrapping below 0."""
    width, revoked, bounds = mi.x
    view, offset, temp = r[1:4]
    _control(e, mi, view, temp, revoked)
    if width == 1:
        e.put(encode.rm("cmp", 0, offset, memory(view, MEMORY_SIZE)))
        e.asm.branch("uge", e.fail(bounds, mi))
        return
    e.put(encode.rm("mov", 0, temp, memory(view, MEMORY_SIZE)))
    e.put(encode.ri("sub", 0, temp, width))
    e.asm.branch("ult", e.fail(bounds, mi))
    e.put(encode.rr("cmp", 0, offset, temp))
    e.asm.branch("ugt", e.fail(bounds, mi))


def _memory_imm(e, mi, r) -> None:
    end, revoked, bounds = mi.x
    _control(e, mi, r[1], r[2], revoked)
    e.put(encode.mi("cmp", 0, memory(r[1], MEMORY_SIZE), end))
    e.asm.branch("ult", e.fail(bounds, mi))


EMIT_CHECKS = {
    "check_null": _null, "check_bounds": _bounds, "check_bounds_imm": _bounds_imm, "check_bounds_memory": _bounds_memory,
    "check_zero": _zero, "check_size": _size, "cast_class": _cast_class, "cast_interface": _cast_interface,
    "cast_array": _cast_array, "instance_any": _instance_any, "instance_class": _instance_class,
    "instance_interface": _instance_interface, "instance_array": _instance_array, "check_store": _check_store,
    "check_interface": _interface, "check_memory": _memory, "check_memory_imm": _memory_imm,
}
