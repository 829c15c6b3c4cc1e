"""Components as they stand in the source tree: closures, cycles, what is missing."""

from __future__ import annotations

import pytest

from translator.errors import ConfigError, LinkError
from translator.javac import SourceTree


@pytest.fixture
def tree(tmp_path):
    """`tree(name="module text", …)`: a source tree with these components; an underscore stands for a dot."""
    def make(**modules: str) -> SourceTree:
        (tmp_path / "components").mkdir()
        for name, text in {"jdk": "module java.base { }", **modules}.items():
            source = tmp_path / "components" / name.replace("_", ".") / "src"
            source.mkdir(parents=True)
            (source / "module-info.java").write_text(text)
        return SourceTree(tmp_path)
    return make


def names(modules) -> list[str]:
    return [module.component for module in modules]


def test_closure_has_dependencies_first(tree):
    made = tree(a="module m.a { requires m.b; requires transitive m.c; }", b="/* requires m.x; */ module m.b { }", c="module m.c { requires m.b; }")
    assert names(made.closure(["a"])) == ["jdk", "b", "c", "a"]


def test_cycle_is_named(tree):
    made = tree(a="module m.a { requires m.b; }", b="module m.b { requires m.a; }")
    with pytest.raises(LinkError, match="cyclic dependency: a -> b -> a"):
        made.closure(["a"])


def test_missing_component_and_missing_module_are_named(tree):
    made = tree(a="module m.a { requires m.gone; }")
    with pytest.raises(ConfigError, match="there is no component nope"):
        made.closure(["nope"])
    with pytest.raises(LinkError, match="component a requires module m.gone"):
        made.closure(["a"])


def test_descriptor_without_module_is_refused(tree):
    with pytest.raises(ConfigError, match="no module declaration"):
        tree(a="class A { }")


def test_digest_follows_content_and_name(tree, tmp_path):
    made = tree(a="module m.a { }")
    module = made.by_component["a"]
    before = module.digest()
    (module.source / "A.java").write_text("class A { }")
    assert module.digest() != before
