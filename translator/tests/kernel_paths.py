"""The longest path through a function of the compiled kernel, by its machine code: instructions until it returns, callees included.

Functions that do not return (they throw, or stop the machine) end a path.  Loops and calls through pointers have no path length, unless
a test says that each loop is left after its first round.
"""

from __future__ import annotations

import bisect
import io

from capstone import CS_ARCH_X86, CS_MODE_64, Cs
from elftools.elf.elffile import ELFFile

NO_RETURN = ("throw_", "panic", "kernel_assert", "kassert", "heap_out_of_memory")


class NoPath(Exception):
    """A function with a loop, or one that calls through a pointer."""


class KernelPaths:
    """Longest paths, computed once each. `without`: functions known not to be called; `one_round`: loops do not come round."""

    def __init__(self, kernel: bytes, without: tuple[str, ...] = (), one_round: bool = False) -> None:
        self._without, self._one_round = without, one_round
        elf = ELFFile(io.BytesIO(kernel))
        self._segments = [(one["p_vaddr"], one.data()) for one in elf.iter_segments() if one["p_type"] == "PT_LOAD"]
        symbols = sorted((one["st_value"], one["st_size"], one.name) for one in elf.get_section_by_name(".symtab").iter_symbols()
                         if one["st_info"]["type"] in ("STT_FUNC", "STT_NOTYPE") and one["st_value"])
        self._starts = [start for start, _, _ in symbols]
        self._names = [name for _, _, name in symbols]
        self._at = {name: (start, size) for start, size, name in symbols}
        self._decoder = Cs(CS_ARCH_X86, CS_MODE_64)
        self._known: dict[str, int | None] = {}

    def longest(self, name: str) -> int | None:
        """Instructions of the longest path that returns, None if none does; NoPath."""
        if name not in self._known:
            self._known[name] = self._search(name)
        return self._known[name]

    def _code(self, start: int, size: int) -> bytes:
        for base, data in self._segments:
            if base <= start < base + len(data):
                return data[start - base:start - base + size]
        raise NoPath(f"no code at {start:#x}")

    def _name_at(self, address: int) -> str:
        at = bisect.bisect_left(self._starts, address)
        if at == len(self._starts) or self._starts[at] != address:
            raise NoPath(f"no function begins at {address:#x}")
        return self._names[at]

    def _search(self, name: str) -> int | None:
        start, size = self._at[name]
        rows = {row[0]: row for row in self._decoder.disasm_lite(self._code(start, size or 256), start)}
        done: dict[int, int | None] = {}
        active: set[int] = set()

        def walk(at: int) -> int | None:
            if not start <= at < start + (size or 256):
                return self._called(self._name_at(at))
            if at in active and self._one_round:
                return None
            if at in active:
                raise NoPath(f"{name} has a loop at {at:#x}")
            if at in done:
                return done[at]
            active.add(at)
            _, length, mnemonic, operands = rows[at]
            extra, following = 0, [at + length]
            if mnemonic == "ret":
                following = []
            elif mnemonic.startswith("rep") or mnemonic[0] in "jc" and mnemonic in ("jmp", "call") and not operands[0].isdigit():
                raise NoPath(f"{name}: {mnemonic} {operands} at {at:#x}")
            elif mnemonic == "call":
                called = self._called(self._name_at(int(operands, 0)))
                extra, following = (0, None) if called is None else (called, following)
            elif mnemonic == "jmp":
                following = [int(operands, 0)]
            elif mnemonic[0] == "j":
                following.append(int(operands, 0))
            elif mnemonic in ("ud2", "hlt"):
                following = None
            if following is None:
                result = None
            elif not following:
                result = 1
            else:
                rest = [one for one in map(walk, following) if one is not None]
                result = 1 + extra + max(rest) if rest else None
            active.discard(at)
            done[at] = result
            return result

        return walk(start)

    def _called(self, name: str) -> int | None:
        return None if name.startswith(NO_RETURN) or name in self._without else self.longest(name)
