"""The longest way through a graph with bounded loops, as a linear program (implicit path enumeration, after Li and Malik).

Unknowns are how often each edge is taken.  What enters a node leaves it; one unit enters at the start; a loop's header runs at most
`each` times as often as the loop is entered.  The solver maximises the cost.  Its answer is not trusted: the solution of the dual
program is rounded to fractions and checked exactly, and the bound is what that certificate proves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from translator.bounds.loops import MachineLoop

DENOMINATOR = 1 << 12
"""Duals are rounded to fractions with denominators up to this."""

WHOLE = 1e-6
"""What differs less from a whole number is one."""


class Uncertified(Exception):
    """The solver found nothing that an exact check confirms."""


@dataclass(frozen=True)
class Limit:
    """Node `header` runs at most `times` for each time that one of `entries` (edges; the start if `start`) is taken."""

    header: int
    times: int
    entries: tuple[tuple[int, int], ...]
    start: bool = False


@dataclass
class Longest:
    """`bound`: no walk costs more. `counts`: how often each node runs on the walk that the solver found."""

    bound: int
    counts: dict[int, int]


def limits_of(loop: MachineLoop, times: int, start: int, header: int | None = None) -> Limit:
    """The limit of `header` (the loop's own if None) by entries of `loop`."""
    return Limit(loop.header if header is None else header, times, tuple(loop.entries), start in loop.body)


def longest_walk(start: int, successors: Mapping[int, Sequence[int]], costs: Mapping[int, int], ends: set[int], limits: list[Limit]) -> Longest:
    """The most that a walk from `start` to a node of `ends` can cost. Every cycle must be under a limit."""
    import numpy as np
    from scipy.optimize import linprog
    from scipy.sparse import coo_matrix

    edges = [(node, target) for node in successors for target in successors[node]]
    number = {edge: i for i, edge in enumerate(edges)}
    exits = {node: len(edges) + i for i, node in enumerate(sorted(ends))}
    width = len(edges) + len(exits)
    nodes = {node: i for i, node in enumerate(successors)}
    equal: dict[tuple[int, int], int] = {}
    into: dict[int, list[int]] = {node: [] for node in nodes}
    for edge, i in number.items():
        source, target = edge
        into[target].append(i)
        if source != target:
            equal[nodes[source], i] = 1
            equal[nodes[target], i] = -1
    for node, i in exits.items():
        equal[nodes[node], i] = 1
    right = [int(node == start) for node in nodes]
    upper: dict[tuple[int, int], int] = {}
    upper_right: list[int] = []
    for row, limit in enumerate(limits):
        for i in into[limit.header]:
            upper[row, i] = upper.get((row, i), 0) + 1
        for edge in limit.entries:
            upper[row, number[edge]] = upper.get((row, number[edge]), 0) - limit.times
        upper_right.append(limit.times * limit.start - int(limit.header == start))
    cost = [costs[target] for _, target in edges] + [0] * len(exits)

    def matrix(entries: dict[tuple[int, int], int], height: int):
        if not entries:
            return None
        rows, columns = zip(*entries)
        return coo_matrix((np.array(list(entries.values()), float), (rows, columns)), (height, width)).tocsr()

    bounded = matrix(upper, len(limits))
    solution = linprog([-one for one in cost], bounded, upper_right if bounded is not None else None, matrix(equal, len(nodes)), right,
                       bounds=(0, None), method="highs")
    if solution.status != 0:
        raise Uncertified(solution.message)
    duals = [_fraction(-one) for one in solution.eqlin.marginals]
    weights = [max(Fraction(0), _fraction(-one)) for one in solution.ineqlin.marginals] if bounded is not None else [Fraction(0)] * len(limits)
    bound = _certify(cost, equal, right, duals, upper, upper_right, weights)
    taken = solution.x
    if any(abs(one - round(one)) > WHOLE for one in taken):
        taken = _whole(cost, bounded, upper_right, matrix(equal, len(nodes)), right, taken)
    counts = {node: int(node == start) for node in nodes}
    for (_, target), i in number.items():
        counts[target] += round(taken[i])
    return Longest(int(bound) + costs[start], counts)


def _whole(cost: list[int], bounded, upper_right: list[int], equal, right: list[int], otherwise):
    """A walk in whole numbers, to show; the bound does not rest on it."""
    import numpy as np
    from scipy.optimize import LinearConstraint, milp

    constraints = [LinearConstraint(equal, right, right)]
    if bounded is not None:
        constraints.append(LinearConstraint(bounded, -np.inf, upper_right))
    solution = milp([-one for one in cost], integrality=np.ones(len(cost)), constraints=constraints, options={"time_limit": 10})
    return solution.x if solution.x is not None else otherwise


def _fraction(number: float) -> Fraction:
    return Fraction(number).limit_denominator(DENOMINATOR)


def _certify(cost: list[int], equal: dict, right: list[int], duals: list[Fraction], upper: dict, upper_right: list[int],
             weights: list[Fraction]) -> Fraction:
    """The value of a dual solution, which bounds every solution from above; Uncertified if it is none."""
    prices = [Fraction(0)] * len(cost)
    for (row, column), factor in equal.items():
        prices[column] += factor * duals[row]
    for (row, column), factor in upper.items():
        prices[column] += factor * weights[row]
    if any(price < one for price, one in zip(prices, cost)):
        raise Uncertified("the dual solution is not feasible")
    return sum((one * dual for one, dual in zip(right, duals)), Fraction(0)) + sum(
        (one * weight for one, weight in zip(upper_right, weights)), Fraction(0))
