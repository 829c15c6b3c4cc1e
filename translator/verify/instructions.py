"""Type rules of the instructions whose effect depends on operands or on what is on the stack (JVMS 4.10.1.9), but for calls.

Each function takes the checker, whose `frame` is the state before the instruction, and changes it to the state behind.
References to objects whose constructor has not run may only be moved, compared, locked, constructed and, for `this`, given fields.
"""

from __future__ import annotations

from collections.abc import Callable

from translator.classfile.constpool import CLASS, DOUBLE, FIELD, FLOAT, INTEGER, KINDS, LONG, STRING
from translator.classfile.decode import Bytecode
from translator.ir.func import FieldRef
from translator.verify import types
from translator.verify.effects import ARRAY_LOADS, ARRAY_STORES, LOADS, RETURNS, STORES
from translator.verify.members import check_final_put, check_protected
from translator.verify.typecheck import MethodChecker
from translator.verify.types import CLASS as CLASS_TYPE
from translator.verify.types import OBJECT, STRING as STRING_TYPE, THROWABLE, describe, halves, is_initialized, is_reference, is_single

INSTRUCTIONS: dict[str, Callable[[MethodChecker, Bytecode], None]] = {}
"""By normalised name."""


def rule(*names: str) -> Callable:
    """Registers a function for instructions by name."""
    def register(function: Callable[[MethodChecker, Bytecode], None]) -> Callable:
        for name in names:
            INSTRUCTIONS[name] = function
        return function
    return register


def _local(checker: MethodChecker, index: int, width: int) -> None:
    if index + width > checker.code.max_locals:
        raise checker.fail(f"local {index} is beyond max_locals, {checker.code.max_locals}")


# -- locals

@rule(*LOADS)
def load(checker: MethodChecker, instruction: Bytecode) -> None:
    index, kind = instruction.operands[0], LOADS[instruction.name]
    wanted = halves(kind)
    _local(checker, index, len(wanted))
    found = checker.frame.locals[index:index + len(wanted)]
    if tuple(found) != wanted:
        raise checker.fail(f"local {index} is {describe(found[0])}, not {describe(kind)}")
    checker.push(*wanted)


@rule("aload")
def load_reference(checker: MethodChecker, instruction: Bytecode) -> None:
    index = instruction.operands[0]
    _local(checker, index, 1)
    kind = checker.frame.locals[index]
    if not is_reference(kind):
        raise checker.fail(f"local {index} is {describe(kind)}, no reference")
    checker.push(kind)


@rule(*STORES)
def store(checker: MethodChecker, instruction: Bytecode) -> None:
    index, kind = instruction.operands[0], STORES[instruction.name]
    _local(checker, index, len(halves(kind)))
    checker.pop_type(kind)
    checker.frame.set_local(index, kind)


@rule("astore")
def store_reference(checker: MethodChecker, instruction: Bytecode) -> None:
    index = instruction.operands[0]
    _local(checker, index, 1)
    kind = checker.pop()
    if not is_reference(kind):
        raise checker.fail(f"a reference expected on the stack, found {describe(kind)}")
    checker.frame.set_local(index, kind)


# -- arrays

def _pop_array(checker: MethodChecker, allowed: tuple[str, ...]) -> None:
    found = checker.pop()
    if found != "N" and found not in allowed:
        raise checker.fail(f"array {' or '.join(allowed)} expected on the stack, found {describe(found)}")


@rule(*ARRAY_LOADS)
def load_element(checker: MethodChecker, instruction: Bytecode) -> None:
    arrays, kind = ARRAY_LOADS[instruction.name]
    checker.pop_type("I")
    _pop_array(checker, arrays)
    checker.push(*halves(kind))


@rule(*ARRAY_STORES)
def store_element(checker: MethodChecker, instruction: Bytecode) -> None:
    arrays, kind = ARRAY_STORES[instruction.name]
    checker.pop_type(kind)
    checker.pop_type("I")
    _pop_array(checker, arrays)


def _pop_reference_array(checker: MethodChecker) -> str:
    found = checker.pop()
    if found != "N" and (found[0] != "[" or found[1] not in "L["):
        raise checker.fail(f"array of references expected on the stack, found {describe(found)}")
    return found


@rule("aaload")
def load_reference_element(checker: MethodChecker, instruction: Bytecode) -> None:
    checker.pop_type("I")
    array = _pop_reference_array(checker)
    checker.push("N" if array == "N" else array[1:])


