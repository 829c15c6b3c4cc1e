"""Numbers that compiled code dispatches and tests types with (docs/runtime-abi.md, "Dispatch" and "Subtype tests").

Each class has one table of methods.  A virtual method has the entry of the topmost method that it overrides, numbered down the
class tree.  An interface method has an entry chosen by name and descriptor alone (what it selects depends on nothing else)
such that no class that needs it uses the entry for anything else: greedy colouring, most wanted selectors first.  An interface
method that repeats a public method of Object has that one's entry.
"""

from __future__ import annotations

from collections.abc import Iterable

from translator.errors import InternalError
from translator.ir.func import MethodRef
from translator.world.classes import PROTECTED, PUBLIC, Method
from translator.world.hierarchy import OBJECT
from translator.world.selection import overrides
from translator.world.world import World


class Dispatch:
    """Tables for `classes` (of an image) and for calls of `called` (resolved virtual and interface methods)."""

    def __init__(self, world: World, classes: Iterable[str], called: Iterable[Method]) -> None:
        self._world = world
        names = {name for name in classes if not name.startswith("[")}
        self._classes = sorted(name for name in names if not world.get(name).is_interface)
        self.interfaces = sorted(name for name in names if world.get(name).is_interface)
        self._interface_index = {name: index for index, name in enumerate(self.interfaces)}
        self._numbers: dict[str, int] = {}
        self._sizes: dict[str, int] = {}
        self._children: dict[str, list[str]] = {}
        for name in self._classes:
            parent = world.get(name).super_name
            if parent is not None:
                self._children.setdefault(parent, []).append(name)
        self._number(OBJECT)
        if len(self._numbers) != len(self._classes):
            raise InternalError(f"classes without their superclasses: {sorted(set(self._classes) - set(self._numbers))[:3]}")
        self._slots: dict[MethodRef, int] = {}        # topmost methods of classes
        self._selectors: dict[tuple[str, str], int] = {}  # interface methods
        self._tables: dict[str, dict[int, Method]] = {}
        self._assign([method for method in called if method.is_virtual])

    # -- numbers

    def _number(self, name: str) -> None:
        """Preorder: a class's subclasses have the numbers that follow its own."""
        pending: list[tuple[str, bool]] = [(name, False)]
        while pending:
            current, done = pending.pop()
            if done:
                self._sizes[current] = len(self._numbers) - self._numbers[current]
                continue
            self._numbers[current] = len(self._numbers)
            pending.append((current, True))
            pending += [(child, False) for child in reversed(self._children.get(current, ()))]

    def number(self, name: str) -> int:
        """Preorder number of a class; arrays and interfaces have Object's, 0."""
        return self._numbers.get(name, 0)

    def subclass_count(self, name: str) -> int:
        """How many classes are below, itself included."""
        return self._sizes[name]

    def interface_index(self, name: str) -> int:
        """Number of an interface's bit."""
        return self._interface_index[name]

    def interfaces_of(self, name: str) -> list[str]:
        """The interfaces of the image that objects of a class or array class have."""
        if name.startswith("["):
            return [each for each in self.interfaces if self._world.hierarchy.is_subtype(name, each)]
        return [each for each in self._world.superinterfaces(name) if each in self._interface_index]

    # -- entries

    def _root(self, method: Method) -> Method:
        """The topmost class method that `method` overrides and shares an entry with, itself if none.

        A package-private method that overrides a public one (bytecode may) is overridden by fewer methods, so it has its own.
        """
        root = method
        wide = PUBLIC | PROTECTED
        for name in self._world.hierarchy.superclasses(method.klass.name)[1:]:
            above = self._world.classes[name].methods.get((method.name, method.descriptor))
            if above is not None and above.is_virtual and overrides(self._world, method, above):
                if above.access & wide and not method.access & wide:
                    break
                root = above
        return root

    def _object_method(self, method: Method) -> Method | None:
        found = self._world.get(OBJECT).method(method.name, method.descriptor)
        return found if found is not None and found.is_public and found.is_virtual else None

    def _assign(self, called: list[Method]) -> None:
        roots: dict[str, list[Method]] = {}
        selectors: dict[tuple[str, str], set[str]] = {}
        for method in sorted(set(called), key=lambda method: str(method.ref)):
            if method.klass.is_interface:
                shared = self._object_method(method)
                if shared is None:
                    users = selectors.setdefault((method.name, method.descriptor), set())
                    users |= self._world.hierarchy.below(method.klass.name)
                    continue
                method = shared
            root = self._root(method)
            own = roots.setdefault(root.klass.name, [])
            if root not in own:
                own.append(root)
        lengths: dict[str, int] = {}
        for name in sorted(self._classes, key=self.number):
            parent = self._world.get(name).super_name
            length = lengths.get(parent, 0) if parent else 0
            for root in roots.get(name, ()):
                self._slots[root.ref] = length
                length += 1
            lengths[name] = length
        self._colour(selectors, lengths)
        self._fill(roots, selectors)

    def _colour(self, selectors: dict[tuple[str, str], set[str]], lengths: dict[str, int]) -> None:
        taken: dict[str, set[int]] = {name: set() for name in self._classes}
        users = {selector: sorted(name for name in below if name in taken and not self._world.get(name).is_abstract)
                 for selector, below in selectors.items()}
        for selector in sorted(users, key=lambda selector: (-len(users[selector]), selector)):
            index = max((lengths[name] for name in users[selector]), default=0)
            while any(index in taken[name] for name in users[selector]):
                index += 1
            self._selectors[selector] = index
            for name in users[selector]:
                taken[name].add(index)

    def _fill(self, roots: dict[str, list[Method]], selectors: dict[tuple[str, str], set[str]]) -> None:
        world = self._world
        for name in sorted(self._classes, key=self.number):
            klass = world.get(name)
            table = dict(self._tables[klass.super_name]) if klass.super_name else {}
            for owner in world.hierarchy.superclasses(name):
                for root in roots.get(owner, ()):
                    if owner == name or (root.name, root.descriptor) in klass.methods:
                        table[self._slots[root.ref]] = world.select(name, root)
            self._tables[name] = table
        for selector, below in selectors.items():
            for name in below:
                if name in self._tables and not world.get(name).is_abstract:
                    self._tables[name][self._selectors[selector]] = self._select_interface(name, selector)

    def _select_interface(self, name: str, selector: tuple[str, str]) -> Method:
        for interface in self._world.superinterfaces(name):
            method = self._world.classes[interface].method(*selector)
            if method is not None and method.is_virtual:
                return self._world.select(name, method)
        raise InternalError(f"{name} has no interface method {selector[0]}{selector[1]}")

    def index(self, ref: MethodRef) -> int:
        """The entry of a virtual or interface method, declared in the class that `ref` names or inherited by it."""
        method = self._world.get(OBJECT if ref.klass.startswith("[") else ref.klass).method(ref.name, ref.descriptor)
        if method is None:
            method = self._world.resolve_method(ref)
        if not method.klass.is_interface:
            slot = self._slots.get(self._root(method).ref)
        elif (shared := self._object_method(method)) is not None:
            slot = self._slots.get(shared.ref)
        else:
            slot = self._selectors.get((method.name, method.descriptor))
        if slot is None:
            raise InternalError(f"{ref} has no dispatch entry: reachability saw no call of it")
        return slot

    def has_index(self, ref: MethodRef) -> bool:
        """Whether `index` would answer."""
        try:
            self.index(ref)
        except InternalError:
            return False
        return True

    def table(self, name: str) -> list[Method | None]:
        """A class's entries in order; None and abstract methods stand for a stub that throws. Arrays have Object's."""
        entries = self._tables[OBJECT if name.startswith("[") else name]
        return [entries.get(index) for index in range(max(entries, default=-1) + 1)]
