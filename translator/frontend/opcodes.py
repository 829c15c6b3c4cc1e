"""How each opcode becomes IR: the table `TRANSLATE` and the functions behind it; objects, fields and calls are in `members.py`.

Each function takes the builder and the decoded instruction; checks are emitted in the order in which the JVM specification has
the exceptions (array, index, divisor, then the rest).
"""

from __future__ import annotations

import struct
from collections.abc import Callable

from translator.classfile.decode import Bytecode
from translator.errors import UnsupportedError
from translator.frontend.state import OBJECT, Builder
from translator.ir.func import Edge, Value
from translator.ir.types import FORMAT_OF, class_of

TRANSLATE: dict[str, Callable[[Builder, Bytecode], None]] = {"nop": lambda b, i: None}
"""By normalised opcode name. Loads, stores and stack shuffles are done by the walk itself."""


def translates(*names: str):
    def register(function):
        TRANSLATE.update((name, function) for name in names)
        return function
    return register


def refuse(b: Builder, i: Bytecode, reason: str) -> UnsupportedError:
    return UnsupportedError(b.klass.name, f"{b.method.name}:{b.method.descriptor}", i.pc, reason)


# -- constants

@translates("aconst_null")
def _null(b: Builder, i: Bytecode) -> None:
    b.stack.append(b.null_constant())


@translates("iconst")
def _iconst(b: Builder, i: Bytecode) -> None:
    b.stack.append(b.constant("i32", i.operands[0]))


@translates("lconst")
def _lconst(b: Builder, i: Bytecode) -> None:
    b.stack.append(b.constant("i64", i.operands[0]))


@translates("fconst")
def _fconst(b: Builder, i: Bytecode) -> None:
    b.stack.append(b.constant("f32", int.from_bytes(struct.pack(">f", i.operands[0]), "big")))


@translates("dconst")
def _dconst(b: Builder, i: Bytecode) -> None:
    b.stack.append(b.constant("f64", int.from_bytes(struct.pack(">d", i.operands[0]), "big")))


_NUMBERS = {"int": "i32", "long": "i64", "float": "f32", "double": "f64"}


@translates("ldc", "ldc2_w")
def _ldc(b: Builder, i: Bytecode) -> None:
    constant = b.klass.pool.constant(i.operands[0])
    if constant.kind in _NUMBERS:
        value = b.constant(_NUMBERS[constant.kind], constant.value)
    elif constant.kind == "string":
        value = b.emit_value("const.string", [], "ref", (constant.value,), "java.lang.String", True, True)
    elif constant.kind == "class":
        value = b.class_constant(constant.value)
    else:
        raise refuse(b, i, f"a {constant.kind} constant")
    b.stack.append(value)


# -- arithmetic

_LETTERS = {"i": "i32", "l": "i64", "f": "f32", "d": "f64"}


def _unary(op: str, type: str, fits: str | None = None):
    def translate(b: Builder, i: Bytecode) -> None:
        stack = b.stack
        stack[-1] = b.emit_value(op, [stack[-1]], type)
        if fits:
            b.ranges[stack[-1]] = fits
    return translate


def _binary(op: str, type: str):
    def translate(b: Builder, i: Bytecode) -> None:
        second = b.stack.pop()
        b.stack[-1] = b.emit_value(op, [b.stack[-1], second], type)
    return translate


def _division(op: str, type: str):
    check = f"check.zero.{type}"

    def translate(b: Builder, i: Bytecode) -> None:
        second = b.stack.pop()
        if not b.constant_of.get(second):
            b.emit(check, [second])
        b.stack[-1] = b.emit_value(op, [b.stack[-1], second], type)
    return translate


def _arithmetic() -> None:
    for letter, type in _LETTERS.items():
        for name in ("add", "sub", "mul"):
            TRANSLATE[letter + name] = _binary(f"{name}.{type}", type)
        for name in ("div", "rem"):
            TRANSLATE[letter + name] = (_division if letter in "il" else _binary)(f"{name}.{type}", type)
        TRANSLATE[letter + "neg"] = _unary(f"neg.{type}", type)
        if letter in "il":
            for name in ("shl", "shr", "ushr", "and", "or", "xor"):
                TRANSLATE[letter + name] = _binary(f"{name}.{type}", type)
        for other, target in _LETTERS.items():
            if other != letter:
                TRANSLATE[f"{letter}2{other}"] = _unary(f"conv.{type}.{target}", target)
    for letter, format, range in (("b", "i8", "B"), ("c", "u16", "C"), ("s", "i16", "S")):
        TRANSLATE[f"i2{letter}"] = _unary(f"conv.i32.{format}", "i32", range)
    TRANSLATE["lcmp"] = _binary("cmp3.i64", "i32")
    for letter in "fd":
        for end in "lg":
            TRANSLATE[f"{letter}cmp{end}"] = _binary(f"cmp3{end}.{_LETTERS[letter]}", "i32")


