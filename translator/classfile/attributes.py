"""Attributes: each one's length is checked against what it holds; unknown ones are skipped (JVMS 4.7)."""

from __future__ import annotations

from collections.abc import Iterator

from translator.classfile.constpool import DOUBLE, FLOAT, INTEGER, LONG, MODULE, PACKAGE, STRING, Constant, ConstantPool, KINDS
from translator.classfile.cursor import Cursor
from translator.classfile.descriptors import is_field_descriptor, is_member_name
from translator.classfile.flags import class_flags
from translator.errors import FormatError
from translator.world.classes import ABSTRACT, INTERFACE, SUPER, BootstrapMethod, Code, Handler, InnerClass, Module, RecordComponent, StackFrame


def read_attributes(cursor: Cursor, pool: ConstantPool) -> Iterator[tuple[str, Cursor]]:
    """Name and content of each attribute of a table that begins with its count."""
    for _ in range(cursor.u2()):
        name = pool.utf8(cursor.u2())
        yield name, cursor.part(cursor.u4())


def once(seen: set[str], name: str, cursor: Cursor) -> None:
    """Refuses a second attribute of the same name."""
    if name in seen:
        raise FormatError(cursor.source, f"more than one {name} attribute", cursor.position)
    seen.add(name)


class LazyCode:
    """A Code attribute that has been delimited but not read."""

    __slots__ = ("raw", "pool", "klass", "method", "initial", "argument_slots", "major")

    def __init__(self, raw: bytes, pool: ConstantPool, klass: str, method: str, initial: tuple[str, ...], argument_slots: int,
                 major: int) -> None:
        self.raw, self.pool, self.klass, self.method = raw, pool, klass, method
        self.initial, self.argument_slots, self.major = initial, argument_slots, major

    def load(self) -> Code:
        """Reads it (FormatError)."""
        cursor = Cursor(self.raw, f"{self.pool.source}: code of {self.klass}.{self.method}")
        pool = self.pool
        max_stack, max_locals = cursor.u2(), cursor.u2()
        if max_locals < self.argument_slots:
            raise FormatError(cursor.source, f"{self.argument_slots} argument slots, but only {max_locals} locals", 2)
        size = cursor.u4()
        if not 0 < size < 65536:
            raise FormatError(cursor.source, f"code of {size} bytes", 4)
        bytecode = cursor.take(size)
        handlers = [self._handler(cursor, size) for _ in range(cursor.u2())]
        code = Code(max_stack, max_locals, bytecode, handlers, place=(self.klass, self.method), major=self.major)
        seen: set[str] = set()
        variables: dict[str, set[tuple]] = {_VARIABLES: set(), _VARIABLE_TYPES: set()}
        for name, body in read_attributes(cursor, pool):
            if name == "LineNumberTable":
                for _ in range(body.u2()):
                    pc, line = body.u2(), body.u2()
                    if pc >= size:
                        raise FormatError(cursor.source, f"line number for pc {pc} behind the code", body.position)
                    code.lines.append((pc, line))
                body.finish(name)
            elif name == "StackMapTable" and self.major >= 50:
                once(seen, name, body)
                code.frames = read_frames(body, pool, size, self.initial)
            elif name == _VARIABLES or name == _VARIABLE_TYPES and self.major >= 49:
                _check_local_variables(body, pool, size, max_locals, name, variables[name])
        code.variables = [(start, start + length) for start, length, _, _ in sorted(variables[_VARIABLES])]
        if variables[_VARIABLES] and not variables[_VARIABLE_TYPES] <= variables[_VARIABLES]:
            raise FormatError(cursor.source, f"row of {_VARIABLE_TYPES} without one of {_VARIABLES}")
        cursor.finish("the Code attribute")
        return code

    def _handler(self, cursor: Cursor, size: int) -> Handler:
        start, end, handler, catch = cursor.u2(), cursor.u2(), cursor.u2(), cursor.u2()
        if not start < end <= size or handler >= size:
            raise FormatError(cursor.source, f"exception table row {start}, {end}, {handler} is out of range", cursor.position - 8)
        return Handler(start, end, handler, self.pool.class_name(catch) if catch else None)


_VARIABLES, _VARIABLE_TYPES = "LocalVariableTable", "LocalVariableTypeTable"


def _check_local_variables(body: Cursor, pool: ConstantPool, size: int, max_locals: int, name: str, rows: set[tuple]) -> None:
    for _ in range(body.u2()):
        start, length, variable, kind, slot = body.u2(), body.u2(), pool.utf8(body.u2()), pool.utf8(body.u2()), body.u2()
        if start + length > size or slot + (kind in ("J", "D")) >= max_locals or not is_member_name(variable) \
                or name == _VARIABLES and not is_field_descriptor(kind):
            raise FormatError(body.source, f"bad row of {name}", body.position - 10)
        if (start, length, variable, slot) in rows:
            raise FormatError(body.source, f"row of {name} that occurs twice", body.position - 10)
        rows.add((start, length, variable, slot))
    body.finish(name)


def check_marker(name: str, body: Cursor, pool: ConstantPool) -> None:
    """Attributes that classes, fields and methods share and nothing here needs."""
    if name in ("Synthetic", "Deprecated"):
        body.finish(name)
    elif name == "Signature":
        pool.utf8(body.u2())
        body.finish(name)


_SIMPLE_TYPES = ("T", "I", "F", "D", "J", "N", "U")


