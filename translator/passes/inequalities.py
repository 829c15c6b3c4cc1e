"""Proofs of `v <= w + c` about i32 values, after Bodik, Gupta and Sarkar's ABCD, made sound under wrap-around.

Facts come from branches, passed checks and what operations can give; each holds from a place on, and is used only where
that place dominates.  `ZERO` stands for the number 0, so `v <= ZERO + 9` bounds v by a constant.  A loop's parameter is proved by
induction: its bound may be assumed where the proof for an argument comes back to it, provided that the other side
does not change in the loop.  An addition is used as one only if it cannot wrap in the direction in question: x + 1 <= x + 1
always holds, x + 1 >= x + 1 only if x is known to be below the maximum.
"""

from __future__ import annotations

from translator.ir.func import Block, Edge, Function, Instr, Value
from translator.passes.counted import NEGATED, constant
from translator.passes.flow import Flow, incoming_edges

MIN, MAX = -1 << 31, (1 << 31) - 1
ZERO = Value(-1, "i32")
DEPTH = 14
BUDGET = 160
"""Steps of one proof; what is not proved by then is checked at run time."""

RANGES = {
    "len": (0, MAX), "memload.u8": (0, 255), "memload.u16": (0, 65535), "aload.u16": (0, 65535), "aload.i8": (-128, 127),
    "aload.i16": (-32768, 32767), "getfield.u16": (0, 65535), "getfield.i8": (-128, 127), "getfield.i16": (-32768, 32767),
    "getstatic.u16": (0, 65535), "getstatic.i8": (-128, 127), "getstatic.i16": (-32768, 32767), "conv.i32.u16": (0, 65535),
    "conv.i32.i8": (-128, 127), "conv.i32.i16": (-32768, 32767), "cmp.i32": (0, 1), "cmp.i64": (0, 1), "cmp.ref": (0, 1),
    "instanceof": (0, 1), "cmp3.i64": (-1, 1), "port.in.u8": (0, 255), "port.in.u16": (0, 65535),
}
"""What an operation's result always lies in."""

END = 1 << 30

Place = tuple[int, int]
"""A point of the flow and an instruction's index in its block; -1 is the start."""


