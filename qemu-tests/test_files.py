"""Files on a virtio disk in the running system: the guest's work is judged by e2fsprogs, theirs is read by the guest, and bad disks are survived.

The guest runs commands (components/test.files) on driver, cache and ext2, in one domain or in three.
"""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.machine.disk import check_ext2, make_ext2

SERVICES = ["jdk", "zero", "service.api"]
DEVICE = ["block.api", "driver.pci", "driver.virtio.blk", "buffercache.lru"]
GRANTS = ["ports", "device_memory", "dma", "interrupts"]
TEST = {"main": ["jx.test.files.Main"], "arguments": True, "heap": "2M", "critical": True}
IMAGES = {
    "mono": {"name": "test-files-mono", "machine": {"disk": True}, "domain": {
        "files": {**TEST, "components": [*SERVICES, *DEVICE, "fs.api", "fs.ext2", "test.files"], "grants": GRANTS, "heap": "4M",
                  "main": ["jx.driver.virtio.Main", "jx.buffercache.lru.Main", "jx.fs.ext2.Main", "jx.test.files.Main"]}}},
    "split": {"name": "test-files-split", "machine": {"disk": True}, "domain": {
        "disk": {"components": [*SERVICES, *DEVICE], "main": ["jx.driver.virtio.Main", "jx.buffercache.lru.Main"], "heap": "1M", "grants": GRANTS},
        "fs": {"components": [*SERVICES, "block.api", "fs.api", "fs.ext2"], "main": ["jx.fs.ext2.Main"], "heap": "2M"},
        "files": {**TEST, "components": [*SERVICES, "fs.api", "test.files"]}}},
}
LONG_NAME = "n" * 255
TRIPLE = 4 << 30
"""A position that needs triple-indirect blocks at every block size up to 2 KiB, and double-indirect ones at 4 KiB."""


def content(seed: int, start: int, length: int) -> bytes:
    """What `write` writes: as `Commands.content`."""
    out = bytearray(length)
    for i in range(length):
        position = start + i
        x = position * 31 + (position >> 9) * 7 + seed * 101
        out[i] = (x ^ x >> 8) & 0xFF
    return bytes(out)


def fnv(data: bytes) -> str:
    """The checksum of `tree`."""
    value = 0x811C9DC5
    for byte in data:
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return f"{value:x}"


class Session:
    """One boot: `outcome` by command (ok, or failed ...), `lines` of output by command."""

    def __init__(self, status: int, text: str, report: str) -> None:
        self.status, self.text, self.report = status, text, report
        self.outcome: dict[str, str] = {}
        self.lines: dict[str, list[str]] = {}
        for command, body in re.findall(r"^> (.*)\n((?:(?!> |done$).*\n)*)", text, re.M):
            *self.lines[command], self.outcome[command] = body.splitlines() or [""]

    def all_ok(self) -> None:
        bad = {command: outcome for command, outcome in self.outcome.items() if outcome != "ok"}
        assert self.status == 0 and not bad and self.text.endswith("done\n"), f"{bad} {self.report}\n{self.text[-3000:]}"


@pytest.fixture
def run(boot) -> Callable[..., Session]:
    """`run(commands, disk, kind="mono", **machine)`: boots, runs the commands, returns what they said."""
    def start(commands: list[str], disk: Path | None, kind: str = "mono", **machine) -> Session:
        guest = boot(IMAGES[kind], arguments=commands, disk=disk, **machine)
        status = guest.finish(60)
        return Session(status, guest.text(), f"exit status {status}; {guest.report()}")
    return start


@pytest.fixture
def disk(tmp_path) -> Path:
    return make_ext2(tmp_path / "disk", 16 << 20, 1024)


def debugfs(disk: Path, *commands: str) -> str:
    return "".join(subprocess.run(["debugfs", "-R", command, str(disk)], capture_output=True, text=True, check=True).stdout for command in commands)


def cat(disk: Path, path: str) -> bytes:
    return subprocess.run(["debugfs", "-R", f"cat {path}", str(disk)], capture_output=True, check=True).stdout


