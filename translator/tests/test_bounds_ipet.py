"""Longest walks by linear programming against walks enumerated, and loop bounds against loops that are run."""

from __future__ import annotations

import random

import pytest

from translator.bounds.ipet import limits_of, longest_walk
from translator.bounds.loops import find_loops
from translator.bounds.trips import count_trips
from translator.ir.interp import Environment, Interpreter
from translator.ir.parse import parse_functions


def enumerated(start: int, successors: dict[int, list[int]], costs: dict[int, int], ends: set[int], limits) -> int:
    """The dearest walk that keeps all limits, by trying every one."""
    best = 0
    runs = dict.fromkeys(successors, 0)
    taken: dict[tuple[int, int], int] = {}

    def keeps() -> bool:
        return all(runs[limit.header] <= limit.times * (limit.start + sum(taken.get(edge, 0) for edge in limit.entries)) for limit in limits)

    def walk(node: int, cost: int) -> None:
        nonlocal best
        runs[node] += 1
        if keeps():
            cost += costs[node]
            if node in ends:
                best = max(best, cost)
            for target in successors[node]:
                taken[node, target] = taken.get((node, target), 0) + 1
                walk(target, cost)
                taken[node, target] -= 1
        runs[node] -= 1

    walk(start, 0)
    return best


def nest(rng: random.Random, depth: int) -> tuple[dict[int, list[int]], int]:
    """A random structured graph from node 0 to its end: sequences, branches and loops."""
    successors: dict[int, list[int]] = {}

    def node() -> int:
        successors[len(successors)] = []
        return len(successors) - 1

    def build(entry: int, level: int) -> int:
        kind = rng.choice(("step", "branch", "loop", "sequence")) if level else "step"
        if kind == "sequence":
            return build(build(entry, level - 1), level - 1)
        if kind == "branch":
            after = node()
            for _ in range(2):
                side = node()
                successors[entry].append(side)
                successors[build(side, level - 1)].append(after)
            return after
        if kind == "loop":
            header = node()
            successors[entry].append(header)
            body = node()
            successors[header].append(body)
            successors[build(body, level - 1)].append(header)
            after = node()
            successors[header].append(after)
            return after
        after = node()
        successors[entry].append(after)
        return after

    end = build(node(), depth)
    return successors, end


@pytest.mark.parametrize("seed", range(60))
def test_longest_walk_is_the_enumerated_one(seed):
    rng = random.Random(seed)
    successors, end = nest(rng, 3)
    costs = {node: rng.randrange(1, 9) for node in successors}
    shapes = find_loops(0, successors).loops
    limits = [limits_of(loop, rng.randrange(1, 3), 0) for loop in shapes]
    assert longest_walk(0, successors, costs, {end}, limits).bound == enumerated(0, successors, costs, {end}, limits)


def test_a_total_over_an_outer_loop_counts():
    successors = {0: [1], 1: [2, 5], 2: [3], 3: [4, 1], 4: [3], 5: []}
    inner, outer = find_loops(0, successors).loops
    costs = dict.fromkeys(successors, 1)
    apart = [limits_of(inner, 5, 0), limits_of(outer, 5, 0)]
    together = [*apart, limits_of(outer, 14, 0, inner.header)]
    assert longest_walk(0, successors, costs, {5}, apart).bound == 1 + 5 + 4 + 20 + 16 + 1
    assert longest_walk(0, successors, costs, {5}, together).bound == 1 + 5 + 4 + 14 + 10 + 1


def test_irreducible_graphs_are_found():
    assert find_loops(0, {0: [1, 2], 1: [2], 2: [1, 3], 3: []}).irreducible is not None
    assert find_loops(0, {0: [1], 1: [2, 3], 2: [1], 3: []}).irreducible is None


LOOP = """
static method a.B.f:(I)I
b0(v0: i32):
    v1: i32 = const.i32 {start}
    v13: i32 = const.i32 63
    v2: i32 = {limit}
    v3: i32 = const.i32 {step}
    v4: i32 = const.i32 0
    v5: i32 = const.i32 1
    v12: i32 = const.i32 {offset}
    jump b1({first}, v4)
b1(v6: i32, v7: i32):
    v8: i32 = add.i32 v7, v5
{before}
b2():
    v9: i32 = {operation}.i32 v6, v3
    v10: i32 = add.i32 v6, v12
{after}
b3():
    ret v8
"""


def random_loop(rng: random.Random) -> str:
    """A loop with its test at either end, whose result is how often its header ran."""
    cond = rng.choice(("lt", "le", "gt", "ge", "ne", "lt", "gt"))
    operation = rng.choice(("add", "add", "sub", "shl", "ushr", "shr", "mul", "div"))
    step = rng.choice((1, 2, 3, 7, -1, -3, 5))
    if operation in ("shl", "shr", "ushr"):
        step = rng.choice((1, 2, 5))
    if operation == "div":
        step = rng.choice((2, 3, 10))
    limit = rng.choice((0, 0, 1, 10, 100, -50, 2**31 - 1, -2**31, rng.randrange(-200, 200)))
    test = f"    br.i32 {cond} {{}}, v2, {{}}"
    tested = rng.choice(("v9", "v6", "v10"))
    values = {"start": rng.choice((0, 1, 5, -3, 100, 2**31 - 3)), "limit": rng.choice((f"const.i32 {limit}", f"const.i32 {limit}", "and.i32 v0, v13")), "step": step, "offset": rng.choice((1, -1, 4)),
              "operation": operation, "first": rng.choice(("v1", "v1", "v0"))}
    if rng.random() < 0.5:
        values |= {"before": test.format("v6", "b2(), b3()"), "after": "    jump b1(v9, v8)"}
    else:
        values |= {"before": "    jump b2()", "after": test.format(tested, "b1(v9, v8), b3()")}
    return LOOP.format(**values)


def test_loops_run_no_more_often_than_proved():
    """Random loops, run by the interpreter from many starts: the proof is never exceeded, and it is exact where all is constant."""
    rng = random.Random(2026)
    proved = exact = 0
    for _ in range(1500):
        text = random_loop(rng)
        [fn] = parse_functions(text)
        [trips] = count_trips(fn).values()
        if trips.each is None:
            continue
        proved += 1
        starts = [0] if "v0, v13" not in text and "jump b1(v1" in text else [0, 1, -1, 7, 99, 2**31 - 1, -2**31, 2**31 - 5, -2**31 + 4, *(rng.randrange(-2**31, 2**31) for _ in range(6))]
        counts = [Interpreter(Environment()).run(fn, [start]) for start in starts if trips.each < 5000]
        assert all(count <= trips.each for count in counts), f"{max(counts)} > {trips.each}\n{text}"
        exact += bool(counts) and max(counts) == trips.each
    assert proved > 300 and exact > 200


@pytest.mark.parametrize("following", ["const.i32 0", "neg.i32 v2"])
def test_a_parameter_made_of_no_pair_is_no_counter(following):
    [fn] = parse_functions(f"""
static method a.B.f:(I)I
b0(v0: i32):
    v1: i32 = const.i32 0
    jump b1(v0)
b1(v2: i32):
    br.i32 ne v2, v1, b2(), b3()
b2():
    v3: i32 = {following}
    jump b1(v3)
b3():
    ret v2
""")
    assert [trips.each for trips in count_trips(fn).values()] == [None]
