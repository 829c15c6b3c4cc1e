"""Runs whole programs in the IR interpreter: the environment that knows a world.

Methods are built when they are first called, classes initialised when code first asks, failed checks throw through the same Java
helpers as compiled code.  There is one thread and one domain, and exceptions have no backtrace.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from translator.abi import KNOWN_METHODS
from translator.frontend.frombytecode import build_function
from translator.frontend.hostnatives import NATIVES, ProgramExit
from translator.ir.func import FieldRef, Function, MethodRef
from translator.ir.interp import Environment, Interpreter, InterpreterError, JavaArray, JavaObject, JavaThrow
from translator.ir.types import signature
from translator.world.classes import Method

VALUE = FieldRef("java.lang.String", "value", "[C")
HASH = FieldRef("java.lang.String", "hash", "I")
CLASS_NAME = FieldRef("java.lang.Class", "name", "Ljava/lang/String;")
_PYTHON_FRAMES = 30_000  # a Java call takes about six


def utf16(text: str) -> list[int]:
    """Java's chars of a text."""
    data = text.encode("utf-16-le", "surrogatepass")
    return [data[i] | data[i + 1] << 8 for i in range(0, len(data), 2)]


def text_of(string: JavaObject) -> str:
    """The text of a java.lang.String."""
    chars = string.fields[VALUE].elements
    return b"".join(c.to_bytes(2, "little") for c in chars).decode("utf-16-le", "surrogatepass")


class WorldEnvironment(Environment):
    """Answers the interpreter from a `World`. `transform` is applied to each function once, when it has been built (passes)."""

    max_depth = 1000

    def __init__(self, world, transform: Callable[[Function], None] | None = None, fuel: int = 50_000_000) -> None:
        super().__init__()
        self.world, self.transform = world, transform
        self.interpreter = Interpreter(self, fuel)
        self.functions: dict[MethodRef, Function] = {}
        self.initialised: set[str] = set()
        self.failed: set[str] = set()
        self.output = bytearray()
        self.hashes = 0
        self.thread: JavaObject | None = None
        sys.setrecursionlimit(max(sys.getrecursionlimit(), _PYTHON_FRAMES))

    # -- what the interpreter asks

    def is_subtype(self, sub: str, super: str) -> bool:
        return self.world.is_subtype(sub, super)

    def fault(self, kind: str, *details: object) -> JavaThrow:
        klass, name, descriptor = KNOWN_METHODS[f"throw_{kind}"]
        args = [self.class_object(detail) if isinstance(detail, str) else detail for detail in details]
        self.depth -= 50    # room for the exception's own making
        try:
            self.invoke(MethodRef(klass, name, descriptor), args[:len(signature(descriptor)[0])])
        except JavaThrow as thrown:
            return thrown
        finally:
            self.depth += 50
        raise InterpreterError(f"{klass}.{name} did not throw")

    def new_string(self, text: str) -> JavaObject:
        string = JavaObject("java.lang.String")
        string.fields[VALUE] = JavaArray("[C", utf16(text))
        return string

    def class_object(self, name: str) -> JavaObject:
        known = name in self.mirrors
        mirror = super().class_object(name)
        if not known:
            mirror.fields[CLASS_NAME] = self.string(name)
        return mirror

    def initialise(self, klass: str) -> None:
        if klass in self.failed:
            raise self.helper("no_class", self.class_object(klass))
        for name in self.world.init_order(klass):
            if name in self.initialised:
                continue
            self.initialised.add(name)
            initialiser = self.world.get(name).method("<clinit>", "()V")
            if initialiser is not None:
                try:
                    self.run(initialiser, [])
                except JavaThrow as thrown:
                    self.failed.update((name, klass))
                    raise self.helper("initializer", thrown.value) from None

    def call(self, kind: str, ref: MethodRef, args: Sequence):
        method = self.world.declared(ref)
        if kind in ("virtual", "interface"):
            receiver = args[0].klass
            method = self.world.select("java.lang.Object" if receiver[0] == "[" else receiver, method)
            if method.is_abstract:
                raise self.helper("abstract")
        return self.run(method, args)

    # -- for users

    def helper(self, name: str, *args) -> JavaThrow:
        """The exception that one of the throw helpers makes."""
        try:
            self.invoke(MethodRef(*KNOWN_METHODS[f"throw_{name}"]), args)
        except JavaThrow as thrown:
            return thrown
        raise InterpreterError(f"throw_{name} did not throw")

    def invoke(self, ref: MethodRef, args: Sequence):
        """Call a static method from outside: its class is initialised first."""
        self.initialise(ref.klass)
        return self.run(self.world.declared(ref), args)

    def run(self, method: Method, args: Sequence):
        """Just this method."""
        if method.is_native:
            native = NATIVES.get(str(method.ref))
            if native is None:
                raise InterpreterError(f"the interpreter has no native method {method.ref}")
            return native(self, *args)
        return self.interpreter.run(self.function(method), args)

    def function(self, method: Method) -> Function:
        fn = self.functions.get(method.ref)
        if fn is None:
            fn = build_function(self.world, method)
            if self.transform is not None:
                self.transform(fn)
            self.functions[method.ref] = fn
        return fn

    def run_main(self, klass: str, arguments: Sequence[str] = ()) -> int:
        """`main(String[])`; what it printed is in `output`. The exit status, or JavaThrow for an uncaught exception."""
        array = JavaArray("[Ljava.lang.String;", [self.string(text) for text in arguments])
        try:
            self.invoke(MethodRef(klass, "main", "([Ljava/lang/String;)V"), [array])
        except ProgramExit as ended:
            return ended.status
        return 0
