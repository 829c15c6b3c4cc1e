"""Makes a program that shows a difference small: `python -m tools.differential.reduce FILE [--way NAME]`.

Lines are deleted in balanced chunks, large ones first, as long as javac accepts what is left and the outputs still differ.  Many
candidates are tried in one image; the first that shows the difference is taken, then the later ones that still can be applied.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from translator.pipeline import Options
from tools.differential.judge import WAYS, compile_sources, interpret, on_host, on_system, world_of

AT_ONCE = 8
INTERPRETED = {"built": None, "optimised": Options(), "optimised-stressed": Options(stress_inline=True, stress_blocks=True)}
"""Ways that need no system: the IR interpreter on functions at that stage."""

Test = Callable[[list[str]], list[bool]]


def _depth(line: str) -> int:
    bare = re.sub(r'"(\\.|[^"\\])*"|\'(\\.|[^\'\\])*\'', "", line)
    return bare.count("{") - bare.count("}")


def _matching(lines: list[str], start: int) -> int | None:
    """Behind the line that closes the brace opened on `start`; `} else {` and the like count as inside."""
    depth = 0
    for at in range(start, len(lines)):
        depth += _depth(lines[at])
        if depth <= 0:
            return at + 1 if depth == 0 else None
    return None


def cuts(lines: list[str], size: int) -> Iterator[list[str]]:
    """Every candidate with about `size` lines less: a balanced run is gone, or a head and its closing brace are."""
    for start in range(0, len(lines), max(1, size // 2)):
        end, depth = start, 0
        while end < len(lines) and (end - start < size or depth > 0):
            depth += _depth(lines[end])
            if depth < 0 or end - start > 4 * size:
                break
            end += 1
        if depth == 0 and start < end:
            yield lines[:start] + lines[end:]
        if size == 1 and _depth(lines[start]) == 1 and (close := _matching(lines, start)):
            yield lines[:start] + lines[start + 1:close - 1] + lines[close:]


def reduce(source: str, test: Test, better: Callable[[str], None] = lambda source: None) -> str:
    """The smallest program found that still satisfies `test`, which judges several sources at once. `better` gets each smaller one."""
    lines = source.splitlines()
    size = len(lines) // 2
    while size:
        progress = True
        while progress:
            progress = False
            pending = list(cuts(lines, size))
            at = 0
            while at < len(pending):
                group = pending[at:at + AT_ONCE]
                at += AT_ONCE
                verdicts = test(["\n".join(candidate) + "\n" for candidate in group])
                if any(verdicts):
                    chosen = min((candidate for candidate, good in zip(group, verdicts) if good), key=len)
                    removed = len(lines) - len(chosen)
                    lines = chosen
                    better("\n".join(lines) + "\n")
                    progress = True
                    pending = list(cuts(lines, size))
                    at = max(0, at - AT_ONCE - removed)
        size //= 2
    return "\n".join(lines) + "\n"


def differs(name: str, way: str) -> Test:
    """Whether the outputs of sources of class `name` differ between the host's JVM and `way`."""
    def test(sources: list[str]) -> list[bool]:
        renamed = {f"V{i}": re.sub(rf"\b{name}\b", f"V{i}", source) for i, source in enumerate(sources)
                   if f"public class {name} " in source and "void main(" in source}
        if not renamed:
            return [False] * len(sources)
        with tempfile.TemporaryDirectory() as scratch:
            batch = compile_sources(renamed, Path(scratch))
            if not batch.names:
                return [False] * len(sources)
            wanted = on_host(batch, 60)
            batch.names = [each for each in batch.names if each in wanted]
            if way in INTERPRETED:
                world = world_of(batch)
                found = {each: _interpreted(world, each, INTERPRETED[way]) for each in batch.names}
            else:
                found = on_system(batch, WAYS[way], "reduce", 30)
            return [f"V{i}" in batch.names and found[f"V{i}"] is not None and found[f"V{i}"] != wanted[f"V{i}"] for i in range(len(sources))]
    return test


def _interpreted(world, name: str, options: Options | None) -> str | None:
    try:
        return interpret(world, name, options)
    except Exception as error:  # noqa: BLE001 - a translator that fails is a difference too
        return f"{type(error).__name__}: {error}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.differential.reduce", description=__doc__.split("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--way", choices=[*WAYS, *INTERPRETED], default="plain")
    parser.add_argument("--output", type=Path, help="default: FILE.reduced, kept up to date while it shrinks")
    options = parser.parse_args()
    test = differs(options.file.stem, options.way)
    source = options.file.read_text()
    if test([source]) != [True]:
        print(f"{options.file} shows no difference {options.way}", file=sys.stderr)
        return 1
    output = options.output or options.file.with_suffix(".reduced")

    def better(smaller: str) -> None:
        output.write_text(smaller)
        print(f"{output}: {smaller.count(chr(10))} lines", flush=True)
    better(reduce(source, test, better))
    return 0


if __name__ == "__main__":
    sys.exit(main())
