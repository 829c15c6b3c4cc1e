"""The PCI and virtio disk drivers against QEMU's devices."""

from __future__ import annotations

from pathlib import Path

import pytest
from hosted import run_java
from qtest import qtest_machine

BAD_SECTOR = 20000


@pytest.mark.parametrize("legacy", ["on", "off"])
def test_disk_reads_writes_and_reports_errors(tmp_path: Path, hosted_classes: Path, legacy: str) -> None:
    image = tmp_path / "disk.img"
    image.write_bytes(bytes(16 << 20))
    errors = [f"inject-error.{i}.event={event},inject-error.{i}.sector={BAD_SECTOR},inject-error.{i}.errno=5,inject-error.{i}.once=off"
              for i, event in enumerate(("read_aio", "pwritev"))]
    devices = ["-blockdev", f"driver=file,node-name=file,filename={image}", "-blockdev",
               "driver=blkdebug,node-name=faults,image=file," + ",".join(errors),
               "-blockdev", "driver=raw,node-name=disk,file=faults",
               "-device", f"virtio-blk-pci,drive=disk,addr=4,disable-legacy={legacy},rerror=report,werror=report"]
    with qtest_machine(tmp_path, *devices) as (socket, memory):
        result = run_java(hosted_classes, "jx.driver.virtio.DiskTest", socket, memory, BAD_SECTOR)
    assert result.returncode == 0, result.stderr


def test_machine_without_disk_says_so(tmp_path: Path, hosted_classes: Path) -> None:
    with qtest_machine(tmp_path) as (socket, memory):
        result = run_java(hosted_classes, "jx.driver.virtio.DiskTest", socket, memory, BAD_SECTOR)
    assert result.returncode != 0 and "disk: no disk: none of " in result.stderr
