from __future__ import annotations

from typing import Any

import pytest

from builder.derive.casualties.reasoning import reason_about
from builder.derive.casualties.reasons import Figure, written
from builder.records.casualty_report import CasualtyReport
from builder.values.key import Key
from tests.derive.casualty_examples import event, key, link, report, views
from tests.derive.casualty_load import ask_everything, load

MINISTRY: dict[str, Any] = {"speaker": "organization:ministry"}
NAMES = {"mayor": "the mayor", "ministry": "the ministry", "strike": "the strike", "flood": "the flood"}


def said(*records: CasualtyReport) -> str:
    found = views(event("strike"), event("pier", "strike"), event("flood"), *records)
    return written(found.reason(found.relation(key("a"), key("b"))), lambda name: NAMES[name.id])


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            {"statement": "one"},
            {"figure": "3 children", "population": "child", "statement": "one"},
            "9 killed and 3 children killed belong to one statement by the mayor; whether the one is among the other is "
            "not said.",
        ),
        (
            {"subset_of": link("b")},
            {"figure": "12", **MINISTRY},
            "9 killed (the mayor) is a part of 12 killed (the ministry) (an invented reason) and fits in it.",
        ),
        (
            {"population": "civilian"},
            {"figure": "12", **MINISTRY},
            "9 civilians killed (the mayor) counts a narrower group than 12 killed (the ministry): the one can lie within "
            "the other.",
        ),
        (
            {"event": "pier"},
            {"figure": "5", **MINISTRY},
            "9 killed (the mayor) counts an event within that of 5 killed (the ministry), and yet is above it.",
        ),
        (
            {"population": "civilian"},
            {"figure": "9", "population": "fighter", "outcome": "injured", "modality": "expected", **MINISTRY},
            "9 civilians killed (the mayor) and 9 fighters injured (the ministry) are not set against each other: the one "
            "counts the killed, the other the injured; the one counts civilians, the other fighters; the one is a forecast.",
        ),
        (
            {},
            {"figure": "2", "event": "flood", "status": "denied", **MINISTRY},
            "9 killed (the mayor) and 2 killed (the ministry) are not set against each other: the one counts the strike, "
            "the other the flood; a figure that its speaker denies bounds nothing.",
        ),
        (
            {},
            {"figure": "2", "scope": {"text": "one street", "whole": "part"}, **MINISTRY},
            "9 killed (the mayor) and 2 killed (the ministry) are not set against each other: the one covers only a part "
            "(one street).",
        ),
        (
            {"said": "2022-05-01"},
            {"figure": "7", "said": "2022-05-02"},
            "the mayor: 7 killed takes the place of the earlier 9 killed, and revises it down.",
        ),
        (
            {},
            {"figure": "at least 9", "qualifier": "at_least", "supersedes": link("a")},
            "the mayor: 9 or more killed takes the place of the earlier 9 killed (an invented reason).",
        ),
        (
            {"figure": "at least 9", "qualifier": "at_least"},
            {"figure": "up to 12", "qualifier": "at_most", **MINISTRY},
            "9 or more killed (the mayor) and up to 12 killed (the ministry) can both hold: 9 to 12 fits the two.",
        ),
        (
            {},
            {"figure": "many", "qualifier": "vague", **MINISTRY},
            "9 killed (the mayor) and an unstated number killed (the ministry) can both hold: at least one of them leaves "
            "the number open.",
        ),
        (
            {"figure": "about 9", "qualifier": "about"},
            {"figure": "12", **MINISTRY},
            "about 9 killed (the mayor) and 12 killed (the ministry) differ, but at least one of them is approximate.",
        ),
        (
            {},
            {"figure": "12"},
            "the mayor gave both 9 killed and 12 killed; no number fits both, and which was said later is not known.",
        ),
        (
            {"said": "2022-05-01"},
            {"figure": "12", "said": "2022-05-02", **MINISTRY},
            "9 killed (the mayor) was said first and lies below 12 killed (the ministry): the number of the killed can have "
            "risen between them.",
        ),
        (
            {"said": "2022-05-01"},
            {"figure": "7", "said": "2022-05-02", **MINISTRY},
            "7 killed (the ministry) lies below 9 killed (the mayor): no number fits both.",
        ),
        (
            {},
            {"figure": "7", **MINISTRY},
            "7 killed (the ministry) lies below 9 killed (the mayor): no number fits both, and which was said first is not "
            "known.",
        ),
        (
            {"relations": [{**link("b"), "relation": "compatible"}]},
            {"figure": "7", **MINISTRY},
            "9 killed (the mayor) and 7 killed (the ministry): an editor calls this compatible (an invented reason); by the "
            "rules it is conflict.",
        ),
    ],
)
def test_every_reason_is_one_sentence_that_names_figures_and_speakers(first: Any, second: Any, expected: str) -> None:
    assert said(report("a", **{"figure": "9", **first}), report("b", **second)) == expected


def test_a_sentence_comes_in_pieces_that_lead_to_reports_and_speakers() -> None:
    found = views(report("a", "9"), report("b", "7", **MINISTRY))
    pieces = found.reason(found.relation(key("a"), key("b")))
    assert [piece.report for piece in pieces if isinstance(piece, Figure)] == [key("b"), key("a")]
    assert [piece for piece in pieces if isinstance(piece, Key)] == [
        Key("organization", "ministry"),
        Key("person", "mayor"),
    ]


def test_every_pair_of_an_event_and_of_events_within_each_other_is_related_once() -> None:
    assert ask_everything(reason_about(load(200, 20))) == 20 * 45 + 3 * 2 * 100
