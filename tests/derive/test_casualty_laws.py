"""Laws that hold for any reports: order changes nothing, relations are symmetric, a further report never narrows."""

from __future__ import annotations

import random
from itertools import product
from typing import Any, Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.derive.casualties.reasoning import CasualtyViews
from builder.derive.casualties.reasons import written
from builder.records.casualty_report import CasualtyReport
from builder.values.interval import meets
from builder.values.key import Key
from tests.derive.casualty_examples import event, link, report, views

EXAMPLES = settings(max_examples=150)
EVENTS = (event("strike"), event("pier", "strike"), event("flood"))
FIGURES = (
    *((str(n), "exact") for n in (0, 1, 4, 9, 12, 37)),
    ("at least 9", "at_least"),
    ("up to 12", "at_most"),
    ("about 10", "about"),
    ("4 to 9", "range"),
    ("dozens", "vague"),
    ("many", "vague"),
    ("unknown", "unknown"),
)
SPEAKERS = tuple(
    (f"person:{who}", said and f"{who}-{said}") for who in ("mayor", "monitor") for said in (None, "a", "b")
)
TIMES = (None, "2022-05-01", "2022-05-01T09:00", "2022-05-01T18:00", "2022-05-02", "2022-05")
CLOCKS = tuple((said, as_of) for said in TIMES for as_of in (None, None, "2022-05-01T12:00"))
SCOPES = ({"whole": "not_stated"}, {"whole": "whole"}, {"whole": "part"}, {"text": "one street", "whole": "part"})
EXTENTS = tuple(product(("strike", "strike", "pier", "flood"), SCOPES))
COUNTED = tuple(product(("killed", "killed", "injured"), ("not_stated", "not_stated", "all", "civilian", "child")))
STANDINGS: tuple[dict[str, Any], ...] = (
    *({},) * 5,
    {"status": "denied"},
    {"modality": "expected"},
    {"rank": "deprecated"},
)
LINKS = (*(None,) * 5, "supersedes", "subset_of", "breakdown_of")


@st.composite
def reports(draw: st.DrawFn, size: int = 7) -> tuple[CasualtyReport, ...]:
    """Some reports, each linked to none or to one before it."""
    made: list[CasualtyReport] = []
    for number in range(draw(st.integers(1, size))):
        figure, qualifier = draw(st.sampled_from(FIGURES))
        fields: dict[str, Any] = {"qualifier": qualifier, **draw(st.sampled_from(STANDINGS))}
        fields["speaker"], fields["statement"] = draw(st.sampled_from(SPEAKERS))
        fields["said"], fields["as_of"] = draw(st.sampled_from(CLOCKS))
        fields["event"], fields["scope"] = draw(st.sampled_from(EXTENTS))
        fields["outcome"], fields["population"] = draw(st.sampled_from(COUNTED))
        linked = draw(st.sampled_from(LINKS))
        if made and linked:
            fields[linked] = link(draw(st.sampled_from(made)).id)
        made.append(report(f"r{number}", figure, **fields))
    return tuple(made)


def pairs(found: CasualtyViews) -> list[tuple[Key, Key]]:
    return [(a, b) for a in found.readings for b in found.readings if a != b]


def endless(high: int | Literal["open"]) -> float:
    return float("inf") if high == "open" else high


def seen(found: CasualtyViews) -> tuple[Any, ...]:
    """Everything that the pages would show."""
    events = [made.key for made in EVENTS]
    return (
        [(name, r.interval, r.rule) for name, r in found.readings.items()],
        [list(found.relations(name)) for name in events],
        [found.of_interest(name) for name in events],
        [found.roots(name) for name in events],
        [found.roots_by_figure(name) for name in events],
        [found.breakdowns_of(name) for name in events],
        [(found.envelope(cell), found.envelopes_over_time(cell)) for name in events for cell in found.cells(name)],
    )


