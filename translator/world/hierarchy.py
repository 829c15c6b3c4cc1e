"""Who is a subtype of whom, over all classes that the world holds.

Supertypes of a class never change once it is there; the sets below a class grow when classes are added.
"""

from __future__ import annotations

from translator.errors import LinkError
from translator.world.classes import INTERFACE, JavaClass

OBJECT = "java.lang.Object"
ARRAY_INTERFACES = ("java.lang.Cloneable", "java.io.Serializable")


class Hierarchy:
    """Supertype and subclass sets of `classes`."""

    def __init__(self, classes: dict[str, JavaClass]) -> None:
        self._classes = classes
        self._above: dict[str, frozenset[str]] = {}
        self._children: dict[str, list[str]] = {}
        self._below: dict[str, set[str]] = {}

    def __getstate__(self) -> dict:
        return {**self.__dict__, "_below": {}}

    def added(self, klass: JavaClass) -> None:
        """Takes note of a new class."""
        for name in (klass.super_name, *klass.interfaces):
            if name is not None:
                self._children.setdefault(name, []).append(klass.name)
        self._below.clear()

    def above(self, name: str) -> frozenset[str]:
        """All superclasses and superinterfaces of a class, itself included (LinkError: one is missing, cyclic or of the wrong kind)."""
        known = self._above.get(name)
        return known if known is not None else self._find_above(name, ())

    def _find_above(self, name: str, path: tuple[str, ...]) -> frozenset[str]:
        known = self._above.get(name)
        if known is not None:
            return known
        if name in path:
            raise LinkError(f"class {name} is a superclass of itself: {' -> '.join((*path[path.index(name):], name))}")
        klass = self._classes.get(name)
        if klass is None:
            raise LinkError(f"class {path[-1]} needs class {name}, which is missing" if path else f"class {name} is missing")
        result = {name}
        path = (*path, name)
        if klass.super_name is not None:
            result |= self._find_above(klass.super_name, path)
            if self._classes[klass.super_name].access & INTERFACE:
                raise LinkError(f"class {name} extends the interface {klass.super_name}")
        for interface in klass.interfaces:
            result |= self._find_above(interface, path)
            if not self._classes[interface].access & INTERFACE:
                raise LinkError(f"class {name} implements {interface}, which is no interface")
        self._above[name] = frozenset(result)
        return self._above[name]

    def below(self, name: str) -> set[str]:
        """All classes and interfaces below a class or interface, itself included. Don't change the set."""
        known = self._below.get(name)
        if known is None:
            known, pending = {name}, [name]
            while pending:
                for child in self._children.get(pending.pop(), ()):
                    if child not in known:
                        known.add(child)
                        pending.append(child)
            self._below[name] = known
        return known

    def is_subtype(self, sub: str, sup: str) -> bool:
        """Whether a value of class or array class `sub` is assignable to `sup` (interfaces in full)."""
        if sub == sup or sup == OBJECT:
            return True
        if not sub.startswith("["):
            return not sup.startswith("[") and sup in self.above(sub)
        if not sup.startswith("["):
            return sup in ARRAY_INTERFACES
        sub_part, sup_part = sub[1:], sup[1:]
        if sub_part == sup_part:
            return True
        if sub_part[0] not in "L[" or sup_part[0] not in "L[":
            return False
        return self.is_subtype(_component(sub_part), _component(sup_part))

    def superclasses(self, name: str) -> list[str]:
        """The class and its superclasses, nearest first."""
        self.above(name)
        chain: list[str] = []
        current: str | None = name
        while current is not None:
            chain.append(current)
            current = self._classes[current].super_name
        return chain


def _component(descriptor: str) -> str:
    return descriptor if descriptor.startswith("[") else descriptor[1:-1]
