"""A constructed event whose reports meet every relation rule, every ground and every flag."""

from __future__ import annotations

from typing import Any

import pytest

from builder.derive.casualties.reasoning import CasualtyViews, grouped
from builder.derive.casualties.reasons import FLAG_SENTENCES, FLAG_WORDS, GROUND_WORDS, KIND_WORDS, label
from builder.derive.casualties.relations import RELATION_RULES
from builder.records.casualty_report import CasualtyReport
from builder.values.key import Key
from tests.derive.casualty_examples import (
    CIVILIAN,
    INJURED,
    MARKET,
    MINISTRY,
    MISSION,
    at,
    event,
    key,
    link,
    over,
    report,
    views,
)

CONSTRUCTED: tuple[CasualtyReport, ...] = (
    report("noon", "10", **at("12:00"), statement="mayor-noon"),
    report("noon-injured", "30", **at("12:00"), statement="mayor-noon", **INJURED),
    report("noon-children", "2 children", **at("12:00"), statement="mayor-noon", population="child"),
    report("noon-again", "10", said="2022-05-01", statement="mayor-noon"),
    report("evening", "14", **at("20:00")),
    report("night", "12", **at("23:00")),
    report("day", "11", said="2022-05-01"),
    report("day-women", "5 women", said="2022-05-01", population="woman"),
    report("ministry", "9", **at("13:00"), statement="ministry", **MINISTRY),
    report("ministry-late", "20", said="2022-05-02", **MINISTRY),
    report("ministry-all", "9", said="2022-05-03", population="all", speaker="organization:registry"),
    report("mission", "10", said="2022-05-04", statement="mission", **MISSION, **CIVILIAN),
    report("mission-injured", "30", said="2022-05-04", statement="mission", **MISSION, **INJURED),
    report("mission-men", "25 men", said="2022-05-04", **MISSION, population="man"),
    report("market", "4", said="2022-05-02", scope=MARKET, **MISSION),
    report("market-other", "6", said="2022-05-02", scope=MARKET, **MINISTRY),
    report("school", "1", said="2022-05-02", scope={"text": "a school", "whole": "part"}, **MINISTRY),
    report("pier", "3", event="pier-strike", **MINISTRY),
    report("pier-many", "40", event="pier-strike", **MISSION),
    report("flood", "3", event="flood", **MINISTRY),
    report("rumour", "many", qualifier="vague", speaker="person:shopkeeper"),
    report("roughly", "15", qualifier="about", qualifier_words="about", speaker="person:shopkeeper", said="2022-05-02"),
    report("denial", "10", status="denied", speaker="person:spokesman"),
    report("forecast", "50", modality="expected", speaker="person:doctor"),
    report("part", "3 civilians", subset_of=link("mission"), speaker="person:doctor", **CIVILIAN),
    report("larger-part", "13 civilians", breakdown_of=link("mission"), speaker="person:doctor", **CIVILIAN),
    report("judged", "8", speaker="person:judge", **over("ministry-late", "compatible")),
    report("judged-part", "99", speaker="person:judge", **over("noon", "subset")),
    report("judged-order", "7", said="2022-05-06", speaker="person:judge", **over("market", "superseded")),
)
EVENTS = (event("strike"), event("pier-strike", "strike"), event("flood"))

# one, other, label, rule, first where the relation has a direction, grounds, flags
TABLE: tuple[tuple[str, str, str, int, str, set[str], set[str]], ...] = (
    ("noon", "noon-injured", "same statement", 1, "", set(), {"same_root"}),
    ("noon", "noon-again", "same statement", 1, "", set(), {"same_root"}),
    ("noon", "noon-children", "same statement", 1, "", set(), {"same_root", "inclusion_not_stated"}),
    ("part", "mission", "subset", 2, "part", {"stated"}, set()),
    ("day-women", "ministry-late", "subset", 2, "day-women", set(), {"read_as_total"}),
    ("day-women", "ministry-all", "subset", 2, "day-women", set(), set()),
    ("mission", "noon", "subset", 2, "mission", set(), {"possibly_one_root", "read_as_total"}),
    ("pier", "ministry-late", "subset", 2, "pier", set(), {"same_root", "inclusion_not_stated"}),
    (
        "mission-men",
        "noon",
        "conflict, part exceeds whole",
        2,
        "mission-men",
        {"part_exceeds_whole"},
        {"read_as_total"},
    ),
    ("pier-many", "ministry-late", "conflict, part exceeds whole", 2, "pier-many", {"part_exceeds_whole"}, set()),
    (
        "larger-part",
        "mission",
        "conflict, part exceeds whole",
        2,
        "larger-part",
        {"part_exceeds_whole", "stated"},
        set(),
    ),
    ("noon-injured", "evening", "not comparable", 3, "", {"outcome"}, {"same_root"}),
    ("mission", "day-women", "not comparable", 3, "", {"population"}, set()),
    ("market", "ministry-late", "not comparable", 3, "", {"scope"}, set()),
    ("market", "school", "not comparable", 3, "", {"scope"}, set()),
    ("market-other", "ministry-late", "not comparable", 3, "", {"scope"}, {"same_root", "inclusion_not_stated"}),
    ("flood", "noon", "not comparable", 3, "", {"event"}, set()),
    ("flood", "pier", "not comparable", 3, "", {"event"}, {"same_root"}),
    ("denial", "noon", "not comparable", 3, "", {"denied"}, set()),
    ("forecast", "noon", "not comparable", 3, "", {"forecast"}, set()),
    ("forecast", "mission-injured", "not comparable", 3, "", {"outcome", "forecast"}, set()),
    ("pier", "market", "not comparable", 3, "", {"scope"}, set()),
    ("noon", "evening", "superseded, revised up", 4, "noon", {"revised_up"}, {"same_root"}),
    ("evening", "night", "superseded, revised down", 4, "evening", {"revised_down"}, {"same_root"}),
    ("mission-injured", "noon-injured", "compatible", 5, "", set(), {"possibly_one_root"}),
    ("rumour", "noon", "compatible, no number given", 5, "", {"no_number"}, set()),
    ("roughly", "noon", "compatible, differs, approximate", 5, "", {"differs_approximate"}, set()),
    ("ministry", "ministry-all", "compatible", 5, "", set(), {"read_as_total"}),
    ("noon", "day", "differs, order not known", 6, "", set(), {"same_root"}),
    ("ministry", "evening", "risen", 7, "ministry", set(), set()),
    ("market", "market-other", "conflict", 8, "", {"order_unknown"}, set()),
    ("evening", "ministry-all", "conflict", 8, "", set(), {"read_as_total"}),
    ("day", "ministry", "conflict", 8, "", {"order_unknown"}, set()),
)


