"""Compiles and links the microkernel: kernel/*.c, kernel/*.S and domainzero/native/*.c into `build/kernel/kernel.elf`.

Flags stand in kernel/build.toml.  An object is made again when its source, a header or the flags changed; the kernel is linked alone, so
that compiled Java code can refer to its symbols by address.
"""

from __future__ import annotations

import hashlib
import subprocess
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from translator.abi import layout_header
from translator.errors import ConfigError, InternalError


def build_kernel(root: Path, output: Path) -> bytes:
    """Returns the linked kernel's ELF bytes, rebuilt where stale."""
    output.mkdir(parents=True, exist_ok=True)
    flags = tomllib.loads((root / "kernel" / "build.toml").read_text())
    if (root / "kernel" / "layout.h").read_text() != layout_header():
        raise ConfigError("kernel/layout.h is stale; run: python -m translator.abi > kernel/layout.h")
    headers = sorted([*(root / "kernel").glob("*.h"), *(root / "domainzero" / "native").glob("*.h")])
    common = hashlib.sha256(repr(flags).encode() + b"".join(path.read_bytes() for path in headers))
    sources = sorted([*(root / "kernel").glob("*.c"), *(root / "kernel").glob("*.S"), *(root / "domainzero" / "native").glob("*.c")])
    with ThreadPoolExecutor(2) as pool:
        objects = list(pool.map(lambda source: _compile(root, output, source, flags, common.digest()), sources))
    target = output / "kernel.elf"
    script = root / "kernel" / "kernel.ld"
    key = hashlib.sha256(script.read_bytes() + b"".join(path.read_bytes() for path in objects)).hexdigest()
    stamp = output / "kernel.stamp"
    if not target.exists() or not stamp.exists() or stamp.read_text() != key:
        _run(["ld", "-m", "elf_x86_64", "-nostdlib", "-z", "max-page-size=4096", "--no-warn-rwx-segments", "-T", str(script),
              "-o", str(target), *map(str, objects)])
        stamp.write_text(key)
    return target.read_bytes()


def _compile(root: Path, output: Path, source: Path, flags: dict, common: bytes) -> Path:
    own = flags.get("files", {}).get(source.name, {})
    options = [flag for flag in flags["flags"] if flag not in own.get("remove", [])] + own.get("add", [])
    key = hashlib.sha256(common + source.read_bytes() + repr(options).encode()).hexdigest()[:24]
    target = output / f"{source.parent.name}-{source.stem}-{source.suffix[1:]}-{key}.o"
    if not target.exists():
        for stale in output.glob(f"{source.parent.name}-{source.stem}-{source.suffix[1:]}-*.o"):
            stale.unlink()
        partial = target.with_suffix(".partial")
        _run(["gcc", *options, f"-I{root / 'kernel'}", "-c", str(source), "-o", str(partial)])
        partial.rename(target)
    return target


def _run(command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        raise InternalError(f"{command[0]} failed:\n{result.stderr}")
