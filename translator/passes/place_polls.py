"""Every cycle polls, so that a thread can always be stopped.

Before: `jump b1` where b1 stands earlier in reverse postorder.
After:  `poll` before that terminator, unless the loop is counted and short.

A call in the loop is no substitute: leaf methods check no stack.  Runs after lower_handlers, since a cycle may close through a
landing pad.  Invalidates nothing but the assumption that a block without calls has no safepoint.
"""

from __future__ import annotations

from translator.ir.func import Function
from translator.passes.counted import trip_limit
from translator.passes.flow import Flow, find_loops, like

SHORT_TRIP = 64
"""Iterations that a loop without inner loops and calls may run unpolled."""

SHORT_BODY = 64
"""Instructions that such a loop may have."""


def place_polls(fn: Function, world, options) -> None:
    """Insert `poll` before each terminator that has a retreating edge."""
    flow = Flow(fn)
    short: set[int] | None = None
    for block in flow.order:
        back = [edge.block for edge in block.terminator.edges if flow.is_back_edge(block, edge.block)]
        if not back:
            continue
        if short is None:
            short = _short_loops(flow)
        if all(target.id in short for target in back):
            continue
        block.instrs.insert(-1, like(block.terminator, "poll"))


def _short_loops(flow: Flow) -> set[int]:
    """Ids of the headers of innermost loops that end soon whatever the data."""
    loops, _ = find_loops(flow)
    parents = {loop.parent.header.id for loop in loops if loop.parent}
    blocks = {block.id: block for block in flow.order}
    short = set()
    for loop in loops:
        if loop.header.id in parents:
            continue
        body = [instr for id in loop.blocks for instr in blocks[id].instrs]
        if len(body) > SHORT_BODY or any(instr.op.safepoint for instr in body):
            continue
        trips = trip_limit(flow, loop)
        if trips is not None and trips <= SHORT_TRIP:
            short.add(loop.header.id)
    return short
