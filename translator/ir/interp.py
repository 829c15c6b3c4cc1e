"""The oracle: executes functions with exact Java semantics, before or after any pass.

`Interpreter(environment).run(fn, args)` gives the result or raises `JavaThrow`.  Objects are `JavaObject` and `JavaArray`; what
lies outside the function (calls, classes, literals) is asked of the `Environment`, whose default knows no world at all and is
enough for a function by itself; `frontend/oracle.py` has the one that runs whole programs.
"""

from __future__ import annotations

from collections.abc import Sequence

from translator.errors import TranslateError
from translator.ir.arith import NARROW, PURE, float_of
from translator.ir.func import FieldRef, Function, Instr, MethodRef, Value
from translator.ir.types import class_of

_ZERO = {"F": 0.0, "D": 0.0, "L": None, "[": None}


def zero_of(descriptor: str):
    """The default value of a field or element."""
    return _ZERO.get(descriptor[0], 0)


class InterpreterError(TranslateError):
    """The function asked for something that the environment cannot do, or ran for too long."""


class JavaThrow(Exception):
    """A Java exception on its way; `value` is the Throwable."""

    def __init__(self, value: "JavaObject") -> None:
        super().__init__(value.klass)
        self.value = value


class JavaObject:
    """An instance; fields that were never written have their default value. `data`: bytes of a memory object, or anything
    that a native method keeps with it; `identity`: its identity hash, once asked for."""

    __slots__ = ("klass", "fields", "monitor", "data", "identity")

    def __init__(self, klass: str) -> None:
        self.klass = klass
        self.fields: dict[FieldRef, object] = {}
        self.monitor = 0
        self.data: object = None
        self.identity: int | None = None

    def __repr__(self) -> str:
        return f"<{self.klass}>"


class JavaArray(JavaObject):
    """An array; `klass` is the array class, `elements` a list."""

    __slots__ = ("elements",)

    def __init__(self, klass: str, elements: list) -> None:
        super().__init__(klass)
        self.elements = elements

    def __repr__(self) -> str:
        return f"<{self.klass} {self.elements}>"


FAULTS = {
    "null": "java.lang.NullPointerException",
    "index": "java.lang.ArrayIndexOutOfBoundsException",
    "divide": "java.lang.ArithmeticException",
    "cast": "java.lang.ClassCastException",
    "store": "java.lang.ArrayStoreException",
    "size": "java.lang.NegativeArraySizeException",
    "incompatible": "java.lang.IncompatibleClassChangeError",
    "stack_overflow": "java.lang.StackOverflowError",
    "monitor_state": "java.lang.IllegalMonitorStateException",
    "memory_bounds": "java.lang.IndexOutOfBoundsException",
}
"""What the checks throw."""


class Environment:
    """A world without classes: every class is below Object and itself only, calls are refused, faults are bare objects."""

    max_depth = 400

    def __init__(self) -> None:
        self.statics: dict[FieldRef, object] = {}
        self.literals: dict[str, JavaObject] = {}
        self.mirrors: dict[str, JavaObject] = {}
        self.depth = 0
        self.clock = 0

    def is_subtype(self, sub: str, super: str) -> bool:
        return sub == super or super == "java.lang.Object"

    def fault(self, kind: str, *details: object) -> JavaThrow:
        """The exception of a failed check (a key of FAULTS)."""
        return JavaThrow(JavaObject(FAULTS[kind]))

    def string(self, text: str) -> JavaObject:
        """The literal: one object for equal texts."""
        if text not in self.literals:
            self.literals[text] = self.new_string(text)
        return self.literals[text]

    def new_string(self, text: str) -> JavaObject:
        string = JavaObject("java.lang.String")
        string.data = text
        return string

    def class_object(self, name: str) -> JavaObject:
        if name not in self.mirrors:
            mirror = self.mirrors[name] = JavaObject("java.lang.Class")
            mirror.data = name
        return self.mirrors[name]

    def initialise(self, klass: str) -> None:
        """`check.init`."""

    def call(self, kind: str, ref: MethodRef, args: Sequence):
        raise InterpreterError(f"nothing to call for {ref}")

    def port(self, direction: str, format: str, port: int, value: int | None) -> int:
        raise InterpreterError(f"no port {port:#x}")

    def ticks(self) -> int:
        self.clock += 1
        return self.clock


