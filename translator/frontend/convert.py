"""Conversions between the types of a functional interface's method and those of its implementation.

They are those of a method handle's asType, as far as javac asks for them: widening, boxing, unboxing and casts.
"""

from __future__ import annotations

from translator.classfile.assemble import CodeAssembler
from translator.classfile.descriptors import class_of
from translator.ir.func import MethodRef

OBJECT = "Ljava/lang/Object;"

BOXES = {"Z": "java.lang.Boolean", "B": "java.lang.Byte", "C": "java.lang.Character", "S": "java.lang.Short", "I": "java.lang.Integer",
         "J": "java.lang.Long", "F": "java.lang.Float", "D": "java.lang.Double"}
_UNBOX = {"Z": "booleanValue", "B": "byteValue", "C": "charValue", "S": "shortValue", "I": "intValue", "J": "longValue",
          "F": "floatValue", "D": "doubleValue"}
_PRIMITIVE = {"L" + name.replace(".", "/") + ";": letter for letter, name in BOXES.items()}
_LETTER = {"J": "l", "F": "f", "D": "d"}


def box(code: CodeAssembler, primitive: str) -> None:
    name = BOXES[primitive]
    code.op("invokestatic", MethodRef(name, "valueOf", f"({primitive})L{name.replace('.', '/')};"))


def widen(code: CodeAssembler, source: str, target: str) -> None:
    first, second = _LETTER.get(source, "i"), _LETTER.get(target, "i")
    if first != second:
        code.op(f"{first}2{second}")


def cast(code: CodeAssembler, source: str, target: str) -> None:
    if source != target and target != OBJECT:
        code.op("checkcast", class_of(target))


def convert(code: CodeAssembler, source: str, target: str, meant: str) -> None:
    """The value on the stack from descriptor `source` to `target`; `meant` is the type that it is known to have in between
    (the instantiated type of a generic parameter)."""
    if source == "V" or target == "V":
        return
    if source in BOXES:
        if target in BOXES:
            widen(code, source, target)
        elif target in _PRIMITIVE:
            widen(code, source, _PRIMITIVE[target])
            box(code, _PRIMITIVE[target])
        else:
            box(code, source)
        return
    if meant not in BOXES:
        cast(code, source, meant)
        source = meant
    if target not in BOXES:
        cast(code, source, target)
        return
    own = _PRIMITIVE.get(source)
    if own is None:
        owner = BOXES[target] if target in "ZC" else "java.lang.Number"
        code.op("checkcast", owner)
        code.op("invokevirtual", MethodRef(owner, _UNBOX[target], f"(){target}"))
    else:
        code.op("invokevirtual", MethodRef(BOXES[own], _UNBOX[own], f"(){own}"))
        widen(code, own, target)
