"""Disk images with an ext2 file system, made and judged by e2fsprogs."""

from __future__ import annotations

import subprocess
from pathlib import Path


def make_ext2(path: Path, size: int, block_size: int = 4096, tree: Path | None = None) -> Path:
    """Writes a fresh ext2 image of `size` bytes, filled from the directory `tree` if given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    command = ["mke2fs", "-q", "-F", "-t", "ext2", "-b", str(block_size), "-O", "^resize_inode,^dir_index,^ext_attr", "-L", "jx64"]
    if tree:
        command += ["-d", str(tree)]
    subprocess.run([*command, str(path), str(size // 1024) + "K"], check=True, capture_output=True)
    return path


def check_ext2(path: Path) -> str:
    """`e2fsck -fn`: empty if the file system is clean, else what it says.

    Its status alone does not tell: wrong free counts in the superblock are reported and left, with status 0.
    """
    result = subprocess.run(["e2fsck", "-fn", str(path)], capture_output=True, text=True)
    clean = result.returncode == 0 and "? no" not in result.stdout and "WARNING" not in result.stdout
    return "" if clean else result.stdout + result.stderr
