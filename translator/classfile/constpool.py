"""The constant pool, checked entry by entry and resolved to names once, when it is read.

After `read_pool` every entry refers to entries of the right kind, and all names and descriptors are well formed; what
remains to be checked is that an instruction or attribute names an entry of the kind it needs, which the accessors do.
"""

from __future__ import annotations

from dataclasses import dataclass

from translator.classfile.cursor import Cursor
from translator.classfile.descriptors import (has_identifiers, is_class_name, is_field_descriptor, is_identifier, is_member_name, is_method_descriptor,
                                              is_method_name)
from translator.errors import FormatError
from translator.ir.func import FieldRef, MethodRef

UTF8, INTEGER, FLOAT, LONG, DOUBLE, CLASS, STRING = 1, 3, 4, 5, 6, 7, 8
FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE = 9, 10, 11, 12
METHOD_HANDLE, METHOD_TYPE, DYNAMIC, INVOKE_DYNAMIC, MODULE, PACKAGE = 15, 16, 17, 18, 19, 20

KINDS = {
    0: "nothing", UTF8: "utf8", INTEGER: "int", FLOAT: "float", LONG: "long", DOUBLE: "double", CLASS: "class", STRING: "string",
    FIELD: "field", METHOD: "method", INTERFACE_METHOD: "interface method", NAME_AND_TYPE: "name and type",
    METHOD_HANDLE: "method handle", METHOD_TYPE: "method type", DYNAMIC: "dynamic constant",
    INVOKE_DYNAMIC: "invokedynamic", MODULE: "module", PACKAGE: "package",
}
_SINCE = {METHOD_HANDLE: 51, METHOD_TYPE: 51, INVOKE_DYNAMIC: 51, DYNAMIC: 55, MODULE: 53, PACKAGE: 53}
_CONSTANTS = frozenset((INTEGER, FLOAT, LONG, DOUBLE, CLASS, STRING, METHOD_HANDLE, METHOD_TYPE, DYNAMIC))


@dataclass(frozen=True)
class MethodHandle:
    """A CONSTANT_MethodHandle: `kind` as in JVMS table 5.4.3.5-A (1-4 fields, 5-9 methods)."""

    kind: int
    ref: FieldRef | MethodRef
    interface: bool


@dataclass(frozen=True)
class Dynamic:
    """An invokedynamic site or dynamic constant: bootstrap method index, name and descriptor."""

    bootstrap: int
    name: str
    descriptor: str


@dataclass(frozen=True)
class Constant:
    """A loadable constant. `kind`: int, long (value an int), float, double (raw bits), string, class (name), method handle
    (MethodHandle), method type (descriptor), dynamic constant (Dynamic)."""

    kind: str
    value: object


class ConstantPool:
    """Entries by index: `tags[i]` and the resolved `values[i]`.

    Values: utf8 and string text; numbers as ints (float and double as raw bits); class names with dots; FieldRef, MethodRef;
    (name, descriptor); MethodHandle; method type descriptor; Dynamic; module name; package name with dots.
    """

    __slots__ = ("source", "tags", "values")

    def __init__(self, source: str) -> None:
        self.source = source
        self.tags: list[int] = [0]
        self.values: list = [None]

    def add(self, tag: int, value: object) -> int:
        """Appends an entry (for classes made in memory) and returns its index."""
        self.tags.append(tag)
        self.values.append(value)
        index = len(self.tags) - 1
        if tag in (LONG, DOUBLE):
            self.tags.append(0)
            self.values.append(None)
        return index

    def value(self, index: int, *tags: int):
        """The value of an entry that must be of one of these kinds (FormatError)."""
        if not 0 < index < len(self.tags) or self.tags[index] not in tags:
            found = KINDS[self.tags[index]] if 0 < index < len(self.tags) else "no entry"
            raise FormatError(self.source, f"constant pool index {index} is {found}, not {' or '.join(KINDS[t] for t in tags)}")
        return self.values[index]

    def utf8(self, index: int) -> str:
        return self.value(index, UTF8)

    def class_name(self, index: int) -> str:
        return self.value(index, CLASS)

    def field(self, index: int) -> FieldRef:
        return self.value(index, FIELD)

    def method(self, index: int) -> MethodRef:
        return self.value(index, METHOD, INTERFACE_METHOD)

    def is_interface_method(self, index: int) -> bool:
        return self.tags[index] == INTERFACE_METHOD

    def dynamic(self, index: int) -> Dynamic:
        return self.value(index, INVOKE_DYNAMIC, DYNAMIC)

    def method_handle(self, index: int) -> MethodHandle:
        return self.value(index, METHOD_HANDLE)

    def constant(self, index: int) -> Constant:
        """What ldc and bootstrap arguments may name."""
        value = self.value(index, *_CONSTANTS)
        return Constant(KINDS[self.tags[index]], value)


