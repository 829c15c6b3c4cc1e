"""The control-flow graph of emitted machine code: what runs, decoded from the bytes themselves by capstone.

Nodes are basic blocks that also end behind every call and before and behind every poll (the compare of rsp with the thread's limit), so that
calls and polls stand on edges between nodes.  Jump tables and callees come from relocations.  A fault that means null leads from
the access to its stub, an exception from a call to its landing pad.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from capstone import CS_ARCH_X86, CS_MODE_64, Cs

from translator.abi import THREAD
from translator.errors import InternalError
from translator.ir.func import Scope
from translator.x86.target import CompiledMethod

_DECODER = Cs(CS_ARCH_X86, CS_MODE_64)
_LIMIT = THREAD.offset("limit")
_POLL = "rsp, qword ptr [r15" + (f" + {_LIMIT if _LIMIT < 10 else hex(_LIMIT)}]" if _LIMIT else "]")
"""Operands of a poll's compare."""

_DIVERTING = ("rep", "loop", "xbegin")
"""Instructions that are loops in themselves: compiled code has none, and no bound would cover them."""


@dataclass
class Node:
    """A basic block: code from `pc` to `end`, `cost` instructions. `call`: symbol of the call that it ends with; `poll`: it is a poll's compare;
    `pad`: where exceptions of its call go; `klass`: the class whose descriptor it loaded last; `returns`: it ends the method."""

    pc: int
    end: int = 0
    cost: int = 0
    successors: list[int] = field(default_factory=list)   # pcs
    call: str | None = None
    poll: bool = False
    pad: int | None = None
    klass: str | None = None
    returns: bool = False


@dataclass
class Graph:
    """Nodes by pc, in order of pc; the entry is pc 0."""

    compiled: CompiledMethod
    nodes: dict[int, Node]

    def line(self, pc: int) -> int:
        """The line of the method itself (not of what was inlined) that the code at `pc` came from, 0 if unknown."""
        entry = self._entry(pc)
        if entry is None:
            return 0
        line, scope = entry
        while scope.parent is not None:
            line, scope = scope.parent_line, scope.parent
        return line

    def place(self, pc: int) -> str:
        """`Class.method:line`, with the inlined methods before the ones they stand in."""
        entry = self._entry(pc)
        method = self.compiled.method
        if entry is None:
            return f"{method.klass}.{method.name}"
        line, scope = entry
        text = f"{scope.method.klass}.{scope.method.name}:{line}"
        while scope.parent is not None:
            text += f" in {scope.parent.method.name}:{scope.parent_line}"
            scope = scope.parent
        return text

    def _entry(self, pc: int) -> tuple[int, Scope] | None:
        lines = self.compiled.lines
        at = bisect.bisect_right(lines, pc, key=lambda line: line.pc) - 1
        return (lines[at].line, lines[at].scope) if at >= 0 else None


def build_graph(compiled: CompiledMethod) -> Graph:
    """The graph of a whole method, cold code included; nodes that nothing leads to are left out."""
    code = compiled.code
    rows = [(address, size, mnemonic, operands) for address, size, mnemonic, operands in _DECODER.disasm_lite(code, 0)]
    if sum(row[1] for row in rows) != len(code):
        raise InternalError(f"{compiled.method}: machine code that cannot be decoded behind {rows[-1][0] if rows else 0:#x}")
    relocations = sorted(compiled.relocations, key=lambda one: one.offset)
    offsets = [one.offset for one in relocations]
    pads = {point.pc: point.handler for point in compiled.safepoints}
    stubs: dict[int, int] = {trap.pc: trap.stub for trap in compiled.traps}
    cuts = {0, *stubs.values(), *(pad for pad in pads.values() if pad is not None)}
    jumps: dict[int, list[int]] = {}
    table: list[int] | None = None
    for at, size, mnemonic, operands in rows:
        symbols = relocations[bisect.bisect_left(offsets, at):bisect.bisect_left(offsets, at + size)]
        for one in symbols:
            if one.symbol.startswith("B:") and one.symbol[2:] in compiled.blobs:
                entries = compiled.blobs[one.symbol[2:]][1]
                table = [entry.addend for entry in entries] or table
        if mnemonic[0] == "j":
            if operands[0].isdigit():
                jumps[at] = [int(operands, 0)]
            elif table:
                jumps[at] = list(dict.fromkeys(table))
            else:
                raise InternalError(f"{compiled.method}: a jump at {at:#x} without a table")
            cuts.update(jumps[at])
        if mnemonic[0] == "j" or mnemonic in ("call", "ret", "ud2"):
            cuts.add(at + size)
        if mnemonic == "cmp" and operands == _POLL:
            cuts.update((at, at + size))
        if mnemonic.startswith(_DIVERTING):
            raise InternalError(f"{compiled.method}: instruction {mnemonic} at {at:#x} has no constant cost")
    nodes: dict[int, Node] = {}
    node: Node | None = None
    dispatched: str | None = None
    for at, size, mnemonic, operands in rows:
        if at in cuts:
            if node is not None and not node.end:
                node.end = at
                node.successors.append(at)
            node = nodes[at] = Node(at)
        assert node is not None, "code begins with a cut"
        node.cost += 1
        symbols = [one.symbol for one in relocations[bisect.bisect_left(offsets, at):bisect.bisect_left(offsets, at + size)]]
        dispatched = next((symbol for symbol in symbols if symbol.startswith("V:")), dispatched)
        node.klass = next((symbol[2:] for symbol in symbols if symbol.startswith("C:")), node.klass)
        if at in stubs:
            node.successors.append(stubs[at])
        if mnemonic == "cmp" and operands == _POLL:
            node.poll = True
        elif mnemonic == "call":
            direct = next((symbol for symbol in symbols if symbol[:2] in ("M:", "R:")), None)
            node.call = direct or dispatched
            if node.call is None:
                raise InternalError(f"{compiled.method}: a call at {at:#x} without a symbol")
            dispatched = None
            node.pad = pads.get(at + size)
            node.end = at + size
            node.successors.append(at + size)
        elif mnemonic[0] == "j":
            node.successors += jumps[at]
            if mnemonic != "jmp":
                node.successors.append(at + size)
            node.end = at + size
        elif mnemonic in ("ret", "ud2"):
            node.returns = mnemonic == "ret"
            node.end = at + size
    if node is not None and not node.end:
        node.end = len(code)
    return Graph(compiled, _reached(nodes))


def _reached(nodes: dict[int, Node]) -> dict[int, Node]:
    seen: set[int] = set()
    work = [0]
    while work:
        pc = work.pop()
        if pc in seen or pc not in nodes:
            continue
        seen.add(pc)
        node = nodes[pc]
        node.successors = [each for each in dict.fromkeys(node.successors) if each in nodes]
        work += node.successors
        if node.pad is not None:
            work.append(node.pad)
    return {pc: node for pc, node in nodes.items() if pc in seen}