class Inequalities:
    """What is known about a function's i32 values. A snapshot, like the flow that it stands on."""

    def __init__(self, fn: Function) -> None:
        self.flow = flow = Flow(fn)
        self.incoming = incoming_edges(flow.order)
        self.defs: dict[Value, Instr] = {}
        self.home: dict[Value, tuple[Place, Block]] = {}    # where a value is defined
        self.params: dict[Value, tuple[Block, int]] = {}
        self.above: dict[Value, list[tuple[Value, int, Place]]] = {}   # v: (w, c): v <= w + c
        self.below: dict[Value, list[tuple[Value, int, Place]]] = {}   # w: (v, c): v <= w + c
        for block in flow.order:
            entry, exit = flow.entry_point[block.id], flow.exit_point[block.id]
            for position, param in enumerate(block.params):
                self.params[param] = (block, position)
                self.home[param] = ((entry, -1), block)
            for index, instr in enumerate(block.instrs):
                if instr.result is not None:
                    self.defs[instr.result] = instr
                    self.home[instr.result] = ((exit, index), block)
        for block in flow.order:
            self._collect(block)

    # -- facts

    def _collect(self, block: Block) -> None:
        flow = self.flow
        point = flow.exit_point[block.id]
        for index, instr in enumerate(block.instrs):
            if instr.op.name == "check.bounds":
                self._passed_bounds(instr.args[0], instr.args[1], (point, index))
            elif instr.op.name == "check.size":
                self._add(ZERO, instr.args[0], 0, (point, index))
        ways = self.incoming.get(block.id, ())
        if len(ways) == 1 and ways[0].edge is not None and not ways[0].skip:
            for v, w, c in self._branch_facts(ways[0].source, ways[0].edge):
                self._add(v, w, c, (flow.entry_point[block.id], -1))

    def _passed_bounds(self, index: Value, length: Value, place: Place) -> None:
        self._add(ZERO, index, 0, place)
        self._add(index, length, -1, place)
        made = self.defs.get(index)
        if made is not None and made.op.name == "add.i32":
            step = constant(made.args[1], self.defs)
            if step is not None and step > 0:  # had x + step wrapped, it would be negative
                self._add(made.args[0], length, -1 - step, place)
                self._add(ZERO, made.args[0], step, place)

    def _add(self, v: Value, w: Value, c: int, place: Place) -> None:
        self.above.setdefault(v, []).append((w, c, place))
        self.below.setdefault(w, []).append((v, c, place))

    def _branch_facts(self, source: Block, edge: Edge) -> list[tuple[Value, Value, int]]:
        """(v, w, c) with v <= w + c that the branch at the end of `source` shows along `edge`."""
        branch = source.terminator
        if branch.op.name != "br.i32" or branch.edges[0].block is branch.edges[1].block:
            return []
        cond = branch.attrs[0] if edge is branch.edges[0] else NEGATED[branch.attrs[0]]
        left, right = branch.args
        if cond == "eq":
            return [(left, right, 0), (right, left, 0)]
        if cond in ("lt", "le"):
            return [(left, right, -1 if cond == "lt" else 0)]
        if cond in ("gt", "ge"):
            return [(right, left, -1 if cond == "gt" else 0)]
        limit = constant(right, self.defs)
        if cond in ("ult", "ule") and limit is not None and limit >= 0:
            return [(ZERO, left, 0), (left, right, -1 if cond == "ult" else 0)]
        return []

    # -- proofs

    def in_bounds(self, index: Value, length: Value, place: Place) -> bool:
        """Whether 0 <= index < length at `place`."""
        return self.proves(ZERO, index, 0, place) and self.proves(index, length, -1, place)

    def proves(self, v: Value, w: Value, c: int, place: Place) -> bool:
        """Whether v <= w + c holds at `place`, where both are available."""
        self.budget = BUDGET
        return self._le(v, w, c, place, {}, DEPTH, ())

    def _number(self, value: Value) -> int | None:
        return 0 if value is ZERO else constant(value, self.defs)

    def _holds(self, fact: Place, place: Place) -> bool:
        if fact[0] == place[0]:
            return fact[1] < place[1]
        return self.flow.dominates(fact[0], place[0])

    def _le(self, v: Value, w: Value, c: int, place: Place, assumed: dict, depth: int, extra: tuple) -> bool:
        if v is w:
            return c >= 0
        self.budget -= 1
        if depth == 0 or self.budget < 0:
            return False
        left, right = self._number(v), self._number(w)
        if left is not None and right is not None:
            return left <= right + c
        if left is not None and v is not ZERO:
            return self._le(ZERO, w, c - left, place, assumed, depth, extra)
        if right is not None and w is not ZERO:
            return self._le(v, ZERO, right + c, place, assumed, depth, extra)
        if self._by_range(v, w, c):
            return True
        known = assumed.get((v, w))
        if known is not None and known <= c:
            return True
        for x, d, fact in self.above.get(v, ()):
            if self._holds(fact, place) and self._le(x, w, c - d, place, assumed, depth - 1, extra):
                return True
        for x, d, fact in self.below.get(w, ()):
            if self._holds(fact, place) and self._le(v, x, c - d, place, assumed, depth - 1, extra):
                return True
        for a, b, d in extra:
            if (a is v and self._le(b, w, c - d, place, assumed, depth - 1, extra)) or (
                    b is w and self._le(v, a, c - d, place, assumed, depth - 1, extra)):
                return True
        return (self._through_left(v, w, c, place, assumed, depth, extra) or self._through_right(v, w, c, place, assumed, depth, extra)
                or self._by_induction(v, w, c, assumed, depth))

    def _by_range(self, v: Value, w: Value, c: int) -> bool:
        """By the ranges of both sides alone, as their operations give them."""
        high = 0 if v is ZERO else self._range(v)[1]
        low = 0 if w is ZERO else self._range(w)[0]
        return high <= low + c

    def _range(self, value: Value) -> tuple[int, int]:
        made = self.defs.get(value)
        if made is None:
            return MIN, MAX
        name = made.op.name
        if name in RANGES:
            return RANGES[name]
        if name == "and.i32":
            mask = constant(made.args[1], self.defs)
            if mask is not None and mask >= 0:
                return 0, mask
        elif name in ("ushr.i32", "shr.i32"):
            count = constant(made.args[1], self.defs)
            if count is not None and count & 31:
                return (0, 0xFFFF_FFFF >> (count & 31)) if name == "ushr.i32" else (MIN >> (count & 31), MAX >> (count & 31))
        elif name == "rem.i32":
            divisor = constant(made.args[1], self.defs)
            if divisor is not None and divisor > 0:
                return 1 - divisor, divisor - 1
        return MIN, MAX

    def _through_left(self, v: Value, w: Value, c: int, place: Place, assumed: dict, depth: int, extra: tuple) -> bool:
        """By what v is made of: v <= x + d, then x <= w + (c - d)."""
        made = self.defs.get(v)
        if made is None:
            return False
        name = made.op.name
        home = self.home[v][0]
        if name == "add.i32" and (step := constant(made.args[1], self.defs)) is not None:
            x = made.args[0]
            if step < 0 and not self._le(ZERO, x, step - MIN, home, assumed, depth - 1, ()):
                return False  # x + step might wrap to something large
            return self._le(x, w, c - step, place, assumed, depth - 1, extra)
        if name == "and.i32":  # no more than either operand that is not negative
            return any(self._le(ZERO, arg, 0, home, assumed, depth - 1, ()) and self._le(arg, w, c, place, assumed, depth - 1, extra)
                       for arg in made.args)
        if name in ("shr.i32", "div.i32", "rem.i32", "ushr.i32") and self._le(ZERO, made.args[0], 0, home, assumed, depth - 1, ()):
            amount = constant(made.args[1], self.defs)
            if name in ("shr.i32", "ushr.i32") or (amount is not None and amount > 0):
                return self._le(made.args[0], w, c, place, assumed, depth - 1, extra)  # no more than what it is made of
        if name == "sub.i32" and self._le(ZERO, made.args[1], 0, home, assumed, depth - 1, ()) and self._le(
                ZERO, made.args[0], 0, home, assumed, depth - 1, ()):
            return self._le(made.args[0], w, c, place, assumed, depth - 1, extra)
        return False

    def _through_right(self, v: Value, w: Value, c: int, place: Place, assumed: dict, depth: int, extra: tuple) -> bool:
        """By what w is made of: x + d <= w, then v <= x + (d + c)."""
        made = self.defs.get(w)
        if made is None:
            return False
        name = made.op.name
        home = self.home[w][0]
        if name == "add.i32" and (step := constant(made.args[1], self.defs)) is not None:
            x = made.args[0]
            if step > 0 and not self._le(x, ZERO, MAX - step, home, assumed, depth - 1, ()):
                return False  # x + step might wrap to something negative
            return self._le(v, x, c + step, place, assumed, depth - 1, extra)
        if v is ZERO and c >= 0:
            if name in ("shr.i32", "div.i32", "rem.i32"):
                amount = constant(made.args[1], self.defs)
                return (name == "shr.i32" or (amount is not None and amount > 0)) and self._le(
                    ZERO, made.args[0], 0, home, assumed, depth - 1, ())
            if name == "and.i32":
                return any(self._le(ZERO, arg, 0, home, assumed, depth - 1, ()) for arg in made.args)
            if name == "sub.i32":
                return self._le(made.args[1], made.args[0], 0, home, assumed, depth - 1, ()) and self._le(
                    ZERO, made.args[1], 0, home, assumed, depth - 1, ())
        return False

    def _by_induction(self, v: Value, w: Value, c: int, assumed: dict, depth: int) -> bool:
        """By the arguments of a parameter, if the other side is the same for all of them."""
        for param, other in ((v, w), (w, v)):
            place = self.params.get(param)
            if place is None or not self._fixed(other, place[0]) or (v, w) in assumed:
                continue
            block, position = place
            ways = self.incoming.get(block.id, ())
            if not ways or any(position < way.skip for way in ways):
                continue
            inner = {**assumed, (v, w): c}
            if all(self._argument_le(way, position, param is v, other, c, inner, depth - 1) for way in ways):
                return True
        return False

    def _argument_le(self, way, position: int, is_left: bool, other: Value, c: int, assumed: dict, depth: int) -> bool:
        arg = way.edge.args[position - way.skip]
        source = way.source
        if way.skip:
            place, extra = (self.flow.entry_point[source.id], 0), ()
        else:
            place, extra = (self.flow.exit_point[source.id], END), tuple(self._branch_facts(source, way.edge))
        return self._le(arg, other, c, place, assumed, depth, extra) if is_left else self._le(other, arg, c, place, assumed, depth, extra)

    def _fixed(self, value: Value, block: Block) -> bool:
        """Whether `value` is defined before `block`, so that it is the same each time control comes back there."""
        if value is ZERO or constant(value, self.defs) is not None:
            return True
        place, home = self.home[value]
        return home is not block and self.flow.dominates(place[0], self.flow.entry_point[block.id])
