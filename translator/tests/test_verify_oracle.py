"""The verifier against the host's virtual machine: all its own classes are accepted, with stack maps and without, and of thousands of
damaged ones none that it rejects; whatever the damage, only typed errors come out, in good time.
"""

from __future__ import annotations

import re
import subprocess
import time
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from translator.classfile.reader import read_class
from translator.errors import FormatError, TranslateError
from translator.tests.host_verifier import SOURCES, HostVerifier
from translator.tests.mutation import Damage, originals, subroutines, with_version
from translator.verify.classes import verify_class
from translator.world.classes import JavaClass
from translator.world.world import World

SECONDS = 10
"""That a damaged file may take."""

EXPLAINED_HERE = {
    "a final field set, for which HotSpot throws IllegalAccessError when it comes to it": "final field",
    "a constant that is not supported": "not supported",
    "a constructor as interface method, which HotSpot looks at when it is called": "<init> as an interface method",
    "a stack map of version 50 that cannot be read; HotSpot does without it": "stack map frame|verification type|StackMapTable|code of .*(truncated|behind the code)",
}
"""Why a file that HotSpot accepts may be rejected here, with a pattern of the error."""
EXPLAINED_THERE = {
    "the type of a field is missing: the oracle asks for all fields": "NoClassDefFoundError",
}
"""Why a file that HotSpot rejects may be accepted here, with a pattern of its error."""


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("oracle")


@pytest.fixture(scope="module")
def host(root) -> HostVerifier:
    return HostVerifier(root, root / "classes")