@rule("aastore")
def store_reference_element(checker: MethodChecker, instruction: Bytecode) -> None:
    checker.pop_type(OBJECT)
    checker.pop_type("I")
    _pop_reference_array(checker)


@rule("arraylength")
def array_length(checker: MethodChecker, instruction: Bytecode) -> None:
    found = checker.pop()
    if found[0] not in "[N":
        raise checker.fail(f"an array expected on the stack, found {describe(found)}")
    checker.push("I")


@rule("newarray")
def new_primitive_array(checker: MethodChecker, instruction: Bytecode) -> None:
    checker.pop_type("I")
    checker.push(f"[{instruction.operands[0]}")


@rule("anewarray")
def new_reference_array(checker: MethodChecker, instruction: Bytecode) -> None:
    component = types.of_class(checker.pool.class_name(instruction.operands[0]))
    if len(component) - len(component.lstrip("[")) >= 255:
        raise checker.fail("an array of more than 255 dimensions")
    checker.pop_type("I")
    checker.push("[" + component)


@rule("multianewarray")
def new_multi_array(checker: MethodChecker, instruction: Bytecode) -> None:
    array, dimensions = checker.pool.class_name(instruction.operands[0]), instruction.operands[1]
    if len(array) - len(array.lstrip("[")) < dimensions:
        raise checker.fail(f"{dimensions} dimensions for {array}")
    for _ in range(dimensions):
        checker.pop_type("I")
    checker.push(array)


# -- the stack itself

def _require(checker: MethodChecker, count: int, *groups: tuple[int, int]) -> list[str]:
    """The stack, with at least `count` slots, of which each (start, width) from the top is a whole value, or two of one slot."""
    stack = checker.frame.stack
    if len(stack) < count:
        raise checker.fail("too few values on the operand stack")
    for start, width in groups:
        upper = stack[-start]
        if width == 1:
            if not is_single(upper):
                raise checker.fail(f"{describe(upper)} where a value of one slot is needed")
        elif upper not in ("J", "D") and not (is_single(upper) and is_single(stack[-start + 1])):
            raise checker.fail("half a long or double where two slots are needed")
    return stack


@rule("pop")
def pop(checker: MethodChecker, instruction: Bytecode) -> None:
    del _require(checker, 1, (1, 1))[-1]


@rule("pop2")
def pop2(checker: MethodChecker, instruction: Bytecode) -> None:
    del _require(checker, 2, (2, 2))[-2:]


_DUPLICATES = {"dup": (1, ((1, 1),), 0), "dup_x1": (1, ((1, 1), (2, 1)), 1), "dup_x2": (1, ((1, 1), (3, 2)), 2),
               "dup2": (2, ((2, 2),), 0), "dup2_x1": (2, ((2, 2), (3, 1)), 1), "dup2_x2": (2, ((2, 2), (4, 2)), 2)}


@rule(*_DUPLICATES)
def duplicate(checker: MethodChecker, instruction: Bytecode) -> None:
    width, groups, below = _DUPLICATES[instruction.name]
    stack = _require(checker, width + below, *groups)
    copied = stack[-width:]
    at = len(stack) - width - below
    stack[at:at] = copied
    checker.push()


@rule("swap")
def swap(checker: MethodChecker, instruction: Bytecode) -> None:
    stack = _require(checker, 2, (1, 1), (2, 1))
    stack[-1], stack[-2] = stack[-2], stack[-1]


# -- constants and classes

_CONSTANTS = {INTEGER: ("I",), FLOAT: ("F",), STRING: (STRING_TYPE,), CLASS: (CLASS_TYPE,)}


@rule("ldc")
def load_constant(checker: MethodChecker, instruction: Bytecode) -> None:
    index = instruction.operands[0]
    constant = checker.pool.constant(index)
    pushes = _CONSTANTS.get(checker.pool.tags[index])
    if pushes is None:
        if constant.kind in ("long", "double"):
            raise checker.fail(f"ldc of a {constant.kind}")
        raise checker.unsupported(f"ldc of a {constant.kind}")
    if checker.pool.tags[index] == CLASS and checker.klass.major < 49:
        raise checker.fail("ldc of a class before class file version 49")
    checker.push(*pushes)


@rule("ldc2_w")
def load_wide_constant(checker: MethodChecker, instruction: Bytecode) -> None:
    tag = checker.pool.tags[instruction.operands[0]] if instruction.operands[0] < len(checker.pool.tags) else 0
    if KINDS[tag] == "dynamic constant":
        raise checker.unsupported("ldc2_w of a dynamic constant")
    checker.pool.value(instruction.operands[0], LONG, DOUBLE)
    checker.push(*halves("J" if tag == LONG else "D"))