WRITE_TREE = [
    "mkdir /a", "mkdir /a/b", "mkdir /a/b/c", "write /a/small 0 10 1", "write /a/b/c/big 0 300000 2", "write /a/b/c/big 100001 777 3", f"write /{LONG_NAME} 0 100 4",
    f"write /sparse {TRIPLE} 5000 5", "write /sparse 13000 100 5", "check /sparse 0 13000 0", f"check /sparse {TRIPLE} 5000 5",
    "mkdir /many", "many /many 150", "few /many 150", "symlink small /a/short", "symlink /" + "x" * 80 + "/y /a/long", "ln /a/small /a/b/linked",
    "write /old 0 5000 6", "write /gone 0 50000 7", "mv /old /a/b/new", "rm /gone", "write /cut 0 40000 8", "truncate /cut 1234", "truncate /cut 2000",
    "check /cut 0 1234 8", "check /cut 1234 766 0", "mkdir /empty", "rmdir /empty", "chmod /a/small 4751", "chown /a/small 1000 70000", "utimes /a/small 1000000000 1100000000",
    "stat /a/small", "readlink /a/long", "sync",
]


@pytest.mark.parametrize("kind", ["mono", "split"])
@pytest.mark.parametrize("block_size", [1024, 2048, 4096])
def test_tree_written_in_the_guest_is_read_by_the_host(run, tmp_path, kind, block_size):
    disk = make_ext2(tmp_path / "disk", 32 << 20, block_size)
    session = run(WRITE_TREE + ["unmount"], disk, kind)
    session.all_ok()
    assert session.lines["stat /a/small"] == ["104751 2 1000 70000 10 1000000000 1100000000"]
    assert check_ext2(disk) == ""
    assert cat(disk, "/a/small") == content(1, 0, 10)
    big = bytearray(content(2, 0, 300000))
    big[100001:100778] = content(3, 100001, 777)
    assert cat(disk, "/a/b/c/big") == bytes(big)
    assert cat(disk, f"/{LONG_NAME}") == content(4, 0, 100)
    assert cat(disk, "/a/b/new") == content(6, 0, 5000)
    assert cat(disk, "/cut") == content(8, 0, 1234) + bytes(766)
    stat = debugfs(disk, "stat /a/small")
    assert "Mode:  04751" in stat and "Links: 2" in stat and "User:  1000" in stat and "Group: 70000" in stat and "3b9aca00" in stat and "4190ab00" in stat
    assert f"Size: {TRIPLE + 5000}" in debugfs(disk, "stat /sparse")
    assert "small" in debugfs(disk, "stat /a/short") and "x" * 80 + "/y" in debugfs(disk, "stat /a/long") + cat(disk, "/a/long").decode()
    names = re.findall(r"^/[1-9]\d*/.*/file-with-a-long-name-(\d+)/", debugfs(disk, "ls -p /many"), re.M)
    assert sorted(map(int, names)) == list(range(1, 150, 2))
    assert "gone" not in debugfs(disk, "ls -p /") and "empty" not in debugfs(disk, "ls -p /")


@pytest.mark.parametrize("kind,block_size", [("mono", 1024), ("split", 4096)])
def test_tree_written_by_the_host_is_listed_by_the_guest(run, tmp_path, kind, block_size):
    tree = tmp_path / "tree"
    (tree / "d1" / "d2").mkdir(parents=True)
    (tree / "many").mkdir()
    files = {"empty": b"", "one": b"x", "d1/text": b"hello\n" * 1000, "d1/d2/big": content(9, 0, 200_000), "d1/" + "z" * 255: b"long", "umlaut-\u00e4\u20ac": b"name"}
    files |= {f"many/f{i}": bytes([i]) * i for i in range(120)}
    for name, data in files.items():
        (tree / name).write_bytes(data)
    os.symlink("d1/text", tree / "link")
    os.symlink("q" * 200, tree / "longlink")
    disk = make_ext2(tmp_path / "disk", 16 << 20, block_size, tree)
    before = disk.read_bytes()
    session = run(["tree"], disk, kind, disk_readonly=True)
    session.all_ok()
    expected = {f"file /{name} {len(data)} {fnv(data)}" for name, data in files.items()}
    expected |= {"dir /d1", "dir /d1/d2", "dir /many", "link /link d1/text", "link /longlink " + "q" * 200}
    assert set(session.lines["tree"]) == expected
    assert disk.read_bytes() == before


def test_full_disk_refuses_and_stays_clean(run, tmp_path):
    disk = make_ext2(tmp_path / "disk", 4 << 20, 1024)
    session = run(["write /kept 0 50000 1", "fill /big", "write /more 0 100000 2", "check /kept 0 50000 1", "rm /big", "write /more 0 100000 2", "check /more 0 100000 2", "unmount"],
                  disk, "split")
    assert session.outcome["fill /big"].startswith("failed NoSpaceException"), session.text
    assert session.lines["fill /big"] == ["filled true"]
    assert session.outcome["rm /big"] == session.outcome["check /kept 0 50000 1"] == session.outcome["check /more 0 100000 2"] == session.outcome["unmount"] == "ok", session.text
    assert session.status == 0 and check_ext2(disk) == ""


