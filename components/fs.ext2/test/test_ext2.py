"""ext2 on the host's JVM, judged by mke2fs, debugfs and e2fsck."""

from __future__ import annotations

import os
import struct
import subprocess
import zlib
from pathlib import Path

import pytest
from hosted import run_java

from tools.machine.disk import check_ext2

BLOCK_SIZES = [1024, 2048, 4096]


class Disk:
    """An image file and what can be done with it."""

    def __init__(self, directory: Path, classes: Path) -> None:
        self.directory = directory
        self.classes = classes
        self.image = directory / "disk.img"

    def make(self, block_size: int, size: str = "24M", *options: str) -> "Disk":
        """Make a file system with mke2fs."""
        self.image.unlink(missing_ok=True)
        subprocess.run(["mke2fs", "-q", "-t", "ext2", "-b", str(block_size), *options, str(self.image), size], check=True,
                       capture_output=True)
        return self

    def run(self, *commands: str, options: tuple[str, ...] = (), fails: str = "") -> list[str]:
        """Run Script's commands; with `fails`, one of them must fail with that text."""
        script = self.directory / "script.txt"
        script.write_text("\n".join(commands) + "\n")
        result = run_java(self.classes, "jx.fs.ext2.Script", self.image, script, *options)
        if fails:
            assert result.returncode != 0 and fails in result.stderr, result.stderr
        else:
            assert result.returncode == 0, result.stderr
        return result.stdout.splitlines()

    def check(self) -> None:
        """e2fsck must find nothing."""
        assert check_ext2(self.image) == ""

    def debugfs(self, *commands: str, write: bool = False) -> str:
        """Run debugfs commands."""
        script = self.directory / "debugfs.txt"
        script.write_text("\n".join(commands) + "\n")
        return subprocess.run(["debugfs", *(["-w"] if write else []), "-f", str(script), str(self.image)], capture_output=True, text=True,
                              check=True).stdout

    def patch(self, position: int, data: bytes) -> None:
        """Overwrite bytes of the image."""
        with self.image.open("r+b") as file:
            file.seek(position)
            file.write(data)

    def read(self, position: int, length: int) -> bytes:
        """Bytes of the image."""
        with self.image.open("rb") as file:
            file.seek(position)
            return file.read(length)

    def block_of(self, path: str, index: int = 0) -> int:
        """The disk block of block `index` of a file."""
        return int(self.debugfs(f"bmap {path} {index}").split()[-1])

    def inode_position(self, path: str) -> int:
        """Where the inode of `path` lies, in bytes."""
        text = self.debugfs(f"imap {path}")
        block = int(text.split("located at block ")[1].split(",")[0])
        offset = int(text.split("offset ")[1].split()[0], 16)
        size = struct.unpack("<I", self.read(1024 + 24, 4))[0]
        return block * (1024 << size) + offset


@pytest.fixture
def disk(tmp_path: Path, hosted_classes: Path) -> Disk:
    """An image in a directory of its own."""
    return Disk(tmp_path, hosted_classes)


def content(seed: int, length: int) -> bytes:
    """The same bytes as Script.content."""
    mask = (1 << 64) - 1
    result = bytearray(length)
    for i in range(length):
        x = (i * 0x9E3779B97F4A7C15 + seed * 0xBF58476D1CE4E5B9) & mask
        result[i] = (x >> 56 ^ x >> 29) & 0xFF
    return bytes(result)


