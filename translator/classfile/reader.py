"""Reading a class file: everything that JVMS 4.1 to 4.8 says about the format holds for the JavaClass that comes out,
except that the insides of Code attributes are checked when they are first asked for.
"""

from __future__ import annotations

import hashlib

from translator.classfile import attributes, flags
from translator.classfile.constpool import CLASS, DYNAMIC, INVOKE_DYNAMIC, NAME_AND_TYPE, ConstantPool, read_pool
from translator.classfile.cursor import Cursor
from translator.classfile.descriptors import (has_identifiers, is_field_descriptor, is_identifier, is_member_name, is_method_descriptor,
                                              is_method_name, parse_method, slots)
from translator.errors import FormatError
from translator.world.classes import (ABSTRACT, ANNOTATION, ENUM, FINAL, INTERFACE, MODULE, NATIVE, PUBLIC, STATIC, SUPER, SYNTHETIC,
                                      Field, JavaClass, Method)

MAGIC = 0xCAFEBABE
OLDEST, NEWEST = 45, 61

_CLASS_ACCESS = PUBLIC | FINAL | SUPER | INTERFACE | ABSTRACT | SYNTHETIC | ANNOTATION | ENUM | MODULE
_FIELD_ACCESS, _METHOD_ACCESS = 0x50DF, 0x1DFF


def read_class(data: bytes, source: str) -> JavaClass:
    """Reads a class file (FormatError). `source` names the file in errors."""
    cursor = Cursor(data, source)
    if cursor.u4() != MAGIC:
        raise FormatError(source, "not a class file: the magic number is missing", 0)
    minor, major = cursor.u2(), cursor.u2()
    if not OLDEST <= major <= NEWEST:
        raise FormatError(source, f"class file version {major}.{minor}; {OLDEST} to {NEWEST} are known", 6)
    if major >= 56 and minor == 65535:
        raise FormatError(source, f"class file version {major}.{minor} uses preview features", 4)
    if major >= 56 and minor:
        raise FormatError(source, f"class file version {major}.{minor}: the minor version must be 0", 4)
    pool = read_pool(cursor, major)
    access = cursor.u2() & _CLASS_ACCESS
    if access & MODULE and major < 53:
        raise FormatError(source, "the module flag before class file version 53", cursor.position - 2)
    if not access & MODULE and (bad := flags.class_flags(access, major)):
        raise FormatError(source, bad, cursor.position - 2)
    name = _class_name(cursor, pool, "this class")
    super_index = cursor.u2()
    super_name = pool.class_name(super_index) if super_index else None
    interfaces = [_class_name(cursor, pool, "an interface") for _ in range(cursor.u2())]
    klass = JavaClass(name, super_name, interfaces, access, pool=pool, major=major, source=source,
                      digest=hashlib.sha256(data).hexdigest())
    _check_header(klass)
    for _ in range(cursor.u2()):
        _read_field(cursor, klass)
    for _ in range(cursor.u2()):
        _read_method(cursor, klass)
    _read_class_attributes(cursor, klass)
    cursor.finish("the class file")
    for index, tag in enumerate(pool.tags):
        if tag in (DYNAMIC, INVOKE_DYNAMIC) and pool.values[index].bootstrap >= len(klass.bootstrap_methods):
            raise FormatError(source, f"constant {index} names bootstrap method {pool.values[index].bootstrap}, "
                                      f"of {len(klass.bootstrap_methods)}")
    return klass


def _class_name(cursor: Cursor, pool: ConstantPool, what: str) -> str:
    name = pool.value(cursor.u2(), CLASS)
    if name.startswith("["):
        raise FormatError(cursor.source, f"{what} is an array class", cursor.position - 2)
    return name


def _check_header(klass: JavaClass) -> None:
    source = klass.source
    if klass.access & MODULE:
        if klass.name != "module-info" or klass.super_name or klass.interfaces:
            raise FormatError(source, "a module descriptor must be module-info, without superclass and interfaces")
        return
    if (klass.super_name is None) != (klass.name == "java.lang.Object"):
        raise FormatError(source, "every class but java.lang.Object has a superclass")
    if klass.super_name and klass.super_name.startswith("["):
        raise FormatError(source, "the superclass is an array class")
    if klass.is_interface and klass.super_name != "java.lang.Object":
        raise FormatError(source, "the superclass of an interface must be java.lang.Object")
    if len(set(klass.interfaces)) != len(klass.interfaces):
        raise FormatError(source, "an interface is named twice")


def _read_field(cursor: Cursor, klass: JavaClass) -> None:
    source, pool, start = klass.source, klass.pool, cursor.position
    access, name, descriptor = cursor.u2() & _FIELD_ACCESS, pool.utf8(cursor.u2()), pool.utf8(cursor.u2())
    if not is_member_name(name) or not is_field_descriptor(descriptor):
        raise FormatError(source, f"bad field {name!r} of type {descriptor!r}", start)
    _check_identifier(klass, name, descriptor, start)
    if bad := flags.field_flags(access, klass.is_interface):
        raise FormatError(source, f"field {name}: {bad}", start)
    if (name, descriptor) in klass.fields:
        raise FormatError(source, f"field {name} of type {descriptor} is declared twice", start)
    field = klass.fields[name, descriptor] = Field(klass, name, descriptor, access)
    seen: set[str] = set()
    for attribute, body in attributes.read_attributes(cursor, pool):
        if attribute == "ConstantValue":
            attributes.once(seen, attribute, body)
            if access & STATIC:
                field.constant = attributes.read_constant_value(body, pool, descriptor)
        else:
            attributes.check_marker(attribute, body, pool)


