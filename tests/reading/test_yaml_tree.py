"""YAML as written: nothing guessed, everything placed, nothing that can hang or crash the reader."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.reading.yaml_tree import MAX_DEPTH, MAX_NODES, Mapping, Scalar, Sequence, parse, plain


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", None),
        ("a: 1\nb: 012\nc: 1_000\nd: 12:30\ne: 2019-05-14\nf: 1e3\n",
            {"a": "1", "b": "012", "c": "1_000", "d": "12:30", "e": "2019-05-14", "f": "1e3"}),
        ("a: yes\nb: no\nc: on\nd: True\n", {"a": "yes", "b": "no", "c": "on", "d": "True"}),
        ("a:\nb: ~\nc: null\nd: Null\ne: ''\nf: '~'\n", {"a": None, "b": None, "c": None, "d": "Null", "e": "", "f": "~"}),
        ("a: 9M55K #1\nb: '9M55K #1'\n", {"a": "9M55K", "b": "9M55K #1"}),
        ("a: |\n  b\n\n  c\nd: >\n  e\n  f\n", {"a": "b\n\nc\n", "d": "e f\n"}),
        ("a: [b, {c: d}]\n", {"a": ["b", {"c": "d"}]}),
        ('a: "b\\u00e9\\n"\n', {"a": "bé\n"}),
        ("a: Надія\r\nb: 🌾\r\n", {"a": "Надія", "b": "🌾"}),
        ("1: a\ntrue: b\n", {"1": "a", "true": "b"}),
    ],
)  # fmt: skip
def test_values_are_as_written(text: str, values: Any) -> None:
    root, problems = parse(text, "a.yml")
    assert problems == ()
    assert plain(root) == values


def test_every_node_has_its_place() -> None:
    root, problems = parse("# a comment\nа: 🌾б\nb:\n  - {c: 'd', e: f}\n  -   g\n", "a.yml", first_line=3)
    assert problems == ()
    assert isinstance(root, Mapping)
    assert [(key.line, key.column) for key, _ in root.entries.values()] == [(4, 1), (5, 1)]
    first, second = root.entries["а"][1], root.entries["b"][1]
    assert isinstance(first, Scalar)
    assert isinstance(second, Sequence)
    assert (first.line, first.column, second.line, second.column) == (4, 4, 6, 3)
    item, last = second.items
    assert isinstance(item, Mapping)
    assert [(value.line, value.column) for _, value in item.entries.values()] == [(6, 9), (6, 17)]
    assert (last.line, last.column) == (7, 7)


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: &x b\n", "yaml-feature", 1, 4),
        ("a: *x\n", "yaml-feature", 1, 4),
        ("a: !x b\n", "yaml-feature", 1, 4),
        ("a: !!python/object/apply:os.system [ls]\n", "yaml-feature", 1, 4),
        ("a: b\n<<: {c: d}\n", "yaml-feature", 2, 1),
        ("a: b\n--- \nc: d\n", "yaml-feature", 2, 1),
        ("? {a: b}\n: c\n", "yaml-feature", 1, 3),
        ("a: b\na: c\n", "duplicate-key", 2, 1),
        ("a: [b\n", "yaml-syntax", 2, 1),
        ("a: b: c\n", "yaml-syntax", 1, 5),
        ("a: '\x07'\n", "yaml-syntax", 1, 5),
        ("a: b\u2028c: d\n", "yaml-syntax", 1, 5),
        ("a: b\x85c: d\n", "yaml-syntax", 1, 5),
        ("a: b\rc: d\n", "yaml-syntax", 1, 5),
        ("a: \ud800\n", "yaml-syntax", 1, 4),
        ("a: " + "[" * 5000, "too-large", 1, 3 + MAX_DEPTH),
        ("a: [" + "b," * (MAX_NODES + 1) + "]\n", "too-large", 1, 2 * (MAX_NODES - 3) + 5),
    ],
)
def test_refused(text: str, rule: str, line: int, column: int) -> None:
    _, problems = parse(text, "a.yml")
    assert [(problem.rule, problem.location.line) for problem in problems] == [(rule, line)]
    assert problems[0].location.column == column


def test_several_doubled_keys_are_all_told() -> None:
    _, problems = parse("a: 1\na: 2\nb: {c: 1, c: 2}\n", "a.yml")
    assert [(problem.rule, problem.location.line) for problem in problems] == [
        ("duplicate-key", 2),
        ("duplicate-key", 3),
    ]


@given(st.text(alphabet="ab:-? |>[]{},&*!#%@`'\"\\\n\t\r\x85\u2028\ufeff~<0й\U0001f33e\x07\ud800", max_size=60))
def test_reading_never_fails(text: str) -> None:
    root, problems = parse(text, "a.yml")
    assert all(problem.location.line <= text.count("\n") + 2 for problem in problems)
    assert all(problem.location.column >= 1 for problem in problems)
    if problems and problems[0].rule != "duplicate-key":
        assert root is None


LINES = st.text(
    alphabet=st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\ufffe\uffff\ufeff")
)
VALUES = st.recursive(
    LINES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(LINES.filter(lambda k: k != "<<"), inner, max_size=4),
)


@given(VALUES)
def test_what_was_written_is_read_again(values: Any) -> None:
    root, problems = parse(json.dumps(values, ensure_ascii=False), "a.yml")
    assert problems == ()
    assert plain(root) == values
