"""Classes, methods, fields and code as data. What is derived from several classes is the world's (`world/world.py`).

Everything can be pickled.  A method's code is decoded when it is first asked for, so a class whose code is never looked at
costs little; a FormatError about code comes out then (verification asks for all of it).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from translator.classfile.constpool import Constant, ConstantPool, MethodHandle
from translator.classfile.descriptors import ir_type, parse_method
from translator.ir.func import FieldRef, MethodRef

PUBLIC, PRIVATE, PROTECTED, STATIC, FINAL, SYNCHRONIZED = 0x1, 0x2, 0x4, 0x8, 0x10, 0x20
SUPER, VOLATILE, BRIDGE, TRANSIENT, VARARGS, NATIVE = 0x20, 0x40, 0x40, 0x80, 0x80, 0x100
INTERFACE, ABSTRACT, STRICT, SYNTHETIC, ANNOTATION, ENUM, MODULE = 0x200, 0x400, 0x800, 0x1000, 0x2000, 0x4000, 0x8000


class Handler(NamedTuple):
    """A row of the exception table: the range is `start <= pc < end`; `catch` None catches everything."""

    start: int
    end: int
    handler: int
    catch: str | None


class StackFrame(NamedTuple):
    """A stack map frame at `pc`, as in the file: one verification type (`verify/types.py`) a value, none for second halves."""

    pc: int
    locals: tuple[str, ...]
    stack: tuple[str, ...]


class BootstrapMethod(NamedTuple):
    """A row of the BootstrapMethods attribute."""

    handle: MethodHandle
    arguments: tuple[Constant, ...]


class InnerClass(NamedTuple):
    """A row of the InnerClasses attribute; `outer` and `simple_name` are None for local and anonymous classes."""

    name: str
    outer: str | None
    simple_name: str | None
    access: int


class RecordComponent(NamedTuple):
    name: str
    descriptor: str


@dataclass
class Module:
    """The Module attribute: names of required modules with `(name, transitive)`, exported packages (qualified ones only to some)."""

    name: str
    requires: list[tuple[str, bool]]
    exports: dict[str, tuple[str, ...]]


@dataclass
class Code:
    """A method body. `place` names class and method in errors; `variables` are the ranges of the LocalVariableTable, start and end."""

    max_stack: int
    max_locals: int
    bytecode: bytes
    handlers: list[Handler] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)
    frames: list[StackFrame] = field(default_factory=list)
    place: tuple[str, str] = ("?", "?")
    major: int = 61
    variables: list[tuple[int, int]] = field(default_factory=list)
    decoded: list | None = field(default=None, repr=False, compare=False)

    def __getstate__(self) -> dict:
        return {**self.__dict__, "decoded": None}

    def line(self, pc: int) -> int:
        """The source line of an instruction, 0 if unknown."""
        best_pc, best = -1, 0
        for start, number in self.lines:
            if best_pc < start <= pc:
                best_pc, best = start, number
        return best


class Member:
    """What fields and methods share."""

    __slots__ = ("klass", "name", "descriptor", "access")

    def __init__(self, klass: JavaClass, name: str, descriptor: str, access: int) -> None:
        self.klass, self.name, self.descriptor, self.access = klass, name, descriptor, access

    def __repr__(self) -> str:
        return f"{self.klass.name}.{self.name}:{self.descriptor}"

    @property
    def is_public(self) -> bool:
        return bool(self.access & PUBLIC)

    @property
    def is_private(self) -> bool:
        return bool(self.access & PRIVATE)

    @property
    def is_protected(self) -> bool:
        return bool(self.access & PROTECTED)

    @property
    def is_static(self) -> bool:
        return bool(self.access & STATIC)

    @property
    def is_final(self) -> bool:
        return bool(self.access & FINAL)

    @property
    def is_synthetic(self) -> bool:
        return bool(self.access & SYNTHETIC)


class Field(Member):
    """A field; `constant` is its ConstantValue (static fields only)."""

    __slots__ = ("constant",)

    def __init__(self, klass: JavaClass, name: str, descriptor: str, access: int, constant: Constant | None = None) -> None:
        super().__init__(klass, name, descriptor, access)
        self.constant = constant

    @property
    def ref(self) -> FieldRef:
        return FieldRef(self.klass.name, self.name, self.descriptor)


class Method(Member):
    """A method. `proxy_of` is set for methods of proxy classes: the interface method that the stub forwards. `exceptions` are those that
    it declares."""

    __slots__ = ("_code", "_ref", "proxy_of", "exceptions")

    def __init__(self, klass: JavaClass, name: str, descriptor: str, access: int, code: object = None,
                 proxy_of: MethodRef | None = None) -> None:
        super().__init__(klass, name, descriptor, access)
        self._code = code  # a Code, or something with load() -> Code
        self._ref: MethodRef | None = None
        self.proxy_of = proxy_of
        self.exceptions: tuple[str, ...] = ()

    @property
    def code(self) -> Code | None:
        if self._code is not None and not isinstance(self._code, Code):
            self._code = self._code.load()
        return self._code

    @code.setter
    def code(self, code: Code | None) -> None:
        self._code = code

    @property
    def has_code(self) -> bool:
        """As `code is not None`, but decodes nothing."""
        return self._code is not None

    @property
    def ref(self) -> MethodRef:
        if self._ref is None:
            self._ref = MethodRef(self.klass.name, self.name, self.descriptor)
        return self._ref

    @property
    def is_abstract(self) -> bool:
        return bool(self.access & ABSTRACT)

    @property
    def is_native(self) -> bool:
        return bool(self.access & NATIVE)

    @property
    def is_synchronized(self) -> bool:
        return bool(self.access & SYNCHRONIZED)

    @property
    def is_bridge(self) -> bool:
        return bool(self.access & BRIDGE)

    @property
    def is_varargs(self) -> bool:
        return bool(self.access & VARARGS)

    @property
    def is_constructor(self) -> bool:
        return self.name == "<init>"

    @property
    def is_virtual(self) -> bool:
        """Called through the dispatch table: neither static, private nor an initialiser."""
        return not self.access & (STATIC | PRIVATE) and not self.name.startswith("<")

    @property
    def parameter_descriptors(self) -> tuple[str, ...]:
        return parse_method(self.descriptor)[0]

    @property
    def parameter_types(self) -> tuple[str, ...]:
        """IR types, without `this`."""
        return tuple(ir_type(parameter) for parameter in self.parameter_descriptors)  # type: ignore[misc]

    @property
    def result_descriptor(self) -> str:
        return parse_method(self.descriptor)[1]

    @property
    def result_type(self) -> str | None:
        return ir_type(self.result_descriptor)


@dataclass(eq=False)
class JavaClass:
    """A class or interface. `source` says where it was read, `component` to which component it belongs."""

    name: str
    super_name: str | None
    interfaces: list[str] = field(default_factory=list)
    access: int = PUBLIC | SUPER
    fields: dict[tuple[str, str], Field] = field(default_factory=dict)
    methods: dict[tuple[str, str], Method] = field(default_factory=dict)
    pool: ConstantPool = field(default_factory=lambda: ConstantPool("memory"))
    bootstrap_methods: list[BootstrapMethod] = field(default_factory=list)
    source_file: str | None = None
    component: str = ""
    digest: str = ""
    major: int = 61
    nest_host: str | None = None
    nest_members: list[str] = field(default_factory=list)
    record_components: list[RecordComponent] | None = None
    permitted_subclasses: list[str] | None = None
    inner_classes: list[InnerClass] = field(default_factory=list)
    module: Module | None = None
    synthetic: bool = False
    synthetic_proxy: bool = False
    source: str = "memory"

    def __repr__(self) -> str:
        return f"JavaClass({self.name})"

    @property
    def is_interface(self) -> bool:
        return bool(self.access & INTERFACE)

    @property
    def has_defaults(self) -> bool:
        """Whether an interface is initialised with the classes that implement it (JVMS 5.5)."""
        return any(not method.is_abstract and not method.is_static for method in self.methods.values())

    @property
    def is_abstract(self) -> bool:
        return bool(self.access & ABSTRACT)

    @property
    def is_final(self) -> bool:
        return bool(self.access & FINAL)

    @property
    def is_public(self) -> bool:
        return bool(self.access & PUBLIC)

    @property
    def is_enum(self) -> bool:
        """An enum class itself, not the body class of one of its constants."""
        return bool(self.access & ENUM) and self.super_name == "java.lang.Enum"

    @property
    def package(self) -> str:
        return self.name.rpartition(".")[0]

    def method(self, name: str, descriptor: str) -> Method | None:
        """The method declared here."""
        return self.methods.get((name, descriptor))

    def field(self, name: str, descriptor: str) -> Field | None:
        """The field declared here."""
        return self.fields.get((name, descriptor))

    def add_method(self, name: str, descriptor: str, access: int, code: Code | None = None,
                   proxy_of: MethodRef | None = None) -> Method:
        """Declares a method (for classes made in memory)."""
        method = Method(self, name, descriptor, access, code, proxy_of)
        self.methods[name, descriptor] = method
        return method

    def add_field(self, name: str, descriptor: str, access: int) -> Field:
        """Declares a field (for classes made in memory)."""
        member = Field(self, name, descriptor, access)
        self.fields[name, descriptor] = member
        return member
