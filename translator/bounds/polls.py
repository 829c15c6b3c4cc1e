"""The longest stretch of instructions without a poll: for each method, and through the calls of a whole image.

A thread gives up the CPU only at polls (a prologue's stack check, a loop's back-edge), so the longest stretch is the worst preemption
latency that compiled code causes.  Stretches run from a poll, the start of a landing pad or the entry of the image's code to the next poll, through
returns and into callees; cold code counts.  Kernel functions count with their constants; one that has none (it collects,
copies in bulk, waits) is named; it ends a stretch unless its usual path is short.  Returns through recursion, which the stack alone bounds,
are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from translator.bounds.cfg import Graph, build_graph
from translator.bounds.costs import KernelCosts, load_costs
from translator.bounds.loops import find_loops
from translator.bounds.wcet import THROW_HELPERS
from translator.ir.func import MethodRef
from translator.x86.target import CompiledMethod

NO_RETURN = "R:throw_exception"


@dataclass(frozen=True)
class Stretch:
    """`instructions` in a row without a poll, ending in `method` at `place`."""

    instructions: int
    method: MethodRef
    place: str


@dataclass
class _Summary:
    """`head`: from the entry to the first poll; `through`: from entry to return if no poll lies between; `tail`: from the last poll to the return;
    `worst`: the longest stretch that ends in the method itself."""

    head: int = 0
    through: int | None = None
    tail: int | None = None
    worst: Stretch | None = None


@dataclass
class PollReport:
    """`longest`: by method, None where a loop without poll has no bound. `unbounded`: kernel functions left out; `recursive`: whether returns
    through recursion were left out."""

    longest: dict[MethodRef, Stretch | None] = field(default_factory=dict)
    unbounded: set[str] = field(default_factory=set)
    recursive: bool = False

    @property
    def worst(self) -> Stretch | None:
        """The longest of all."""
        return max((one for one in self.longest.values() if one is not None), key=lambda one: (one.instructions, str(one.method)), default=None)


class PollAnalyzer:
    """Stretches of one image's methods; `targets` tells what a call may run (`Analyzer.targets`), `steps` how far a search through classes
    may go (`Analyzer.longest_search`)."""

    def __init__(self, methods: Mapping[MethodRef, CompiledMethod], targets, costs: KernelCosts | None = None, steps: int = 0) -> None:
        self.methods, self.targets, self.steps = methods, targets, steps
        self.costs = costs or load_costs()
        self.report = PollReport()
        self._done: dict[MethodRef, _Summary] = {}
        self._graphs: dict[MethodRef, Graph] = {}
        self._heads: dict[MethodRef, _Summary] = {}

    def run(self) -> PollReport:
        """Every method."""
        for ref in self.methods:
            self.summary(ref)
        return self.report

    def summary(self, root: MethodRef) -> _Summary:
        """Callees first, without recursion of our own: call chains are as deep as the image likes."""
        work = [(root, iter(self._callees(root)))] if root not in self._done else []
        active = {root}
        while work:
            ref, rest = work[-1]
            callee = next((each for each in rest if each not in self._done and each not in active), None)
            if callee is not None:
                active.add(callee)
                work.append((callee, iter(self._callees(callee))))
                continue
            self._done[ref] = self._analyse(ref)
            active.discard(ref)
            work.pop()
        return self._done[root]

    def _graph(self, ref: MethodRef) -> Graph:
        graph = self._graphs.get(ref)
        if graph is None:
            graph = self._graphs[ref] = build_graph(self.methods[ref])
        return graph

    def _callees(self, ref: MethodRef) -> list[MethodRef]:
        return [callee for node in self._graph(ref).nodes.values() if node.call is not None and node.call[:2] != "R:" and node.call not in THROW_HELPERS
                for callee in self.targets(node.call)]

    def _head(self, ref: MethodRef) -> _Summary:
        """A callee's summary; of one that is being analysed, what its code up to the first poll says."""
        known = self._done.get(ref) or self._heads.get(ref)
        if known is not None:
            return known
        graph, head, pc = self._graph(ref), 0, 0
        while True:     # it calls methods that return, so its prologue polls, at the end of straight code
            node = graph.nodes[pc]
            head += node.cost
            if node.poll:
                break
            [pc] = node.successors
        self._heads[ref] = result = _Summary(head)
        return result

    def _analyse(self, ref: MethodRef) -> _Summary:
        graph = self._graph(ref)
        nodes = graph.nodes
        successors = {pc: [] if node.poll or node.call == NO_RETURN else list(node.successors) for pc, node in nodes.items()}
        starts = [0]
        for pc, node in nodes.items():
            if node.poll:
                starts += node.successors
            if node.pad is not None:
                starts.append(node.pad)
        flow = {-1: list(dict.fromkeys(starts)), **successors}
        loops = find_loops(-1, flow)
        extra: dict[int, int] = {}
        bounds = {one.pc: one.each for one in graph.compiled.loops}
        for loop in loops.loops:
            each = bounds.get(loop.header)
            if each is None or loops.irreducible is not None:
                self.report.longest[ref] = None
                return _Summary()
            for latch in loop.latches:
                flow[latch] = [pc for pc in flow[latch] if pc != loop.header]
            round_trip = _longest_within(flow, nodes, loop.header, loop.body, loop.latches, extra, self._cost)
            extra[loop.header] = extra.get(loop.header, 0) + (each - 1) * round_trip
        return self._stretches(ref, graph, flow, loops.order, extra)

    def _cost(self, node) -> int:
        """A leaf call's cost included; other calls are no part of a short loop's round trip."""
        return node.cost + (self.costs.instructions.get(node.call[2:], 0) if node.call is not None and node.call[:2] == "R:" else 0)

    def _stretches(self, ref: MethodRef, graph: Graph, flow: dict[int, list[int]], order: list[int], extra: dict[int, int]) -> _Summary:
        """Longest paths in order: from the entry, and from polls and pads."""
        nodes = graph.nodes
        entry: dict[int, int] = {0: 0}
        polled: dict[int, int] = {}
        for pc, node in nodes.items():
            if node.poll:
                polled.update(dict.fromkeys(node.successors, 0))
            if node.pad is not None:
                polled[node.pad] = 0
        result = _Summary()

        def ends(pc: int, further: int) -> None:
            """A stretch ends `further` instructions behind the node's own."""
            here = max(entry.get(pc, 0), polled.get(pc, 0)) + extra.get(pc, 0) + nodes[pc].cost + further
            if pc in entry:
                result.head = max(result.head, entry[pc] + extra.get(pc, 0) + nodes[pc].cost + further)
            if result.worst is None or here > result.worst.instructions:
                result.worst = Stretch(here, ref, graph.place(pc))

        for pc in order[1:]:
            node = nodes[pc]
            if node.call == NO_RETURN:
                self.report.unbounded.add(NO_RETURN[2:])
            own = extra.get(pc, 0) + node.cost
            after_entry = entry[pc] + own if pc in entry else None
            after_poll = polled[pc] + own if pc in polled else None
            if node.poll or not node.successors or node.call == NO_RETURN:
                ends(pc, 0)
            if node.returns:
                result.through, result.tail = _larger(result.through, after_entry), _larger(result.tail, after_poll)
                continue
            if node.call is not None and node.call != NO_RETURN:
                after_entry, after_poll = self._pass_call(node, after_entry, after_poll, lambda further, pc=pc: ends(pc, further))
            for target in flow[pc]:
                if after_entry is not None:
                    entry[target] = max(entry.get(target, 0), after_entry)
                if after_poll is not None:
                    polled[target] = max(polled.get(target, 0), after_poll)
        self.report.longest[ref] = result.worst
        return result

    def _pass_call(self, node, after_entry: int | None, after_poll: int | None, ends) -> tuple[int | None, int | None]:
        """What the call does to the stretches that reach it."""
        symbol = node.call
        if symbol.startswith("R:"):
            name = symbol[2:]
            wake = self.costs.wakes.get(name)
            search = self.costs.searches.get(name)
            cost = self.costs.instructions.get(name) if wake is None else wake.base + wake.waiters * (wake.each + wake.scheduler)
            if search is not None:
                cost = search.base + search.each * self.steps
            if cost is None:
                if name not in ("poll", "stack_check"):
                    self.report.unbounded.add(name)
                cost = self.costs.usual.get(name)
            if cost is None:
                ends(0)
                return None, 0
            return (None if after_entry is None else after_entry + cost), (None if after_poll is None else after_poll + cost)
        if symbol in THROW_HELPERS:
            ends(max((self._head(callee).head for callee in self.targets(symbol)), default=0))
            return None, None
        entry_out: int | None = None
        poll_out: int | None = None
        for callee in self.targets(symbol):
            summary = self._head(callee)
            if callee not in self._done:
                self.report.recursive = True
            ends(summary.head)
            if summary.through is not None:
                entry_out = _larger(entry_out, None if after_entry is None else after_entry + summary.through)
                poll_out = _larger(poll_out, None if after_poll is None else after_poll + summary.through)
            else:
                poll_out = _larger(poll_out, summary.tail or 0)
        return entry_out, poll_out


def _larger(one: int | None, other: int | None) -> int | None:
    return other if one is None else one if other is None else max(one, other)


def _longest_within(flow, nodes, header: int, body: set[int], latches: list[int], extra: dict[int, int], cost) -> int:
    """The longest way from a loop's header to a latch, both counted, back edges cut."""
    from translator.bounds.loops import reverse_postorder
    inside = {pc: [each for each in flow[pc] if each in body] for pc in body}
    reached = {header: 0}
    best = 0
    for pc in reverse_postorder(header, inside):
        length = reached[pc] + cost(nodes[pc]) + extra.get(pc, 0)
        if pc in latches:
            best = max(best, length)
        for target in inside[pc]:
            reached[target] = max(reached.get(target, 0), length)
    return best

