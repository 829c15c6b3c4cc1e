"""The linker's ground floor: placing, relocating, literals, the layout header."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from translator import abi
from translator.errors import LinkError
from translator.link.literals import Literals, string_hash
from translator.link.sections import Sections
from translator.x86.target import Relocation

ROOT = Path(__file__).resolve().parents[2]


def test_layout_header_is_fresh():
    assert (ROOT / "kernel" / "layout.h").read_text() == abi.layout_header()


def test_relocations_reach_across_sections():
    sections = Sections(0x1000, ("text", "data"))
    sections.place("text", "f", b"\xe8....\xb8....", [Relocation(1, "rel32", "R:g"), Relocation(6, "abs32", "x", 4)])
    sections.place("data", "x", b"\0" * 8, [Relocation(0, "abs8", "IM:i")])
    sections.assign()
    text = sections.contents(sections.sections["text"], {"R:g": 0x5000, "IM:i": 0x108}.get)
    assert struct.unpack("<i", text[1:5])[0] == 0x5000 - (0x1000 + 5)
    assert struct.unpack("<I", text[6:10])[0] == sections.symbols["x"] + 4 == 0x2004
    assert sections.contents(sections.sections["data"], {"IM:i": 0x108}.get)[0] == 8


def test_undefined_symbol_names_who_needs_it():
    sections = Sections(0x1000, ("text",))
    sections.place("text", "f", bytes(4), [Relocation(0, "abs32", "R:missing")])
    sections.assign()
    with pytest.raises(LinkError, match="R:missing, needed by f"):
        sections.contents(sections.sections["text"], lambda _: None)


@pytest.mark.parametrize("text, expected", [("", 0), ("a", 97), ("Hello", 69609650), ("polygenelubricants", 0x80000000), ("\U0001F600", 1772899)])
def test_string_hash_is_java_s(text, expected):
    assert string_hash(text) == expected


def test_literals_are_placed_once_and_sorted_for_intern():
    sections = Sections(0x1000, ("rodata", "data"))
    literals = Literals(sections)
    for text in ("b", "a", "b"):
        literals.string(text)
    symbol, count = literals.intern_table()
    assert count == 2
    assert [piece.symbol for piece in sections.sections["rodata"].pieces] == [symbol]
    assert [r.symbol for r in sections.sections["rodata"].pieces[0].relocations] == ["S:a", "S:b"]
