"""Runs the filetests: `python -m translator.filetest [--bless] [NAME...]`.

A filetest is an `.ir` file (functions in text form) or a `.java` file (classes compiled against our own library).  Comment lines
(`;` or `//`) that begin with a keyword drive it:

    test COMMAND [WORDS]     what is done, see COMMANDS
    run: f(1, 2) == 3        for interpret and run: a call and its result, or `throws some.Exception`
    error: text              for check, at the end of a line: a complaint about that line (or the line that it stands on)
    ----                     what follows, as comments, is the expected output

`--bless` rewrites the expected output of commands that have one.  Java literals are used for arguments and results.
"""

from __future__ import annotations

import argparse
import difflib
import fcntl
import hashlib
import re
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from translator.abi import KNOWN_METHODS
from translator.errors import TranslateError
from translator.frontend.frombytecode import build_function
from translator.frontend.indy import link_dynamic
from translator.frontend.literals import java_value, show_value
from translator.frontend.oracle import WorldEnvironment
from translator.ir.check import check_function, find_errors
from translator.ir.func import Function, MethodRef
from translator.ir.interp import Environment, Interpreter, JavaThrow
from translator.ir.parse import parse_functions
from translator.ir.text import print_function
from translator.ir.types import split_descriptor

ROOT = Path(__file__).resolve().parent.parent
DIRECTORY = Path(__file__).with_name("filetests")
MARK = "----"
_RUN = re.compile(r"run:\s*(\w+)\((.*)\)\s*(==|throws)\s*(.+)\Z")


class Failure(Exception):
    """A filetest that does not hold; the text is for the reader."""


@dataclass
class FileTest:
    """One file: its commands, its body without expected output, and that output."""

    path: Path
    comment: str
    commands: list[list[str]] = field(default_factory=list)
    runs: list[tuple[str, str, str, str]] = field(default_factory=list)   # function, arguments, == or throws, expected
    body: str = ""
    golden: list[str] | None = None

    @classmethod
    def read(cls, path: Path) -> "FileTest":
        test = cls(path, "//" if path.suffix == ".java" else ";")
        lines = path.read_text().splitlines()
        mark = f"{test.comment} {MARK}"
        if mark in lines:
            at = lines.index(mark)
            test.golden = [line.removeprefix(test.comment).removeprefix(" ") for line in lines[at + 1:]]
            lines = lines[:at]
        test.body = "\n".join(lines) + "\n"
        for line in lines:
            if not line.startswith(test.comment):
                continue
            text = line.lstrip(";/").strip()
            if text.startswith("test "):
                test.commands.append(text.split()[1:])
            elif match := _RUN.match(text):
                test.runs.append(match.groups())
            elif text.startswith("run:"):
                raise Failure(f"cannot read: {text}")
        if not test.commands:
            raise Failure("no `test` line")
        return test

    def bless(self, output: list[str]) -> None:
        """Rewrite the file with this expected output."""
        golden = [f"{self.comment} {line}".rstrip() for line in output]
        self.path.write_text(self.body + "\n".join([f"{self.comment} {MARK}", *golden]) + "\n")


# -- IR files

def _functions(test: FileTest) -> list[Function]:
    return parse_functions(test.body)


def _sound(test: FileTest) -> list[Function]:
    functions = _functions(test)
    for fn in functions:
        check_function(fn)
    return functions


def _output(functions: list[Function]) -> list[str]:
    return "\n".join(print_function(fn) for fn in functions).splitlines()


def run_cat(test: FileTest, words: list[str]) -> list[str]:
    """Print what was parsed; parsing that again must print the same."""
    output = _output(_functions(test))
    again = _output(parse_functions("\n".join(output)))
    if again != output:
        raise Failure("printing and parsing again gives something else")
    return output


def run_check(test: FileTest, words: list[str]) -> None:
    """The checker's complaints are those of the `; error:` remarks, and no others."""
    expected = sorted(line.rpartition("; error: ")[2].strip() for line in test.body.splitlines() if "; error: " in line)
    lowered = {"lowered": True, "unlowered": False}.get(words[0]) if words else None
    found = sorted(text for fn in _functions(test) for notes in find_errors(fn, lowered).values() for text in notes)
    if expected != found:
        raise Failure("errors differ:\n" + "\n".join(difflib.unified_diff(expected, found, "expected", "found", lineterm="")))


def run_pass(test: FileTest, words: list[str]) -> list[str]:
    """Run passes of the pipeline by name and print the functions."""
    from translator.pipeline import PASSES, Options
    table = {row.name: row for row in PASSES}
    functions = _sound(test)
    for fn in functions:
        for name in words:
            if name not in table:
                raise Failure(f"there is no pass {name}")
            table[name].run(fn, JavaClasses.library(), Options())
            check_function(fn, stage=name)
    return _output(functions)