def _check_identifier(klass: JavaClass, name: str, descriptor: str, start: int) -> None:
    if klass.major < 49 and not (is_identifier(name) and (len(descriptor) == 1 or has_identifiers(descriptor))):
        raise FormatError(klass.source, f"{name!r} of type {descriptor!r}: no identifier before class file version 49", start)


def _read_method(cursor: Cursor, klass: JavaClass) -> None:
    source, pool, start = klass.source, klass.pool, cursor.position
    access, name, descriptor = cursor.u2() & _METHOD_ACCESS, pool.utf8(cursor.u2()), pool.utf8(cursor.u2())
    if not is_method_name(name) or not is_method_descriptor(descriptor):
        raise FormatError(source, f"bad method {name!r} with descriptor {descriptor!r}", start)
    if not name.startswith("<"):
        _check_identifier(klass, name, descriptor, start)
    if bad := flags.method_flags(name, access, klass.is_interface, klass.major):
        raise FormatError(source, f"method {name}{descriptor}: {bad}", start)
    if name == "<clinit>":
        access |= STATIC
    if name == "<init>" and not descriptor.endswith(")V") or name == "<clinit>" and descriptor != "()V":
        raise FormatError(source, f"method {name} with descriptor {descriptor}", start)
    if (name, descriptor) in klass.methods:
        raise FormatError(source, f"method {name}{descriptor} is declared twice", start)
    parameters = parse_method(descriptor)[0]
    argument_slots = slots(parameters) + (not access & STATIC)
    if argument_slots > 255:
        raise FormatError(source, f"method {name}{descriptor} has {argument_slots} argument slots", start)
    method = klass.methods[name, descriptor] = Method(klass, name, descriptor, access)
    seen: set[str] = set()
    for attribute, body in attributes.read_attributes(cursor, pool):
        if attribute == "Code":
            attributes.once(seen, attribute, body)
            raw = body.take(body.end - body.position)
            method._code = attributes.LazyCode(raw, pool, klass.name, f"{name}:{descriptor}", initial_locals(method), argument_slots,
                                               klass.major)
        elif attribute == "Exceptions":
            attributes.once(seen, attribute, body)
            method.exceptions = tuple(attributes.read_class_list(body, pool, attribute))
        else:
            attributes.check_marker(attribute, body, pool)
    if method.has_code == bool(access & (ABSTRACT | NATIVE)):
        raise FormatError(source, f"method {name}{descriptor} {'has' if method.has_code else 'lacks'} code", start)


def initial_locals(method: Method) -> tuple[str, ...]:
    """Verification types of the parameters, `this` included, one a value."""
    types = []
    if not method.is_static:
        types.append("U" if method.is_constructor and method.klass.name != "java.lang.Object" else f"L{method.klass.name};")
    for descriptor in method.parameter_descriptors:
        types.append("I" if descriptor in "ZBCS" else descriptor.replace("/", "."))
    return tuple(types)


def _read_class_attributes(cursor: Cursor, klass: JavaClass) -> None:
    pool = klass.pool
    seen: set[str] = set()
    for name, body in attributes.read_attributes(cursor, pool):
        if name in ("SourceFile", "InnerClasses", "BootstrapMethods", "NestHost", "NestMembers", "Record", "PermittedSubclasses", "Module",
                    "EnclosingMethod"):
            attributes.once(seen, name, body)
        if name == "SourceFile":
            klass.source_file = pool.utf8(body.u2())
            body.finish(name)
        elif name == "InnerClasses":
            klass.inner_classes = attributes.read_inner_classes(body, pool, klass.major)
        elif name == "BootstrapMethods":
            klass.bootstrap_methods = attributes.read_bootstrap_methods(body, pool)
        elif name == "EnclosingMethod" and klass.major >= 49:
            pool.class_name(body.u2())
            if method := body.u2():
                pool.value(method, NAME_AND_TYPE)
            body.finish(name)
        elif name == "NestHost" and klass.major >= 55:
            klass.nest_host = pool.class_name(body.u2())
            body.finish(name)
        elif name == "NestMembers" and klass.major >= 55:
            klass.nest_members = attributes.read_class_list(body, pool, name)
        elif name == "Record" and klass.major >= 60:
            klass.record_components = attributes.read_record(body, pool)
        elif name == "PermittedSubclasses" and klass.major >= 61:
            klass.permitted_subclasses = attributes.read_class_list(body, pool, name)
            if klass.is_final:
                raise FormatError(klass.source, "permitted subclasses of a final class", body.position)
        elif name == "Module" and klass.access & MODULE:
            klass.module = attributes.read_module(body, pool)
        else:
            attributes.check_marker(name, body, pool)
    if "NestHost" in seen and "NestMembers" in seen and klass.major >= 55:
        raise FormatError(klass.source, "both NestHost and NestMembers")
    if klass.access & MODULE and klass.module is None:
        raise FormatError(klass.source, "a module descriptor without Module attribute")
