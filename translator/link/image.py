"""The linker: compiled methods and the world become one image behind the kernel.

Sections in address order: the header (`struct image`), text, read-only data (descriptors, tables), data (immortal objects).  What is
placed is what compiled code and the tables refer to, found by following relocations from the compiled methods.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator import abi
from translator.config import ImageConfig
from translator.errors import ConfigError, LinkError
from translator.ir.func import FieldRef, MethodRef
from translator.link.descriptors import Descriptors, element_name
from translator.link.elf import PF_R, PF_W, PF_X, Segment, Symbol, kernel_symbols, write_elf32, write_elf64
from translator.link.literals import Literals
from translator.link.sections import Record, Sections, concatenate
from translator.link.statics import Statics
from translator.link.tables import CodeTables
from translator.x86.target import CompiledMethod, Relocation

MAX_IMAGE = 2 << 20
"""Bytes of an image file that users may expect at most; `build.py image` prints how much of it is used."""

_OFFSET_METHODS = ("handle_interrupt", "scheduler_runnable", "scheduler_gone", "scheduler_next")


@dataclass
class Program:
    """Everything to link. `mains`: code symbol and class of each domain's entry method, in the order of `config.domains`."""

    config: ImageConfig
    world: object
    dispatch: object
    class_names: set[str]
    methods: list[CompiledMethod]
    mains: list[MethodRef]
    kernel: bytes


@dataclass(frozen=True)
class LinkedImage:
    """Where the image is and how big its parts are."""

    elf32: Path
    elf64: Path
    sizes: dict[str, int]


