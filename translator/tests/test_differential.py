"""The differential tester's own tests, and a sample of random class files in the IR interpreter."""

from __future__ import annotations

import pytest

from tools.differential import bisect, bytecode, generate
from tools.differential.__main__ import bytecode_batch
from tools.differential.judge import compile_sources, interpret, on_host, world_of
from tools.differential.reduce import reduce
from translator import pipeline
from translator.pipeline import Options

SAMPLE = list(range(200, 224))


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    batch, _ = bytecode_batch(SAMPLE, tmp_path_factory.mktemp("sample") / "batch")
    return batch, on_host(batch)


@pytest.mark.parametrize("options", [None, Options(), Options(stress_inline=True, stress_blocks=True)], ids=["built", "optimised", "stressed"])
def test_interpreted_class_files_print_what_the_host_jvm_prints(sample, options):
    batch, wanted = sample
    world = world_of(batch)
    assert {name: interpret(world, name, options) for name in batch.names} == wanted


def test_a_seed_always_gives_the_same_program():
    assert generate.generate(5) == generate.generate(5) != generate.generate(6)
    assert bytecode.generate(5) == bytecode.generate(5) != bytecode.generate(6)


def test_shuffles_are_all_made():
    texts = "".join(bytecode.generate(seed)[1] for seed in range(60))
    for mnemonic in ("dup_x1", "dup_x2", "dup2\n", "dup2_x1", "dup2_x2", "swap", "wide_", "lookupswitch", "tableswitch", "athrow"):
        assert mnemonic in texts


def test_reducer_keeps_what_matters():
    source = generate.generate(3)
    small = reduce(source, lambda sources: ["static void caught(Throwable t) {" in each and each.count("{") == each.count("}") for each in sources])
    assert "caught(Throwable" in small and len(small.splitlines()) < 8


def test_bisector_names_a_wrong_pass(tmp_path, monkeypatch):
    def wrong(fn, world, options):
        for instr in fn.instrs():
            if instr.op.name == "const.i32" and instr.attrs[0] == 4711 and fn.method.name == "f":
                instr.attrs = (4712,)
    rows = list(pipeline.PASSES)
    rows.insert(3, pipeline.Pass("wrong", wrong, False, "changes a constant"))
    monkeypatch.setattr(bisect, "PASSES", tuple(rows))
    batch = compile_sources({"Q": "public class Q { static int f() { return 4711; } public static void main(String[] a) { System.out.println(f()); } }"},
                            tmp_path / "batch")
    report = bisect.blame(batch, "Q", Options(verify_ir=True, inline=()))
    assert report == f"pass 4 of {len(rows)}, wrong: line 1: '4712', not '4711'"