_arithmetic()


@translates("iinc")
def _iinc(b: Builder, i: Bytecode) -> None:
    slot, amount = i.operands
    b.locals[slot] = b.emit_value("add.i32", [b.locals[slot], b.int_constant(amount)], "i32")


# -- control flow

def _conditions() -> None:
    for name in ("eq", "ne", "lt", "ge", "gt", "le"):
        def if_zero(b: Builder, i: Bytecode, condition: str = name) -> None:
            value = b.stack.pop()
            _branch(b, i, "br.i32", condition, value, b.int_constant(0))

        def if_int(b: Builder, i: Bytecode, condition: str = name) -> None:
            second, first = b.stack.pop(), b.stack.pop()
            _branch(b, i, "br.i32", condition, first, second)

        def if_ref(b: Builder, i: Bytecode, condition: str = name) -> None:
            second, first = b.stack.pop(), b.stack.pop()
            _branch(b, i, "br.ref", condition, first, second)

        TRANSLATE[f"if{name}"] = if_zero
        TRANSLATE[f"if_icmp{name}"] = if_int
        if name in ("eq", "ne"):
            TRANSLATE[f"if_acmp{name}"] = if_ref


def _branch(b: Builder, i: Bytecode, op: str, condition: str, first: Value, second: Value) -> None:
    then = b.edge_to(b.blocks[i.operands[0]])
    b.emit_branch(op, condition, first, second, then, b.edge_to(b.blocks[i.next]))


_conditions()


@translates("ifnull", "ifnonnull")
def _if_null(b: Builder, i: Bytecode) -> None:
    value = b.stack.pop()
    _branch(b, i, "br.ref", "eq" if i.name == "ifnull" else "ne", value, b.null_constant())


@translates("goto")
def _goto(b: Builder, i: Bytecode) -> None:
    b.emit_jump(b.edge_to(b.blocks[i.operands[0]]))


@translates("tableswitch", "lookupswitch")
def _switch(b: Builder, i: Bytecode) -> None:
    if i.name == "tableswitch":
        default, low, _, targets = i.operands
        cases = list(enumerate(targets, low))
    else:
        default, cases = i.operands
    cases = [(key, target) for key, target in cases if target != default]
    value = b.stack.pop()
    if not cases:
        b.emit_jump(b.edge_to(b.blocks[default]))
        return
    edges = [b.edge_to(b.blocks[target]) for _, target in cases] + [b.edge_to(b.blocks[default])]
    b.emit("switch", [value], (tuple(key for key, _ in cases),))
    b.out[-1].edges = edges


_WITHIN = {"Z": "ZBCS", "B": "BS", "C": "C", "S": "S"}
SMALL_RANGES = {"Z": (0, 1), "B": (-128, 127), "C": (0, 65535), "S": (-32768, 32767)}
"""Least and greatest value of the types that are kept in an i32 but are smaller."""


def narrowed(b: Builder, value: Value, descriptor: str) -> Value:
    """The value as boolean, byte, char or short, unless it is known to be one."""
    if value in b.constant_of:
        low, high = SMALL_RANGES[descriptor]
        if low <= b.constant_of[value] <= high:
            return value
    elif descriptor in _WITHIN.get(b.ranges.get(value, ""), ""):
        return value
    if descriptor == "Z":
        return b.emit_value("and.i32", [value, b.int_constant(1)], "i32")
    return b.emit_value(f"conv.i32.{FORMAT_OF[descriptor]}", [value], "i32")


@translates("ireturn", "lreturn", "freturn", "dreturn", "areturn", "return")
def _return(b: Builder, i: Bytecode) -> None:
    args = [] if i.name == "return" else [b.stack.pop()]
    descriptor = b.fn.method.descriptor
    if args and descriptor[-2] == ")" and descriptor[-1] in SMALL_RANGES:
        args = [narrowed(b, args[0], descriptor[-1])]
    if b.lock is not None:
        # Outside the method's own protection: a failing exit must not be followed by another.
        after = b.fn.new_block()
        b.emit_jump(Edge(after))
        b.start(after)
        leave_monitor(b, b.lock)
    b.emit("ret", args)


