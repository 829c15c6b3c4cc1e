"""The table of kernel functions against the kernel: each number is at least the longest path through the compiled code."""

from __future__ import annotations

import sys
import tomllib

import pytest

from translator.bounds.costs import load_costs
from translator.filetest import ROOT
from translator.driver import Workspace
from translator.link.kernel import build_kernel
from translator.tests.kernel_paths import KernelPaths, NoPath

COSTS = load_costs()
PLAIN_STORES = ("atomic_set", "atomic_compare_and_set")
"""They share a function with the one that wakes, and say that it shall not."""


@pytest.fixture(scope="module")
def kernel() -> bytes:
    workspace = Workspace.of(ROOT)
    with workspace.locked():
        return build_kernel(ROOT, workspace.build / "kernel")


@pytest.fixture(scope="module", autouse=True)
def deep_recursion():
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20000)
    yield
    sys.setrecursionlimit(before)


@pytest.fixture(scope="module")
def paths(kernel) -> KernelPaths:
    return KernelPaths(kernel)


@pytest.mark.parametrize("name", [name for name in COSTS.instructions if name not in PLAIN_STORES])
def test_constant_costs(paths, name):
    longest = paths.longest(name)
    assert longest is not None and longest <= COSTS.instructions[name] <= 2 * longest + 8


@pytest.mark.parametrize("name", PLAIN_STORES)
def test_stores_that_wake_nobody(kernel, name):
    longest = KernelPaths(kernel, without=("queue_wake_all",)).longest(name)
    assert longest is not None and longest <= COSTS.instructions[name]


@pytest.mark.parametrize("name", COSTS.searches)
def test_searches_of_one_step(kernel, paths, name):
    with pytest.raises(NoPath, match="loop"):
        paths.longest(name)
    longest = KernelPaths(kernel, one_round=True).longest(name)
    assert longest is not None and longest <= COSTS.searches[name].base + COSTS.searches[name].each


def test_waking_one_thread_without_a_java_scheduler(kernel):
    """The woken thread is the first of its queue, so no loop comes round."""
    longest = KernelPaths(kernel, without=("call_scheduler",), one_round=True).longest("queue_wake_one")
    assert longest is not None and 50 < longest <= COSTS.wakes["atomic_set_and_unblock"].each


def test_nobody_waits(kernel):
    longest = KernelPaths(kernel, without=("thread_wake", "schedule_add", "queue_wake_one"), one_round=True).longest("atomic_set_and_unblock")
    assert longest is not None and longest <= COSTS.wakes["atomic_set_and_unblock"].base


def test_every_native_method_is_in_the_table():
    natives = tomllib.loads((ROOT / "domainzero" / "portals.toml").read_text())
    symbols = {row["symbol"] for table in natives.values() for row in table.values()}
    known = {*COSTS.instructions, *COSTS.wakes, *COSTS.searches, *COSTS.refused}
    assert symbols <= known, f"add to translator/bounds/kernel_costs.toml: {sorted(symbols - known)}"
    assert not set(COSTS.refused) & {*COSTS.instructions, *COSTS.wakes, *COSTS.searches}
