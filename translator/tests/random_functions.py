"""Random well-formed functions, and what running one shows.

A function takes (int, int, int[], a.Obj), computes with ints, longs, a double, arrays and fields, branches, loops, throws, catches, and calls
a method that logs its argument, changes the heap and sometimes throws.  Loops end.  The same seed gives the same function.
"""

from __future__ import annotations

import random
import struct

from translator.ir.func import Block, Edge, FieldRef, Function, Instr, MethodRef, Scope, Value
from translator.ir.interp import Environment, Interpreter, InterpreterError, JavaArray, JavaObject, JavaThrow

METHOD = MethodRef("a.Random", "run", "(II[ILa/Obj;)I")
LOG = MethodRef("a.Random", "log", "(I)I")
COUNT, BYTE, LINK, SHORT = (FieldRef("a.Obj", *rest) for rest in (("count", "I"), ("byte", "B"), ("link", "[I"), ("chars", "C")))
SMALL = (-2147483648, -129, -8, -2, -1, 0, 1, 2, 3, 4, 7, 8, 31, 32, 255, 65535, 2147483647)


class Generator:
    """Builds one function; variables are SSA values by name, joined by block parameters for all of them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        scope = Scope(METHOD, "Random.java")
        self.fn = Function(METHOD, "i32", scope)
        self.handlers: list[Block] = []
        self.line = 0
        entry = self.block = self.fn.new_block()
        params = [self.fn.new_value("i32"), self.fn.new_value("i32"), self.fn.new_value("ref", "[I"), self.fn.new_value("ref", "a.Obj")]
        entry.params = params
        self.emit("entry", result=None)
        zero = self.number(0)
        self.vars: dict[str, Value] = {
            "i0": params[0], "i1": params[1], "i2": zero, "l0": self.emit("conv.i32.i64", [params[0]], result="i64"),
            "d0": self.emit("conv.i32.f64", [params[1]], result="f64"), "a0": params[2], "a1": params[2], "o0": params[3]}
        self.open_block()
        self.statements(3)
        self.emit("ret", [self.vars["i2"]])

    # -- emission

    def emit(self, op: str, args: list[Value] = (), attrs: tuple = (), result: str | None = None, edges: list[Edge] = (), klass: str | None = None,
             nonnull: bool = False) -> Value | None:
        self.line += 1
        value = self.fn.new_value(result, klass, nonnull, nonnull) if result else None
        self.block.instrs.append(Instr(op, list(args), attrs, value, list(edges), self.line, self.fn.scope))
        return value

    def number(self, value: int, type: str = "i32") -> Value:
        return self.emit(f"const.{type}", attrs=(value,), result=type)

    def start(self, block: Block) -> None:
        self.block = block
        if self.handlers:
            block.handler = Edge(self.handlers[-1], list(self.vars.values()))

    def jump(self, block: Block, *more: Value) -> None:
        self.emit("jump", edges=[Edge(block, [*self.vars.values(), *more])])

    def open_block(self) -> None:
        """Go on in a new block, as where a handler needs new values."""
        new = self.fn.new_block()
        self.emit("jump", edges=[Edge(new)])
        self.start(new)

    def join(self, block: Block) -> None:
        """Make `block`'s parameters the variables."""
        for name, old in self.vars.items():
            self.vars[name] = self.fn.new_value(old.type, old.klass)
        block.params = block.params + list(self.vars.values())

    def set(self, name: str, value: Value) -> None:
        self.vars[name] = value
        if self.handlers and self.random.random() < 0.5:
            self.open_block()

    # -- statements

    def statements(self, depth: int) -> None:
        for _ in range(self.random.randint(2, 5)):
            kinds = [self.assign, self.assign, self.assign_long, self.assign_double, self.array, self.array, self.field, self.log]
            if depth:
                kinds += [self.branch, self.branch, self.loop, self.loop, self.protect, self.switch]
            self.random.choice(kinds)(depth - 1)

    def integer(self) -> Value:
        if self.random.random() < 0.35:
            return self.number(self.random.choice(SMALL))
        return self.vars[self.random.choice(("i0", "i1", "i2"))]

    def assign(self, depth: int) -> None:
        op = self.random.choice(("add", "sub", "mul", "and", "or", "xor", "shl", "shr", "ushr", "div", "rem", "neg", "cmp", "conv", "select"))
        a, b = self.integer(), self.integer()
        if op in ("div", "rem"):
            self.emit("check.zero.i32", [b])
        if op == "neg":
            result = self.emit("neg.i32", [a], result="i32")
        elif op == "cmp":
            result = self.emit("cmp.i32", [a, b], (self.random.choice(("lt", "eq", "ult", "ge", "ne")),), "i32")
        elif op == "conv":
            result = self.emit(f"conv.i32.{self.random.choice(('i8', 'i16', 'u16'))}", [a], result="i32")
        elif op == "select":
            result = self.emit("select.i32", [a, b, self.integer()], result="i32")
        else:
            result = self.emit(f"{op}.i32", [a, b], result="i32")
        self.set(self.random.choice(("i0", "i1", "i2")), result)

    def assign_long(self, depth: int) -> None:
        kind = self.random.randrange(4)
        a = self.vars["l0"]
        if kind == 0:
            b = self.emit("conv.i32.i64", [self.integer()], result="i64")
            self.set("l0", self.emit(f"{self.random.choice(('add', 'mul', 'sub', 'xor'))}.i64", [a, b], result="i64"))
        elif kind == 1:
            self.set("i1", self.emit("conv.i64.i32", [a], result="i32"))
        elif kind == 2:
            b = self.number(self.random.choice((-8, 1, 2, 16, 1 << 40)), "i64")
            self.set("l0", self.emit(f"{self.random.choice(('div', 'rem', 'mul'))}.i64", [a, b], result="i64"))
        else:
            b = self.emit("conv.i32.i64", [self.integer()], result="i64")
            self.set("i2", self.emit("cmp3.i64", [a, b], result="i32"))

    def assign_double(self, depth: int) -> None:
        a = self.vars["d0"]
        b = self.number(struct.unpack("<Q", struct.pack("<d", self.random.choice((0.0, -0.0, 1.0, 0.5, 1e300))))[0], "f64")
        if self.random.random() < 0.3:
            self.set("i0", self.emit(f"cmp3{self.random.choice('lg')}.f64", [a, b], result="i32"))
        elif self.random.random() < 0.3:
            self.set("i1", self.emit("conv.f64.i32", [a], result="i32"))
        else:
            self.set("d0", self.emit(f"{self.random.choice(('add', 'mul', 'sub', 'div'))}.f64", [a, b], result="f64"))

    def array(self, depth: int, index: Value | None = None) -> None:
        name = self.random.choice(("a0", "a0", "a1"))
        kind = self.random.random()
        if index is None and kind < 0.15:
            size = self.integer()
            self.emit("check.size", [size])
            few = self.emit("and.i32", [size, self.number(7)], result="i32")
            self.set(name, self.emit("newarray", [few], ("[I",), "ref", klass="[I", nonnull=True))
            return
        array = self.vars[name]
        self.emit("check.null", [array])
        length = self.emit("len", [array], result="i32")
        index = index or self.integer()
        if self.random.random() < 0.4:
            index = self.emit("add.i32", [index, self.number(self.random.choice((-1, 1, 2)))], result="i32")
        elif self.random.random() < 0.3:
            index = self.emit("and.i32", [index, self.number(3)], result="i32")
        self.emit("check.bounds", [index, length])
        if kind < 0.5:
            self.emit("astore.i32", [array, index, self.integer()])
        else:
            self.set("i2", self.emit("aload.i32", [array, index], result="i32"))
            if self.random.random() < 0.5:
                self.random.choice((self.field, self.log, self.array))(depth)
                self.set("i0", self.emit("aload.i32", [array, index], result="i32"))

    def field(self, depth: int) -> None:
        target = self.vars["o0"]
        kind = self.random.randrange(7)
        if kind == 0:
            self.set("o0", self.emit("new", attrs=("a.Obj",), result="ref", klass="a.Obj", nonnull=True))
            return
        self.emit("check.null", [target])
        if kind <= 2:
            field, format = self.random.choice(((COUNT, "i32"), (BYTE, "i8"), (SHORT, "u16")))
            self.emit(f"putfield.{format}", [target, self.integer()], (field,))
        elif kind <= 4:
            field, format = self.random.choice(((COUNT, "i32"), (BYTE, "i8"), (SHORT, "u16")))
            self.set("i1", self.emit(f"getfield.{format}", [target], (field,), "i32"))
        elif kind == 5:
            self.emit("putfield.ref", [target, self.vars["a0"]], (LINK,))
        else:
            self.set("a1", self.emit("getfield.ref", [target], (LINK,), "ref", klass="[I"))

    def log(self, depth: int) -> None:
        self.set("i0", self.emit("call.static", [self.integer()], (LOG,), "i32"))

    def condition(self, then: Block, other: Block) -> None:
        kind = self.random.random()
        if kind < 0.2:
            null = self.emit("const.null", result="ref")
            value = self.vars[self.random.choice(("a0", "o0"))]
            self.emit("br.ref", [value, null], (self.random.choice(("eq", "ne")),), edges=[Edge(then), Edge(other)])
        else:
            cond = self.random.choice(("eq", "ne", "lt", "ge", "gt", "le", "ult"))
            self.emit("br.i32", [self.integer(), self.integer()], (cond,), edges=[Edge(then), Edge(other)])

    def branch(self, depth: int) -> None:
        then, other, after = self.fn.new_block(), self.fn.new_block(), self.fn.new_block()
        self.condition(then, other)
        before = dict(self.vars)
        self.start(then)
        self.statements(depth)
        kind = self.random.random()
        if kind < 0.1:
            self.emit("throw", [self.emit("new", attrs=("a.Thrown",), result="ref", klass="a.Thrown", nonnull=True)])
        elif kind < 0.15:
            self.emit("ret", [self.integer()])
        else:
            self.jump(after)
        self.vars = before
        self.start(other)
        if self.random.random() < 0.6:
            self.statements(depth)
        self.jump(after)
        self.join(after)
        self.start(after)

    def loop(self, depth: int) -> None:
        head, body, after = self.fn.new_block(), self.fn.new_block(), self.fn.new_block()
        step = self.random.choice((1, 1, 1, 2, -1))
        kind = self.random.random()
        if kind < 0.4:
            self.emit("check.null", [self.vars["a0"]])
            limit = self.emit("len", [self.vars["a0"]], result="i32")
        else:
            limit = self.emit("and.i32", [self.integer(), self.number(self.random.choice((7, 15)))], result="i32")
        first = self.number(self.random.choice((0, 0, 0, 1, -2)))
        if step < 0:
            first, limit = self.emit("add.i32", [limit, self.number(self.random.choice((-1, 0)))], result="i32"), first
        self.jump(head, first)
        self.join(head)
        index = self.fn.new_value("i32")
        head.params.append(index)
        self.start(head)
        conditions = ("lt", "lt", "le") if step > 0 else ("ge", "gt")
        self.emit("br.i32", [index, limit], (self.random.choice(conditions),), edges=[Edge(body), Edge(after)])
        before = dict(self.vars)
        self.start(body)
        if self.random.random() < 0.7:
            self.array(0, index)
        self.statements(depth)
        self.jump(head, self.emit("add.i32", [index, self.number(step)], result="i32"))
        self.vars = before
        self.start(after)

    def protect(self, depth: int) -> None:
        handler, after = self.fn.new_block(), self.fn.new_block()
        self.handlers.append(handler)
        before = dict(self.vars)
        self.open_block()
        self.statements(depth)
        self.handlers.pop()
        leave = self.fn.new_block()
        self.emit("jump", edges=[Edge(leave)])
        self.start(leave)
        self.jump(after)
        self.vars = before
        handler.params = [self.fn.new_value("ref", "java.lang.Throwable", False, True)]
        self.join(handler)
        self.start(handler)
        if self.random.random() < 0.5:
            self.statements(depth)
        if self.random.random() < 0.2:
            self.emit("throw", [handler.params[0]])
            self.vars = before
            self.join(after)
            self.start(after)
            return
        self.jump(after)
        self.join(after)
        self.start(after)

    def switch(self, depth: int) -> None:
        after = self.fn.new_block()
        keys = tuple(sorted(self.random.sample(range(-2, 6), 2)))
        arms = [self.fn.new_block() for _ in range(3)]
        self.emit("switch", [self.integer()], (keys,), edges=[Edge(arm) for arm in arms])
        before = self.vars
        for arm in arms:
            self.vars = dict(before)
            self.start(arm)
            self.assign(0)
            self.jump(after)
        self.join(after)
        self.start(after)


