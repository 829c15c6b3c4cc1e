"""Portal interfaces: what their methods take, return and throw can cross from one domain to another, and whoever may use the interface
may use those classes, too.

A type can cross if objects of it can: primitives, arrays, portals, memory and other kernel objects, enums, Class, and classes whose
fields can cross.  Threads cannot, nor can an interface or abstract class that nothing but lambdas or such classes implement.  For
`Object`, and for fields of interface type, the objects themselves decide when they are copied (PortalTypeException).
"""

from __future__ import annotations

from translator.classfile.descriptors import class_of, element_class
from translator.errors import VerifyError
from translator.world.classes import JavaClass, Method
from translator.world.component import Component
from translator.world.world import PORTAL, World

THREAD, OBJECT, THROWABLE = "java.lang.Thread", "java.lang.Object", "java.lang.Throwable"
_BY_REFERENCE = ("java.lang.Class", "java.lang.Enum", "jx.zero.ReadOnlyMemory", "jx.zero.AtomicVariable")
"""Classes whose objects, and those of their subclasses, are not copied field by field."""
BASE = "java.base"
KERNEL = "jx.zero"
"""The package of Portal itself, which every user of a portal sees."""


def check_portals(world: World, component: Component, modules: dict[str, Component]) -> None:
    """Checks the portal interfaces of a component (VerifyError naming interface, method and parameter)."""
    if world.find(PORTAL) is None:
        return
    portable = Portability(world)
    shared = _shared_modules(component, modules)
    for klass in component.classes:
        if klass.is_interface and klass.name != PORTAL and PORTAL in world.hierarchy.above(klass.name):
            _PortalCheck(world, component, klass, portable, {modules[name].name: modules[name] for name in shared if name in modules}).run()


def _shared_modules(component: Component, modules: dict[str, Component]) -> set[str]:
    """The component's own module and those that every user of it sees as well."""
    shared, pending = {component.module, BASE}, list(component.requires_transitive)
    while pending:
        name = pending.pop()
        if name not in shared and name in modules:
            shared.add(name)
            pending += modules[name].requires_transitive
    return shared


class _PortalCheck:
    """One interface; `shared` are the components that its users see, by name."""

    def __init__(self, world: World, component: Component, klass: JavaClass, portable: Portability, shared: dict[str, Component]) -> None:
        self._world, self._component, self._klass, self._portable, self._shared = world, component, klass, portable, shared
        self._exported = klass.package in component.exports and klass.is_public

    def run(self) -> None:
        for method in self._klass.methods.values():
            if not method.is_virtual:
                continue
            for number, descriptor in enumerate(method.parameter_descriptors, 1):
                self._check(method, f"parameter {number}", class_of(descriptor))
            self._check(method, "the result", class_of(method.result_descriptor))
            for name in method.exceptions:
                if THROWABLE not in self._world.hierarchy.above(name):
                    raise self._error(method, f"declares that it throws {name}, which is no Throwable", "exceptions")
                self._check(method, "an exception", name)

    def _check(self, method: Method, what: str, name: str | None) -> None:
        element = element_class(name) if name else None
        if element is None:
            return
        used = self._world.get(element, self._klass.name)
        if reason := self._portable.obstacle(element):
            raise self._error(method, f"{what} of type {name} cannot cross domains: {reason}", "types")
        owner = self._shared.get(used.component)
        if self._exported and used.component and used.package != KERNEL and (owner is None or used.package not in owner.exports):
            raise self._error(method, f"{what} of type {name}, which users of component {self._component.name} do not see", "sharing")

    def _error(self, method: Method, reason: str, rule: str) -> VerifyError:
        return VerifyError(self._klass.name, f"{method.name}:{method.descriptor}", None, f"portal {rule}", reason)


class Portability:
    """Which classes' objects can cross, with memory."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[str, str | None] = {}

    def obstacle(self, name: str) -> str | None:
        """Why no object of this type can cross; None if some can."""
        klass = self._world.get(name)
        if not klass.is_interface and not klass.is_abstract or name == OBJECT or self._by_reference(name):
            return self._class(name)
        found = None
        for below in sorted(self._world.hierarchy.below(name)):
            candidate = self._world.classes[below]
            if candidate.is_interface or candidate.is_abstract or candidate.synthetic:
                continue
            found = self._class(below)
            if found is None:
                return None
        return found or f"no class but lambdas can be a {name}"

    def _by_reference(self, name: str) -> bool:
        above = self._world.hierarchy.above(name)
        return PORTAL in above or any(each in above for each in _BY_REFERENCE)

    def _class(self, name: str) -> str | None:
        """The same for objects of just this class; classes that contain each other can cross if nothing else is in the way."""
        if name in self._known:
            return self._known[name]
        self._known[name] = None
        above = self._world.hierarchy.above(name)
        if THREAD in above:
            self._known[name] = f"{name} is a thread"
        elif not self._by_reference(name):
            self._known[name] = self._fields(name)
        return self._known[name]

    def _fields(self, name: str) -> str | None:
        for ancestor in self._world.hierarchy.superclasses(name):
            for field in self._world.classes[ancestor].fields.values():
                element = None if field.is_static else element_class(class_of(field.descriptor) or "")
                used = self._world.find(element) if element else None
                if used is not None and not used.is_interface and (reason := self._class(used.name)):
                    return f"in {ancestor}.{field.name}, {reason}"
        return None
