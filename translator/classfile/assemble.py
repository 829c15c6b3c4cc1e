"""Classes made in memory: fields and methods whose code is given as opcodes by name, operands and labels.

    a = ClassAssembler("demo.Answer")
    code = a.method("get", "()I", PUBLIC | STATIC)
    code.op("bipush", 42)
    code.op("ireturn")
    klass = a.finish()

Operands are numbers, labels, names or references; pool entries are made as needed.  Stack and local sizes are computed while
code is added; a label that is jumped to has its stack map frame given where it is placed, so the result passes verification.
"""

from __future__ import annotations

import hashlib

from translator.classfile import constpool as pool_tags
from translator.classfile.descriptors import parse_method, slots
from translator.classfile.opcodes import BY_MNEMONIC, ENDS, NEWARRAY_TYPES
from translator.ir.func import FieldRef, MethodRef
from translator.world.classes import FINAL, PUBLIC, STATIC, SUPER, SYNTHETIC, Code, Handler, JavaClass, StackFrame

_EFFECT = {
    -1: "istore fstore astore pop iadd isub imul idiv irem iand ior ixor ishl ishr iushr fadd fsub fmul fdiv frem lshl lshr lushr l2i l2f d2i d2f "
        "ifeq ifne iflt ifge ifgt ifle ifnull ifnonnull ireturn freturn areturn athrow iaload faload aaload baload caload saload "
        "monitorenter monitorexit tableswitch lookupswitch",
    -2: "lstore dstore pop2 ladd lsub lmul ldiv lrem land lor lxor dadd dsub dmul ddiv drem lreturn dreturn "
        "if_icmpeq if_icmpne if_icmplt if_icmpge if_icmpgt if_icmple if_acmpeq if_acmpne",
    -3: "iastore fastore aastore bastore castore sastore lcmp dcmpl dcmpg",
    -4: "lastore dastore",
    0: "nop swap iinc ineg lneg fneg dneg l2d d2l i2f f2i i2b i2c i2s goto return arraylength checkcast instanceof newarray anewarray laload daload",
    1: "aconst_null iconst fconst ldc iload fload aload dup dup_x1 dup_x2 new i2l i2d f2l f2d",
    2: "lconst dconst ldc2_w lload dload dup2 dup2_x1 dup2_x2",
}
_NET = {name: depth for depth, names in _EFFECT.items() for name in names.split()} | {"fcmpl": -1, "fcmpg": -1}


class Label:
    """A place in the code; `depth` is the stack's depth there, known from the first jump."""

    __slots__ = ("pc", "depth")

    def __init__(self) -> None:
        self.pc: int | None = None
        self.depth: int | None = None


