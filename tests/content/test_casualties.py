"""The casualty figures: ten records of nine statements in the text, every figure reported elsewhere, and how they stand."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from builder.derive.casualties.reasoning import CasualtyViews, reason_about
from builder.derive.casualties.reasons import label
from builder.records.casualty_report import CasualtyReport
from builder.values.interval import Bound
from builder.values.key import Key
from builder.values.read_count import read_count
from tests.content.kharkiv import HELD, chain, dossier, get, span, text
from tests.derive.casualty_golden import BREAKDOWNS, GOLDEN, NEVER_FLAGGED, Row

EVENT = Key("event", "shelling-of-kharkiv")
NONE_GIVEN: tuple[Bound, Bound] = ("not_given", "not_given")


class Statement(NamedTuple):
    """A figure of the text: the record, its speaker, words that stand in the text, outcome, population, qualifier, interval."""

    report: str
    speaker: str
    printed: str
    outcome: str
    population: str
    qualifier: str
    interval: tuple[Bound, Bound]


TEXT = (
    Statement("headline-killed", "ukrainian-authorities-headline", "many have been killed and more wounded",
              "killed", "not_stated", "vague", NONE_GIVEN),
    Statement("headline-injured", "ukrainian-authorities-headline", "many have been killed and more wounded",
              "injured", "not_stated", "vague", NONE_GIVEN),
    Statement("syniehubov-dozens-dying", "oleh-syniehubov", "dozens are dying",
              "killed", "not_stated", "vague", (24, "open")),
    Statement("syniehubov-at-least-11", "oleh-syniehubov", "it has been confirmed that at least 11 people have died",
              "killed", "not_stated", "at_least", (11, "open")),
    Statement("resident-none-injured", "kharkiv-resident-1", "no one was injured here",
              "injured", "not_stated", "zero", (0, 0)),
    Statement("terekhov-number-unknown", "ihor-terekhov", "the exact number of victims remains unknown",
              "casualties", "not_stated", "unknown", NONE_GIVEN),
    Statement("terekhov-fighters", "ihor-terekhov", "at least 15 Ukrainian fighters",
              "injured", "fighter", "at_least", (15, "open")),
    Statement("terekhov-civilians", "ihor-terekhov", "16 civilians have been injured",
              "injured", "civilian", "at_least", (16, "open")),
    Statement("herashchenko-killed", "anton-herashchenko", "dozens killed",
              "killed", "not_stated", "vague", (24, "open")),
    Statement("herashchenko-injured", "anton-herashchenko", "hundreds injured",
              "injured", "not_stated", "vague", (200, "open")),
)  # fmt: skip


class Elsewhere(NamedTuple):
    """A figure of a cited page, as the plan of this dossier records it."""

    report: str
    speaker: str
    source: str
    said: str
    outcome: str
    population: str
    interval: tuple[Bound, Bound]


PRAVDA, EVENING, COUNCIL = "ukrainska-pravda-7326818", "ukrainska-pravda-7326918", "kharkiv-city-council"
INTERFAX, BUKVY, KYIV = "interfax-ukraine-804112", "bukvy-2022-02-28", "kyiv-independent-2022-02-28"
CENSOR, HRW = "censor-net-2022-02-28", "hrw-2022-03-04"
MAYOR, HEAD, ADVISER = "ihor-terekhov", "oleh-syniehubov", "anton-herashchenko"
DAY, NOON, SEVEN, EIGHT = "2022-02-28", "2022-02-28T13:34", "2022-02-28T19:06", "2022-02-28T20:17"

ELSEWHERE = (
    Elsewhere("herashchenko-killed-ukrainska-pravda", ADVISER, PRAVDA, NOON, "killed", "not_stated", (24, "open")),
    Elsewhere("herashchenko-injured-ukrainska-pravda", ADVISER, PRAVDA, NOON, "injured", "not_stated", (200, "open")),
    Elsewhere("semenukha-not-counted", "semenukha", PRAVDA, NOON, "casualties", "not_stated", NONE_GIVEN),
    Elsewhere("council-wounded", COUNCIL, BUKVY, DAY, "injured", "not_stated", (44, 44)),
    Elsewhere("council-died", COUNCIL, BUKVY, DAY, "killed", "not_stated", (7, 7)),
    Elsewhere("council-dozens-expected", COUNCIL, BUKVY, DAY, "casualties", "not_stated", (24, "open")),
    Elsewhere("syniehubov-11-dead-censor-net", HEAD, CENSOR, DAY, "killed", "not_stated", (11, 11)),
    Elsewhere("syniehubov-dozens-wounded-censor-net", HEAD, CENSOR, DAY, "injured", "not_stated", (24, "open")),
    Elsewhere("council-woman-died", COUNCIL, KYIV, SEVEN, "killed", "woman", (1, 1)),
    Elsewhere("council-soldiers-hospitalized", COUNCIL, KYIV, SEVEN, "hospitalized", "fighter", (15, 15)),
    Elsewhere("council-civilians-hospitalized", COUNCIL, KYIV, SEVEN, "hospitalized", "civilian", (16, 16)),
    Elsewhere("terekhov-killed", MAYOR, EVENING, EIGHT, "killed", "not_stated", (9, 9)),
    Elsewhere("terekhov-killed-fetching-water", MAYOR, EVENING, EIGHT, "killed", "not_stated", (4, 4)),
    Elsewhere("terekhov-killed-family", MAYOR, EVENING, EIGHT, "killed", "not_stated", (5, 5)),
    Elsewhere("terekhov-killed-family-adults", MAYOR, EVENING, EIGHT, "killed", "not_stated", (2, 2)),
    Elsewhere("terekhov-killed-family-children", MAYOR, EVENING, EIGHT, "killed", "child", (3, 3)),
    Elsewhere("terekhov-injured", MAYOR, EVENING, EIGHT, "injured", "not_stated", (37, 37)),
    Elsewhere("terekhov-injured-children", MAYOR, EVENING, EIGHT, "injured", "child", (3, 3)),
    Elsewhere("terekhov-killed-interfax", MAYOR, INTERFAX, DAY, "killed", "not_stated", (9, 9)),
    Elsewhere("terekhov-injured-interfax", MAYOR, INTERFAX, DAY, "injured", "not_stated", (37, 37)),
    Elsewhere("terekhov-injured-children-interfax", MAYOR, INTERFAX, DAY, "injured", "child", (3, 3)),
    Elsewhere("terekhov-woman-interfax", MAYOR, INTERFAX, DAY, "killed", "woman", (1, 1)),
    Elsewhere("terekhov-servicemen-interfax", MAYOR, INTERFAX, DAY, "injured", "fighter", (15, 15)),
    Elsewhere("terekhov-civilians-interfax", MAYOR, INTERFAX, DAY, "injured", "civilian", (15, 15)),
    Elsewhere("un-killed", "united-nations", HRW, "2022-03-04", "killed", "civilian", (9, 9)),
    Elsewhere("un-injured", "united-nations", HRW, "2022-03-04", "injured", "not_stated", (37, 37)),
    Elsewhere("hrw-cluster-killed", "human-rights-watch", HRW, "2022-03-04", "killed", "civilian", (3, "open")),
)


@pytest.fixture(scope="module")
def casualties() -> CasualtyViews:
    return reason_about(dossier())


def key(name: str) -> Key:
    return Key("casualty-report", name)


def interval(report: CasualtyReport) -> tuple[Bound, Bound]:
    reading = read_count(report.figure, report.qualifier_words or "", report.qualifier)
    assert reading is not None
    return reading.low, reading.high


def test_there_are_no_other_figures() -> None:
    assert sorted(report.id for report in dossier().of(CasualtyReport)) == sorted(
        [*(row.report for row in TEXT), *(row.report for row in ELSEWHERE)]
    )


@pytest.mark.parametrize("row", TEXT, ids=lambda row: row.report)
def test_statements_of_the_text(row: Statement) -> None:
    report = get(CasualtyReport, row.report)
    assert report.words is not None
    assert report.words.source.id == HELD
    assert row.printed in report.words.exact
    assert report.words.exact in text()
    assert (report.speaker.id, report.outcome, report.population) == (row.speaker, row.outcome, row.population)
    assert (report.qualifier, interval(report)) == (row.qualifier, row.interval)
    assert (report.low, report.high) == (None, None)


def test_ten_records_are_nine_statements_of_five_speakers() -> None:
    records = [get(CasualtyReport, row.report) for row in TEXT]
    places = {(str(record.speaker), record.outcome, record.population, span(record, "words")) for record in records}
    assert len(places) == 10
    assert len({row.printed for row in TEXT}) == 9
    assert len({record.speaker for record in records}) == 5
    at_least_16 = get(CasualtyReport, "terekhov-civilians")
    assert (at_least_16.figure, at_least_16.qualifier_words) == ("16 civilians", "at least")
    assert get(CasualtyReport, "syniehubov-dozens-dying").modality == "ongoing"
    assert get(CasualtyReport, "syniehubov-at-least-11").status == "confirmed"
    assert get(CasualtyReport, "resident-none-injured").scope.whole == "part"


@pytest.mark.parametrize("row", ELSEWHERE, ids=lambda row: row.report)
def test_figures_reported_elsewhere(row: Elsewhere) -> None:
    report = get(CasualtyReport, row.report)
    assert report.cited is not None
    assert report.said is not None
    assert (report.cited.source.id, str(report.said.date)) == (row.source, row.said)
    assert (report.speaker.id, report.outcome, report.population) == (row.speaker, row.outcome, row.population)
    assert interval(report) == row.interval


def test_the_united_nations_reach_us_through_human_rights_watch_alone() -> None:
    for name in ("un-killed", "un-injured"):
        assert chain(get(CasualtyReport, name)) == [("organization:human-rights-watch", "relay")]
    assert get(CasualtyReport, "hrw-cluster-killed").scope.whole == "part"


def test_one_facebook_post_reaches_us_by_two_ways() -> None:
    ours, theirs = (
        get(CasualtyReport, "herashchenko-killed"),
        get(CasualtyReport, "herashchenko-killed-ukrainska-pravda"),
    )
    assert ours.statement == theirs.statement == "herashchenko-facebook"
    assert (ours.channel, theirs.channel) == ("Facebook", "Facebook")
    assert chain(ours)[0] == ("organization:reuters", "relay")
    assert chain(theirs) == [("organization:ukrainska-pravda", "publisher")]


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: f"{row.one}/{row.other}")
def test_the_relations_follow_from_the_records(casualties: CasualtyViews, row: Row) -> None:
    relation = casualties.relation(key(row.one), key(row.other))
    assert label(relation) == row.label
    assert set(row.flags) <= set(relation.flags)
    assert row.first in ("", relation.first.id)
    # An editor may say that the order is not known; no editor says anything that the rules do not.
    assert relation.override is None or relation.override.kind_by_rule == relation.kind


@pytest.mark.parametrize(("one", "other"), NEVER_FLAGGED)
def test_unequal_pairs_are_not_taken_for_one_root(casualties: CasualtyViews, one: str, other: str) -> None:
    assert "possibly_one_root" not in casualties.relation(key(one), key(other)).flags


def test_parts_add_up_or_nobody_says_that_they_should(casualties: CasualtyViews) -> None:
    found = [(b.whole.id, frozenset(part.id for part in b.parts), b.result) for b in casualties.breakdowns_of(EVENT)]
    assert sorted(found, key=str) == sorted(BREAKDOWNS, key=str)


def test_editors_say_only_what_no_rule_can_know() -> None:
    links = {
        (report.id, name, link.report.id)
        for report in dossier().of(CasualtyReport)
        for name in ("supersedes", "subset_of", "breakdown_of")
        if (link := getattr(report, name))
    }
    assert links == {
        ("terekhov-servicemen-interfax", "supersedes", "terekhov-fighters"),
        ("terekhov-civilians-interfax", "supersedes", "terekhov-civilians"),
        ("hrw-cluster-killed", "subset_of", "un-killed"),
        ("terekhov-injured-children", "subset_of", "terekhov-injured"),
        ("terekhov-injured-children-interfax", "subset_of", "terekhov-injured-interfax"),
        ("terekhov-killed-family", "breakdown_of", "terekhov-killed"),
        ("terekhov-killed-fetching-water", "breakdown_of", "terekhov-killed"),
        ("terekhov-killed-family-adults", "breakdown_of", "terekhov-killed-family"),
        ("terekhov-killed-family-children", "breakdown_of", "terekhov-killed-family"),
    }
    stated = [(r.id, own.relation) for r in dossier().of(CasualtyReport) for own in r.relations]
    assert stated == [("syniehubov-dozens-dying", "order_not_known")]


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("terekhov-servicemen-interfax", "is unknown: 30 is not 37"),
        ("terekhov-civilians-interfax", "is unknown: 30 is not 37"),
        ("terekhov-woman-interfax", "is unknown"),
        ("council-died", "It is not a sum"),
    ],
)
def test_what_is_unknown_is_said_to_be_so(report: str, said: str) -> None:
    note = get(CasualtyReport, report).note
    assert note is not None
    assert said in note.plain()
