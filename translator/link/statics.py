"""The layout of a domain's static fields: references first, then by size, then one init-state byte a class.

Every domain of an image has the same layout, so a static field is one offset from the thread's statics pointer.
"""

from __future__ import annotations

from translator.ir.func import FieldRef
from translator.x86.target import Relocation

SIZES = {"J": 8, "D": 8, "I": 4, "F": 4, "S": 2, "C": 2, "B": 1, "Z": 1}


class Statics:
    """Offsets of all static fields and init-state bytes of the given classes, and the initial contents."""

    def __init__(self, classes: list) -> None:
        fields = [field for klass in classes for field in klass.fields.values() if field.is_static]
        references = [field for field in fields if field.descriptor[0] in "L["]
        primitives = sorted((field for field in fields if field.descriptor[0] not in "L["), key=lambda field: -SIZES[field.descriptor])
        self.offsets: dict[FieldRef, int] = {}
        self.reference_bytes = 4 * len(references)
        position = 0
        for field in references:
            self.offsets[field.ref] = position
            position += 4
        position = (position + 7) // 8 * 8
        for field in primitives:
            self.offsets[field.ref] = position
            position += SIZES[field.descriptor]
        self.init_offsets: dict[str, int] = {}
        for klass in classes:
            self.init_offsets[klass.name] = position
            position += 1
        self.bytes = (position + 7) // 8 * 8
        self._constants = [(self.offsets[field.ref], field.descriptor, field.constant.value) for field in fields if field.constant is not None]

    @property
    def literals(self) -> list[str]:
        """Strings that constants refer to."""
        return [value for _, descriptor, value in self._constants if descriptor[0] == "L"]

    def initial(self) -> tuple[bytes, list[Relocation]]:
        """What a new domain's statics hold: ConstantValue attributes (JVMS 4.7.2; numbers as raw bits), else zero."""
        data = bytearray(self.bytes)
        relocations = []
        for offset, descriptor, value in self._constants:
            if descriptor[0] == "L":
                relocations.append(Relocation(offset, "abs32", "S:" + value))
            else:
                mask = (1 << 8 * SIZES[descriptor]) - 1
                data[offset:offset + SIZES[descriptor]] = (value & mask).to_bytes(SIZES[descriptor], "little")
        return bytes(data), relocations
