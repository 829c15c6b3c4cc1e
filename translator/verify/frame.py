"""A type state: locals and operand stack in slots, and whether `this` is still uninitialized (JVMS 4.10.1.4, 4.10.1.7)."""

from __future__ import annotations

from translator.verify.types import Assignability, describe, halves


class Frame:
    """Mutable. Both lists hold one type a slot; `locals` is always `max_locals` long."""

    __slots__ = ("locals", "stack", "this_uninitialized")

    def __init__(self, locals_: list[str], stack: list[str], this_uninitialized: bool) -> None:
        self.locals, self.stack, self.this_uninitialized = locals_, stack, this_uninitialized

    @classmethod
    def of_values(cls, locals_: tuple[str, ...], stack: tuple[str, ...], max_locals: int) -> Frame | None:
        """From one type a value; None if the locals do not fit."""
        wide = [slot for kind in locals_ for slot in halves(kind)]
        if len(wide) > max_locals:
            return None
        wide += ["T"] * (max_locals - len(wide))
        return cls(wide, [slot for kind in stack for slot in halves(kind)], "U" in locals_)

    def copy(self) -> Frame:
        return Frame(self.locals.copy(), self.stack.copy(), self.this_uninitialized)

    def set_local(self, index: int, kind: str) -> None:
        """Stores a value; a long or double that loses a half is lost."""
        slots = halves(kind)
        last = index + len(slots) - 1
        locals_ = self.locals
        if locals_[index] in ("j", "d"):
            locals_[index - 1] = "T"
        if locals_[last] in ("J", "D"):
            locals_[last + 1] = "T"
        locals_[index:last + 1] = slots

    def replace(self, old: str, new: str) -> None:
        """Every occurrence of one type becomes another."""
        self.locals = [new if kind == old else kind for kind in self.locals]
        self.stack = [new if kind == old else kind for kind in self.stack]

    def locals_mismatch(self, target: Frame, assignable: Assignability) -> str | None:
        """Why the locals and the flag cannot become `target`'s; None if they can."""
        if self.this_uninitialized and not target.this_uninitialized:
            return "this is not initialized yet, as the frame there says"
        for index, (mine, theirs) in enumerate(zip(self.locals, target.locals)):
            if mine != theirs and theirs != "T" and not assignable(mine, theirs):
                return f"local {index} is {describe(mine)}, the frame there has {describe(theirs)}"
        return None

    def mismatch(self, target: Frame, assignable: Assignability) -> str | None:
        """Why this state cannot become `target`; None if it can."""
        if len(self.stack) != len(target.stack):
            return f"{len(self.stack)} slots on the stack, the frame there has {len(target.stack)}"
        for index, (mine, theirs) in enumerate(zip(self.stack, target.stack)):
            if mine != theirs and not assignable(mine, theirs):
                return f"stack slot {index} is {describe(mine)}, the frame there has {describe(theirs)}"
        return self.locals_mismatch(target, assignable)