@translates("athrow")
def _throw(b: Builder, i: Bytecode) -> None:
    value = b.stack.pop()
    b.check_null(value)
    b.emit("throw", [value])


def enter_monitor(b: Builder, value: Value) -> None:
    b.check_null(value)
    b.emit("monitor.enter", [value])


def leave_monitor(b: Builder, value: Value) -> None:
    b.check_null(value)
    b.emit("monitor.exit", [value])


TRANSLATE["monitorenter"] = lambda b, i: enter_monitor(b, b.stack.pop())
TRANSLATE["monitorexit"] = lambda b, i: leave_monitor(b, b.stack.pop())


# -- arrays

@translates("arraylength")
def _length(b: Builder, i: Bytecode) -> None:
    array = b.stack.pop()
    b.check_null(array)
    b.stack.append(b.emit_value("len", [array], "i32"))


def _check_element(b: Builder, array: Value, index: Value) -> None:
    b.check_null(array)
    b.emit("check.bounds", [index, b.emit_value("len", [array], "i32")])


_ELEMENT_LETTERS = {"i": "i32", "l": "i64", "f": "f32", "d": "f64", "b": "i8", "c": "u16", "s": "i16"}


def _load_element(format: str, fits: str | None):
    type = format if format in ("i64", "f32", "f64") else "i32"

    def translate(b: Builder, i: Bytecode) -> None:
        index, array = b.stack.pop(), b.stack.pop()
        _check_element(b, array, index)
        value = b.emit_value(f"aload.{format}", [array, index], type)
        if fits:
            b.ranges[value] = "Z" if array.klass == "[Z" else fits
        b.stack.append(value)
    return translate


def _store_element(format: str):
    def translate(b: Builder, i: Bytecode) -> None:
        value, index, array = b.stack.pop(), b.stack.pop(), b.stack.pop()
        _check_element(b, array, index)
        b.emit(f"astore.{format}", [array, index, value])
    return translate


for _letter, _format in _ELEMENT_LETTERS.items():
    TRANSLATE[f"{_letter}aload"] = _load_element(_format, {"b": "B", "c": "C", "s": "S"}.get(_letter))
    TRANSLATE[f"{_letter}astore"] = _store_element(_format)


def element_class(array: str) -> str:
    """The class of an array class's elements."""
    return array[1:] if array[1] == "[" else class_of(array[1:])


@translates("aaload")
def _load_reference(b: Builder, i: Bytecode) -> None:
    index, array = b.stack.pop(), b.stack.pop()
    _check_element(b, array, index)
    klass = b.known_class(element_class(array.klass)) if array.klass and array.klass[1] in "L[" else None
    b.stack.append(b.emit_value("aload.ref", [array, index], "ref", (), klass))


@translates("aastore")
def _store_reference(b: Builder, i: Bytecode) -> None:
    value, index, array = b.stack.pop(), b.stack.pop(), b.stack.pop()
    _check_element(b, array, index)
    if value is not b.constants.get(("ref", None)) and not _may_hold(b, array, value):
        b.emit("check.store", [array, value])
    b.emit("astore.ref", [array, index, value])


def _may_hold(b: Builder, array: Value, value: Value) -> bool:
    if not array.exact:
        return False
    element = element_class(array.klass)
    return element == OBJECT or value.klass is not None and b.world.is_subtype(value.klass, element)


def _new_array(b: Builder, array: str) -> None:
    size = b.stack.pop()
    if b.constant_of.get(size, -1) < 0:
        b.emit("check.size", [size])
    b.stack.append(b.emit_value("newarray", [size], "ref", (array,), array, True, True))


@translates("newarray")
def _new_primitive_array(b: Builder, i: Bytecode) -> None:
    _new_array(b, "[" + i.operands[0])


@translates("anewarray")
def _new_reference_array(b: Builder, i: Bytecode) -> None:
    name = b.klass.pool.class_name(i.operands[0])
    _new_array(b, "[" + (name if name[0] == "[" else f"L{name};"))


@translates("multianewarray")
def _new_multi_array(b: Builder, i: Bytecode) -> None:
    array, dimensions = b.klass.pool.class_name(i.operands[0]), i.operands[1]
    if dimensions > 4:
        raise refuse(b, i, f"an array of {dimensions} dimensions in one allocation (at most 4)")
    sizes = b.stack[-dimensions:]
    del b.stack[-dimensions:]
    for size in sizes:
        if b.constant_of.get(size, -1) < 0:
            b.emit("check.size", [size])
    b.stack.append(b.emit_value("newmulti", sizes, "ref", (array,), array, True, True))
