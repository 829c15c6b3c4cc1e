"""Type rules of the five invoke instructions, constructor calls among them (JVMS 4.10.1.9).

Arguments are checked against the descriptor; whether the method exists and may be called is asked when the call is linked.
"""

from __future__ import annotations

from translator.classfile.constpool import INTERFACE_METHOD, INVOKE_DYNAMIC, METHOD
from translator.classfile.decode import Bytecode
from translator.classfile.descriptors import slots
from translator.ir.func import MethodRef
from translator.verify import types
from translator.verify.instructions import rule
from translator.verify.members import check_protected
from translator.verify.typecheck import MethodChecker
from translator.verify.types import describe


def _callee(checker: MethodChecker, instruction: Bytecode, *tags: int) -> MethodRef:
    ref = checker.pool.value(instruction.operands[0], *tags)
    if ref.name == "<init>" and instruction.name != "invokespecial":
        raise checker.fail("a constructor can only be called by invokespecial")
    return ref


def _pop_arguments(checker: MethodChecker, descriptor: str) -> tuple[str, ...]:
    parameters, result = types.of_method(descriptor)
    for kind in reversed(parameters):
        checker.pop_type(kind)
    return result


@rule("invokestatic")
def invoke_static(checker: MethodChecker, instruction: Bytecode) -> None:
    ref = _callee(checker, instruction, *_class_or_interface(checker))
    checker.push(*_pop_arguments(checker, ref.descriptor))


@rule("invokevirtual")
def invoke_virtual(checker: MethodChecker, instruction: Bytecode) -> None:
    ref = _callee(checker, instruction, METHOD)
    result = _pop_arguments(checker, ref.descriptor)
    check_protected(checker, ref, checker.pop_type(types.of_class(ref.klass)))
    checker.push(*result)


@rule("invokeinterface")
def invoke_interface(checker: MethodChecker, instruction: Bytecode) -> None:
    ref = _callee(checker, instruction, INTERFACE_METHOD)
    parameters = checker.pool.method(instruction.operands[0]).descriptor
    count = slots(types.of_method(parameters)[0]) + 1
    if instruction.operands[1] != count:
        raise checker.fail(f"count {instruction.operands[1]} for {count} argument slots")
    result = _pop_arguments(checker, ref.descriptor)
    checker.pop_type(types.of_class(ref.klass))
    checker.push(*result)


@rule("invokedynamic")
def invoke_dynamic(checker: MethodChecker, instruction: Bytecode) -> None:
    site = checker.pool.value(instruction.operands[0], INVOKE_DYNAMIC)
    checker.push(*_pop_arguments(checker, site.descriptor))


def _class_or_interface(checker: MethodChecker) -> tuple[int, ...]:
    return (METHOD, INTERFACE_METHOD) if checker.klass.major >= 52 else (METHOD,)


@rule("invokespecial")
def invoke_special(checker: MethodChecker, instruction: Bytecode) -> None:
    ref = _callee(checker, instruction, *_class_or_interface(checker))
    result = _pop_arguments(checker, ref.descriptor)
    if ref.name == "<init>":
        _construct(checker, ref)
        return
    checker.check_special(ref.klass)
    checker.pop_type(types.of_class(checker.klass.name))
    checker.push(*result)


def _construct(checker: MethodChecker, ref: MethodRef) -> None:
    found = checker.pop()
    klass = checker.klass
    if found == "U":
        if ref.klass not in (klass.name, klass.super_name):
            raise checker.fail(f"a constructor must call one of its own class or of {klass.super_name}, not of {ref.klass}")
        if not checker.infers and any(handler.start <= checker.pc < handler.end for handler in checker.code.handlers):
            raise checker.fail("the superclass's constructor is called inside a protected range")
        checker.frame.this_uninitialized = False
        checker.frame.replace("U", types.of_class(klass.name))
    elif found[0] == "@":
        created = checker.pool.class_name(checker.news[int(found[1:])])
        if created != ref.klass:
            raise checker.fail(f"constructor of {ref.klass} called on a new {created}")
        check_protected(checker, ref, types.of_class(created))
        checker.frame.replace(found, types.of_class(created))
    else:
        raise checker.fail(f"constructor called on {describe(found)}")