def run_interpret(test: FileTest, words: list[str]) -> None:
    """Every `run:` line holds: in an IR file for its functions, in a Java file as built, after all passes, and under stress options."""
    if not test.runs:
        raise Failure("nothing to run")
    if test.path.suffix == ".ir":
        functions = {fn.method.name: fn for fn in _sound(test)}
        expect_runs(test, lambda name: (functions[name].method.descriptor, lambda args: Interpreter(Environment()).run(functions[name], args)),
                    Environment())
        return
    from translator.pipeline import Options, optimise
    world = JavaClasses.of(test)
    for options, when in ((None, ""), (Options(verify_ir=True), " after all passes"),
                          (Options(verify_ir=True, stress_inline=True, stress_blocks=True), " under stress")):
        transform = None if options is None else lambda fn, options=options: optimise(fn, world, options)
        environment = WorldEnvironment(world, transform)
        methods = {method.name: method for method in world.get(main_class(test)).methods.values()}
        expect_runs(test, lambda name: (methods[name].descriptor, lambda args: environment.invoke(methods[name].ref, args)), environment, when)


def run_run(test: FileTest, words: list[str]) -> None:
    """Every `run:` line holds in machine code: of Java files on the booted system, of IR files on the build machine."""
    if not test.runs:
        raise Failure("nothing to run")
    if test.path.suffix == ".java":
        wrong = SystemRuns.of(test)
        if wrong:
            raise Failure("on the system: " + "; ".join(wrong))
        return
    from translator.tests.x86_host import in_child
    wrong = in_child(lambda: _run_on_host(test))
    if wrong:
        raise Failure(wrong)


def _run_on_host(test: FileTest) -> str | None:
    """What does not hold, for functions of numbers that call nothing but throw helpers."""
    from translator.ir.arith import bits_of, float_of, wrap32, wrap64
    from translator.ir.interp import FAULTS, JavaObject
    from translator.pipeline import Options, optimise
    from translator.tests.x86_host import Host, Thrown
    from translator.x86.target import compile_function

    def serve(symbol: str, registers, stacked) -> int:
        if symbol == "R:poll":
            return 0
        raise Thrown(symbol)

    thrown = {f"M:{MethodRef(*known)}": FAULTS[name.removeprefix("throw_")] for name, known in KNOWN_METHODS.items()
              if name.removeprefix("throw_") in FAULTS}
    host, compiled = Host(), {}
    host.world_call = serve
    for fn in _sound(test):
        if all(block.pad is None for block in fn.blocks):
            optimise(fn, JavaClasses.library(), Options(optimise=False, verify_ir=True))
        compiled[fn.method.name] = compile_function(fn, None)

    def find(name: str):
        descriptor = compiled[name].method.descriptor
        parameters, result = split_descriptor(descriptor)

        def call(args):
            kinds = {"F": "f32", "D": "f64"}
            ints = [arg for arg, kind in zip(args, parameters) if kind not in kinds]
            floats = [bits_of(kinds[kind], arg) for arg, kind in zip(args, parameters) if kind in kinds]
            try:
                rax, xmm = host.run(compiled[name], ints, floats)
            except Thrown as fault:
                raise JavaThrow(JavaObject(thrown.get(str(fault), str(fault)))) from None
            return wrap64(rax) if result == "J" else float_of(kinds[result], xmm) if result in kinds else wrap32(rax)
        return descriptor, call

    try:
        expect_runs(test, find, Environment(), " on the build machine")
    except Failure as failure:
        return str(failure)
    return None


class SystemRuns:
    """What the `run:` lines of all Java files with `test run` give on the system: built and booted once a process."""

    _wrong: dict[str, list[str]] | None = None

    @classmethod
    def of(cls, test: FileTest) -> list[str]:
        """What does not hold in this file."""
        if cls._wrong is None:
            from tools.differential.runlines import failures
            tests = [FileTest.read(path) for path in sorted(DIRECTORY.glob("*.java"))]
            tests = [each for each in tests if ["run"] in each.commands]
            cls._wrong = failures({each.path.name: (main_class(each), each.runs) for each in tests}, [each.path for each in tests])
        return cls._wrong.get(test.path.name, [])


def expect_runs(test: FileTest, find: Callable, environment: Environment, when: str = "") -> None:
    """Hold each `run:` line against a function found by name: (descriptor, call)."""
    for name, arguments, relation, expected in test.runs:
        try:
            descriptor, call = find(name)
        except KeyError:
            raise Failure(f"there is no function {name}") from None
        parameters, result = split_descriptor(descriptor)
        args = [java_value(environment, text, kind) for text, kind in zip(_split(arguments), parameters)]
        try:
            actual = show_value(call(args), result)
        except JavaThrow as thrown:
            actual = f"throws {thrown.value.klass}"
        wanted = f"throws {expected}" if relation == "throws" else show_value(java_value(environment, expected, result), result)
        if actual != wanted:
            raise Failure(f"{name}({arguments}) gives {actual}{when}, not {wanted}")


def _split(arguments: str) -> list[str]:
    """Arguments at the commas that are in no quotes or braces."""
    parts = re.findall(r'(?:"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\{[^}]*\}|[^,"\'{}])+', arguments)
    return [part.strip() for part in parts if part.strip()]


# -- Java files

