"""Starts a QEMU whose CPU does nothing and whose devices a Java program on the host's JVM drives."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FIRMWARE_SIZE = 64 * 1024
RESET_VECTOR = FIRMWARE_SIZE - 16
HALT = b"\xfa\xf4\xeb\xfd"  # cli; hlt; jmp to the hlt


@contextmanager
def qtest_machine(directory: Path, *devices: str) -> Iterator[tuple[Path, Path]]:
    """Run QEMU with `devices`; gives the paths of its test socket and of its memory."""
    socket, memory = directory / "qtest.sock", directory / "memory"
    firmware = directory / "firmware"
    firmware.write_bytes((bytes(RESET_VECTOR) + HALT).ljust(FIRMWARE_SIZE, b"\0"))
    command = ["qemu-system-x86_64", "-machine", "pc,memory-backend=ram", "-m", "64", "-accel", "tcg", "-bios", str(firmware),
               "-nodefaults", "-display", "none",
               "-object", f"memory-backend-file,id=ram,size=64M,mem-path={memory},share=on", "-qtest-log", "none",
               "-qtest", f"unix:{socket},server=on,wait=off", *devices]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        deadline = time.monotonic() + 20
        while not socket.exists():
            if process.poll() is not None or time.monotonic() > deadline:
                process.kill()
                raise RuntimeError(f"QEMU did not start: {process.stderr.read() if process.stderr else ''}")
            time.sleep(0.02)
        yield socket, memory
    finally:
        process.kill()
        process.wait()
