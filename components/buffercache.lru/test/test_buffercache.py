"""The buffer cache on the host's JVM."""

from __future__ import annotations

from pathlib import Path

from hosted import run_java


def test_cache_agrees_with_array_and_survives_errors(tmp_path: Path, hosted_classes: Path) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(bytes((4 << 20) + 1536))
    result = run_java(hosted_classes, "jx.buffercache.lru.CacheTest", image)
    assert result.returncode == 0, result.stderr
