"""`python -m tools.differential [--first SEED] [--count N] [--batch N] [--way NAME]... [--kind java|bytecode]`: the fuzzer.

Prints one line a difference; sources of the programs at fault are kept for `reduce.py` and `bisect.py`.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tools.differential import bytecode
from tools.differential.generate import generate
from tools.differential.judge import SLOW, WAYS, Batch, compile_sources, on_host, on_system


def first_difference(wanted: str, found: str) -> str:
    """The first line that differs."""
    a, b = wanted.splitlines(), found.splitlines()
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    show = lambda lines: lines[at] if at < len(lines) else "(end)"  # noqa: E731
    return f"line {at + 1}: {show(b)!r}, not {show(a)!r}" + ("" if "(status" not in found else "  " + found[found.index("(status"):][:300])


def agrees(wanted: str, printed: str) -> bool:
    """Whether the system printed the same, or the same as far as it came before it was too slow."""
    if printed.endswith(SLOW):
        return wanted.startswith(printed.removesuffix(SLOW).rpartition("\n")[0])
    return printed == wanted


def java_batch(seeds: list[int], directory: Path) -> tuple[Batch, dict[str, str]]:
    """Random Java programs and their sources."""
    sources = {f"P{seed}": generate(seed) for seed in seeds}
    return compile_sources(sources, directory), sources


def bytecode_batch(seeds: list[int], directory: Path) -> tuple[Batch, dict[str, str]]:
    """Random class files and their code as text. javac sees empty classes in their place."""
    made = {f"B{seed}": bytecode.generate(seed) for seed in seeds}
    batch = compile_sources({name: bytecode.STUB.format(name=name) for name in made}, directory, {"Support": bytecode.SUPPORT})
    for name, (data, _) in made.items():
        (batch.directory / f"{name}.class").write_bytes(data)
    return batch, {name: text for name, (_, text) in made.items()}


KINDS = {"java": java_batch, "bytecode": bytecode_batch}


def differences(seeds: list[int], ways: list[str], keep: Path, label: str = "differential", kind: str = "java") -> list[str]:
    """One batch: a line for each program and way that differ, whose sources are then in `keep`. `label` names the images."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        batch, sources = KINDS[kind](seeds, Path(scratch))
        found += [f"{name}: javac: {why}" for name, why in batch.rejected.items()]
        wanted = on_host(batch)
        found += [f"{name}: the host's JVM did not finish it" for name in batch.names if name not in wanted]
        for way in ways:
            printed = on_system(batch, WAYS[way], f"{label}-{way}")
            for name in batch.names:
                if name in wanted and not agrees(wanted[name], printed[name]):
                    keep.mkdir(parents=True, exist_ok=True)
                    (keep / f"{name}.{'java' if kind == 'java' else 'txt'}").write_text(sources[name])
                    found.append(f"{name} {way}: {first_difference(wanted[name], printed[name])}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.differential", description=__doc__.split("\n")[0])
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--batch", type=int, default=30)
    parser.add_argument("--way", action="append", choices=WAYS)
    parser.add_argument("--kind", choices=KINDS, default="java")
    parser.add_argument("--label", default="differential", help="name of the images under build/")
    parser.add_argument("--keep", type=Path, default=Path("build/differential"))
    options = parser.parse_args()
    faults, start = 0, time.monotonic()
    for first in range(options.first, options.first + options.count, options.batch):
        seeds = list(range(first, min(first + options.batch, options.first + options.count)))
        for line in differences(seeds, options.way or ["plain"], options.keep, options.label, options.kind):
            faults += 1
            print(line, flush=True)
        print(f"{first + options.batch - options.first} programs, {faults} differences, {time.monotonic() - start:.0f} s", flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
