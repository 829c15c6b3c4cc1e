"""The tables by which the kernel understands compiled code: methods, safepoints, traps, lines and inlining scopes."""

from __future__ import annotations


from translator.abi import LINE, METHOD, METHOD_FLAGS, SAFEPOINT, SCOPE, TRAP
from translator.ir.func import Scope
from translator.link.literals import Literals
from translator.link.sections import Record, Sections, concatenate
from translator.x86.target import CompiledMethod, Relocation


class CodeTables:
    """Places the tables of compiled methods; `finish` places the method table itself, in address order."""

    def __init__(self, sections: Sections, literals: Literals) -> None:
        self.sections, self.literals = sections, literals
        self._scopes: dict[Scope, str] = {}
        self._bitmaps: dict[int, str] = {}
        self._rows: list[Record] = []

    def add(self, method: CompiledMethod, hidden_scopes) -> None:
        """Adds a method whose code was just placed; `hidden_scopes(MethodRef)` tells what traces leave out."""
        symbol = f"M:{method.method}"
        row = Record(METHOD)
        row.set("code_start", symbol)
        row.relocations.append(Relocation(METHOD.offset("code_end"), "abs32", symbol, len(method.code)))
        row.set("frame_size", method.frame_size)
        row.set("klass", f"C:{method.method.klass}")
        row.set("scope", self._scope(method.scope, hidden_scopes))
        row.set("flags", METHOD_FLAGS["hidden"] if method.hidden else 0)
        self._array(row, method, "safepoints", "safepoint_count", [self._safepoint(entry) for entry in method.safepoints])
        self._array(row, method, "traps", "trap_count", [self._pair(TRAP, "pc", entry.pc, "stub", entry.stub) for entry in method.traps])
        lines = []
        for entry in method.lines:
            record = self._pair(LINE, "pc", entry.pc, "line", entry.line)
            record.set("scope", self._scope(entry.scope, hidden_scopes))
            lines.append(record)
        self._array(row, method, "lines", "line_count", lines)
        self._rows.append(row)

    def finish(self) -> tuple[str, int]:
        """Places the method table; returns its symbol and length."""
        data, relocations = concatenate(self._rows)
        self.sections.place("rodata", "T:methods", data, relocations)
        return "T:methods", len(self._rows)

    def _array(self, row: Record, method: CompiledMethod, pointer: str, count: str, records: list[Record]) -> None:
        row.set(count, len(records))
        if records:
            data, relocations = concatenate(records)
            symbol = f"T:{pointer}:{method.method}"
            self.sections.place("rodata", symbol, data, relocations)
            row.set(pointer, symbol)

    @staticmethod
    def _pair(layout, first: str, a: int, second: str, b: int) -> Record:
        record = Record(layout)
        record.set(first, a)
        record.set(second, b)
        return record

    def _safepoint(self, entry) -> Record:
        record = self._pair(SAFEPOINT, "pc", entry.pc, "handler", entry.handler or 0)
        if entry.slots:
            words = (entry.slots.bit_length() + 31) // 32
            record.set("slots", self._bitmap(entry.slots, words))
            record.set("slot_words", words)
        return record

    def _bitmap(self, slots: int, words: int) -> str:
        symbol = self._bitmaps.get(slots)
        if symbol is None:
            symbol = self._bitmaps[slots] = f"T:slots:{slots:x}"
            self.sections.place("rodata", symbol, slots.to_bytes(4 * words, "little"))
        return symbol

    def _scope(self, scope: Scope, hidden_scopes) -> str:
        symbol = self._scopes.get(scope)
        if symbol is None:
            symbol = self._scopes[scope] = f"T:scope:{len(self._scopes)}"
            record = Record(SCOPE)
            record.set("klass", self.literals.c_string(scope.method.klass))
            record.set("method", self.literals.c_string(scope.method.name))
            record.set("file", self.literals.c_string(scope.file) if scope.file else None)
            record.set("parent", self._scope(scope.parent, hidden_scopes) if scope.parent else None)
            record.set("parent_line", scope.parent_line)
            record.set("hidden", int(hidden_scopes(scope.method)))
            self.sections.place("rodata", symbol, bytes(record.data), record.relocations)
        return symbol
