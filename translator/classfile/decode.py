"""Bytecode as a list of normalised instructions whose operands, targets and handler ranges are in bounds (JVMS 4.9.1).

Operands by name:
    iconst lconst fconst dconst   (value,)                    small constants, all short forms
    ldc ldc2_w                    (pool index,)
    xload xstore ret              (local,)                    iinc (local, amount)
    branches, goto, jsr           (target pc,)
    tableswitch                   (default pc, low, high, (target pc, ...))
    lookupswitch                  (default pc, ((key, target pc), ...))
    getfield invokevirtual new…   (pool index,)               invokeinterface (pool index, count)   invokedynamic (pool index,)
    newarray                      (element descriptor letter,)
    multianewarray                (pool index, dimensions)
everything else has none.  Pool indices are not checked here: the pool's accessors do that.
"""

from __future__ import annotations

from struct import unpack_from
from typing import NamedTuple

from translator.classfile.opcodes import BRANCHES, NEWARRAY_TYPES, OPCODES
from translator.errors import VerifyError
from translator.world.classes import Code


class Bytecode(NamedTuple):
    """One instruction: where it stands, its normalised name, its operands, and where the next one begins."""

    pc: int
    name: str
    operands: tuple
    next: int


def decode(code: Code) -> list[Bytecode]:
    """The instructions of `code` in order; VerifyError with the place of the first that is wrong. The list is shared: don't change it."""
    if code.decoded is None:
        instructions = _instructions(code)
        _check_targets(code, instructions)
        code.decoded = instructions
    return code.decoded


def wrong(code: Code, pc: int, reason: str) -> VerifyError:
    """A broken static constraint at `pc`."""
    return VerifyError(code.place[0], code.place[1], pc, "JVMS 4.9.1", reason)


def _instructions(code: Code) -> list[Bytecode]:
    data = code.bytecode
    size, pc, result = len(data), 0, []
    padded = data + bytes(12)  # fixed operands can be read before the end is checked
    rows = OPCODES
    while pc < size:
        row = rows[data[pc]]
        if row is None:
            raise wrong(code, pc, f"unknown opcode {data[pc]}")
        format = row.format
        operands: tuple
        if format == "":
            operands, end = ((row.operand,) if row.operand is not None else ()), pc + 1
        elif format == "c2":
            operands, end = (padded[pc + 1] << 8 | padded[pc + 2],), pc + 3
        elif format == "l" or format == "c1":
            operands, end = (padded[pc + 1],), pc + 2
        elif format == "j2":
            operands, end = (pc + unpack_from(">h", padded, pc + 1)[0],), pc + 3
        elif format == "b":
            operands, end = unpack_from(">b", padded, pc + 1), pc + 2
        elif format == "s":
            operands, end = unpack_from(">h", padded, pc + 1), pc + 3
        elif format == "inc":
            operands, end = unpack_from(">Bb", padded, pc + 1), pc + 3
        else:
            operands, end = _odd(code, padded, pc, format)
        name = row.name
        if format == "wide":
            inner = rows[padded[pc + 1]]
            if inner is None or inner.format not in ("l", "inc"):
                raise wrong(code, pc, "wide before an instruction that it does not modify")
            name = inner.name
            if inner.format == "l":
                operands, end = unpack_from(">H", padded, pc + 2), pc + 4
            else:
                operands, end = unpack_from(">Hh", padded, pc + 2), pc + 6
        if end > size:
            raise wrong(code, pc, f"{row.mnemonic} is cut off by the end of the code")
        result.append(Bytecode(pc, name, operands, end))
        pc = end
    return result


def _odd(code: Code, padded: bytes, pc: int, format: str) -> tuple[tuple, int]:
    """Operands and end of the formats that occur once."""
    if format == "j4":
        return (pc + unpack_from(">i", padded, pc + 1)[0],), pc + 5
    if format == "interface":
        index, count, zero = unpack_from(">HBB", padded, pc + 1)
        if zero or not count:
            raise wrong(code, pc, "invokeinterface needs a count and a zero byte")
        return (index, count), pc + 5
    if format == "dynamic":
        index, zero = unpack_from(">HH", padded, pc + 1)
        if zero:
            raise wrong(code, pc, "invokedynamic needs two zero bytes")
        return (index,), pc + 5
    if format == "newarray":
        if padded[pc + 1] not in NEWARRAY_TYPES:
            raise wrong(code, pc, f"newarray of unknown type {padded[pc + 1]}")
        return (NEWARRAY_TYPES[padded[pc + 1]],), pc + 2
    if format == "multi":
        index, dimensions = unpack_from(">HB", padded, pc + 1)
        if not dimensions:
            raise wrong(code, pc, "multianewarray of no dimension")
        return (index, dimensions), pc + 4
    if format == "wide":
        return (), pc + 1
    return _switch(code, padded, pc, format)


def _switch(code: Code, padded: bytes, pc: int, format: str) -> tuple[tuple, int]:
    start = (pc + 4) & ~3
    size = len(code.bytecode)
    if start + 12 > len(padded):
        raise wrong(code, pc, "switch is cut off by the end of the code")
    if code.major < 51 and any(padded[pc + 1:start]):
        raise wrong(code, pc, "switch padding is not zero")
    if format == "table":
        default, low, high = unpack_from(">iii", padded, start)
        count = high - low + 1
        if count <= 0 or start + 12 + 4 * count > size:
            raise wrong(code, pc, f"tableswitch from {low} to {high} is empty or cut off")
        targets = unpack_from(f">{count}i", padded, start + 12)
        return (pc + default, low, high, tuple(pc + target for target in targets)), start + 12 + 4 * count
    default, count = unpack_from(">ii", padded, start)
    if count < 0 or start + 8 + 8 * count > size:
        raise wrong(code, pc, f"lookupswitch of {count} pairs is cut off")
    flat = unpack_from(f">{2 * count}i", padded, start + 8)
    keys = flat[::2]
    if any(first >= second for first, second in zip(keys, keys[1:])):
        raise wrong(code, pc, "lookupswitch keys are not in ascending order")
    return (pc + default, tuple((key, pc + target) for key, target in zip(keys, flat[1::2]))), start + 8 + 8 * count


def targets(instruction: Bytecode) -> tuple[int, ...]:
    """Pcs an instruction may jump to (falling through and handlers not counted)."""
    if instruction.name in BRANCHES:
        return instruction.operands
    if instruction.name == "tableswitch":
        return (instruction.operands[0], *instruction.operands[3])
    if instruction.name == "lookupswitch":
        return (instruction.operands[0], *(target for _, target in instruction.operands[1]))
    return ()


def _check_targets(code: Code, instructions: list[Bytecode]) -> None:
    starts = {instruction.pc for instruction in instructions}
    special = BRANCHES | {"tableswitch", "lookupswitch"}
    for instruction in instructions:
        if instruction.name in special:
            for target in targets(instruction):
                if target not in starts:
                    raise wrong(code, instruction.pc, f"jump to {target}, where no instruction begins")
    size = len(code.bytecode)
    for start, end, handler, _ in code.handlers:
        if start not in starts or end not in starts and end != size or start >= end:
            raise wrong(code, start, f"handler range {start} to {end} does not begin and end at instructions")
        if handler not in starts:
            raise wrong(code, handler, f"handler at {handler}, where no instruction begins")
