"""Proved bounds against measured instructions: never exceeded, and within a factor of two where the worst case is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.machine.suite import SuiteResults
from tools.program import build_program
from translator.bounds.budgets import find_handlers
from translator.bounds.wcet import Analyzer, BoundError
from translator.config import ImageConfig, load_config, parse_config
from translator.driver import Progress, Workspace, compiled_methods, prepare
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
    bounds = {f"{ref.klass}.{ref.name}": disk.bound(ref) for ref in find_handlers(disk)}
    bound = bounds["jx.driver.virtio.RequestRing.handleInterrupt"]
    scheduler = bounds.get("jx.sched.roundrobin.RoundRobin.runnable")
    [share] = bound.shares
    assert share.name.startswith("atomic_set_and_unblock") and ("RoundRobin" in share.name) == (scheduler is not None)
    assert bound.instructions < 40000 and share.each > (scheduler.instructions if scheduler else 100)


UNBOUNDED = """
import jx.zero.InterruptHandler;

public class Drain implements InterruptHandler {
    private int left;

    @Override
    public void handleInterrupt() {
        while (left > 0) {
            left -= step();
        }
    }

    private int step() {
        return left & 1;
    }

    public static void main(String[] arguments) {
        new Drain().handleInterrupt();
    }
}
"""


def test_an_image_with_an_unbounded_handler_is_refused(tmp_path):
    source = tmp_path / "Drain.java"
    source.write_text(UNBOUNDED)
    with pytest.raises(BoundError, match=r"^Drain\.handleInterrupt:\d+: no constant bounds the loop that begins at line 9$"):
        build_program(Workspace.of(ROOT), [source], None, "1M", False, Progress(), "bounds-refused")
