"""Placing pieces of an image and resolving the relocations between them.

A piece is bytes with a symbol and relocations.  First every piece is placed, then addresses are assigned section by section, then
relocations are applied; so pieces may refer to each other in any order.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from translator.errors import InternalError, LinkError
from translator.x86.target import Relocation

PAGE = 4096


@dataclass
class Piece:
    """One contiguous item of a section."""

    symbol: str
    data: bytes
    relocations: Iterable[Relocation]
    align: int
    address: int = 0


@dataclass
class Section:
    """A run of pieces with the same protection; `start` and `end` are known after `Sections.assign`."""

    name: str
    pieces: list[Piece] = field(default_factory=list)
    start: int = 0
    end: int = 0


class Sections:
    """All sections of an image, in address order."""

    def __init__(self, base: int, names: Iterable[str]) -> None:
        self.base = base
        self.sections = {name: Section(name) for name in names}
        self.symbols: dict[str, int] = {}
        self._placed: set[str] = set()

    def place(self, section: str, symbol: str, data: bytes, relocations: Iterable[Relocation] = (), align: int = 4) -> None:
        """Adds a piece; its symbol must be new."""
        if symbol in self._placed:
            raise InternalError(f"symbol placed twice: {symbol}")
        self._placed.add(symbol)
        self.sections[section].pieces.append(Piece(symbol, data, relocations, align))

    def has(self, symbol: str) -> bool:
        """Whether a piece of that name was placed."""
        return symbol in self._placed

    def assign(self) -> int:
        """Gives every piece its address; sections begin on pages. Returns the end address."""
        position = self.base
        for section in self.sections.values():
            position = (position + PAGE - 1) // PAGE * PAGE
            section.start = position
            for piece in section.pieces:
                position = (position + piece.align - 1) // piece.align * piece.align
                piece.address = position
                self.symbols[piece.symbol] = position
                position += len(piece.data)
            section.end = position
        return position

    def contents(self, section: Section, lookup: Callable[[str], int | None]) -> bytes:
        """The section's bytes with relocations applied; `lookup` gives symbols that are not pieces (None: undefined)."""
        image = bytearray(section.end - section.start)
        symbols = self.symbols
        for piece in section.pieces:
            at = piece.address - section.start
            image[at:at + len(piece.data)] = piece.data
            for relocation in piece.relocations:
                target = symbols.get(relocation.symbol)
                if target is None:
                    target = lookup(relocation.symbol)
                    if target is None:
                        raise LinkError(f"undefined symbol {relocation.symbol}, needed by {piece.symbol}")
                place = at + relocation.offset
                value = target + relocation.addend
                if relocation.kind == "abs32":
                    struct.pack_into("<I", image, place, value & 0xFFFF_FFFF)
                elif relocation.kind == "rel32":
                    struct.pack_into("<i", image, place, value - (section.start + place + 4))
                elif relocation.kind == "abs8":
                    image[place] = value & 0xFF
                else:
                    raise InternalError(f"relocation kind {relocation.kind}")
        return bytes(image)


class Record:
    """Builds the bytes of one C structure with relocated members."""

    def __init__(self, struct_layout, tail: int = 0) -> None:
        self.layout = struct_layout
        self.data = bytearray(struct_layout.size + tail)
        self.relocations: list[Relocation] = []

    def set(self, field_name: str, value: int | str | None, index: int = 0) -> None:
        """Stores a number, the address of a symbol, or 0 for None."""
        self.set_at(self.layout.offset(field_name) + 4 * index, value)

    def set_at(self, offset: int, value: int | str | None) -> None:
        """The same at a byte offset, for what lies behind the structure."""
        if isinstance(value, str):
            self.relocations.append(Relocation(offset, "abs32", value))
        else:
            struct.pack_into("<I", self.data, offset, (value or 0) & 0xFFFF_FFFF)


def concatenate(records: Iterable[Record]) -> tuple[bytes, list[Relocation]]:
    """An array of structures: their bytes one behind the other, with relocations moved along."""
    data = bytearray()
    relocations: list[Relocation] = []
    for record in records:
        relocations += [Relocation(len(data) + r.offset, r.kind, r.symbol, r.addend) for r in record.relocations]
        data += record.data
    return bytes(data), relocations
