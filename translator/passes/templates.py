"""Bodies to inline: each method's IR once a process, and copies of it.

A template has been through the passes that need no caller; the questions that were asked while it was made are asked again
on behalf of everyone who copies it, so that what is cached depends on them too.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from translator.ir.func import Block, Edge, Function, Instr, MethodRef, Scope, Value
from translator.passes.fold_constants import fold_constants
from translator.passes.remove_dead_code import remove_dead_code

_TEMPLATES: "WeakKeyDictionary[object, dict[MethodRef, Template]]" = WeakKeyDictionary()


class Template:
    """A method's IR as the front end makes it, tidied; `size` is its number of instructions."""

    __slots__ = ("fn", "answers", "size")

    def __init__(self, fn: Function, answers: dict[str, str]) -> None:
        self.fn, self.answers = fn, answers
        self.size = sum(len(block.instrs) for block in fn.blocks)


def template(world, method, options) -> Template:
    """The template of a method with code; notes that the caller depends on its body."""
    known = _TEMPLATES.setdefault(world, {})
    found = known.get(method.ref)
    if found is None:
        from translator.frontend.frombytecode import build_function
        with world.facts.recording() as answers:
            world.facts.note("body", str(method.ref))
            fn = build_function(world, method)
            fold_constants(fn, world, options)
            remove_dead_code(fn, world, options)
        found = known[method.ref] = Template(fn, answers)
    else:
        world.facts.replay(found.answers)
    return found


class Copy:
    """A fresh copy of `source`'s blocks inside `fn`, with the parameters replaced by `args`, as inlined at `call`.

    `entry` are the instructions of the entry block (without `entry` itself), which continue the caller's block; `blocks` are the
    others, already part of `fn`.  Returns are still returns.
    """

    def __init__(self, fn: Function, source: Function, call: Instr) -> None:
        self.fn, self.source, self.call = fn, source, call
        self.values: dict[Value, Value] = dict(zip(source.blocks[0].params, call.args))
        self.scopes: dict[Scope, Scope] = {}
        self.targets: dict[int, Block] = {}
        for block in source.blocks[1:]:
            new = self.targets[block.id] = fn.new_block()
            new.cold = block.cold
            new.params = [self.define(param) for param in block.params]
        for block in source.blocks:
            for instr in block.instrs:
                if instr.result is not None:
                    self.define(instr.result)
        first = source.blocks[0].instrs
        self.entry = [self.instr(instr) for instr in first if instr.op.name != "entry"]
        self.blocks: list[Block] = []
        for block in source.blocks[1:]:
            new = self.targets[block.id]
            new.instrs = [self.instr(instr) for instr in block.instrs]
            new.handler = self.edge(block.handler) if block.handler is not None else None
            self.blocks.append(new)

    def define(self, value: Value) -> Value:
        new = self.fn.new_value(value.type, value.klass, value.exact, value.nonnull)
        self.values[value] = new
        return new

    def scope(self, scope: Scope | None) -> Scope:
        """The same scope, called from where `call` stands."""
        scope = scope or self.source.scope
        new = self.scopes.get(scope)
        if new is None:
            if scope.parent is None:
                new = Scope(scope.method, scope.file, self.call.scope or self.fn.scope, self.call.line)
            else:
                new = Scope(scope.method, scope.file, self.scope(scope.parent), scope.parent_line)
            self.scopes[scope] = new
        return new

    def edge(self, edge: Edge) -> Edge:
        return Edge(self.targets[edge.block.id], [self.values[arg] for arg in edge.args])

    def instr(self, instr: Instr) -> Instr:
        values = self.values
        return Instr(instr.op, [values[arg] for arg in instr.args], instr.attrs,
                     values[instr.result] if instr.result is not None else None,
                     [self.edge(edge) for edge in instr.edges], instr.line, self.scope(instr.scope))