class Interpreter:
    """Runs functions in an environment, at most `fuel` instructions in all."""

    def __init__(self, environment: Environment | None = None, fuel: int = 20_000_000) -> None:
        self.environment = environment or Environment()
        self.fuel = fuel

    def run(self, fn: Function, args: Sequence):
        """The function's result, None for void."""
        environment = self.environment
        if len(args) != len(fn.blocks[0].params):
            raise InterpreterError(f"{fn.method} takes {len(fn.blocks[0].params)} arguments, not {len(args)}")
        environment.depth += 1
        try:
            return self._run(fn, list(args))
        finally:
            environment.depth -= 1

    def _run(self, fn: Function, args: list):
        values: dict[Value, object] = {}
        block, flying = fn.blocks[0], None
        while True:
            values.update(zip(block.params, args))
            try:
                for instr in block.instrs:
                    self.fuel -= 1
                    if self.fuel < 0:
                        raise InterpreterError(f"{fn.method} runs for too long")
                    op = instr.op
                    if op.terminator:
                        break
                    if op.name == "exception":
                        result = flying
                    else:
                        compute = PURE.get(op.name)
                        if compute is None:
                            result = _EFFECTS[op.name](self.environment, instr, *[values[a] for a in instr.args])
                        else:
                            result = compute(*[values[a] for a in instr.args], *instr.attrs)
                    if instr.result is not None:
                        values[instr.result] = result
                else:
                    raise InterpreterError(f"{fn.method}: {block} has no terminator")
                edge = self._leave(fn, instr, values)
                if edge is None:
                    return values[instr.args[0]] if instr.args else None
            except JavaThrow as thrown:
                flying = thrown.value
                if block.handler is not None:
                    args = [flying] + [values[a] for a in block.handler.args]
                    block = block.handler.block
                elif block.pad is not None:
                    block, args = block.pad, []
                else:
                    raise
                continue
            args = [values[a] for a in edge.args]
            block = edge.block

    def _leave(self, fn: Function, instr: Instr, values: dict):
        """The edge that a terminator takes, None for `ret`."""
        name = instr.op.name
        if name == "jump":
            return instr.edges[0]
        if name.startswith("br."):
            a, b = (values[arg] for arg in instr.args)
            return instr.edges[0 if PURE["cmp" + name[2:]](a, b, instr.attrs[0]) else 1]
        if name == "switch":
            key = values[instr.args[0]]
            keys = instr.attrs[0]
            return instr.edges[keys.index(key) if key in keys else -1]
        if name == "ret":
            return None
        if name == "throw":
            value = values[instr.args[0]]
            raise self.environment.fault("null") if value is None else JavaThrow(value)
        raise InterpreterError(f"{fn.method}: reached `unreachable`")


def _check_bounds(env: Environment, instr: Instr, index: int, length: int) -> None:
    if not 0 <= index < length:
        raise env.fault("index", index, length)


def _check_cast(env: Environment, instr: Instr, value):
    if value is not None and not env.is_subtype(value.klass, instr.attrs[0]):
        raise env.fault("cast", value, instr.attrs[0])
    return value


def _check_store(env: Environment, instr: Instr, array, value) -> None:
    component = array.klass[1:]
    if value is not None and not env.is_subtype(value.klass, component if component[0] == "[" else class_of(component)):
        raise env.fault("store", value)


def _check_interface(env: Environment, instr: Instr, value) -> None:
    if not env.is_subtype(value.klass, instr.attrs[0]):
        raise env.fault("incompatible", value, instr.attrs[0])


def _check_memory(env: Environment, instr: Instr, memory, offset: int) -> None:
    if not 0 <= offset <= len(memory.data) - instr.attrs[0]:
        raise env.fault("memory_bounds", offset, instr.attrs[0], len(memory.data))


def _unless(kind: str, good):
    def check(env: Environment, instr: Instr, value) -> None:
        if not good(value):
            raise env.fault(kind, value)
    return check


def _getfield(env: Environment, instr: Instr, target):
    ref = instr.attrs[0]
    return target.fields.get(ref, zero_of(ref.descriptor))