@pytest.mark.parametrize("block_size", BLOCK_SIZES)
def test_tree_written_here_is_read_by_debugfs(disk: Disk, block_size: int) -> None:
    disk.make(block_size)
    disk.run(
        "mount", "mkdir /a", "mkdir /a/b", "write /a/f 0 100000 1", "check /a/f 0 100000 1", "write /a/big 0 3000000 2",
        "check /a/big 0 3000000 2",
        "write /a/sparse 70000000 10 3", "zero /a/sparse 69900000 100000", "check /a/sparse 70000000 10 3", "many /a/b 300", "few /a/b 300",
        "symlink f /a/s", f"symlink /a/{'long/' * 20} /a/l", "check /a/s 0 100000 1", "mv /a/b /c", "ln /a/f /c/f", "rm /a/f",
        "check /c/f 500 0 1",
        "! FileNotFoundException check /a/s 0 1 1", "truncate /a/big 50000", "truncate /a/big 60000", "zero /a/big 50000 10000",
        "chmod /c/f 4711", "chown /c/f 70000 5",
        "utimes /c/f 1000000 2000000", "orphan /o 200000", "unmount")
    disk.check()
    out = disk.directory / "out"
    out.mkdir()
    listing = disk.debugfs(f"dump /c/f {out}/f", f"dump /a/big {out}/big", "stat /c/f", "stat /a/s", "ls -p /c", "ls -p /a/b")
    assert (out / "f").read_bytes() == content(1, 100000)
    assert (out / "big").read_bytes() == content(2, 50000) + bytes(10000)
    assert "User: 70000   Group:     5" in listing and "Mode:  04711" in listing and "0x001e8480" in listing
    assert 'Fast link dest: "f"' in listing and "/file-with-a-long-name-299/" in listing and "name-298/" not in listing


@pytest.mark.parametrize("block_size", BLOCK_SIZES)
def test_tree_written_by_host_is_read_here(disk: Disk, block_size: int) -> None:
    tree = disk.directory / "tree"
    (tree / "deep" / "er").mkdir(parents=True)
    expected = ["/deep dir", "/deep/er dir"]
    for name, size in (("small", 10), ("deep/empty", 0), ("deep/er/middle", 70_000), ("large", 5_000_001)):
        data = os.urandom(size)
        (tree / name).write_bytes(data)
        expected.append(f"/{name} file {size} {zlib.crc32(data)}")
    for i in range(400):
        (tree / "deep" / "er" / f"entry-{i}-ü").write_bytes(b"x")
        expected.append(f"/deep/er/entry-{i}-ü file 1 {zlib.crc32(b'x')}")
    for name, target in (("short", "deep/er"), ("long", "deep/" * 19 + "x")):
        (tree / name).symlink_to(target)
        expected.append(f"/{name} link {target}")
    with (tree / "sparse").open("wb") as file:
        file.truncate(9_000_000)
    expected.append(f"/sparse file 9000000 {zlib.crc32(bytes(9_000_000))}")
    disk.make(block_size, "24M", "-d", str(tree))
    assert sorted(disk.run("mount", "tree")) == sorted(expected)
    disk.check()


@pytest.mark.parametrize("block_size", BLOCK_SIZES)
def test_full_disk_stays_consistent(disk: Disk, block_size: int) -> None:
    disk.make(block_size, "4M")
    lines = disk.run("mount", "free", "mkdir /d", "write /d/keep 0 50000 7", "fill /d/all", "! NoSpaceException write /d/none 0 100000 1",
                     "! NoSpaceException mkdir /d/more",
                     "rm /d/none", "check /d/keep 0 50000 7", "write /d/keep 0 50000 8", "sync", "rm /d/all", "write /d/next 0 100000 1",
                     "check /d/keep 0 50000 8", "rm /d/next",
                     "rm /d/keep", "rmdir /d", "free", "unmount")
    assert lines[1] == "full" and lines[0] == lines[2]
    disk.check()


def test_full_disk_is_clean_while_full(disk: Disk) -> None:
    disk.make(1024, "2M")
    disk.run("mount", "fill /all", "! NoSpaceException mkdir /d", "sync")
    disk.check()


def test_inodes_run_out_cleanly(disk: Disk) -> None:
    disk.make(1024, "4M", "-N", "64")
    disk.run("mount", "mkdir /d", "! NoSpaceException many /d 100", "! NoSpaceException mkdir /e", "unmount")
    disk.check()


