"""Two or three reports at a time: what may be set against what, what orders them, and what makes them one root."""

from __future__ import annotations

from typing import Any

import pytest

from builder.derive.casualties.reasons import label
from builder.derive.casualties.relations import Relation
from builder.records.casualty_report import CasualtyReport
from builder.values.key import Key
from tests.derive.casualty_examples import INJURED, MARKET, MINISTRY, MISSION, at, event, key, link, over, report, views


def kind_of(*records: CasualtyReport, of: tuple[str, str] = ("a", "b")) -> Relation:
    return views(event("strike", places=["harbour"]), *records).relation(key(of[0]), key(of[1]))


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        # a total of which no number is known takes in any part
        ({"figure": "many", "qualifier": "vague"}, {"figure": "9 civilians", "population": "civilian"}, "subset"),
        ({"figure": "9"}, {"figure": "many", "qualifier": "vague", "population": "civilian"}, "subset"),
        # the injured may recover: only the killed can but rise
        ({"said": "2022-05-01", **INJURED}, {"figure": "12", "said": "2022-05-02", **INJURED}, "conflict"),
        # parts without words or place may be any parts
        ({"scope": {"whole": "part"}}, {"figure": "12", "scope": {"whole": "part"}}, "incomparable"),
        ({"scope": MARKET}, {"figure": "12", "scope": MARKET}, "conflict"),
        ({"scope": MARKET, "place": "pier"}, {"figure": "12", "scope": MARKET}, "incomparable"),
        # two forecasts are of one kind
        ({"modality": "expected"}, {"figure": "12", "modality": "expected"}, "conflict"),
        ({"modality": "ongoing"}, {"figure": "12"}, "conflict"),
        ({"status": "denied"}, {"status": "denied"}, "incomparable"),
    ],
)
def test_what_may_be_set_against_what(first: dict[str, Any], second: dict[str, Any], kind: str) -> None:
    assert (
        kind_of(report("a", **{"figure": "9", **first}), report("b", **{"figure": "9", **MINISTRY, **second})).kind
        == kind
    )


def test_a_part_by_an_editors_link_is_set_against_its_whole_only() -> None:
    part = report("a", "4", subset_of=link("whole"), **MINISTRY)
    records = [
        part,
        report("whole", "9"),
        report("b", "30", **MISSION),
        report("c", "1", subset_of=link("a"), **MISSION),
    ]
    assert kind_of(*records, of=("a", "whole")).kind == "subset"
    assert kind_of(*records, of=("a", "b")).grounds == ("scope",)
    assert kind_of(*records, of=("c", "b")).grounds == ("scope",)
    women = report("a", "4", population="woman", subset_of=link("whole"), **MINISTRY)
    assert kind_of(women, records[1], report("b", "5", population="woman", **MISSION)).kind == "conflict"


def test_an_editors_supersession_says_how_the_figure_was_revised() -> None:
    later = report("b", "7", **MINISTRY, **over("a", "superseded"), said="2022-05-02")
    relation = kind_of(report("a", "9", said="2022-05-01"), later)
    assert (label(relation), relation.first) == ("superseded, revised down", key("a"))


def test_supersedes_orders_every_figure_of_the_two_statements() -> None:
    day = {"said": "2022-05-01"}
    records = (
        report("a", "16", statement="early", **day),
        report("a2", "40", statement="early", **day, **INJURED),
        report("b", "15", statement="late", **day, supersedes=link("a")),
        report("b2", "35", statement="late", **day, **INJURED),
    )
    for pair in (("a", "b"), ("a2", "b2")):
        relation = kind_of(*records, of=pair)
        assert (label(relation), relation.first.id) == ("superseded, revised down", pair[0])
    without = (records[0], records[1], report("b", "15", statement="late", **day), records[3])
    assert kind_of(*without, of=("a2", "b2")).kind == "order_not_known"


def test_supersedes_holds_over_a_third_statement_and_not_in_a_circle() -> None:
    chain = [report("a", "16"), report("b", "15", supersedes=link("a")), report("c", "14", supersedes=link("b"))]
    assert kind_of(*chain, of=("c", "a")).kind == "superseded"
    circle = [report("a", "16", supersedes=link("b")), report("b", "15", supersedes=link("a"))]
    assert kind_of(*circle).kind == "order_not_known"


def test_supersedes_of_another_speaker_is_not_heard() -> None:
    assert kind_of(report("a", "16"), report("b", "15", supersedes=link("a"), **MINISTRY)).kind == "conflict"