@EXAMPLES
@given(reports(), st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(records: tuple[CasualtyReport, ...], shuffle: random.Random) -> None:
    shuffled = [*EVENTS, *records]
    shuffle.shuffle(shuffled)
    assert seen(views(*shuffled)) == seen(views(*EVENTS, *records))


@EXAMPLES
@given(reports())
def test_a_relation_is_the_same_from_both_sides_and_names_both(records: tuple[CasualtyReport, ...]) -> None:
    found = views(*EVENTS, *records)
    for a, b in pairs(found):
        relation = found.relation(a, b)
        assert relation == found.relation(b, a)
        assert {relation.first, relation.second} == {a, b}
        assert written(found.reason(relation), str).endswith(".")


@EXAMPLES
@given(reports())
def test_names_of_relations_keep_their_meaning(records: tuple[CasualtyReport, ...]) -> None:
    found = views(*EVENTS, *records)
    for a, b in pairs(found):
        relation = found.relation(a, b)
        first, second = found.readings[relation.first], found.readings[relation.second]
        meeting = meets(first.interval, second.interval)
        stated = "stated" in relation.grounds
        if relation.kind == "conflict":
            assert meeting is False or "part_exceeds_whole" in relation.grounds
        if relation.kind in ("conflict", "compatible", "risen", "order_not_known", "superseded") and not stated:
            assert first.outcome == second.outcome
            assert found.ties.related(first.event, second.event)
        if relation.kind == "compatible":
            assert meeting is not False or first.approximate or second.approximate
        if relation.kind in ("superseded", "order_not_known"):
            assert first.speaker == second.speaker
        if relation.kind == "risen":
            assert first.outcome == "killed"
            assert first.speaker != second.speaker
        if relation.kind == "same_statement":
            assert first.breath == second.breath
        assert ("same_root" in relation.flags) == (first.speaker == second.speaker)


@EXAMPLES
@given(reports())
def test_a_further_report_never_narrows_but_over_its_own_speakers(records: tuple[CasualtyReport, ...]) -> None:
    before, after = views(*EVENTS, *records[:-1]), views(*EVENTS, *records)
    further = after.readings[records[-1].key]
    for name in EVENTS:
        for cell in before.cells(name.key):
            old, new = before.envelope(cell), after.envelope(cell)
            lost = set(old.in_force) - set(new.in_force)
            why = {out.report: out for out in new.not_in_force}
            for report_lost in lost:
                assert after.readings[report_lost].speaker == further.speaker
                assert why[report_lost].why in ("superseded", "repeat")
            if not any(why[report_lost].why == "superseded" for report_lost in lost):
                assert old.low is None or (new.low is not None and new.low <= old.low)
                assert old.high is None or (new.high is not None and endless(new.high) >= endless(old.high))


@EXAMPLES
@given(reports())
def test_every_bound_is_given_by_a_report_in_force_and_every_report_is_accounted_for(
    records: tuple[CasualtyReport, ...],
) -> None:
    found = views(*EVENTS, *records)
    for name in EVENTS:
        cells = [found.envelope(cell) for cell in found.cells(name.key)]
        given_here = [r.key for r in found.readings.values() if r.event == name.key]
        told = [key for e in cells for key in (*e.in_force, *(out.report for out in e.not_in_force))]
        assert sorted(told) == sorted(given_here)
        for e in cells:
            assert all(found.readings[key].interval.low == e.low for key in e.low_from)
            assert all(found.readings[key].interval.high == e.high for key in e.high_from)
            assert {*e.low_from, *e.high_from, *e.silent} <= set(e.in_force)
            assert bool(e.low_from) == (e.low is not None)
            assert bool(e.high_from) == (e.high is not None)


@EXAMPLES
@given(reports())
def test_roots_are_never_more_than_speakers_nor_fewer_than_one(records: tuple[CasualtyReport, ...]) -> None:
    found = views(*EVENTS, *records)
    for name, given_here in found.by_event.items():
        roots = found.roots(name)
        assert roots.most == len({reading.speaker for reading in given_here})
        assert 1 <= roots.least <= roots.most
        assert roots.least == roots.most or roots.possibly_one