def decode_utf8(data: bytes, source: str, offset: int) -> str:
    """Modified UTF-8 (JVMS 4.4.7). Surrogate pairs become one character, lone surrogates stay as they are."""
    if data.isascii() and 0 not in data:
        return data.decode("ascii")
    units, position, size = bytearray(), 0, len(data)
    while position < size:
        first = data[position]
        if 0 < first < 0x80:
            unit, width = first, 1
        elif first & 0xE0 == 0xC0 and position + 1 < size and data[position + 1] & 0xC0 == 0x80:
            unit, width = (first & 0x1F) << 6 | data[position + 1] & 0x3F, 2
            if 0 < unit < 0x80:
                raise FormatError(source, "overlong character in modified UTF-8", offset + position)
        elif first & 0xF0 == 0xE0 and position + 2 < size and data[position + 1] & 0xC0 == data[position + 2] & 0xC0 == 0x80:
            unit, width = (first & 0xF) << 12 | (data[position + 1] & 0x3F) << 6 | data[position + 2] & 0x3F, 3
            if unit < 0x800:
                raise FormatError(source, "overlong character in modified UTF-8", offset + position)
        else:
            raise FormatError(source, "bad modified UTF-8", offset + position)
        units += unit.to_bytes(2, "little")
        position += width
    return units.decode("utf-16-le", "surrogatepass")


def read_pool(cursor: Cursor, major: int) -> ConstantPool:
    """Reads, checks and resolves the pool; `cursor` stands at constant_pool_count."""
    source, data, count = cursor.source, cursor.data, cursor.u2()
    if count == 0:
        raise FormatError(source, "the constant pool count is 0", cursor.position - 2)
    pool = ConstantPool(source)
    tags, values = pool.tags, pool.values
    starts = [0]
    index = 1
    while index < count:
        start = cursor.position
        tag = cursor.u1()
        if tag == UTF8:
            size = cursor.u2()
            value: object = decode_utf8(cursor.take(size), source, start + 3)
        elif tag in (CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE):
            value = cursor.u2()
        elif tag in (FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC):
            at = cursor.advance(4)
            value = data[at] << 8 | data[at + 1], data[at + 2] << 8 | data[at + 3]
        elif tag == INTEGER:
            value = int.from_bytes(cursor.take(4), "big", signed=True)
        elif tag == LONG:
            value = int.from_bytes(cursor.take(8), "big", signed=True)
        elif tag == FLOAT:
            value = cursor.u4()
        elif tag == DOUBLE:
            value = int.from_bytes(cursor.take(8), "big")
        elif tag == METHOD_HANDLE:
            value = cursor.u1(), cursor.u2()
        else:
            raise FormatError(source, f"unknown constant pool tag {tag}", start)
        if _SINCE.get(tag, 0) > major:
            raise FormatError(source, f"a {KINDS[tag]} constant needs class file version {_SINCE[tag]}, this is {major}", start)
        tags.append(tag)
        values.append(value)
        starts.append(start)
        index += 1
        if tag in (LONG, DOUBLE):
            if index >= count:
                raise FormatError(source, f"the {KINDS[tag]} constant has no second slot", start)
            tags.append(0)
            values.append(None)
            starts.append(start)
            index += 1
    _resolve(pool, starts, major)
    return pool


