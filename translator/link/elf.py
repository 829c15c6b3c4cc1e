"""The final ELF files: the kernel's ELF with the Java image's segments, section headers and method symbols added.

`write_elf64` keeps the kernel's bytes and appends; the result is what debuggers read.  `write_elf32` wraps the same segments as ELF32, which is what
QEMU's `-kernel` and multiboot loaders accept (they refuse ELF64).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path

from elftools.elf.elffile import ELFFile
from elftools.elf.sections import SymbolTableSection

PT_LOAD = 1
SHT_PROGBITS = 1
SHF_WRITE, SHF_ALLOC, SHF_EXECINSTR = 1, 2, 4
PF_X, PF_W, PF_R = 1, 2, 4
STB_GLOBAL, STT_FUNC = 1, 2
SEGMENT_FIELDS = ("p_type", "p_flags", "p_offset", "p_vaddr", "p_paddr", "p_filesz", "p_memsz", "p_align")
SEGMENT_TYPES = {"PT_LOAD": PT_LOAD, "PT_NOTE": 4, "PT_GNU_STACK": 0x6474E551}
SECTION_TYPES = {"SHT_NULL": 0, "SHT_PROGBITS": 1, "SHT_SYMTAB": 2, "SHT_STRTAB": 3, "SHT_NOTE": 7, "SHT_NOBITS": 8}


@dataclass(frozen=True)
class Segment:
    """Bytes to load at `address` (virtual = physical), with `flags` PF_*."""

    name: str
    address: int
    data: bytes
    flags: int


@dataclass(frozen=True)
class Symbol:
    """A named range for the symbol table."""

    name: str
    address: int
    size: int
    segment: str


def kernel_symbols(kernel: bytes) -> dict[str, int]:
    """Global symbols of the linked kernel."""
    elf = ELFFile(io.BytesIO(kernel))
    table = elf.get_section_by_name(".symtab")
    assert isinstance(table, SymbolTableSection), "kernel has no symbol table"
    return {symbol.name: symbol["st_value"] for symbol in table.iter_symbols()
            if symbol["st_info"]["bind"] == "STB_GLOBAL" and symbol["st_shndx"] != "SHN_UNDEF"}


def _align(out: bytearray, boundary: int) -> None:
    out.extend(bytes(-len(out) % boundary))


def write_elf64(kernel: bytes, segments: list[Segment], symbols: list[Symbol], path: Path) -> None:
    """Writes kernel and segments as one ELF64 executable with a merged symbol table."""
    elf = ELFFile(io.BytesIO(kernel))
    out = bytearray(kernel)
    phdrs = [tuple(SEGMENT_TYPES.get(segment["p_type"], 0) if name == "p_type" else segment[name] for name in SEGMENT_FIELDS)
             for segment in elf.iter_segments()]
    names = bytearray(elf.get_section(elf["e_shstrndx"]).data())
    sections = []
    symtab = None
    for index, section in enumerate(elf.iter_sections()):
        h = section.header
        kind = h["sh_type"]
        number = kind if isinstance(kind, int) else SECTION_TYPES.get(kind, SHT_PROGBITS)
        sections.append([h["sh_name"], number, h["sh_flags"], h["sh_addr"], h["sh_offset"], h["sh_size"], h["sh_link"],
                         h["sh_info"], h["sh_addralign"], h["sh_entsize"]])
        if kind == "SHT_SYMTAB":
            symtab = index
    assert symtab is not None, "kernel has no symbol table"
    section_index = {}
    for segment in segments:
        _align(out, 4096)
        offset = len(out)
        out += segment.data
        phdrs.append((PT_LOAD, segment.flags, offset, segment.address, segment.address, len(segment.data), len(segment.data), 4096))
        flags = SHF_ALLOC | (SHF_WRITE if segment.flags & PF_W else 0) | (SHF_EXECINSTR if segment.flags & PF_X else 0)
        section_index[segment.name] = len(sections)
        sections.append([len(names), SHT_PROGBITS, flags, segment.address, offset, len(segment.data), 0, 0, 4096, 0])
        names += segment.name.encode() + b"\0"
    strtab = sections[symtab][6]
    strings = bytearray(elf.get_section(strtab).data())
    table = bytearray(elf.get_section(symtab).data())
    for symbol in symbols:
        table += struct.pack("<IBBHQQ", len(strings), (STB_GLOBAL << 4) | STT_FUNC, 0, section_index[symbol.segment], symbol.address, symbol.size)
        strings += symbol.name.encode() + b"\0"
    for index, data in ((symtab, table), (strtab, strings), (elf["e_shstrndx"], names)):
        _align(out, 8)
        sections[index][4], sections[index][5] = len(out), len(data)
        out += data
    _align(out, 8)
    phoff = len(out)
    for header in phdrs:
        out += struct.pack("<IIQQQQQQ", *header)
    shoff = len(out)
    for header in sections:
        out += struct.pack("<IIQQQQIIQQ", *header)
    struct.pack_into("<Q", out, 32, phoff)
    struct.pack_into("<Q", out, 40, shoff)
    struct.pack_into("<HH", out, 54, 56, len(phdrs))
    struct.pack_into("<HH", out, 58, 64, len(sections))
    path.write_bytes(out)


def write_elf32(kernel: bytes, segments: list[Segment], path: Path) -> None:
    """Writes the loadable segments alone as an ELF32 i386 executable; the multiboot header stays in the first 8 KiB."""
    elf = ELFFile(io.BytesIO(kernel))
    loads = [(s["p_vaddr"], s.data(), s["p_memsz"], s["p_flags"]) for s in elf.iter_segments() if s["p_type"] == "PT_LOAD"]
    loads += [(segment.address, segment.data, len(segment.data), segment.flags) for segment in segments]
    header_size = 52 + 32 * len(loads)
    out = bytearray(header_size)
    for index, (address, data, memory, flags) in enumerate(loads):
        _align(out, 16)
        struct.pack_into("<IIIIIIII", out, 52 + 32 * index, PT_LOAD, len(out), address, address, len(data), memory, flags, 4096)
        out += data
    ident = b"\x7fELF" + bytes((1, 1, 1)) + bytes(9)
    struct.pack_into("<16sHHIIIIIHHHHHH", out, 0, ident, 2, 3, 1, elf["e_entry"], 52, 0, 0, 52, 32, len(loads), 40, 0, 0)
    path.write_bytes(out)
