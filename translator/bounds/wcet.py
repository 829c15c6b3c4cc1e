"""Upper bounds on the instructions that a method executes in a handler's context, on its machine code.

Context (kernel/irq.c, schedule.c): interrupts are off and nobody poisons the handler's stack limit, so polls cost their compare and
their slow path is never taken.  An exception ends a handler for good, so a path that throws counts up to the call that throws: the
making of the exception, and all that follows, lies outside the bound.  Everything else is counted: each instruction as one,
as `-icount` does.  What has no bound is refused, with the way that leads there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from translator.abi import KNOWN_METHODS
from translator.bounds.cfg import Graph, Node, build_graph
from translator.bounds.costs import KernelCosts, load_costs
from translator.bounds.ipet import Limit, Uncertified, limits_of, longest_walk
from translator.bounds.loops import Loops, find_loops
from translator.errors import TranslateError
from translator.ir.func import MethodRef
from translator.x86.target import CompiledMethod

LARGEST = 10**9
"""Bounds above this are no bounds: a second and more with interrupts off."""

THROW_HELPERS = frozenset("M:" + str(MethodRef(*row)) for name, row in KNOWN_METHODS.items() if name.startswith("throw_"))
"""Methods that make an exception and throw it."""

ENDING = frozenset(("R:throw_exception", "R:stack_check"))
"""Kernel functions that do not come back in a handler: stack_check is called there only when the stack is full."""

SCHEDULER = "scheduler_runnable"

MAX_DIMENSIONS = 255
"""Of arrays (JVMS 4.3.2)."""


class BoundError(TranslateError):
    """A handler without a time bound, or over its budget. `kind` is one word for what is wrong; `trail` the calls that lead there."""

    def __init__(self, kind: str, place: str, reason: str, trail: tuple[str, ...] = ()) -> None:
        way = f" (reached from {', '.join(trail)})" if trail else ""
        super().__init__(f"{place}: {reason}{way}")
        self.kind, self.place, self.reason, self.trail = kind, place, reason, trail


@dataclass(frozen=True)
class Share:
    """A callee's part of a bound: called `times`, `each` instructions; the largest of several targets counts."""

    name: str
    times: int
    each: int


@dataclass
class Bound:
    """`instructions` for one execution of `method`, all that it calls included. `own`: without callees, on the worst path;
    `path`: (place, executions) of the blocks on it in order of address; `assumes`: what the proof rests on besides the code."""

    method: MethodRef
    instructions: int
    own: int
    path: list[tuple[str, int]]
    shares: list[Share]
    assumes: set[str] = field(default_factory=set)


@dataclass
class _Call:
    cost: int
    name: str
    ends: bool = False


class Analyzer:
    """Bounds for methods of one image; results are kept. `methods`: all compiled code that may be called."""

    def __init__(self, world, methods: Mapping[MethodRef, CompiledMethod], costs: KernelCosts | None = None) -> None:
        self.world, self.methods = world, methods
        self.costs = costs or load_costs()
        self.done: dict[MethodRef, Bound] = {}
        self._trail: list[tuple[MethodRef, str]] = []    # methods being analysed, and where they call on

    def bound(self, ref: MethodRef) -> Bound:
        """The bound of a method (BoundError)."""
        known = self.done.get(ref)
        if known is not None:
            return known
        active = [method for method, _ in self._trail]
        if ref in active:
            cycle = [*active[active.index(ref):], ref]
            names = " -> ".join(f"{method.klass}.{method.name}" for method in cycle)
            self._trail, trail = self._trail[:-1], self._trail
            raise BoundError("recursion", trail[-1][1], f"recursion has no bound: {names}", self._way())
        self._trail.append((ref, f"{ref.klass}.{ref.name}"))
        try:
            result = self.done[ref] = _MethodBound(self, build_graph(self.methods[ref])).run()
        finally:
            self._trail = self._trail[:-1]
        return result

    def calling(self, place: str) -> None:
        """The method under analysis is about to ask for what it calls at `place`."""
        self._trail[-1] = (self._trail[-1][0], place)

    def refuse(self, kind: str, place: str, reason: str) -> BoundError:
        """The error for something at `place` of the method under analysis."""
        self._trail, trail = self._trail[:-1], self._trail
        error = BoundError(kind, place, reason, self._way())
        self._trail = trail
        return error

    def _way(self) -> tuple[str, ...]:
        return tuple(place for _, place in reversed(self._trail))

    def targets(self, symbol: str) -> list[MethodRef]:
        """The compiled methods that a direct (`M:`) or dispatched (`V:`) call may run."""
        ref = parse_ref(symbol[2:])
        if symbol.startswith("M:"):
            return [ref]
        method = self.world.resolve_method(MethodRef("java.lang.Object", ref.name, ref.descriptor) if ref.klass.startswith("[") else ref)
        return [target.ref for target in self.world.targets(method) if target.ref in self.methods]

    def handlers(self, ref: MethodRef) -> list[MethodRef]:
        """The implementations of a handler's interface method that are no proxies."""
        return [target for target in self.targets(f"V:{ref}") if not self.world.get(target.klass).synthetic_proxy]

    def scheduler(self) -> tuple[int, str] | None:
        """(bound, name) of the dearest Scheduler.runnable in the image, None if it has no scheduler in Java."""
        ref = MethodRef(*KNOWN_METHODS[SCHEDULER])
        klass = self.world.find(ref.klass)
        bounds = [self.bound(target) for target in self.handlers(ref)] if klass is not None else []
        worst = max(bounds, key=lambda bound: bound.instructions, default=None)
        return (worst.instructions, f"{worst.method.klass}.{worst.method.name}") if worst else None

    @cached_property
    def longest_search(self) -> int:
        """The most interfaces of a class of the image, and the deepest nesting of an array class."""
        interfaces = max((len(self.world.superinterfaces(name)) for name, klass in self.world.classes.items() if not klass.is_interface), default=0)
        depths = [len(name) - len(name.lstrip("[")) for name in self.world.instantiated or ()]
        return interfaces + (max(depths, default=0) if self.world.instantiated is not None else MAX_DIMENSIONS)

    def is_throwable(self, name: str) -> bool:
        """Whether objects of the class can be thrown."""
        return not name.startswith("[") and self.world.is_subtype(name, "java.lang.Throwable")


