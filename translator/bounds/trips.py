"""How often loops run, found on the IR after all passes: the one fact about time that machine code no longer shows.

For each natural loop the result says how often its header can run each time the loop is entered and, where the loop's
ends depend on the counter of the loop around it (triangular loops), how often during one run of that outer loop.  Three
arguments are tried on every exit test that each iteration passes:

* counting: the tested value grows by at least one constant each time round and what it is compared with is bounded by a
  constant, as branches, masks and passed checks show (`passes/inequalities.py`);
* replay: the tested value starts from a constant and its next value depends on itself and constants alone, so the iterations
  are simply run;
* shrinking: the value is shifted right, divided or loses its lowest set bit until it is zero.

Whatever fits none of them has no bound.
"""

from __future__ import annotations

from dataclasses import dataclass

from translator.ir.func import Block, Function, Instr, Value
from translator.ir.ops import INT_TYPES
from translator.passes.counted import NEGATED, SWAPPED, constant, definitions
from translator.passes.evaluate import compare, evaluate
from translator.passes.flow import Flow, Loop, find_loops, incoming_edges
from translator.passes.inequalities import END, MAX, MIN, ZERO, Inequalities

REPLAY = 1 << 14
"""Iterations that are run to count them."""

WORD = 32
"""Bits of an int: what shrinks by a bit each time is zero after as many iterations."""


@dataclass(frozen=True)
class Trips:
    """`each`: executions of a loop's header by entry; `total`: during one run of the loop whose header is block `outer`."""

    each: int | None
    total: int | None = None
    outer: int | None = None


def count_trips(fn: Function) -> dict[int, Trips]:
    """By header block's id, every natural loop of the function. Changes nothing."""
    flow = Flow(fn)
    loops, _ = find_loops(flow)
    if not loops:
        return {}
    counter = _Counter(fn, flow)
    found: dict[int, Trips] = {}
    for loop in loops:
        each = counter.each(loop)
        total = counter.total(loop) if loop.parent is not None else None
        outer = loop.parent.header.id if total is not None and loop.parent is not None else None
        if each is None and total is not None:
            each = total
        found[loop.header.id] = Trips(each, total, outer)
    return found


@dataclass
class _Test:
    """An exit test `left cond right` that holds as long as the loop goes on, in a block that every iteration passes."""

    block: Block
    cond: str
    left: Value
    right: Value


@dataclass
class _Series:
    """A header parameter that grows by `low`..`high` each iteration (both of one sign), from one of `starts`."""

    value: Value
    starts: list[tuple[Value, Block]]
    low: int
    high: int


