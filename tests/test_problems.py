"""Problems: how they are ordered, told apart and written for people, programs and GitHub."""

from __future__ import annotations

import json

from builder.problems import ContentError, Location, Problem, has_errors, in_order, render

A = Problem(Location("content/a.yml", 2, 10), "bad-value", "expected x, found 'y'")
B = Problem(Location("content/a.yml", 10, 1), "circle", "100% of\nit: a,b", "warning")


def test_problems_are_sorted_by_place_as_numbers_and_told_once() -> None:
    assert in_order([B, A, B, A]) == (A, B)
    assert str(ContentError([B, A])) == f"{A}\n{B}"


def test_only_errors_stop() -> None:
    assert has_errors([B, A])
    assert not has_errors([B])
    assert not has_errors([])


def test_text() -> None:
    assert render([A]) == "content/a.yml:2:10: expected x, found 'y' [bad-value]"
    assert render([B]).startswith("content/a.yml:10:1: warning: 100% of")


def test_json_is_one_array_that_holds_everything() -> None:
    names = ("path", "line", "column", "rule", "message", "severity")
    assert [tuple(one[name] for name in names) for one in json.loads(render([A, B], "json"))] == [
        ("content/a.yml", 2, 10, "bad-value", "expected x, found 'y'", "error"),
        ("content/a.yml", 10, 1, "circle", "100% of\nit: a,b", "warning"),
    ]
    assert json.loads(render([], "json")) == []


def test_github_commands_are_one_line_each_and_cannot_be_broken_out_of() -> None:
    assert render([A, B], "github").split("\n") == [
        "::error file=content/a.yml,line=2,col=10,title=bad-value::expected x, found 'y'",
        "::warning file=content/a.yml,line=10,col=1,title=circle::100%25 of%0Ait: a,b",
    ]
    odd = Problem(Location("a,b:c%.yml"), "x-y", "m")
    assert render([odd], "github") == "::error file=a%2Cb%3Ac%25.yml,line=1,col=1,title=x-y::m"
