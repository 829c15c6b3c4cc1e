"""Compares the class library's methods with those of the host's JDK.

A host JVM refuses to load another `java.lang`, so the sources are copied with their packages renamed (`java.util` becomes `jdkut.util`), compiled together
with the Java programs beside this file, and each program compares a part of the copy with the original on many inputs.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SOURCES = HERE.parent / "src"
PROGRAMS = sorted(path.stem for path in HERE.glob("*Test.java"))

LANG = ("Byte Short Integer Long Character CharacterData CharacterTables Math Elementary DoubleDouble StringBuilder StringBuffer StringCase SplitPattern").split()
"""Classes of java.lang that work under another package name; literals keep String and Object from it."""

RENAMED = (
    (r"^package java\.util;", "package java.util;\n\nimport java.util.Iterator;"),
    (r"\bjava\.util(?!\.function|\.concurrent|\.Iterator\b)\b", "jdkut.util"),
    (r"\bjava\.nio\.charset\b", "jdkut.charset"),
    (r"\bjdk\.internal\b", "jdkut.internal"),
    (r"^package java\.lang;", "package jdkut.lang;"),
    (r", \(Void\) null\)", ")"),
    (r"public static native double sqrt\(double value\);", "public static double sqrt(double value) { return java.lang.Math.sqrt(value); }"),
)


def copied_sources() -> list[Path]:
    """The sources that the programs need."""
    lang = [path for name in LANG if (path := SOURCES / "java" / "lang" / f"{name}.java").exists()]
    number = [SOURCES / "jdk" / "internal" / f"{name}.java" for name in ("Natural", "FloatDigits", "FloatText", "DecimalParser")]
    # the enhanced for statement wants the host's Iterator
    util = [path for path in (SOURCES / "java" / "util").glob("*.java") if path.stem != "Iterator"]
    return [*lang, *number, *util, *(SOURCES / "java" / "nio" / "charset").glob("*.java")]


@pytest.fixture(scope="module")
def classes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Directory with the compiled copy and programs."""
    work = tmp_path_factory.mktemp("jdk")
    for source in copied_sources():
        text = source.read_text()
        for pattern, replacement in RENAMED:
            text = re.sub(pattern, replacement, text, flags=re.M)
        target = work / "src" / source.relative_to(SOURCES)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    sources = [*map(str, (work / "src").rglob("*.java")), *map(str, HERE.glob("*.java"))]
    result = subprocess.run(["javac", "-nowarn", "-d", str(work / "classes"), *sources], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    return work / "classes"


@pytest.mark.parametrize("program", PROGRAMS)
def test_agrees_with_host(program: str, classes: Path) -> None:
    """The program ends well: it found no difference."""
    result = subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", str(classes), f"jdkut.lang.{program}"],
                            capture_output=True, text=True, timeout=60)
    assert result.returncode == 0, result.stderr
