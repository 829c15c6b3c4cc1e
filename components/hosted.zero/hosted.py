"""Compiles components and their Java test programs for the host's JVM, with the double of jx.zero in place of the kernel's classes."""

from __future__ import annotations

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOUBLE = ROOT / "components" / "hosted.zero"
ZERO = ROOT / "domainzero" / "zero" / "src"
UNUSED = {"Proxy.java", "module-info.java"}


def sources(component: str) -> list[Path]:
    """Java files of a component and of its test programs."""
    home = ROOT / "components" / component
    return [path for part in ("src", "test") for path in sorted((home / part).rglob("*.java")) if path.name not in UNUSED]


def compile_components(output: Path, components: list[str]) -> Path:
    """Compile `components`, the double and its test support into `output`; returns that."""
    double = sources("hosted.zero")
    replaced = {path.name for path in double if path.parent.name == "zero"}
    zero = [path for path in sorted(ZERO.rglob("*.java")) if path.name not in replaced | UNUSED]
    files = double + zero + [path for component in components for path in sources(component)]
    subprocess.run(["javac", "-Xlint:all", "-Xlint:-serial", "-Werror", "-d", str(output), *map(str, files)], check=True)
    return output


def run_java(classes: Path, main: str, *arguments: object, timeout: float = 60) -> subprocess.CompletedProcess[str]:
    """Run class `main` with assertions on; the caller looks at the exit status."""
    command = ["java", "-ea", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8",
               "-cp", str(classes), main, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=timeout, check=False)
