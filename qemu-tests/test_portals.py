"""Calls between three domains, normally and with a collection at every allocation (components/test.portals)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.machine.suite import declared_tests

ROOT = Path(__file__).resolve().parent.parent
NAMES = declared_tests(ROOT / "components" / "test.portals")
COMPONENTS = ["jdk", "zero", "test.harness", "test.portals"]
LONGEST = {False: 100_000, True: 1000}
NULL_CALL_LIMIT = 600


def image(stress: bool) -> dict:
    """The server and the third domain have small heaps where each allocation collects them."""
    longest = LONGEST[stress]
    common = {"components": COMPONENTS, "gc_stress": stress, "parameter_quota": f"{48 * longest}", "heap": "512K" if stress else "12M"}
    server = {**common, "main": ["jx.test.portals.Server"]}
    return {
        "name": "test-portals" + ("-stress" if stress else ""),
        "domain": {
            "server": {**server, "args": ["echo", "blocking"]},
            "third": {**server, "args": ["third"], "heap": "512K" if stress else "1M"},
            "client": {**common, "main": ["jx.test.portals.Main"], "args": [str(longest)], "critical": True},
        },
    }


@pytest.fixture(scope="module", params=[False, True], ids=["normal", "stress"])
def results(request, boot_suite):
    return boot_suite(image(request.param), timeout=240 if request.param else 60)


@pytest.mark.parametrize("name", NAMES)
def test_portal(name, results):
    results.check(name)


def test_null_call_costs_a_bounded_number_of_instructions(boot_suite):
    """Under icount a tick is an instruction; the figure is the same in every run."""
    cost = int(boot_suite(image(False), icount=True).values["null-call-ticks"])
    print(f"null portal call: {cost} instructions")
    assert 0 < cost < NULL_CALL_LIMIT
