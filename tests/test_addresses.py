"""Where pages lie, and how one is written on another."""

from __future__ import annotations

from posixpath import dirname, relpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.addresses import index_of, page_of, relative, web_path
from builder.values.key import Key

_PATHS = st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, max_size=4).map(lambda steps: "/".join(steps) + ".md")


@given(_PATHS, _PATHS)
def test_a_relative_path_is_the_one_of_posix(target: str, page: str) -> None:
    assert relative(target, page) == relpath(target, dirname(page) or ".")


@pytest.mark.parametrize(
    ("target", "page", "written"),
    [
        ("index.md", "quotes/x.md", "../index.md"),
        ("people/ann.md#said", "quotes/x.md", "../people/ann.md#said"),
        ("quotes/y.md", "quotes/x.md", "y.md"),
        ("quotes/x.md#c12", "quotes/x.md", "#c12"),
        ("quotes/x.md", "quotes/x.md", "x.md"),
        ("assets/a.css", "index.md", "assets/a.css"),
    ],
)
def test_relative(target: str, page: str, written: str) -> None:
    assert relative(target, page) == written


def test_pages_of_records_and_indexes() -> None:
    assert page_of(Key("casualty-report", "x")) == "casualty-reports/x.md"
    assert index_of("topic") == "background/index.md"
    assert [web_path(page) for page in ("index.md", "quotes/index.md", "quotes/x.md", "a.svg")] == [
        "", "quotes/", "quotes/x/", "a.svg",
    ]  # fmt: skip
