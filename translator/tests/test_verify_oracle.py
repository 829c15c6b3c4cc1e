"""The verifier against the host's virtual machine: all its own classes are accepted, and of thousands of damaged ones none
that it rejects; whatever the damage, only typed errors come out.
"""

from __future__ import annotations

import random
import subprocess
import zipfile
from pathlib import Path

import pytest

from translator.classfile.decode import decode
from translator.classfile.reader import read_class
from translator.errors import TranslateError
from translator.verify.classes import verify_class
from translator.world.classes import JavaClass
from translator.world.world import World

SOURCES = Path(__file__).parent / "verify_oracle"
PACKAGES = ("java/lang", "java/lang/invoke", "java/lang/constant", "java/io", "java/util")
MUTATIONS = 1500


@pytest.fixture(scope="module")
def compiled(tmp_path_factory) -> Path:
    """A directory with the oracle in `oracle` and the classes to damage in `classes`."""
    root = tmp_path_factory.mktemp("oracle")
    for target, sources in (("oracle", [SOURCES / "Oracle.java"]), ("classes", [*SOURCES.glob("[pq]/*.java")])):
        subprocess.run(["javac", "-g:none", "-d", str(root / target), *map(str, sources)], check=True)
    subprocess.run(["java", "-cp", str(root / "oracle"), "Oracle", "dump", str(root / "host.zip"), *PACKAGES], check=True)
    return root


@pytest.fixture(scope="module")
def host_classes(compiled) -> list[JavaClass]:
    classes = []
    with zipfile.ZipFile(compiled / "host.zip") as archive:
        for name in archive.namelist():
            if not name.endswith("module-info.class"):
                classes.append(read_class(archive.read(name), name))
                classes[-1].component = "java.base"
    return classes


def test_classes_of_the_host_are_accepted(host_classes):
    world = World({})
    for klass in host_classes:
        world.add(klass)
    accepted = 0
    for klass in host_classes:
        if klass.name.startswith(("java.lang.", "java.util.")):
            try:
                verify_class(world, klass)
            except TranslateError as error:
                assert "missing" in str(error), str(error)  # of the packages that are not here
            else:
                accepted += 1
    assert accepted > 500


class Damage:
    """Random changes of class files, most of them in code."""

    def __init__(self, originals: dict[str, bytes], seed: int) -> None:
        self._random = random.Random(seed)
        self._originals = originals
        self._codes = {}
        for name, data in originals.items():
            codes = [method for method in read_class(data, name).methods.values() if method.has_code]
            self._codes[name] = [(data.index(method._code.raw), len(method._code.raw), method.code) for method in codes]

    def make(self) -> tuple[str, bytes]:
        """A class's name and its damaged bytes."""
        name = self._random.choices([*self._originals], [len(data) for data in self._originals.values()])[0]
        data = bytearray(self._originals[name])
        at, size, code = self._random.choice(self._codes[name])
        change = self._random.choice((self._anywhere, self._code_bytes, self._code_bytes, self._instruction, self._instruction, self._exchange, self._tables))
        change(data, at, size, code)
        return name, bytes(data)

    def _flip(self, data: bytearray, at: int) -> None:
        data[at] = self._random.choice((data[at] ^ 1 << self._random.randrange(8), self._random.randrange(256), data[at] + 1 & 255, data[at] - 1 & 255))

    def _anywhere(self, data: bytearray, at: int, size: int, code) -> None:
        self._flip(data, self._random.randrange(len(data)))

    def _code_bytes(self, data: bytearray, at: int, size: int, code) -> None:
        for _ in range(self._random.choice((1, 1, 2))):
            self._flip(data, at + 8 + self._random.randrange(len(code.bytecode)))

    def _instruction(self, data: bytearray, at: int, size: int, code) -> None:
        """One instruction becomes another of the method, filled up with nops."""
        old = self._random.choice(decode(code))
        new = self._random.choice([each for each in decode(code) if each.next - each.pc <= old.next - old.pc])
        text = code.bytecode[new.pc:new.next]
        data[at + 8 + old.pc:at + 8 + old.next] = text + bytes(old.next - old.pc - len(text))

    def _exchange(self, data: bytearray, at: int, size: int, code) -> None:
        """Two neighbours change places."""
        instructions = decode(code)
        if len(instructions) > 1:
            index = self._random.randrange(len(instructions) - 1)
            first, second = instructions[index:index + 2]
            data[at + 8 + first.pc:at + 8 + second.next] = code.bytecode[second.pc:second.next] + code.bytecode[first.pc:first.next]

    def _tables(self, data: bytearray, at: int, size: int, code) -> None:
        """Sizes, handlers, stack maps."""
        behind = 8 + len(code.bytecode)
        self._flip(data, at + self._random.choice((self._random.randrange(4), self._random.randrange(behind, size))))


def judge_here(name: str, data: bytes, others: list[JavaClass]) -> str:
    """`ok` or the error; anything but a typed error escapes."""
    try:
        klass = read_class(data, name)
        if klass.name != name:
            return "another name"
        world = World({})
        for other in others:
            if other.name != name:
                world.add(other)
        world.add(klass)
        verify_class(world, klass)
    except TranslateError as error:
        return str(error)
    return "ok"


def test_nothing_accepted_that_the_host_rejects(compiled, host_classes):
    root = compiled / "classes"
    originals = {str(path.relative_to(root)).removesuffix(".class").replace("/", "."): path.read_bytes() for path in sorted(root.rglob("*.class"))}
    damage = Damage(originals, seed=2)
    cases = [damage.make() for _ in range(MUTATIONS)]
    records = b"".join(len(name).to_bytes(2, "big") + name.encode() + len(data).to_bytes(4, "big") + data for name, data in cases)
    judged = subprocess.run(["java", "-Xverify:all", "-cp", str(compiled / "oracle"), "Oracle", "judge", str(root)], input=records,
                            capture_output=True, check=True).stdout.decode("utf-8", "replace").split("\n")[:-1]
    assert len(judged) == len(cases)
    others = [*host_classes, *(read_class(data, name) for name, data in originals.items())]
    rejected = 0
    for index, ((name, data), there) in enumerate(zip(cases, judged)):
        here = judge_here(name, data, others)
        rejected += there != "ok"
        if there != "ok" and not there.startswith("NoClassDefFoundError"):  # of field types, which are not ours to load
            assert here != "ok", f"mutation {index} of {name}: the host says {there}"
        if there == "ok" and here != "ok":
            assert "final field" in here or "not supported" in here or "uninitialized" in here, f"mutation {index} of {name}: {here}"
    assert rejected > MUTATIONS // 3
