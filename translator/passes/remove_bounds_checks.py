"""Index checks that cannot fail.

Before: b1(v2): br.i32 lt v2, v3, b2(), b3() ; b2(): check.bounds v2, v3 ; v4 = add.i32 v2, v1 (constant 1) ; jump b1(v4)     v3 = len v0, v2 from 0
After:  the same without the check.

The reasoning stands in inequalities.py.  A check that is removed proves nothing later, but what proved it still does.
Also drops check.size of what is known not to be negative, and check.zero of what is known to be positive.
Precondition: number_values has run, so that equal lengths are one value.  Invalidates nothing.
"""

from __future__ import annotations

from translator.ir.func import Function, Instr
from translator.passes.inequalities import ZERO, Inequalities, Place


def remove_bounds_checks(fn: Function, world, options) -> None:
    """Try to prove every index, size and divisor check."""
    if not any(instr.op.name in PROOFS for instr in fn.instrs()):
        return
    known = Inequalities(fn)
    for block in known.flow.order:
        point = known.flow.exit_point[block.id]
        block.instrs = [instr for index, instr in enumerate(block.instrs)
                        if instr.op.name not in PROOFS or not PROOFS[instr.op.name](known, instr, (point, index))]


def _index(known: Inequalities, check: Instr, place: Place) -> bool:
    return known.in_bounds(check.args[0], check.args[1], place)


def _size(known: Inequalities, check: Instr, place: Place) -> bool:
    return known.proves(ZERO, check.args[0], 0, place)


def _divisor(known: Inequalities, check: Instr, place: Place) -> bool:
    return known.proves(ZERO, check.args[0], -1, place)


PROOFS = {"check.bounds": _index, "check.size": _size, "check.zero.i32": _divisor}