def _resolve(pool: ConstantPool, starts: list[int], major: int) -> None:
    """Replaces indices by what they name, simple kinds first."""
    source, tags, values = pool.source, pool.tags, pool.values
    raw = list(values)
    size = len(tags)

    def text(index: int, entry: int) -> str:
        if not 0 < index < size or tags[index] != UTF8:
            raise FormatError(source, f"constant {entry} needs utf8 at index {index}", starts[entry])
        return values[index]

    def wrong(entry: int, reason: str) -> FormatError:
        return FormatError(source, f"constant {entry}: {reason}", starts[entry])

    for entry, tag in enumerate(tags):
        if tag == CLASS:
            name = text(raw[entry], entry)
            if not (is_field_descriptor(name) if name.startswith("[") else is_class_name(name)):
                raise wrong(entry, f"bad class name {name!r}")
            if major < 49 and not has_identifiers(name):
                raise wrong(entry, f"class name {name!r} of no identifiers before class file version 49")
            values[entry] = name.replace("/", ".")
        elif tag == NAME_AND_TYPE:
            name, descriptor = text(raw[entry][0], entry), text(raw[entry][1], entry)
            if not (is_method_descriptor(descriptor) and is_method_name(name) if descriptor.startswith("(")
                    else is_field_descriptor(descriptor) and is_member_name(name)):
                raise wrong(entry, f"bad name and type {name!r} {descriptor!r}")
            if name == "<clinit>" or name == "<init>" and not descriptor.endswith(")V"):
                raise wrong(entry, f"{name} with descriptor {descriptor} cannot be referred to")
            if major < 49 and not ((name == "<init>" or is_identifier(name)) and (len(descriptor) == 1 or has_identifiers(descriptor))):
                raise wrong(entry, f"{name!r} {descriptor!r}: no identifier before class file version 49")
            values[entry] = (name, descriptor)
        elif tag in (STRING, METHOD_TYPE, MODULE, PACKAGE):
            value = text(raw[entry], entry)
            if tag == METHOD_TYPE and not is_method_descriptor(value):
                raise wrong(entry, f"bad method descriptor {value!r}")
            if tag == PACKAGE:
                if not is_class_name(value):
                    raise wrong(entry, f"bad package name {value!r}")
                value = value.replace("/", ".")
            values[entry] = value
    for entry, tag in enumerate(tags):
        if tag in (FIELD, METHOD, INTERFACE_METHOD):
            owner, member = raw[entry]
            if not (0 < owner < size and tags[owner] == CLASS and 0 < member < size and tags[member] == NAME_AND_TYPE):
                raise wrong(entry, f"needs a class and a name and type at {owner} and {member}")
            name, descriptor = values[member]
            if descriptor.startswith("(") != (tag != FIELD):
                raise wrong(entry, f"descriptor {descriptor} does not suit a {KINDS[tag]}")
            if name == "<init>" and tag != METHOD:
                raise wrong(entry, "<init> as an interface method")
            values[entry] = (FieldRef if tag == FIELD else MethodRef)(values[owner], name, descriptor)
        elif tag in (DYNAMIC, INVOKE_DYNAMIC):
            bootstrap, member = raw[entry]
            if not (0 < member < size and tags[member] == NAME_AND_TYPE):
                raise wrong(entry, f"needs a name and type at {member}")
            name, descriptor = values[member]
            if descriptor.startswith("(") != (tag == INVOKE_DYNAMIC) or name == "<init>":
                raise wrong(entry, f"{name} {descriptor} does not suit a {KINDS[tag]}")
            values[entry] = Dynamic(bootstrap, name, descriptor)
    for entry, tag in enumerate(tags):
        if tag == METHOD_HANDLE:
            values[entry] = _resolve_handle(pool, raw[entry], major, lambda reason, entry=entry: wrong(entry, reason))


def _resolve_handle(pool: ConstantPool, raw: tuple[int, int], major: int, wrong) -> MethodHandle:
    kind, index = raw
    if not 1 <= kind <= 9:
        raise wrong(f"bad method handle kind {kind}")
    tag = pool.tags[index] if 0 < index < len(pool.tags) else 0
    if kind <= 4:
        allowed: tuple[int, ...] = (FIELD,)
    elif kind in (5, 8):
        allowed = (METHOD,)
    elif kind in (6, 7):
        allowed = (METHOD, INTERFACE_METHOD) if major >= 52 else (METHOD,)
    else:
        allowed = (INTERFACE_METHOD,)
    if tag not in allowed:
        raise wrong(f"a method handle of kind {kind} needs {' or '.join(KINDS[t] for t in allowed)} at {index}")
    ref = pool.values[index]
    if kind >= 5 and (ref.name == "<init>") != (kind == 8):
        raise wrong(f"a method handle of kind {kind} cannot name {ref.name}")
    return MethodHandle(kind, ref, tag == INTERFACE_METHOD)
