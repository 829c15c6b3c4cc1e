"""Class descriptors: what the kernel and compiled code know of a class at run time (abi.CLASS and what lies behind it)."""

from __future__ import annotations

import struct

from translator.abi import CLASS, CLASS_FLAGS, CLASS_KINDS, FIELD_INFO, KNOWN_FIELDS
from translator.ir.ops import ELEMENT_SIZE
from translator.link.literals import Literals, identity_hash
from translator.link.sections import Record, Sections
from translator.x86.target import Relocation

PRIMITIVES = {"Z": "boolean", "B": "byte", "C": "char", "S": "short", "I": "int", "J": "long", "F": "float", "D": "double", "V": "void"}
_SIZES = {"Z": 1, "B": 1, "C": 2, "S": 2, "I": 4, "F": 4, "J": 8, "D": 8, "V": 0}
_ABSTRACT = "M:jdk.internal.Throw.abstractMethod:()V"

FAST_PORTALS = ("Naming", "MemoryManager", "DeviceMemoryManager", "Dma", "Ports", "Interrupts", "Clock", "Console", "SchedulerManager")
MEMORY_CLASSES = ("ReadOnlyMemory", "Memory", "DeviceMemory")


def element_name(array: str) -> str:
    """Name of an array class's elements: [I -> int, [[I -> [I, [Ljava.lang.String; -> java.lang.String."""
    rest = array[1:]
    if rest[0] == "[":
        return rest
    return rest[1:-1] if rest[0] == "L" else PRIMITIVES[rest]


def array_of(name: str) -> str:
    """Name of the class of arrays of `name`."""
    if name.startswith("["):
        return "[" + name
    for letter, primitive in PRIMITIVES.items():
        if primitive == name:
            return "[" + letter
    return f"[L{name};"


