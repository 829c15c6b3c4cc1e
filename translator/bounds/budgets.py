"""Every handler of an image within its budget, or the image is refused.

Handlers are the implementations, in classes that have instances, of jx.zero.InterruptHandler.handleInterrupt and of jx.zero.Scheduler's methods.
Proxies are none: the kernel calls handlers in their own domain only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator.abi import KNOWN_METHODS
from translator.bounds.polls import PollAnalyzer, PollReport
from translator.bounds.wcet import Analyzer, Bound, BoundError
from translator.ir.func import MethodRef
from translator.x86.target import CompiledMethod

HANDLERS = tuple(MethodRef(*KNOWN_METHODS[name]) for name in ("handle_interrupt", "scheduler_runnable", "scheduler_gone", "scheduler_next"))

DEFAULT_BUDGET = 5000
"""Instructions of a handler whose component gives no budget: some microseconds with interrupts off."""


@dataclass(frozen=True)
class HandlerBound:
    """A handler's proved bound and what it may take."""

    bound: Bound
    budget: int


@dataclass(frozen=True)
class ImageBounds:
    """What is proved about an image's time."""

    handlers: list[HandlerBound]
    polls: PollReport


def bound_image(world, methods: Sequence[CompiledMethod], budgets: Mapping[str, Mapping[str, int]]) -> ImageBounds:
    """Bounds of all handlers and stretches of all methods; BoundError for the first handler without bound or over its budget."""
    analyzer = Analyzer(world, {method.method: method for method in methods})
    handlers = [check_handler(analyzer, ref, budget_of(world, ref, budgets)) for ref in find_handlers(analyzer)]
    return ImageBounds(handlers, PollAnalyzer(analyzer.methods, analyzer.targets, analyzer.costs, analyzer.longest_search).run())


def find_handlers(analyzer: Analyzer) -> list[MethodRef]:
    """The methods that the kernel may call as handlers."""
    found: dict[MethodRef, None] = {}
    for handler in HANDLERS:
        if analyzer.world.find(handler.klass) is not None:
            found.update(dict.fromkeys(analyzer.handlers(handler)))
    return list(found)


def budget_of(world, ref: MethodRef, budgets: Mapping[str, Mapping[str, int]]) -> int:
    """What the handler's component grants it."""
    table = budgets.get(world.get(ref.klass).component, {})
    return table.get(f"{ref.klass}.{ref.name}", table.get(ref.name, DEFAULT_BUDGET))


def check_handler(analyzer: Analyzer, ref: MethodRef, budget: int) -> HandlerBound:
    """The handler's bound (BoundError)."""
    bound = analyzer.bound(ref)
    if bound.instructions > budget:
        place, _ = max(bound.path, key=lambda step: step[1])
        raise BoundError("budget", f"{ref.klass}.{ref.name}", f"may execute {bound.instructions} instructions, over its budget of {budget}; the longest way: "
                         f"{describe_path(bound)}; a component's budget stands in its component.toml ([budget] {ref.name} = ...)")
    return HandlerBound(bound, budget)


def describe_path(bound: Bound) -> str:
    """The longest way in one line: where it leads through how often, and the dearest callees."""
    steps = ", ".join(place + (f" x{times}" if times > 1 else "") for place, times in bound.path)
    calls = ", ".join(f"{share.name} x{share.times} = {share.times * share.each}" for share in bound.shares)
    return steps + (f"; calls: {calls}" if calls else "")
