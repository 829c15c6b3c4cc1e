"""The round-robin scheduler on the host's JVM."""

from __future__ import annotations

from pathlib import Path

from hosted import run_java


def test_threads_run_in_the_order_they_became_runnable(hosted_classes: Path) -> None:
    result = run_java(hosted_classes, "jx.sched.roundrobin.RoundRobinTest")
    assert result.returncode == 0, result.stderr
