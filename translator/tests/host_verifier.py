"""The verifier of the host's virtual machine as an oracle: one process judges any number of class files."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path

SOURCES = Path(__file__).parent / "verify_oracle"


class HostVerifier:
    """Compiled below `root`; `classes` is a directory of classes that all cases see beside the host's own."""

    def __init__(self, root: Path, classes: Path) -> None:
        self._root, self._classes = root, classes
        classes.mkdir(exist_ok=True)
        subprocess.run(["javac", "-g:none", "-d", str(root / "oracle"), str(SOURCES / "Oracle.java")], check=True)

    def judge(self, cases: Iterable[list[tuple[str, bytes]]]) -> list[str]:
        """For each case, (name, bytes) of its classes, of which the first is linked: `ok` or the error and what it says."""
        records, count = bytearray(), 0
        for case in cases:
            count += 1
            records += len(case).to_bytes(2, "big")
            for name, data in case:
                text = name.encode()
                records += len(text).to_bytes(2, "big") + text + len(data).to_bytes(4, "big") + data
        run = subprocess.run(["java", "-Xverify:all", "-XX:-PrintWarnings", "-Xshare:auto", "-cp", str(self._root / "oracle"), "Oracle", "judge",
                              str(self._classes)], input=bytes(records), capture_output=True, check=True, timeout=900)
        verdicts = run.stdout.decode("utf-8", "replace").split("\n")[:-1]
        assert len(verdicts) == count, run.stderr.decode("utf-8", "replace")[-2000:]
        return verdicts

    def dump(self, target: Path, packages: Iterable[str]) -> None:
        """Writes the host's classes of java.base packages to a zip file."""
        subprocess.run(["java", "-cp", str(self._root / "oracle"), "Oracle", "dump", str(target), *packages], check=True)
