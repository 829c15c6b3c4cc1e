"""Verification types (JVMS 4.10.1.2) as strings, so that they are immutable, hashable and quick to compare.

    T                        top: nothing that can be used
    I  F                     int (and boolean, byte, char, short), float
    J  D                     long, double; in frames each is followed by its second half, j or d
    N                        null
    Ljava.lang.String;  [I   class, array: descriptors with dots
    U                        uninitializedThis
    @12                      the uninitialized object made by `new` at pc 12
    R12                      a return address into a caller of the subroutine at pc 12 (inference only)
"""

from __future__ import annotations

from functools import lru_cache

from translator.classfile.descriptors import parse_method
from translator.world.world import World

OBJECT = "Ljava.lang.Object;"
STRING = "Ljava.lang.String;"
CLASS = "Ljava.lang.Class;"
THROWABLE = "Ljava.lang.Throwable;"

_HALVES = {"J": ("J", "j"), "D": ("D", "d")}
_ARRAY_INTERFACES = ("Ljava.lang.Cloneable;", "Ljava.io.Serializable;")
_NAMES = {"T": "top", "I": "int", "F": "float", "J": "long", "D": "double", "j": "half a long", "d": "half a double", "N": "null",
          "U": "uninitialized this"}


def describe(kind: str) -> str:
    """A type in words, for errors."""
    if kind.startswith("@"):
        return f"uninitialized object of {kind[1:]}"
    if kind.startswith("R"):
        return f"return address of the subroutine at {kind[1:]}"
    return _NAMES.get(kind) or (kind[1:-1] if kind.startswith("L") else kind)


def of_class(name: str) -> str:
    """The type of a class or array class."""
    return name if name.startswith("[") else f"L{name};"


@lru_cache(maxsize=65536)
def of_descriptor(descriptor: str) -> str:
    """The type of a field descriptor."""
    return "I" if descriptor in "ZBCSI" else descriptor.replace("/", ".")


def halves(kind: str) -> tuple[str, ...]:
    """A type as the slots it takes."""
    return _HALVES.get(kind) or (kind,)


@lru_cache(maxsize=65536)
def of_method(descriptor: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Parameter types, and the slots of the result (none for void)."""
    parameters, result = parse_method(descriptor)
    return tuple(map(of_descriptor, parameters)), () if result == "V" else halves(of_descriptor(result))


def is_initialized(kind: str) -> bool:
    """A reference to an initialized object, or null."""
    return kind[0] in "L[N"


def is_reference(kind: str) -> bool:
    """Any reference, uninitialized ones included."""
    return kind[0] in "L[NU@"


def is_single(kind: str) -> bool:
    """A value of one slot (category 1)."""
    return kind[0] not in "JjDd"


class Assignability:
    """`is_assignable` with memory, for one run of the verifier. Interfaces are treated as Object (JVMS 4.10.1.2)."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[tuple[str, str], bool] = {}

    def __call__(self, source: str, target: str) -> bool:
        """LinkError if a class that the answer depends on is missing."""
        if source == target or target == "T":
            return True
        if target[0] not in "L[":
            return False
        if source == "N" or target == OBJECT:
            return source[0] in "L[N"
        if source[0] not in "L[":
            return False
        key = source, target
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._find(source, target)
        return known

    def _find(self, source: str, target: str) -> bool:
        if target[0] == "[":
            return source[0] == "[" and self._components(source[1:], target[1:])
        if self._world.is_interface(target[1:-1]):
            return source[0] == "L" or target in _ARRAY_INTERFACES
        return source[0] == "L" and self._world.is_subtype(source[1:-1], target[1:-1])

    def _components(self, source: str, target: str) -> bool:
        if source == target:
            return True
        return source[0] in "L[" and target[0] in "L[" and self(source, target)