@pytest.fixture(scope="module")
def constructed() -> CasualtyViews:
    return views(*EVENTS, *CONSTRUCTED)


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row[0]}/{row[1]}")
def test_a_constructed_event_meets_every_rule(constructed: CasualtyViews, row: Any) -> None:
    one, other, shown, rule, first, grounds, flags = row
    relation = constructed.relation(key(one), key(other))
    assert constructed.relation(key(other), key(one)) == relation
    assert (label(relation), relation.rule) == (shown, f"relation-{rule}/1")
    assert set(relation.grounds) == grounds
    assert set(relation.flags) == flags
    assert first in ("", relation.first.id)
    assert {relation.first.id, relation.second.id} == {one, other}


def test_the_table_leaves_out_no_rule_no_ground_and_no_flag() -> None:
    assert {row[3] for row in TABLE} == set(range(1, len(RELATION_RULES) + 1))
    assert set().union(*(row[5] for row in TABLE)) == set(GROUND_WORDS)
    assert set().union(*(row[6] for row in TABLE)) == set(FLAG_WORDS) == set(FLAG_SENTENCES)
    assert {rule.kind for rule in RELATION_RULES} == set(KIND_WORDS)
    assert [rule.id for rule in RELATION_RULES] == [f"relation-{n}/1" for n in range(1, 9)]


@pytest.mark.parametrize(
    ("one", "other", "kind", "first", "by_rule"),
    [
        ("judged", "ministry-late", "compatible", "", "conflict"),
        ("judged-part", "noon", "subset", "judged-part", "conflict"),
        ("judged-order", "market", "superseded", "market", "incomparable"),
    ],
)
def test_an_editor_overrides_and_what_the_rules_say_is_kept(
    constructed: CasualtyViews, one: str, other: str, kind: str, first: str, by_rule: str
) -> None:
    relation = constructed.relation(key(other), key(one))
    assert relation.override is not None
    assert (relation.kind, relation.rule) == (kind, "editor")
    assert relation.override.kind_by_rule == by_rule
    assert relation.override.rule.startswith("relation-")
    assert (relation.override.stated_in, relation.override.reason) == (key(one), "an invented reason")
    assert first in ("", relation.first.id)


def test_an_overridden_supersession_takes_a_report_out_of_force(constructed: CasualtyViews) -> None:
    assert constructed.taken_over[key("market")] == {key("judged-order")}


def test_what_is_of_interest_is_told_once_and_step_by_step(constructed: CasualtyViews) -> None:
    strike = Key("event", "strike")
    found = constructed.of_interest(strike)
    pairs = {(relation.first.id, relation.second.id) for relation in found}
    assert len({("noon", "evening"), ("noon-again", "evening")} & pairs) == 1
    assert ("evening", "night") in pairs
    assert not {("noon", "night"), ("noon-again", "night")} & pairs
    assert {relation.kind for relation in found} >= {"conflict", "superseded", "risen", "subset", "order_not_known"}
    every = set(constructed.relations(strike))
    assert set(found) <= every
    assert len(every) == len(list(constructed.relations(strike)))


def test_relations_of_a_report_are_those_of_its_event_with_it(constructed: CasualtyViews) -> None:
    for name in ("noon", "pier"):
        mine = constructed.relations_of(key(name))
        around = constructed.relations(constructed.readings[key(name)].event)
        assert set(mine) == {relation for relation in around if key(name) in relation[:2]}
    assert not any("flood" in (r.first.id, r.second.id) for r in constructed.relations_of(key("noon")))


def test_groups_tell_every_relation_once_under_its_report(constructed: CasualtyViews) -> None:
    found = constructed.of_interest(Key("event", "strike"))
    groups = grouped(found)
    told = [relation for group in groups for relation in group.relations]
    assert sorted(told, key=str) == sorted(found, key=str)
    for group in groups:
        assert all(group.head in relation[:2] and relation.kind == group.kind for relation in group.relations)
    assert len({(group.kind, group.head) for group in groups}) == len(groups)


def test_open_conflicts_leave_out_what_was_taken_over(constructed: CasualtyViews) -> None:
    pairs = {frozenset((r.first.id, r.second.id)) for r in constructed.open_conflicts(Key("event", "strike"))}
    assert frozenset(("pier-many", "ministry-late")) in pairs
    assert not any("ministry" in pair for pair in pairs)
    assert all("evening" not in pair for pair in pairs)
