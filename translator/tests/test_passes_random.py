"""Every pass, and the pipeline, against the interpreter: random functions must behave alike before and after."""

from __future__ import annotations

import pytest

from translator.ir.check import check_function
from translator.ir.text import print_function
from translator.passes.exceptions import lower_handlers
from translator.pipeline import PASSES, Options
from translator.tests.random_functions import Generator, behaviour

NEEDS_WORLD = ("devirtualise", "inline_calls", "expand_natives")
ALONE = [row for row in {row.name: row for row in PASSES}.values() if row.name not in NEEDS_WORLD]
RUNS = 4


def compare(seed: int, rows) -> None:
    fn = Generator(seed).fn
    check_function(fn, False)
    expected = [behaviour(fn, seed + run) for run in range(RUNS)]
    before = print_function(fn)
    lowered = False
    for row in rows:
        lowered = lowered or row.run is lower_handlers
        row.run(fn, None, Options())
        check_function(fn, lowered, row.name)
        for run in range(RUNS):
            shown = behaviour(fn, seed + run)
            if expected[run] is not None and shown is not None:
                assert shown == expected[run], f"{row.name}, seed {seed}, run {run}:\n{before}\nbecomes\n{print_function(fn)}"


@pytest.mark.parametrize("row", ALONE, ids=lambda row: row.name)
def test_pass_alone_keeps_behaviour(row):
    for seed in range(60):
        compare(seed, [row])


@pytest.mark.parametrize("block", range(6))
def test_pipeline_keeps_behaviour(block):
    rows = [row for row in PASSES if row.name not in NEEDS_WORLD]
    for seed in range(1000 + 50 * block, 1050 + 50 * block):
        compare(seed, rows)


def test_generator_reaches_checks_loops_and_handlers():
    seen = set()
    for seed in range(40):
        fn = Generator(seed).fn
        seen.update(instr.op.name for instr in fn.instrs())
        seen.update("handler" for block in fn.blocks if block.handler is not None)
    assert {"handler", "check.bounds", "throw", "switch", "br.ref", "call.static", "newarray", "div.i32"} <= seen