@pytest.mark.parametrize("block_size", BLOCK_SIZES)
def test_triple_indirect_and_large_sparse_files(disk: Disk, block_size: int) -> None:
    disk.make(block_size)
    far = {1024: 80_000_000, 2048: 600_000_000, 4096: 4_400_000_000}[block_size]
    disk.run("mount", f"write /far {far} 9000 4", "write /far 5000 100 5", f"check /far {far} 9000 4", f"zero /far {far - 30000} 30000",
             "write /big 3000000000 10 1", "sync",
             f"check /far {far} 9000 4", "check /big 3000000000 10 1", f"truncate /far {far}", f"zero /far {far - 5000} 5000", "sync")
    disk.check()
    before = disk.run("mount", "free", "truncate /far 5050", "check /far 5000 50 5", "rm /far", "rm /big", "unmount")
    disk.check()
    assert disk.run("mount", "free")[0] != before[0]


def test_revision_0_and_small_inodes(disk: Disk) -> None:
    disk.make(1024, "8M", "-r", "0")
    disk.run("mount", "write /f 0 500000 1", "mkdir /d", "mv /f /d/g", "unmount")
    disk.check()
    disk.run("mount", "check /d/g 0 500000 1", "! FileTooLargeException write /d/g 2147483647 1 1")


def test_names_links_and_directories_follow_the_rules(disk: Disk) -> None:
    disk.make(1024)
    disk.run(
        "mount", "mkdir /a", "mkdir /a/b", "mkdir /c", "write /f 0 10 1", "! FileExistsException mkdir /a",
        "! NotDirectoryException mkdir /f/x", "! IsDirectoryException rm /a",
        "! NotEmptyException rmdir /a", "! NotDirectoryException rmdir /f", "! InvalidNameException mv /a /a/b/c",
        "! InvalidNameException mv /a /a/b", "! InvalidNameException rmdir /",
        "! InvalidNameException rmdir /a/.", f"! NameTooLongException mkdir /{'n' * 256}", f"mkdir /{'n' * 255}",
        "! FileNotFoundException rm /none", "! IsDirectoryException mv /f /c",
        "! NotDirectoryException mv /c /f", "! NotEmptyException mv /c /a", "mv /a/b /c", "symlink loop2 /loop", "symlink loop /loop2",
        "! LinkLoopException check /loop 0 1 1",
        "symlink ../../f /c/up", "check /c/up 0 10 1", "check /c/../f 0 10 1", "! IsDirectoryException ln /c /d", "mkdir /a/s",
        "mv /a/s /c/s", "rmdir /a", "ln /f /g", "mv /f /g", "rm /f",
        "check /g 0 10 1", "! InvalidNameException check g 0 1 1", "! InvalidNameException readlink /g", "unmount")
    disk.check()
    assert "/c/s dir" in disk.run("mount", "tree")


@pytest.mark.parametrize(("block_size", "seed"), [(1024, 1), (2048, 2), (4096, 3), (1024, 4)])
def test_random_operations_agree_with_model(disk: Disk, block_size: int, seed: int) -> None:
    disk.make(block_size, "8M")
    result = run_java(disk.classes, "jx.fs.ext2.RandomOperations", disk.image, seed, 1500)
    assert result.returncode == 0, result.stderr
    disk.check()


