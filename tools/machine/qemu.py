"""The virtual machine: one function makes QEMU's command line, one class runs it and knows how it ended.

The guest reports its end on the debug console (port 0xe9) as `exit N` or `panic REASON` and then writes to the
isa-debug-exit device, so the exit status needs no scraping of the serial console.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import shlex
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

END_OF_FILE = b"\x04"
"""What the guest's console takes for the end of its input (Ctrl-D)."""

PANIC_STATUS = 70
TIMEOUT_STATUS = 71
MACHINE_STATUS = 72
"""Statuses that `build.py` gives for a kernel panic, a timeout, and a machine that ended without a word."""


@dataclass
class MachineOptions:
    """What to boot and on what. `disk` is a raw image; `arguments` reach the program; `accel` is auto, tcg or kvm.

    `disk_errors` makes the disk fail: pairs of "read" or "write" and a sector, -1 for all.
    """

    kernel: Path
    memory: int = 128 << 20
    disk: Path | None = None
    disk_readonly: bool = False
    disk_errors: list[tuple[str, int]] = field(default_factory=list)
    arguments: list[str] = field(default_factory=list)
    command_line: str = ""
    accel: str = "auto"
    cpu: str = ""
    icount: bool = False
    gdb: bool = False
    extra: list[str] = field(default_factory=list)


def accelerator(choice: str) -> str:
    """KVM only where the CPU shows virtualisation and /dev/kvm opens: some machines emulate every instruction behind it."""
    if choice != "auto":
        return choice
    try:
        flags = Path("/proc/cpuinfo").read_text().split()
        if "vmx" in flags or "svm" in flags:
            os.close(os.open("/dev/kvm", os.O_RDWR))
            return "kvm"
    except OSError:
        pass
    return "tcg"


def command(options: MachineOptions, scratch: Path, serial: str) -> list[str]:
    """QEMU's command line; the guest's report goes to `scratch/report`, its arguments come from `scratch/arguments`."""
    accel = "tcg" if options.icount else accelerator(options.accel)
    line = ["qemu-system-x86_64", "-nodefaults", "-no-user-config", "-machine", "pc", "-accel", accel,
            "-cpu", options.cpu or ("max" if accel == "tcg" else "host"), "-m", str(options.memory >> 20), "-display", "none", "-no-reboot",
            "-kernel", str(options.kernel), "-serial", serial,
            "-debugcon", f"file:{scratch / 'report'}", "-device", "isa-debug-exit,iobase=0xf4,iosize=4"]
    if options.command_line:
        line += ["-append", options.command_line]
    if options.icount:
        line += ["-icount", "shift=0,sleep=off", "-rtc", "base=2026-01-01,clock=vm"]
    if options.arguments:
        (scratch / "arguments").write_text("\n".join(options.arguments))
        line += ["-fw_cfg", f"name=opt/jx64/args,file={scratch / 'arguments'}"]
    if options.disk:
        line += [*_drive(options, scratch), "-device", "virtio-blk-pci,drive=disk,disable-legacy=on"]
    if options.gdb:
        line += ["-s", "-S"]
    return line + options.extra


def _drive(options: MachineOptions, scratch: Path) -> list[str]:
    if not options.disk_errors:
        readonly = ",readonly=on" if options.disk_readonly else ""
        return ["-drive", f"if=none,id=disk,format=raw,cache=unsafe,file={options.disk}{readonly}"]
    rules = "".join(f'[inject-error]\nevent = "{kind}_aio"\niotype = "{kind}"\nerrno = "5"\n' + (f'sector = "{sector}"\n' if sector >= 0 else "")
                    for kind, sector in options.disk_errors)
    (scratch / "blkdebug").write_text(rules)
    return ["-blockdev", f"driver=file,node-name=file,filename={options.disk}",
            "-blockdev", f"driver=blkdebug,node-name=faulty,image=file,config={scratch / 'blkdebug'}",
            "-blockdev", "driver=raw,node-name=disk,file=faulty"]


def show(line: list[str]) -> str:
    """The command line as a person would type it."""
    return shlex.join(line)


class Machine:
    """A running guest with its serial console on pipes.

    Use as a context manager; leaving it ends QEMU. `read_until` and `finish` collect the console in `output`.
    """

    def __init__(self, options: MachineOptions, stderr_port: bool = False) -> None:
        self._scratch = tempfile.TemporaryDirectory(prefix="jx64-")
        self.scratch = Path(self._scratch.name)
        line = command(options, self.scratch, "stdio")
        self.errors_path = self.scratch / "stderr"
        if stderr_port:
            line += ["-serial", f"file:{self.errors_path}"]
        self.output = b""
        self.process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self.process.stdout, selectors.EVENT_READ)

    def __enter__(self) -> Machine:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()
        self._scratch.cleanup()

    def send(self, data: bytes) -> None:
        """Types on the console."""
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def forward(self, source: BinaryIO) -> None:
        """Types everything that `source` gives, then end of file; goes on in the background."""
        def copy() -> None:
            with contextlib.suppress(OSError, ValueError):  # the guest may end first
                while data := os.read(source.fileno(), 4096):
                    self.send(data)
                self.send(END_OF_FILE)
        threading.Thread(target=copy, daemon=True).start()

    def _read(self, deadline: float) -> bytes:
        if not self._selector.select(min(60.0, max(0.0, deadline - time.monotonic()))):
            return b""
        data = os.read(self.process.stdout.fileno(), 65536)
        self.output += data
        return data

    def read_until(self, marker: bytes, timeout: float) -> bytes:
        """Output up to and with `marker`. TimeoutError if it does not come, EOFError if the machine ends first; both show what came."""
        deadline = time.monotonic() + timeout
        while marker not in self.output:
            if time.monotonic() > deadline:
                raise TimeoutError(f"no {marker!r} within {timeout} s; the console showed:\n{self.text()}")
            if not self._read(deadline) and self.process.poll() is not None:
                raise EOFError(f"the machine ended before {marker!r}; the console showed:\n{self.text()}\n{self.report()}")
        return self.output[:self.output.index(marker) + len(marker)]

    def finish(self, timeout: float, echo=None) -> int:
        """Runs to the end and returns the exit status; `echo(bytes)` gets output as it comes."""
        deadline = time.monotonic() + timeout
        while True:
            data = self._read(deadline)
            if data and echo:
                echo(data)
            if not data and self.process.poll() is not None:
                break
            if time.monotonic() >= deadline:
                self.process.kill()
                return TIMEOUT_STATUS
        self.process.wait()
        return status_of(self.report())

    def report(self) -> str:
        """What the guest said of its end."""
        path = self.scratch / "report"
        return path.read_text(errors="replace") if path.exists() else ""

    def errors(self) -> str:
        """What came over the second serial port (System.err), if it was asked for; else QEMU's own complaints."""
        return self.errors_path.read_text(errors="replace") if self.errors_path.exists() else ""

    def text(self) -> str:
        """The console so far as text, with line ends as on Unix."""
        return self.output.decode(errors="replace").replace("\r\n", "\n")


def status_of(report: str) -> int:
    """Exit status for a guest's report."""
    for line in report.splitlines():
        word, _, rest = line.partition(" ")
        if word == "panic":
            return PANIC_STATUS
        if word == "exit":
            return int(rest) & 0xFF
    return MACHINE_STATUS
