"""Compares the class library's methods with those of the host's JDK.

A host JVM refuses to load another `java.lang`, so the sources are copied with their packages renamed (`java.util` becomes `jdkut.util`), compiled together
with the Java programs beside this file, and each program compares a part of the copy with the original on many inputs. Those in `programs`
are ordinary programs: each runs as it is and with its packages renamed, and must print the same.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCES = HERE.parent / "src"
COMPARING = sorted(path.stem for path in HERE.glob("*Test.java"))
PROGRAMS = sorted(path.stem for path in (HERE / "programs").glob("*.java"))

LANG = ("Byte Short Integer Long Character CharacterData CharacterTables Math Elementary DoubleDouble StringBuilder StringBuffer StringCase SplitPattern").split()
"""Classes of java.lang that work under another package name; literals keep String and Object from it."""

PACKAGES = r"java\.(?:util(?!\.function|\.concurrent\.locks\.LockSupport|\.Iterator\b)|nio|math|text|time)\b"
"""What is renamed; the enhanced for statement wants the host's Iterator."""

RENAMED = (
    (r"^package java\.util;", "package java.util;\n\nimport java.util.Iterator;"),
    (r"^package java\.util\.concurrent\.locks;", "package java.util.concurrent.locks;\n\nimport java.util.concurrent.locks.LockSupport;"),
    (rf"\b(?={PACKAGES})java\.", "jdkut."),
    (r"\bspliterator\(\)", "spliterator_()"),  # the host's Iterable has one
    (r"\bjdk\.internal\b", "jdkut.internal"),
    (r"^package java\.lang;", "package jdkut.lang;"),
    (r", \(Void\) null\)", ")"),
    (r"public static native double sqrt\(double value\);", "public static double sqrt(double value) { return java.lang.Math.sqrt(value); }"),
)


def copied_sources() -> list[Path]:
    """The sources that the programs need."""
    lang = [path for name in LANG if (path := SOURCES / "java" / "lang" / f"{name}.java").exists()]
    number = [SOURCES / "jdk" / "internal" / f"{name}.java" for name in ("Natural", "FloatDigits", "FloatText", "DecimalParser", "Md5")]
    # the enhanced for statement wants the host's Iterator
    rest = [path for name in ("util", "nio", "math", "text", "time") for path in sorted((SOURCES / "java" / name).rglob("*.java"))]
    return [*lang, *number, *(path for path in rest if path.parent.name != "function" and path.stem not in ("Iterator", "LockSupport"))]


def renamed(text: str) -> str:
    """A source with the copy's package names."""
    for pattern, replacement in RENAMED:
        text = re.sub(pattern, replacement, text, flags=re.M)
    return text


def compiled(work: Path, sources: list[Path], class_path: str = "") -> Path:
    """The classes of `sources`."""
    result = subprocess.run(["javac", "-nowarn", "-cp", class_path, "-d", str(work), *map(str, sources)], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return work


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Directory with the compiled copy and programs."""
    work = tmp_path_factory.mktemp("jdk")
    for source in copied_sources():
        target = work / "src" / source.relative_to(SOURCES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(renamed(source.read_text()))
    compiled(work / "classes", [*(work / "src").rglob("*.java"), *HERE.glob("*.java")])
    originals, copies = [HERE / "programs" / f"{name}.java" for name in PROGRAMS], work / "programs"
    copies.mkdir()
    for original in originals:
        (copies / original.name).write_text(renamed(original.read_text()))
    compiled(work / "host", originals)
    compiled(work / "own", list(copies.glob("*.java")), str(work / "classes"))
    return work


def run(program: str, *class_path: Path) -> str:
    """What the program prints; it must end well."""
    result = subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", ":".join(map(str, class_path)), program],
                            capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("program", COMPARING)
def test_agrees_with_host(program: str, classes: Path) -> None:
    """The program ends well: it found no difference."""
    run(f"jdkut.lang.{program}", classes / "classes")


@pytest.mark.parametrize("program", PROGRAMS)
def test_prints_what_host_prints(program: str, classes: Path) -> None:
    """With our library the program prints what it prints with the host's."""
    assert run(program, classes / "own", classes / "classes").splitlines() == run(program, classes / "host").splitlines()
