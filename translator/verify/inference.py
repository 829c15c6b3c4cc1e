"""Verification by type inference (JVMS 4.10.2), for class files without stack maps: those before version 50, and those of version 50
whose stack maps are wrong.

Type states are kept where blocks begin and joined until nothing changes; the rules of the instructions are those of type checking.
A subroutine is entered by `jsr` and left by `ret`.  It may work on locals of any type that it does not touch: behind the `jsr` the
caller finds in a local what the subroutine left there if it may have changed it, else what was there before.  Each call returns by
one `ret` at most, only from a subroutine that is being executed, and no subroutine is entered again before it has been left.
"""

from __future__ import annotations

from heapq import heappop, heappush

from translator.classfile.decode import Bytecode, decode, targets
from translator.classfile.opcodes import ENDS
from translator.classfile.reader import initial_locals
from translator.verify.effects import EFFECTS
from translator.verify.frame import Frame
from translator.verify.merge import FlowFrame, Merging
from translator.verify.static import check_operands
from translator.verify.typecheck import MethodChecker, instruction_rules
from translator.verify.types import THROWABLE, Assignability, describe, is_reference, of_class
from translator.world.classes import Handler, Method
from translator.world.world import World

_CHANGES = frozenset(("istore", "lstore", "fstore", "dstore", "astore", "new", "invokespecial"))
"""Instructions behind which a handler may find other locals."""


