"""What a loop computes anew each time round without need, once before it.

Before: b1(v3): check.null v0 ; v4 = len v0 ; br.i32 lt v3, v4, b2(), b3() ; b2(): v5 = mul.i32 v1, v2 ; … ; jump b1(v6)
After:  b9(): check.null v0 ; v4 = len v0 ; v5 = mul.i32 v1, v2 ; jump b1(…)       with b9 before the loop, and the rest in it

Pure operations move from anywhere in the loop.  Checks move only from the start of the header, where they run in any case and before
anything that can be observed; loads move if their object is known not to be null before the loop and nothing in the loop
may write the field.  In a loop with calls only checks move: values that live across a call cost a load each time, too.
Precondition: number_values has run; handlers are not lowered.  Invalidates the graph (new blocks before headers).
"""

from __future__ import annotations

from translator.ir.func import Block, Edge, Function, Instr, Value
from translator.passes.flow import Flow, Loop, find_loops, incoming_edges, like
from translator.passes.number_values import VOLATILE

CHECKS = frozenset(("check.null", "check.zero.i32", "check.zero.i64"))
GUARDED = ("div.i", "rem.i", "classof")
"""Pure, but only behind a check that may stand in the loop."""


def hoist_invariants(fn: Function, world, options) -> None:
    """Inner loops first, so that what leaves one may leave the next."""
    flow = Flow(fn)
    loops, _ = find_loops(flow)
    if not loops:
        return
    order = list(flow.order)
    home: dict[Value, int] = {}
    checked: dict[Value, list[int]] = {}
    for block in flow.order:
        for param in block.params:
            home[param] = block.id
        for instr in block.instrs:
            if instr.result is not None:
                home[instr.result] = block.id
            if instr.op.name == "check.null":
                checked.setdefault(instr.args[0], []).append(flow.exit_point[block.id])
    for loop in reversed(loops):
        _Hoisting(fn, world, flow, loop, order, home, checked).run()


class _Hoisting:
    def __init__(self, fn: Function, world, flow: Flow, loop: Loop, order: list[Block], home: dict[Value, int],
                 checked: dict[Value, list[int]]) -> None:
        self.fn, self.world, self.flow, self.loop, self.order, self.home, self.checked = fn, world, flow, loop, order, home, checked
        self.body = [block for block in order if block.id in loop.blocks]
        self.moved: list[Instr] = []
        self.nonnull: set[Value] = set()
        self.calls = False
        self.written: set = set()
        for block in self.body:
            for instr in block.instrs:
                if instr.op.safepoint:
                    self.calls = True
                elif instr.op.writes in ("field", "static"):
                    self.written.add(instr.attrs[0])

    def run(self) -> None:
        header = self.loop.header
        ways = incoming_edges(self.fn.blocks).get(header.id, ())
        if header.handler is not None or any(way.skip for way in ways):
            return
        self.take_checks(header)
        if not self.calls:
            for block in self.body:
                block.instrs = [instr for instr in block.instrs if not self.take(instr)]
        if self.moved:
            before = self.preheader([way for way in ways if way.source.id not in self.loop.blocks])
            before.instrs[-1:-1] = self.moved
            for instr in self.moved:
                if instr.result is not None:
                    self.home[instr.result] = before.id

    def invariant(self, instr: Instr) -> bool:
        home, inside = self.home, self.loop.blocks
        return all(home[arg] not in inside for arg in instr.args)

    def take_checks(self, header: Block) -> None:
        """The checks at the start of the header, with what they need, up to the first effect that stays."""
        kept: list[Instr] = []
        still = True
        for instr in header.instrs:
            if still and instr.op.name in CHECKS and self.invariant(instr):
                self.move(instr)
                if instr.op.name == "check.null":
                    self.nonnull.add(instr.args[0])
            elif still and not self.calls and self.take(instr):
                pass
            else:
                kept.append(instr)
                still = still and not instr.op.throws and not instr.op.safepoint and instr.op.writes is None
        header.instrs = kept

    def take(self, instr: Instr) -> bool:
        """Move one instruction without effects if it may run before the loop."""
        op = instr.op
        if op.terminator or op.result is None or not self.invariant(instr):
            return False
        if op.name.startswith(("len", "getfield.")):
            if not self.known_nonnull(instr.args[0]) or not self.known_class(instr):
                return False
            if op.reads is not None and not self.unwritten(instr):
                return False
        elif op.name.startswith("getstatic."):
            return False  # the class may be initialised in the loop
        elif not op.pure or op.name.startswith(GUARDED):
            return False
        self.move(instr)
        return True

    def move(self, instr: Instr) -> None:
        self.moved.append(instr)
        if instr.result is not None:
            self.home[instr.result] = -1

    def known_nonnull(self, value: Value) -> bool:
        if value.nonnull or value in self.nonnull:
            return True
        start = self.flow.entry_point[self.loop.header.id]
        return any(self.flow.dominates(point, start) and self.flow.block_at[point].id not in self.loop.blocks
                   for point in self.checked.get(value, ()))

    def known_class(self, load: Instr) -> bool:
        """Whether the object is of the right class wherever its value exists, not only behind some test in the loop."""
        klass = load.args[0].klass
        if load.op.name == "len":
            return klass is not None and klass.startswith("[")
        return klass is not None and (self.world is None or self.world.is_subtype(klass, load.attrs[0].klass))

    def unwritten(self, load: Instr) -> bool:
        field = load.attrs[0]
        return field not in self.written and not (self.world is not None and self.world.resolve_field(field).access & VOLATILE)

    def preheader(self, ways: list) -> Block:
        """A block without a handler that runs once before the loop, and jumps to its header."""
        header = self.loop.header
        if len(ways) == 1:
            source = ways[0].source
            if source.instrs[-1].op.name == "jump" and source.handler is None:
                return source
        new = self.fn.new_block()
        new.params = [self.fn.new_value(param.type, param.klass, param.exact, param.nonnull) for param in header.params]
        for param in new.params:
            self.home[param] = new.id
        new.instrs = [like(header.instrs[0], "jump", [], (), None, [Edge(header, list(new.params))])]
        for way in ways:
            way.edge.block = new
        outer = self.loop.parent
        while outer is not None:
            outer.blocks.add(new.id)
            outer = outer.parent
        self.order.insert(self.order.index(header), new)
        return new
