"""Each value once: dominator-scoped value numbering, redundant checks, and loads of what is known.

Before: v3 = add.i32 v1, v2 ; check.bounds v1, v2 ; putfield.i32 v0, v1, f ; v4 = getfield.i32 v0, f ; check.bounds v1, v2 ; v5 = add.i32 v2, v1
After:  v3 = add.i32 v1, v2 ; check.bounds v1, v2 ; putfield.i32 v0, v1, f          with v1 used for v4, v3 for v5

A load is known until something may write where it read: a store to the same field (or an array of the same element format), a
call, or a place where paths meet.  Final fields, which only constructors write, stay known: a constructor that is still
running cannot go on before this code returns to it.  Volatile fields are never known.
Where `instanceof` has said yes, the cast to the same class goes, and with it the value of that class: no later pass may move
a load to before such a test unless the class of the value itself allows it.
Precondition: none.  Invalidates nothing but uses.
"""

from __future__ import annotations

from translator.ir.func import FieldRef, Function, Instr, Value
from translator.passes.flow import Flow, follow, incoming_edges, replace_values
from translator.passes.rules import COMMUTATIVE

VOLATILE = 0x40

CHECKS = frozenset(("check.null", "check.bounds", "check.zero.i32", "check.zero.i64", "check.size", "check.cast", "check.store",
                    "check.interface", "check.init"))
"""Checks that cannot fail once they have passed for the same operands."""

WHOLE_FORMATS = frozenset(("i32", "i64", "f32", "f64", "ref"))
"""Formats that give back exactly what was stored."""


class _Memory:
    """Which version of each location is current; `epoch` counts moments at which everything may have changed."""

    __slots__ = ("epoch", "versions")

    def __init__(self, epoch: int, versions: dict[object, int] | None = None) -> None:
        self.epoch, self.versions = epoch, versions or {}

    def copy(self) -> "_Memory":
        return _Memory(self.epoch, dict(self.versions))

    def version(self, location: object) -> int:
        return self.versions.get(location, self.epoch)


def number_values(fn: Function, world, options) -> None:
    """Walk the dominator tree with a scoped table of what is available."""
    _Numbering(fn, world).run()


class _Numbering:
    def __init__(self, fn: Function, world) -> None:
        self.fn, self.world = fn, world
        self.flow = Flow(fn)
        self.table: dict[tuple, Value | None] = {}
        self.log: list[tuple] = []
        self.replacement: dict[Value, Value] = {}
        self.clock = 0
        self.written = {instr.attrs[0] for instr in fn.instrs() if instr.op.name.startswith(("putfield.", "putstatic."))}
        self.kinds: dict[FieldRef, str] = {}
        self.tests: dict[Value, Instr] = {}     # results of instanceof
        self.zeros: set[Value] = set()

    def run(self) -> None:
        incoming = incoming_edges(self.flow.order)
        flow = self.flow
        stack: list[tuple] = [("visit", 0, _Memory(0))]
        while stack:
            action, point, memory = stack.pop()
            if action == "leave":
                while len(self.log) > point:
                    del self.table[self.log.pop()]
                continue
            block = flow.block_at[point]
            mark = len(self.log)
            if point == flow.entry_point[block.id]:
                self.passed_test(incoming.get(block.id, ()))
            if point == flow.exit_point[block.id]:
                if len(incoming.get(block.id, ())) != 1 or incoming[block.id][0].skip:
                    memory = self.fresh() if point else memory
                else:
                    memory = memory.copy()
                block.instrs = [instr for instr in block.instrs if not self.known(instr, memory)]
            stack.append(("leave", mark, None))
            stack.extend(("visit", child, memory) for child in reversed(flow.children[point]))
        replace_values(self.fn, self.replacement)

    def passed_test(self, ways) -> None:
        """Enter what `instanceof` has shown where only its true edge leads: not null, and a cast that cannot fail."""
        if len(ways) != 1 or ways[0].edge is None or ways[0].skip:
            return
        branch = ways[0].source.instrs[-1]
        if branch.op.name != "br.i32" or branch.args[0] not in self.tests or branch.args[1] not in self.zeros:
            return
        if branch.attrs[0] not in ("eq", "ne") or branch.edges[0].block is branch.edges[1].block:
            return
        if (branch.attrs[0] == "ne") == (ways[0].edge is branch.edges[0]):
            test = self.tests[branch.args[0]]
            value = test.args[0]
            self.enter(("check.null", (), value), None)
            self.enter(("check.cast", test.attrs, value), value)
            self.enter(("check.interface", test.attrs, value), None)

    def fresh(self) -> _Memory:
        self.clock += 1
        return _Memory(self.clock)

    def known(self, instr: Instr, memory: _Memory) -> bool:
        """Whether the instruction is redundant (its result is then replaced); enters what it makes known otherwise."""
        op = instr.op
        if self.replacement:
            instr.args = [follow(arg, self.replacement) for arg in instr.args]
        key: tuple | None = None
        if op.pure:
            args = instr.args
            if op.name in COMMUTATIVE and args[0].id > args[1].id:
                args = [args[1], args[0]]
            key = (op.name, instr.attrs, *args)
        elif op.name in CHECKS:
            key = (op.name, instr.attrs, *instr.args)
        elif op.reads is not None and op.writes is None and not op.throws:
            key = self.load_key(instr, memory)
        if key is not None:
            if key in self.table:
                if instr.result is not None:
                    self.replacement[instr.result] = self.table[key]
                return True
            self.enter(key, instr.result)
            if op.name == "instanceof":
                self.tests[instr.result] = instr
            elif op.name == "const.i32" and instr.attrs[0] == 0:
                self.zeros.add(instr.result)
        if op.writes is not None:
            self.write(instr, memory)
        return False

    def enter(self, key: tuple, value: Value | None) -> None:
        if key not in self.table:
            self.table[key] = value
            self.log.append(key)

    def load_key(self, instr: Instr, memory: _Memory) -> tuple | None:
        name = instr.op.name
        if name.startswith("aload."):
            return (name, *instr.args, memory.version(name[6:]))
        if not name.startswith(("getfield.", "getstatic.")):
            return None
        field = instr.attrs[0]
        kind = self.kind(field)
        if kind == "volatile":
            return None
        return (name, field, *instr.args, 0 if kind == "final" else memory.version(field))

    def kind(self, field: FieldRef) -> str:
        """"volatile", "final" (and not written here) or "plain"."""
        kind = self.kinds.get(field)
        if kind is None:
            kind = "plain"
            if self.world is not None:
                declared = self.world.resolve_field(field)
                kind = "volatile" if declared.access & VOLATILE else "final" if (
                    declared.is_final and field not in self.written) else "plain"
            self.kinds[field] = kind
        return kind

    def write(self, instr: Instr, memory: _Memory) -> None:
        name = instr.op.name
        self.clock += 1
        family, _, format = name.partition(".")
        if family in ("putfield", "putstatic"):
            field = instr.attrs[0]
            memory.versions[field] = self.clock
            if format in WHOLE_FORMATS and self.kind(field) == "plain":
                self.enter((f"get{family[3:]}.{format}", field, *instr.args[:-1], self.clock), instr.args[-1])
        elif family == "astore":
            memory.versions[format] = self.clock
            if format in WHOLE_FORMATS:
                self.enter((f"aload.{format}", *instr.args[:-1], self.clock), instr.args[-1])
        elif instr.op.writes == "all":
            memory.epoch = self.clock
            memory.versions.clear()