class _Logging(Environment):
    def __init__(self, heap: list) -> None:
        super().__init__()
        self.log: list[int] = []
        self.heap = heap

    def call(self, kind, ref, args):
        self.log.append(args[0])
        if args[0] % 5 == 3:
            raise JavaThrow(JavaObject("a.Logged"))
        if len(self.log) > 2000:
            raise InterpreterError("too many calls")
        for value in self.heap:  # what a call may always do behind our back
            if isinstance(value, JavaArray) and value.elements:
                value.elements[0] ^= 1
            elif isinstance(value, JavaObject) and COUNT in value.fields:
                value.fields[COUNT] ^= 2
        return args[0] * 7 & 63


def arguments(seed: int) -> list:
    """Arguments for one run, the same for the same seed."""
    source = random.Random(seed)
    array = None if source.random() < 0.15 else JavaArray("[I", [source.choice(SMALL) for _ in range(source.choice((0, 1, 3, 6)))])
    target = None if source.random() < 0.15 else JavaObject("a.Obj")
    return [source.choice(SMALL), source.choice(SMALL), array, target]


def behaviour(fn: Function, seed: int):
    """Everything that a run shows: result or exception, log, heap; None if it runs for too long."""
    args = arguments(seed)
    environment = _Logging(args[2:])
    try:
        outcome = Interpreter(environment, fuel=60_000).run(fn, args)
    except JavaThrow as thrown:
        outcome = thrown.value.klass
    except InterpreterError:
        return None
    return outcome, environment.log, _shown(args[2]), _shown(args[3])


def _shown(value):
    if isinstance(value, JavaArray):
        return list(value.elements)
    if isinstance(value, JavaObject):
        return value.klass, [(str(ref), _shown(field)) for ref, field in sorted(value.fields.items(), key=lambda item: str(item[0]))]
    return value
