"""Where fields stand in objects (docs/runtime-abi.md, "Objects"): superclass's first, own ones by size, each at its alignment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from translator.abi import KNOWN_FIELDS, OBJECT_HEADER
from translator.errors import LinkError
from translator.ir.func import FieldRef

if TYPE_CHECKING:
    from translator.world.world import World

_SIZES = {"Z": 1, "B": 1, "C": 2, "S": 2, "I": 4, "F": 4, "J": 8, "D": 8}


def field_size(descriptor: str) -> int:
    """Bytes that a field takes; a reference takes 4."""
    return _SIZES.get(descriptor, 4)


class Layout:
    """Offsets and sizes, found when asked for."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._offsets: dict[str, dict[tuple[str, str], int]] = {}
        self._ends: dict[str, int] = {}

    def _place(self, name: str) -> None:
        klass = self._world.get(name)
        end = OBJECT_HEADER
        if klass.super_name is not None:
            self._world.hierarchy.above(name)
            if klass.super_name not in self._ends:
                self._place(klass.super_name)
            end = self._ends[klass.super_name]
        own = [field for field in klass.fields.values() if not field.is_static]
        offsets = {}
        for field in sorted(own, key=lambda field: -field_size(field.descriptor)):
            size = field_size(field.descriptor)
            end = (end + size - 1) // size * size
            offsets[field.name, field.descriptor] = end
            end += size
        self._offsets[name], self._ends[name] = offsets, end
        for (owner, known), offset in KNOWN_FIELDS.items():
            if owner == name:
                found = [at for (field, _), at in offsets.items() if field == known]
                if found != [offset]:
                    raise LinkError(f"field {known} of {name} must stand at offset {offset}, found {found or 'none'}")

    def offset(self, ref: FieldRef) -> int:
        """Bytes from the start of the object; `ref` names the declaring class."""
        if ref.klass not in self._offsets:
            self._place(ref.klass)
        offset = self._offsets[ref.klass].get((ref.name, ref.descriptor))
        if offset is None:
            raise LinkError(f"{ref} is no instance field")
        return offset

    def size(self, name: str) -> int:
        """Bytes of an instance, a multiple of 8."""
        if name not in self._ends:
            self._place(name)
        return (self._ends[name] + 7) & ~7

    def reference_offsets(self, name: str) -> list[int]:
        """Offsets of all reference fields, inherited ones included, ascending."""
        self.size(name)
        return sorted(offset for owner in self._world.hierarchy.superclasses(name)
                      for (_, descriptor), offset in self._offsets[owner].items() if descriptor[0] in "L[")
