"""Java sources through the real compiler into a bound analysis, method by method as it asks for them."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from translator.bounds.wcet import Analyzer
from translator.classfile.reader import read_class
from translator.filetest import ROOT, JavaClasses
from translator.ir.func import MethodRef
from translator.javac import Compiler, SourceTree
from translator.pipeline import Options, compile_method
from translator.verify.classes import verify_class
from translator.x86.target import CompiledMethod

SOURCES = Path(__file__).parent / "bounds"


class OnDemand(Mapping[MethodRef, CompiledMethod]):
    """Every concrete method of a world, compiled when first asked for."""

    def __init__(self, world, options: Options = Options()) -> None:
        self.world, self.options = world, options
        self.compiled: dict[MethodRef, CompiledMethod] = {}

    def __getitem__(self, ref: MethodRef) -> CompiledMethod:
        if ref not in self.compiled:
            self.compiled[ref] = compile_method(self.world, self.world.declared(ref), self.options)
        return self.compiled[ref]

    def __contains__(self, ref: object) -> bool:
        klass = self.world.find(ref.klass)
        method = klass.method(ref.name, ref.descriptor) if klass else None
        return method is not None and not method.is_abstract

    def __iter__(self) -> Iterator[MethodRef]:
        return iter(self.compiled)

    def __len__(self) -> int:
        return len(self.compiled)


def bounds_world():
    """The class library with the classes of `bounds/*.java`, verified."""
    world = JavaClasses.library()
    sources = sorted(SOURCES.glob("*.java"))
    key = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    output = ROOT / "build" / "filetests" / f"bounds-{key}"
    if not (output / "done").exists():
        shutil.rmtree(output, ignore_errors=True)
        modules = SourceTree(ROOT).closure(["jdk", "zero"])
        compiler = Compiler(ROOT / "build" / "filetests" / "library")
        compiler.compile(modules)
        compiler.compile_program(sources, output, modules)
        (output / "done").touch()
    classes = [read_class(path.read_bytes(), str(path)) for path in sorted(output.rglob("*.class"))]
    for klass in classes:
        klass.component = "bounds"
        world.add(klass)
    for klass in classes:
        verify_class(world, klass)
    return world


def analyzer_of(world, options: Options = Options()) -> Analyzer:
    """An analyzer that compiles what it needs."""
    return Analyzer(world, OnDemand(world, options))


def find_method(world, klass: str, name: str) -> MethodRef:
    """The only method of that name."""
    [found] = [method.ref for method in world.get(klass).methods.values() if method.name == name]
    return found
