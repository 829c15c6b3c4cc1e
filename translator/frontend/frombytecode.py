"""Bytecode of a verified method to SSA form, in one walk over its blocks.

The walk goes in reverse postorder and keeps locals and stack as lists of SSA values.  A block with one predecessor takes over
its state; a join gets parameters for its live locals and its stack.  Protected blocks lead to a dispatch block, made once for
each list of handlers, that tests the exception's class and goes on to the bytecode's handler, or throws it again.

What the result guarantees: every access stands behind the checks that Java asks for; `entry` comes first; a boolean, byte, short
or char result is in range; `Value.klass` and `nonnull` hold for every verified method.  There are no polls yet.
"""

from __future__ import annotations

from bisect import bisect_right

from translator.classfile.decode import Bytecode, decode
from translator.errors import InternalError, UnsupportedError
from translator.frontend.blocks import BytecodeBlock, find_blocks
from translator.frontend import members  # noqa: F401  (completes TRANSLATE)
from translator.frontend.opcodes import TRANSLATE, enter_monitor, leave_monitor
from translator.frontend.stackslots import SHUFFLES, infer_classes, merge_chains, remove_trivial_params
from translator.frontend.state import Builder, State
from translator.frontend.subroutines import expand_subroutines, has_subroutines
from translator.ir.cfg import reverse_postorder
from translator.ir.func import Block, Edge, Function, Scope, Value
from translator.ir.types import TYPE_OF, class_of
from translator.world.classes import Method

HIDDEN_CLASSES = frozenset(("jdk.internal.Throw", "jx.zero.MemoryFault", "jx.zero.PortalFault"))
"""Their methods make exceptions on behalf of compiled code and are no part of any stack trace."""

_LOADS = frozenset(("aload", "iload", "lload", "fload", "dload"))
_STORES = {"astore": 0, "istore": 0, "fstore": 0, "lstore": 1, "dstore": 1}


def is_hidden(method: Method) -> bool:
    """Whether stack traces leave the method out."""
    return method.klass.synthetic or method.klass.name in HIDDEN_CLASSES


def build_function(world, method: Method) -> Function:
    """The IR of a method with code.

    UnsupportedError names class, method and offset of what cannot be translated; LinkError what is missing or used wrongly.
    """
    return _FunctionBuilder(world, method).build()


