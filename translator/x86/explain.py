"""A compiled method as text: disassembly with symbols, source lines, landing pads, traps and what the collector sees at each call."""

from __future__ import annotations

import re
import subprocess
import tempfile

from translator.errors import ConfigError
from translator.ir.func import Scope
from translator.x86.target import CompiledMethod

_ROW = re.compile(r"^\s*([0-9a-f]+):\t([0-9a-f ]+?)\s*(?:\t(.*))?$")
_BRANCH = re.compile(r"^(j\w+|call)\s+(0x[0-9a-f]+)$")


def disassemble(code: bytes) -> list[tuple[int, int, str]]:
    """(offset, length, text) of each instruction, by binutils' objdump."""
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        file.write(code)
        file.flush()
        command = ["objdump", "-D", "-b", "binary", "-mi386:x86-64", "-Mintel", "--insn-width=16", file.name]
        try:
            output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError) as error:
            raise ConfigError(f"cannot disassemble: {error} (objdump comes with binutils)") from None
    rows = []
    for line in output.splitlines():
        match = _ROW.match(line)
        if match and match[3] is not None:
            rows.append((int(match[1], 16), len(match[2].split()), re.sub(r"\s+", " ", match[3]).strip()))
    return rows


def _place(line: int, scope: Scope) -> str:
    text = f"{scope.method.klass}.{scope.method.name}:{line}"
    while scope.parent is not None:
        text += f" in {scope.parent.method.name}:{scope.parent_line}"
        scope = scope.parent
    return text


def _slots(bits: int) -> str:
    words = [f"[rsp+{8 * i}]" for i in range(bits.bit_length()) if bits >> i & 1]
    return "references " + " ".join(words) if words else "no references"


def listing(compiled: CompiledMethod) -> str:
    """The whole method; offsets are from its first byte."""
    lines = {line.pc: line for line in compiled.lines}
    points = {point.pc: point for point in compiled.safepoints}
    traps = {trap.pc: trap.stub for trap in compiled.traps}
    pads = {point.handler for point in compiled.safepoints if point.handler is not None}
    symbols: dict[int, list[str]] = {}
    rows = disassemble(compiled.code)
    targets = {int(match[2], 16) for _, _, text in rows if (match := _BRANCH.match(text)) and match[1] != "call"}
    starts = [offset for offset, _, _ in rows]
    position = 0
    for relocation in sorted(compiled.relocations, key=lambda one: one.offset):
        while position + 1 < len(starts) and starts[position + 1] <= relocation.offset:
            position += 1
        addend = f"{relocation.addend:+}" if relocation.addend else ""
        symbols.setdefault(starts[position], []).append(relocation.symbol + addend)
    out = [f"{compiled.method}: {len(compiled.code)} bytes, frame {compiled.frame_size}"]
    for offset, length, text in rows:
        if offset in lines:
            out.append(f"      ; {_place(lines[offset].line, lines[offset].scope)}")
        if offset in pads:
            out.append("      ; landing pad")
        notes = list(symbols.get(offset, ()))
        if offset in traps:
            notes.append(f"null: {traps[offset]:#x}")
        point = points.get(offset + length)
        if point is not None:
            notes.append(_slots(point.slots))
            if point.handler is not None:
                notes.append(f"throws to {point.handler:#x}")
        label = ">" if offset in targets else " "
        out.append(f"{label}{offset:5x}  {text}" + (" " * max(1, 44 - len(text)) + "; " + ", ".join(notes) if notes else ""))
    for key, (data, relocations) in compiled.blobs.items():
        entries = ", ".join(f"{one.addend:#x}" for one in relocations)
        out.append(f"      B:{key}: " + (f"jumps to {entries}" if relocations else data.hex()))
    return "\n".join(out)
