"""What components may use: the modules that they declare, the packages that those export, and nothing trusted unless they are.

The graph of `requires` is acyclic and complete, no package is spread over two components (so package-private is private to a
component), native methods are the listed ones and stand in trusted components.  Errors name component, class and method.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from translator.classfile.constpool import CLASS, FIELD, INTERFACE_METHOD, METHOD
from translator.classfile.decode import decode
from translator.classfile.descriptors import class_of, element_class
from translator.errors import LinkError
from translator.verify.portals import check_portals
from translator.world.classes import JavaClass
from translator.world.component import Component
from translator.world.world import World

BASE = "java.base"
TRUSTED_CLASSES = frozenset(f"jx.zero.{name}" for name in ("DeviceMemory", "DeviceMemoryManager", "Dma", "Ports", "Interrupts"))
"""Services with which a component could break memory safety."""


def check_components(world: World, components: Sequence[Component]) -> None:
    """Checks all components of an image (LinkError for the first that is wrong)."""
    modules = _by_module(components)
    for component in components:
        for required in component.requires:
            if required not in modules:
                raise LinkError(f"component {component.name} requires module {required}, which no component is")
    _check_cycles(modules)
    _check_packages(components)
    for component in components:
        check_component(world, component, modules)
        check_portals(world, component, modules)


def check_component(world: World, component: Component, modules: dict[str, Component]) -> None:
    """Checks the classes of one component against what it declares; `modules` are all components by module name."""
    readable = readable_modules(component, modules)
    owners = {other.name: other for other in modules.values()}
    for klass in component.classes:
        for method in klass.methods.values():
            if not method.is_native:
                continue
            if not component.trusted:
                raise LinkError(f"component {component.name}: native method {method.ref}, but the component is not trusted")
            world.native(method)
        for name in sorted(used_classes(klass)):
            reason = _refusal(world, component, name, readable, owners)
            if reason:
                raise LinkError(f"component {component.name}: {_place(klass, name)} uses {name}{reason}")


def _by_module(components: Iterable[Component]) -> dict[str, Component]:
    modules: dict[str, Component] = {}
    for component in components:
        if component.module in modules:
            raise LinkError(f"components {modules[component.module].name} and {component.name} are both module {component.module}")
        modules[component.module] = component
    return modules


def _check_cycles(modules: dict[str, Component]) -> None:
    done: set[str] = set()

    def visit(name: str, path: list[str]) -> None:
        if name in path:
            raise LinkError(f"components depend on each other in a cycle: {' -> '.join([*path[path.index(name):], name])}")
        if name in done:
            return
        for required in modules[name].requires:
            visit(required, [*path, name])
        done.add(name)

    for name in modules:
        visit(name, [])


def _check_packages(components: Iterable[Component]) -> None:
    owner: dict[str, Component] = {}
    for component in components:
        for klass in component.classes:
            other = owner.setdefault(klass.package, component)
            if other is not component:
                raise LinkError(f"package {klass.package or '(unnamed)'} is in components {other.name} and {component.name}: "
                                f"class {klass.name}")


def readable_modules(component: Component, modules: dict[str, Component]) -> set[str]:
    """Modules that a component may use: java.base, its requirements, and what those require transitively."""
    readable: set[str] = {component.module, BASE}
    pending = list(component.requires)
    while pending:
        name = pending.pop()
        if name not in readable:
            readable.add(name)
            pending += modules[name].requires_transitive
    return readable


def used_classes(klass: JavaClass) -> set[str]:
    """Classes that a class names in its code, its supertypes and the types of its members; arrays count as their elements."""
    named = {value for tag, value in zip(klass.pool.tags, klass.pool.values) if tag == CLASS}
    named.update(filter(None, (klass.super_name, *klass.interfaces)))
    for field in klass.fields.values():
        named.add(class_of(field.descriptor) or "")
    for method in klass.methods.values():
        named.update(class_of(descriptor) or "" for descriptor in (*method.parameter_descriptors, method.result_descriptor))
    return {element for name in named if name and (element := element_class(name))}


def _refusal(world: World, component: Component, name: str, readable: set[str], owners: dict[str, Component]) -> str | None:
    """Why a component may not use a class; None if it may. Classes that nobody has are missed when their user is linked."""
    used = world.find(name)
    if used is None or used.component == component.name:
        return None
    owner = owners.get(used.component)
    if owner is None:
        return None
    if owner.module not in readable:
        return f" of component {owner.name}, but does not require module {owner.module}"
    if used.package not in owner.exports or owner.exports[used.package] and component.module not in owner.exports[used.package]:
        return f", which component {owner.name} does not export"
    if name in TRUSTED_CLASSES and not component.trusted:
        return ", which is for trusted components only"
    return None


def _place(klass: JavaClass, name: str) -> str:
    """The first method of a class that names another, or the class."""
    def is_named(value: str | None) -> bool:
        return value is not None and element_class(value) == name

    pool = klass.pool
    entries = {index for index, (tag, value) in enumerate(zip(pool.tags, pool.values))
               if tag == CLASS and is_named(value) or tag in (FIELD, METHOD, INTERFACE_METHOD) and is_named(value.klass)}
    for method in klass.methods.values():
        where = f"{klass.name}.{method.name}:{method.descriptor}"
        if any(is_named(class_of(descriptor)) for descriptor in (*method.parameter_descriptors, method.result_descriptor)):
            return where
        if method.code is None:
            continue
        if any(is_named(handler.catch) for handler in method.code.handlers):
            return where
        for instruction in decode(method.code):
            if instruction.name in _WITH_POOL and instruction.operands[0] in entries:
                return f"{where} at bytecode {instruction.pc}"
    return f"class {klass.name}"


_WITH_POOL = frozenset(("ldc", "getstatic", "putstatic", "getfield", "putfield", "invokevirtual", "invokespecial", "invokestatic",
                        "invokeinterface", "new", "anewarray", "multianewarray", "checkcast", "instanceof"))
