"""Runs a batch of programs everywhere and compares what they print.

A batch is compiled once, against our own class library; the host's JVM runs the same class files, all programs in one process, and
is the judge.  On the system a batch is one image and one boot; if the guest dies, the program it died in is to blame and a
new boot runs the rest.  `interpret` runs one program in the IR interpreter.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from tools.machine.qemu import TIMEOUT_STATUS, Machine, MachineOptions
from translator import driver
from translator.classfile.reader import read_class
from translator.config import parse_config
from translator.driver import Progress, Workspace, load_components, new_world
from translator.errors import TranslateError
from translator.frontend.oracle import WorldEnvironment
from translator.ir.interp import InterpreterError, JavaThrow
from translator.javac import Compiler, SourceTree
from translator.link.image import Linker, Program
from translator.link.kernel import build_kernel
from translator.pipeline import Options, optimise
from translator.verify.classes import verify_class
from translator.world.component import Component

ROOT = Path(__file__).resolve().parents[2]
LIBRARY = ["jdk", "zero"]
RUNNER = """
public class Runner {
    static void run(String name) throws Throwable {
        switch (name) {
%s
            default -> throw new IllegalArgumentException(name);
        }
    }
    public static void main(String[] names) {
        for (String name : names) {
            System.out.println("@@begin " + name);
            try { run(name); } catch (Throwable thrown) { System.out.println("@@thrown " + thrown.getClass().getName()); }
            System.out.println("@@end " + name);
        }
    }
}
"""
SLOW = "(too slow)"
"""Ends the output of a program that a collection at every allocation made too slow: what stands before it still counts."""
SECTION = re.compile(r"^@@begin (\w+)\n(.*?)^@@end \1\n", re.M | re.S)


@dataclass
class Way:
    """One way of running on the system: translation options and a collection at every allocation or not."""

    name: str
    options: Options = Options()
    gc_stress: bool = False


WAYS = {way.name: way for way in (
    Way("plain"),
    Way("unoptimised", Options(optimise=False)),
    Way("stressed", Options(stress_inline=True, stress_blocks=True)),
    Way("collecting", gc_stress=True),
    Way("uninlined", Options(inline=())),
)}


@dataclass
class Batch:
    """Programs compiled together; `directory` holds their class files, `names` their main classes."""

    names: list[str]
    directory: Path
    rejected: dict[str, str] = field(default_factory=dict)    # by name: why javac did not take it


def compile_sources(sources: dict[str, str], directory: Path, support: dict[str, str] | None = None) -> Batch:
    """Class files of the programs (name to source), a runner and `support`; programs that javac rejects are left out and reported."""
    workspace = Workspace.of(ROOT)
    shutil.rmtree(directory, ignore_errors=True)
    (directory / "src").mkdir(parents=True)
    with workspace.locked():
        modules = SourceTree(ROOT).closure(LIBRARY)
        compiler = Compiler(workspace.build / "classes")
        compiler.compile(modules)
    batch = Batch(list(sources), directory / "classes")
    while True:
        paths = []
        for name in batch.names:
            paths.append(directory / "src" / f"{name}.java")
            paths[-1].write_text(sources[name])
        for name, text in (support or {}).items():
            paths.append(directory / "src" / f"{name}.java")
            paths[-1].write_text(text)
        paths.append(_runner(batch.names, directory / "src"))
        try:
            compiler.compile_program(paths, batch.directory, modules)
            return batch
        except TranslateError as error:
            bad = {match.group(1): match.group(0) for match in re.finditer(r"(\w+)\.java:\d+: error: .*", str(error))}
            bad = {name: text for name, text in bad.items() if name in batch.names}
            if not bad:
                raise
            batch.rejected.update(bad)
            batch.names = [name for name in batch.names if name not in bad]


def _runner(names: list[str], directory: Path) -> Path:
    path = directory / "Runner.java"
    path.write_text(RUNNER % "\n".join(f'            case "{name}" -> {name}.main(new String[0]);' for name in names))
    return path


def on_host(batch: Batch, timeout: float = 120.0) -> dict[str, str]:
    """What the host's JVM prints, by program."""
    result = subprocess.run(["java", "-Xss4m", "-Xmx256m", "-XX:+UseSerialGC", "-cp", str(batch.directory), "Runner", *batch.names],
                            capture_output=True, text=True, timeout=timeout)
    return dict(SECTION.findall(result.stdout))