@pytest.mark.parametrize(("offset", "data", "message"), [
    (56, b"\0\0", "no ext2 file system"),
    (4, b"\xff\xff\xff\x7f", "beyond the disk's end"),
    (24, b"\x20\0\0\0", "block size"),
    (24, b"\x06\0\0\0", "not supported"),
    (32, b"\0\0\0\0", "blocks per group"),
    (40, b"\xff\xff\xff\xff", "inodes per group"),
    (0, b"\x07\0\0\0", "inode count"),
    (88, b"\x81\0", "inode size"),
    (96, b"\x42\0\0\0", "features 0x40"),
    (76, b"\x02\0\0\0", "revision 2"),
    (20, b"\x09\0\0\0", "first data block"),
    (1024, b"\0" * 12, "tables are not in their group"),
    (1024 + 8, b"\x01\0\0\0", "tables are not in their group"),
    (1024 + 12, b"\xff\xff", "counts are larger"),
])
def test_corrupt_superblock_and_groups_are_refused(disk: Disk, offset: int, data: bytes, message: str) -> None:
    disk.make(1024)
    disk.patch(1024 + offset, data)
    disk.run("mount", fails=message)


def test_empty_and_tiny_disks_are_refused(disk: Disk) -> None:
    disk.image.write_bytes(bytes(1 << 20))
    disk.run("mount", fails="no ext2 file system")
    disk.image.write_bytes(bytes(512))
    disk.run("mount", fails="a disk of 512 bytes")


def test_unknown_read_only_feature_mounts_read_only(disk: Disk) -> None:
    disk.make(1024)
    disk.patch(1024 + 100, b"\x03\x04\0\0")
    before = disk.image.read_bytes()
    disk.run("mount", "tree", "! ReadOnlyFileSystemException mkdir /a", "unmount")
    assert disk.image.read_bytes() == before


def test_read_only_disk_is_never_written(disk: Disk) -> None:
    disk.make(1024)
    disk.run("mount", "write /f 0 1000 1", "unmount")
    disk.run("mount", "check /f 0 1000 1", "! ReadOnlyFileSystemException write /f 0 1 1", "unmount", options=("readonly",))


@pytest.mark.parametrize(("offset", "data"), [
    (4, b"\0\0"), (4, b"\x07\0"), (4, b"\xfe\xff"), (0, b"\xff\xff\xff\x7f"), (0, b"\xff\xff\xff\xff"), (6, b"\xff"), (4, b"\x0d\0"),
])
def test_corrupt_directory_entry_is_an_error(disk: Disk, offset: int, data: bytes) -> None:
    disk.make(1024)
    disk.run("mount", "mkdir /d", "write /d/f 0 1000 1", "write /good 0 5000 2", "unmount")
    disk.patch(disk.block_of("/d") * 1024 + offset, data)
    before = disk.read(disk.block_of("/d") * 1024, 1024)
    disk.run("mount", "! CorruptFileSystemException check /d/f 0 1 1", "! CorruptFileSystemException mkdir /d/e",
             "! CorruptFileSystemException rmdir /d", "check /good 0 5000 2", "sync")
    assert disk.read(disk.block_of("/d") * 1024, 1024) == before


@pytest.mark.parametrize("name", ["/d/.", "/d/x"])
def test_entry_for_unused_or_reserved_inode_is_an_error(disk: Disk, name: str) -> None:
    disk.make(1024)
    disk.run("mount", "mkdir /d", "write /d/x 0 10 1", "unmount")
    position = disk.block_of("/d") * 1024 + 24
    for number in (7, 100):
        disk.patch(position, struct.pack("<I", number))
        disk.run("mount", "! CorruptFileSystemException check /d/x 0 1 1", "! CorruptFileSystemException rm /d/x", "unmount")


