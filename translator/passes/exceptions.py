"""Handler edges become landing pads.

Before: `b1 handler b9(v4)`, where b9's first parameter is the exception.
After:  `b1 pad b10`, with `b10: v20 = exception; jump b9(v20, v4)`, cold; a block in which nothing throws has neither.

Precondition: a handler edge's arguments are available at its block's start.  Blocks that only such an edge reached are dropped.
Invalidates the graph.  No pass after this one may move a throwing instruction between blocks.
"""

from __future__ import annotations

from translator.ir.cfg import remove_unreachable
from translator.ir.func import Edge, Function
from translator.passes.flow import like


def lower_handlers(fn: Function, world, options) -> None:
    """Replace every `block.handler` by a `block.pad` of its own, or by nothing."""
    changed = False
    for block in list(fn.blocks):
        edge = block.handler
        if edge is None:
            continue
        changed = True
        block.handler = None
        source = next((instr for instr in block.instrs if instr.op.throws), None)
        if source is None:
            continue
        pad = fn.new_block()
        pad.cold = True
        thrown = fn.new_value("ref", nonnull=True)
        thrown.klass = edge.block.params[0].klass or "java.lang.Throwable"
        pad.instrs = [like(source, "exception", [], (), thrown),
                      like(source, "jump", [], (), None, [Edge(edge.block, [thrown, *edge.args])])]
        block.pad = pad
    if changed:
        remove_unreachable(fn)
