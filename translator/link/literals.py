"""Immortal objects and C strings: String literals, Class objects, names for the kernel."""

from __future__ import annotations

import struct
import zlib

from translator.abi import ARRAY_DATA, IMAGE_STRING
from translator.link.sections import Record, Sections, concatenate
from translator.x86.target import Relocation

IDENTITY_BITS = 0xFF_FFFF


def string_hash(text: str) -> int:
    """java.lang.String.hashCode as an unsigned 32-bit number."""
    result = 0
    for unit in utf16_units(text):
        result = (31 * result + unit) & 0xFFFF_FFFF
    return result


def utf16_units(text: str) -> tuple[int, ...]:
    """UTF-16 code units; lone surrogates stand for themselves."""
    data = text.encode("utf-16-le", "surrogatepass")
    return struct.unpack(f"<{len(data) // 2}H", data)


def identity_hash(symbol: str) -> int:
    """The identity hash that an immortal object carries in its header: never 0, the same in every build."""
    return zlib.crc32(symbol.encode(errors="surrogatepass")) & IDENTITY_BITS or 1


class Literals:
    """Places literals on demand, each once."""

    def __init__(self, sections: Sections) -> None:
        self.sections = sections
        self.strings: set[str] = set()

    def c_string(self, text: str) -> str:
        """The symbol of a NUL-terminated UTF-8 string in read-only data."""
        symbol = "c:" + text
        if not self.sections.has(symbol):
            self.sections.place("rodata", symbol, text.encode("utf-8", "surrogatepass") + b"\0", align=1)
        return symbol

    def string(self, text: str) -> str:
        """The symbol of an immortal java.lang.String."""
        symbol = "S:" + text
        if text not in self.strings:
            self.strings.add(text)
            units = utf16_units(text)
            array = bytearray(ARRAY_DATA)
            struct.pack_into("<II", array, 4, identity_hash("A:" + text), len(units))
            array += struct.pack(f"<{len(units)}H", *units)
            array += bytes(-len(array) % 8)
            self.sections.place("data", "A:" + text, bytes(array), [Relocation(0, "abs32", "C:[C")], align=8)
            body = struct.pack("<IIII", 0, identity_hash(symbol), 0, string_hash(text))
            self.sections.place("data", symbol, body,
                                [Relocation(0, "abs32", "C:java.lang.String"), Relocation(8, "abs32", "A:" + text)], align=8)
        return symbol

    def intern_table(self) -> tuple[str, int]:
        """Places the table that String.intern searches; returns its symbol and length. No literal may be added afterwards."""
        rows = []
        for hash_code, text in sorted((string_hash(text), text) for text in self.strings):
            record = Record(IMAGE_STRING)
            record.set("hash", hash_code)
            record.set("object", "S:" + text)
            rows.append(record)
        self.sections.place("rodata", "T:strings", *concatenate(rows))
        return "T:strings", len(self.strings)
