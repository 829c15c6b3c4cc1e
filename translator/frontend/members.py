"""Opcodes that name classes, fields and methods: resolved, checked for access, and put behind their checks.

Members are named in the IR by the class that declares them.  `TRANSLATE` (in `opcodes.py`) is completed by importing this.
"""

from __future__ import annotations

from translator.classfile.decode import Bytecode
from translator.errors import LinkError, UnsupportedError
from translator.frontend.opcodes import SMALL_RANGES, narrowed, refuse, translates
from translator.frontend.state import OBJECT, Builder
from translator.ir.func import MethodRef, Value
from translator.ir.types import FORMAT_OF, TYPE_OF, split_descriptor
from translator.world.classes import Method


# -- objects

@translates("new")
def _new(b: Builder, i: Bytecode) -> None:
    name = b.klass.pool.class_name(i.operands[0])
    klass = b.world.get(name)
    if b.world.is_interface(name) or klass.is_abstract:
        raise LinkError(f"class {b.klass.name} makes an instance of {name}, which is abstract")
    b.check_init(name)
    b.stack.append(b.emit_value("new", [], "ref", (name,), name, True, True))


@translates("checkcast")
def _check_cast(b: Builder, i: Bytecode) -> None:
    name = b.klass.pool.class_name(i.operands[0])
    value = b.stack[-1]
    if name == OBJECT or value.klass is not None and b.world.is_subtype(value.klass, name):
        return
    bound = b.known_class(name)
    result = b.emit_value("check.cast", [value], "ref", (name,), bound or value.klass, False, value.nonnull)
    if ("null", value) in b.checked:
        b.checked.add(("null", result))
    if bound is None and name[0] != "[":
        b.implements(result, name)
    b.stack[-1] = result


@translates("instanceof")
def _instance_of(b: Builder, i: Bytecode) -> None:
    name = b.klass.pool.class_name(i.operands[0])
    b.stack[-1] = b.emit_value("instanceof", [b.stack[-1]], "i32", (name,))
    b.ranges[b.stack[-1]] = "Z"


# -- fields

def _field(b: Builder, i: Bytecode, static: bool):
    ref = b.klass.pool.field(i.operands[0])
    field = b.world.resolve_field(ref, b.user)
    if field.is_static != static:
        raise LinkError(f"class {b.klass.name} uses field {field.ref} as {'a static' if static else 'an instance'} field, which it is not")
    return field.ref


def _push_field(b: Builder, op: str, args: list[Value], ref) -> None:
    descriptor = ref.descriptor
    type = TYPE_OF[descriptor[0]]
    value = b.emit_value(f"{op}.{FORMAT_OF[descriptor[0]]}", args, type, (ref,), b.class_of_descriptor(descriptor) if type == "ref" else None)
    if descriptor in SMALL_RANGES:
        b.ranges[value] = descriptor
    b.stack.append(value)


@translates("getstatic")
def _get_static(b: Builder, i: Bytecode) -> None:
    ref = _field(b, i, True)
    b.check_init(ref.klass)
    _push_field(b, "getstatic", [], ref)


@translates("putstatic")
def _put_static(b: Builder, i: Bytecode) -> None:
    ref = _field(b, i, True)
    b.check_init(ref.klass)
    b.emit(f"putstatic.{FORMAT_OF[ref.descriptor[0]]}", [_stored(b, b.stack.pop(), ref)], (ref,))


@translates("getfield")
def _get_field(b: Builder, i: Bytecode) -> None:
    ref = _field(b, i, False)
    target = b.stack.pop()
    b.check_null(target)
    _push_field(b, "getfield", [target], ref)


@translates("putfield")
def _put_field(b: Builder, i: Bytecode) -> None:
    ref = _field(b, i, False)
    value, target = b.stack.pop(), b.stack.pop()
    b.check_null(target)
    b.emit(f"putfield.{FORMAT_OF[ref.descriptor[0]]}", [target, _stored(b, value, ref)], (ref,))


