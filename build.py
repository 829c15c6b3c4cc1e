#!/usr/bin/env python3
"""jx64's one command: builds images, boots them, runs programs, verifies class files, measures, explains and tests.

`build.py COMMAND --help` shows a command's options.  The first use on a machine sets up what is missing.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

from tools.setup.bootstrap import ensure  # noqa: E402


def _machine_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--accel", choices=("auto", "tcg", "kvm"), default="auto", help="auto uses KVM only where the CPU shows vmx or svm")
    parser.add_argument("--icount", action="store_true", help="count instructions instead of time: the same to the digit in every run")


def _image(parser: argparse.ArgumentParser):
    parser.add_argument("config", nargs="?", default="iozone-mono", help="a name in images/, or a file")
    parser.add_argument("--json", action="store_true")
    from tools import commands
    return commands.image


def _run(parser: argparse.ArgumentParser):
    parser.add_argument("config", nargs="?", default="iozone-mono", help="a name in images/, or a file")
    parser.add_argument("--disk", type=Path, help="an ext2 image to use as it is; default: a fresh one under build/")
    parser.add_argument("--show", action="store_true", help="print QEMU's command line")
    parser.add_argument("arguments", nargs="*", help="for domains with arguments = true; put them behind --")
    _machine_options(parser)
    from tools import commands
    return commands.run


def _java(parser: argparse.ArgumentParser):
    parser.add_argument("files", nargs="+", type=Path, help="source files, class files, a directory or a jar")
    parser.add_argument("--main", help="main class; default: the only one with a main method")
    parser.add_argument("--gc-stress", action="store_true", help="collect at every allocation")
    parser.add_argument("--heap", default="16M", help="heap of the program's domain")
    parser.add_argument("--timeout", type=float, default=0, help="seconds, 0 for none")
    _machine_options(parser)
    from tools import commands
    return commands.java


def _verify(parser: argparse.ArgumentParser):
    parser.add_argument("files", nargs="+", type=Path, help="class files, directories or jars")
    parser.add_argument("--json", action="store_true")
    from tools import commands
    return commands.verify


def _bench(parser: argparse.ArgumentParser):
    parser.add_argument("name", choices=("iozone",))
    parser.add_argument("--repetitions", type=int, default=50)
    parser.add_argument("--linux", action="store_true", help="measure Debian's Linux in the same QEMU as well (fetches its kernel package)")
    parser.add_argument("--json", action="store_true")
    _machine_options(parser)
    from tools import commands
    return commands.bench


def _explain(parser: argparse.ArgumentParser):
    parser.add_argument("method", help="pkg.Class.method, all overloads; or with a descriptor behind a colon")
    parser.add_argument("--config", default="iozone-mono", help="the image it is compiled for")
    parser.add_argument("--stage", help="show this stage alone: bytecode, build, a pass name, machine")
    parser.add_argument("--wcet", action="store_true", help="show how many instructions it executes at most as an interrupt handler")
    from tools import commands
    return commands.explain


def _filetests(parser: argparse.ArgumentParser):
    parser.add_argument("files", nargs="*", help="default: all of translator/filetests")
    parser.add_argument("--bless", action="store_true", help="write what comes out as what is expected")
    from tools import commands
    return commands.filetests


def _test(parser: argparse.ArgumentParser):
    parser.add_argument("--long", action="store_true", help="with the tests that take minutes")
    parser.add_argument("pytest", nargs="*", help="arguments for pytest; put options behind --")
    from tools import commands
    return commands.test


COMMANDS = {
    "image": (_image, "verify, translate and link an image"),
    "run": (_run, "build if stale and boot in QEMU with the console in this terminal"),
    "java": (_java, "compile a program against our class library, boot, run it; its output and exit status come back"),
    "verify": (_verify, "run the verifier alone, one line a class"),
    "bench": (_bench, "run a benchmark: table here, CSV, JSON and plot under build/bench"),
    "explain": (_explain, "show a method's bytecode, its IR after each pass, and its machine code"),
    "filetests": (_filetests, "run the translator's golden tests"),
    "test": (_test, "everything that CI runs"),
}


def main(arguments: list[str]) -> int:
    """Parses `arguments` and runs one command; returns the exit status."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (configure, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        command.set_defaults(action=configure(command))
    head, _, tail = _split(arguments)
    options = parser.parse_args(head)
    options.rest = tail
    from translator.errors import TranslateError
    try:
        return options.action(options)
    except TranslateError as error:
        print(f"build.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _split(arguments: list[str]) -> tuple[list[str], str, list[str]]:
    """What stands before and behind the first `--`."""
    if "--" not in arguments:
        return arguments, "", []
    at = arguments.index("--")
    return arguments[:at], "--", arguments[at + 1:]


if __name__ == "__main__":
    ensure(ROOT)
    sys.exit(main(sys.argv[1:]))
