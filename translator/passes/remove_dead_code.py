"""What nobody uses.

Before: v3 = add.i32 v1, v2 with v3 unused ; b4(v5, v6) with v6 used by nobody but itself round the loop
After:  neither.

Live is what an effect needs: operands of instructions that are not pure, then transitively what computes them; a
parameter keeps its arguments alive only if it is live itself.  Loads without an effect count as pure here.
Precondition: none (with pads or handlers alike).  Invalidates nothing but positions of parameters.
"""

from __future__ import annotations

from translator.ir.cfg import remove_unreachable
from translator.ir.func import Block, Function, Instr, Value
from translator.passes.flow import handler_blocks, incoming_edges


def is_removable(instr: Instr) -> bool:
    """Whether the instruction may go if its result is unused: nothing can observe that it ran."""
    op = instr.op
    return op.pure or (op.reads is not None and op.writes is None and not op.throws and op.result is not None)


def remove_dead_code(fn: Function, world, options) -> None:
    """Mark from the effects, sweep the rest."""
    remove_unreachable(fn)
    incoming = incoming_edges(fn.blocks)
    handlers = handler_blocks(fn.blocks)
    makers: dict[Value, Instr] = {}
    places: dict[Value, tuple[Block, int]] = {}
    live: set[Value] = set()
    work: list[Value] = []
    for block in fn.blocks:
        first = 1 if block.id in handlers else 0
        for position in range(first, len(block.params)):
            places[block.params[position]] = (block, position)
        for instr in block.instrs:
            if is_removable(instr):
                makers[instr.result] = instr
            else:
                work += instr.args
    while work:
        value = work.pop()
        if value in live:
            continue
        live.add(value)
        if value in makers:
            work += makers[value].args
        elif value in places:
            block, position = places[value]
            work += [way.edge.args[position - way.skip] for way in incoming.get(block.id, ())]
    entry = fn.blocks[0]
    for block in fn.blocks:
        block.instrs = [instr for instr in block.instrs if instr.result not in makers or instr.result in live]
        if block is entry:
            continue
        first = 1 if block.id in handlers else 0
        dead = [position for position in range(first, len(block.params)) if block.params[position] not in live]
        for position in reversed(dead):
            del block.params[position]
            for way in incoming.get(block.id, ()):
                del way.edge.args[position - way.skip]
