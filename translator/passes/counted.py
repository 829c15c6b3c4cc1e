"""Counted loops: induction variables and how often a loop can run.

An induction variable is a header parameter that every latch replaces by itself plus one constant.  Nothing here
changes the function.
"""

from __future__ import annotations

from translator.ir.func import Block, Instr, Value
from translator.passes.flow import Flow, Loop, incoming_edges

SWAPPED = {"eq": "eq", "ne": "ne", "lt": "gt", "gt": "lt", "le": "ge", "ge": "le",
           "ult": "ugt", "ugt": "ult", "ule": "uge", "uge": "ule"}
NEGATED = {"eq": "ne", "ne": "eq", "lt": "ge", "ge": "lt", "gt": "le", "le": "gt",
           "ult": "uge", "uge": "ult", "ugt": "ule", "ule": "ugt"}


def definitions(blocks: list[Block]) -> dict[Value, Instr]:
    """The instruction that defines each value; parameters have none."""
    return {instr.result: instr for block in blocks for instr in block.instrs if instr.result is not None}


def constant(value: Value, defs: dict[Value, Instr]) -> int | None:
    """The integer that `value` always is, if its definition says so."""
    instr = defs.get(value)
    return instr.attrs[0] if instr is not None and instr.op.name in ("const.i32", "const.i64") else None


def step_of(value: Value, origin: Value, defs: dict[Value, Instr]) -> int | None:
    """c if `value` is defined as `origin + c` in i32."""
    instr = defs.get(value)
    if instr is None or instr.op.name not in ("add.i32", "sub.i32"):
        return None
    left, right = instr.args
    if left is origin and (c := constant(right, defs)) is not None:
        return c if instr.op.name == "add.i32" else -c
    if right is origin and instr.op.name == "add.i32":
        return constant(left, defs)
    return None


class Induction:
    """`value` is `starts` (one of them) on entry and grows by `step` with each iteration."""

    __slots__ = ("value", "starts", "step")

    def __init__(self, value: Value, starts: list[Value], step: int) -> None:
        self.value, self.starts, self.step = value, starts, step


def inductions(loop: Loop, incoming: list, defs: dict[Value, Instr]) -> list[Induction]:
    """The loop's induction variables of type i32 with a constant step that is the same on every way round."""
    result = []
    header = loop.header
    if any(way.skip for way in incoming):
        return []
    for position, param in enumerate(header.params):
        if param.type != "i32":
            continue
        step: int | None = None
        starts: list[Value] = []
        for way in incoming:
            value = way.edge.args[position]
            if way.source.id not in loop.blocks:
                starts.append(value)
                continue
            grown = step_of(value, param, defs)
            if grown is None or (step is not None and step != grown):
                break
            step = grown
        else:
            if step:
                result.append(Induction(param, starts, step))
    return result


def trip_limit(flow: Flow, loop: Loop) -> int | None:
    """The most often that the loop's header can run, if start, step and limit are constants and no arithmetic wraps."""
    header = loop.header
    defs = definitions(flow.order)
    incoming = incoming_edges(flow.order)[header.id]
    for induction in inductions(loop, incoming, defs):
        starts = [constant(start, defs) for start in induction.starts]
        if None in starts:
            continue
        for block in flow.order:
            if block.id not in loop.blocks or not _runs_each_time(flow, loop, block):
                continue
            trips = _trips(block, loop, induction, starts, defs)
            if trips is not None:
                return trips
    return None


def _runs_each_time(flow: Flow, loop: Loop, block: Block) -> bool:
    return all(flow.dominates(flow.exit_point[block.id], flow.exit_point[latch.id]) for latch in loop.latches)


def _trips(block: Block, loop: Loop, induction: Induction, starts: list[int], defs: dict[Value, Instr]) -> int | None:
    branch = block.terminator
    if branch.op.name != "br.i32":
        return None
    inside = [edge.block.id in loop.blocks for edge in branch.edges]
    if inside[0] == inside[1]:
        return None
    cond = branch.attrs[0] if inside[0] else NEGATED[branch.attrs[0]]
    left, right = branch.args
    if constant(left, defs) is not None:
        left, right, cond = right, left, SWAPPED[cond]
    limit = constant(right, defs)
    offset = 0 if left is induction.value else step_of(left, induction.value, defs)
    if limit is None or offset is None:
        return None
    step = induction.step
    worst = 0
    for start in starts:
        first = start + offset
        if step > 0 and cond in ("lt", "le"):
            count = (limit - first + (cond == "le") + step - 1) // step
        elif step < 0 and cond in ("gt", "ge"):
            count = (first - limit + (cond == "ge") - step - 1) // -step
        else:
            return None
        count = max(count, 0)
        last = first + count * step
        if not -2**31 <= last < 2**31 or not -2**31 <= last - offset < 2**31:
            return None
        worst = max(worst, count + 1)
    return worst