def parse_ref(text: str) -> MethodRef:
    """The inverse of `str(MethodRef)`."""
    owner, _, descriptor = text.partition(":")
    klass, _, name = owner.rpartition(".")
    return MethodRef(klass, name, descriptor)


class _MethodBound:
    """One method's bound."""

    def __init__(self, analyzer: Analyzer, graph: Graph) -> None:
        self.analyzer, self.graph = analyzer, graph
        self.nodes = {pc: node for pc, node in graph.nodes.items() if node.call != "R:poll"}
        self.successors = {pc: [each for each in node.successors if each in self.nodes] for pc, node in self.nodes.items()}
        self.assumes: set[str] = set()

    def run(self) -> Bound:
        name = f"{self.graph.compiled.method.klass}.{self.graph.compiled.method.name}"
        for pc, node in self.nodes.items():
            if node.call in ENDING or node.call in THROW_HELPERS:
                self.successors[pc] = []
        self._prune()
        self._cut_throws()
        self._prune()
        loops = find_loops(0, self.successors)
        if loops.irreducible is not None:
            raise self._refusal("irreducible", loops.irreducible, "a cycle that can be entered in two places has no bound")
        limits = self._limits(loops)
        calls: dict[int, _Call] = {}
        for pc in self.successors:
            node = self.nodes[pc]
            if node.call is not None and node.pad is not None:
                raise self._refusal("catch", self._call_pc(node), "an exception may be caught here, and throwing has no bound")
            if node.call is not None and not (node.call in ENDING or node.call in THROW_HELPERS or self._begins_throw(pc)):
                calls[pc] = self._call(node)
                if calls[pc].ends:
                    self.successors[pc] = []
        self._prune()
        limits = [self._live(limit) for limit in limits if limit.header in self.successors]
        costs = {pc: self.nodes[pc].cost + (calls[pc].cost if pc in calls else 0) for pc in self.successors}
        ends = {pc for pc, targets in self.successors.items() if not targets}
        if not ends:
            raise self._refusal("loop", 0, "the method never ends")
        try:
            longest = longest_walk(0, self.successors, costs, ends, limits)
        except Uncertified as error:
            raise self._refusal("solver", 0, f"no bound could be proved ({error})") from None
        if longest.bound > LARGEST:
            raise self._refusal("overflow", self._dearest(longest.counts), f"the bound of {name} exceeds {LARGEST} instructions")
        return self._result(longest, calls)

    # -- shape

    def _prune(self) -> None:
        """Leave only what the entry reaches."""
        seen: set[int] = set()
        work = [0]
        while work:
            pc = work.pop()
            if pc not in seen:
                seen.add(pc)
                work += self.successors[pc]
        self.successors = {pc: self.successors[pc] for pc in sorted(seen)}

    def _cut_throws(self) -> None:
        """Where nothing but a throw can follow, the path ends when the exception is made."""
        back: dict[int, list[int]] = {pc: [] for pc in self.successors}
        for pc, targets in self.successors.items():
            for target in targets:
                back[target].append(pc)
        returning: set[int] = set()
        work = [pc for pc in self.successors if self.nodes[pc].returns]
        while work:
            pc = work.pop()
            if pc not in returning:
                returning.add(pc)
                work += back[pc]
        cyclic = self._cyclic()
        self.throwing = {pc for pc in self.successors if pc not in returning and pc not in cyclic}
        for pc in self.throwing:
            if self._begins_throw(pc):
                self.successors[pc] = []

    def _begins_throw(self, pc: int) -> bool:
        node = self.nodes[pc]
        return pc in self.throwing and node.call == "R:new_object" and node.klass is not None and self.analyzer.is_throwable(node.klass)

    def _cyclic(self) -> set[int]:
        """Nodes that can come round to themselves, or lead to one that can."""
        state: dict[int, bool] = {}
        remaining = {pc: len(targets) for pc, targets in self.successors.items()}
        back: dict[int, list[int]] = {pc: [] for pc in self.successors}
        for pc, targets in self.successors.items():
            for target in targets:
                back[target].append(pc)
        work = [pc for pc, count in remaining.items() if count == 0]
        while work:
            pc = work.pop()
            state[pc] = False
            for source in back[pc]:
                remaining[source] -= 1
                if remaining[source] == 0:
                    work.append(source)
        return {pc for pc in self.successors if pc not in state}

    def _limits(self, loops: Loops) -> list[Limit]:
        known = {one.pc: one for one in self.graph.compiled.loops}
        shapes = {loop.header: loop for loop in loops.loops}
        limits = []
        for loop in loops.loops:
            bound = known.get(loop.header)
            if bound is None or bound.each is None:
                raise self._refusal("loop", loop.header, f"no constant bounds the loop that begins at line {self.graph.line(loop.header)}")
            if bound.each > LARGEST:
                raise self._refusal("overflow", loop.header, f"the loop's bound, {bound.each} iterations, exceeds {LARGEST}")
            limits.append(limits_of(loop, bound.each, 0))
            outer = shapes.get(bound.outer) if bound.outer is not None else None
            if bound.total is not None and outer is not None:
                limits.append(limits_of(outer, bound.total, 0, loop.header))
        return limits

    def _live(self, limit: Limit) -> Limit:
        """The limit without edges that are gone."""
        entries = tuple(edge for edge in limit.entries if edge[1] in self.successors.get(edge[0], ()))
        return Limit(limit.header, limit.times, entries, limit.start)

    # -- calls

    def _call(self, node: Node) -> _Call:
        symbol = node.call
        assert symbol is not None
        if symbol.startswith("R:"):
            return self._kernel_call(node, symbol[2:])
        place = self.graph.place(self._call_pc(node))
        self.analyzer.calling(place)
        bounds = [self.analyzer.bound(target) for target in self.analyzer.targets(symbol)]
        if not bounds:
            return _Call(0, symbol[2:], ends=True)    # only stubs that throw stand in the dispatch tables
        worst = max(bounds, key=lambda bound: bound.instructions)
        for bound in bounds:
            self.assumes |= bound.assumes
        method = worst.method
        several = f" (dearest of {len(bounds)})" if len(bounds) > 1 else ""
        return _Call(worst.instructions, f"{method.klass}.{method.name}{several}")

    def _kernel_call(self, node: Node, name: str) -> _Call:
        costs = self.analyzer.costs
        if name in costs.instructions:
            return _Call(costs.instructions[name], name)
        wake = costs.wakes.get(name)
        pc = self._call_pc(node)
        if wake is not None:
            self.analyzer.calling(self.graph.place(pc))
            scheduler = self.analyzer.scheduler()
            self.assumes.add(f"{name} finds at most {wake.waiters} waiting thread{'s' if wake.waiters != 1 else ''}")
            each = wake.each + (wake.scheduler + scheduler[0] if scheduler else 0)
            return _Call(wake.base + wake.waiters * each, name + (f" with {scheduler[1]}" if scheduler else ""))
        search = costs.searches.get(name)
        if search is not None:
            return _Call(search.base + search.each * self.analyzer.longest_search, name)
        reason = costs.refused.get(name)
        if reason is None:
            raise self._refusal("unknown", pc, f"calls the kernel function {name}, whose cost is not known")
        what = f"makes an object of {node.klass}" if name == "new_object" and node.klass else f"calls {name}"
        raise self._refusal(_kind(name, reason), pc, f"{what}, which {reason}")

    # -- telling

    def _call_pc(self, node: Node) -> int:
        return node.end - 1

    def _refusal(self, kind: str, pc: int, reason: str) -> BoundError:
        return self.analyzer.refuse(kind, self.graph.place(pc), reason)

    def _dearest(self, counts: dict[int, int]) -> int:
        return max(counts, key=lambda pc: (counts[pc], -pc))

    def _result(self, longest, calls: dict[int, _Call]) -> Bound:
        counts = longest.counts
        shares: dict[str, list[int]] = {}
        for pc, call in calls.items():
            if counts.get(pc):
                share = shares.setdefault(call.name, [0, call.cost])
                share[0] += counts[pc]
                share[1] = max(share[1], call.cost)
        path: list[tuple[str, int]] = []
        for pc in sorted(counts):
            if counts[pc]:
                place = self.graph.place(pc)
                if not path or path[-1] != (place, counts[pc]):
                    path.append((place, counts[pc]))
        own = sum(self.nodes[pc].cost * count for pc, count in counts.items())
        return Bound(self.graph.compiled.method, longest.bound, own, path,
                     sorted((Share(name, times, each) for name, (times, each) in shares.items()), key=lambda share: -share.times * share.each),
                     self.assumes)


def _kind(name: str, reason: str) -> str:
    for word, kind in (("allocates", "allocation"), ("another domain", "portal"), ("blocks", "blocking"), ("monitor", "monitor"),
                       ("initialiser", "initialisation"), ("copies", "copy"), ("fills", "copy")):
        if word in reason:
            return kind
    return "forbidden"
