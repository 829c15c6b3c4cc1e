"""What an image needs: rapid type analysis on bytecode.

Beginning with roots, a method's calls reach their targets; a virtual or interface call reaches what it selects on every class
that has instances, whichever of the two is found first.  Using a class reaches its initialisers.  Classes and methods that
C names (translator/abi.py) are taken as used, since C makes objects of the ones and calls the others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from translator.abi import KNOWN_CLASSES, KNOWN_METHODS
from translator.classfile.constpool import CLASS
from translator.classfile.decode import Bytecode, decode
from translator.classfile.descriptors import element_class
from translator.errors import LinkError
from translator.ir.func import MethodRef
from translator.world.classes import Method
from translator.world.hierarchy import OBJECT
from translator.world.proxies import is_service, make_proxy
from translator.world.resolution import check_class_access
from translator.world.world import World


@dataclass
class Reached:
    """`methods`: all that can run, natives and proxy stubs included, in the order found; `instantiated`: classes with objects;
    `classes`: all that descriptors are needed for, arrays and interfaces included; `called`: resolved methods of virtual and
    interface calls."""

    methods: list[Method] = field(default_factory=list)
    instantiated: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    called: set[Method] = field(default_factory=set)


def reach(world: World, roots: Iterable[MethodRef], proxies: bool = False) -> Reached:
    """Everything that `roots` need (LinkError: something is missing). `proxies`: for an image of several domains.

    Tells the world which classes have instances.
    """
    walk = _Walk(world, proxies)
    for name in KNOWN_CLASSES:
        if world.find(name) is not None or name.startswith("["):
            walk.use_class(name)
            if name.startswith("[") or not world.get(name).is_abstract:
                walk.instantiate(name)
    for klass, name, descriptor in KNOWN_METHODS.values():
        owner = world.find(klass)
        method = owner.method(name, descriptor) if owner else None
        if method is not None:
            walk.initialize(klass) if method.is_static else walk.use_class(klass)
            walk.call(method)
    for ref in roots:
        method = world.resolve_method(ref)
        walk.initialize(method.klass.name)
        walk.call(method)
    walk.run()
    world.set_instantiated(walk.reached.instantiated)
    return walk.reached


class _Walk:
    def __init__(self, world: World, proxies: bool) -> None:
        self._world, self._proxies = world, proxies
        self.reached = Reached()
        self._seen: set[Method] = set()
        self._pending: deque[Method] = deque()
        self._calls: dict[str, list[Method]] = {}  # virtual calls by declaring class
        self._initialized: set[str] = set()

    def run(self) -> None:
        while self._pending:
            method = self._pending.popleft()
            self.reached.methods.append(method)
            if method.code is not None:
                self._scan(method)

    def add_method(self, method: Method) -> None:
        """A method that can run."""
        if method not in self._seen and not method.is_abstract:
            self._seen.add(method)
            self.use_class(method.klass.name)
            self._pending.append(method)

    def use_class(self, name: str) -> None:
        """A class whose descriptor is needed, with those above it."""
        if name in self.reached.classes:
            return
        self.reached.classes.add(name)
        if name.startswith("["):
            for above in (OBJECT, "java.lang.Cloneable", "java.io.Serializable"):
                if self._world.find(above) is not None:
                    self.use_class(above)
            component = name[1:]
            if component.startswith("["):
                self.use_class(component)
            elif component.startswith("L"):
                self.use_class(component[1:-1])
            return
        klass = self._world.get(name)
        for above in sorted(self._world.hierarchy.above(name)):
            self.use_class(above)
        if klass.is_enum:
            values = klass.method("values", f"()[L{name.replace('.', '/')};")
            if values is not None and values.is_static:
                self.initialize(name)
                self.add_method(values)

    def instantiate(self, name: str) -> None:
        """A class that has objects: what is called virtually above it may run its methods."""
        if name in self.reached.instantiated:
            return
        self.reached.instantiated.add(name)
        self.use_class(name)
        if name.startswith("["):
            return
        self.initialize(name)
        for above in sorted(self._world.hierarchy.above(name)):
            for method in self._calls.get(above, ()):
                self.add_method(self._world.select(name, method))
        if self._proxies and is_service(self._world, name):
            proxy = make_proxy(self._world, name)
            self.instantiate(proxy.name)
            for stub in proxy.methods.values():
                assert stub.proxy_of is not None, "a proxy's method without interface method"
                self.call(self._world.declared(stub.proxy_of))
                self.add_method(stub)

    def initialize(self, name: str) -> None:
        """A class that is initialised at some time."""
        if name in self._initialized or name.startswith("["):
            return
        self._initialized.add(name)
        self.use_class(name)
        for each in self._world.init_order(name):
            initializer = self._world.get(each).method("<clinit>", "()V")
            if initializer is not None:
                self.add_method(initializer)

    def call(self, method: Method) -> None:
        """A call of a resolved method, dispatched if it is virtual."""
        if not method.is_virtual:
            self.add_method(method)
            return
        if method in self.reached.called:
            return
        self.reached.called.add(method)
        self.use_class(method.klass.name)
        self._calls.setdefault(method.klass.name, []).append(method)
        if method.klass.name == OBJECT:
            self.add_method(method)  # arrays
        for name in sorted(self._world.hierarchy.below(method.klass.name) & self.reached.instantiated):
            self.add_method(self._world.select(name, method))

    def _scan(self, method: Method) -> None:
        code = method.code
        assert code is not None
        try:
            for handler in code.handlers:
                if handler.catch is not None:
                    self.use_class(handler.catch)
            for instruction in decode(code):
                if instruction.name in _SCANNED:
                    self._instruction(method, instruction)
        except LinkError as error:
            if str(error).startswith("method "):
                raise
            raise LinkError(f"method {method.ref}: {error}") from None

    def _instruction(self, method: Method, instruction: Bytecode) -> None:
        world, klass, name = self._world, method.klass, instruction.name
        pool = klass.pool
        if name == "newarray":
            self.instantiate(f"[{instruction.operands[0]}")
            return
        index = instruction.operands[0]
        if name in ("getstatic", "putstatic"):
            self.initialize(world.resolve_field(pool.field(index), klass).klass.name)
        elif name in ("getfield", "putfield"):
            self.use_class(world.resolve_field(pool.field(index), klass).klass.name)
        elif name in ("invokevirtual", "invokeinterface"):
            ref = pool.method(index)
            if element_class(ref.klass) is not None:
                self.use_class(ref.klass)
            self.call(world.resolve_method(ref, klass, name == "invokeinterface"))
        elif name in ("invokestatic", "invokespecial"):
            found = world.resolve_method(pool.method(index), klass, pool.is_interface_method(index))
            if name == "invokestatic":
                self.initialize(found.klass.name)
            elif not found.is_constructor and not klass.is_interface and pool.method(index).klass != klass.name:
                found = world.select(klass.super_name, found) if klass.super_name and not found.klass.is_interface else found
            self.add_method(found)
        elif name == "invokedynamic":
            target = world.declared(world.dynamic(klass, index))
            self.initialize(target.klass.name)
            self.add_method(target)
        elif name == "new":
            created = pool.class_name(index)
            if not created.startswith("[") and world.get(created, klass.name).is_abstract:
                raise LinkError(f"class {klass.name} makes an object of {created}, which is abstract")
            check_class_access(world, created, klass)
            self.instantiate(created)
        elif name == "anewarray":
            component = pool.class_name(index)
            check_class_access(world, component, klass)
            self.instantiate("[" + (component if component.startswith("[") else f"L{component};"))
        elif name == "multianewarray":
            array, dimensions = pool.class_name(index), instruction.operands[1]
            check_class_access(world, array, klass)
            for depth in range(dimensions):
                self.instantiate(array[depth:])
        elif pool.tags[index] == CLASS:  # checkcast, instanceof, ldc
            check_class_access(world, pool.class_name(index), klass)
            self.use_class(pool.class_name(index))


_SCANNED = frozenset(("getstatic", "putstatic", "getfield", "putfield", "invokevirtual", "invokeinterface", "invokestatic", "invokespecial",
                      "invokedynamic", "new", "newarray", "anewarray", "multianewarray", "checkcast", "instanceof", "ldc"))
