"""Bytecode cut into basic blocks, with the locals that are live at the start of each.

Inside a protected range a new block begins before the next instruction that may throw once a local that one of the range's
handlers needs has changed; so what a handler gets to see is what the locals hold at the *start* of the block that threw.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from translator.classfile.decode import Bytecode, targets
from translator.classfile.opcodes import ENDS
from translator.world.classes import Code

_LOADS = frozenset(("iload", "lload", "fload", "dload", "aload"))
_STORES = frozenset(("istore", "lstore", "fstore", "dstore", "astore"))
_QUIET = _LOADS | _STORES | frozenset(
    "nop aconst_null iconst lconst fconst dconst ldc ldc2_w iinc pop pop2 dup dup_x1 dup_x2 dup2 dup2_x1 dup2_x2 swap "
    "iadd ladd fadd dadd isub lsub fsub dsub imul lmul fmul dmul fdiv ddiv frem drem ineg lneg fneg dneg "
    "ishl lshl ishr lshr iushr lushr iand land ior lor ixor lxor i2l i2f i2d l2i l2f l2d f2i f2l f2d d2i d2l d2f i2b i2c i2s "
    "lcmp fcmpl fcmpg dcmpl dcmpg ifeq ifne iflt ifge ifgt ifle if_icmpeq if_icmpne if_icmplt if_icmpge if_icmpgt if_icmple "
    "if_acmpeq if_acmpne ifnull ifnonnull goto tableswitch lookupswitch instanceof".split())
"""Instructions that never throw."""


@dataclass(eq=False)
class BytecodeBlock:
    """Instructions `first` up to `last` (exclusive) of the decoded list.

    successors: normal ones in order (fall-through first for conditional branches' else). handlers: (catch class or None, block), in the
    order in which they are tried, ending at the first that catches everything. live: bit i is set if local i may be read
    before it is written, here or in a handler. joins: number of edges that lead here, handlers' not counted.
    """

    first: int
    last: int
    successors: list["BytecodeBlock"] = field(default_factory=list)
    handlers: tuple[tuple[str | None, "BytecodeBlock"], ...] = ()
    live: int = 0
    joins: int = 0
    catches: bool = False


def find_blocks(code: Code, instructions: list[Bytecode]) -> dict[int, BytecodeBlock]:
    """The blocks by the pc of their first instruction, in order of pc. Liveness is computed."""
    leaders = {instructions[0].pc}
    for instruction in instructions:
        jumps = targets(instruction)
        leaders.update(jumps)
        if jumps or instruction.name in ENDS:
            leaders.add(instruction.next)
    for handler in code.handlers:
        leaders.update((handler.start, handler.end, handler.handler))
    blocks = _cut(code, instructions, leaders)
    if code.handlers and _split_at_stores(instructions, blocks, leaders):
        blocks = _cut(code, instructions, leaders)
    return blocks


def _cut(code: Code, instructions: list[Bytecode], leaders: set[int]) -> dict[int, BytecodeBlock]:
    blocks: dict[int, BytecodeBlock] = {}
    current = None
    for i, instruction in enumerate(instructions):
        if instruction.pc in leaders:
            current = blocks[instruction.pc] = BytecodeBlock(i, i)
        current.last = i + 1
    for pc, block in blocks.items():
        final = instructions[block.last - 1]
        if final.name not in ENDS and final.next in blocks:
            block.successors.append(blocks[final.next])
        block.successors += [blocks[target] for target in targets(final)]
        for target in block.successors:
            target.joins += 1
        if code.handlers:
            block.handlers = _handlers(code, pc, blocks)
            for _, target in block.handlers:
                target.catches = True
    blocks[instructions[0].pc].joins += 1
    _compute_liveness(instructions, list(blocks.values()))
    return blocks


def _handlers(code: Code, pc: int, blocks: dict[int, BytecodeBlock]) -> tuple[tuple[str | None, BytecodeBlock], ...]:
    result = []
    for start, end, handler, catch in code.handlers:
        if start <= pc < end:
            if catch == "java.lang.Throwable":
                catch = None
            result.append((catch, blocks[handler]))
            if catch is None:
                break
    return tuple(result)


def _compute_liveness(instructions: list[Bytecode], blocks: list[BytecodeBlock]) -> None:
    effects = []
    for block in blocks:
        used = written = 0
        for i in range(block.first, block.last):
            name = instructions[i].name
            if name in _LOADS or name == "iinc":
                bit = 1 << instructions[i].operands[0]
                if not written & bit:
                    used |= bit
            elif name in _STORES:
                slot = instructions[i].operands[0]
                written |= (3 if name in ("lstore", "dstore") else 1) << slot
        effects.append((block, used, ~written))
        block.live = used
    effects.reverse()
    changed = True
    while changed:
        changed = False
        for block, used, kept in effects:
            out = 0
            for target in block.successors:
                out |= target.live
            live = used | out & kept
            for _, handler in block.handlers:
                live |= handler.live
            if live != block.live:
                block.live = live
                changed = True


def _split_at_stores(instructions: list[Bytecode], blocks: dict[int, BytecodeBlock], leaders: set[int]) -> bool:
    """Add leaders behind changes of locals that handlers need; True if there are any."""
    before = len(leaders)
    for block in blocks.values():
        needed = 0
        for _, handler in block.handlers:
            needed |= handler.live
        if not needed:
            continue
        stale = False
        for i in range(block.first, block.last):
            instruction = instructions[i]
            name = instruction.name
            if name in _STORES or name == "iinc":
                width = 3 if name in ("lstore", "dstore") else 1
                stale = stale or bool(needed & width << instruction.operands[0])
            elif stale and name not in _QUIET:
                leaders.add(instruction.pc)
                stale = False
    return len(leaders) > before