class Descriptors:
    """Places descriptors and Class objects for a closed set of class names (arrays and primitives among them)."""

    def __init__(self, world, dispatch, statics, sections: Sections, literals: Literals, names: set[str], compiled: set[str]) -> None:
        self.world, self.dispatch, self.statics = world, dispatch, statics
        self.sections, self.literals = sections, literals
        self.names, self.compiled = names, compiled
        self.interface_bytes = ((len(dispatch.interfaces) + 7) // 8 + 3) & ~3
        self.table_offset = CLASS.size + self.interface_bytes

    def place(self, name: str) -> None:
        """Places the descriptor `C:name` and the Class object `K:name`."""
        tables = self._array_tables if name.startswith("[") else self._class_tables if self.world.find(name) else None
        record = tables(name) if tables else self._primitive(name)
        record.set("name", self.literals.c_string(name))
        record.set("class_object", f"K:{name}")
        array = array_of(name)
        record.set("array", f"C:{array}" if array in self.names else None)
        self.sections.place("rodata", f"C:{name}", bytes(record.data), record.relocations, align=16)
        body = bytearray(self.world.instance_size("java.lang.Class"))
        struct.pack_into("<I", body, 4, identity_hash(f"K:{name}"))
        relocations = [Relocation(0, "abs32", "C:java.lang.Class"),
                       Relocation(KNOWN_FIELDS["java.lang.Class", "name"], "abs32", self.literals.string(name)),
                       Relocation(KNOWN_FIELDS["java.lang.Class", "descriptor"], "abs32", f"C:{name}")]
        self.sections.place("data", f"K:{name}", bytes(body), relocations, align=8)

    def _primitive(self, name: str) -> Record:
        record = Record(CLASS)
        letter = next(letter for letter, primitive in PRIMITIVES.items() if primitive == name)
        record.set("kind", CLASS_KINDS.index("primitive") | CLASS_FLAGS["abstract"])
        record.set("size", _SIZES[letter])
        return record

    def _array_tables(self, name: str) -> Record:
        table = self.dispatch.table("java.lang.Object")
        record = Record(CLASS, self.interface_bytes + 4 * len(table))
        element = element_name(name)
        primitive = element in PRIMITIVES.values()
        record.set("kind", CLASS_KINDS.index("array_primitive" if primitive else "array_ref"))
        record.set("number", self.dispatch.number(name))
        record.set("subclasses", 1)
        record.set("size", _SIZES[name[1]] if primitive else ELEMENT_SIZE["ref"])
        record.set("super", "C:java.lang.Object")
        record.set("element", f"C:{element}")
        self._interfaces(record, self.dispatch.interfaces_of(name))
        self._table(record, table)
        return record

    def _class_tables(self, name: str) -> Record:
        klass = self.world.get(name)
        concrete = not klass.is_interface and not klass.is_abstract
        table = self.dispatch.table(name) if concrete else []
        record = Record(CLASS, self.interface_bytes + 4 * len(table))
        record.set("number", self.dispatch.number(name))
        record.set("subclasses", 1 if klass.is_interface else self.dispatch.subclass_count(name))
        record.set("kind", CLASS_KINDS.index("interface" if klass.is_interface else "instance") | self._flags(klass))
        if klass.super_name and not klass.is_interface:
            record.set("super", f"C:{klass.super_name}")
        if not klass.is_interface:
            record.set("size", self.world.instance_size(name))
            self._references(record, name)
        self._fields(record, name, klass)
        clinit = f"{name}.<clinit>:()V"
        record.set("clinit", f"M:{clinit}" if clinit in self.compiled else None)
        record.set("init_state", self.statics.init_offsets[name])
        proxy = self.world.proxies.get(name)
        record.set("proxy", f"C:{proxy}" if proxy else None)
        values = f"{name}.values:()[L{name.replace('.', '/')};"
        record.set("values", f"M:{values}" if klass.is_enum and values in self.compiled else None)
        interfaces = self.dispatch.interfaces_of(name)
        self._interfaces(record, [*(each for each in self.world.init_order(name) if each in interfaces),
                                  *(each for each in interfaces if each not in self.world.init_order(name))])
        self._table(record, table)
        return record

    def _flags(self, klass) -> int:
        is_subtype = self.world.is_subtype
        name = klass.name
        simple = name.removeprefix("jx.zero.")
        inside = simple != name
        flags = {
            "abstract": klass.is_abstract or klass.is_interface,
            "portal": not klass.is_interface and self.world.is_portal(name),
            "proxy": name in self.world.proxies.values(),
            "fast_portal": inside and simple in FAST_PORTALS,
            "memory": inside and simple in MEMORY_CLASSES,
            "kernel_object": name == "jx.zero.AtomicVariable",
            "no_copy": klass.synthetic and not klass.synthetic_proxy or is_subtype(name, "java.lang.Thread"),
            "enum": not klass.is_interface and is_subtype(name, "java.lang.Enum"),
            "throwable": is_subtype(name, "java.lang.Throwable"),
            "default_clinit": klass.is_interface and klass.has_defaults and ("<clinit>", "()V") in klass.methods,
        }
        return sum(CLASS_FLAGS[flag] for flag, wanted in flags.items() if wanted)

    def _lineage(self, name: str) -> list:
        lineage = []
        while name:
            klass = self.world.get(name)
            lineage.insert(0, klass)
            name = klass.super_name
        return lineage

    def _references(self, record: Record, name: str) -> None:
        offsets = sorted(self.world.field_offset(field.ref) for klass in self._lineage(name) for field in klass.fields.values()
                         if not field.is_static and field.descriptor[0] in "L[")
        symbol = "T:refs:" + ",".join(map(str, offsets))
        if not self.sections.has(symbol):
            self.sections.place("rodata", symbol, struct.pack(f"<{len(offsets) + 1}H", len(offsets), *offsets), align=2)
        record.set("ref_offsets", symbol)

    def _fields(self, record: Record, name: str, klass) -> None:
        if not klass.fields:
            return
        data = bytearray(struct.pack("<I", len(klass.fields)))
        relocations = []
        for field in klass.fields.values():
            row = Record(FIELD_INFO)
            row.set("name", self.literals.c_string(field.name))
            row.set("descriptor", self.literals.c_string(field.descriptor))
            row.set("offset", self.statics.offsets[field.ref] if field.is_static else self.world.field_offset(field.ref))
            row.set("flags", int(field.is_static))
            relocations += [Relocation(len(data) + r.offset, r.kind, r.symbol) for r in row.relocations]
            data += row.data
        self.sections.place("rodata", f"T:fields:{name}", bytes(data), relocations)
        record.set("fields", f"T:fields:{name}")

    def _interfaces(self, record: Record, interfaces: list[str]) -> None:
        for interface in interfaces:
            index = self.dispatch.interface_index(interface)
            record.data[CLASS.size + index // 8] |= 1 << index % 8
        symbol = "T:interfaces:" + ",".join(interfaces)
        if not self.sections.has(symbol):
            data = struct.pack("<I", len(interfaces)) + bytes(4 * len(interfaces))
            self.sections.place("rodata", symbol, data,
                                [Relocation(4 + 4 * i, "abs32", f"C:{interface}") for i, interface in enumerate(interfaces)])
        record.set("interfaces", symbol)

    def _table(self, record: Record, table: list) -> None:
        for index, target in enumerate(table):
            symbol = str(target.ref) if target is not None else ""
            record.set_at(self.table_offset + 4 * index, f"M:{symbol}" if symbol in self.compiled else _ABSTRACT)
