"""Control flow of a function: predecessors, orders, dominators, loops.

Nothing here is kept up to date: compute it, use it, and compute it again once edges have changed.  Handlers and landing
pads count as successors.  Every order is deterministic: it follows the order of edges alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from translator.ir.func import Block, Function


def postorder(fn: Function) -> list[Block]:
    """Reachable blocks, each after its successors (back-edges apart)."""
    entry = fn.blocks[0]
    order: list[Block] = []
    seen = {entry}
    stack = [(entry, iter(entry.successors))]
    while stack:
        block, rest = stack[-1]
        for target in rest:
            if target not in seen:
                seen.add(target)
                stack.append((target, iter(target.successors)))
                break
        else:
            stack.pop()
            order.append(block)
    return order


def reverse_postorder(fn: Function) -> list[Block]:
    """Reachable blocks, each before its successors (back-edges apart)."""
    return postorder(fn)[::-1]


def predecessors(fn: Function) -> dict[Block, list[Block]]:
    """For every block of `fn.blocks`, the blocks with an edge to it, one entry an edge."""
    result: dict[Block, list[Block]] = {block: [] for block in fn.blocks}
    for block in fn.blocks:
        for target in block.successors:
            result[target].append(block)
    return result


def remove_unreachable(fn: Function) -> bool:
    """Drop blocks that the entry does not reach; True if there were any."""
    reachable = set(postorder(fn))
    if len(reachable) == len(fn.blocks):
        return False
    fn.blocks = [block for block in fn.blocks if block in reachable]
    return True


def back_edges(fn: Function) -> list[tuple[Block, Block]]:
    """Edges (source, target) that close a cycle in depth-first order: every cycle, reducible or not, has one."""
    edges: list[tuple[Block, Block]] = []
    entry = fn.blocks[0]
    seen, active = {entry}, {entry}
    stack = [(entry, iter(entry.successors))]
    while stack:
        block, rest = stack[-1]
        for target in rest:
            if target in active:
                edges.append((block, target))
            elif target not in seen:
                seen.add(target)
                active.add(target)
                stack.append((target, iter(target.successors)))
                break
        else:
            stack.pop()
            active.discard(block)
    return edges


def compute_idoms(order: list, successors) -> dict:
    """Immediate dominators of the nodes in reverse postorder `order`; the first is its own."""
    number = {node: i for i, node in enumerate(order)}
    sources: list[list[int]] = [[] for _ in order]
    for node in order:
        for target in successors(node):
            sources[number[target]].append(number[node])
    idom = [-1] * len(order)
    idom[0] = 0
    changed = True
    while changed:
        changed = False
        for i in range(1, len(order)):
            best = -1
            for j in sources[i]:
                if idom[j] < 0:
                    continue
                if best < 0:
                    best = j
                    continue
                while best != j:
                    while j > best:
                        j = idom[j]
                    while best > j:
                        best = idom[best]
            if idom[i] != best:
                idom[i] = best
                changed = True
    return {node: order[idom[i]] for i, node in enumerate(order)}


class Dominators:
    """The dominator tree of the reachable blocks.

    A block's exceptional edge leaves it at its start, so a dominator of a handler does not offer the values that it
    defines itself to that handler if the handler is its own; `check.py` looks at that more closely.
    """

    def __init__(self, fn: Function) -> None:
        self.order = reverse_postorder(fn)
        self.idom = compute_idoms(self.order, lambda block: block.successors)
        self.children: dict[Block, list[Block]] = {block: [] for block in self.order}
        for block in self.order[1:]:
            self.children[self.idom[block]].append(block)
        self._first: dict[Block, int] = {}
        self._last: dict[Block, int] = {}
        clock = 0
        stack: list[tuple[Block, bool]] = [(self.order[0], False)]
        while stack:
            block, done = stack.pop()
            if done:
                self._last[block] = clock
                continue
            clock += 1
            self._first[block] = clock
            stack.append((block, True))
            stack.extend((child, False) for child in reversed(self.children[block]))

    def dominates(self, above: Block, below: Block) -> bool:
        """Whether every path to `below` goes through `above`; a block dominates itself. Both must be reachable."""
        return self._first[above] <= self._first[below] <= self._last[above]

    def preorder(self) -> list[Block]:
        """Blocks, each after its immediate dominator."""
        return sorted(self.order, key=self._first.__getitem__)


@dataclass(eq=False)
class Loop:
    """A natural loop: `header` dominates `blocks`, which contains it."""

    header: Block
    blocks: set[Block] = field(default_factory=set)
    parent: "Loop | None" = None
    depth: int = 1


def find_loops(fn: Function, dominators: Dominators | None = None) -> list[Loop]:
    """Natural loops, outer ones first, loops of one header merged; sets `loop_depth` of every block.

    Cycles without a dominating header are no loops here; `back_edges` finds them too.
    """
    dominators = dominators or Dominators(fn)
    sources = predecessors(fn)
    loops: dict[Block, Loop] = {}
    for block in dominators.order:
        for header in block.successors:
            if not dominators.dominates(header, block):
                continue
            loop = loops.setdefault(header, Loop(header, {header}))
            work = [block]
            while work:
                member = work.pop()
                if member not in loop.blocks:
                    loop.blocks.add(member)
                    work.extend(p for p in sources[member] if p in dominators.idom)
    ordered = sorted(loops.values(), key=lambda loop: -len(loop.blocks))
    for i, loop in enumerate(ordered):
        for outer in reversed(ordered[:i]):
            if loop.header in outer.blocks:
                loop.parent, loop.depth = outer, outer.depth + 1
                break
    for block in fn.blocks:
        block.loop_depth = 0
    for loop in ordered:
        for block in loop.blocks:
            block.loop_depth = max(block.loop_depth, loop.depth)
    return ordered