class JavaClasses:
    """Class library and filetests, compiled once a run into `build/filetests`."""

    _files: list[tuple[str, bytes, str]] | None = None

    @classmethod
    def _compile(cls) -> list[tuple[str, bytes, str]]:
        if cls._files is None:
            from translator.javac import Compiler, SourceTree
            output = ROOT / "build" / "filetests"
            output.mkdir(parents=True, exist_ok=True)
            with open(output / "lock", "w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)    # other test runs compile into the same directory
                compiler = Compiler(output / "library")
                modules = SourceTree(ROOT).closure(["jdk", "zero"])
                directories = compiler.compile(modules)
                sources = sorted(DIRECTORY.glob("*.java"))
                digest = hashlib.sha256(repr([(path.name, path.read_text()) for path in sources]).encode()).hexdigest()[:16]
                target = output / f"tests-{digest}"
                if not (target / "done").exists():
                    compiler.compile_program(sources, target, modules)
                    (target / "done").write_text("")
                cls._files = [(str(path), path.read_bytes(), component) for component, directory in
                              [*((module.component, directories[module.module]) for module in modules), ("filetests", target)]
                              for path in sorted(directory.rglob("*.class")) if path.name != "module-info.class"]
        return cls._files

    @classmethod
    def library(cls):
        """A world with everything in it."""
        from translator.classfile.reader import read_class
        from translator.world.world import World
        world = World(tomllib.loads((ROOT / "domainzero" / "portals.toml").read_text()))
        world.dynamic_hook = link_dynamic
        for path, data, component in cls._compile():
            klass = read_class(data, path)
            klass.component = component
            world.add(klass)
        return world

    @classmethod
    def of(cls, test: FileTest):
        """A fresh world for one test, whose own classes have been verified."""
        from translator.verify.classes import verify_class
        world = cls.library()
        name = main_class(test)
        for klass in list(world.classes.values()):
            if klass.name == name or klass.name.startswith(name + "$"):
                verify_class(world, klass)
        return world


def main_class(test: FileTest) -> str:
    """shift_masks.java has class ShiftMasks."""
    return "".join(word.capitalize() for word in test.path.stem.split("_"))


def run_build(test: FileTest, words: list[str]) -> list[str]:
    """Print the methods named (or all of the class) as the front end builds them."""
    world = JavaClasses.of(test)
    klass = world.get(main_class(test))
    methods = [method for method in klass.methods.values() if method.name in words] if words else list(klass.methods.values())
    if not methods:
        raise Failure(f"there is no method {' or '.join(words)}")
    functions = [build_function(world, method) for method in methods]
    for fn in functions:
        check_function(fn, False)
    return _output(functions)


def run_refuse(test: FileTest, words: list[str]) -> list[str]:
    """Print the errors with which the front end refuses the methods named."""
    world = JavaClasses.of(test)
    output = []
    for method in world.get(main_class(test)).methods.values():
        if method.name in words:
            try:
                build_function(world, method)
                raise Failure(f"{method.ref} is not refused")
            except TranslateError as error:
                output.append(str(error))
    return output


COMMANDS: dict[str, Callable[[FileTest, list[str]], list[str] | None]] = {
    "cat": run_cat, "check": run_check, "build": run_build, "pass": run_pass, "interpret": run_interpret, "run": run_run, "refuse": run_refuse,
}
"""By the word after `test`. A command that returns lines has a golden output: these lines."""


def run_file(path: Path, bless: bool = False) -> None:
    """Run all commands of a file; Failure if one does not hold."""
    test = FileTest.read(path)
    for name, *words in test.commands:
        command = COMMANDS.get(name)
        if command is None:
            raise Failure(f"there is no command {name}")
        try:
            output = command(test, words)
        except TranslateError as error:
            raise Failure(str(error)) from error
        if output is None:
            continue
        output = [line.rstrip() for line in output]
        if bless:
            test.bless(output)
        elif output != test.golden:
            diff = "\n".join(difflib.unified_diff(test.golden or [], output, "expected", "found", lineterm=""))
            raise Failure(f"output differs (build.py filetests --bless {path.stem} accepts it):\n{diff}")


def find_files(names: list[str]) -> list[Path]:
    """The filetests whose name begins with one of `names`; all of them for none."""
    files = sorted(path for path in DIRECTORY.iterdir() if path.suffix in (".ir", ".java"))
    return [path for path in files if not names or any(path.name.startswith(name) for name in names)]


def main(argv: list[str]) -> int:
    """The command line; 0 if every test holds."""
    parser = argparse.ArgumentParser(prog="build.py filetests", description="Run the translator's filetests.")
    parser.add_argument("--bless", action="store_true", help="accept the present output as expected")
    parser.add_argument("names", nargs="*", help="only tests whose file name begins so")
    options = parser.parse_args(argv)
    failed = 0
    files = find_files(options.names)
    for path in files:
        try:
            run_file(path, options.bless)
        except Failure as failure:
            failed += 1
            print(f"{path.name}: {failure}")
    print(f"{len(files) - failed} of {len(files)} filetests hold")
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
