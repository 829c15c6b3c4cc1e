"""Programs from the command line: sources, class files, directories or jars become a component in a domain of its own."""

from __future__ import annotations

import hashlib
import re
import shutil
import zipfile
from pathlib import Path

from translator.classfile.reader import read_class
from translator.config import ImageConfig, parse_config
from translator.driver import MAIN_DESCRIPTOR, BuildResult, Progress, Workspace, build_image, load_components, new_world
from translator.errors import ConfigError
from translator.javac import Compiler, SourceTree
from translator.world.classes import JavaClass
from translator.world.component import Component

LIBRARY = ["zero"]
"""Components that a program may use: the class library and the kernel's interfaces."""


def build_program(workspace: Workspace, files: list[Path], main: str | None, heap: str, gc_stress: bool,
                  progress: Progress, name: str = "program") -> tuple[ImageConfig, BuildResult]:
    """Compiles and links the program; its image is `build/NAME.elf`."""
    classes = program_classes(workspace, files, progress)
    component = Component("program", "program", requires=["java.base", "jx.zero"], classes=classes)
    for klass in classes:
        klass.component = component.name
    table = {"machine": {"memory": "256M"},
             "domain": {"program": {"components": [*LIBRARY, "program"], "main": [main or find_main(classes)], "heap": heap, "stack": "512K",
                                    "gc_stress": gc_stress, "critical": True, "arguments": True}}}
    config = parse_config(name, name, table)
    return config, build_image(workspace, config, progress, component)


def program_classes(workspace: Workspace, files: list[Path], progress: Progress) -> list[JavaClass]:
    """The classes of what was named, sources compiled first."""
    sources: list[Path] = []
    binaries: list[tuple[str, bytes]] = []
    for path in files:
        if not path.exists():
            raise ConfigError(f"there is no {path}")
        members = sorted(path.rglob("*")) if path.is_dir() else [path]
        for member in members:
            if member.suffix == ".java":
                sources.append(member)
            elif member.suffix == ".class":
                binaries.append((str(member), member.read_bytes()))
            elif member.suffix == ".jar":
                binaries += _jar(member)
            elif member == path:
                raise ConfigError(f"{path} is no .java, .class or .jar file and no directory")
    if sources:
        progress.stage("javac")
        key = hashlib.sha256(b"".join(str(path).encode() + path.read_bytes() for path in sources)).hexdigest()[:16]
        output = workspace.build / "programs" / key
        with workspace.locked():
            if not (output / "done").exists():
                shutil.rmtree(output, ignore_errors=True)
                modules = SourceTree(workspace.root).closure(["jdk", *LIBRARY])
                compiler = Compiler(workspace.build / "classes")
                compiler.compile(modules)
                compiler.compile_program(sources, output, modules)
                (output / "done").touch()
        binaries += [(str(path), path.read_bytes()) for path in sorted(output.rglob("*.class"))]
    classes = [read_class(data, name) for name, data in binaries if not name.endswith("module-info.class")]
    if not classes:
        raise ConfigError(f"no class and no source in {', '.join(map(str, files))}")
    return classes


def _jar(path: Path) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(path) as jar:
            return [(f"{path}:{name}", jar.read(name)) for name in sorted(jar.namelist())
                    if name.endswith(".class") and not re.match(r"META-INF/", name)]
    except zipfile.BadZipFile as error:
        raise ConfigError(f"{path}: {error}") from None


def find_main(classes: list[JavaClass]) -> str:
    """The only class with a main method; ConfigError if there is none or more."""
    found = [klass.name for klass in classes if (method := klass.method("main", MAIN_DESCRIPTOR)) and method.is_static and method.is_public]
    if len(found) != 1:
        raise ConfigError("no class has a public static void main(String[])" if not found
                          else f"several classes have a main method; choose one with --main: {', '.join(sorted(found))}")
    return found[0]


def library_world(workspace: Workspace):
    """A world of what programs may use, for the verifier."""
    return new_world(workspace, load_components(workspace, LIBRARY))