class CodeAssembler:
    """The code of one method, added in order."""

    def __init__(self, owner: "ClassAssembler", descriptor: str, access: int) -> None:
        self._owner = owner
        self._bytes = bytearray()
        self._fixes: list[tuple[int, int, Label]] = []   # instruction, operand, target
        self._handlers: list[tuple[Label, Label, Label, str | None]] = []
        self._frames: list[tuple[int, tuple[str, ...], tuple[str, ...]]] = []
        self._lines: list[tuple[int, int]] = []
        self._depth = 0
        self.max_stack = 0
        self.max_locals = slots(parse_method(descriptor)[0]) + (0 if access & STATIC else 1)

    def op(self, mnemonic: str, *operands) -> None:
        """One instruction, by the mnemonic of JVMS 6.5; operands as in the specification, pool entries by value."""
        row = BY_MNEMONIC[mnemonic]
        at = len(self._bytes)
        out = self._bytes
        out.append(row.number)
        net = _NET.get(row.name, 0)
        if row.format in ("b", "s"):
            out += operands[0].to_bytes(1 if row.format == "b" else 2, "big", signed=True)
        elif row.format == "l":
            slot = operands[0]
            if slot > 255:
                out[at:] = bytes((BY_MNEMONIC["wide"].number, row.number)) + slot.to_bytes(2, "big")
            else:
                out.append(slot)
            self.max_locals = max(self.max_locals, slot + (2 if row.name[0] in "ld" else 1))
        elif row.format == "inc":
            out += operands[0].to_bytes(1, "big") + operands[1].to_bytes(1, "big", signed=True)
        elif row.format in ("c1", "c2"):
            index, net = self._pool_operand(row.name, operands, net)
            out += index.to_bytes(1 if row.format == "c1" else 2, "big")
        elif row.format == "j2":
            self._fixes.append((at, at + 1, operands[0]))
            out += b"\0\0"
        elif row.format == "newarray":
            out.append(next(code for code, letter in NEWARRAY_TYPES.items() if letter == operands[0]))
        elif row.format == "interface":
            ref = operands[0]
            size = slots(parse_method(ref.descriptor)[0]) + 1
            out += self._owner.pool_index(pool_tags.INTERFACE_METHOD, ref).to_bytes(2, "big") + bytes((size, 0))
            net = _width(parse_method(ref.descriptor)[1]) - size
        elif row.format == "dynamic":
            index, dynamic = operands[0], self._owner.klass.pool.dynamic(operands[0])
            out += index.to_bytes(2, "big") + b"\0\0"
            parameters, result = parse_method(dynamic.descriptor)
            net = _width(result) - slots(parameters)
        elif row.format == "multi":
            out += self._owner.pool_index(pool_tags.CLASS, operands[0]).to_bytes(2, "big") + bytes((operands[1],))
            net = 1 - operands[1]
        elif row.format in ("table", "lookup"):
            self._switch(at, row.format, *operands)
        self._depth += net
        self.max_stack = max(self.max_stack, self._depth)
        if row.format == "j2":
            operands[0].depth = self._depth
        if row.name in ENDS:
            self._depth = 0

    def _pool_operand(self, name: str, operands: tuple, net: int) -> tuple[int, int]:
        owner, value = self._owner, operands[0]
        if name in ("getstatic", "putstatic", "getfield", "putfield"):
            width = _width(value.descriptor)
            net = {"getstatic": width, "putstatic": -width, "getfield": width - 1, "putfield": -width - 1}[name]
            return owner.pool_index(pool_tags.FIELD, value), net
        if name.startswith("invoke"):
            parameters, result = parse_method(value.descriptor)
            interface = len(operands) > 1 and operands[1]
            tag = pool_tags.INTERFACE_METHOD if interface else pool_tags.METHOD
            return owner.pool_index(tag, value), _width(result) - slots(parameters) - (name != "invokestatic")
        if name == "ldc":
            if isinstance(value, str):
                return owner.pool_index(pool_tags.STRING, value), net
            tag, number = value if isinstance(value, tuple) else (pool_tags.INTEGER, value)
            return owner.pool_index(tag, number), net
        if name == "ldc2_w":
            tag, number = value if isinstance(value, tuple) else (pool_tags.LONG, value)
            return owner.pool_index(tag, number), net
        return owner.pool_index(pool_tags.CLASS, value), net

    def _switch(self, at: int, format: str, default: Label, *rest) -> None:
        out = self._bytes
        out += bytes(-len(out) % 4)

        def reserve(label: Label) -> None:
            self._fixes.append((at, -len(out), label))
            label.depth = self._depth - 1
            out.extend(b"\0\0\0\0")

        reserve(default)
        if format == "table":
            low, targets = rest
            out += low.to_bytes(4, "big", signed=True) + (low + len(targets) - 1).to_bytes(4, "big", signed=True)
            for target in targets:
                reserve(target)
        else:
            cases = sorted(rest[0], key=lambda case: case[0])
            out += len(cases).to_bytes(4, "big")
            for key, target in cases:
                out += key.to_bytes(4, "big", signed=True)
                reserve(target)

    def place(self, label: Label, locals: tuple[str, ...] | None = None, stack: tuple[str, ...] = ()) -> None:
        """Put a label here. With `locals`, the verification types that hold here become a stack map frame."""
        label.pc = len(self._bytes)
        if label.depth is not None:
            self._depth = label.depth
        elif stack:
            self._depth = sum(2 if type in ("J", "D") else 1 for type in stack)
        self.max_stack = max(self.max_stack, self._depth)
        if locals is not None:
            self._frames.append((label.pc, locals, stack))

    def handler(self, start: Label, end: Label, target: Label, catch: str | None = None) -> None:
        """An exception table row."""
        self._handlers.append((start, end, target, catch))

    def line(self, number: int) -> None:
        """What follows comes from this source line."""
        self._lines.append((len(self._bytes), number))

    def load(self, descriptor: str, slot: int) -> int:
        """Load a local of that type; the slot behind it."""
        self.op(letter(descriptor) + "load", slot)
        return slot + _width(descriptor)

    def ret(self, descriptor: str) -> None:
        """Return from a method with that result."""
        self.op("return" if descriptor == "V" else letter(descriptor) + "return")

    def code(self, place: tuple[str, str]) -> Code:
        """The finished Code; every label has its place."""
        for instruction, operand, label in self._fixes:
            assert label.pc is not None, "a label was never placed"
            width, at = (2, operand) if operand >= 0 else (4, -operand)
            self._bytes[at:at + width] = (label.pc - instruction).to_bytes(width, "big", signed=True)
        handlers = [Handler(start.pc, end.pc, target.pc, catch) for start, end, target, catch in self._handlers]
        frames = [StackFrame(*frame) for frame in sorted(dict((f[0], f) for f in self._frames).values())]
        return Code(self.max_stack, self.max_locals, bytes(self._bytes), handlers, self._lines, frames, place)


