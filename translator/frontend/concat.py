"""String concatenation: StringConcatFactory.makeConcatWithConstants and makeConcat, by a StringBuilder.

Sites of the same shape (recipe, constants, parameter types without their classes) share one method.
"""

from __future__ import annotations

import hashlib

from translator.classfile.assemble import ClassAssembler, CodeAssembler
from translator.classfile.constpool import Constant, Dynamic
from translator.classfile.descriptors import parse_method
from translator.errors import LinkError, UnsupportedError
from translator.ir.func import MethodRef
from translator.world.classes import PUBLIC, STATIC, BootstrapMethod, JavaClass

BUILDER = "java.lang.StringBuilder"
STRING, OBJECT = "Ljava/lang/String;", "Ljava/lang/Object;"
_ARGUMENT, _CONSTANT = "\u0001", "\u0002"


def link_concat_with_constants(world, klass: JavaClass, index: int, dynamic: Dynamic, bootstrap: BootstrapMethod) -> MethodRef:
    """The recipe's text, with \\1 for an argument and \\2 for a constant."""
    recipe, *constants = bootstrap.arguments
    if recipe.kind != "string" or recipe.value.count(_CONSTANT) != len(constants):
        raise LinkError(f"class {klass.name} has a string concatenation with malformed bootstrap arguments")
    pieces: list[str | None] = []   # None stands for the next argument
    rest = iter(constants)
    text = ""
    for char in recipe.value:
        if char == _ARGUMENT:
            if text:
                pieces.append(text)
            pieces.append(None)
            text = ""
        else:
            text += _constant_text(klass, next(rest)) if char == _CONSTANT else char
    if text:
        pieces.append(text)
    return _link(world, klass, dynamic, pieces)


def link_concat(world, klass: JavaClass, index: int, dynamic: Dynamic, bootstrap: BootstrapMethod) -> MethodRef:
    """All arguments, nothing between."""
    return _link(world, klass, dynamic, [None] * len(parse_method(dynamic.descriptor)[0]))


def _constant_text(klass: JavaClass, constant: Constant) -> str:
    if constant.kind in ("string", "int", "long"):
        return str(constant.value)
    raise UnsupportedError(klass.name, None, None, f"a {constant.kind} constant in a string concatenation")


def _link(world, klass: JavaClass, dynamic: Dynamic, pieces: list[str | None]) -> MethodRef:
    parameters = tuple(p if p in "ZBCSIJFD" or p == STRING else OBJECT for p in parse_method(dynamic.descriptor)[0])
    if pieces.count(None) != len(parameters):
        raise LinkError(f"class {klass.name} has a string concatenation whose recipe does not fit its {len(parameters)} arguments")
    shape = hashlib.sha256(repr((parameters, pieces)).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    ref = MethodRef(f"java.lang.StringConcat${shape}", "concat", f"({''.join(parameters)}){STRING}")
    if world.find(ref.klass) is None:
        a = ClassAssembler(ref.klass, synthetic=True, component=world.get(BUILDER, klass.name).component)
        code = a.method(ref.name, ref.descriptor, PUBLIC | STATIC)
        begin(code)
        slot = 0
        rest = iter(parameters)
        for piece in pieces:
            if piece is None:
                parameter = next(rest)
                slot = code.load(parameter, slot)
                append(code, parameter)
            else:
                code.op("ldc_w", piece)
                append(code, STRING)
        end(code)
        world.add(a.finish())
    return ref


def begin(code: CodeAssembler) -> None:
    """A new StringBuilder on the stack."""
    code.op("new", BUILDER)
    code.op("dup")
    code.op("invokespecial", MethodRef(BUILDER, "<init>", "()V"))


def append(code: CodeAssembler, descriptor: str) -> None:
    """Append the value on top, of that type, as string conversion does (JLS 5.1.11)."""
    taken = "I" if descriptor in "BS" else descriptor if descriptor in "ZCIJFD" or descriptor == STRING else OBJECT
    code.op("invokevirtual", MethodRef(BUILDER, "append", f"({taken})L{BUILDER.replace('.', '/')};"))


def end(code: CodeAssembler) -> None:
    """Return what has been built."""
    code.op("invokevirtual", MethodRef(BUILDER, "toString", f"(){STRING}"))
    code.op("areturn")
