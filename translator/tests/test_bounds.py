"""Time bounds of Java methods after real compilation: what is bounded, by how much, and how everything else is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from translator.bounds.budgets import budget_of, check_handler
from translator.bounds.polls import PollAnalyzer
from translator.bounds.report import bound_lines
from translator.bounds.wcet import Analyzer, BoundError
from translator.pipeline import Options
from translator.tests.bounds_host import analyzer_of, bounds_world, find_method


@pytest.fixture(scope="module")
def world():
    return bounds_world()


@pytest.fixture(scope="module")
def analyzer(world) -> Analyzer:
    return analyzer_of(world)


def trips(analyzer: Analyzer, name: str) -> list[tuple[int | None, int | None]]:
    compiled = analyzer.methods[find_method(analyzer.world, "demo.Bounded", name)]
    return [(one.each, one.total) for one in compiled.loops]


def bound(analyzer: Analyzer, name: str, klass: str = "demo.Bounded"):
    return analyzer.bound(find_method(analyzer.world, klass, name))


LOOPS = {
    "counted": [(11, None)],
    "down": [(11, None)],
    "nested": [(11, None), (11, 110)],
    "triangular": [(16, None), (16, 135)],
    "byBranch": [(100, None)],
    "byMask": [(32, None)],
    "unevenSteps": [(31, None)],
    "shifting": [(33, None)],
    "clearing": [(33, None)],
    "dividing": [(12, None)],
    "doubling": [(13, None)],
    "early": [(13, None)],
}


@pytest.mark.parametrize("name", LOOPS)
def test_loop_headers_run_no_more_than(analyzer, name):
    assert trips(analyzer, name) == LOOPS[name]
    assert bound(analyzer, name).instructions > 0


def test_straight_code_costs_its_instructions(analyzer):
    assert 3 <= bound(analyzer, "straight").instructions <= 6


def test_switch_counts_the_dearest_case(analyzer):
    dearest = bound(analyzer, "nested").instructions
    assert dearest < bound(analyzer, "choices").instructions <= dearest + 20


def test_calls_count_with_their_bounds(analyzer):
    [share] = bound(analyzer, "calls").shares
    assert (share.name, share.times, share.each) == ("demo.Bounded.large", 5, bound(analyzer, "large").instructions)
    assert bound(analyzer, "calls").instructions >= 5 * share.each


def test_dispatch_counts_the_dearest_target(analyzer):
    [share] = bound(analyzer, "dispatched").shares
    assert share.name == "demo.Bounded$Heap.area (dearest of 2)"
    assert share.each == bound(analyzer, "area", "demo.Bounded$Heap").instructions > bound(analyzer, "area", "demo.Bounded$Square").instructions


def test_a_throw_ends_the_path(analyzer):
    assert bound(analyzer, "throwing").instructions < 20


def test_triangular_loops_are_summed(world, analyzer):
    """120 rounds of the inner loop, not 15 * 15."""
    summed = bound(analyzer, "triangular")
    assert max(times for _, times in summed.path) == 135
    ref = find_method(world, "demo.Bounded", "triangular")
    compiled = analyzer.methods[ref]
    apart = Analyzer(world, {ref: replace(compiled, loops=[replace(one, total=None) for one in compiled.loops])}).bound(ref)
    assert apart.instructions > 1.6 * summed.instructions


@pytest.mark.parametrize("name", sorted([*LOOPS, "straight", "choices", "calls", "dispatched", "throwing"]))
def test_unoptimised_code_is_bounded_too(world, name):
    plain = bound(analyzer_of(world, Options(optimise=False)), name)
    assert plain.instructions > 0


REFUSED = {
    "fieldLimit": ("loop", "no constant bounds the loop"),
    "arrayLength": ("loop", "no constant bounds the loop"),
    "forever": ("loop", "no constant bounds the loop"),
    "waiting": ("loop", "no constant bounds the loop"),
    "wrapping": ("loop", "no constant bounds the loop"),
    "neverEqual": ("loop", "no constant bounds the loop"),
    "growing": ("loop", "no constant bounds the loop"),
    "arithmeticShift": ("loop", "no constant bounds the loop"),
    "huge": ("overflow", "exceeds 1000000000"),
    "itself": ("recursion", "demo.Refused.itself -> demo.Refused.itself"),
    "even": ("recursion", "-> demo.Refused.even"),
    "throughInterface": ("recursion", "demo.Refused$Again.take -> demo.Refused$Again.take"),
    "allocation": ("allocation", "makes an object of demo.Refused"),
    "arrays": ("allocation", "calls new_array, which allocates"),
    "text": ("allocation", "allocates"),
    "endlessThrow": ("loop", "no constant bounds the loop"),
    "catching": ("catch", "an exception may be caught here"),
    "monitor": ("monitor", "calls monitor_enter, which may wait"),
    "blocking": ("blocking", "calls atomic_block_while_equal, which blocks"),
    "sleeping": ("blocking", "thread_sleep, which blocks"),
    "initialisation": ("initialisation", "class_init, which may run a class initialiser"),
    "copying": ("copy", "system_arraycopy, which copies"),
    "filling": ("copy", "memory_fill, which fills"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_its_own_message(analyzer, name):
    kind, text = REFUSED[name]
    with pytest.raises(BoundError) as caught:
        bound(analyzer, name, "demo.Refused")
    assert (caught.value.kind, text in str(caught.value)) == (kind, True), f"{caught.value.kind}: {caught.value}"


def test_refusals_name_class_method_and_line(analyzer):
    with pytest.raises(BoundError, match=r"^demo\.Refused\.allocation:\d+: makes an object"):
        bound(analyzer, "allocation", "demo.Refused")


def test_refusals_name_the_way_that_leads_there(analyzer):
    with pytest.raises(BoundError, match=r"\(reached from java\.lang\.Thread\.sleep:\d+ in sleeping:\d+\)$"):
        bound(analyzer, "sleeping", "demo.Refused")


def test_a_refusal_leaves_the_analyzer_usable(world):
    analyzer = analyzer_of(world)
    for _ in range(2):
        with pytest.raises(BoundError) as caught:
            bound(analyzer, "even", "demo.Refused")
        assert caught.value.kind == "recursion"
    assert bound(analyzer, "counted").instructions > 0


def test_over_budget(world, analyzer):
    ref = find_method(world, "demo.Bounded", "nested")
    needed = analyzer.bound(ref).instructions
    assert check_handler(analyzer, ref, needed).budget == needed
    with pytest.raises(BoundError, match=f"may execute {needed} instructions, over its budget of {needed - 1}") as caught:
        check_handler(analyzer, ref, needed - 1)
    assert caught.value.kind == "budget" and "x110" in str(caught.value)


def test_budgets_by_method_and_by_class(world):
    ref = find_method(world, "demo.Bounded", "nested")
    assert budget_of(world, ref, {"bounds": {"nested": 7}}) == 7
    assert budget_of(world, ref, {"bounds": {"nested": 7, "demo.Bounded.nested": 9}}) == 9
    assert budget_of(world, ref, {"other": {"nested": 7}}) > 9


def test_explanation_adds_up(analyzer):
    lines = bound_lines(bound(analyzer, "calls"))
    assert "demo.Bounded.large, 5 x" in "\n".join(lines)
    result = bound(analyzer, "calls")
    assert result.own + sum(share.times * share.each for share in result.shares) <= result.instructions


def stretches(analyzer: Analyzer, klass: str, *names: str) -> PollAnalyzer:
    methods = {ref: analyzer.methods[ref] for ref in (find_method(analyzer.world, klass, name) for name in names)}
    polls = PollAnalyzer(methods, lambda symbol: [ref for ref in analyzer.targets(symbol) if ref in methods])
    polls.run()
    return polls


def test_stretches_without_poll(analyzer):
    report = stretches(analyzer, "demo.Bounded", "counted", "nested", "straight", "triangular").report
    longest = {ref.name: stretch.instructions for ref, stretch in report.longest.items()}
    assert longest["straight"] == bound(analyzer, "straight").instructions
    assert 10 * 3 < longest["counted"] <= bound(analyzer, "counted").instructions  # a short loop runs without polls
    assert longest["nested"] < bound(analyzer, "nested").instructions
    assert report.worst.instructions == max(longest.values())


@pytest.mark.parametrize("name", ["straight", "twoWays", "counted", "early"])
def test_code_without_polls_passes_stretches_on(analyzer, name):
    summary = stretches(analyzer, "demo.Bounded", name).summary(find_method(analyzer.world, "demo.Bounded", name))
    assert summary.tail is None
    assert 0.8 * bound(analyzer, name).instructions <= summary.through <= bound(analyzer, name).instructions


def test_stretches_go_through_calls(analyzer):
    polls = stretches(analyzer, "demo.Bounded", "calls", "large")
    large = polls.summary(find_method(analyzer.world, "demo.Bounded", "large"))
    calls = polls.report.longest[find_method(analyzer.world, "demo.Bounded", "calls")]
    assert calls.instructions > (large.through or large.tail)


def test_stretches_name_what_they_leave_out(analyzer):
    assert stretches(analyzer, "demo.Refused", "copying").report.unbounded >= {"system_arraycopy"}
    assert stretches(analyzer, "demo.Refused", "itself").report.recursive
    assert not stretches(analyzer, "demo.Bounded", "calls", "large").report.recursive