def test_full_disk_left_full_is_clean(run, tmp_path):
    disk = make_ext2(tmp_path / "disk", 2 << 20, 1024)
    session = run(["fill /big", "unmount"], disk)
    assert session.outcome["unmount"] == "ok", session.text
    assert check_ext2(disk) == ""


@pytest.mark.parametrize("kind", ["mono", "split"])
def test_no_disk(run, kind):
    session = run(["tree"], None, kind)
    assert session.status == 1, session.text
    assert re.search(r"^files: fs: cache: disk: no disk: none of \d+ PCI devices is a virtio block device$", session.text, re.M), session.text


def patch(disk: Path, offset: int, data: bytes) -> None:
    with disk.open("r+b") as file:
        file.seek(offset)
        file.write(data)


BAD_DISKS = {
    "zeros": lambda path: path.write_bytes(bytes(1 << 20)),
    "noise": lambda path: path.write_bytes(content(77, 0, 1 << 20)),
    "one-sector": lambda path: path.write_bytes(bytes(512)),
    "blocks-beyond-the-end": lambda path: patch(make_ext2(path, 4 << 20, 1024), 1024 + 4, struct.pack("<I", 1 << 30)),
    "block-size": lambda path: patch(make_ext2(path, 4 << 20, 1024), 1024 + 24, struct.pack("<I", 40)),
    "no-inodes-in-a-group": lambda path: patch(make_ext2(path, 4 << 20, 1024), 1024 + 40, struct.pack("<I", 0)),
    "inode-size": lambda path: patch(make_ext2(path, 4 << 20, 1024), 1024 + 88, struct.pack("<H", 77)),
    "unknown-feature": lambda path: patch(make_ext2(path, 4 << 20, 1024), 1024 + 96, struct.pack("<I", 0x8000)),
    "group-table-beyond-the-end": lambda path: patch(make_ext2(path, 4 << 20, 1024), 2048 + 8, struct.pack("<I", 0x7FFFFFFF)),
}


@pytest.mark.parametrize("name", BAD_DISKS)
def test_disk_without_a_sound_file_system(run, tmp_path, name):
    path = tmp_path / "disk"
    BAD_DISKS[name](path)
    before = path.read_bytes()
    session = run(["tree"], path, "split" if name == "noise" else "mono")
    assert session.status == 1, session.text
    message = re.search(r"^files: fs: (.+)$", session.text, re.M)
    assert message and "Exception" not in message[1] and "null" not in message[1], session.text
    assert path.read_bytes() == before


def inode_offset(disk: Path, inode: int) -> int:
    location = debugfs(disk, f"imap <{inode}>")
    match = re.search(r"located at block (\d+), offset (0x[0-9a-f]+)", location)
    return int(match[1]) * 1024 + int(match[2], 16)


@pytest.fixture
def victim(tmp_path) -> Path:
    """A disk with /good, /bad and the directory /dir of two files, ready to be damaged."""
    tree = tmp_path / "tree"
    (tree / "dir").mkdir(parents=True)
    (tree / "good").write_bytes(content(1, 0, 20000))
    (tree / "bad").write_bytes(content(2, 0, 20000))
    (tree / "dir" / "f").write_bytes(b"f")
    disk = make_ext2(tmp_path / "disk", 4 << 20, 1024, tree)
    shutil.rmtree(tree)
    return disk


def inode_of(disk: Path, path: str) -> int:
    return int(re.search(r"Inode: (\d+)", debugfs(disk, f"stat {path}"))[1])


def first_block(disk: Path, path: str) -> int:
    return int(debugfs(disk, f"bmap {path} 0").split()[0])


@pytest.mark.parametrize("damage", ["length", "name", "inode"])
def test_corrupt_directory_is_an_error_and_nothing_else_suffers(run, victim, damage):
    block = 1024 * first_block(victim, "/dir")
    entry = block + 24
    patch(victim, *{"length": (entry + 4, struct.pack("<H", 3)), "name": (block + 6, b"\xff"), "inode": (entry, struct.pack("<I", 0x7FFFFFFF))}[damage])
    session = run(["tree /dir", "write /dir/new 0 10 1", "check /good 0 20000 1", "write /other 0 1000 3", "check /other 0 1000 3", "sync"], victim, "split")
    assert session.outcome["tree /dir"].startswith("failed CorruptFileSystemException: "), session.text
    assert session.outcome["check /good 0 20000 1"] == session.outcome["check /other 0 1000 3"] == session.outcome["sync"] == "ok", session.text
    assert session.status == 0 and cat(victim, "/good") == content(1, 0, 20000)


