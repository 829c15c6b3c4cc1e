"""Class files for tests, good and bad, written byte by byte: nothing is checked, so that anything can be wrong.

    writer = ClassWriter("demo/Bad")
    writer.method("f", "()I", "iconst_1; ladd; ireturn", stack=2)
    data = writer.to_bytes()

Code is instructions separated by `; `, `NAME:` is a label.  Pool operands are written as in `javap`: `demo/A.f:I` (fields, methods;
`interface demo/I.f:()V`), `class demo/A`, `"text"`, `int 5` (long, float, double), `type ()V`; bare class names for new, checkcast and the like.
Frames are `(label, locals, stack)` with types as in `verify/types.py` but slashes in names.
"""

from __future__ import annotations

import re
import struct

from translator.classfile.opcodes import BY_MNEMONIC, NEWARRAY_TYPES
from translator.classfile.reader import read_class

PUBLIC, PRIVATE, PROTECTED, STATIC, FINAL, SUPER, INTERFACE, ABSTRACT = 1, 2, 4, 8, 16, 32, 0x200, 0x400
_TYPES = {"T": 0, "I": 1, "F": 2, "D": 3, "J": 4, "N": 5, "U": 6}
_CLASS_OPERANDS = ("new", "anewarray", "checkcast", "instanceof", "multianewarray")