@pytest.mark.parametrize("pointer", [1, 3, 0x7FFFFFFF, 0xFFFFFFFF, 24576])
@pytest.mark.parametrize("index", [0, 12, 13])
def test_bad_block_pointer_is_never_followed(disk: Disk, pointer: int, index: int) -> None:
    disk.make(1024)
    disk.run("mount", "write /f 0 400000 1", "write /good 0 5000 2", "unmount")
    disk.patch(disk.inode_position("/f") + 40 + 4 * index, struct.pack("<I", pointer))
    position = {0: 0, 12: 12 * 1024, 13: 300 * 1024}[index]
    header = disk.read(2048, 40 * 1024)
    disk.run("mount", f"! CorruptFileSystemException check /f {position} 1 1", f"! CorruptFileSystemException write /f {position} 5000 3",
             "check /good 0 5000 2",
             "! CorruptFileSystemException rm /f", "check /good 0 5000 2", "unmount")
    assert disk.read(2048, 2)[:2] == header[:2]
    assert b"\xed\x41" in disk.read(disk.inode_position("/"), 2)
    subprocess.run(["e2fsck", "-fy", str(disk.image)], capture_output=True, check=False)
    disk.check()
    disk.run("mount", "check /good 0 5000 2")


def test_hash_indexed_directory_becomes_plain_when_changed(disk: Disk) -> None:
    disk.make(1024)
    disk.run("mount", "mkdir /d", "many /d 200", "unmount")
    subprocess.run(["e2fsck", "-fyD", str(disk.image)], capture_output=True, check=False)
    assert "0x1000" in disk.debugfs("stat /d") or "index" in disk.debugfs("htree_dump /d").lower()
    disk.run("mount", "write /d/new 0 10 1", "rm /d/file-with-a-long-name-7", "check /d/new 0 10 1", "unmount")
    disk.check()


def test_shared_attribute_block_is_counted_down(disk: Disk) -> None:
    disk.make(1024, "8M", "-I", "128")
    disk.run("mount", "write /f 0 100 1", "symlink x /s", "unmount")
    disk.debugfs("ea_set /f user.name value", "ea_set /s user.name value", write=True)
    disk.check()
    assert disk.run("mount", "readlink /s", "rm /f", "rm /s", "unmount") == ["x"]
    disk.check()


def test_unclean_disk_stays_unclean_and_crash_leaves_it_so(disk: Disk) -> None:
    disk.make(1024)
    disk.run("mount", "write /f 0 1000 1", "sync", "check /f 0 1000 1")
    assert disk.read(1024 + 58, 1) == b"\1"
    disk.run("mount", "write /f 0 1000 2")
    assert disk.read(1024 + 58, 1) == b"\0"
    disk.run("mount", "write /f 0 1000 3", "unmount")
    assert disk.read(1024 + 58, 1) == b"\0"


def test_read_error_reaches_the_caller_and_spoils_nothing_else(disk: Disk) -> None:
    disk.make(1024)
    disk.run("mount", "write /bad 0 100000 1", "write /good 0 100000 2", "unmount")
    sector = disk.block_of("/bad", 40) // 4 * 8
    disk.run("mount", f"fail r {sector} {sector + 8}", "! IOException check /bad 0 100000 1", "check /good 0 100000 2",
             "check /bad 0 10000 1", "fail r 0 0", "check /bad 0 100000 1",
             "unmount")
    disk.check()


def test_write_error_at_sync_is_reported_and_retried(disk: Disk) -> None:
    disk.make(1024)
    disk.run("mount", "write /keep 0 5000 9", "sync", "write /f 0 100000 1", "fail w 0 1000000", "! IOException sync",
             "check /f 0 100000 1", "fail w 0 0", "sync", "unmount")
    disk.check()
    disk.run("mount", "check /f 0 100000 1", "check /keep 0 5000 9")


@pytest.mark.parametrize("count", [0, 1, 2, 3, 5, 8, 13, 21, 34, 55])
def test_disk_that_dies_is_an_error_and_comes_back(disk: Disk, count: int) -> None:
    disk.make(4096, "16M")
    disk.run("mount", "write /keep 0 3000000 1", "unmount")
    work = ["mkdir /a", "write /a/f 0 4000000 2", "check /keep 0 3000000 1", "rm /a/f", "write /a/g 0 3000000 3"]
    disk.run("mount", f"failafter {count}", *work, "sync", fails="injected error")
    disk.run("mount", "check /keep 0 3000000 1")
