"""Joining type states where ways through a method meet (JVMS 4.10.2.2): the inferring verifier's half of the type lattice.

Two classes join in their nearest common superclass, interfaces count as Object; whatever has nothing in common becomes top, which
is fine for locals and an error on the operand stack.
"""

from __future__ import annotations

from translator.verify.frame import Frame
from translator.verify.types import OBJECT, describe, halves
from translator.world.world import World

Calls = tuple[tuple[int, int], ...]
"""Subroutines entered and not left, outermost first: where each begins, and a bit for each local that it may have changed since."""


class FlowFrame(Frame):
    """A type state that also knows in which subroutines it is."""

    __slots__ = ("calls",)

    def __init__(self, locals_: list[str], stack: list[str], this_uninitialized: bool, calls: Calls = ()) -> None:
        super().__init__(locals_, stack, this_uninitialized)
        self.calls = calls

    def copy(self) -> FlowFrame:
        return FlowFrame(self.locals.copy(), self.stack.copy(), self.this_uninitialized, self.calls)

    def set_local(self, index: int, kind: str) -> None:
        super().set_local(index, kind)
        if self.calls:
            self._changed((1 << len(halves(kind))) - 1 << index)

    def replace(self, old: str, new: str) -> None:
        if self.calls:
            self._changed(sum(1 << index for index, kind in enumerate(self.locals) if kind == old))
        super().replace(old, new)

    def _changed(self, bits: int) -> None:
        self.calls = tuple([(entry, mask | bits) for entry, mask in self.calls])

    def forget_new_objects(self) -> FlowFrame:
        """As it enters or leaves a subroutine: without objects whose constructor has not run."""
        known = FlowFrame(["T" if kind[0] == "@" else kind for kind in self.locals], self.stack, self.this_uninitialized, self.calls)
        known.stack = ["T" if kind[0] == "@" else kind for kind in self.stack]
        return known


class Merging:
    """Least upper bounds with memory, for one run of the verifier."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[tuple[str, str], str] = {}

    def __call__(self, one: str, other: str) -> str:
        """The nearest type that both are assignable to; LinkError if a class that it depends on is missing."""
        if one == other:
            return one
        if one[0] not in "L[N" or other[0] not in "L[N":
            return "T"
        if one == "N":
            return other
        if other == "N":
            return one
        if one == OBJECT or other == OBJECT:
            return OBJECT
        key = (one, other) if one < other else (other, one)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._arrays(one, other) if "[" in one[0] + other[0] else self._classes(one, other)
        return known

    def _arrays(self, one: str, other: str) -> str:
        (first, depth), (second, depth2) = _as_objects(one), _as_objects(other)
        if depth == depth2:
            return "[" * depth + self(first, second)
        return "[" * min(depth, depth2) + OBJECT

    def _classes(self, one: str, other: str) -> str:
        chain = self._superclasses(one[1:-1])
        others = set(self._superclasses(other[1:-1]))
        return next((f"L{name};" for name in chain if name in others), OBJECT)

    def _superclasses(self, name: str) -> list[str]:
        """Of an interface: Object alone."""
        world = self._world
        if world.is_interface(name):
            return [OBJECT[1:-1]]
        chain = world.hierarchy.superclasses(name)
        if world.facts.active:
            for each in chain:
                world.facts.note("kind", each)
        return chain

    def join(self, into: FlowFrame, frame: FlowFrame) -> tuple[bool, str | None]:
        """Joins a state into another; whether that changed it, and why the operand stacks do not go together."""
        if len(into.stack) != len(frame.stack):
            return False, f"the operand stack holds {len(frame.stack)} slots here, but {len(into.stack)} on another way"
        changed = False
        for index, (old, new) in enumerate(zip(into.stack, frame.stack)):
            if old != new:
                joined = self(old, new)
                if joined == "T":
                    return False, f"stack slot {index} is {describe(new)} here, but {describe(old)} on another way"
                changed = changed or joined != old
                into.stack[index] = joined
        if into.locals != frame.locals:
            joined_locals = [old if old == new else self(old, new) for old, new in zip(into.locals, frame.locals)]
            changed = changed or joined_locals != into.locals
            into.locals = joined_locals
        if frame.this_uninitialized and not into.this_uninitialized:
            into.this_uninitialized = changed = True
        calls = _common(into.calls, frame.calls)
        if calls != into.calls:
            into.calls, changed = calls, True
        return changed, None


def _as_objects(kind: str) -> tuple[str, int]:
    """Element type and dimensions, arrays of primitives seen as objects."""
    element = kind.lstrip("[")
    depth = len(kind) - len(element)
    return (element, depth) if element[0] == "L" else (OBJECT, depth - 1)


def _common(one: Calls, other: Calls) -> Calls:
    """The subroutines that both are in, in the order of the first, with the locals that either may have changed."""
    if one == other:
        return one
    result, start = [], 0
    for entry, mask in one:
        for at in range(start, len(other)):
            if other[at][0] == entry:
                result.append((entry, mask | other[at][1]))
                start = at + 1
                break
    return tuple(result)
