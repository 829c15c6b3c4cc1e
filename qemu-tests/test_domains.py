"""What goes wrong in one domain, thread, scheduler or interrupt handler stays there (components/test.domains)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.machine.suite import declared_tests
from translator.bounds.wcet import BoundError

COMPONENT = Path(__file__).resolve().parent.parent / "components" / "test.domains"
COMPONENTS = ["jdk", "zero", "sched.roundrobin", "test.harness", "test.domains"]
VICTIMS = {"hog": "heap", "diver": "stack", "thrower": "throw", "spinner": "spin", "forker": "threads"}
MAIN = {"components": COMPONENTS, "main": ["jx.test.domains.Main"], "grants": ["scheduler"], "heap": "1M", "critical": True}


def victim(name: str) -> dict:
    return {"components": COMPONENTS, "main": ["jx.test.domains.Victim"], "args": [name, VICTIMS[name]], "heap": "512K", "threads": 8,
            "grants": ["scheduler"]}


IMAGES = {
    "isolation": {**{name: victim(name) for name in VICTIMS}, "main": {**MAIN, "args": ["isolation"]}},
    "threads": {"main": {**MAIN, "args": ["threads"]}},
    "threads-stress": {"main": {**MAIN, "args": ["threads"], "gc_stress": True, "heap": "512K"}},
    "schedulers": {"thrower": victim("thrower"), "main": {**MAIN, "args": ["schedulers", "threads"]}},
    "interrupts": {"thrower": victim("thrower"), "main": {**MAIN, "args": ["interrupts"], "grants": ["scheduler", "ports", "interrupts"]}},
}
CLASSES = {
    "isolation": ["Isolation"], "threads": ["Threads"], "threads-stress": ["Threads"],
    "schedulers": ["Schedulers", "Threads"], "interrupts": ["Handlers"],
}
CASES = [(image, name) for image in IMAGES for name in declared_tests(COMPONENT, *CLASSES[image])]


@pytest.fixture(scope="module")
def results(boot_suite):
    cache = {}

    def of(image: str):
        if image not in cache:
            cache[image] = boot_suite({"name": f"test-domains-{image}", "domain": IMAGES[image]}, timeout=90)
        return cache[image]
    return of


@pytest.mark.parametrize("image,name", CASES, ids=[f"{image}-{name}" for image, name in CASES])
def test_domains(image, name, results):
    results(image).check(name)


def test_uncaught_exceptions_are_reported_with_thread_and_trace(results):
    console = results("isolation").console
    assert 'Exception in thread "main" java.lang.IllegalStateException: on purpose\n\tat jx.test.domains.Victim.main(Victim.java:' in console
    assert 'Exception in thread "main" java.lang.OutOfMemoryError' in console
    assert 'Exception in thread "main" java.lang.StackOverflowError' in console


def test_lines_of_several_domains_do_not_mix(results):
    lines = [line for line in results("isolation").console.splitlines() if "LINE" in line]
    assert sorted(set(lines)) == [f"LINE of {name} that stays whole" for name in ("diver", "main", "thrower")]
    assert len(lines) == 90


def test_failed_schedulers_are_reported(results):
    console = results("schedulers").console
    assert console.count("scheduler removed: it threw an exception or did what a scheduler must not") == 1
    assert "scheduler removed: it chose thread 4000, which is not runnable" in console


def test_failed_handlers_are_reported(results):
    console = results("interrupts").console
    assert "removed: java.lang.IllegalStateException" in console
    assert "removed: java.lang.NullPointerException" in console
    assert len(re.findall(r"^interrupt handler \S+ removed: ", console, re.M)) == 6, "three bad ones, and one behind each"


def test_handler_without_a_time_bound_is_refused(boot):
    domain = {**MAIN, "main": ["jx.test.domains.RefusedHandler"], "grants": ["scheduler", "ports", "interrupts"]}
    with pytest.raises(BoundError, match="no bound"):
        boot({"name": "test-domains-refused", "domain": {"main": domain}})
