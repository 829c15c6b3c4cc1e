"""Selection rules for fields, arrays, statics and memory objects: addresses from base, index, scale and displacement."""

from __future__ import annotations

from translator.abi import ARRAY_DATA, ARRAY_LENGTH, CLASS, KNOWN_FIELDS
from translator.ir.ops import ELEMENT_SIZE, ELEMENTS
from translator.x86.mir import MachineInstr

MEMORY_BASE = KNOWN_FIELDS["jx.zero.ReadOnlyMemory", "base"]
_IMMEDIATE_FORMATS = ("i8", "u8", "u16", "i16", "i32", "i64", "ref")


def load(s, format: str, uses: list[int], mem: tuple, trap=None) -> MachineInstr:
    mi = s.define("load", uses, format)
    mi.mem, mi.trap = mem, trap
    return mi


def store(s, format: str, uses: list[int], mem: tuple, value, trap=None) -> None:
    """Store `value` at `mem`, whose registers are `uses`; constants become immediates."""
    number = s.immediate(value) if format in _IMMEDIATE_FORMATS else None
    if number is not None:
        mi = MachineInstr("store_imm", -1, uses, (ELEMENT_SIZE[format], number))
    else:
        mi = MachineInstr("store", -1, [*uses, s.vreg(value)], format)
    mi.mem, mi.trap = mem, trap
    s.emit(mi)


def _get_field(format: str):
    def rule(s, instr) -> None:
        base = instr.args[0]
        offset = s.world.field_offset(instr.attrs[0])
        trap = s.trap_of(base)
        load(s, format, [s.vreg(base)], (0, -1, 0, offset, None, False), trap)
    return rule


def _put_field(format: str):
    def rule(s, instr) -> None:
        base, value = instr.args
        offset = s.world.field_offset(instr.attrs[0])
        trap = s.trap_of(base)
        store(s, format, [s.vreg(base)], (0, -1, 0, offset, None, False), value, trap)
    return rule


def _get_static(format: str):
    def rule(s, instr) -> None:
        load(s, format, [s.statics()], (0, -1, 0, 0, f"F:{instr.attrs[0]}", False))
    return rule


def _put_static(format: str):
    def rule(s, instr) -> None:
        store(s, format, [s.statics()], (0, -1, 0, 0, f"F:{instr.attrs[0]}", False), instr.args[0])
    return rule


def _element(s, array, index, size: int) -> tuple[list[int], tuple]:
    number = s.constant_value(index)
    if number is not None and 0 <= number < 1 << 26:
        return [s.vreg(array)], (0, -1, 0, ARRAY_DATA + number * size, None, False)
    narrow = not s.is_zero_extended(index)
    return [s.vreg(array), s.vreg(index)], (0, 1, size.bit_length() - 1, ARRAY_DATA, None, narrow)


def _array_load(format: str):
    def rule(s, instr) -> None:
        uses, mem = _element(s, *instr.args, ELEMENT_SIZE[format])
        load(s, format, uses, mem)
    return rule


def _array_store(format: str):
    def rule(s, instr) -> None:
        uses, mem = _element(s, *instr.args[:2], ELEMENT_SIZE[format])
        store(s, format, uses, mem, instr.args[2])
    return rule


def _length(s, instr) -> None:
    array, result = instr.args[0], instr.result
    follower = s.next_effect()
    if follower is not None and follower.op.name == "check.bounds" and follower.args[1] is result \
            and follower.args[0] is not result and s.uses.get(result.id) == 1:
        s.deferred[result.id] = instr
        return
    trap = s.trap_of(array)
    load(s, "i32", [s.vreg(array)], (0, -1, 0, ARRAY_LENGTH, None, False), trap)


def _class_of(s, instr) -> None:
    trap = s.trap_of(instr.args[0])
    mi = s.define("class_of", [s.vreg(instr.args[0])], CLASS.offset("class_object"))
    mi.trap = trap


def memory_base(s, memory) -> int:
    """A register with the address of a memory object's first byte. It is loaded anew for each access: views share nothing."""
    base = s.out.new("i64")
    mi = MachineInstr("load", base, [s.vreg(memory)], "i32")
    mi.mem, mi.trap = (0, -1, 0, MEMORY_BASE, None, False), None
    s.emit(mi)
    return base


def _memory_operand(s, memory, offset) -> tuple[list[int], tuple]:
    base = memory_base(s, memory)
    number = s.constant_value(offset)
    if number is not None and number >= 0:
        return [base], (0, -1, 0, number, None, False)
    return [base, s.vreg(offset)], (0, 1, 0, 0, None, not s.is_zero_extended(offset))


def _memory_load(format: str):
    def rule(s, instr) -> None:
        uses, mem = _memory_operand(s, *instr.args)
        load(s, format, uses, mem)
    return rule


def _memory_store(format: str):
    def rule(s, instr) -> None:
        uses, mem = _memory_operand(s, *instr.args[:2])
        store(s, format, uses, mem, instr.args[2])
    return rule


RULES = {"len": _length, "classof": _class_of}
for _format in ELEMENTS:
    RULES[f"getfield.{_format}"] = _get_field(_format)
    RULES[f"putfield.{_format}"] = _put_field(_format)
    RULES[f"getstatic.{_format}"] = _get_static(_format)
    RULES[f"putstatic.{_format}"] = _put_static(_format)
    RULES[f"aload.{_format}"] = _array_load(_format)
    RULES[f"astore.{_format}"] = _array_store(_format)
for _format in ("u8", "u16", "i32", "i64"):
    RULES[f"memload.{_format}"] = _memory_load(_format)
    RULES[f"memstore.{_format}"] = _memory_store(_format)
