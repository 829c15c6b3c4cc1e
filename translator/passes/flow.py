"""Control flow as the passes see it: order, predecessors, dominators and loops of a function at one moment.

An exception leaves a protected block before any of its instructions may have run.  So dominance is computed over *points*:
a block with a handler or pad has an entry point, from which the exceptional edge leaves, and an exit point, which its
instructions dominate; any other block is one point.  What an instruction establishes therefore holds exactly in the subtree of
its block's exit point, and no pass needs to think of handlers again.

Everything here is a snapshot: a pass that changes edges computes it anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from translator.ir.cfg import compute_idoms, reverse_postorder
from translator.ir.func import Block, Edge, Function, Instr, Value


class Incoming:
    """One edge as its target sees it: parameter i receives `edge.args[i - skip]`; skip is 1 for a handler edge, which does not
    pass the exception. A landing pad is entered without an edge."""

    __slots__ = ("source", "edge", "skip")

    def __init__(self, source: Block, edge: Edge | None, skip: int) -> None:
        self.source, self.edge, self.skip = source, edge, skip


def incoming_edges(blocks: Iterable[Block]) -> dict[int, list[Incoming]]:
    """Per block id what leads there."""
    incoming: dict[int, list[Incoming]] = {}
    for block in blocks:
        for edge in block.instrs[-1].edges:
            incoming.setdefault(edge.block.id, []).append(Incoming(block, edge, 0))
        if block.handler is not None:
            incoming.setdefault(block.handler.block.id, []).append(Incoming(block, block.handler, 1))
        if block.pad is not None:
            incoming.setdefault(block.pad.id, []).append(Incoming(block, None, 0))
    return incoming


def handler_blocks(blocks: Iterable[Block]) -> set[int]:
    """Ids of the blocks that some handler edge enters: their first parameter is not among the edge's arguments."""
    return {block.handler.block.id for block in blocks if block.handler is not None}


class Flow:
    """Snapshot of a function's graph.

    `order` is its reverse postorder; `entry_point` and `exit_point` map block ids to point numbers; `parent` is the immediate dominator
    of each point (the root's is itself) and `children` the dominator tree; points are numbered in reverse postorder.
    """

    def __init__(self, fn: Function) -> None:
        self.order = reverse_postorder(fn)
        self.index = {block.id: i for i, block in enumerate(self.order)}
        self.entry_point: dict[int, int] = {}
        self.exit_point: dict[int, int] = {}
        self.block_at: list[Block] = []
        for block in self.order:
            self.entry_point[block.id] = len(self.block_at)
            self.block_at.append(block)
            if block.handler is not None or block.pad is not None:
                self.block_at.append(block)
            self.exit_point[block.id] = len(self.block_at) - 1
        self._find_dominators()

    def _find_dominators(self) -> None:
        count = len(self.block_at)
        targets: list[list[int]] = [[] for _ in range(count)]
        for block in self.order:
            start, end = self.entry_point[block.id], self.exit_point[block.id]
            targets[end] = [self.entry_point[edge.block.id] for edge in block.instrs[-1].edges]
            if start != end:
                raised = block.handler.block if block.handler is not None else block.pad
                targets[start] = [end, self.entry_point[raised.id]]
        self.parent = compute_idoms(range(count), targets.__getitem__)
        self.children: list[list[int]] = [[] for _ in range(count)]
        for point in range(1, count):
            self.children[self.parent[point]].append(point)
        self._enter = [0] * count
        self._leave = [0] * count
        clock = 0
        stack = [(0, iter(self.children[0]))]
        while stack:
            point, rest = stack[-1]
            child = next(rest, None)
            if child is None:
                self._leave[point] = clock
                stack.pop()
            else:
                clock += 1
                self._enter[child] = clock
                stack.append((child, iter(self.children[child])))

    def dominates(self, above: int, below: int) -> bool:
        """Whether every path to point `below` passes point `above` (a point dominates itself)."""
        return self._enter[above] <= self._enter[below] <= self._leave[above]

    def is_back_edge(self, source: Block, target: Block) -> bool:
        """A retreating edge: closes a cycle, reducible or not."""
        return self.index[target.id] <= self.index[source.id]


class Loop:
    """A natural loop: `header` dominates all of `blocks` (ids); `latches` jump back to it; `parent` encloses it."""

    __slots__ = ("header", "blocks", "latches", "parent", "depth")

    def __init__(self, header: Block) -> None:
        self.header = header
        self.blocks: set[int] = {header.id}
        self.latches: list[Block] = []
        self.parent: Loop | None = None
        self.depth = 1


def find_loops(flow: Flow) -> tuple[list[Loop], dict[int, Loop]]:
    """All natural loops, outer before inner, and each block id's innermost loop.

    A retreating edge whose target does not dominate its source (an irreducible cycle) belongs to no loop.
    """
    loops: dict[int, Loop] = {}
    for block in flow.order:
        for target in block.successors:
            if flow.is_back_edge(block, target) and flow.dominates(flow.entry_point[target.id], flow.entry_point[block.id]):
                loops.setdefault(target.id, Loop(target)).latches.append(block)
    if not loops:
        return [], {}
    incoming = incoming_edges(flow.order)
    result = [loops[block.id] for block in flow.order if block.id in loops]
    for loop in result:
        work = [latch for latch in loop.latches if latch is not loop.header]
        while work:
            block = work.pop()
            if block.id not in loop.blocks:
                loop.blocks.add(block.id)
                work.extend(way.source for way in incoming.get(block.id, ()))
    innermost: dict[int, Loop] = {}
    for loop in result:
        loop.parent = innermost.get(loop.header.id)
        loop.depth = loop.parent.depth + 1 if loop.parent else 1
        for block in loop.blocks:
            innermost[block] = loop
    return result, innermost


def follow(value: Value, replacement: dict[Value, Value]) -> Value:
    """The value that finally stands for `value`."""
    while value in replacement:
        value = replacement[value]
    return value


def replace_values(fn: Function, replacement: dict[Value, Value]) -> None:
    """Use `replacement[v]` (followed to its end) for every use of `v`."""
    if not replacement:
        return
    for value in replacement:
        replacement[value] = follow(value, replacement)
    for block in fn.blocks:
        for instr in block.instrs:
            _replace_in(instr.args, replacement)
            for edge in instr.edges:
                _replace_in(edge.args, replacement)
        if block.handler is not None:
            _replace_in(block.handler.args, replacement)


def _replace_in(values: list[Value], replacement: dict[Value, Value]) -> None:
    for i, value in enumerate(values):
        if value in replacement:
            values[i] = replacement[value]


def like(origin: Instr, op: str, args: list[Value] | None = None, attrs: tuple = (), result: Value | None = None,
         edges: list[Edge] | None = None) -> Instr:
    """A new instruction with the source position of `origin`."""
    return Instr(op, args, attrs, result, edges, origin.line, origin.scope)
