"""Type checking of one method by its StackMapTable (JVMS 4.10.1): the methods that pass keep types, stack and locals in order.

One pass over the instructions in their order.  The state before an instruction is the stack map's where there is a frame, else
what the instruction before left; whatever can get there must be assignable to it.  Instructions with fixed effects are rows of
`effects.py`, all others functions of `instructions.py` and `calls.py`.
"""

from __future__ import annotations

from collections.abc import Callable

from translator.classfile.decode import Bytecode, decode, targets
from translator.classfile.opcodes import ENDS
from translator.classfile.reader import initial_locals
from translator.errors import FormatError, LinkError, UnsupportedError, VerifyError
from translator.verify.effects import EFFECTS
from translator.verify.frame import Frame
from translator.verify.types import THROWABLE, Assignability, describe, of_class
from translator.world.classes import Handler, JavaClass, Method
from translator.world.world import World


def instruction_rules() -> dict[str, Callable[[MethodChecker, Bytecode], None]]:
    """The functions of `instructions.py` and `calls.py` by name; imported late, since they work on the class below."""
    from translator.verify import calls, instructions

    assert "invokevirtual" in instructions.INSTRUCTIONS, calls.__name__ + " has not registered its rules"
    return instructions.INSTRUCTIONS


WORK = 40_000_000
"""Steps that checking one method may take: about ten times what the largest possible honest one needs, seconds of time."""


