"""All classes of an image, and every question whose answer needs more than one of them.

Questions asked while `facts.recording()` are recorded with their answers.  Names are as in docs/translator-interfaces.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from translator.errors import InternalError, LinkError
from translator.ir.func import FieldRef, MethodRef
from translator.world import resolution, selection
from translator.world.classes import Field, JavaClass, Method
from translator.world.facts import Facts
from translator.world.hierarchy import Hierarchy
from translator.world.layout import Layout
from translator.world.natives import Native, read_natives

if TYPE_CHECKING:
    from translator.world.reach import Reached

PORTAL = "jx.zero.Portal"


class World:
    """A closed set of classes. `natives` is the parsed `domainzero/portals.toml`."""

    def __init__(self, natives: dict | None = None) -> None:
        self.classes: dict[str, JavaClass] = {}
        self.hierarchy = Hierarchy(self.classes)
        self.layout = Layout(self)
        self.facts = Facts(self)
        self.natives = read_natives(natives or {})
        self.proxies: dict[str, str] = {}
        self.instantiated: set[str] | None = None
        self.dynamic_hook: Callable[[World, JavaClass, int], MethodRef] | None = None
        self._forget()

    def __getstate__(self) -> dict:
        derived = ("facts", "_selected", "_interfaces", "_targets", "_methods")
        return {key: value for key, value in self.__dict__.items() if key not in derived}

    def __setstate__(self, state: dict) -> None:
        self.__dict__.update(state)
        self.facts = Facts(self)
        self._forget()

    def _forget(self) -> None:
        self._selected: dict[tuple[str, Method], Method] = {}
        self._interfaces: dict[str, list[str]] = {}
        self._targets: dict[MethodRef, list[Method]] = {}
        self._methods: dict[tuple, Method] = {}

    # -- classes

    def add(self, klass: JavaClass) -> None:
        """Adds a class (LinkError: there is one of that name)."""
        if klass.name in self.classes:
            other = self.classes[klass.name]
            raise LinkError(f"class {klass.name} is defined twice: {other.source} and {klass.source}")
        self.classes[klass.name] = klass
        self.hierarchy.added(klass)
        self._targets.clear()

    def find(self, name: str) -> JavaClass | None:
        return self.classes.get(name)

    def get(self, name: str, needed_by: str | None = None) -> JavaClass:
        """The class (LinkError naming `needed_by`)."""
        klass = self.classes.get(name)
        if klass is None:
            raise LinkError(f"class {needed_by} needs class {name}, which is missing" if needed_by else f"class {name} is missing")
        return klass

    def is_interface(self, name: str) -> bool:
        """Whether the name is an interface's (no array, no class)."""
        if self.facts.active:
            self.facts.note("kind", name)
        return not name.startswith("[") and self.get(name).is_interface

    def is_subtype(self, sub: str, sup: str) -> bool:
        """Whether objects of `sub` are objects of `sup`: classes, interfaces, arrays."""
        answer = self.hierarchy.is_subtype(sub, sup)
        if self.facts.active:
            self.facts.note_answer(str(answer), "subtype", sub, sup)
        return answer

    def subclasses(self, name: str) -> set[str]:
        """All loaded classes and interfaces below `name`, itself included."""
        if self.facts.active:
            self.facts.note("subclasses", name)
        return set(self.hierarchy.below(name))

    def superinterfaces(self, name: str) -> list[str]:
        """All interfaces that a class implements (or an interface extends, itself included), in a fixed order."""
        known = self._interfaces.get(name)
        if known is None:
            known = self._interfaces[name] = sorted(each for each in self.hierarchy.above(name) if self.classes[each].is_interface)
        return known

    # -- members

    def declared(self, ref: MethodRef) -> Method:
        """The method that class `ref.klass` itself declares (LinkError)."""
        method = self.get(ref.klass).method(ref.name, ref.descriptor)
        if method is None:
            raise LinkError(f"method {ref} is missing")
        return method

    def _klass(self, klass: JavaClass | str | None) -> JavaClass | None:
        return self.get(klass) if isinstance(klass, str) else klass

    def resolve_method(self, ref: MethodRef, from_class: JavaClass | str | None = None, interface: bool = False) -> Method:
        """The method that a reference means; with `from_class`, checked for access from there and for the kind of reference (LinkError)."""
        user = self._klass(from_class)
        if self.facts.active:
            self.facts.note("method", str(ref), user.name if user else "", str(int(interface)))
        key = (ref, user.name if user else None, interface)
        method = self._methods.get(key)
        if method is None:
            method = self._methods[key] = resolution.resolve_method(self, ref, user, interface)
        return method

    def resolve_field(self, ref: FieldRef, from_class: JavaClass | str | None = None) -> Field:
        """The field that a reference means; with `from_class`, checked for access from there (LinkError)."""
        user = self._klass(from_class)
        if self.facts.active:
            self.facts.note("field", str(ref), user.name if user else "")
        return resolution.resolve_field(self, ref, user)

    def select(self, class_name: str, method: Method) -> Method:
        """What invoking `method` on an object of exactly this class runs; `is_abstract` if nothing does."""
        if self.facts.active:
            self.facts.note("select", class_name, str(method.ref))
        key = (class_name, method)
        chosen = self._selected.get(key)
        if chosen is None:
            chosen = self._selected[key] = selection.select(self, class_name, method)
        return chosen

    def targets(self, method: Method) -> list[Method]:
        """Every implementation that a virtual or interface call of `method` may reach, ordered by name.

        Interfaces prove nothing about a receiver, but the call itself checks it, so only implementing classes count.
        """
        if self.facts.active:
            self.facts.note("targets", str(method.ref))
        if not method.is_virtual:
            return [method]
        known = self._targets.get(method.ref)
        if known is None:
            found: dict[MethodRef, Method] = {}
            for name in sorted(self.hierarchy.below(method.klass.name)):
                klass = self.classes[name]
                if klass.is_abstract or self.instantiated is not None and name not in self.instantiated:
                    continue
                chosen = self.select(name, method)
                if not chosen.is_abstract:
                    found[chosen.ref] = chosen
            if method.klass.name == "java.lang.Object" and not method.is_abstract:
                found[method.ref] = method  # arrays
            known = self._targets[method.ref] = [found[ref] for ref in sorted(found, key=str)]
        return list(known)

    def set_instantiated(self, names: Iterable[str]) -> None:
        """Tells which classes have instances, so that `targets` counts no others."""
        self.instantiated = set(names)
        self._targets.clear()

    # -- layout and initialisation

    def instance_size(self, name: str) -> int:
        """Bytes of an instance, a multiple of 8."""
        if self.facts.active:
            self.facts.note("size", name)
        return self.layout.size(name)

    def field_offset(self, ref: FieldRef) -> int:
        """Offset of an instance field, by its declaring class."""
        if self.facts.active:
            self.facts.note("offset", str(ref))
        return self.layout.offset(ref)

    def needs_init(self, name: str) -> bool:
        """Whether using the class runs code: it or a superclass has <clinit>, or a superinterface with default methods (JVMS 5.5)."""
        if name.startswith("["):
            return False
        if self.facts.active:
            self.facts.note("clinit", name)
        klass = self.get(name)
        if ("<clinit>", "()V") in klass.methods:
            return True
        return not klass.is_interface and any(("<clinit>", "()V") in self.classes[each].methods for each in self.init_order(name))

    def init_order(self, name: str) -> list[str]:
        """What initialising a class initialises, in order (JVMS 5.5): superclasses and superinterfaces with default methods, then itself."""
        klass = self.get(name)
        order: list[str] = []
        if not klass.is_interface:
            self.hierarchy.above(name)
            if klass.super_name is not None:
                order += self.init_order(klass.super_name)
            order += [each for interface in klass.interfaces for each in self._interface_order(interface) if each not in order]
        return [*dict.fromkeys(order), name]

    def _interface_order(self, name: str) -> list[str]:
        klass = self.get(name)
        order = [each for above in klass.interfaces for each in self._interface_order(above)]
        if klass.has_defaults:
            order.append(name)
        return order

    # -- natives, portals, invokedynamic

    def native(self, method: Method) -> Native:
        """How a native method is called (LinkError: portals.toml has no row)."""
        if self.facts.active:
            self.facts.note("native", str(method.ref))
        native = self.natives.get(method.ref)
        if native is None:
            raise LinkError(f"native method {method.ref} is not listed in domainzero/portals.toml")
        return native

    def is_portal(self, name: str) -> bool:
        """Whether objects of this class cross domains by reference."""
        return self.find(PORTAL) is not None and self.is_subtype(name, PORTAL)

    def portal_interfaces(self, name: str) -> list[str]:
        """The interfaces of a class that extend jx.zero.Portal (it itself left out), ordered by name."""
        if self.find(PORTAL) is None:
            return []
        return [each for each in self.superinterfaces(name) if each != PORTAL and PORTAL in self.hierarchy.above(each)]

    def dynamic(self, klass: JavaClass, pool_index: int) -> MethodRef:
        """The static method that an invokedynamic site of `klass` calls; made on first use by the front end's hook."""
        if self.dynamic_hook is None:
            raise InternalError("no front end has registered itself for invokedynamic")
        return self.dynamic_hook(self, klass, pool_index)

    def reach(self, roots: list[MethodRef], proxies: bool = False) -> Reached:
        """Everything that `roots` need; see world/reach.py."""
        from translator.world.reach import reach  # it builds on this module

        return reach(self, roots, proxies)
