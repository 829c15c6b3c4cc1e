"""Random programs must print on the booted system what they print on the host's JVM: a sample always, many with --long.

`python -m tools.differential` runs more of them and keeps those that differ.
"""

from __future__ import annotations

import pytest

from tools.differential.__main__ import differences

LONG_CASES = 20_000


@pytest.mark.parametrize("kind, seeds, ways", [
    ("java", range(1, 7), ["plain", "collecting"]),
    ("bytecode", range(1, 61), ["plain", "stressed"]),
])
def test_sample(kind, seeds, ways, tmp_path):
    assert differences(list(seeds), ways, tmp_path, "random-sample", kind) == []


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, LONG_CASES // 2, 100))
def test_many_class_files(first, tmp_path):
    ways = ["plain", "unoptimised", "stressed", "collecting", "uninlined"]
    assert differences(list(range(first, first + 100)), [ways[first // 100 % len(ways)]], tmp_path, "random-many", "bytecode") == []


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, LONG_CASES // 2, 25))
def test_many_programs(first, tmp_path):
    ways = ["plain", "unoptimised", "stressed", "collecting", "uninlined"]
    assert differences(list(range(first, first + 25)), [ways[first // 25 % len(ways)]], tmp_path, "random-many", "java") == []
