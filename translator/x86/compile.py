"""The back end's steps in order."""

from __future__ import annotations

from translator.abi import STACK_RESERVE
from translator.errors import UnsupportedError
from translator.ir.func import Function
from translator.x86.emit import Emitter
from translator.x86.frame import Frame
from translator.x86.isel import select
from translator.x86.liveness import analyze, split_critical_edges
from translator.x86.mir import CALL, COLD, MachineFunction
from translator.x86.moves import REMAT, SLOT
from translator.x86.regalloc import Allocator
from translator.x86.target import CompiledMethod

UNCHECKED_FRAME = 256
"""A method that calls nothing and whose frame is smaller needs no stack check."""


def compile_ssa(fn: Function, world) -> CompiledMethod:
    """Machine code for `fn`."""
    mf = select(fn, world)
    if mf.has_entry and not mf.calls:
        _drop_stack_check(mf)
    result = _finish(mf)
    if result.frame_size >= UNCHECKED_FRAME and not mf.calls and any(i.op.name == "entry" for i in fn.blocks[0].instrs):
        mf = select(fn, world)
        result = _finish(mf)
    return result


def _drop_stack_check(mf: MachineFunction) -> None:
    entry = mf.blocks[0]
    entry.code = [mi for mi in entry.code if not (mi.op == "poll" and mi.x == "stack_check")]


def _finish(mf: MachineFunction) -> CompiledMethod:
    split_critical_edges(mf)
    analyze(mf)
    allocator = Allocator(mf)
    allocator.run()
    frame = Frame(mf, allocator, _may_break_cycles(mf), _leaves(mf))
    if frame.size > STACK_RESERVE // 2:
        method = mf.fn.method
        raise UnsupportedError(method.klass, method.name + method.descriptor, None, f"a stack frame of {frame.size} bytes")
    return Emitter(mf, allocator, frame).run()


def _leaves(mf: MachineFunction) -> bool:
    """Whether any code of the method, cold stubs included, calls something."""
    for block in mf.blocks:
        for mi in block.code:
            if mi.kind in (CALL, COLD) or mi.trap is not None or mi.op.startswith(("check_", "cast_")):
                return True
    return False


def _may_break_cycles(mf: MachineFunction) -> bool:
    """Whether a parallel move may need the temporary word: some xmm register, or some slot, is both read and written.

    Slots count as one, since values that have slots of their own here may share one in the frame.
    """
    for block in mf.blocks:
        for item in block.stream:
            if isinstance(item, tuple) and item[0] == "parallel":
                written = {min(to, SLOT) for to, _, _ in item[1] if to >= 16}
                if any(min(source, SLOT) in written for _, source, _ in item[1] if source < REMAT):
                    return True
    return False