def letter(descriptor: str) -> str:
    """The opcode letter for values of this type."""
    return {"J": "l", "F": "f", "D": "d", "L": "a", "[": "a"}.get(descriptor[0], "i")


def _width(descriptor: str) -> int:
    return 0 if descriptor == "V" else 2 if descriptor in "JD" else 1


class ClassAssembler:
    """A class under construction; `synthetic` classes may use private members and are left out of stack traces."""

    def __init__(self, name: str, super_name: str = "java.lang.Object", interfaces: tuple[str, ...] = (),
                 access: int = PUBLIC | FINAL | SUPER | SYNTHETIC, synthetic: bool = False, component: str = "") -> None:
        self.klass = JavaClass(name, super_name, list(interfaces), access, component=component, synthetic=synthetic)
        self._codes: list[tuple[tuple[str, str], CodeAssembler]] = []
        self._indices: dict[tuple[int, object], int] = {}

    def pool_index(self, tag: int, value: object) -> int:
        """The index of a pool entry, made on first use."""
        index = self._indices.get((tag, value))
        if index is None:
            index = self._indices[tag, value] = self.klass.pool.add(tag, value)
        return index

    def field(self, name: str, descriptor: str, access: int) -> FieldRef:
        return self.klass.add_field(name, descriptor, access).ref

    def method(self, name: str, descriptor: str, access: int) -> CodeAssembler:
        self.klass.add_method(name, descriptor, access)
        code = CodeAssembler(self, descriptor, access)
        self._codes.append(((name, descriptor), code))
        return code

    def ref(self, name: str, descriptor: str) -> MethodRef:
        """A method of this class."""
        return MethodRef(self.klass.name, name, descriptor)

    def finish(self) -> JavaClass:
        """The class; its digest covers everything in it."""
        klass = self.klass
        for (name, descriptor), code in self._codes:
            klass.methods[name, descriptor].code = code.code((klass.name, f"{name}:{descriptor}"))
        digest = hashlib.sha256(repr((klass.name, klass.super_name, klass.interfaces, klass.access, sorted(klass.fields),
                                      klass.pool.tags, klass.pool.values)).encode("utf-8", "surrogatepass"))
        for method in klass.methods.values():
            digest.update(repr((method.ref, method.access, method.code)).encode("utf-8", "surrogatepass"))
        klass.digest = digest.hexdigest()
        return klass
