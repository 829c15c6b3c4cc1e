"""Proved bounds against measured instructions: never exceeded, and within a factor of two where the worst case is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.machine.suite import SuiteResults
from translator.bounds.budgets import find_handlers
from translator.bounds.wcet import Analyzer
from translator.config import parse_config
from translator.driver import Workspace, compiled_methods, prepare
from translator.ir.func import MethodRef

ROOT = Path(__file__).resolve().parent.parent

CONFIG = {
    "name": "test-bounds",
    "domain": {"bounds": {"components": ["jdk", "zero", "test.harness", "sched.roundrobin", "test.bounds"], "main": ["jx.test.bounds.Main"],
                          "heap": "1M", "grants": ["scheduler"], "critical": True}},
}
ROUTINES = ("BubbleSort", "InsertionSort", "Crc32", "Matrix", "BitCount", "BitTable", "StateMachine", "BinarySearch", "Fir", "Gcd", "SquareRoots",
            "Digits", "QueueOfThreads")
HANDLERS = {"jx.test.bounds.Tick.handleInterrupt", "jx.sched.roundrobin.RoundRobin.runnable", "jx.sched.roundrobin.RoundRobin.gone",
            "jx.sched.roundrobin.RoundRobin.next"}


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    workspace = Workspace.of(ROOT)
    config = parse_config(CONFIG["name"], CONFIG["name"], {key: value for key, value in CONFIG.items() if key != "name"})
    with workspace.locked():
        prepared = prepare(workspace, config)
    return Analyzer(prepared.world, {method.method: method for method in compiled_methods(workspace, prepared)})


@pytest.fixture(scope="module")
def results(boot_suite) -> SuiteResults:
    return boot_suite(CONFIG, icount=True, timeout=120)


def bound(analyzer: Analyzer, name: str) -> int:
    return analyzer.bound(MethodRef(f"jx.test.bounds.{name}", "run", "()I")).instructions


@pytest.mark.parametrize("name", ["routines", "handler"])
def test_suite(name, results):
    results.check(name)


@pytest.mark.parametrize("name", ROUTINES)
def test_measured_instructions_stay_below_the_bound(name, results, analyzer):
    results.check("routines")
    measured = int(results.values[f"jx.test.bounds.{name}"]) + bound(analyzer, "Empty")
    proved = bound(analyzer, name)
    assert measured <= proved <= 2 * measured


def test_every_handler_is_bounded(analyzer):
    handlers = {f"{ref.klass}.{ref.name}": analyzer.bound(ref).instructions for ref in find_handlers(analyzer)}
    assert handlers.keys() == HANDLERS
    assert all(0 < instructions < 1000 for instructions in handlers.values())