class Inference(MethodChecker):
    """The inferring verifier of one method. After `run`, by offset: `blocks` has their instructions and handlers, `states` the joined
    state at the start of each that is reached, `returns` the subroutine's start for each `ret` that is reached."""

    section = "JVMS 4.10.2"
    infers = True

    def __init__(self, world: World, method: Method, assignable: Assignability) -> None:
        super().__init__(world, method, assignable)
        self.merging = Merging(world)
        self.blocks: dict[int, tuple[list[Bytecode], list[Handler]]] = {}
        self.states: dict[int, FlowFrame] = {}
        self.returns: dict[int, int] = {}
        self._pending: list[int] = []
        self._queued: set[int] = set()
        self._calls: dict[int, list[Bytecode]] = {}
        self._returned_by: dict[int, int] = {}
        self._callers: dict[int, list[str]] = {}
        self._block_of: dict[int, int] = {}

    def run(self) -> None:
        self.instructions = decode(self.code)
        self.news = {each.pc: each.operands[0] for each in self.instructions if each.name == "new"}
        for instruction in self.instructions:
            self.pc, self.name = instruction.pc, instruction.name
            check_operands(self, instruction)
            if instruction.name == "jsr":
                self._calls.setdefault(instruction.operands[0], []).append(instruction)
        self._check_catch_types()
        start = Frame.of_values(initial_locals(self.method), (), self.code.max_locals)
        assert start is not None, "the reader has checked that the arguments fit"
        self.blocks = self._cut()
        self._enter(0, FlowFrame(start.locals, [], start.this_uninitialized))
        while self._pending:
            first = heappop(self._pending)
            self._queued.discard(first)
            self._flow(first, *self.blocks[first])

    def _cut(self) -> dict[int, tuple[list[Bytecode], list[Handler]]]:
        """Instructions and handlers by the pc at which a block begins."""
        leaders = {0}
        for instruction in self.instructions:
            jumps = targets(instruction)
            if jumps or instruction.name in ENDS:
                leaders.update(jumps)
                leaders.add(instruction.next)
        for handler in self.code.handlers:
            leaders.update((handler.start, handler.end, handler.handler))
        self.spend(len(leaders) * (len(self.code.handlers) + self.code.max_locals // 8))
        blocks: dict[int, tuple[list[Bytecode], list[Handler]]] = {}
        first = 0
        for instruction in self.instructions:
            pc = instruction.pc
            if pc in leaders:
                first = pc
                blocks[pc] = [], [handler for handler in self.code.handlers if handler.start <= pc < handler.end]
            blocks[first][0].append(instruction)
            self._block_of[pc] = first
        return blocks

    def _enter(self, target: int, frame: FlowFrame) -> None:
        """The state flows to a block."""
        self.spend(10 + len(frame.locals) // 8)
        known = self.states.get(target)
        if known is None:
            if target not in self._block_of:
                raise self.fail("control falls off the end of the code")
            self.states[target] = frame.copy()
            self._queue(target)
            return
        changed, reason = self.merging.join(known, frame)
        if reason:
            raise self.fail(f"at {target}: {reason}")
        if changed:
            self._queue(target)

    def _queue(self, target: int) -> None:
        if target not in self._queued:
            self._queued.add(target)
            heappush(self._pending, target)

    def _flow(self, first: int, instructions: list[Bytecode], handlers: list[Handler]) -> None:
        """Runs through a block from its present state."""
        rules = instruction_rules()
        self.frame = frame = self.states[first].copy()
        self.spend(len(instructions))
        name, new_locals = "", True
        for instruction in instructions:
            self.pc, self.name = instruction.pc, instruction.name
            name = self.name
            if handlers and (new_locals or name in ("jsr", "ret")):
                self.spend(len(handlers))
                self._handle(handlers, frame.forget_new_objects() if name in ("jsr", "ret") else frame)
                new_locals = False
            effect = EFFECTS.get(name)
            if effect is not None:
                pops, pushes = effect
                if pops:
                    self.pop_slots(pops)
                if pushes:
                    self.push(*pushes)
                if name == "iinc" and frame.locals[instruction.operands[0]] != "I":
                    raise self.fail(f"local {instruction.operands[0]} is no int")
            elif name == "jsr":
                self._call(instruction)
            elif name == "ret":
                self._return(instruction)
            elif name == "astore":
                self._store(instruction.operands[0])
            else:
                rules[name](self, instruction)
            if handlers and name in _CHANGES:
                new_locals = True
                if name == "invokespecial":  # it may throw before and behind the change
                    self._handle(handlers, frame)
            for target in targets(instruction):
                if name != "jsr":
                    self._enter(target, frame)
        if name not in ENDS:
            self._enter(instructions[-1].next, frame)

    def _handle(self, handlers: list[Handler], frame: FlowFrame) -> None:
        for target, catch in dict.fromkeys((handler.handler, handler.catch) for handler in handlers):
            caught = of_class(catch) if catch else THROWABLE
            self._enter(target, FlowFrame(frame.locals, [caught], frame.this_uninitialized, frame.calls))

    def _store(self, index: int) -> None:
        """astore takes return addresses, too."""
        kind = self.pop()
        if not is_reference(kind) and kind[0] != "R":
            raise self.fail(f"a reference or return address expected on the stack, found {describe(kind)}")
        self.frame.set_local(index, kind)

    def _call(self, jsr: Bytecode) -> None:
        entry = jsr.operands[0]
        frame = self.frame
        if any(active == entry for active, _ in frame.calls):
            raise self.fail(f"the subroutine at {entry} is called again before it has returned", "JVMS 4.9.2")
        self._callers[jsr.pc] = frame.locals.copy()
        ret = self._returned_by.get(jsr.pc)
        if ret is not None and self._block_of[ret] in self.states:
            self._queue(self._block_of[ret])
        inside = frame.forget_new_objects()
        self.frame = inside
        self.push(f"R{entry}")
        inside.calls = (*frame.calls, (entry, 0))
        self._enter(entry, inside)

    def _return(self, ret: Bytecode) -> None:
        local = ret.operands[0]
        kind = self.frame.locals[local]
        if kind[0] != "R":
            raise self.fail(f"local {local} holds no return address")
        entry = self.returns[ret.pc] = int(kind[1:])
        frame = self.frame.forget_new_objects()
        for jsr in self._calls[entry]:
            if self._returned_by.setdefault(jsr.pc, ret.pc) != ret.pc:
                raise self.fail(f"the call at {jsr.pc} returns by two instructions, here and at {self._returned_by[jsr.pc]}", "JVMS 4.9.2")
            if jsr.next not in self._block_of:
                raise self.fail("control falls off the end of the code")
            before = self._callers.get(jsr.pc)
            if before is not None:
                self._enter(jsr.next, self._behind(frame, before, entry))

    def _behind(self, frame: FlowFrame, before: list[str], entry: int) -> FlowFrame:
        """The state behind a call from the states at its `ret` and before its `jsr`."""
        depth = next((at for at in range(len(frame.calls) - 1, -1, -1) if frame.calls[at][0] == entry), None)
        if depth is None:
            raise self.fail(f"return from the subroutine at {entry}, which need not have been called", "JVMS 4.9.2")
        mask = frame.calls[depth][1]
        locals_ = [left if mask >> index & 1 else kind for index, (left, kind) in enumerate(zip(frame.locals, before))]
        return FlowFrame(locals_, frame.stack, frame.this_uninitialized, frame.calls[:depth])