class MethodChecker:
    """The state of checking one method; `instructions.py` works on it."""

    section = "JVMS 4.10.1.9"
    infers = False

    def __init__(self, world: World, method: Method, assignable: Assignability) -> None:
        code = method.code
        assert code is not None, "only methods with code are checked"
        self.world, self.method, self.klass, self.pool = world, method, method.klass, method.klass.pool
        self.code, self.assignable = code, assignable
        self.instructions: list[Bytecode] = []
        self.frame: Frame | None = None
        self.news: dict[int, int] = {}
        self.pc = 0
        self.name = ""
        self._work = WORK

    def fail(self, reason: str, rule: str | None = None, pc: int | None = None) -> VerifyError:
        """The error for the present instruction."""
        return VerifyError(self.klass.name, f"{self.method.name}:{self.method.descriptor}", self.pc if pc is None else pc,
                           rule or f"{self.section} {self.name}", reason)

    def unsupported(self, reason: str) -> UnsupportedError:
        return UnsupportedError(self.klass.name, f"{self.method.name}:{self.method.descriptor}", self.pc, reason)

    def spend(self, steps: int) -> None:
        """Counts work, so that no class file keeps the verifier busy for ever."""
        self._work -= steps
        if self._work < 0:
            raise self.unsupported("a method that takes so long to verify")

    def check_special(self, name: str) -> None:
        """invokespecial calls methods of the class itself, a superclass, or a direct superinterface."""
        klass = self.klass
        if name != klass.name and name not in klass.interfaces and name not in self.world.hierarchy.superclasses(klass.name):
            raise self.fail(f"{name} is neither the class itself nor a superclass or direct superinterface")

    # -- the operand stack

    def pop_slots(self, pops: tuple[str, ...]) -> None:
        """Exactly these."""
        stack = self.frame.stack  # type: ignore[union-attr]
        count = len(pops)
        if tuple(stack[-count:]) != pops:
            raise self._bad_operands(pops)
        del stack[-count:]

    def push(self, *slots: str) -> None:
        stack = self.frame.stack  # type: ignore[union-attr]
        stack.extend(slots)
        if len(stack) > self.code.max_stack:
            raise self.fail(f"the operand stack holds {len(stack)} slots, max_stack is {self.code.max_stack}", "JVMS 4.10.1.7")

    def pop(self) -> str:
        """One slot, whatever it holds."""
        stack = self.frame.stack  # type: ignore[union-attr]
        if not stack:
            raise self.fail("the operand stack is empty")
        return stack.pop()

    def pop_type(self, wanted: str) -> str:
        """A value assignable to `wanted`; its type."""
        if wanted == "J" or wanted == "D":
            second, first = self.pop(), self.pop()
            if first != wanted or second != wanted.lower():
                raise self.fail(f"{describe(wanted)} expected on the stack, found {describe(second)}")
            return wanted
        found = self.pop()
        if found != wanted and not self.assignable(found, wanted):
            raise self.fail(f"{describe(wanted)} expected on the stack, found {describe(found)}")
        return found

    # -- the whole method

    def run(self) -> None:
        """VerifyError, LinkError, UnsupportedError or FormatError for the first thing wrong."""
        rules = instruction_rules()
        self.instructions = decode(self.code)
        for instruction in self.instructions:
            if instruction.name in ("jsr", "ret"):
                self.pc, self.name = instruction.pc, instruction.name
                raise self.fail(f"{instruction.name} in a class file with stack maps", "JVMS 4.9.1")
        self.news = {instruction.pc: instruction.operands[0] for instruction in self.instructions if instruction.name == "new"}
        self._check_variables()
        frames = self._read_frames()
        self._check_catch_types()
        start = Frame.of_values(initial_locals(self.method), (), self.code.max_locals)
        assert start is not None, "the reader has checked that the arguments fit"
        self.frame = start
        handlers = self.code.handlers
        edges = {edge for handler in handlers for edge in (handler.start, handler.end)}
        self.spend(len(edges) * len(handlers))
        active: list[Handler] = []
        checked_locals: list[str] | None = None
        checked: set[Handler] = set()
        for instruction in self.instructions:
            self.pc, self.name = pc, name = instruction.pc, instruction.name
            declared = frames.get(pc)
            if declared is not None:
                if self.frame is not None and (reason := self.frame.mismatch(declared, self.assignable)):
                    raise self.fail(reason, "JVMS 4.10.1.6")
                self.frame = declared.copy()
            elif self.frame is None:
                raise self.fail("no stack map frame where control cannot fall through", "JVMS 4.10.1.6")
            frame = self.frame
            if handlers:
                if pc in edges:
                    active = [handler for handler in handlers if handler.start <= pc < handler.end]
                    checked = set()
                if active:
                    self.spend(len(active))
                    if frame.locals != checked_locals or declared is not None:
                        checked_locals, checked = frame.locals.copy(), set()
                    for handler in active:
                        if handler not in checked:
                            self._check_handler(handler, frames)
                            checked.add(handler)
            effect = EFFECTS.get(name)
            if effect is not None:
                pops, pushes = effect
                if pops:
                    self.pop_slots(pops)
                if pushes:
                    self.push(*pushes)
                if name == "iinc" and (instruction.operands[0] >= self.code.max_locals or frame.locals[instruction.operands[0]] != "I"):
                    raise self.fail(f"local {instruction.operands[0]} is no int")
            else:
                rules[name](self, instruction)
            if active and name in ("new", "invokespecial"):
                for handler in active:  # locals may have changed in between: both states must do
                    self._check_handler(handler, frames)
            for target in targets(instruction):
                declared = frames.get(target)
                if declared is None:
                    raise self.fail(f"no stack map frame at the target {target}", "JVMS 4.10.1.6")
                if reason := self.frame.mismatch(declared, self.assignable):
                    raise self.fail(f"jump to {target}: {reason}")
            if name in ENDS:
                self.frame = None
        if self.frame is not None:
            raise self.fail("control falls off the end of the code", "JVMS 4.10.1.6")

    def _bad_operands(self, pops: tuple[str, ...]) -> VerifyError:
        found = self.frame.stack[-len(pops):]  # type: ignore[union-attr]
        if len(found) < len(pops):
            return self.fail("too few values on the operand stack")
        wanted, other = next((want, have) for want, have in zip(reversed(pops), reversed(found)) if want != have)
        return self.fail(f"{describe(wanted)} expected on the stack, found {describe(other)}")

    def _check_variables(self) -> None:
        """Ranges of the debug table; HotSpot holds them to instructions, too."""
        if not self.code.variables:
            return
        starts = {instruction.pc for instruction in self.instructions}
        for start, end in self.code.variables:
            if start not in starts or end not in starts and end != len(self.code.bytecode):
                raise self.fail(f"local variable from {start} to {end}, where no instructions begin", "JVMS 4.7.13", start)

    def _read_frames(self) -> dict[int, Frame]:
        frames: dict[int, Frame] = {}
        starts = {instruction.pc for instruction in self.instructions} if self.code.frames else set()
        rule = "JVMS 4.7.4"
        self.spend(len(self.code.frames) * (self.code.max_locals // 8))
        for declared in self.code.frames:
            if declared.pc not in starts:
                raise self.fail("stack map frame where no instruction begins", rule, declared.pc)
            frame = Frame.of_values(declared.locals, declared.stack, self.code.max_locals)
            if frame is None or len(frame.stack) > self.code.max_stack:
                raise self.fail("stack map frame with more locals or stack than the method has", rule, declared.pc)
            if "T" in declared.stack:
                raise self.fail("stack map frame with top on the operand stack", rule, declared.pc)
            for kind in (*declared.locals, *declared.stack):
                if kind[0] == "@" and int(kind[1:]) not in self.news:
                    raise self.fail(f"stack map frame with an uninitialized object of {kind[1:]}, where no new stands", rule, declared.pc)
                if kind == "U" and not self.method.is_constructor:
                    raise self.fail("stack map frame with uninitialized this in a method that is no constructor", rule, declared.pc)
            frames[declared.pc] = frame
        return frames

    def _check_catch_types(self) -> None:
        for handler in self.code.handlers:
            if handler.catch is not None and not self.assignable(of_class(handler.catch), THROWABLE):
                raise self.fail(f"the handler catches {handler.catch}, which is no Throwable", "JVMS 4.10.1.6", handler.handler)

    def _check_handler(self, handler: Handler, frames: dict[int, Frame]) -> None:
        target = frames.get(handler.handler)
        if target is None:
            raise self.fail(f"no stack map frame at the handler {handler.handler}", "JVMS 4.10.1.6")
        caught = of_class(handler.catch) if handler.catch else THROWABLE
        if len(target.stack) != 1 or not self.assignable(caught, target.stack[0]):
            raise self.fail(f"the handler {handler.handler} does not take just {describe(caught)} on the stack", "JVMS 4.10.1.6")
        assert self.frame is not None
        if reason := self.frame.locals_mismatch(target, self.assignable):
            raise self.fail(f"handler {handler.handler}: {reason}", "JVMS 4.10.1.6")


def check_method(world: World, klass: JavaClass, method: Method, checker: MethodChecker) -> None:
    """Runs the checker of a method. Errors name class, method, pc and rule."""
    try:
        checker.run()
    except LinkError as error:
        raise LinkError(f"{klass.name}.{method.name}:{method.descriptor} at bytecode {checker.pc}: {error}") from None
    except FormatError as error:
        raise checker.fail(error.reason, "JVMS 4.9.1") from None
