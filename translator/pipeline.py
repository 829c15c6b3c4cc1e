"""The pass table: what happens to a method between bytecode and machine code, in order.

`PASSES` read from top to bottom is the architecture of the middle of the translator; `ORDER` says which of that order is
necessary and why, and the tests check the one against the other.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from translator.bounds.trips import count_trips
from translator.ir.func import Function
from translator.passes.devirtualise import devirtualise
from translator.passes.drop_checks import drop_checks
from translator.passes.exceptions import lower_handlers
from translator.passes.expand_natives import expand_natives
from translator.passes.fold_constants import fold_constants
from translator.passes.hoist_invariants import hoist_invariants
from translator.passes.inline_calls import inline_calls
from translator.passes.number_values import number_values
from translator.passes.order_blocks import order_blocks
from translator.passes.place_polls import place_polls
from translator.passes.remove_bounds_checks import remove_bounds_checks
from translator.passes.remove_dead_code import remove_dead_code
from translator.passes.remove_null_checks import remove_null_checks
from translator.x86.target import CompiledMethod, compile_function

PassFunction = Callable[[Function, object, "Options"], None]


@dataclass(frozen=True)
class Options:
    """What a configuration may choose about translation.

    checks: "all", or "none" to measure what safety costs.
    inline: kinds of calls to inline: "static" (static, private and constructors), "virtual" (by class hierarchy), "fastportal" (plugins).
    optimise: off, only what compiled code needs is done.
    verify_ir: run the IR checker after every pass.
    stress_inline: inline whatever may be inlined, however large (tests).
    stress_blocks: leave blocks in reverse postorder, cold ones too (tests).
    """

    checks: str = "all"
    inline: tuple[str, ...] = ("static", "virtual", "fastportal")
    optimise: bool = True
    verify_ir: bool = False
    stress_inline: bool = False
    stress_blocks: bool = False


@dataclass(frozen=True)
class Pass:
    """One row: `required` passes run even when `Options.optimise` is off."""

    name: str
    run: PassFunction
    required: bool
    note: str


PASSES: tuple[Pass, ...] = (
    Pass("fold_constants", fold_constants, False, "constants, copies, algebra, detours"),
    Pass("devirtualise", devirtualise, False, "dispatch that the class hierarchy decides"),
    Pass("inline_calls", inline_calls, False, "small callees, with exact stack traces"),
    Pass("expand_natives", expand_natives, True, "native methods: plugins or calls into the kernel"),
    Pass("drop_checks", drop_checks, True, 'checks = "none" only'),
    Pass("remove_null_checks", remove_null_checks, False, "null checks of what cannot be null"),
    Pass("fold_constants", fold_constants, False, "what inlining and nullness have decided"),
    Pass("number_values", number_values, False, "each value, check and load once"),
    Pass("hoist_invariants", hoist_invariants, False, "what a loop need not compute again"),
    Pass("number_values", number_values, False, "what several loops have hoisted"),
    Pass("remove_bounds_checks", remove_bounds_checks, False, "index checks that cannot fail"),
    Pass("fold_constants", fold_constants, False, "what loads of known fields have decided"),
    Pass("remove_dead_code", remove_dead_code, False, "what nobody uses"),
    Pass("lower_handlers", lower_handlers, True, "handler edges to landing pads"),
    Pass("place_polls", place_polls, True, "every cycle can be stopped"),
    Pass("order_blocks", order_blocks, True, "layout: loops in one piece, cold code last"),
)

ORDER: tuple[tuple[str, str, str], ...] = (
    ("devirtualise", "inline_calls", "only calls with one target are inlined"),
    ("inline_calls", "expand_natives", "inlined bodies call natives too"),
    ("expand_natives", "lower_handlers", "plugins may bring checks that throw into a protected block"),
    ("drop_checks", "lower_handlers", "a block whose checks are gone may need no pad"),
    ("remove_null_checks", "number_values", "a check that goes early hides no facts"),
    ("hoist_invariants", "number_values", "what was hoisted makes what stays redundant"),
    ("hoist_invariants", "lower_handlers", "checks may leave only unprotected blocks"),
    ("number_values", "remove_bounds_checks", "equal lengths must be one value"),
    ("fold_constants", "remove_dead_code", "folding leaves unused operands behind"),
    ("remove_bounds_checks", "remove_dead_code", "the lengths that only checks needed go"),
    ("fold_constants", "lower_handlers", "joining blocks must see their handlers"),
    ("lower_handlers", "place_polls", "a cycle may close through a landing pad"),
    ("place_polls", "order_blocks", "polls count as code of their block"),
)
"""(A, B, why): the last A stands before the last B in PASSES."""


@dataclass
class PassTimes:
    """Seconds spent by pass name, over all methods compiled so far by this process."""

    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, name: str, duration: float) -> None:
        self.seconds[name] = self.seconds.get(name, 0.0) + duration


TIMES = PassTimes()
Dump = Callable[[str, Function], None]


def check_order() -> None:
    """AssertionError if PASSES breaks a row of ORDER."""
    names = [row.name for row in PASSES]
    for first, second, why in ORDER:
        last = len(names) - 1 - names[::-1].index(first)
        assert last < len(names) - 1 - names[::-1].index(second), f"{first} must come before {second}: {why}"


def run_pass(row: Pass, fn: Function, world, options: Options, dump: Dump | None = None, lowered: bool | None = None) -> None:
    """One pass with the hooks: time, dump (called with the pass's name when it is done), checker.

    `lowered`: whether handlers are landing pads when the pass is done (None: either).
    """
    start = time.perf_counter()
    row.run(fn, world, options)
    TIMES.add(row.name, time.perf_counter() - start)
    if dump is not None:
        dump(row.name, fn)
    if options.verify_ir:
        from translator.ir.check import check_function
        check_function(fn, lowered, row.name)


def optimise(fn: Function, world, options: Options, dump: Dump | None = None) -> None:
    """All passes over one function, after which the back end takes it."""
    lowered = False
    for row in PASSES:
        lowered = lowered or row.run is lower_handlers
        if row.required or options.optimise:
            run_pass(row, fn, world, options, dump, lowered)


def build(world, method) -> Function:
    """The IR of a method straight from the front end: bytecode, or the stub of a proxy."""
    if method.code is None:
        from translator.frontend.stubs import build_stub
        return build_stub(world, method)
    from translator.frontend.frombytecode import build_function
    return build_function(world, method)


def compile_method(world, method, options: Options = Options(), dump: Dump | None = None) -> CompiledMethod:
    """Machine code of one verified, non-native, concrete method. `dump(stage, fn)` sees the IR after "build" and after each pass."""
    start = time.perf_counter()
    fn = build(world, method)
    TIMES.add("build", time.perf_counter() - start)
    if dump is not None:
        dump("build", fn)
    optimise(fn, world, options, dump)
    start = time.perf_counter()
    fn.trips = count_trips(fn)
    TIMES.add("count trips", time.perf_counter() - start)
    start = time.perf_counter()
    compiled = compile_function(fn, world)
    TIMES.add("machine code", time.perf_counter() - start)
    return compiled
