"""Proved bounds against measured instructions: never exceeded, and within a factor of two where the worst case is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.machine.suite import SuiteResults
from translator.bounds.budgets import find_handlers
from translator.bounds.wcet import Analyzer
from translator.config import ImageConfig, load_config, parse_config
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


def analyzer_of(config: ImageConfig) -> Analyzer:
    workspace = Workspace.of(ROOT)
    with workspace.locked():
        prepared = prepare(workspace, config)
    return Analyzer(prepared.world, {method.method: method for method in compiled_methods(workspace, prepared)})


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return analyzer_of(parse_config(CONFIG["name"], CONFIG["name"], {key: value for key, value in CONFIG.items() if key != "name"}))


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


@pytest.mark.parametrize("kind", ["built-in", "java"])
def test_waking_a_thread_stays_below_the_handlers_bound(kind, results, analyzer):
    """Called as a method: reading the counter and the call count as well, which the slack of the kernel's costs must cover."""
    results.check("handler")
    proved = analyzer.bound(MethodRef("jx.test.bounds.Tick", "handleInterrupt", "()V")).instructions
    assert 50 < int(results.values[f"handler-{kind}"]) <= proved


@pytest.mark.parametrize("image", ["iozone-mono", "iozone-split"])
def test_the_disk_drivers_handler_is_bounded(image):
    disk = analyzer_of(load_config(ROOT / "images" / f"{image}.toml"))
    handlers = {f"{ref.klass}.{ref.name}": disk.bound(ref) for ref in find_handlers(disk)}
    assert handlers.keys() == {"jx.driver.virtio.RequestRing.handleInterrupt"}
    [bound] = handlers.values()
    assert [share.name for share in bound.shares] == ["atomic_set_and_unblock"]
    assert bound.instructions < 20000
