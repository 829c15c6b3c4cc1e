"""Natural loops of a graph of numbered nodes, and whether anything else is cyclic in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translator.ir.cfg import compute_idoms


@dataclass
class MachineLoop:
    """`header` dominates `body` (itself included); `latches` jump back to it; `entries` are the edges into it from outside."""

    header: int
    body: set[int] = field(default_factory=set)
    latches: list[int] = field(default_factory=list)
    entries: list[tuple[int, int]] = field(default_factory=list)


@dataclass
class Loops:
    """`loops`: inner before outer. `irreducible`: a node where a cycle may be entered beside its header, or None. `order`: reverse postorder."""

    loops: list[MachineLoop]
    irreducible: int | None
    order: list[int]


def reverse_postorder(start: int, successors: Mapping[int, Sequence[int]]) -> list[int]:
    """Nodes reached from `start`, each before its successors but for retreating edges."""
    order: list[int] = []
    seen = {start}
    stack = [(start, iter(successors[start]))]
    while stack:
        node, rest = stack[-1]
        following = next((each for each in rest if each not in seen), None)
        if following is None:
            order.append(node)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(successors[following])))
    return order[::-1]


def find_loops(start: int, successors: Mapping[int, Sequence[int]]) -> Loops:
    """All natural loops of what `start` reaches; loops of one header are one."""
    order = reverse_postorder(start, successors)
    index = {node: i for i, node in enumerate(order)}
    parents = compute_idoms(range(len(order)), lambda i: [index[each] for each in successors[order[i]]])
    sources: dict[int, list[int]] = {node: [] for node in order}
    for node in order:
        for target in successors[node]:
            sources[target].append(node)
    loops: dict[int, MachineLoop] = {}
    irreducible: int | None = None
    for node in order:
        for target in successors[node]:
            if index[target] > index[node]:
                continue
            above = index[node]
            while above > index[target]:
                above = parents[above]
            if above != index[target]:
                irreducible = target
                continue
            loops.setdefault(target, MachineLoop(target, {target})).latches.append(node)
    for loop in loops.values():
        work = [latch for latch in loop.latches if latch != loop.header]
        while work:
            node = work.pop()
            if node not in loop.body:
                loop.body.add(node)
                work += sources[node]
        loop.entries = [(source, loop.header) for source in sources[loop.header] if source not in loop.body]
    return Loops(sorted(loops.values(), key=lambda loop: len(loop.body)), irreducible, order)
