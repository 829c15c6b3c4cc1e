"""Configurations: what is wrong in a file is said with its place."""

from __future__ import annotations

import pytest

from translator.config import load_config, parse_config
from translator.errors import ConfigError

DOMAIN = {"components": ["demo"], "main": ["demo.Main"], "critical": True}


def table(**changes) -> dict:
    return {"domain": {"main": {**DOMAIN, **changes}}}


def test_defaults_are_filled_in():
    config = parse_config("t", "t.toml", table(heap="2M"))
    assert (config.domains[0].heap, config.domains[0].gc, config.memory) == (2 << 20, "copying", 128 << 20)


@pytest.mark.parametrize("broken, words", [
    ({"domains": {}}, ("t.toml", "'domains'", "[domain.NAME]")),
    ({}, ("no [domain.NAME]",)),
    (table(heapp="4M"), ("[domain.main]", "'heapp'", "heap")),
    (table(heap="4 megabytes"), ("[domain.main] heap", "512K")),
    (table(heap="1K"), ("heap", "1024", "outside")),
    (table(heap=4), ("heap", "expected a size")),
    (table(grants=["everything"]), ("grants", "'everything'", "ports")),
    (table(gc="generational"), ("gc", "'generational'", "copying")),
    (table(critical=False), ("no domain is critical",)),
    (table(threads=True), ("threads", "expected int")),
    (table(heap="100M"), ("heaps need", "200 MiB")),
    (table() | {"machine": {"memory": "1M"}}, ("memory", "outside")),
    (table() | {"machine": {"cpus": 2}}, ("[machine]", "'cpus'")),
    (table() | {"translator": {"checks": "some"}}, ("checks", "'some'")),
    ({"domain": {"main": {"components": ["x"], "critical": True}}}, ("main is missing",)),
    ({"domain": {"main": 3}}, ("is not a table",)),
])
def test_wrong_configuration_names_the_place(broken, words):
    with pytest.raises(ConfigError) as error:
        parse_config("t", "t.toml", broken)
    for word in words:
        assert word in str(error.value)


def test_inherit_merges_tables(tmp_path):
    (tmp_path / "base.toml").write_text('[machine]\nmemory = "64M"\n[domain.a]\ncomponents = ["x"]\nmain = "x.Main"\ncritical = true\n')
    (tmp_path / "over.toml").write_text('inherit = "base.toml"\n[domain.a]\nheap = "1M"\n')
    config = load_config(tmp_path / "over.toml")
    assert (config.name, config.memory, config.domains[0].heap, config.domains[0].components) == ("over", 64 << 20, 1 << 20, ["x"])


def test_inherit_from_itself_and_missing_file(tmp_path):
    (tmp_path / "loop.toml").write_text('inherit = "loop.toml"\n')
    with pytest.raises(ConfigError, match="inherits from itself"):
        load_config(tmp_path / "loop.toml")
    with pytest.raises(ConfigError, match="there is no"):
        load_config(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("[machine\n")
    with pytest.raises(ConfigError, match="bad.toml"):
        load_config(tmp_path / "bad.toml")