class ClassWriter:
    """Members and raw attributes, in the order they are added."""

    def __init__(self, name: str, superclass: str | None = "java/lang/Object", access: int = PUBLIC | SUPER, major: int = 61,
                 interfaces: tuple[str, ...] = ()) -> None:
        self.name, self.access, self.major = name, access, major
        self._pool: dict[tuple, int] = {}
        self._entries: list[bytes] = []
        self._slots = 1
        self.this_index = self.klass(name)
        self.super_index = self.klass(superclass) if superclass else 0
        self.interfaces = [self.klass(interface) for interface in interfaces]
        self.fields: list[bytes] = []
        self.methods: list[bytes] = []
        self.attributes: list[bytes] = []

    # -- constant pool

    def entry(self, tag: int, payload: bytes) -> int:
        """The index of a raw pool entry."""
        key = (tag, payload)
        if key not in self._pool:
            self._pool[key] = self._slots
            self._entries.append(bytes([tag]) + payload)
            self._slots += 2 if tag in (5, 6) else 1
        return self._pool[key]

    def utf8(self, text: str) -> int:
        data = text.encode("utf-8", "surrogatepass")
        return self.entry(1, struct.pack(">H", len(data)) + data)

    def klass(self, name: str) -> int:
        return self.entry(7, struct.pack(">H", self.utf8(name)))

    def member(self, text: str) -> int:
        """`owner.name:descriptor`, with `interface ` before it for interface methods."""
        interface = text.startswith("interface ")
        owner, _, descriptor = text.removeprefix("interface ").partition(":")
        owner, _, name = owner.rpartition(".")
        pair = self.entry(12, struct.pack(">HH", self.utf8(name), self.utf8(descriptor)))
        return self.entry(11 if interface else 10 if descriptor.startswith("(") else 9, struct.pack(">HH", self.klass(owner), pair))

    def constant(self, text: str) -> int:
        kind, _, rest = text.partition(" ")
        if text.startswith('"'):
            return self.entry(8, struct.pack(">H", self.utf8(text[1:-1])))
        if kind == "class":
            return self.klass(rest)
        if kind == "int":
            return self.entry(3, struct.pack(">i", int(rest)))
        if kind == "long":
            return self.entry(5, struct.pack(">q", int(rest)))
        if kind == "float":
            return self.entry(4, struct.pack(">f", float(rest)))
        if kind == "double":
            return self.entry(6, struct.pack(">d", float(rest)))
        if kind == "type":
            return self.entry(16, struct.pack(">H", self.utf8(rest)))
        return self.member(text)

    # -- members

    def attribute(self, name: str, content: bytes) -> bytes:
        return struct.pack(">HI", self.utf8(name), len(content)) + content

    def field(self, name: str, descriptor: str, access: int = PUBLIC, attributes: tuple[bytes, ...] = ()) -> None:
        self.fields.append(struct.pack(">HHHH", access, self.utf8(name), self.utf8(descriptor), len(attributes)) + b"".join(attributes))

    def method(self, name: str, descriptor: str, code: str | bytes | None, access: int = PUBLIC | STATIC, stack: int = 4, locals_: int = 4,
               handlers: tuple[tuple, ...] = (), frames: tuple[tuple, ...] = (), exceptions: tuple[str, ...] = (),
               inner: tuple[bytes, ...] = (), attributes: tuple[bytes, ...] = ()) -> None:
        """`handlers`: (start, end, handler, class or None), places as labels or numbers. `inner` are attributes of the code, `attributes` of the method."""
        table_of = list(attributes)
        if exceptions:
            table_of.append(self.attribute("Exceptions", struct.pack(f">H{len(exceptions)}H", len(exceptions), *map(self.klass, exceptions))))
        if code is not None:
            body, labels = self.assemble(code) if isinstance(code, str) else (code, {})
            place = lambda at: labels[at] if isinstance(at, str) else at  # noqa: E731
            table = b"".join(struct.pack(">HHHH", place(start), place(end), place(handler), self.klass(catch) if catch else 0)
                             for start, end, handler, catch in handlers)
            parts = [*inner, *([self.attribute("StackMapTable", self._frames(frames, place))] if frames else [])]
            table_of.append(self.attribute("Code", struct.pack(">HHI", stack, locals_, len(body)) + body + struct.pack(">H", len(handlers)) + table
                                           + struct.pack(">H", len(parts)) + b"".join(parts)))
        self.methods.append(struct.pack(">HHHH", access, self.utf8(name), self.utf8(descriptor), len(table_of)) + b"".join(table_of))

    def constructor(self, superclass: str = "java/lang/Object") -> None:
        self.method("<init>", "()V", f"aload_0; invokespecial {superclass}.<init>:()V; return", PUBLIC, 1, 1)

    def _frames(self, frames: tuple[tuple, ...], place) -> bytes:
        data, last = struct.pack(">H", len(frames)), -1
        for at, locals_, stack in frames:
            pc = place(at)
            data += struct.pack(">BH", 255, pc - last - 1) + self._types(locals_, place) + self._types(stack, place)
            last = pc
        return data

    def _types(self, kinds: list[str], place) -> bytes:
        data = struct.pack(">H", len(kinds))
        for kind in kinds:
            if kind in _TYPES:
                data += bytes([_TYPES[kind]])
            elif kind.startswith("@"):
                data += struct.pack(">BH", 8, place(int(kind[1:]) if kind[1:].isdigit() else kind[1:]))
            else:
                data += struct.pack(">BH", 7, self.klass(kind[1:-1] if kind.startswith("L") else kind))
        return data

    # -- code

    def assemble(self, text: str) -> tuple[bytes, dict[str, int]]:
        """Bytes and labels."""
        code, labels, fixes = bytearray(), {}, []
        for line in (part.strip() for part in re.split(r";(?=\s|$)", text)):
            if line.endswith(":"):
                labels[line[:-1]] = len(code)
            elif line:
                mnemonic, _, rest = line.partition(" ")
                self._instruction(code, mnemonic, rest.strip(), fixes)
        for at, position, width, label in fixes:
            target = labels[label] if label in labels else int(label)
            code[position:position + width] = (target - at).to_bytes(width, "big", signed=True)
        return bytes(code), labels

    def _instruction(self, code: bytearray, mnemonic: str, rest: str, fixes: list) -> None:
        at = len(code)
        row = BY_MNEMONIC[mnemonic]
        code.append(row.number)
        if row.format in ("b", "l"):
            code.append(int(rest) & 0xFF)
        elif row.format == "s":
            code += struct.pack(">h", int(rest))
        elif row.format == "inc":
            code += bytes(int(part) & 0xFF for part in rest.split())
        elif row.format in ("c1", "c2"):
            index = self.klass(rest) if mnemonic in _CLASS_OPERANDS else self.constant(rest)
            code += index.to_bytes(1 if row.format == "c1" else 2, "big")
        elif row.format in ("j2", "j4"):
            width = 2 if row.format == "j2" else 4
            fixes.append((at, at + 1, width, rest))
            code += bytes(width)
        elif row.format == "interface":
            member, _, count = rest.rpartition(" ")
            code += struct.pack(">HBB", self.member("interface " + member), int(count), 0)
        elif row.format == "newarray":
            code.append({letter: number for number, letter in NEWARRAY_TYPES.items()}[rest])
        elif row.format == "multi":
            name, _, dimensions = rest.rpartition(" ")
            code += struct.pack(">HB", self.klass(name), int(dimensions))
        elif row.format == "wide":
            inner, *numbers = rest.split()
            code.append(BY_MNEMONIC[inner].number)
            for number in numbers:
                code += (int(number) & 0xFFFF).to_bytes(2, "big")
        elif row.format == "dynamic":
            code += struct.pack(">HH", int(rest), 0)
        elif row.format == "lookup":
            default, *rows = rest.split()
            code += bytes(-len(code) % 4)
            fixes.append((at, len(code), 4, default))
            code += bytes(4) + struct.pack(">i", len(rows))
            for pair in rows:
                key, label = pair.split("=")
                code += struct.pack(">i", int(key))
                fixes.append((at, len(code), 4, label))
                code += bytes(4)
        elif row.format == "table":
            low, default, *rows = rest.split()
            code += bytes(-len(code) % 4)
            fixes.append((at, len(code), 4, default))
            code += bytes(4)
            code += struct.pack(">ii", int(low), int(low) + len(rows) - 1)
            for label in rows:
                fixes.append((at, len(code), 4, label))
                code += bytes(4)

    @staticmethod
    def named(data: bytes) -> tuple[str, bytes]:
        """The name, with dots, of a class file that reads well, and its bytes."""
        return read_class(data, "written").name, data

    def to_bytes(self) -> bytes:
        """The class file."""
        tail = struct.pack(">HHH", self.access, self.this_index, self.super_index)
        tail += struct.pack(f">H{len(self.interfaces)}H", len(self.interfaces), *self.interfaces)
        for members in (self.fields, self.methods, self.attributes):
            tail += struct.pack(">H", len(members)) + b"".join(members)
        return struct.pack(">IHHH", 0xCAFEBABE, 0, self.major, self._slots) + b"".join(self._entries) + tail