@pytest.fixture(scope="module")
def archive(root, host) -> dict[str, bytes]:
    """All of the host's java.base, by file name."""
    packages = subprocess.run(["java", "-cp", str(root / "oracle"), "Oracle", "packages"], capture_output=True, check=True, text=True).stdout.split()
    host.dump(root / "host.zip", packages)
    with zipfile.ZipFile(root / "host.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("module-info.class")}


@pytest.fixture(scope="module")
def host_classes(archive) -> list[JavaClass]:
    classes = [read_class(data, name) for name, data in archive.items()
               if name.startswith(("java/lang/", "java/io/", "java/util/")) and name.count("/") < 4]
    for klass in classes:
        klass.component = "java.base"
    return classes


def world_of(classes) -> World:
    world = World({})
    for klass in classes:
        world.add(klass)
    return world


def test_classes_of_the_host_are_accepted(host_classes):
    world = world_of(host_classes)
    accepted = 0
    for klass in host_classes:
        if klass.name.count(".") == 2 and klass.name.startswith(("java.lang.", "java.util.")):
            try:
                verify_class(world, klass)
            except TranslateError as error:
                assert "missing" in str(error), str(error)  # of the packages that are not here
            else:
                accepted += 1
    assert accepted > 500


def infer_all(archive: dict[str, bytes]) -> tuple[World, list[JavaClass]]:
    """A world of all of java.base, and those of its classes that can be of version 49."""
    old, others = [], []
    for name, data in archive.items():
        try:
            old.append(read_class(with_version(data, 49), name))
        except FormatError as error:
            assert re.search("needs class file version|interface method", str(error)), str(error)
            others.append(read_class(data, name))
    for klass in (*old, *others):
        klass.component = "java.base"
    return world_of((*old, *others)), old


def check_inferred(world: World, classes: list[JavaClass]) -> Counter:
    counts: Counter = Counter()
    for klass in classes:
        try:
            verify_class(world, klass)
        except TranslateError as error:
            assert "is interface method, not method" in str(error), str(error)  # static and private ones came with version 52
            counts["newer"] += 1
        else:
            counts["accepted"] += 1
    return counts


def test_classes_of_the_host_are_accepted_by_inference(archive):
    world, classes = infer_all(archive)
    counts = check_inferred(world, [klass for klass in classes if klass.name.startswith(("java.util.", "java.math."))][::4])
    assert counts["accepted"] > 150 and counts["newer"] < 30


@pytest.mark.long
def test_all_classes_of_the_host_are_accepted_by_inference(archive, capsys):
    world, classes = infer_all(archive)
    counts = check_inferred(world, classes)
    with capsys.disabled():
        print(f"\njava.base as version 49: {counts['accepted']} classes accepted, {counts['newer']} call static interface methods")
    assert counts["accepted"] > 4500


# -- damaged files

@pytest.fixture(scope="module")
def suspects(root, host) -> dict[int, dict[str, bytes]]:
    """The classes to damage, by version; the undamaged ones stand where the host finds them."""
    classes = root / "classes"
    subprocess.run(["javac", "-g", "-d", str(classes), *map(str, SOURCES.glob("[pq]/*.java"))], check=True)
    subprocess.run(["javac", "-g:none", "-nowarn", "--release", "8", "-XDstringConcat=inline", "-cp", str(classes), "-d", str(root / "old"),
                    *map(str, SOURCES.glob("old/*.java"))], check=True, stderr=subprocess.DEVNULL)
    new, old = originals(classes), originals(root / "old")
    assert all(len(data) > 100 for data in old.values())
    calls = subroutines(48)
    (classes / "q" / "Calls.class").write_bytes(calls)
    for name, data in old.items():
        (classes / (name.replace(".", "/") + ".class")).write_bytes(with_version(data, 49))
    return {61: new, 50: {name: with_version(data, 50) for name, data in old.items()},
            49: {**{name: with_version(data, 49) for name, data in old.items()}, "q.Calls": calls}}


def judge_here(name: str, data: bytes, others: dict[str, JavaClass]) -> str:
    """`ok` or the error; anything but a typed error escapes."""
    try:
        klass = read_class(data, name)
        if klass.name != name:
            return "another name"
        world = World({})
        world.classes.update(others)
        del world.classes[name]
        world.add(klass)
        verify_class(world, klass)
    except TranslateError as error:
        return str(error)
    return "ok"


def compare(host: HostVerifier, suspects: dict[str, bytes], others: dict[str, JavaClass], count: int, seed: int) -> Counter:
    """Counts by verdicts and explanation; asserts that there is one for every difference."""
    cases = list(Damage(suspects, seed).cases(count))
    counts: Counter = Counter()
    unexplained = []
    for index, ((name, data), there) in enumerate(zip(cases, host.judge([[case] for case in cases]))):
        start = time.monotonic()
        here = judge_here(name, data, others)
        assert time.monotonic() - start < SECONDS, f"damage {index} of {name} (seed {seed})"
        if (here == "ok") == (there == "ok"):
            counts["both accept" if here == "ok" else "both reject"] += 1
            continue
        patterns, error, side = (EXPLAINED_THERE, there, "HotSpot rejects") if here == "ok" else (EXPLAINED_HERE, here, "HotSpot accepts")
        reasons = [reason for reason, pattern in patterns.items() if re.search(pattern, error)]
        if reasons:
            counts[f"{side}: {reasons[0]}"] += 1
        else:
            unexplained.append(f"damage {index} of {name} (seed {seed}): here {here}; the host says {there}")
    assert not unexplained, "\n".join(unexplained)
    return counts


@pytest.fixture(scope="module")
def others(host_classes, suspects) -> dict[str, JavaClass]:
    classes = [*host_classes, *(read_class(data, name) for version in (50, 49, 61) for name, data in suspects[version].items())]
    return {klass.name: klass for klass in classes}


@pytest.mark.parametrize("version", [61, 50, 49])
def test_damaged_files_judged_as_by_the_host(host, suspects, others, version):
    counts = compare(host, suspects[version], others, 200, seed=version)
    assert counts["both reject"] > 50 and counts["both accept"] > 10


@pytest.mark.long
def test_twenty_thousand_damaged_files(host, suspects, others, capsys):
    with capsys.disabled():
        for version, count in ((61, 8000), (50, 4000), (49, 8000)):
            counts = compare(host, suspects[version], others, count, seed=1000 + version)
            print(f"\nversion {version}: {count} damaged files")
            for what, times in sorted(counts.items()):
                print(f"  {times:6} {what}")
