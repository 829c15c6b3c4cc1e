"""The order in which code is laid out.

Before: blocks in any order.
After:  `fn.blocks` is reverse postorder with each loop in one piece, cold blocks (landing pads, those that end in
throw, and what only they lead to or from) last; `loop_depth` counts enclosing loops.

Precondition: none.  Changes order only, so it invalidates nothing.
"""

from __future__ import annotations

from translator.ir.func import Block, Function
from translator.passes.flow import Flow, Loop, find_loops


def order_blocks(fn: Function, world, options) -> None:
    """Sort `fn.blocks`; unreachable blocks are dropped."""
    flow = Flow(fn)
    _, innermost = find_loops(flow)
    _spread_cold(flow)
    for block in flow.order:
        loop = innermost.get(block.id)
        block.loop_depth = loop.depth if loop else 0
    if options is not None and options.stress_blocks:
        fn.blocks = list(flow.order)
        return
    warm = [block for block in flow.order if not block.cold]
    fn.blocks = _contiguous(warm, innermost) + [block for block in flow.order if block.cold]


def _spread_cold(flow: Flow) -> None:
    """Blocks that must end in a throw are cold, and so are those that only cold blocks enter."""
    for block in reversed(flow.order):
        targets = [edge.block for edge in block.terminator.edges]
        if block.terminator.op.name == "throw" or (targets and all(target.cold for target in targets)):
            block.cold = True
    entry = flow.order[0]
    entry.cold = False
    reached = {entry.id}
    for block in flow.order:
        if block.id not in reached:
            block.cold = True
        if not block.cold:
            reached.update(edge.block.id for edge in block.terminator.edges)


def _contiguous(order: list[Block], innermost: dict[int, Loop]) -> list[Block]:
    """Move each loop's blocks directly behind what precedes its header, keeping their relative order."""
    bodies: dict[int | None, list] = {None: []}
    for block in order:
        loop = innermost.get(block.id)
        _list_for(loop, bodies).append(block)
    result: list[Block] = []
    stack = [iter(bodies[None])]
    while stack:
        item = next(stack[-1], None)
        if item is None:
            stack.pop()
        elif isinstance(item, Loop):
            stack.append(iter(bodies[item.header.id]))
        else:
            result.append(item)
    return result


def _list_for(loop: Loop | None, bodies: dict[int | None, list]) -> list:
    """The item list of `loop`, entered into its parent's list when first needed."""
    if loop is None:
        return bodies[None]
    if loop.header.id not in bodies:
        chain = []
        while loop is not None and loop.header.id not in bodies:
            chain.append(loop)
            loop = loop.parent
        for new in reversed(chain):
            bodies[new.header.id] = []
            bodies[new.parent.header.id if new.parent else None].append(new)
        return bodies[chain[0].header.id]
    return bodies[loop.header.id]
