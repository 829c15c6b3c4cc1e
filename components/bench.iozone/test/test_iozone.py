"""The IOZone port and the stack below it on the host's JVM."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from hosted import run_java
from qtest import qtest_machine

from tools.machine.disk import check_ext2

CELL = re.compile(r"@cell (\w+) (\d+) (\d+) mean=(\d+) stddev=(\d+) ticks=(\d+)")
SYSTEM = "jx.bench.iozone.WholeSystem"


def make_image(directory: Path, block_size: int = 4096) -> Path:
    """An empty ext2 file system."""
    image = directory / "disk.img"
    subprocess.run(["mke2fs", "-q", "-t", "ext2", "-b", str(block_size), str(image), "16M"], check=True, capture_output=True)
    return image


@pytest.mark.parametrize("block_size", [1024, 4096])
def test_all_cells_are_measured_and_nothing_is_left(tmp_path: Path, hosted_classes: Path, block_size: int) -> None:
    image = make_image(tmp_path, block_size)
    result = run_java(hosted_classes, SYSTEM, "file", image, "--repetitions", 3, "--cells", "yes")
    assert result.returncode == 0, result.stderr
    cells = [match.groups() for match in CELL.finditer(result.stdout)]
    assert len(cells) == 36 * 5 and all(int(cell[3]) > 0 and int(cell[5]) > 0 for cell in cells)
    assert {cell[0] for cell in cells} == {"write", "rewrite", "read", "reread", "copy"}
    assert result.stdout.count("report, KB/s") == 4 and "iozone test complete." in result.stdout
    assert check_ext2(image) == ""
    assert "iozone" not in subprocess.run(["debugfs", "-R", "ls -p /", str(image)], capture_output=True, text=True, check=True).stdout


def test_options_choose_tests_and_sizes(tmp_path: Path, hosted_classes: Path) -> None:
    arguments = ["cache.blocks=300", "--tests", "reread", "--min", 16, "--max", 32, "--repetitions", 2, "--cells", "yes"]
    result = run_java(hosted_classes, SYSTEM, "file", make_image(tmp_path), *arguments)
    assert result.returncode == 0, result.stderr
    assert [match.group(1, 2, 3) for match in CELL.finditer(result.stdout)] == [
        (test, str(size), str(record)) for size, records in ((16, (4, 8, 16)), (32, (4, 8, 16,
                                                                                     32))) for record in records for test in ("reread",
                                                                                                                              "copy")]


@pytest.mark.parametrize("arguments", [["--repetitions"], ["--repetitions", "x"], ["--min", "5"], ["--max", "1024"], ["--min", "64",
                                                                                                                      "--max", "8"],
                                                                                                                      ["--other", "1"], ["--cells", "maybe"]])
def test_wrong_arguments_are_refused(tmp_path: Path, hosted_classes: Path, arguments: list[str]) -> None:
    result = run_java(hosted_classes, SYSTEM, "file", make_image(tmp_path), *arguments)
    assert result.returncode == 2 and "usage:" in result.stderr


def test_disk_without_file_system_is_reported_at_the_end(tmp_path: Path, hosted_classes: Path) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(bytes(1 << 20))
    result = run_java(hosted_classes, SYSTEM, "file", image)
    assert result.returncode == 1 and "iozone: fs: superblock: magic number 0x0: no ext2 file system" in result.stderr


def test_machine_without_disk_is_reported_at_the_end(tmp_path: Path, hosted_classes: Path) -> None:
    with qtest_machine(tmp_path) as (socket, memory):
        result = run_java(hosted_classes, SYSTEM, "qtest", socket, memory)
    assert result.returncode == 1 and "iozone: fs: cache: disk: no disk" in result.stderr


def test_whole_stack_on_a_virtio_disk(tmp_path: Path, hosted_classes: Path) -> None:
    image = make_image(tmp_path)
    drive = ["-drive", f"file={image},if=none,id=disk,format=raw", "-device", "virtio-blk-pci,drive=disk,addr=4,disable-legacy=on"]
    with qtest_machine(tmp_path, *drive) as (socket, memory):
        result = run_java(hosted_classes, SYSTEM, "qtest", socket, memory, "--repetitions", 2)
    assert result.returncode == 0, result.stderr
    assert "files of 512 KB done" in result.stdout and "@cell" not in result.stdout
    assert check_ext2(image) == ""