def class_files(batch: Batch) -> list:
    """The classes of a batch, read anew: a world changes them."""
    return [read_class(path.read_bytes(), str(path)) for path in sorted(batch.directory.rglob("*.class"))]


def build_image(batch: Batch, way: Way, name: str) -> tuple[Path, int]:
    """The bootable image of a batch and the memory that it wants."""
    workspace = Workspace.of(ROOT)
    component = Component("program", "program", requires=["java.base", "jx.zero"], classes=class_files(batch))
    for klass in component.classes:
        klass.component = component.name
    config = parse_config(name, name, {
        "machine": {"memory": "256M"},
        "domain": {"program": {"components": ["zero", "program"], "main": ["Runner"], "heap": "1M" if way.gc_stress else "16M", "stack": "512K",
                               "gc_stress": way.gc_stress, "critical": True, "arguments": True}}})
    with workspace.locked():
        prepared = driver.prepare(workspace, config, Progress(), component)
        prepared.options = way.options
        methods, _ = driver._compile_all(workspace, prepared, Progress())
        kernel = build_kernel(ROOT, workspace.build / "kernel")
        image = Linker(Program(config, prepared.world, prepared.dispatch, set(prepared.reached.classes), methods, prepared.mains,
                               kernel)).link(workspace.build)
    return image.elf32, config.memory


def on_system(batch: Batch, way: Way, name: str = "differential", timeout: float = 60.0) -> dict[str, str]:
    """What the system prints, by program; for one that ended the guest, all that was seen of its end."""
    image, memory = build_image(batch, way, name)
    results: dict[str, str] = {}
    remaining = list(batch.names)
    while remaining:
        with Machine(MachineOptions(image, memory, arguments=remaining, accel="tcg")) as guest:
            status = guest.finish(timeout)
            text = guest.text()
            results.update(SECTION.findall(text))
            unfinished = [each for each in remaining if each not in results]
            if unfinished:
                seen = text.rpartition("@@begin ")[2]
                slow = SLOW if way.gc_stress and status == TIMEOUT_STATUS else f"(status {status}) {guest.report()}"
                results[unfinished[0]] = f"{seen.partition(chr(10))[2]}{slow}"
            remaining = unfinished[1:]
    return results


def world_of(batch: Batch):
    """A verified world of the class library and the batch."""
    workspace = Workspace.of(ROOT)
    with workspace.locked():
        components = load_components(workspace, LIBRARY)
    component = Component("program", "program", requires=["java.base", "jx.zero"], classes=class_files(batch))
    for klass in component.classes:
        klass.component = component.name
    world = new_world(workspace, [*components, component])
    for klass in component.classes:
        verify_class(world, klass)
    return world


def interpret(world, name: str, options: Options | None = None, fuel: int = 30_000_000, transform: Callable | None = None) -> str | None:
    """What a program prints in the IR interpreter, as built or after all passes; None if it runs for too long."""
    if transform is None and options is not None:
        options = replace(options, verify_ir=True)
        transform = lambda fn: optimise(fn, world, options)  # noqa: E731
    environment = WorldEnvironment(world, transform, fuel)
    try:
        environment.run_main(name)
    except JavaThrow as thrown:
        return environment.output.decode() + f"@@thrown {thrown.value.klass}\n"
    except InterpreterError as error:
        if "too long" in str(error):
            return None
        raise
    return environment.output.decode()
