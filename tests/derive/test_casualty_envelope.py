from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from builder.derive.casualties.envelope import Cell, Envelope
from builder.values.key import Key
from tests.derive.casualty_examples import event, link, report, views

CELL = Cell(Key("event", "strike"), "killed", "not_stated")
MINISTRY = {"speaker": "organization:ministry"}


def bounds(*records: Any, at: datetime | None = None) -> tuple[Any, Any]:
    found = views(*records).envelope(CELL, at)
    return found.low, found.high


def out(found: Envelope) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {o.report.id: (o.why, tuple(other.id for other in o.instead)) for o in found.not_in_force}


def test_the_bounds_are_the_lowest_and_the_highest_each_with_its_reports() -> None:
    found = views(report("a", "9"), report("b", "15", **MINISTRY), report("c", "9", speaker="person:third")).envelope(
        CELL
    )
    assert (found.low, [k.id for k in found.low_from]) == (9, ["a", "c"])
    assert (found.high, [k.id for k in found.high_from]) == (15, ["b"])


@pytest.mark.parametrize(
    ("figure", "fields", "expected"),
    [
        ("at least 20", {"qualifier": "at_least"}, (9, "open")),
        ("up to 4", {"qualifier": "at_most"}, (0, 9)),
        ("many", {"qualifier": "vague"}, (9, 9)),
        ("x", {"low": "3", "high": "not_given"}, (3, 9)),
        ("x", {"low": "not_given", "high": "30"}, (9, 30)),
        ("none", {"qualifier": "zero"}, (0, 9)),
    ],
)
def test_open_ends_stay_open_and_what_is_not_given_sets_nothing(figure: str, fields: Any, expected: Any) -> None:
    assert bounds(report("a", "9"), report("b", figure, **fields, **MINISTRY)) == expected


def test_a_cell_without_numbers_has_no_bounds() -> None:
    found = views(
        report("a", "many", qualifier="vague"), report("b", "unknown", qualifier="unknown", **MINISTRY)
    ).envelope(CELL)
    assert (found.low, found.high, found.low_from, found.high_from) == (None, None, (), ())
    assert [k.id for k in found.silent] == ["a", "b"]


def test_what_is_not_in_force_says_why() -> None:
    records = [
        report("first", "9", said="2022-05-01"),
        report("later", "12", said="2022-05-02"),
        report("deprecated", "1", rank="deprecated", rank_reason="a misprint", **MINISTRY),
        report("withdrawn", "2", review="withdrawn", **MINISTRY),
        report("denied", "3", status="denied", **MINISTRY),
        report("forecast", "99", modality="expected", **MINISTRY),
        report("street", "1", scope={"text": "one street", "whole": "part"}, **MINISTRY),
        report("half", "6", subset_of=link("later"), speaker="person:third"),
        report("again", "12", statement="post", speaker="person:fourth"),
        report("again-2", "12", statement="post", speaker="person:fourth"),
    ]
    found = views(*records).envelope(CELL)
    assert out(found) == {
        "first": ("superseded", ("later",)),
        "deprecated": ("deprecated", ()),
        "withdrawn": ("withdrawn", ()),
        "denied": ("denied", ()),
        "forecast": ("forecast", ()),
        "street": ("part", ()),
        "half": ("part", ()),
        "again-2": ("repeat", ("again",)),
    }
    assert (found.low, found.high) == (12, 12)
    assert [k.id for k in found.in_force] == ["later", "again"]


def test_two_figures_of_one_statement_are_both_in_force() -> None:
    said = {"statement": "one"}
    assert bounds(report("a", "11", **said), report("b", "dozens", qualifier="vague", **said)) == (11, "open")


def test_what_is_set_aside_takes_no_place() -> None:
    earlier = report("a", "9", said="2022-05-01")
    for fields in ({"rank": "deprecated"}, {"review": "withdrawn"}, {"status": "denied"}):
        assert bounds(earlier, report("b", "12", said="2022-05-02", **fields)) == (9, 9)


def test_an_editors_supersedes_holds_where_the_rules_name_another_relation() -> None:
    unknown = report("a", "unknown", qualifier="unknown", outcome="casualties")
    found = views(unknown, report("b", "9", supersedes=link("a"))).envelope(
        Cell(CELL.event, "casualties", "not_stated")
    )
    assert out(found) == {"a": ("superseded", ("b",))}


def test_a_group_within_a_total_is_whole_in_its_own_cell_and_a_part_of_a_part_is_a_part() -> None:
    records = [
        report("all", "9"),
        report("children", "3", population="child", subset_of=link("all")),
        report("family", "5", breakdown_of=link("all")),
        report("sons", "2", population="man", breakdown_of=link("family")),
    ]
    found = views(*records)
    children = found.envelope(Cell(CELL.event, "killed", "child"))
    assert (children.low, children.high) == (3, 3)
    assert out(found.envelope(CELL)) == {"family": ("part", ())}
    assert {name.id for name, r in found.readings.items() if r.partial} == {"family", "sons"}


def test_reports_of_another_event_are_never_in_it() -> None:
    assert bounds(event("pier", "strike"), report("a", "9"), report("b", "2", event="pier")) == (9, 9)


def test_the_envelope_changes_with_time_and_undated_reports_wait() -> None:
    found = views(
        report("noon", "9", said="2022-05-01T12:00"),
        report("evening", "14", said="2022-05-01T20:00"),
        report("ministry", "at least 11", qualifier="at_least", said="2022-05-02", **MINISTRY),
        report("undated", "40", speaker="person:third"),
    )
    steps = [(e.at, e.low, e.high, len(e.undated)) for e in found.envelopes_over_time(CELL)]
    assert steps == [
        (datetime(2022, 5, 1, 12), 9, 9, 1),
        (datetime(2022, 5, 1, 20), 14, 14, 1),
        (datetime(2022, 5, 2), 11, "open", 1),
    ]
    assert found.envelope(CELL, datetime(2022, 5, 1, 11, 59)).in_force == ()
    whole = found.envelope(CELL)
    assert (whole.low, whole.high, whole.undated) == (11, "open", ())


def test_a_report_speaks_of_its_as_of_time() -> None:
    backdated = report("a", "9", said="2022-05-04", as_of="2022-05-01")
    assert bounds(backdated, at=datetime(2022, 5, 1, 10)) == (9, 9)
