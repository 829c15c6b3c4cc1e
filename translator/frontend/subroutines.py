"""Bytecode with subroutines (`jsr`, `ret`: class files before version 51) to bytecode without: each call gets a copy of its own.

A copy belongs to a context, the calls that lead to it.  How deep the context of an instruction is comes from verification: it says
which subroutines an instruction must be in, so that code behind a subroutine that was left by a jump is not copied again.
What comes out is decoded bytecode in which a call is a jump (with null in place of the return address, which can only be moved
about) and so is a return; handlers and line numbers are those of the original, and `origins` leads back to its offsets.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from translator.classfile.decode import Bytecode, decode, targets
from translator.classfile.opcodes import ENDS
from translator.errors import UnsupportedError
from translator.verify.inference import Inference
from translator.verify.types import Assignability
from translator.world.classes import Code, Handler, Method
from translator.world.world import World

LIMIT = 65535
"""Bytes that the code of a method may have when its subroutines have been copied, as without them."""

Context = tuple[tuple[int, int], ...]
"""Calls that have not returned, outermost first: where the subroutine begins, and where the call returns to."""
Node = tuple[Context, int]
"""A block in a context."""

_GOTO_SIZE = 3


def has_subroutines(code: Code) -> bool:
    """Whether there is something to expand."""
    return code.major < 51 and any(instruction.name in ("jsr", "ret") for instruction in decode(code))


def expand_subroutines(world: World, method: Method) -> tuple[Code, dict[int, int]]:
    """The code without subroutines, and the original offset of each of its instructions (UnsupportedError beyond LIMIT)."""
    code = method.code
    assert code is not None, "only methods with code have subroutines"
    return _Expansion(world, method, code).run()


class _Copied(NamedTuple):
    """An instruction to be placed; `jumps` are the blocks that it leads to, in the order of its targets."""

    origin: int
    name: str
    operands: tuple
    jumps: tuple[Node, ...]
    size: int


class _Expansion:
    """Finds all blocks in all contexts, lays them out context by context, and rewrites targets."""

    def __init__(self, world: World, method: Method, code: Code) -> None:
        self.method, self.code = method, code
        inference = Inference(world, method, Assignability(world))
        inference.run()
        self.blocks, self.returns = inference.blocks, inference.returns
        self.inside = {pc: {entry for entry, _ in state.calls} for pc, state in inference.states.items()}
        self.places: dict[Node, int] = {}
        self.ends: dict[Node, int] = {}

    def run(self) -> tuple[Code, dict[int, int]]:
        contexts = self._reach()
        layout = [(context, sorted(contexts[context])) for context in sorted(contexts, key=lambda each: (len(each), each))]
        copies: list[_Copied] = []
        at = 0
        for context, starts in layout:
            for start, follower in zip(starts, [*starts[1:], None]):
                block = self._copy(context, start, follower)
                copies += block
                self.places[context, start] = at
                at = self.ends[context, start] = at + sum(copied.size for copied in block)
        instructions = self._place(copies)
        origins = {instruction.pc: copied.origin for instruction, copied in zip(instructions, copies)}
        lines = [(pc, self.code.line(origin)) for pc, origin in origins.items()]
        lines = [line for before, line in zip([(0, 0), *lines], lines) if line[1] != before[1]]
        return replace(self.code, handlers=self._handlers(layout), lines=lines, frames=[], decoded=instructions), origins

    # -- which block is needed in which contexts

    def _reach(self) -> dict[Context, set[int]]:
        found: dict[Context, set[int]] = {(): {0}}
        pending: list[Node] = [((), 0)]
        size = 0
        while pending:
            context, start = pending.pop()
            instructions, handlers = self.blocks[start]
            size += instructions[-1].next - start
            if size > LIMIT:
                raise UnsupportedError(self.method.klass.name, f"{self.method.name}:{self.method.descriptor}", None,
                                       f"subroutines that make more than {LIMIT} bytes of code when each call has its copy")
            last = instructions[-1]
            nodes = [*self._jumps(context, last), *(self._node(context, handler.handler) for handler in handlers)]
            if last.name not in ENDS:
                nodes.append(self._node(context, last.next))
            for after, target in nodes:
                if target not in found.setdefault(after, set()):
                    found[after].add(target)
                    pending.append((after, target))
        return found

    def _node(self, context: Context, target: int) -> Node:
        """A block that control flows to: its context is without subroutines that have been left by a jump."""
        inside = self.inside[target]
        return tuple([call for call in context if call[0] in inside]), target

    def _jumps(self, context: Context, instruction: Bytecode) -> tuple[Node, ...]:
        """The blocks that an instruction jumps to, calls and returns among them."""
        if instruction.name == "jsr":
            entry = instruction.operands[0]
            return (self._node((*context, (entry, instruction.next)), entry),)
        if instruction.name == "ret":
            depth = max(at for at, call in enumerate(context) if call[0] == self.returns[instruction.pc])
            return (self._node(context[:depth], context[depth][1]),)
        return tuple([self._node(context, target) for target in targets(instruction)])

    # -- the copies

    def _copy(self, context: Context, start: int, follower: int | None) -> list[_Copied]:
        """A block in a context; ends with a jump if what it falls through to is not placed behind it."""
        copies = []
        for pc, name, operands, following in self.blocks[start][0]:
            jumps = self._jumps(context, Bytecode(pc, name, operands, following))
            if name == "jsr":
                copies.append(_Copied(pc, "aconst_null", (), (), 1))
            if name in ("jsr", "ret"):
                copies.append(_Copied(pc, "goto", (), jumps, _GOTO_SIZE))
            else:
                copies.append(_Copied(pc, name, operands, jumps, following - pc))
        if name not in ENDS and (node := self._node(context, following)) != (context, follower):
            copies.append(_Copied(pc, "goto", (), (node,), _GOTO_SIZE))
        return copies

    def _place(self, copies: list[_Copied]) -> list[Bytecode]:
        instructions = []
        at = 0
        for copied in copies:
            operands = copied.operands
            if copied.jumps:
                first, *others = [self.places[node] for node in copied.jumps]
                if copied.name == "tableswitch":
                    operands = (first, operands[1], operands[2], tuple(others))
                elif copied.name == "lookupswitch":
                    operands = (first, tuple([(key, place) for (key, _), place in zip(operands[1], others)]))
                else:
                    operands = (first,)
            instructions.append(Bytecode(at, copied.name, operands, at + copied.size))
            at += copied.size
        return instructions

    def _handlers(self, layout: list[tuple[Context, list[int]]]) -> list[Handler]:
        """Each row once for each context with blocks of its range, in order."""
        rows = []
        for context, starts in layout:
            for start, end, handler, catch in self.code.handlers:
                covered = starts[bisect_left(starts, start):bisect_left(starts, end)]
                if covered:
                    rows.append(Handler(self.places[context, covered[0]], self.ends[context, covered[-1]],
                                        self.places[self._node(context, handler)], catch))
        return rows