class _Counter:
    def __init__(self, fn: Function, flow: Flow) -> None:
        self.fn, self.flow = fn, flow
        self.defs = definitions(flow.order)
        self.incoming = incoming_edges(flow.order)
        self.blocks = {block.id: block for block in flow.order}
        self.params = {param: (block, i) for block in flow.order for i, param in enumerate(block.params)}
        self._inequalities: Inequalities | None = None

    @property
    def inequalities(self) -> Inequalities:
        if self._inequalities is None:
            self._inequalities = Inequalities(self.fn)
        return self._inequalities

    # -- tests and series

    def tests(self, loop: Loop) -> list[_Test]:
        found = []
        latches = [self.flow.exit_point[latch.id] for latch in loop.latches]
        for id in loop.blocks:
            block = self.blocks[id]
            branch = block.terminator
            if branch.op.name != "br.i32" or not all(self.flow.dominates(self.flow.exit_point[id], latch) for latch in latches):
                continue
            inside = [edge.block.id in loop.blocks for edge in branch.edges]
            if inside[0] == inside[1]:
                continue
            cond = branch.attrs[0] if inside[0] else NEGATED[branch.attrs[0]]
            left, right = branch.args
            found.append(_Test(block, cond, left, right))
            found.append(_Test(block, SWAPPED[cond], right, left))
        return found

    def ways(self, loop: Loop, param: Value) -> tuple[list[tuple[Value, Block]], list[Value]] | None:
        """Where a header parameter comes from: outside the loop, and from within it."""
        home, position = self.params[param]
        starts, again = [], []
        for way in self.incoming.get(home.id, ()):
            if way.edge is None or way.skip:
                return None
            value = way.edge.args[position]
            if way.source.id in loop.blocks:
                again.append(value)
            else:
                starts.append((value, way.source))
        return starts, again

    def series(self, loop: Loop, param: Value) -> _Series | None:
        ways = self.ways(loop, param)
        if ways is None:
            return None
        low, high = MAX, MIN
        for value in ways[1]:
            step = self._growth(value, param, loop, set())
            if step is None:
                return None
            low, high = min(low, step[0]), max(high, step[1])
        if not ways[1] or not (low > 0 or high < 0):
            return None
        return _Series(param, ways[0], low, high)

    def _growth(self, value: Value, origin: Value, loop: Loop, seen: set[Value]) -> tuple[int, int] | None:
        """(least, most) that `value` is above `origin` in every iteration, all of it by additions of constants."""
        if value is origin:
            return 0, 0
        made = self.defs.get(value)
        if made is not None:
            if made.op.name not in ("add.i32", "sub.i32"):
                return None
            left, right = made.args
            step = constant(right, self.defs)
            if step is None and made.op.name == "add.i32":
                step, left = constant(left, self.defs), right
            if step is None:
                return None
            inner = self._growth(left, origin, loop, seen)
            change = step if made.op.name == "add.i32" else -step
            return None if inner is None else (inner[0] + change, inner[1] + change)
        place = self.params.get(value)
        if place is None or value in seen or place[0].id not in loop.blocks or place[0] is loop.header:
            return None
        low, high = MAX, MIN
        for way in self.incoming.get(place[0].id, ()):
            if way.edge is None or way.skip:
                return None
            inner = self._growth(way.edge.args[place[1]], origin, loop, seen | {value})
            if inner is None:
                return None
            low, high = min(low, inner[0]), max(high, inner[1])
        return (low, high) if low <= high else None

    # -- one entry

    def each(self, loop: Loop) -> int | None:
        """Executions of the header by entry, the least that any argument gives."""
        best: int | None = None
        for test in self.tests(loop):
            for param in loop.header.params:
                if param.type != "i32":
                    continue
                for argument in (self._by_counting, self._by_shrinking, self._by_replay):
                    trips = argument(loop, test, param)
                    if trips is not None:
                        best = trips if best is None else min(best, trips)
                        break
        return best

    def _by_counting(self, loop: Loop, test: _Test, param: Value) -> int | None:
        series = self.series(loop, param)
        if series is None:
            return None
        offset = self._growth(test.left, param, loop, set())
        if offset is None or offset[0] != offset[1]:
            return None
        up = series.low > 0
        shift = offset[0]
        if test.cond not in (("lt", "le") if up else ("gt", "ge")):
            return None
        proofs = self.inequalities
        place = (self.flow.exit_point[test.block.id], END)
        if up:
            limit = self._at_most(test.right, place)
            first = self._least([(value, (self.flow.exit_point[block.id], END)) for value, block in series.starts])
            if limit is None or first is None:
                return None
            last = limit if test.cond == "le" else limit - 1   # the test holds up to here
            if shift > 0 and not all(proofs.proves(value, ZERO, MAX - shift, (self.flow.exit_point[block.id], END))
                                     for value, block in series.starts):
                return None
            if first + shift < MIN or last - shift + series.high > MAX or last + series.high > MAX:
                return None
            passed = max(0, (last - first - shift) // series.low + 1)
        else:
            limit = self._at_least(test.right, place)
            first = self._most([(value, (self.flow.exit_point[block.id], END)) for value, block in series.starts])
            if limit is None or first is None:
                return None
            last = limit if test.cond == "ge" else limit + 1
            if shift < 0 and not all(proofs.proves(ZERO, value, -MIN + shift, (self.flow.exit_point[block.id], END))
                                     for value, block in series.starts):
                return None
            if first + shift > MAX or last - shift + series.low < MIN or last + series.low < MIN:
                return None
            passed = max(0, (first + shift - last) // -series.high + 1)
        return passed + 1

    def _at_most(self, value: Value, place: tuple[int, int]) -> int | None:
        """The least constant that `value` is proved not to exceed."""
        known = constant(value, self.defs)
        if known is not None:
            return known
        proofs = self.inequalities
        if not proofs.proves(value, ZERO, MAX - 1, place):
            return None
        low, high = MIN, MAX - 1
        while low < high:
            middle = (low + high) // 2
            if proofs.proves(value, ZERO, middle, place):
                high = middle
            else:
                low = middle + 1
        return high

    def _at_least(self, value: Value, place: tuple[int, int]) -> int | None:
        """The largest constant that `value` is proved to reach."""
        known = constant(value, self.defs)
        if known is not None:
            return known
        proofs = self.inequalities
        if not proofs.proves(ZERO, value, -(MIN + 1), place):
            return None
        low, high = MIN + 1, MAX
        while low < high:
            middle = (low + high + 1) // 2
            if proofs.proves(ZERO, value, -middle, place):
                low = middle
            else:
                high = middle - 1
        return low

    def _least(self, values: list) -> int | None:
        bounds = [self._at_least(*value) for value in values]
        return None if not bounds or None in bounds else min(bounds)

    def _most(self, values: list) -> int | None:
        bounds = [self._at_most(*value) for value in values]
        return None if not bounds or None in bounds else max(bounds)

    def _by_shrinking(self, loop: Loop, test: _Test, param: Value) -> int | None:
        """The parameter moves towards zero by a bit at least each time, and the loop goes on only while it is not zero."""
        ways = self.ways(loop, param)
        if ways is None or not ways[1] or constant(test.right, self.defs) != 0 or test.cond not in ("ne", "gt", "ugt"):
            return None
        if test.left is not param and any(value is not test.left for value in ways[1]):
            return None
        worst = 0
        for value in ways[1]:
            made = self.defs.get(value)
            if made is None or len(made.args) != 2 or made.args[0] is not param and made.op.name != "and.i32":
                return None
            name, by = made.op.name, constant(made.args[1], self.defs)
            if name == "ushr.i32" and by is not None and by & 31 or name == "shr.i32" and by is not None and by & 31 and test.cond == "gt":
                worst = max(worst, -(-WORD // (by & 31)))
            elif name == "div.i32" and by is not None and by >= 2:
                worst = max(worst, -(-WORD // (by.bit_length() - 1)))
            elif name == "and.i32" and self._clears_lowest_bit(made, param):
                worst = WORD
            else:
                return None
        return worst + 1

    def _clears_lowest_bit(self, made: Instr, param: Value) -> bool:
        for one, other in (made.args, made.args[::-1]):
            if one is param and self._growth_of_one(other, param) == -1:
                return True
        return False

    def _growth_of_one(self, value: Value, origin: Value) -> int | None:
        made = self.defs.get(value)
        if made is None or made.op.name not in ("add.i32", "sub.i32") or made.args[0] is not origin:
            return None
        step = constant(made.args[1], self.defs)
        return None if step is None else step if made.op.name == "add.i32" else -step

    # -- replay

    def _by_replay(self, loop: Loop, test: _Test, param: Value) -> int | None:
        ways = self.ways(loop, param)
        if ways is None:
            return None
        starts = [constant(value, self.defs) for value, _ in ways[0]]
        if len(set(ways[1])) != 1 or None in starts or not starts:
            return None
        counts = [self._replay(test, param, start, ways[1][0], {}) for start in starts]
        return None if None in counts else max(counts)

    def _replay(self, test: _Test, param: Value, start: int, following: Value, fixed: dict[Value, int]) -> int | None:
        """Executions of a header whose parameter is `start` and then what `following` gives, until the test fails."""
        known = {**fixed, param: start}
        for count in range(1, REPLAY + 1):
            left, right = self._value(test.left, known, 8), self._value(test.right, known, 8)
            if left is None or right is None:
                return None
            if not compare(test.cond, left, right, "i32"):
                return count
            value = self._value(following, known, 8)
            if value is None:
                return None
            known[param] = value
        return None

    def _value(self, value: Value, known: dict[Value, int], depth: int) -> int | None:
        """What an i32 value is, given some others."""
        if value in known:
            return known[value]
        made = self.defs.get(value)
        if made is None or depth == 0:
            return None
        if made.op.name in ("const.i32", "const.i64"):
            return made.attrs[0]
        if not made.op.pure or not made.args or any(type not in INT_TYPES for type in made.op.operands or ("ref",)):
            return None
        args = [self._value(arg, known, depth - 1) for arg in made.args]
        return None if None in args else evaluate(made.op.name, made.attrs, args)

    # -- triangular loops

    def total(self, loop: Loop) -> int | None:
        """Executions of the header during one run of the loop around it, whose counter is replayed."""
        outer = loop.parent
        assert outer is not None
        best: int | None = None
        for param in outer.header.params:
            if param.type == "i32":
                total = self._total_over(loop, outer, param)
                if total is not None:
                    best = total if best is None else min(best, total)
        return best

    def _total_over(self, loop: Loop, outer: Loop, counter: Value) -> int | None:
        outer_ways = self.ways(outer, counter)
        if outer_ways is None or len(outer_ways[0]) != 1 or len(set(outer_ways[1])) != 1:
            return None
        start = constant(outer_ways[0][0][0], self.defs)
        if start is None:
            return None
        for test in self.tests(outer):
            rounds = self._replay(test, counter, start, outer_ways[1][0], {})
            if rounds is None:
                continue
            if self.flow.dominates(self.flow.exit_point[test.block.id], self.flow.entry_point[loop.header.id]):
                rounds -= 1     # the inner loop does not run in the round in which the outer one ends
            for inner in self.tests(loop):
                for param in loop.header.params:
                    total = self._sum(loop, inner, param, counter, start, outer_ways[1][0], rounds) if param.type == "i32" else None
                    if total is not None:
                        return total
        return None

    def _sum(self, loop: Loop, test: _Test, param: Value, counter: Value, start: int, following: Value, rounds: int) -> int | None:
        """The header's executions over `rounds` values of the outer counter; the inner loop runs at most once with each."""
        ways = self.ways(loop, param)
        if ways is None or len(ways[0]) != 1 or len(set(ways[1])) != 1:
            return None
        total, value = 0, start
        for _ in range(rounds):
            first = self._value(ways[0][0][0], {counter: value}, 8)
            if first is None:
                return None
            count = self._replay(test, param, first, ways[1][0], {counter: value})
            after = self._value(following, {counter: value}, 8)
            if count is None or after is None:
                return None
            total += count
            value = after
            if total > REPLAY:
                return None
        return total

