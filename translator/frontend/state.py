"""What the walk over bytecode carries along, and how it emits instructions.

`Builder` is the part that the translations of single opcodes see: stack, locals, emission, constants, and the questions about
classes that decide what the values are known to be.
"""

from __future__ import annotations

from translator.ir.func import Block, Edge, Function, Instr, Value
from translator.ir.types import class_of
from translator.world.classes import Method

OBJECT = "java.lang.Object"


class State:
    """How a block begins: locals, stack, checks that have been passed on every way to it, and for joins the slots of their parameters."""

    __slots__ = ("block", "locals", "stack", "checked", "slots")

    def __init__(self, block: Block, locals: list, stack: list[Value], checked: set, slots: list[int] | None = None) -> None:
        self.block, self.locals, self.stack, self.checked = block, locals, stack, checked
        self.slots = slots if slots is not None else []


class Builder:
    """The present state of the walk.

    ranges: the small type (Z, B, C, S) whose range an i32 value is known to keep. interfaces: interfaces that a value is known to implement.
    checked: (check, operand) pairs that every path to here has passed.
    """

    def __init__(self, world, method: Method, fn: Function) -> None:
        self.world, self.method, self.klass, self.fn = world, method, method.klass, fn
        self.user = None if method.klass.synthetic else method.klass   # whose access rights count
        self.states: dict[object, State] = {}
        self.locals: list = []
        self.stack: list[Value] = []
        self.checked: set = set()
        self.constants: dict[tuple[str, object], Value] = {}
        self.constant_of: dict[Value, int] = {}
        self.ranges: dict[Value, str] = {}
        self.interfaces: dict[Value, list[str]] = {}
        self.this: Value | None = None
        self.line = 0
        self.scope = fn.scope
        self.block: Block = None  # type: ignore[assignment]
        self.out: list[Instr] = []
        self.bounds: dict[str, str | None] = {}

    # -- emission

    def start(self, block: Block) -> None:
        """Go on in an empty block."""
        self.block, self.out = block, block.instrs
        self.constants = {}

    def emit(self, op: str, args: list[Value], attrs: tuple = ()) -> None:
        self.out.append(Instr(op, args, attrs, None, None, self.line, self.scope))

    def emit_value(self, op: str, args: list[Value], type: str, attrs: tuple = (), klass: str | None = None, exact: bool = False,
                   nonnull: bool = False) -> Value:
        result = self.fn.new_value(type, klass, exact, nonnull)
        self.out.append(Instr(op, args, attrs, result, None, self.line, self.scope))
        return result

    def emit_jump(self, edge: Edge) -> None:
        self.out.append(Instr("jump", None, (), None, [edge], self.line, self.scope))

    def emit_branch(self, op: str, condition: str, first: Value, second: Value, then: Edge, otherwise: Edge) -> None:
        self.out.append(Instr(op, [first, second], (condition,), None, [then, otherwise], self.line, self.scope))

    # -- constants

    def constant(self, type: str, attr: int) -> Value:
        """A numeric constant, once a block."""
        value = self.constants.get((type, attr))
        if value is None:
            value = self.constants[type, attr] = self.emit_value(f"const.{type}", [], type, (attr,))
            if type[0] == "i":
                self.constant_of[value] = attr
        return value

    def int_constant(self, attr: int) -> Value:
        return self.constant("i32", attr)

    def null_constant(self) -> Value:
        value = self.constants.get(("ref", None))
        if value is None:
            value = self.constants["ref", None] = self.emit_value("const.null", [], "ref")
        return value

    def class_constant(self, name: str) -> Value:
        return self.emit_value("const.class", [], "ref", (name,), "java.lang.Class", True, True)

    # -- classes

    def known_class(self, name: str) -> str | None:
        """The upper bound that a verified type gives: nothing for interfaces and Object, arrays of interfaces are arrays of objects."""
        if name in self.bounds:
            return self.bounds[name]
        if name == OBJECT:
            bound = None
        elif name[0] != "[":
            bound = None if self.world.is_interface(name) else name
        else:
            element = name.lstrip("[")
            if element[0] == "L" and element != "Ljava.lang.Object;" and self.world.is_interface(element[1:-1]):
                bound = name[:len(name) - len(element)] + "Ljava.lang.Object;"
            else:
                bound = name
        self.bounds[name] = bound
        return bound

    def class_of_descriptor(self, descriptor: str) -> str | None:
        return self.known_class(class_of(descriptor))

    # -- checks

    def check_null(self, value: Value) -> None:
        if not value.nonnull and ("null", value) not in self.checked:
            self.checked.add(("null", value))
            self.emit("check.null", [value])

    def check_init(self, name: str) -> None:
        """Before a static access, `new` or static call: initialise the class unless this method can only run after that began."""
        if ("init", name) in self.checked:
            return
        if name == self.klass.name or not self.world.needs_init(name):
            return
        if not self.world.is_interface(name) and self.world.is_subtype(self.klass.name, name):
            return
        self.checked.add(("init", name))
        self.emit("check.init", [], (name,))

    def check_interface(self, value: Value, interface: str) -> None:
        """Before an interface call: interfaces are not verified, so the receiver must be known or tested."""
        world = self.world
        if value is self.this and world.is_subtype(self.klass.name, interface):
            return
        if value.klass is not None and world.is_subtype(value.klass, interface):
            return
        if any(world.is_subtype(known, interface) for known in self.interfaces.get(value, ())):
            return
        if ("interface", value, interface) not in self.checked:
            self.checked.add(("interface", value, interface))
            self.emit("check.interface", [value], (interface,))

    def implements(self, value: Value, interface: str) -> None:
        """Note what a passed check.cast proved."""
        self.interfaces.setdefault(value, []).append(interface)