class _FunctionBuilder(Builder):
    """Drives the walk; how each opcode is translated is in `opcodes.py` and `members.py`."""

    def __init__(self, world, method: Method) -> None:
        klass = method.klass
        scope = Scope(method.ref, klass.source_file)
        fn = Function(method.ref, method.result_type, scope, static=method.is_static, hidden=is_hidden(method))
        super().__init__(world, method, fn)
        self.code, self.origins = method.code, {}
        if has_subroutines(self.code):
            self.code, self.origins = expand_subroutines(world, method)
        self.code_lines = sorted(self.code.lines)
        self.line_starts = [pc for pc, _ in self.code_lines]
        self.dispatches: dict[tuple, tuple[Block, list[int]]] = {}
        self.handler_blocks: set[Block] = set()
        self.kept: set[Value] = set()
        self.lock: Value | None = None

    def build(self) -> Function:
        fn, code = self.fn, self.code
        self.instructions = decode(code)
        self.blocks = find_blocks(code, self.instructions)
        # Stack maps of version 50 may be wrong: then the class was verified without them.
        self.frames = {frame.pc: frame for frame in code.frames} if code.major > 50 else {}
        self.pcs = {block: pc for pc, block in self.blocks.items()}
        self.find_pinned()
        self.enter_method()
        for block in self.order():
            self.translate_block(block)
        self.finish()
        return fn

    def unsupported(self, pc: int | None, reason: str) -> UnsupportedError:
        return UnsupportedError(self.klass.name, f"{self.method.name}:{self.method.descriptor}", self.origins.get(pc, pc), reason)

    def find_pinned(self) -> None:
        """Locals that no instruction changes keep the value they have on entry: joins need no parameters for them."""
        written = 0
        for instruction in self.instructions:
            name = instruction.name
            if name in _STORES:
                written |= (3 if _STORES[name] else 1) << instruction.operands[0]
            elif name == "iinc":
                written |= 1 << instruction.operands[0]
        self.written = written

    def order(self) -> list[BytecodeBlock]:
        """Reachable blocks in reverse postorder, so that each has a predecessor before it."""
        first = self.blocks[self.instructions[0].pc]
        seen = {first}
        result: list[BytecodeBlock] = []
        stack = [(first, iter(first.successors + [h for _, h in first.handlers]))]
        while stack:
            block, rest = stack[-1]
            for target in rest:
                if target not in seen:
                    seen.add(target)
                    stack.append((target, iter(target.successors + [h for _, h in target.handlers])))
                    break
            else:
                stack.pop()
                result.append(block)
        result.reverse()
        return result

    def enter_method(self) -> None:
        """The entry block: parameters, stack check, and the monitor of a synchronized method."""
        fn, method = self.fn, self.method
        entry = fn.new_block()
        self.locals = [None] * (self.code.max_locals + 1)
        slot = 0
        if not method.is_static:
            this = fn.new_value("ref", self.known_class(self.klass.name), nonnull=True)
            entry.params.append(this)
            self.locals[0] = self.this = this
            slot = 1
        for descriptor in method.parameter_descriptors:
            kind = TYPE_OF[descriptor[0]]
            value = fn.new_value(kind, self.class_of_descriptor(descriptor) if kind == "ref" else None)
            if descriptor in "ZBCS":
                self.ranges[value] = descriptor
            entry.params.append(value)
            self.locals[slot] = value
            slot += 2 if kind in ("i64", "f64") else 1
        first_pc = self.instructions[0].pc
        first = self.blocks[first_pc]
        self.line = self.code.line(first_pc)
        self.start(entry)
        self.emit("entry", [])
        if method.is_synchronized:
            self.lock = self.this if not method.is_static else self.class_constant(self.klass.name)
            enter_monitor(self, self.lock)
        if first.joins == 1 and not first.catches and not first.handlers and self.lock is None:
            self.states[first] = State(entry, self.locals, [], self.checked)
        else:
            self.emit_jump(self.edge_to(first))

    # -- states of blocks

    def edge_to(self, target: BytecodeBlock) -> Edge:
        """An edge from the present state; the first one to a block makes it."""
        state = self.states.get(target)
        if target.joins == 1 and not target.catches:
            block = self.fn.new_block()
            self.states[target] = State(block, list(self.locals), list(self.stack), set(self.checked))
            return Edge(block)
        if state is None:
            state = self.states[target] = self.make_join(target)
        return Edge(state.block, [self.locals[slot] for slot in state.slots] + self.stack)

    def live_slots(self, live: int) -> list[int]:
        live &= self.written
        slots = []
        while live:
            low = live & -live
            slot = low.bit_length() - 1
            if self.locals[slot] is None:
                raise InternalError(f"{self.method}: local {slot} is live but has no value")
            slots.append(slot)
            live ^= low
        return slots

    def make_join(self, target: BytecodeBlock) -> State:
        """A block with parameters for what is live; their classes come from the verified stack map, if there is one."""
        block = self.fn.new_block()
        pc = self.pcs[target]
        local_types, stack_types = self.frame_types(pc)
        slots = self.live_slots(target.live)
        locals = [self.locals[i] if not self.written >> i & 1 else None for i in range(len(self.locals))]
        for slot in slots:
            locals[slot] = self.join_param(block, self.locals[slot], local_types.get(slot))
        stack = [self.join_param(block, value, stack_types[i] if stack_types else None) for i, value in enumerate(self.stack)]
        if target.catches and target.joins == 0:
            caught = {catch for _, _, handler, catch in self.code.handlers if handler == pc}
            if stack[0].klass is None:
                only = caught.pop() if len(caught) == 1 else None
                stack[0].klass = only or "java.lang.Throwable"
            stack[0].nonnull = True
            self.kept.add(stack[0])
            block.cold = True
        return State(block, locals, stack, set(), slots)

    def join_param(self, block: Block, value: Value, verified: str | None) -> Value:
        klass = None
        if verified is not None and value.type == "ref" and verified[0] in "L[":
            klass = self.known_class(class_of(verified))
        param = self.fn.new_value(value.type, klass)
        block.params.append(param)
        return param

    def frame_types(self, pc: int) -> tuple[dict[int, str], tuple[str, ...]]:
        frame = self.frames.get(pc)
        if frame is None:
            return {}, ()
        types: dict[int, str] = {}
        slot = 0
        for type in frame.locals:
            types[slot] = type
            slot += 2 if type in ("J", "D") else 1
        return types, frame.stack

    # -- handlers

    def protect(self, handlers: tuple[tuple[str | None, BytecodeBlock], ...]) -> Edge:
        """The handler edge of a block whose locals are the present ones."""
        known = self.dispatches.get(handlers)
        if known is None:
            known = self.dispatches[handlers] = self.make_dispatch(handlers)
        block, slots = known
        return Edge(block, [self.locals[slot] for slot in slots])

    def make_dispatch(self, handlers: tuple[tuple[str | None, BytecodeBlock], ...]) -> tuple[Block, list[int]]:
        saved = self.block, self.locals, self.stack, self.checked, self.constants, self.line
        block = self.fn.new_block()
        self.handler_blocks.add(block)
        block.cold = True
        live = 0
        for _, target in handlers:
            live |= target.live
        slots = self.live_slots(live)
        thrown = self.fn.new_value("ref", "java.lang.Throwable", nonnull=True)
        block.params.append(thrown)
        self.locals = list(self.locals)
        for slot in slots:
            param = self.fn.new_value(self.locals[slot].type)
            block.params.append(param)
            self.locals[slot] = param
        self.stack, self.checked, self.line = [thrown], set(), 0
        self.start(block)
        for catch, target in handlers:
            if catch is None:
                self.emit_jump(self.edge_to(target))
                break
            test = self.emit_value("instanceof", [thrown], "i32", (catch,))
            edge = self.edge_to(target)
            after = self.fn.new_block()
            after.cold = True
            self.emit_branch("br.i32", "ne", test, self.int_constant(0), edge, Edge(after))
            self.start(after)
        else:
            if self.lock is not None:
                leave_monitor(self, self.lock)
            self.emit("throw", [thrown])
        self.block, self.locals, self.stack, self.checked, self.constants, self.line = saved
        self.out = self.block.instrs
        return block, slots

    # -- the walk

    def translate_block(self, source: BytecodeBlock) -> None:
        state = self.states[source]
        self.locals, self.stack = state.locals, state.stack
        self.start(state.block)
        self.checked = state.checked
        if source.handlers or self.lock is not None:
            state.block.handler = self.protect(source.handlers)
            self.out = state.block.instrs
        instructions, locals, stack = self.instructions, self.locals, self.stack
        lines, starts = self.code_lines, self.line_starts
        at = bisect_right(starts, instructions[source.first].pc) - 1
        self.line = lines[at][1] if at >= 0 else 0
        at += 1
        change = starts[at] if at < len(starts) else 1 << 30
        i, last = source.first, source.last
        while i < last:
            instruction = instructions[i]
            pc, name, operands, following = instruction
            while pc >= change:
                self.line = lines[at][1]
                at += 1
                change = starts[at] if at < len(starts) else 1 << 30
            i += 1
            if name in _LOADS:
                stack.append(locals[operands[0]])
            elif name in _STORES:
                locals[operands[0]] = stack.pop()
            elif name in SHUFFLES:
                SHUFFLES[name](stack)
            elif name == "lcmp" and i < last and instructions[i].name in _IF_ZERO:
                self.branch_on_long(instructions[i])
                i += 1
            else:
                TRANSLATE[name](self, instruction)
        if not self.out or not self.out[-1].op.terminator:
            self.emit_jump(self.edge_to(self.blocks[following]))

    def branch_on_long(self, branch: Bytecode) -> None:
        """lcmp and the comparison of its result with zero as one branch."""
        second, first = self.stack.pop(), self.stack.pop()
        then = self.edge_to(self.blocks[branch.operands[0]])
        self.emit_branch("br.i64", _IF_ZERO[branch.name], first, second, then, self.edge_to(self.blocks[branch.next]))

    def finish(self) -> None:
        """Drop needless handlers, parameters, checks and jumps, and number everything in order."""
        fn = self.fn
        for block in fn.blocks:
            if block.handler is not None and not any(instr.op.throws for instr in block.instrs):
                block.handler = None
        fn.blocks = [fn.blocks[0]] + [block for block in reverse_postorder(fn) if block is not fn.blocks[0]]
        remove_trivial_params(fn, self.handler_blocks, self.kept)
        infer_classes(fn, self.handler_blocks, self.kept)
        for block in fn.blocks:
            if any(instr.op.name == "check.null" and instr.args[0].nonnull for instr in block.instrs):
                block.instrs = [instr for instr in block.instrs if instr.op.name != "check.null" or not instr.args[0].nonnull]
        merge_chains(fn)
        number = 0
        for i, block in enumerate(fn.blocks):
            block.id = i
            for param in block.params:
                param.id = number
                number += 1
            for instr in block.instrs:
                if instr.result is not None:
                    instr.result.id = number
                    number += 1
        fn.next_block, fn.next_value = len(fn.blocks), number


_IF_ZERO = {"ifeq": "eq", "ifne": "ne", "iflt": "lt", "ifge": "ge", "ifgt": "gt", "ifle": "le"}
