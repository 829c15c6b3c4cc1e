"""Hand-made classes that break one rule each: rejected at the right place for the right reason, and by the host's verifier as well."""

from __future__ import annotations

import pytest

from translator.classfile.reader import read_class
from translator.errors import FormatError, LinkError, TranslateError, VerifyError
from translator.tests import rejects_classes, rejects_code, rejects_format
from translator.tests.classwriter import ClassWriter, library
from translator.tests.host_verifier import HostVerifier
from translator.verify.classes import verify_class
from translator.world.world import World

LATER = {**rejects_format.LATER, **rejects_code.LATER, **rejects_classes.LATER}
"""Rows that the host accepts when it links a class, and why."""


def verdict(classes: list[bytes]) -> TranslateError | None:
    """What becomes of the first of the classes among the others and the small library."""
    try:
        world = World({})
        for data in (*library(), *classes[1:], classes[0]):
            klass = read_class(data, "case")
            klass.component = "java.base" if klass.name.startswith("java.") else "demo"
            world.add(klass)
        for found in [klass] if klass.module is None else []:
            verify_class(world, found)
    except TranslateError as error:
        return error
    return None


@pytest.mark.parametrize("make, reason", [row[1:] for row in rejects_format.ROWS], ids=[row[0] for row in rejects_format.ROWS])
def test_bad_format(make, reason):
    error = verdict([make()])
    assert isinstance(error, (FormatError, VerifyError)) and reason in str(error), error


@pytest.mark.parametrize("major, descriptor, code, options, offset, reason", [row[1:] for row in rejects_code.ROWS], ids=[row[0] for row in rejects_code.ROWS])
def test_bad_code(major, descriptor, code, options, offset, reason):
    error = verdict([rejects_code.make(major, descriptor, code, options)])
    assert isinstance(error, VerifyError), error
    assert (error.klass, error.method, error.offset) == ("demo.A", f"{options.get('name', 'f')}:{descriptor}", offset), str(error)
    assert reason in str(error), str(error)
    assert error.rule.startswith("JVMS 4.") or error.rule.startswith("JVMS 6.5"), error.rule


@pytest.mark.parametrize("make, reason", [row[1:] for row in rejects_classes.ROWS], ids=[row[0] for row in rejects_classes.ROWS])
def test_bad_class(make, reason):
    error = verdict([writer.to_bytes() for writer in make()])
    assert isinstance(error, (LinkError, VerifyError)) and reason in str(error), error


def cases() -> dict[str, list[bytes]]:
    table = {f"format: {name}": [make()] for name, make, _ in rejects_format.ROWS}
    table |= {f"code: {name}": [rejects_code.make(*row[:4])] for name, *row in rejects_code.ROWS}
    table |= {f"class: {name}": [writer.to_bytes() for writer in make()] for name, make, _ in rejects_classes.ROWS}
    return table


def test_there_are_enough():
    assert len(cases()) == len(rejects_format.ROWS) + len(rejects_code.ROWS) + len(rejects_classes.ROWS) >= 300


def test_host_rejects_them_too(tmp_path):
    for data in library():
        name = read_class(data, "library").name
        if not name.startswith("java."):
            path = tmp_path / "classes" / (name.replace(".", "/") + ".class")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    table = cases()
    host = HostVerifier(tmp_path, tmp_path / "classes")
    verdicts = host.judge([[("demo.A", classes[0]), *map(ClassWriter.named, classes[1:])] for classes in table.values()])
    accepted = {name for name, verdict in zip(table, verdicts) if verdict == "ok"}
    assert accepted == set(LATER), (accepted - set(LATER), set(LATER) - accepted)
