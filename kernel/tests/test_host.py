"""The kernel's heap, collector, copier, memory objects and monitors, linked as Linux programs and run here (see host_kernel.h)."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

KERNEL = Path(__file__).resolve().parents[1]
NATIVE = KERNEL.parent / "domainzero" / "native"
UNDER_TEST = [*(KERNEL / name for name in (
    "alloc.S", "thinlock.S", "monitor.c", "heap.c", "gc_copy.c", "heap_check.c", "subtype.c", "strings.c", "statics.c", "memobj.c", "bulkcopy.c", "copy.c", "portal.c",
    "naming.c", "domain.c")), NATIVE / "memory.c", NATIVE / "system.c", NATIVE / "object.c", NATIVE / "device_memory.c", NATIVE / "domain.c"]
FLAGS = ["-std=gnu11", "-O1", "-g", "-Wall", "-Wextra", "-Wno-builtin-declaration-mismatch", "-ffixed-r15", "-fno-pic", "-no-pie", "-static",
         "-fcf-protection=none", "-Wl,-Ttext-segment=0x20000000", "-I", str(KERNEL), "-I", str(KERNEL / "tests")]


@pytest.fixture(scope="module")
def objects(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files under test and the fakes as one relocatable object."""
    target = tmp_path_factory.mktemp("host") / "kernel.o"
    sources = [*map(str, UNDER_TEST), str(KERNEL / "tests" / "host_kernel.c")]
    flags = [flag for flag in FLAGS if flag not in ("-no-pie", "-static") and not flag.startswith("-Wl")]
    subprocess.run(["gcc", *flags, "-r", "-nostdlib", "-o", str(target), *sources], check=True)
    return target


@pytest.mark.parametrize("name", ["host_heap", "host_copy", "host_memory", "host_statics", "host_monitor"])
def test_host(name: str, objects: Path, tmp_path: Path) -> None:
    program = tmp_path / name
    subprocess.run(["gcc", *FLAGS, "-o", str(program), str(KERNEL / "tests" / f"{name}.c"), str(objects)], check=True)
    result = subprocess.run([str(program)], capture_output=True, text=True, timeout=120)
    assert result.returncode == 0, result.stderr