def library() -> list[bytes]:
    """The few classes that the verifier's rules name, without code, and `other.Guarded` with a protected and a final member."""
    classes = []
    root = ClassWriter("java/lang/Object", None)
    root.method("<init>", "()V", "return", PUBLIC, 0, 1)
    root.method("toString", "()Ljava/lang/String;", "aconst_null; areturn", PUBLIC)
    root.method("hashCode", "()I", "iconst_0; ireturn", PUBLIC)
    root.method("clone", "()Ljava/lang/Object;", "aconst_null; areturn", PROTECTED)
    classes.append(root)
    for name in ("Cloneable", "Runnable", "Comparable"):
        interface = ClassWriter(f"java/lang/{name}", access=PUBLIC | INTERFACE | ABSTRACT)
        if name != "Cloneable":
            interface.method("run" if name == "Runnable" else "compareTo", "()V" if name == "Runnable" else "(Ljava/lang/Object;)I", None,
                             PUBLIC | ABSTRACT)
        classes.append(interface)
    classes.append(ClassWriter("java/io/Serializable", access=PUBLIC | INTERFACE | ABSTRACT))
    for name, above in (("String", "Object"), ("Class", "Object"), ("Throwable", "Object"), ("Exception", "Throwable"), ("Integer", "Object")):
        klass = ClassWriter(f"java/lang/{name}", f"java/lang/{above}", PUBLIC | SUPER | (FINAL if name in ("String", "Class", "Integer") else 0))
        klass.constructor(f"java/lang/{above}")
        classes.append(klass)
    guarded = ClassWriter("other/Guarded")
    guarded.field("inner", "I", PROTECTED)
    guarded.field("fixed", "I", PUBLIC | FINAL)
    guarded.field("SHARED", "I", PUBLIC | STATIC)
    guarded.method("<init>", "()V", "aload_0; invokespecial java/lang/Object.<init>:()V; return", PROTECTED, 1, 1)
    guarded.method("last", "()V", "return", PUBLIC | FINAL, 0, 1)
    guarded.method("help", "()V", "return", PROTECTED, 0, 1)
    classes.append(guarded)
    return [klass.to_bytes() for klass in classes]