@pytest.mark.parametrize("index", [0, 12], ids=["direct", "indirect"])
@pytest.mark.parametrize("pointer", [0x7FFFFFFF, 4096, 1], ids=["far", "end", "superblock"])
def test_block_pointer_out_of_the_data_area_is_an_error(run, victim, index, pointer):
    patch(victim, inode_offset(victim, inode_of(victim, "/bad")) + 40 + 4 * index, struct.pack("<I", pointer))
    session = run(["check /bad 0 20000 2", "write /bad 0 20000 4", "rm /bad", "check /good 0 20000 1", "sync"], victim)
    assert session.outcome["check /bad 0 20000 2"].startswith("failed CorruptFileSystemException: "), session.text
    assert session.outcome["check /good 0 20000 1"] == session.outcome["sync"] == "ok", session.text
    assert session.status == 0 and cat(victim, "/good") == content(1, 0, 20000)
    assert victim.read_bytes()[1024 + 56:1024 + 58] == b"\x53\xef", "the superblock was written over"


def test_read_only_disk(run, victim):
    before = victim.read_bytes()
    session = run(["status", "check /good 0 20000 1", "write /new 0 10 1", "mkdir /d", "rm /good", "chmod /good 777", "sync"], victim, "split", disk_readonly=True)
    assert session.lines["status"] == ["1024 true"]
    assert session.outcome["check /good 0 20000 1"] == "ok"
    for command in ("write /new 0 10 1", "mkdir /d", "rm /good", "chmod /good 777"):
        assert session.outcome[command].startswith("failed ReadOnlyFileSystemException"), session.text
    assert session.status == 0 and victim.read_bytes() == before


@pytest.mark.parametrize("kind", ["mono", "split"])
def test_read_error_of_the_device(run, victim, kind):
    sector = 2 * first_block(victim, "/bad")
    session = run(["check /bad 0 20000 2", "check /good 0 20000 1", "write /new 0 5000 3", "check /new 0 5000 3", "unmount"], victim, kind, disk_errors=[("read", sector)])
    assert session.outcome["check /bad 0 20000 2"].startswith("failed IOException: "), session.text
    for command in ("check /good 0 20000 1", "write /new 0 5000 3", "check /new 0 5000 3", "unmount"):
        assert session.outcome[command] == "ok", session.text
    assert session.status == 0 and check_ext2(victim) == ""
    assert cat(victim, "/new") == content(3, 0, 5000) and cat(victim, "/bad") == content(2, 0, 20000)


@pytest.mark.parametrize("kind", ["mono", "split"])
def test_write_error_of_the_device(run, victim, kind):
    sector = 2 * first_block(victim, "/bad")
    session = run(["write /bad 0 1024 5", "write /new 0 5000 3", "sync", "check /good 0 20000 1", "check /bad 0 1024 5", "check /new 0 5000 3"], victim, kind,
                  disk_errors=[("write", sector)])
    assert session.outcome["sync"].startswith("failed IOException: "), session.text
    for command in ("check /good 0 20000 1", "check /bad 0 1024 5", "check /new 0 5000 3"):
        assert session.outcome[command] == "ok", session.text
    assert session.status == 0
    assert cat(victim, "/new") == content(3, 0, 5000) and cat(victim, "/good") == content(1, 0, 20000)


def test_device_that_cannot_read_at_all(run, victim):
    session = run(["tree"], victim, disk_errors=[("read", -1)])
    assert session.status == 1, session.text
    assert re.search(r"^files: fs: .*read", session.text, re.M), session.text


def test_what_was_synced_is_there_after_power_off(run, tmp_path, boot):
    disk = make_ext2(tmp_path / "disk", 16 << 20, 1024)
    guest = boot(IMAGES["split"], arguments=["mkdir /d", "write /d/f 0 100000 1", "sync", "stat /d/f", "many /d 100000"], disk=disk)
    guest.read_until(b"> many", 60)
    guest.process.kill()
    guest.process.wait()
    assert cat(disk, "/d/f") == content(1, 0, 100000)


@pytest.mark.parametrize("name,message", [("none", "disk: no disk"), ("zeros", "ext2")])
def test_iozone_without_a_usable_disk(boot, tmp_path, name, message):
    disk = None if name == "none" else tmp_path / "disk"
    if disk:
        disk.write_bytes(bytes(1 << 20))
    guest = boot("iozone-mono", disk=disk)
    text = guest.expect_exit(1)
    assert re.search(rf"^iozone: .*{message}", text, re.M), text
    assert "Exception" not in text
