"""What a result depended on: questions about other classes, with their answers, recorded while it was made.

A cached result may be used again if `holds(recorded)`: the same questions still have the same answers.  A question is a kind and
its arguments in one line (`subtype A B`); `KINDS` re-evaluates it.  Answers are strings; a question that fails has the
error as its answer.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from translator.errors import InternalError, LinkError
from translator.ir.func import FieldRef, MethodRef

if TYPE_CHECKING:
    from translator.world.world import World


def escape(part: str) -> str:
    """One argument of a question: spaces and backslashes, legal in names, must not end it."""
    return part.replace("\\", "\\\\").replace(" ", "\\s") if " " in part or "\\" in part else part


def _unescape(part: str) -> str:
    return re.sub(r"\\(.)", lambda match: " " if match[1] == "s" else match[1], part) if "\\" in part else part


class Facts:
    """The recorder of one world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._recorders: list[dict[str, str]] = []
        self._kinds: dict[str, Callable[..., str]] = dict(KINDS)

    @property
    def active(self) -> bool:
        """Whether anybody records: callers skip making questions otherwise."""
        return bool(self._recorders)

    @contextmanager
    def recording(self) -> Iterator[dict[str, str]]:
        """Collects the questions asked inside, with their answers; recordings nest, the outer ones see all."""
        recorded: dict[str, str] = {}
        self._recorders.append(recorded)
        try:
            yield recorded
        finally:
            self._recorders.remove(recorded) if self._recorders[-1] is not recorded else self._recorders.pop()

    def register(self, kind: str, evaluate: Callable[..., str]) -> None:
        """Adds a kind of question: `evaluate(world, *arguments)` answers it."""
        self._kinds[kind] = evaluate

    def note(self, kind: str, *arguments: str) -> None:
        """Records the question `kind arguments…` with its present answer."""
        if self._recorders:
            question = " ".join((kind, *map(escape, arguments)))
            if any(question not in recorder for recorder in self._recorders):
                answer = self.ask(question)
                for recorder in self._recorders:
                    recorder[question] = answer

    def note_answer(self, answer: str, kind: str, *arguments: str) -> None:
        """As `note`, for an answer that is already known."""
        question = " ".join((kind, *map(escape, arguments)))
        for recorder in self._recorders:
            recorder[question] = answer

    def replay(self, recorded: dict[str, str]) -> None:
        """Records again what an earlier recording collected, for whoever uses its result."""
        for recorder in self._recorders:
            recorder.update(recorded)

    def ask(self, question: str) -> str:
        """The present answer; nothing is recorded."""
        kind, *arguments = question.split(" ")
        if kind not in self._kinds:
            raise InternalError(f"no such kind of question: {question}")
        saved, self._recorders = self._recorders, []
        try:
            return self._kinds[kind](self._world, *map(_unescape, arguments))
        except LinkError as error:
            return f"error: {error}"
        finally:
            self._recorders = saved

    def holds(self, recorded: dict[str, str]) -> bool:
        """Whether every recorded question still has its answer."""
        return all(self.ask(question) == answer for question, answer in recorded.items())


def _method(text: str) -> MethodRef:
    owner, _, descriptor = text.partition(":")
    klass, _, name = owner.rpartition(".")
    return MethodRef(klass, name, descriptor)


def _field(text: str) -> FieldRef:
    ref = _method(text)
    return FieldRef(ref.klass, ref.name, ref.descriptor)


def _shown(method) -> str:
    return f"{method.access:x} {method.ref}"


def _resolve(world: World, ref: str, from_class: str, interface: str) -> str:
    return _shown(world.resolve_method(_method(ref), from_class or None, interface == "1"))


def _resolve_field(world: World, ref: str, from_class: str) -> str:
    field = world.resolve_field(_field(ref), from_class or None)
    return f"{field.access:x} {field.ref} {field.constant}"


def _body(world: World, ref: str) -> str:
    method = world.declared(_method(ref))
    code = method.code
    if code is None:
        return f"{method.access:x}"
    digest = hashlib.sha256(code.bytecode)
    digest.update(repr((method.access, code.max_locals, code.handlers, code.lines, method.klass.digest)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _targets(world: World, ref: str) -> str:
    return " ".join(sorted(str(target.ref) for target in world.targets(world.declared(_method(ref)))))


KINDS: dict[str, Callable[..., str]] = {
    "exists": lambda world, name: str(world.find(name) is not None),
    "class": lambda world, name: world.get(name).digest,
    "kind": lambda world, name: f"{world.get(name).access:x} {world.get(name).super_name}",
    "above": lambda world, name: " ".join(sorted(f"{each}={world.get(each).digest}" for each in world.hierarchy.above(name))),
    "subtype": lambda world, sub, sup: str(world.is_subtype(sub, sup)),
    "method": _resolve,
    "field": _resolve_field,
    "select": lambda world, name, ref: _shown(world.select(name, world.declared(_method(ref)))),
    "targets": _targets,
    "subclasses": lambda world, name: " ".join(sorted(world.subclasses(name))),
    "offset": lambda world, ref: str(world.field_offset(_field(ref))),
    "size": lambda world, name: str(world.instance_size(name)),
    "clinit": lambda world, name: str(world.needs_init(name)),
    "native": lambda world, ref: str(world.native(world.declared(_method(ref)))),
    "body": _body,
}
"""Kinds that every world knows, by name."""
