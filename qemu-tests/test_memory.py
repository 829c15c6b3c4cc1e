"""Memory objects (components/test.memory): inlined accesses, their C fallback, and both with a collection at every allocation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.machine.suite import declared_tests

ROOT = Path(__file__).resolve().parent.parent
NAMES = declared_tests(ROOT / "components" / "test.memory")
COMPONENTS = ["jdk", "zero", "test.harness", "test.memory"]


def image(kind: str) -> dict:
    domain = {"components": COMPONENTS, "gc_stress": kind == "stress", "heap": "1M"}
    return {
        "name": f"test-memory-{kind}",
        "translator": {"inline": [] if kind == "fallback" else ["static", "virtual", "fastportal"]},
        "domain": {
            "holder": {**domain, "main": ["jx.test.memory.HolderService"]},
            "client": {**domain, "main": ["jx.test.memory.Main"], "grants": ["device_memory"], "critical": True},
        },
    }


@pytest.fixture(scope="module", params=["inlined", "fallback", "stress"])
def results(request, boot_suite):
    return boot_suite(image(request.param), timeout=120)


@pytest.mark.parametrize("name", NAMES)
def test_memory(name, results):
    results.check(name)


@pytest.fixture(scope="module")
def random_values(boot_suite) -> dict[str, dict[str, str]]:
    return {kind: boot_suite(image(kind)).values for kind in ("inlined", "fallback")}


def test_inlined_accesses_do_what_the_c_functions_do(random_values):
    assert len(random_values["inlined"]) == 3
    assert random_values["inlined"] == random_values["fallback"]
