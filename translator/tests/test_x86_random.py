"""Random functions: compiled code against the interpreter, at ease and with a collector that moves everything at every safepoint."""

import random

import pytest

from translator.ir.check import check_function
from translator.ir.interp import InterpreterError
from translator.ir.text import print_function
from translator.tests.x86_host import Host, in_child
from translator.tests.x86_random import Generator, arguments, outcome_of_code, outcome_of_interpreter
from translator.x86.moves import TEMPORARY, sequence
from translator.x86.target import compile_function


def _differences(seed: int, size: int, variables: int, calls: float) -> str | None:
    fn = Generator(seed, size, variables, calls).function()
    check_function(fn, True)
    compiled = compile_function(fn, None)
    assert compiled.safepoints == sorted(compiled.safepoints, key=lambda point: point.pc)
    host = Host()
    host.symbols["C:[I"] = 0x1234
    for number in range(3):
        args = arguments(fn, seed * 10 + number)
        try:
            wanted = outcome_of_interpreter(fn, args)
        except InterpreterError:
            continue
        typed = [arg if param.type == "ref" else (param.type, arg) for param, arg in zip(fn.blocks[0].params, args)]
        for stress in (False, True):
            found = outcome_of_code(host, compiled, typed, stress)
            if found != wanted:
                return f"seed {seed}, arguments {args}, stress {stress}: {found} instead of {wanted}\n{print_function(fn)}"
    return None


@pytest.mark.parametrize("variables", (3, 9, 20, 40))
@pytest.mark.parametrize("calls", (0, 0.1, 0.4))
def test_code_computes_what_the_interpreter_computes(variables, calls):
    def run():
        for seed in range(12):
            difference = _differences(seed * 1000 + variables, (10, 40, 100)[seed % 3], variables, calls)
            if difference:
                return difference
        return None
    assert in_child(run) is None


def test_parallel_moves_lose_nothing():
    """Any assignment among registers of both kinds and slots, cycles included."""
    rng = random.Random(1)
    general, floats, slots = list(range(6)), list(range(16, 20)), list(range(1 << 20, (1 << 20) + 5))
    for _ in range(3000):
        sources = general + floats + slots
        moves = []
        for to in rng.sample(sources, rng.randint(1, 12)):
            if to < 16 or to >= 1 << 20 and rng.random() < 0.5:
                moves.append((to, rng.choice(general + slots), "i64"))
            else:
                moves.append((to, rng.choice(floats + slots), "f64"))
        state = {place: f"old {place}" for place in sources}
        wanted = {**state, **{to: state[source] for to, source, _ in moves}}
        for to, source, kind in sequence(moves):
            if kind == "xchg":
                state[to], state[source] = state[source], state[to]
            else:
                state[to] = state[source]
        state.pop(TEMPORARY, None)
        assert state == wanted, moves
