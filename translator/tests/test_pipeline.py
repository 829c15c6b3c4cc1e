"""The pass table, its order, its hooks, and scopes after inlining."""

from __future__ import annotations

import pytest

from translator import pipeline
from translator.errors import InternalError
from translator.ir.func import Value
from translator.ir.parse import parse_functions
from translator.pipeline import ORDER, PASSES, Options, Pass, check_order, optimise, run_pass
from translator.tests.random_functions import Generator


def without_world(rows):
    return tuple(row for row in rows if row.name not in ("devirtualise", "inline_calls", "expand_natives"))


def test_order_rows_name_passes_and_hold():
    names = {row.name for row in PASSES}
    assert all(first in names and second in names for first, second, _ in ORDER)
    check_order()


def test_order_violation_is_found(monkeypatch):
    monkeypatch.setattr(pipeline, "PASSES", tuple(reversed(PASSES)))
    with pytest.raises(AssertionError, match="must come before"):
        check_order()


def test_required_passes_alone_make_code_for_the_back_end(monkeypatch):
    monkeypatch.setattr(pipeline, "PASSES", without_world(PASSES))
    ran = []
    fn = Generator(5).fn
    optimise(fn, None, Options(optimise=False, verify_ir=True), lambda name, fn: ran.append(name))
    assert ran == [row.name for row in without_world(PASSES) if row.required]
    assert not any(block.handler for block in fn.blocks)


def test_checker_names_the_pass_that_broke_the_function():
    def break_it(fn, world, options):
        fn.blocks[-1].instrs[-1].args = [Value(9999, "i32")]
    with pytest.raises(InternalError, match="after break_it"):
        run_pass(Pass("break_it", break_it, True, ""), Generator(1).fn, None, Options(verify_ir=True))


def test_drop_checks_leaves_none(monkeypatch):
    monkeypatch.setattr(pipeline, "PASSES", without_world(PASSES))
    for seed in range(5):
        fn = Generator(seed).fn
        optimise(fn, None, Options(checks="none", verify_ir=True))
        assert not [instr for instr in fn.instrs() if instr.op.name.startswith("check.")]


def test_every_cycle_polls(monkeypatch):
    monkeypatch.setattr(pipeline, "PASSES", without_world(PASSES))
    [fn] = parse_functions("""
static method a.B.f:(II)I
b0(v0: i32, v1: i32):
    jump b1(v0)
b1(v2: i32):
    check.zero.i32 v1
    v3: i32 = div.i32 v2, v1
    br.i32 lt v3, v1, b1(v3), b2()
b2():
    ret v3
""")
    optimise(fn, None, Options(verify_ir=True))
    assert [instr.op.name for instr in fn.instrs()].count("poll") == 1


def test_same_function_gives_the_same_code(monkeypatch):
    from translator.ir.text import print_function
    monkeypatch.setattr(pipeline, "PASSES", without_world(PASSES))
    texts = set()
    for _ in range(2):
        fn = Generator(77).fn
        optimise(fn, None, Options())
        texts.add(print_function(fn))
    assert len(texts) == 1
