"""Fixtures for tests of components on the host's JVM."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "hosted.zero"))

import hosted  # noqa: E402

HOSTED_COMPONENTS = ["service.api", "block.api", "fs.api", "buffercache.lru", "fs.ext2", "demo.files", "driver.pci", "driver.virtio.blk",
                     "sched.roundrobin", "bench.iozone"]


@pytest.fixture(scope="session")
def hosted_classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All components that run hosted, compiled once."""
    return hosted.compile_components(tmp_path_factory.mktemp("hosted"), HOSTED_COMPONENTS)
