"""The yardstick: Debian's Linux in the same QEMU on the same kind of disk, running the same re-read loop written in C.

The kernel package is fetched once by apt-get download and unpacked under `build/linux`, not installed.  An initial RAM disk of one static program
(`linux_init.c`) and the modules that it needs is all that runs.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from tools.machine.disk import make_ext2
from tools.machine.qemu import Machine, MachineOptions
from translator.errors import TranslateError

METAPACKAGE = "linux-image-cloud-amd64"
MODULES = ("virtio_ring", "virtio", "virtio_pci_legacy_dev", "virtio_pci_modern_dev", "virtio_pci", "virtio_blk", "crc16", "crc32c_generic",
           "mbcache", "jbd2", "ext4")
CPU = "max,-erms,-fsrm"
"""Without these Linux copies with `rep movsq`, under TCG several times faster than the `rep movsb` it takes otherwise: its best counts."""

TIMEOUT = 600.0


class YardstickError(TranslateError):
    """Linux could not be fetched or did not finish."""


def measure_linux(build: Path, repetitions: int, accel: str, icount: bool) -> str:
    """Boots Linux and returns its console with the `@cell` lines."""
    directory = build / "linux"
    directory.mkdir(parents=True, exist_ok=True)
    kernel = _fetch(directory)
    ramdisk = _ramdisk(directory)
    disk = make_ext2(directory / "disk", 64 << 20)
    options = MachineOptions(kernel, 256 << 20, disk=disk, accel=accel, icount=icount, cpu=CPU if accel != "kvm" else "",
                             command_line=f"console=ttyS0 quiet mitigations=off -- {repetitions}", extra=["-initrd", str(ramdisk)])
    with Machine(options) as guest:
        guest.finish(TIMEOUT)
        text = guest.text()
    if "@cell reread 512 512" not in text:
        raise YardstickError(f"Linux did not finish; its console showed:\n{text[-2000:]}")
    return text


def _run(command: list[str], directory: Path) -> str:
    result = subprocess.run(command, cwd=directory, capture_output=True, text=True)
    if result.returncode:
        raise YardstickError(f"{' '.join(command[:3])} failed:\n{result.stderr}")
    return result.stdout


def _fetch(directory: Path) -> Path:
    """The unpacked kernel, fetched on first use."""
    kernels = sorted((directory / "root" / "boot").glob("vmlinuz-*"))
    if not kernels:
        package = re.search(r"Depends: (linux-image-\S+)", _run(["apt-cache", "depends", METAPACKAGE], directory))
        if not package:
            raise YardstickError(f"apt knows no {METAPACKAGE}; run apt-get update")
        _run(["apt-get", "download", package.group(1)], directory)
        _run(["dpkg", "-x", str(next(directory.glob("linux-image-*.deb"))), "root"], directory)
        kernels = sorted((directory / "root" / "boot").glob("vmlinuz-*"))
    return kernels[-1]


def _ramdisk(directory: Path) -> Path:
    """A cpio archive of the init program and the modules that are not built in."""
    tree = directory / "ramdisk"
    shutil.rmtree(tree, ignore_errors=True)
    (tree / "modules").mkdir(parents=True)
    found = []
    for name in MODULES:
        for path in (directory / "root" / "lib" / "modules").rglob(f"{name}.ko"):
            shutil.copy(path, tree / "modules" / path.name)
            found.append(path.name)
    (tree / "modules" / "list").write_text("\n".join(found) + "\n")
    _run(["gcc", "-O2", "-static", "-o", str(tree / "init"), str(Path(__file__).parent / "linux_init.c"), "-lm"], directory)
    archive = directory / "ramdisk.cpio"
    archive.write_bytes(_cpio(tree))
    return archive


def _cpio(tree: Path) -> bytes:
    """The tree as a "newc" archive (Linux Documentation/driver-api/early-userspace/buffer-format.rst)."""
    out = bytearray()

    def entry(name: str, mode: int, data: bytes) -> None:
        fields = (len(out) + 1, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, 0)
        out.extend(b"070701" + b"".join(b"%08X" % field for field in fields) + name.encode() + b"\0")
        out.extend(bytes(-len(out) % 4))
        out.extend(data + bytes(-len(data) % 4))

    for path in sorted(tree.rglob("*")):
        name = str(path.relative_to(tree))
        if path.is_dir():
            entry(name, 0o040755, b"")
        else:
            entry(name, 0o100755, path.read_bytes())
    entry("TRAILER!!!", 0, b"")
    return bytes(out)
