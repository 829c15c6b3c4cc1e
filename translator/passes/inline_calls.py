"""Small callees become part of their callers.

Before: b1(v1) handler b9(v0): v2 = call.special v0, v1, a.B.f:(I)I ; v3 = add.i32 v2, v1
After:  b1(v1) handler b9(v0): f's entry block, with v0 and v1 for its parameters; jump b20(…)
        f's other blocks, each under b9(v0) unless it has a handler of its own
        b20(v2) handler b9(v0): v3 = add.i32 v2, v1                       where f's returns lead

Scopes of copied instructions chain to the call's line, so stack traces stay exact.  The caller's checks before the call stay.
What is inlined: tiny methods always, larger ones where it pays (loops, constructors, constants), never synchronized ones,
exceptions' constructors, code that ends in a throw, or a method into itself.
Precondition: devirtualise has run, handlers are not lowered.  Invalidates the graph.
"""

from __future__ import annotations

from translator.ir.cfg import find_loops
from translator.ir.func import Block, Edge, Function, Instr, MethodRef, Scope
from translator.ir.ops import OPS
from translator.passes.calls import resolved
from translator.passes.devirtualise import devirtualise_call
from translator.passes.templates import Copy, template

TINY = 12
"""Bytes of bytecode that cost no more than the call itself: inlined everywhere, at any depth below DEPTH."""

SMALL, MEDIUM = 28, 80
"""Bytes inlined by default, and in loops or for constructors."""

DEPTH = 8
GROWTH = 900
"""Instructions that inlining may add to one function before only tiny callees are taken."""

LARGEST = 4000
"""Instructions of a function beyond which nothing is inlined."""

SELDOM = frozenset(("<clinit>",))
NEVER = frozenset(("jdk.internal.Throw", "jx.zero.MemoryFault", "jx.zero.PortalFault"))
"""Classes of throw helpers: their code is cold."""


def inline_calls(fn: Function, world, options) -> None:
    """Inline from the outside in, in block order."""
    if "static" not in options.inline:
        return
    _Inliner(fn, world, options).run()


class _Inliner:
    def __init__(self, fn: Function, world, options) -> None:
        self.fn, self.world, self.options = fn, world, options
        self.start = self.size = sum(len(block.instrs) for block in fn.blocks)
        self.in_loop: set[int] = set()

    def run(self) -> None:
        if not any(instr.op.name in ("call.static", "call.special") for instr in self.fn.instrs()):
            return
        find_loops(self.fn)
        self.in_loop = {block.id for block in self.fn.blocks if block.loop_depth}
        work = list(reversed(self.fn.blocks))
        while work:
            block = work.pop()
            for index, instr in enumerate(block.instrs):
                if instr.op.name not in ("call.static", "call.special"):
                    continue
                body = self.worthwhile(instr, block)
                if body is not None:
                    rest = self.splice(block, index, body)
                    work += [*reversed(rest), block]  # the block again: it holds the callee's entry now
                    break

    def worthwhile(self, call: Instr, block: Block) -> Function | None:
        """The callee's body if it should be inlined here."""
        method = resolved(self.world, call)
        if method.is_native or method.is_synchronized or not method.has_code or method.klass.name in NEVER:
            return None
        chain = _chain(call.scope or self.fn.scope)
        if method.ref in chain or len(chain) > DEPTH:
            return None
        if not self.options.stress_inline and not self.small_enough(method, call, block):
            return None
        if method.is_constructor and self.world.is_subtype(method.klass.name, "java.lang.Throwable"):
            return None
        body = template(self.world, method, self.options)
        if self.size + body.size > LARGEST:
            return None
        return body.fn

    def small_enough(self, method, call: Instr, block: Block) -> bool:
        size = len(method.code.bytecode)
        if size <= TINY:
            return True
        if block.instrs[-1].op.name == "throw" or self.fn.method.name in SELDOM or self.size - self.start > GROWTH:
            return False
        if size <= SMALL:
            return True
        return size <= MEDIUM and (method.is_constructor or block.id in self.in_loop)

    def splice(self, block: Block, index: int, body: Function) -> list[Block]:
        """Put the body in the call's place; returns the new blocks."""
        fn, call = self.fn, block.instrs[index]
        copy = Copy(fn, body, call)
        after = fn.new_block()
        after.cold = block.cold
        after.params = [call.result] if call.result is not None else []
        after.instrs = block.instrs[index + 1:]
        block.instrs = block.instrs[:index] + copy.entry
        after.handler = _again(block.handler)
        for new in copy.blocks:
            if new.handler is None:
                new.handler = _again(block.handler)
        if block.id in self.in_loop:
            self.in_loop.update(new.id for new in (*copy.blocks, after))
        for part in (block, *copy.blocks):
            last = part.instrs[-1]
            if last.op.name == "ret":
                last.op, last.edges, last.args = OPS["jump"], [Edge(after, last.args)], []
        if "virtual" in self.options.inline:
            for part in (copy.entry, *(new.instrs for new in copy.blocks)):
                for instr in part:
                    if instr.op.name in ("call.virtual", "call.interface"):
                        devirtualise_call(instr, self.world)
        self.size += sum(len(new.instrs) for new in copy.blocks) + len(copy.entry)
        return [*copy.blocks, after]


def _again(handler: Edge | None) -> Edge | None:
    return Edge(handler.block, list(handler.args)) if handler is not None else None


def _chain(scope: Scope | None) -> set[MethodRef]:
    """The methods that the code at this scope has been inlined into, its own included."""
    chain = set()
    while scope is not None:
        chain.add(scope.method)
        scope = scope.parent
    return chain