@rule("checkcast")
def check_cast(checker: MethodChecker, instruction: Bytecode) -> None:
    name = checker.pool.class_name(instruction.operands[0])
    checker.pop_type(OBJECT)
    checker.push(types.of_class(name))


@rule("instanceof")
def instance_of(checker: MethodChecker, instruction: Bytecode) -> None:
    checker.pool.class_name(instruction.operands[0])
    checker.pop_type(OBJECT)
    checker.push("I")


@rule("new")
def new(checker: MethodChecker, instruction: Bytecode) -> None:
    name = checker.pool.class_name(instruction.operands[0])
    if name.startswith("["):
        raise checker.fail("new of an array class")
    fresh = f"@{instruction.pc}"
    if fresh in checker.frame.stack:
        raise checker.fail("an uninitialized object of the same instruction is on the stack")
    checker.frame.replace(fresh, "T")
    checker.push(fresh)


# -- fields

def _field(checker: MethodChecker, instruction: Bytecode) -> tuple[FieldRef, str]:
    ref = checker.pool.value(instruction.operands[0], FIELD)
    if ref.klass.startswith("["):
        raise checker.fail("a field of an array class")
    return ref, types.of_descriptor(ref.descriptor)


@rule("getstatic")
def get_static(checker: MethodChecker, instruction: Bytecode) -> None:
    checker.push(*halves(_field(checker, instruction)[1]))


@rule("putstatic")
def put_static(checker: MethodChecker, instruction: Bytecode) -> None:
    ref, kind = _field(checker, instruction)
    checker.pop_type(kind)
    check_final_put(checker, ref, "<clinit>")


@rule("getfield")
def get_field(checker: MethodChecker, instruction: Bytecode) -> None:
    ref, kind = _field(checker, instruction)
    owner = checker.pop_type(types.of_class(ref.klass))
    check_protected(checker, ref, owner)
    checker.push(*halves(kind))


@rule("putfield")
def put_field(checker: MethodChecker, instruction: Bytecode) -> None:
    ref, kind = _field(checker, instruction)
    checker.pop_type(kind)
    if checker.frame.stack[-1:] == ["U"]:
        if ref.klass != checker.klass.name or checker.klass.field(ref.name, ref.descriptor) is None:
            raise checker.fail("before the superclass's constructor only fields declared in the class itself can be set")
        checker.pop()
    else:
        check_protected(checker, ref, checker.pop_type(types.of_class(ref.klass)))
    check_final_put(checker, ref, "<init>")


# -- comparing, locking, leaving

def _pop_any_reference(checker: MethodChecker) -> None:
    found = checker.pop()
    if not is_reference(found):
        raise checker.fail(f"a reference expected on the stack, found {describe(found)}")


@rule("if_acmpeq", "if_acmpne", "monitorenter", "monitorexit")
def compare_or_lock(checker: MethodChecker, instruction: Bytecode) -> None:
    """Objects whose constructor has not run will do, but not for inference, which never allowed it."""
    for _ in range(2 if instruction.name.startswith("if") else 1):
        if checker.infers:
            checker.pop_type(OBJECT)
        else:
            _pop_any_reference(checker)


@rule("ifnull", "ifnonnull")
def compare_with_null(checker: MethodChecker, instruction: Bytecode) -> None:
    _pop_any_reference(checker)


@rule("athrow")
def throw(checker: MethodChecker, instruction: Bytecode) -> None:
    checker.pop_type(THROWABLE)


def _result(checker: MethodChecker) -> str:
    return types.of_descriptor(checker.method.result_descriptor)


@rule(*RETURNS)
def return_primitive(checker: MethodChecker, instruction: Bytecode) -> None:
    if _result(checker) != RETURNS[instruction.name]:
        raise checker.fail(f"the method returns {describe(_result(checker))}")
    checker.pop_type(RETURNS[instruction.name])


@rule("areturn")
def return_reference(checker: MethodChecker, instruction: Bytecode) -> None:
    if not is_initialized(_result(checker)):
        raise checker.fail(f"the method returns {describe(_result(checker))}")
    checker.pop_type(_result(checker))


@rule("return")
def return_void(checker: MethodChecker, instruction: Bytecode) -> None:
    if checker.method.result_descriptor != "V":
        raise checker.fail(f"the method returns {describe(_result(checker))}")
    if checker.frame.this_uninitialized:
        raise checker.fail("the constructor returns before it has called another one")


