"""Bounds as text, for `build.py image` and `build.py explain --wcet`."""

from __future__ import annotations

from translator.bounds.budgets import ImageBounds
from translator.bounds.wcet import Bound


def image_lines(bounds: ImageBounds) -> list[str]:
    """One line a handler, and the worst preemption latency."""
    lines = [f"handler {_name(one.bound)}: at most {one.bound.instructions} instructions, budget {one.budget}{_assuming(one.bound)}"
             for one in bounds.handlers]
    worst = bounds.polls.worst
    if worst is not None:
        lines.append(f"worst preemption latency: {worst.instructions} instructions without a poll, up to {worst.place} in "
                     f"{worst.method.klass}.{worst.method.name}")
    endless = sorted(str(ref) for ref, stretch in bounds.polls.longest.items() if stretch is None)
    if endless:
        lines.append(f"loops without poll and without bound in {', '.join(endless)}")
    beside = [f"{len(bounds.polls.unbounded)} kernel functions that have no bound by design (--json names them)"] if bounds.polls.unbounded else []
    beside += ["returns through recursion"] if bounds.polls.recursive else []
    if beside:
        lines.append(f"  not counted: {', '.join(beside)}")
    return lines


def image_table(bounds: ImageBounds) -> dict:
    """The same for `--json`."""
    worst = bounds.polls.worst
    return {"handlers": {_name(one.bound): {"bound": one.bound.instructions, "budget": one.budget} for one in bounds.handlers},
            "latency": {"instructions": worst.instructions, "method": str(worst.method), "place": worst.place} if worst else None,
            "unbounded": sorted(bounds.polls.unbounded)}


def bound_lines(bound: Bound) -> list[str]:
    """Bound, longest way and shares of one method."""
    lines = [f"{bound.method}: at most {bound.instructions} instructions{_assuming(bound)}", "  longest way:"]
    lines += [f"    {times:8} x {place}" for place, times in bound.path]
    lines.append("  shares:")
    rows = [("its own code", bound.own), *((f"{share.name}, {share.times} x {share.each}", share.times * share.each) for share in bound.shares)]
    total = max(1, bound.instructions)
    lines += [f"    {cost:8}  {100 * cost / total:5.1f} %  {name}" for name, cost in rows]
    return lines


def _name(bound: Bound) -> str:
    return f"{bound.method.klass}.{bound.method.name}"


def _assuming(bound: Bound) -> str:
    return f" (if {' and '.join(sorted(bound.assumes))})" if bound.assumes else ""
