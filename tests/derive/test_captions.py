"""What records are called: no two things alike, figures in words that read, and names in any direction."""

from __future__ import annotations

from typing import Any

import pytest

from builder.derive.captions import LEFT_TO_RIGHT, ascribed, figure_in_short, told_apart
from builder.records.casualty_report import CasualtyReport
from builder.values.key import Key


def _report(**fields: Any) -> CasualtyReport:
    return CasualtyReport.model_construct(**{"qualifier_words": None, "qualifier": "exact", **fields})


@pytest.mark.parametrize(
    ("figure", "outcome", "qualifier", "expected"),
    [
        ("twelve dead", "killed", "exact", "twelve dead"),
        ("twelve", "killed", "exact", "twelve killed"),
        ("16 civilians", "injured", "exact", "16 civilians injured"),
        ("dozens wounded", "injured", "vague", "dozens wounded"),
        ("dozens", "casualties", "vague", "dozens of casualties"),
        ("44", "casualties", "exact", "44 casualties"),
        ("unknown", "casualties", "unknown", "casualties unknown"),
        ("cannot be counted", "casualties", "unknown", "casualties cannot be counted"),
        ("unknown", "killed", "unknown", "number killed unknown"),
        ("many victims", "casualties", "vague", "many victims"),
    ],
)
def test_a_figure_reads_as_words(figure: str, outcome: str, qualifier: str, expected: str) -> None:
    assert figure_in_short(_report(figure=figure, outcome=outcome, qualifier=qualifier)) == expected


def test_its_qualifier_stands_before_it() -> None:
    assert figure_in_short(_report(figure="12 people", qualifier_words="at least", outcome="killed")) == (
        "at least 12 people killed"
    )


def test_two_things_of_one_kind_are_not_called_the_same() -> None:
    first, second, other = Key("person", "guard-1"), Key("person", "guard-2"), Key("place", "guard")
    told = told_apart({second: "A guard", first: "A guard", other: "A guard"}, {})
    assert told == {first: "A guard (1)", second: "A guard (2)", other: "A guard"}


def test_of_two_sources_the_text_held_keeps_its_name() -> None:
    paper, page, post = (Key("source", name) for name in ("paper", "page", "post"))
    assert told_apart({paper: "The Post", page: "The Post"}, {"paper"}) == {
        paper: "The Post",
        page: "The Post (text not held)",
    }
    assert told_apart({paper: "The Post", page: "The Post", post: "The Post"}, {"paper"}) == {
        paper: "The Post",
        page: "The Post (1)",
        post: "The Post (2)",
    }


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        ("Ann Bell", "Ann Bell: 12 killed"),
        ("ناديا", f"ناديا{LEFT_TO_RIGHT}: 12 killed"),
        ("נדיה (2)", f"נדיה (2){LEFT_TO_RIGHT}: 12 killed"),
        ("ناديا of Velm", "ناديا of Velm: 12 killed"),
        ("Надія", "Надія: 12 killed"),
    ],
)
def test_a_number_stays_behind_a_name_that_is_written_from_right_to_left(speaker: str, expected: str) -> None:
    assert ascribed(speaker, "12 killed") == expected
