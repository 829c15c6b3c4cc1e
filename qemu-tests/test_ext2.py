"""The demo images that run file system commands; test_files.py has what goes wrong, components/fs.ext2/test the same on the host's JVM."""

from __future__ import annotations

import os
import subprocess
import zlib
from pathlib import Path

import pytest

from tools.machine.disk import check_ext2, make_ext2

SIZE = 24 << 20
SYSTEMS = [("files-mono", 2048), ("files-split", 1024)]


def content(seed: int, length: int) -> bytes:
    """The contents that demo.files writes for a seed."""
    mask = (1 << 64) - 1
    words = (i * 0x9E3779B97F4A7C15 + seed * 0xBF58476D1CE4E5B9 & mask for i in range(length))
    return bytes((word >> 56 ^ word >> 29) & 0xFF for word in words)


def debugfs(image: Path, *commands: str) -> str:
    """Run debugfs commands on an image."""
    return subprocess.run(["debugfs", "-f", "-", str(image)], input="\n".join(commands) + "\n", capture_output=True, text=True,
                          check=True).stdout


@pytest.mark.parametrize(("system", "block_size"), SYSTEMS)
def test_tree_written_by_guest_is_read_by_debugfs(boot, tmp_path: Path, system: str, block_size: int) -> None:
    image = make_ext2(tmp_path / "disk.img", SIZE, block_size)
    boot(system, disk=image, arguments=[
        "mkdir /a", "mkdir /a/b", "write /a/f 0 100000 1", "check /a/f 0 100000 1", "write /a/big 0 900000 2",
        "write /a/sparse 70000000 10 3", "zero /a/sparse 69990000 10000",
        "many /a/b 100", "few /a/b 100", "symlink f /a/s", f"symlink /a/{'long/' * 20} /a/l", "check /a/s 0 100000 1", "mv /a/b /c",
        "ln /a/f /c/f", "rm /a/f",
        "truncate /a/big 50000", "truncate /a/big 60000", "zero /a/big 50000 10000", "chmod /c/f 4711", "chown /c/f 70000 5",
        "utimes /c/f 1000000 2000000",
        "! FileNotFoundException check /a/s 0 1 1", "! NotEmptyException rmdir /c", "! InvalidNameException mv /a /a/x", "orphan /o 50000",
        "unmount"]).expect_exit()
    assert check_ext2(image) == ""
    out = tmp_path / "out"
    out.mkdir()
    listing = debugfs(image, f"dump /c/f {out}/f", f"dump /a/big {out}/big", "stat /c/f", "stat /a/s", "ls -p /c")
    assert (out / "f").read_bytes() == content(1, 100000)
    assert (out / "big").read_bytes() == content(2, 50000) + bytes(10000)
    assert "User: 70000   Group:     5" in listing and "Mode:  04711" in listing and "0x001e8480" in listing
    assert 'Fast link dest: "f"' in listing and "/file-with-a-long-name-99/" in listing and "name-98/" not in listing


@pytest.mark.parametrize(("system", "block_size"), SYSTEMS)
def test_tree_written_by_host_is_read_by_guest(boot, tmp_path: Path, system: str, block_size: int) -> None:
    tree = tmp_path / "tree"
    (tree / "deep" / "er").mkdir(parents=True)
    expected = ["/deep dir", "/deep/er dir"]
    for name, size in (("small", 10), ("deep/empty", 0), ("deep/er/middle", 70_000), ("large", 600_001)):
        data = os.urandom(size)
        (tree / name).write_bytes(data)
        expected.append(f"/{name} file {size} {zlib.crc32(data)}")
    for i in range(100):
        (tree / "deep" / "er" / f"entry-{i}").write_bytes(b"x")
        expected.append(f"/deep/er/entry-{i} file 1 {zlib.crc32(b'x')}")
    for name, target in (("short", "deep/er"), ("long", "deep/" * 19 + "x")):
        (tree / name).symlink_to(target)
        expected.append(f"/{name} link {target}")
    image = make_ext2(tmp_path / "disk.img", SIZE, block_size, tree)
    text = boot(system, disk=image, arguments=["tree"]).expect_exit()
    assert sorted(line for line in text.replace("\r", "").splitlines() if line.startswith("/")) == sorted(expected)