def _verification_type(body: Cursor, pool: ConstantPool, size: int) -> str:
    tag = body.u1()
    if tag < 7:
        return _SIMPLE_TYPES[tag]
    if tag == 7:
        name = pool.class_name(body.u2())
        return name if name.startswith("[") else f"L{name};"
    if tag == 8:
        offset = body.u2()
        if offset >= size:
            raise FormatError(body.source, f"uninitialized object of pc {offset} behind the code", body.position - 2)
        return f"@{offset}"
    raise FormatError(body.source, f"bad verification type {tag}", body.position - 1)


def read_frames(body: Cursor, pool: ConstantPool, size: int, initial: tuple[str, ...]) -> list[StackFrame]:
    """StackMapTable with all frames made full; `initial` are the locals that the first delta refers to, the method's parameters."""
    frames: list[StackFrame] = []
    locals_ = list(initial)
    pc = -1
    for _ in range(body.u2()):
        at = body.position
        kind = body.u1()
        stack: tuple[str, ...] = ()
        if kind < 64:
            delta = kind
        elif kind < 128:
            delta, stack = kind - 64, (_verification_type(body, pool, size),)
        elif kind < 247:
            raise FormatError(body.source, f"reserved stack map frame type {kind}", at)
        elif kind == 247:
            delta, stack = body.u2(), (_verification_type(body, pool, size),)
        elif kind < 251:
            delta = body.u2()
            if len(locals_) < 251 - kind:
                raise FormatError(body.source, "a stack map frame chops more locals than there are", at)
            del locals_[len(locals_) - (251 - kind):]
        elif kind == 251:
            delta = body.u2()
        elif kind < 255:
            delta = body.u2()
            locals_ += [_verification_type(body, pool, size) for _ in range(kind - 251)]
        else:
            delta = body.u2()
            locals_ = [_verification_type(body, pool, size) for _ in range(body.u2())]
            stack = tuple([_verification_type(body, pool, size) for _ in range(body.u2())])
        pc += delta + 1
        if pc >= size:
            raise FormatError(body.source, f"stack map frame for pc {pc} behind the code", at)
        frames.append(StackFrame(pc, tuple(locals_), stack))
    body.finish("StackMapTable")
    return frames


_FIELD_CONSTANTS = {"I": INTEGER, "S": INTEGER, "C": INTEGER, "B": INTEGER, "Z": INTEGER, "J": LONG, "F": FLOAT, "D": DOUBLE,
                    "Ljava/lang/String;": STRING}


def read_constant_value(body: Cursor, pool: ConstantPool, descriptor: str) -> Constant:
    """The ConstantValue attribute of a static field."""
    tag = _FIELD_CONSTANTS.get(descriptor)
    if tag is None:
        raise FormatError(body.source, f"ConstantValue on a field of type {descriptor}", body.position)
    value = pool.value(body.u2(), tag)
    body.finish("ConstantValue")
    return Constant(KINDS[tag], value)


def read_bootstrap_methods(body: Cursor, pool: ConstantPool) -> list[BootstrapMethod]:
    rows = []
    for _ in range(body.u2()):
        handle = pool.method_handle(body.u2())
        rows.append(BootstrapMethod(handle, tuple([pool.constant(body.u2()) for _ in range(body.u2())])))
    body.finish("BootstrapMethods")
    return rows


def read_inner_classes(body: Cursor, pool: ConstantPool, major: int) -> list[InnerClass]:
    rows = []
    for _ in range(body.u2()):
        inner, outer, name, access = pool.class_name(body.u2()), body.u2(), body.u2(), body.u2()
        implied = ABSTRACT if access & INTERFACE and major < 50 else 0
        if bad := class_flags(access & ~SUPER | implied, major):
            raise FormatError(body.source, f"inner class {inner}: {bad}", body.position - 2)
        rows.append(InnerClass(inner, pool.class_name(outer) if outer else None, pool.utf8(name) if name else None, access))
    if len({row.name for row in rows}) != len(rows):
        raise FormatError(body.source, "a class occurs twice in InnerClasses", body.position)
    body.finish("InnerClasses")
    return rows


def read_class_list(body: Cursor, pool: ConstantPool, name: str) -> list[str]:
    """NestMembers, PermittedSubclasses: a counted list of classes."""
    classes = [pool.class_name(body.u2()) for _ in range(body.u2())]
    body.finish(name)
    return classes


def read_record(body: Cursor, pool: ConstantPool) -> list[RecordComponent]:
    components = []
    for _ in range(body.u2()):
        name, descriptor = pool.utf8(body.u2()), pool.utf8(body.u2())
        if not is_member_name(name) or not is_field_descriptor(descriptor):
            raise FormatError(body.source, f"bad record component {name!r} {descriptor!r}", body.position - 4)
        for _attribute in read_attributes(body, pool):
            pass
        components.append(RecordComponent(name, descriptor))
    body.finish("Record")
    return components


def read_module(body: Cursor, pool: ConstantPool) -> Module:
    """The Module attribute; flags other than `requires transitive` and the version, opens, uses and provides parts are read over."""
    name = pool.value(body.u2(), MODULE)
    body.advance(4)
    requires = []
    for _ in range(body.u2()):
        required, flags = pool.value(body.u2(), MODULE), body.u2()
        body.advance(2)
        requires.append((required, bool(flags & 0x20)))
    exports: dict[str, tuple[str, ...]] = {}
    for _ in range(body.u2()):
        package = pool.value(body.u2(), PACKAGE)
        body.advance(2)
        exports[package] = tuple([pool.value(body.u2(), MODULE) for _ in range(body.u2())])
    for _ in range(body.u2()):  # opens
        body.advance(4)
        body.advance(2 * body.u2())
    body.advance(2 * body.u2())  # uses
    for _ in range(body.u2()):  # provides
        body.advance(2)
        body.advance(2 * body.u2())
    body.finish("Module")
    return Module(name, requires, exports)