def test_the_narrowest_time_of_a_statement_orders_all_its_reports() -> None:
    post, noon = {"statement": "post"}, at("12:00")
    records = [
        report("a", "16", said="2022-05-01", **post),
        report("a2", "16", **post, **noon),
        report("b", "15", **at("13:00")),
    ]
    assert kind_of(*records).first == key("a")
    assert kind_of(*records).kind == "superseded"
    assert kind_of(records[0], records[2]).kind == "order_not_known"


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ({"said": "2022-05-01"}, {"said": "2022-05-02"}, "superseded"),
        ({"said": "2022-05-01"}, {"said": "2022-05-01T10:00"}, "order_not_known"),
        ({}, {"said": "2022-05-02"}, "order_not_known"),
        ({"as_of": "2022-05-01"}, {"said": "2022-05-02"}, "superseded"),
        (
            {"said": "2022-05-02", "as_of": "2022-05-01T10:00"},
            {"said": "2022-05-02", "as_of": "2022-05-01T11:00"},
            "superseded",
        ),
        ({"said": "2022-05-03"}, {"said": "2022-05-04", "as_of": "2022-05-01"}, "order_not_known"),
    ],
)
def test_time_decides_only_where_it_is_certain(first: dict[str, str], second: dict[str, str], kind: str) -> None:
    relation = kind_of(report("a", "16", **first), report("b", "15", **second))
    assert relation.kind == kind
    assert kind != "superseded" or relation.first == key("a")


@pytest.mark.parametrize(
    ("place", "whole", "kind"),
    [
        (None, "not_stated", "conflict"),
        ("harbour", "not_stated", "conflict"),
        ("harbour-pier", "not_stated", "incomparable"),
        ("harbour-pier", "whole", "conflict"),
        (None, "part", "incomparable"),
    ],
)
def test_a_place_that_is_not_the_events_is_a_part_of_it(place: str | None, whole: str, kind: str) -> None:
    assert kind_of(report("a", "16"), report("b", "15", place=place, scope={"whole": whole}, **MINISTRY)).kind == kind


@pytest.mark.parametrize(
    ("mine", "theirs", "flagged"),
    [
        (("9", "37"), ("9", "37"), True),
        (("9", "37"), ("9", "36"), False),
        (("dozens", "hundreds"), ("dozens", "hundreds"), False),
        (("none", "none"), ("none", "none"), False),
        (("at least 9", "37"), ("9", "more than 36"), True),
        (("up to 9", "37"), ("9", "37"), True),
    ],
)
def test_only_equal_numbers_of_killed_and_injured_hint_at_one_root(
    mine: tuple[str, str], theirs: tuple[str, str], flagged: bool
) -> None:
    words = {
        "dozens": "vague",
        "hundreds": "vague",
        "none": "zero",
        "at least 9": "at_least",
        "up to 9": "at_most",
        "more than 36": "at_least",
    }

    def pair(name: str, figures: tuple[str, str], **fields: Any) -> list[CasualtyReport]:
        return [
            report(
                name + outcome, figure, outcome=outcome, qualifier=words.get(figure, "exact"), statement=name, **fields
            )
            for outcome, figure in zip(("killed", "injured"), figures, strict=True)
        ]

    found = views(*pair("one", mine), *pair("two", theirs, population="civilian", **MINISTRY))
    assert ("possibly_one_root" in found.relation(key("onekilled"), key("twokilled")).flags) is flagged
    assert ("possibly_one_root" in found.relation(key("oneinjured"), key("twoinjured")).flags) is flagged
    assert "possibly_one_root" not in found.relation(key("onekilled"), key("twoinjured")).flags


def test_a_part_above_its_whole_is_an_open_conflict() -> None:
    records = [report("a", "9", said="2022-05-01"), report("b", "12", subset_of=link("a"), **MINISTRY)]
    assert [label(r) for r in views(*records).open_conflicts(Key("event", "strike"))] == [
        "conflict, part exceeds whole"
    ]
    corrected = report("c", "20", said="2022-05-02")
    assert views(*records, corrected).open_conflicts(Key("event", "strike")) == ()


def test_a_figure_that_a_speaker_repeats_is_told_once_and_with_its_time() -> None:
    records = [
        report("day", "9", statement="one", said="2022-05-01"),
        report("hour", "9", statement="two", said="2022-05-01T20:00"),
        report("ministry", "12", said="2022-05-01T10:00", **MINISTRY),
    ]
    [told] = views(*records).of_interest(Key("event", "strike"))
    assert (told.kind, {told.first.id, told.second.id}) == ("conflict", {"hour", "ministry"})
    assert told.grounds == ()