def _stored(b: Builder, value: Value, ref) -> Value:
    """Memory formats narrow by themselves, but of a boolean only the lowest bit counts (JVMS 6.5 putfield)."""
    return narrowed(b, value, "Z") if ref.descriptor == "Z" else value


# -- calls

def _arguments(b: Builder, descriptor: str, receiver: bool) -> list[Value]:
    count = len(split_descriptor(descriptor)[0]) + receiver
    if not count:
        return []
    args = b.stack[-count:]
    del b.stack[-count:]
    return args


def _call(b: Builder, op: str, ref: MethodRef, args: list[Value], klass: str | None = None, nonnull: bool = False) -> None:
    result = split_descriptor(ref.descriptor)[1]
    if result == "V":
        b.emit(op, args, (ref,))
        return
    type = TYPE_OF[result[0]]
    if type == "ref" and klass is None:
        klass = b.class_of_descriptor(result)
    value = b.emit_value(op, args, type, (ref,), klass, False, nonnull)
    if result in SMALL_RANGES:
        b.ranges[value] = result
    b.stack.append(value)


def _method(b: Builder, i: Bytecode, static: bool = False) -> tuple[MethodRef, Method]:
    pool = b.klass.pool
    ref = pool.method(i.operands[0])
    method = b.world.resolve_method(ref, b.user, pool.is_interface_method(i.operands[0]))
    if method.descriptor != ref.descriptor:
        raise refuse(b, i, f"a call of {ref}, which is signature polymorphic")
    if method.is_static != static:
        raise LinkError(f"class {b.klass.name} calls {method.ref} as {'a static' if static else 'an instance'} method, which it is not")
    return ref, method


@translates("invokestatic")
def _invoke_static(b: Builder, i: Bytecode) -> None:
    _, method = _method(b, i, True)
    args = _arguments(b, method.descriptor, False)
    b.check_init(method.klass.name)
    _call(b, "call.static", method.ref, args)


@translates("invokespecial")
def _invoke_special(b: Builder, i: Bytecode) -> None:
    ref, method = _method(b, i)
    if method.is_virtual and ref.klass != b.klass.name:
        above = ref.klass if b.world.is_interface(ref.klass) else b.klass.super_name
        method = b.world.select(above, method)
    if method.is_abstract:
        raise LinkError(f"class {b.klass.name} calls {method.ref} directly, which is abstract")
    args = _arguments(b, method.descriptor, True)
    b.check_null(args[0])
    _call(b, "call.special", method.ref, args)


def _kind(method: Method) -> str:
    """How an instance method is called, whichever way it was found: private ones directly, others by where they are declared."""
    if not method.is_virtual:
        return "call.special"
    return "call.interface" if method.klass.is_interface else "call.virtual"


@translates("invokevirtual")
def _invoke_virtual(b: Builder, i: Bytecode) -> None:
    ref, method = _method(b, i)
    args = _arguments(b, method.descriptor, True)
    b.check_null(args[0])
    if ref.klass[0] == "[" and ref.name == "clone":
        _call(b, "call.special", method.ref, args, b.known_class(ref.klass), True)
    else:
        _call(b, _kind(method), method.ref, args)


@translates("invokeinterface")
def _invoke_interface(b: Builder, i: Bytecode) -> None:
    ref, method = _method(b, i)
    args = _arguments(b, method.descriptor, True)
    b.check_null(args[0])
    b.check_interface(args[0], ref.klass)
    _call(b, _kind(method), method.ref, args)


@translates("invokedynamic")
def _invoke_dynamic(b: Builder, i: Bytecode) -> None:
    try:
        ref = b.world.dynamic(b.klass, i.operands[0])
    except UnsupportedError as error:
        raise refuse(b, i, error.reason) from None
    _call(b, "call.static", ref, _arguments(b, ref.descriptor, False))
