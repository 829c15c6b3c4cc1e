"""Lambdas and method references: LambdaMetafactory.metafactory and altMetafactory.

A site becomes a final class with a field for each captured value, the interface's method (and its bridges), and a static `make`
that creates the instance.  A site that captures nothing always gives the same instance, as on HotSpot.
"""

from __future__ import annotations

from translator.classfile.assemble import ClassAssembler, CodeAssembler, Label
from translator.classfile.constpool import Dynamic, MethodHandle
from translator.classfile.descriptors import class_of, descriptor_of, parse_method
from translator.errors import LinkError, UnsupportedError
from translator.frontend.convert import convert
from translator.ir.func import FieldRef, MethodRef
from translator.world.classes import FINAL, PRIVATE, PUBLIC, STATIC, BootstrapMethod, JavaClass

_SERIALIZABLE, _MARKERS, _BRIDGES = 1, 2, 4
_VIRTUAL, _STATIC, _SPECIAL, _NEW, _INTERFACE = 5, 6, 7, 8, 9


def link_lambda(world, klass: JavaClass, index: int, dynamic: Dynamic, bootstrap: BootstrapMethod) -> MethodRef:
    """metafactory: interface method type, implementation, instantiated type."""
    method_type, implementation, instantiated = _values(klass, bootstrap, 3)
    return _make(world, klass, index, dynamic, implementation, instantiated, [method_type], [])


def link_alt_lambda(world, klass: JavaClass, index: int, dynamic: Dynamic, bootstrap: BootstrapMethod) -> MethodRef:
    """altMetafactory: as above, then flags and counted lists of marker interfaces and bridges."""
    method_type, implementation, instantiated, flags, *rest = _values(klass, bootstrap, 4)
    markers, bridges = [], []
    if flags & _SERIALIZABLE:
        markers.append("java.io.Serializable")
    if flags & _MARKERS:
        count = rest.pop(0)
        markers += rest[:count]
        del rest[:count]
    if flags & _BRIDGES:
        count = rest.pop(0)
        bridges = rest[:count]
    return _make(world, klass, index, dynamic, implementation, instantiated, [method_type, *bridges], markers)


def _values(klass: JavaClass, bootstrap: BootstrapMethod, least: int) -> list:
    values = [constant.value for constant in bootstrap.arguments]
    if len(values) < least or not isinstance(values[1], MethodHandle):
        raise LinkError(f"class {klass.name} has a lambda with malformed bootstrap arguments")
    return values


def _make(world, klass: JavaClass, index: int, dynamic: Dynamic, handle: MethodHandle, instantiated: str, descriptors: list[str],
          markers: list[str]) -> MethodRef:
    captured, interface = parse_method(dynamic.descriptor)
    name = f"{klass.name}$$Lambda${index}"
    factory = MethodRef(name, "make", dynamic.descriptor)
    if world.find(name) is not None:
        return factory
    if handle.kind < _VIRTUAL:
        raise LinkError(f"class {klass.name} has a lambda whose implementation {handle.ref} is a field")
    target = world.resolve_method(handle.ref, klass, handle.interface)
    if handle.kind == _SPECIAL and not target.is_private and not target.is_constructor:
        raise UnsupportedError(klass.name, None, None, f"a lambda implemented by the non-private special method {handle.ref}")
    interfaces = dict.fromkeys([class_of(interface), *markers])
    a = ClassAssembler(name, interfaces=tuple(interfaces), synthetic=True, component=klass.component)
    a.klass.nest_host = klass.nest_host or klass.name
    fields = [a.field(f"captured{i}", descriptor, PRIVATE | FINAL) for i, descriptor in enumerate(captured)]
    constructor = _constructor(a, fields)
    _factory(a, factory, constructor, captured)
    for descriptor in dict.fromkeys(descriptors):
        if (dynamic.name, descriptor) not in a.klass.methods:
            _forward(a, dynamic.name, descriptor, instantiated, fields, handle)
    world.add(a.finish())
    return factory


def _constructor(a: ClassAssembler, fields: list[FieldRef]) -> MethodRef:
    descriptor = f"({''.join(field.descriptor for field in fields)})V"
    code = a.method("<init>", descriptor, PRIVATE)
    code.op("aload_0")
    code.op("invokespecial", MethodRef("java.lang.Object", "<init>", "()V"))
    slot = 1
    for field in fields:
        code.op("aload_0")
        slot = code.load(field.descriptor, slot)
        code.op("putfield", field)
    code.op("return")
    return a.ref("<init>", descriptor)


def _factory(a: ClassAssembler, factory: MethodRef, constructor: MethodRef, captured: tuple[str, ...]) -> None:
    name = a.klass.name
    code = a.method(factory.name, factory.descriptor, PUBLIC | STATIC)
    done = Label()
    shared = None
    if not captured:
        shared = a.field("shared", descriptor_of(name), PRIVATE | STATIC)
        code.op("getstatic", shared)
        code.op("dup")
        code.op("ifnonnull", done)
        code.op("pop")
    code.op("new", name)
    code.op("dup")
    slot = 0
    for descriptor in captured:
        slot = code.load(descriptor, slot)
    code.op("invokespecial", constructor)
    if shared:
        code.op("dup")
        code.op("putstatic", shared)
        code.place(done, (), (f"L{name};",))
    code.op("areturn")


def _forward(a: ClassAssembler, name: str, descriptor: str, instantiated: str, fields: list[FieldRef], handle: MethodHandle) -> None:
    """The interface's method: captured values, then its own parameters, converted to the implementation's."""
    parameters, result = parse_method(descriptor)
    meant = parse_method(instantiated)[0]
    ref = handle.ref
    targets, given = parse_method(ref.descriptor)
    if handle.kind in (_VIRTUAL, _SPECIAL, _INTERFACE):
        targets = (descriptor_of(ref.klass), *targets)
    code = a.method(name, descriptor, PUBLIC)
    if handle.kind == _NEW:
        given = descriptor_of(ref.klass)
        code.op("new", ref.klass)
        code.op("dup")
    for field, target in zip(fields, targets):
        code.op("aload_0")
        code.op("getfield", field)
        convert(code, field.descriptor, target, field.descriptor)
    slot = 1
    for parameter, target, between in zip(parameters, targets[len(fields):], meant):
        slot = code.load(parameter, slot)
        convert(code, parameter, target, between)
    _invoke(code, handle)
    if result == "V":
        if given != "V":
            code.op("pop2" if given in "JD" else "pop")
    else:
        convert(code, given, result, given)
    code.ret(result)


def _invoke(code: CodeAssembler, handle: MethodHandle) -> None:
    if handle.kind == _STATIC:
        code.op("invokestatic", handle.ref, handle.interface)
    elif handle.kind == _NEW:
        code.op("invokespecial", handle.ref)
    elif handle.interface:
        code.op("invokeinterface", handle.ref)
    else:
        code.op("invokevirtual", handle.ref)
