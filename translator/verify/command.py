"""`build.py verify`: the verifier alone, over class files and jars; one line a class."""

from __future__ import annotations

import json as json_format
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from translator.classfile.reader import read_class
from translator.errors import ConfigError, TranslateError, VerifyError
from translator.verify.classes import verify_class
from translator.world.classes import JavaClass
from translator.world.world import World

CLASS_SUFFIX = ".class"


def main(paths: Iterable[str | Path], json: bool = False, library: World | None = None) -> int:
    """Verifies class files, directories and jars against the classes of `library` and each other; prints a line a class.

    Returns 1 if any class is rejected. ConfigError if a path cannot be read. `library` gets the classes.
    """
    world = library if library is not None else World({})
    verdicts = list(verify_files(paths, world))
    if json:
        print(json_format.dumps([verdict.as_dict() for verdict in verdicts], indent=2))
    else:
        for verdict in verdicts:
            print(verdict)
    return int(any(verdict.error for verdict in verdicts))


class Verdict:
    """What became of one class; `error` is None if it was accepted."""

    def __init__(self, name: str, error: TranslateError | None = None) -> None:
        self.name, self.error = name, error

    def __str__(self) -> str:
        if self.error is None:
            return f"accepted {self.name}"
        text = str(self.error)
        return f"rejected {text}" if self.name in text else f"rejected {self.name}: {text}"

    def as_dict(self) -> dict:
        """For --json."""
        if self.error is None:
            return {"class": self.name, "accepted": True}
        row: dict = {"class": self.name, "accepted": False, "reason": getattr(self.error, "reason", str(self.error))}
        if isinstance(self.error, VerifyError):
            row["rule"] = self.error.rule
        for key in ("method", "offset"):
            if getattr(self.error, key, None) is not None:
                row[key] = getattr(self.error, key)
        return row


def verify_files(paths: Iterable[str | Path], world: World) -> Iterator[Verdict]:
    """Reads all classes into the world, then verifies each."""
    classes: list[JavaClass] = []
    for path in paths:
        for source, data in read_classes(Path(path)):
            try:
                klass = read_class(data, source)
                if klass.module is not None:
                    continue
                world.add(klass)
            except TranslateError as error:
                yield Verdict(source, error)
            else:
                classes.append(klass)
    for klass in classes:
        try:
            verify_class(world, klass)
        except TranslateError as error:
            yield Verdict(klass.name, error)
        else:
            yield Verdict(klass.name)


def read_classes(path: Path) -> Iterator[tuple[str, bytes]]:
    """Source and bytes of each class file at a path: a file, a directory of them, or a jar (ConfigError)."""
    try:
        if path.is_dir():
            for file in sorted(path.rglob("*" + CLASS_SUFFIX)):
                yield str(file), file.read_bytes()
        elif path.suffix in (".jar", ".zip"):
            with zipfile.ZipFile(path) as jar:
                for name in sorted(jar.namelist()):
                    if name.endswith(CLASS_SUFFIX) and not name.startswith("META-INF/"):
                        yield f"{path}:{name}", jar.read(name)
        else:
            yield str(path), path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from None
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError) as error:
        raise ConfigError(f"{path}: {error}") from None