class Linker:
    """One link; `link` is the order of events."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.sections = Sections(abi.IMAGE_BASE, ("header", "text", "rodata", "data"))
        self.literals = Literals(self.sections)
        self.compiled = {str(method.method) for method in program.methods}
        self.kernel_symbols = kernel_symbols(program.kernel)
        self.names = self._close_classes()
        world = program.world
        self.statics = Statics([world.get(name) for name in sorted(self.names) if world.find(name)])
        self.descriptors = Descriptors(world, program.dispatch, self.statics, self.sections, self.literals, self.names, self.compiled)

    def link(self, output: Path) -> LinkedImage:
        """Writes `output/NAME.elf` (bootable) and `NAME.elf64` (for debuggers)."""
        self._place_methods()
        for name in sorted(self.names):
            self.descriptors.place(name)
        self._place_portal_methods()
        header = self._header()
        data, relocations = self.statics.initial()
        self.sections.place("rodata", "T:statics", data, relocations, align=8)
        strings, string_count = self.literals.intern_table()
        header.set("strings", strings)
        header.set("string_count", string_count)
        self.sections.place("header", "T:image", bytes(header.data), header.relocations, align=8)
        self._fill_header(header)
        return self._write(output)

    def _close_classes(self) -> set[str]:
        """Class names whose descriptors are needed: given ones, relocated ones, their supers, interfaces, elements and known arrays."""
        world = self.program.world
        pending = set(self.program.class_names) | {name for name in abi.KNOWN_CLASSES if name.startswith("[") or world.find(name)}
        for method in self.program.methods:
            relocations = method.all_relocations()
            pending |= {r.symbol.partition(":")[2] for r in relocations if r.symbol[:2] in ("C:", "K:", "N:", "I:") or r.symbol[:3] in ("NS:", "IB:", "IM:")}
            pending |= {method.method.klass}
            pending |= {r.symbol[2:].partition(":")[0].rpartition(".")[0] for r in relocations if r.symbol[:2] in ("F:", "P:")}
        names: set[str] = set()
        while pending:
            name = pending.pop()
            if name in names:
                continue
            names.add(name)
            if name.startswith("["):
                pending.add(element_name(name))
                continue
            klass = world.find(name)
            if klass:
                pending |= {klass.super_name, *klass.interfaces} - {None}
                proxy = world.proxies.get(name)
                if proxy:
                    pending.add(proxy)
        return names

    def _place_methods(self) -> None:
        tables = CodeTables(self.sections, self.literals)
        for method in self.program.methods:
            self.sections.place("text", f"M:{method.method}", method.code, method.relocations, align=16)
        for method in self.program.methods:
            tables.add(method, self._hidden)
            for key, (data, relocations) in method.blobs.items():
                self.sections.place("rodata", key if key.startswith("B:") else f"B:{key}", data, relocations, align=8)
            for relocation in method.all_relocations():
                if relocation.symbol.startswith("S:"):
                    self.literals.string(relocation.symbol[2:])
        for text in self.statics.literals:
            self.literals.string(text)
        self.method_table = tables.finish()

    def _hidden(self, method: MethodRef) -> bool:
        """Scopes that stack traces leave out: throw helpers and classes that the translator made."""
        if method.klass in ("jdk.internal.Throw", "jx.zero.MemoryFault", "jx.zero.PortalFault"):
            return True
        klass = self.program.world.find(method.klass)
        return klass is not None and klass.synthetic

    def _place_portal_methods(self) -> None:
        wanted = sorted({r.symbol for method in self.program.methods for r in method.relocations if r.symbol.startswith("P:")})
        for symbol in wanted:
            method = parse_method_symbol(symbol[2:])
            declared = self.program.world.get(method.klass).method(method.name, method.descriptor)
            record = Record(abi.PORTAL_METHOD)
            record.set("name", self.literals.c_string(f"{method.klass}.{method.name}"))
            record.set("dispatch", self._absolute(f"V:{method}"))
            record.set("interface", f"C:{method.klass}")
            parameters = "".join(map(_portal_letter, declared.parameter_descriptors))
            result = _portal_letter(declared.result_descriptor)
            simple = len(parameters) <= abi.PORTAL_SIMPLE_PARAMETERS and not set("FD") & set(parameters + result)
            record.set("parameters", self.literals.c_string(parameters))
            record.set("result", ord(result))
            record.set("parameter_count", len(parameters))
            record.set("simple", simple)
            record.set("references", sum(1 << i for i, letter in enumerate(parameters) if simple and letter == "L"))
            self.sections.place("rodata", symbol, bytes(record.data), record.relocations)

    def _header(self) -> Record:
        """The header, except for what is known only once everything is placed (`_fill_header`)."""
        world = self.program.world
        header = Record(abi.IMAGE)
        header.set("magic", abi.IMAGE_MAGIC)
        header.set("methods", self.method_table[0])
        header.set("method_count", self.method_table[1])
        ordered = sorted(self.names)
        self.sections.place("rodata", "T:classes", bytes(4 * len(ordered)),
                            [Relocation(4 * i, "abs32", f"C:{name}") for i, name in enumerate(ordered)])
        header.set("classes", "T:classes")
        header.set("class_count", len(ordered))
        header.set("domains", self._place_domains())
        header.set("domain_count", len(self.program.config.domains))
        header.set("statics_bytes", self.statics.bytes)
        header.set("statics_refs", self.statics.reference_bytes)
        header.set("statics_initial", "T:statics")
        header.set("interface_bytes", self.descriptors.interface_bytes)
        header.set("proxy_base", "C:jx.zero.Proxy" if "jx.zero.Proxy" in self.names else None)
        for index, name in enumerate(abi.KNOWN_CLASSES):
            header.set("known_classes", f"C:{name}" if name in self.names else None, index)
        for index, (key, (klass, name, descriptor)) in enumerate(abi.KNOWN_METHODS.items()):
            method = MethodRef(klass, name, descriptor)
            if key in _OFFSET_METHODS:
                value = self._absolute(f"V:{method}") if world.find(klass) and self.program.dispatch.has_index(method) else None
            else:
                value = f"M:{method}" if str(method) in self.compiled else None
            header.set("known_methods", value, index)
        return header

    def _fill_header(self, header: Record) -> None:
        end = self.sections.assign()
        ranges = {name: section for name, section in self.sections.sections.items() if name != "header"}
        piece = self.sections.sections["header"].pieces[0]
        header.set("end", end)
        for name, section in ranges.items():
            header.set(f"{name}_start", section.start)
            header.set(f"{name}_end", section.end)
        piece.data = bytes(header.data)

    def _place_domains(self) -> str:
        rows = []
        for domain, main in zip(self.program.config.domains, self.program.mains, strict=True):
            record = Record(abi.BOOT_DOMAIN)
            record.set("name", self.literals.c_string(domain.name))
            record.set("heap_bytes", domain.heap)
            record.set("main", f"M:{main}")
            record.set("main_class", f"C:{main.klass}")
            arguments = [self.literals.c_string(argument) for argument in domain.args]
            self.sections.place("rodata", f"T:arguments:{domain.name}", bytes(4 * len(arguments) + 4),
                                [Relocation(4 * i, "abs32", symbol) for i, symbol in enumerate(arguments)])
            record.set("arguments", f"T:arguments:{domain.name}")
            record.set("grants", sum(abi.GRANTS[grant] for grant in set(domain.grants)))
            record.set("flags", sum(bit for flag, bit in abi.BOOT_FLAGS.items() if getattr(domain, flag)))
            record.set("parameter_quota", domain.parameter_quota)
            record.set("max_threads", domain.threads)
            record.set("stack_bytes", domain.stack)
            rows.append(record)
        self.sections.place("rodata", "T:domains", *concatenate(rows))
        return "T:domains"

    def _absolute(self, symbol: str) -> int | None:
        """Values of symbols that are numbers: dispatch offsets, class numbers, statics, kernel functions."""
        kind, _, rest = symbol.partition(":")
        dispatch = self.program.dispatch
        match kind:
            case "R":
                return self.kernel_symbols.get(rest)
            case "V":
                return self.descriptors.table_offset + 4 * dispatch.index(parse_method_symbol(rest))
            case "N":
                return dispatch.number(rest)
            case "NS":
                return dispatch.subclass_count(rest)
            case "IB":
                return abi.CLASS.size + dispatch.interface_index(rest) // 8
            case "IM":
                return 1 << dispatch.interface_index(rest) % 8
            case "F":
                return self.statics.offsets.get(parse_field_symbol(rest))
            case "I":
                return self.statics.init_offsets.get(rest)
        return None

    def _write(self, output: Path) -> LinkedImage:
        flags = {"header": PF_R, "text": PF_R | PF_X, "rodata": PF_R, "data": PF_R | PF_W}
        segments = [Segment(f".java.{name}", section.start, self.sections.contents(section, self._absolute), flags[name])
                    for name, section in self.sections.sections.items()]
        symbols = [Symbol(piece.symbol[2:], piece.address, len(piece.data), ".java.text") for piece in self.sections.sections["text"].pieces]
        kernel_end = max((address for name, address in self.kernel_symbols.items() if name in ("kernel_end", "_end")), default=0)
        if kernel_end > abi.IMAGE_BASE:
            raise LinkError(f"the kernel ends at {kernel_end:#x}, behind IMAGE_BASE {abi.IMAGE_BASE:#x}")
        output.mkdir(parents=True, exist_ok=True)
        name = self.program.config.name
        elf32, elf64 = output / f"{name}.elf", output / f"{name}.elf64"
        write_elf64(self.program.kernel, segments, symbols, elf64)
        write_elf32(self.program.kernel, segments, elf32)
        end = segments[-1].address + len(segments[-1].data)
        if end + (16 << 20) > self.program.config.memory:
            raise ConfigError(f"{name}: the image ends at {end >> 20} MiB, too much for memory = {self.program.config.memory >> 20} MiB")
        sizes = {segment.name.rpartition(".")[2]: len(segment.data) for segment in segments}
        return LinkedImage(elf32, elf64, {**sizes, "file": elf32.stat().st_size})


def parse_method_symbol(text: str) -> MethodRef:
    """pkg.Class.name:descriptor as a MethodRef."""
    head, _, descriptor = text.partition(":")
    klass, _, name = head.rpartition(".")
    return MethodRef(klass, name, descriptor)


def parse_field_symbol(text: str) -> FieldRef:
    """pkg.Class.name:descriptor as a FieldRef."""
    method = parse_method_symbol(text)
    return FieldRef(method.klass, method.name, method.descriptor)


def _portal_letter(descriptor: str) -> str:
    return "L" if descriptor[0] in "L[" else "I" if descriptor in "ZBCSI" else descriptor
