"""Calls that can only reach a native method.

Before: v3 = call.virtual v1, v2, jx.zero.ReadOnlyMemory.get8:(I)I
After:  check.memory v1, v2, 1 ; v3 = memload.u8 v1, v2            (portals.toml names a plugin)
or:     v3 = call.native v1, v2, jx.zero.ReadOnlyMemory.get8:(I)I  (otherwise)

Runs after devirtualise and inlining, which leave such calls alone.  Invalidates nothing: no edge and no value changes.
"""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.calls import CALL_KINDS, callees
from translator.passes.flow import like
from translator.plugins import FAST_PORTALS, find_plugin


def expand_natives(fn: Function, world, options) -> None:
    """Replace each call whose only target is native by its plugin's code or by call.native."""
    for block in fn.blocks:
        expanded: list[Instr] | None = None
        for index, instr in enumerate(block.instrs):
            new = _expansion(fn, instr, world, options) if instr.op.name in CALL_KINDS else None
            if new is not None and expanded is None:
                expanded = block.instrs[:index]
            if expanded is not None:
                expanded.extend(new if new is not None else [instr])
        if expanded is not None:
            block.instrs = expanded


def _expansion(fn: Function, call: Instr, world, options) -> list[Instr] | None:
    targets = callees(world, call)
    if len(targets) != 1 or not targets[0].is_native:
        return None
    method = targets[0]
    native = world.native(method)
    if native.plugin and (native.plugin not in FAST_PORTALS or "fastportal" in options.inline):
        new = find_plugin(native.plugin)(fn, call, method.name)
        if new is not None:
            return new
    return [like(call, "call.native", call.args, (method.ref,), call.result)]
