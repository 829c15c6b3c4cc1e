"""The machine's host side: command line, exit report, benchmark lines. Nothing boots here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.bench.iozone import parse_cells
from tools.bench.linux import _cpio
from tools.machine.disk import check_ext2, make_ext2
from tools.machine.qemu import MACHINE_STATUS, PANIC_STATUS, MachineOptions, command, status_of


@pytest.mark.parametrize("report, status", [
    ("exit 0\n", 0), ("exit 3\n", 3), ("exit 256\n", 0), ("exit -1\n", 255), ("panic page fault\n", PANIC_STATUS), ("", MACHINE_STATUS), ("noise\nexit 7\n", 7),
])
def test_status_of_a_report(report, status):
    assert status_of(report) == status


def test_command_line_carries_what_was_asked(tmp_path):
    options = MachineOptions(Path("k.elf"), memory=64 << 20, disk=Path("d.img"), arguments=["a b", "c"], accel="tcg", icount=True)
    line = command(options, tmp_path, "stdio")
    assert line[line.index("-m") + 1] == "64"
    assert "shift=0,sleep=off" in line
    assert any("file=d.img" in word for word in line)
    assert (tmp_path / "arguments").read_text() == "a b\nc"
    assert "virtio-blk-pci,drive=disk,disable-legacy=on" in line


def test_no_disk_and_no_arguments_leave_no_trace(tmp_path):
    line = command(MachineOptions(Path("k.elf"), accel="tcg"), tmp_path, "stdio")
    assert not any("drive" in word or "fw_cfg" in word for word in line)


def test_cells_are_parsed_with_their_place_among_other_lines():
    text = "boot\n@cell reread 512 4 mean=10 stddev=1 ticks=1280\nnoise @cell\n@cell copy 4 4 mean=2.5 ticks=7\n"
    cells = parse_cells(text)
    assert [(cell["test"], cell["file"], cell["record"]) for cell in cells] == [("reread", 512, 4), ("copy", 4, 4)]
    assert cells[0]["per_operation"] == 10


def test_ext2_images_are_made_clean_and_judged(tmp_path):
    disk = make_ext2(tmp_path / "disk", 1 << 20, 1024)
    assert check_ext2(disk) == ""
    with disk.open("r+b") as file:  # an inode count that is wrong
        file.seek(1024 + 16)
        file.write(b"\xff\xff\0\0")
    assert "Free inodes count wrong" in check_ext2(disk)


def test_cpio_archive_is_read_back_by_cpio(tmp_path):
    (tmp_path / "modules").mkdir()
    (tmp_path / "init").write_bytes(b"#!")
    (tmp_path / "modules" / "list").write_bytes(b"a\n")
    data = _cpio(tmp_path)
    assert len(data) % 4 == 0
    assert data.count(b"070701") == 4 and data.index(b"init\0") < data.index(b"modules/list\0") < data.index(b"TRAILER!!!")