def _getstatic(env: Environment, instr: Instr):
    ref = instr.attrs[0]
    return env.statics.get(ref, zero_of(ref.descriptor))


def _new_multi(env: Environment, instr: Instr, *sizes: int):
    if min(sizes) < 0:
        raise env.fault("size", min(sizes))

    def make(klass: str, level: int) -> JavaArray:
        inner = level + 1 < len(sizes)
        return JavaArray(klass, [make(klass[1:], level + 1) if inner else zero_of(klass[1:]) for _ in range(sizes[level])])
    return make(instr.attrs[0], 0)


def _monitor_enter(env: Environment, instr: Instr, target) -> None:
    target.monitor += 1


def _monitor_exit(env: Environment, instr: Instr, target) -> None:
    if not target.monitor:
        raise env.fault("monitor_state")
    target.monitor -= 1


def _entry(env: Environment, instr: Instr) -> None:
    if env.depth > env.max_depth:
        raise env.fault("stack_overflow")


def _effects() -> dict:
    table = {
        "const.i32": lambda env, i: i.attrs[0], "const.i64": lambda env, i: i.attrs[0], "const.null": lambda env, i: None,
        "const.f32": lambda env, i: float_of("f32", i.attrs[0]), "const.f64": lambda env, i: float_of("f64", i.attrs[0]),
        "const.string": lambda env, i: env.string(i.attrs[0]), "const.class": lambda env, i: env.class_object(i.attrs[0]),
        "check.null": _unless("null", lambda v: v is not None), "check.bounds": _check_bounds,
        "check.zero.i32": _unless("divide", bool), "check.zero.i64": _unless("divide", bool),
        "check.size": _unless("size", lambda v: v >= 0), "check.cast": _check_cast, "check.store": _check_store,
        "check.interface": _check_interface, "check.init": lambda env, i: env.initialise(i.attrs[0]),
        "check.memory": _check_memory,
        "len": lambda env, i, a: len(a.elements), "classof": lambda env, i, a: env.class_object(a.klass),
        "instanceof": lambda env, i, a: int(a is not None and env.is_subtype(a.klass, i.attrs[0])),
        "new": lambda env, i: JavaObject(i.attrs[0]),
        "newarray": lambda env, i, n: JavaArray(i.attrs[0], [zero_of(i.attrs[0][1:])] * n), "newmulti": _new_multi,
        "monitor.enter": _monitor_enter, "monitor.exit": _monitor_exit,
        "entry": _entry, "poll": lambda env, i: None, "ticks": lambda env, i: env.ticks(),
    }
    for kind in ("static", "special", "virtual", "interface", "native", "portal"):
        table[f"call.{kind}"] = lambda env, i, *args, kind=kind: env.call(kind, i.attrs[0], args)
    for format in ("i8", "u16", "i16", "i32", "i64", "f32", "f64", "ref"):
        narrow = NARROW.get(format, lambda v: v)
        table |= {
            f"getfield.{format}": _getfield, f"getstatic.{format}": _getstatic,
            f"putfield.{format}": lambda env, i, a, v, narrow=narrow: a.fields.__setitem__(i.attrs[0], narrow(v)),
            f"putstatic.{format}": lambda env, i, v, narrow=narrow: env.statics.__setitem__(i.attrs[0], narrow(v)),
            f"aload.{format}": lambda env, i, a, n: a.elements[n],
            f"astore.{format}": lambda env, i, a, n, v, narrow=narrow: a.elements.__setitem__(n, narrow(v)),
        }
    for format, size in (("u8", 1), ("u16", 2), ("i32", 4), ("i64", 8)):
        table[f"memload.{format}"] = lambda env, i, m, o, size=size, signed=format[0] == "i": int.from_bytes(
            m.data[o:o + size], "little", signed=signed)
        table[f"memstore.{format}"] = lambda env, i, m, o, v, size=size: m.data.__setitem__(
            slice(o, o + size), (v & (1 << 8 * size) - 1).to_bytes(size, "little"))
        if size < 8:
            table[f"port.in.{format}"] = lambda env, i, p, format=format: env.port("in", format, p, None)
            table[f"port.out.{format}"] = lambda env, i, p, v, format=format: env.port("out", format, p, v)
    return table


_EFFECTS = _effects()
