"""Translation without safety checks, for measuring what they cost.

Before: check.null v1 ; check.bounds v2, v3 ; v5 = check.cast v4, C
After:  nothing, with v4 used for v5.

Runs only under `checks = "none"`; the image is then as unsafe as C.  Class initialisation stays, since it is no
check but an effect.  Invalidates nothing.
"""

from __future__ import annotations

from translator.ir.func import Function, Value
from translator.passes.flow import replace_values


def drop_checks(fn: Function, world, options) -> None:
    """Remove every `check.*` but check.init."""
    if options.checks != "none":
        return
    replacement: dict[Value, Value] = {}
    for block in fn.blocks:
        kept = []
        for instr in block.instrs:
            name = instr.op.name
            if name.startswith("check.") and name != "check.init":
                if instr.result is not None:
                    replacement[instr.result] = instr.args[0]
            else:
                kept.append(instr)
        block.instrs = kept
    replace_values(fn, replacement)
