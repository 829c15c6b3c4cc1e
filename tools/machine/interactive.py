"""A guest whose console is this terminal.

On a terminal QEMU multiplexes console and its own monitor (Ctrl-A X quits); without one the guest gets no input and output passes through.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tools.machine.qemu import MachineOptions, command, status_of

QUIT_HINT = "press Ctrl-A, then X, to quit"


def run(options: MachineOptions) -> int:
    """Boots and waits for the end; returns the guest's exit status."""
    with tempfile.TemporaryDirectory(prefix="jx64-") as name:
        scratch = Path(name)
        terminal = sys.stdin.isatty()
        line = command(options, scratch, "mon:stdio" if terminal else "stdio")
        sys.stdout.flush()
        process = subprocess.Popen(line, stdin=None if terminal else subprocess.DEVNULL)
        try:
            process.wait()
        except KeyboardInterrupt:
            process.terminate()
            process.wait()
            return 130
        report = scratch / "report"
        text = report.read_text(errors="replace") if report.exists() else ""
        if not text and terminal and process.returncode == 0:
            return 0  # quit from the keyboard
        return status_of(text)
