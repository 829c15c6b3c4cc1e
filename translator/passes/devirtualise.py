"""Dispatch that the class hierarchy decides.

Before: v2 = call.interface v0, v1, a.Shape.area:()I        and only a.Circle implements Shape among the classes that have instances
After:  v2 = call.special v0, v1, a.Circle.area:()I

The receiver's null and interface checks stand before the call and stay.  Calls whose only target is native are left to expand_natives.
Invalidates nothing.
"""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.ir.ops import OPS
from translator.passes.calls import callees


def devirtualise(fn: Function, world, options) -> None:
    """Turn every call with one possible target into call.special."""
    if "virtual" not in options.inline:
        return
    for instr in fn.instrs():
        if instr.op.name in ("call.virtual", "call.interface"):
            devirtualise_call(instr, world)


def devirtualise_call(call: Instr, world) -> None:
    """The same for one virtual or interface call."""
    targets = callees(world, call)
    if len(targets) == 1 and not targets[0].is_native:
        call.op, call.attrs = OPS["call.special"], (targets[0].ref,)
