"""The worked case: the tables of statements, written out as records, and how they must stand to each other."""

from __future__ import annotations

from typing import Any

import pytest

from builder.derive.casualties.reasoning import CasualtyViews
from builder.derive.casualties.reasons import label
from builder.records.casualty_report import CasualtyReport
from tests.derive.casualty_examples import event, key, link, report, views
from tests.derive.casualty_golden import BREAKDOWNS, GOLDEN, NEVER_FLAGGED, Row

TEREKHOV, SYNIEHUBOV, HERASHCHENKO = "person:ihor-terekhov", "person:oleh-syniehubov", "person:anton-herashchenko"
COUNCIL, UN, HRW = "organization:kharkiv-city-council", "organization:united-nations", "organization:human-rights-watch"
DAY = "2022-02-28"
AT_LEAST: dict[str, Any] = {"qualifier": "at_least", "qualifier_words": "at least"}


def given(name: str, figure: str, occasion: tuple[str, str, str | None], **fields: Any) -> CasualtyReport:
    """A report; the occasion is its speaker, statement and time."""
    speaker, statement, said = occasion
    values = {"event": "shelling-of-kharkiv", "speaker": speaker, "statement": statement, "said": said, **fields}
    return report(name, figure, **values)


def part(text: str) -> dict[str, str]:
    return {"text": text, "whole": "part"}


def text_statements() -> list[CasualtyReport]:
    city = {"text": "the Russian shelling of Kharkiv", "whole": "whole"}
    headline = ("person:ukrainian-authorities-headline", "headline", None)
    facebook = (HERASHCHENKO, "herashchenko-facebook", DAY)
    monday, earlier = (SYNIEHUBOV, "syniehubov-monday", DAY), (TEREKHOV, "terekhov-earlier-monday", DAY)
    injured: dict[str, Any] = {"outcome": "injured"}
    vague: dict[str, Any] = {"qualifier": "vague"}
    return [
        given("headline-killed", "many", headline, scope=city, **vague),
        given("headline-injured", "more", headline, scope=city, **injured, **vague),
        given("syniehubov-dozens-dying", "dozens", monday, modality="ongoing", **vague),
        given("syniehubov-at-least-11", "11 people", monday, status="confirmed", **AT_LEAST),
        given(
            "resident-none-injured",
            "no one",
            ("person:kharkiv-resident-1", "playground", None),
            qualifier="zero",
            scope=part("one playground"),
            **injured,
        ),
        given("terekhov-number-unknown", "unknown", earlier, qualifier="unknown", outcome="casualties"),
        given("terekhov-fighters", "15 Ukrainian fighters", earlier, population="fighter", **injured, **AT_LEAST),
        given("terekhov-civilians", "16 civilians", earlier, population="civilian", **injured, **AT_LEAST),
        given("herashchenko-killed", "dozens", facebook, **vague),
        given("herashchenko-injured", "hundreds", facebook, **injured, **vague),
    ]


def statements_elsewhere() -> list[CasualtyReport]:
    facebook = (HERASHCHENKO, "herashchenko-facebook", "2022-02-28T13:34")
    council, evening = (COUNCIL, "council-24-hours", DAY), (COUNCIL, "council-kyiv-independent", "2022-02-28T19:06")
    injured: dict[str, Any] = {"outcome": "injured"}
    hospitalized: dict[str, Any] = {"outcome": "hospitalized"}
    vague: dict[str, Any] = {"qualifier": "vague"}
    of_44 = {"text": "of the 44 wounded", "whole": "not_stated"}
    return [
        given("herashchenko-killed-ukrainska-pravda", "dozens", facebook, **vague),
        given("herashchenko-injured-ukrainska-pravda", "hundreds", facebook, **injured, **vague),
        given("council-wounded", "44", council, **injured),
        given("council-died", "seven", council, scope=of_44),
        given("syniehubov-11-dead-censor-net", "11", (SYNIEHUBOV, "syniehubov-telegram", DAY)),
        given("council-woman-died", "one woman", evening, population="woman"),
        given("council-soldiers-hospitalized", "15 soldiers", evening, population="fighter", **hospitalized),
        given("council-civilians-hospitalized", "16 civilians", evening, population="civilian", **hospitalized),
        *mayor_in_the_evening(),
        given("un-killed", "9 civilians", (UN, "un", "2022-03-04"), population="civilian", scope={"whole": "whole"}),
        given("un-injured", "37", (UN, "un", "2022-03-04"), scope={"whole": "whole"}, **injured),
        given(
            "hrw-cluster-killed",
            "3",
            (HRW, "hrw", "2022-03-04"),
            population="civilian",
            scope=part("cluster munition strikes in three residential areas"),
            subset_of=link("un-killed"),
            **AT_LEAST,
        ),
    ]


