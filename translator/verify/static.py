"""Static constraints on operands (JVMS 4.9.1) of every instruction, reached or not: what the flow of types alone would not look at.

Targets and handler ranges have been checked by decoding; this is about constants, locals and counts.
"""

from __future__ import annotations

from translator.classfile.constpool import CLASS, FIELD, INTERFACE_METHOD, INVOKE_DYNAMIC, METHOD
from translator.classfile.decode import Bytecode
from translator.classfile.descriptors import parse_method, slots
from translator.verify.typecheck import MethodChecker

_WIDE = frozenset(("lload", "dload", "lstore", "dstore"))
_LOCALS = _WIDE | frozenset(("iload", "fload", "aload", "istore", "fstore", "astore", "iinc", "ret"))
_FIELDS = frozenset(("getstatic", "putstatic", "getfield", "putfield"))
_CLASSES = frozenset(("new", "anewarray", "multianewarray", "checkcast", "instanceof"))
_LDC = {"int", "float", "string", "class"}


def check_operands(checker: MethodChecker, instruction: Bytecode) -> None:
    """VerifyError or FormatError if an operand is not what the instruction takes."""
    name, operands = instruction.name, instruction.operands
    if name in _LOCALS:
        last = operands[0] + (name in _WIDE)
        if last >= checker.code.max_locals:
            raise checker.fail(f"local {last} is beyond max_locals, {checker.code.max_locals}", "JVMS 4.9.1")
    elif name in _FIELDS:
        checker.pool.value(operands[0], FIELD)
    elif name in _CLASSES:
        _check_class(checker, instruction)
    elif name.startswith("invoke"):
        _check_call(checker, instruction)
    elif name == "ldc":
        constant = checker.pool.constant(operands[0])
        if constant.kind not in _LDC or constant.kind == "class" and checker.klass.major < 49:
            raise checker.fail(f"ldc of a {constant.kind}", "JVMS 4.9.1")
    elif name == "ldc2_w":
        constant = checker.pool.constant(operands[0])
        if constant.kind not in ("long", "double"):
            raise checker.fail(f"ldc2_w of a {constant.kind}", "JVMS 4.9.1")


def _check_class(checker: MethodChecker, instruction: Bytecode) -> None:
    name = checker.pool.value(instruction.operands[0], CLASS)
    depth = len(name) - len(name.lstrip("["))
    if instruction.name == "new" and depth:
        raise checker.fail("new of an array class", "JVMS 4.9.1")
    if instruction.name == "anewarray" and depth >= 255:
        raise checker.fail("an array of more than 255 dimensions", "JVMS 4.9.1")
    if instruction.name == "multianewarray" and instruction.operands[1] > depth:
        raise checker.fail(f"{instruction.operands[1]} dimensions for {name}", "JVMS 4.9.1")


def _check_call(checker: MethodChecker, instruction: Bytecode) -> None:
    name, operands = instruction.name, instruction.operands
    tags = {"invokeinterface": (INTERFACE_METHOD,), "invokedynamic": (INVOKE_DYNAMIC,)}.get(name, (METHOD,))
    ref = checker.pool.value(operands[0], *tags)
    if ref.name == "<init>" and name != "invokespecial":
        raise checker.fail("a constructor can only be called by invokespecial", "JVMS 4.9.1")
    if name == "invokeinterface" and operands[1] != (count := slots(parse_method(ref.descriptor)[0]) + 1):
        raise checker.fail(f"count {operands[1]} for {count} argument slots", "JVMS 4.9.1")
    if name == "invokespecial" and ref.name != "<init>":
        checker.check_special(ref.klass)
