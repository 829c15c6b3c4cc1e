"""Names the pass at fault: `python -m tools.differential.bisect FILE.java | B<seed>`.

The program runs in the IR interpreter with the pass table cut off after each row in turn; the first row after which it prints
something else than the host's JVM is to blame.  If none is, and the system still differs, it is the back end or the kernel.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from pathlib import Path

from tools.differential.__main__ import bytecode_batch, first_difference
from tools.differential.judge import Batch, compile_sources, interpret, on_host, world_of
from translator.errors import TranslateError
from translator.pipeline import PASSES, Options, run_pass


def after(world, name: str, count: int, options: Options) -> str | None:
    """What the program prints when only the first `count` passes have run; a failing translator's words; None: it runs for too long."""
    def transform(fn) -> None:
        for row in PASSES[:count]:
            run_pass(row, fn, world, options)
    try:
        return interpret(world, name, transform=transform)
    except (TranslateError, AssertionError, LookupError, TypeError, ValueError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


def blame(batch: Batch, name: str, options: Options = Options(verify_ir=True)) -> str:
    """A sentence that says where the first difference comes from."""
    wanted = on_host(batch)[name]
    low, high = 0, len(PASSES)
    found = after(world_of(batch), name, high, options)
    if found == wanted:
        return "no pass changes the output: the back end or the kernel is at fault, or nothing"
    if (built := after(world_of(batch), name, 0, options)) != wanted:
        return f"the front end (or the interpreter or the library): {first_difference(wanted, built or '(too long)')}"
    while high - low > 1:
        middle = (low + high) // 2
        result = after(world_of(batch), name, middle, options)
        low, high, found = (middle, high, found) if result == wanted else (low, middle, result)
    return f"pass {high} of {len(PASSES)}, {PASSES[high - 1].name}: {first_difference(wanted, found or '(too long)')}"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.differential.bisect", description=__doc__.split("\n")[0])
    parser.add_argument("program", help="a Java file, or the name of a random class file")
    parser.add_argument("--stress", action="store_true", help="inline everything, keep blocks unordered")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if match := re.fullmatch(r"B(\d+)", options.program):
            name, batch = options.program, bytecode_batch([int(match[1])], Path(scratch))[0]
        else:
            path = Path(options.program)
            name, batch = path.stem, compile_sources({path.stem: path.read_text()}, Path(scratch))
        print(blame(batch, name, Options(verify_ir=True, stress_inline=options.stress, stress_blocks=options.stress)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