def mayor_in_the_evening() -> list[CasualtyReport]:
    video, interfax = (TEREKHOV, "terekhov-video", "2022-02-28T20:17"), (TEREKHOV, "terekhov-interfax", DAY)
    injured: dict[str, Any] = {"outcome": "injured"}
    return [
        given("terekhov-killed", "9", video),
        given(
            "terekhov-killed-fetching-water",
            "4",
            video,
            scope=part("people going for water"),
            breakdown_of=link("terekhov-killed"),
        ),
        given("terekhov-killed-family", "5", video, scope=part("one family"), breakdown_of=link("terekhov-killed")),
        given(
            "terekhov-killed-family-adults",
            "2",
            video,
            scope=part("the adults of the family"),
            breakdown_of=link("terekhov-killed-family"),
        ),
        given(
            "terekhov-killed-family-children",
            "3 children",
            video,
            population="child",
            scope=part("the children of the family"),
            breakdown_of=link("terekhov-killed-family"),
        ),
        given("terekhov-injured", "37", video, **injured),
        given(
            "terekhov-injured-children",
            "3 children",
            video,
            population="child",
            subset_of=link("terekhov-injured"),
            **injured,
        ),
        given("terekhov-killed-interfax", "9", interfax),
        given("terekhov-injured-interfax", "37", interfax, **injured),
        given(
            "terekhov-woman-interfax",
            "a further woman",
            interfax,
            population="woman",
            scope=part("one woman who died in hospital"),
            low="1",
            high="1",
        ),
        given("terekhov-servicemen-interfax", "15 servicemen", interfax, population="fighter", **injured),
        given(
            "terekhov-civilians-interfax",
            "15 civilians",
            interfax,
            population="civilian",
            supersedes=link("terekhov-civilians"),
            **injured,
        ),
    ]


@pytest.fixture(scope="module")
def kharkiv() -> CasualtyViews:
    return views(event("shelling-of-kharkiv"), *text_statements(), *statements_elsewhere())


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: f"{row.one}/{row.other}")
def test_every_row_of_the_table_holds_in_either_order(kharkiv: CasualtyViews, row: Row) -> None:
    relation = kharkiv.relation(key(row.one), key(row.other))
    assert kharkiv.relation(key(row.other), key(row.one)) == relation
    assert label(relation) == row.label
    assert set(row.flags) <= set(relation.flags)
    assert row.first in ("", relation.first.id)


@pytest.mark.parametrize(("one", "other"), NEVER_FLAGGED)
def test_unequal_pairs_of_numbers_are_not_taken_for_one_root(kharkiv: CasualtyViews, one: str, other: str) -> None:
    assert "possibly_one_root" not in kharkiv.relation(key(one), key(other)).flags


def test_breakdowns_hold_or_are_said_not_to_be_stated(kharkiv: CasualtyViews) -> None:
    found = [
        (b.whole.id, frozenset(part.id for part in b.parts), b.result)
        for b in kharkiv.breakdowns_of(next(iter(kharkiv.by_event)))
    ]
    assert sorted(found, key=str) == sorted(BREAKDOWNS, key=str)


def test_no_envelope_is_narrower_than_what_a_speaker_in_force_said(kharkiv: CasualtyViews) -> None:
    cells = {cell[1:]: kharkiv.envelope(cell) for cell in kharkiv.cells(next(iter(kharkiv.by_event)))}
    killed = cells["killed", "not_stated"]
    assert (killed.low, [k.id for k in killed.low_from]) == (7, ["council-died"])
    assert killed.high == "open"
    assert {k.id for k in killed.high_from} == {
        "herashchenko-killed",
        "syniehubov-at-least-11",
        "syniehubov-dozens-dying",
    }
    assert [k.id for k in killed.silent] == ["headline-killed"]
    civilians = cells["killed", "civilian"]
    assert (civilians.low, civilians.high) == (9, 9)
    assert [(out.report.id, out.why) for out in civilians.not_in_force] == [("hrw-cluster-killed", "part")]
    wounded_civilians = cells["injured", "civilian"]
    assert (wounded_civilians.low, wounded_civilians.high) == (15, 15)
    assert [out.why for out in wounded_civilians.not_in_force] == ["superseded"]


def test_one_facebook_post_is_one_root_and_the_un_may_be_the_mayors(kharkiv: CasualtyViews) -> None:
    roots = kharkiv.roots(next(iter(kharkiv.by_event)))
    assert (roots.least, roots.most) == (7, 8)
    by_speaker = {root.speaker.id: root for root in roots.roots}
    assert by_speaker["anton-herashchenko"].statements == ("herashchenko-facebook",)
    assert [{one.first.id, one.second.id} for one in roots.possibly_one] == [{"united-nations", "ihor-terekhov"}]
