"""Java sources to class files: components, and programs given on the command line.

All classes land in `build/classes/<module>`.  A module is compiled again when a source of it or of a module it requires has changed; one javac run
compiles all modules of a set at once, against our own class library and nothing else (`--system none`).
"""

from __future__ import annotations

import hashlib
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from translator.errors import ConfigError, LinkError

JDK = "java.base"
"""The module every other one requires."""

SHORT_RUN = ["-J-XX:+IgnoreUnrecognizedVMOptions", "-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"]
"""A compiler run of seconds ends before HotSpot's second compiler pays: nearly twice as fast."""

_MODULE = re.compile(r"\bmodule\s+([\w.]+)")
_REQUIRES = re.compile(r"\brequires\s+((?:transitive\s+|static\s+)*)([\w.]+)\s*;")
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.S)


@dataclass(frozen=True)
class SourceModule:
    """A component as it stands in the source tree: directory name, module name and what module-info.java requires."""

    component: str
    module: str
    directory: Path
    requires: tuple[str, ...]

    @property
    def source(self) -> Path:
        return self.directory / "src"

    def digest(self) -> str:
        """Hash over names and contents of all sources."""
        total = hashlib.sha256()
        for path in sorted(self.source.rglob("*.java")):
            total.update(str(path.relative_to(self.source)).encode() + b"\0" + path.read_bytes())
        return total.hexdigest()


class SourceTree:
    """Every component below the given roots, by component and by module name."""

    def __init__(self, root: Path) -> None:
        self.by_component: dict[str, SourceModule] = {}
        self.by_module: dict[str, SourceModule] = {}
        for directory in [root / "domainzero" / "zero", *sorted((root / "components").iterdir())]:
            info = directory / "src" / "module-info.java"
            if info.exists():
                self._add(directory, info)

    def _add(self, directory: Path, info: Path) -> None:
        text = _COMMENT.sub(" ", info.read_text())
        name = _MODULE.search(text)
        if not name:
            raise ConfigError(f"{info}: no module declaration")
        requires = tuple(match.group(2) for match in _REQUIRES.finditer(text))
        if name.group(1) != JDK and JDK not in requires:
            requires = (JDK, *requires)
        module = SourceModule(directory.name, name.group(1), directory, requires)
        self.by_component[module.component] = module
        self.by_module.setdefault(module.module, module)  # test doubles stand after what they replace

    def closure(self, components: list[str]) -> list[SourceModule]:
        """The components and all that they require, each after what it requires. ConfigError for an unknown one, LinkError for a cycle."""
        order: list[SourceModule] = []
        state: dict[str, int] = {}

        def visit(module: SourceModule, path: list[str]) -> None:
            if state.get(module.module) == 2:
                return
            if state.get(module.module) == 1:
                cycle = path[path.index(module.component):] + [module.component]
                raise LinkError("cyclic dependency: " + " -> ".join(cycle))
            state[module.module] = 1
            for required in module.requires:
                if required not in self.by_module:
                    raise LinkError(f"component {module.component} requires module {required}, which no component provides")
                visit(self.by_module[required], path + [module.component])
            state[module.module] = 2
            order.append(module)

        for name in components:
            if name not in self.by_component:
                raise ConfigError(f"there is no component {name} (components/{name}/src/module-info.java)")
            visit(self.by_component[name], [])
        return order


class Compiler:
    """Keeps `output/<module>` up to date with the sources."""

    def __init__(self, output: Path) -> None:
        self.output = output

    def compile(self, modules: list[SourceModule]) -> dict[str, Path]:
        """Class directories of `modules` (a closure, dependencies first), compiled where stale."""
        stamps: dict[str, str] = {}
        stale: list[SourceModule] = []
        for module in modules:
            total = hashlib.sha256(module.digest().encode())
            for required in module.requires:
                total.update(stamps[required].encode())
            stamps[module.module] = total.hexdigest()
            if self._stamp(module.module) != stamps[module.module]:
                stale.append(module)
        if stale:
            self._run(stale)
            for module in stale:
                self._stamp_path(module.module).write_text(stamps[module.module])
        return {module.module: self.output / module.module for module in modules}

    def compile_program(self, sources: list[Path], output: Path, modules: list[SourceModule]) -> None:
        """Compiles loose source files, as an unnamed module, against the class directories of `modules`."""
        output.mkdir(parents=True, exist_ok=True)
        path = ":".join(str(self.output / module.module) for module in modules)
        self._javac(["--module-path", path, "--add-modules", "ALL-MODULE-PATH", "-d", str(output), *map(str, sources)])

    def _stamp_path(self, module: str) -> Path:
        return self.output / f"{module}.stamp"

    def _stamp(self, module: str) -> str | None:
        path = self._stamp_path(module)
        return path.read_text() if path.exists() else None

    def _run(self, group: list[SourceModule]) -> None:
        self.output.mkdir(parents=True, exist_ok=True)
        for module in group:
            self._stamp_path(module.module).unlink(missing_ok=True)
            for stale in (self.output / module.module).rglob("*.class"):
                stale.unlink()
        arguments = ["-d", str(self.output)]
        for module in group:
            arguments += ["--module-source-path", f"{module.module}={module.source}"]
        arguments += ["--module-path", str(self.output), "-m", ",".join(module.module for module in group)]
        self._javac(arguments)

    @staticmethod
    def _javac(arguments: list[str]) -> None:
        command = ["javac", *SHORT_RUN, "--system", "none", "-g:source,lines,vars", "-encoding", "UTF-8", *arguments]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode:
            raise LinkError("javac:\n" + (result.stderr or result.stdout).rstrip())
