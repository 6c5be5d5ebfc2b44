"""How UCDP GED, ACLED and Airwars would record a report: the rules named in the plans, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from builder.derive.casualties.readings import ReportReading, read_reports
from builder.records.place import Place
from builder.standards.acled import ACLED_RULES, acled
from builder.standards.airwars import AIRWARS_RULES, airwars
from builder.standards.coding import ASSERTED_ONLY, NUMBER_GIVEN, Coding
from builder.standards.ucdp import UCDP_RULES, ucdp
from tests.derive.casualty_examples import dossier, event, key, report

AT_LEAST, VAGUE, INJURED = {"qualifier": "at_least"}, {"qualifier": "vague"}, {"outcome": "injured"}


def reading(figure: str, **fields: Any) -> ReportReading:
    return read_reports(dossier(event("strike"), report("a", figure, **fields)))[key("a")]


def values(coding: Coding) -> dict[str, int | str | None]:
    return {field.field: field.value for field in coding.fields}


def rules(coding: Coding) -> set[str]:
    return {field.rule.id for field in coding.fields} | ({coding.cannot_rule.id} if coding.cannot_rule else set())


@pytest.mark.parametrize(
    ("figure", "fields", "expected"),
    [
        ("9", {}, {"low": 9, "best": 9, "high": 9, "deaths_unknown": 9}),
        ("9", {"population": "civilian"}, {"low": 9, "best": 9, "high": 9, "deaths_civilians": 9}),
        ("9", {"population": "fighter"}, {"low": 9, "best": 9, "high": 9, "deaths_a, deaths_b": None}),
        ("9", {"population": "child"}, {"low": 9, "best": 9, "high": 9, "deaths_unknown": None}),
        ("at least 9", AT_LEAST, {"low": 9, "best": None, "high": None, "deaths_unknown": None}),
        ("4 to 9", {"qualifier": "range"}, {"low": 4, "best": None, "high": 9, "deaths_unknown": None}),
        ("4 to 9", {"qualifier": "range", "best": "6"}, {"low": 4, "best": 6, "high": 9, "deaths_unknown": 6}),
        ("none", {"qualifier": "zero"}, {"low": 0, "best": 0, "high": 0, "deaths_unknown": 0}),
    ],
)
def test_ucdp_has_low_best_and_high_of_deaths(figure: str, fields: Any, expected: Any) -> None:
    coding = ucdp(reading(figure, **fields))
    assert values(coding) == expected
    assert rules(coding) <= {rule.id for rule in UCDP_RULES}
    assert all(field.note for field in coding.fields if field.value is None)


@pytest.mark.parametrize("outcome", ["injured", "casualties", "missing", "hospitalized", "displaced"])
def test_ucdp_and_acled_have_no_place_for_other_outcomes(outcome: str) -> None:
    for coding in (ucdp(reading("9", outcome=outcome)), acled(reading("9", outcome=outcome))):
        assert coding.fields == ()
        assert coding.cannot.startswith(outcome)


def test_ucdp_takes_its_codes_of_precision_from_event_and_place() -> None:
    coded = event("strike", ucdp={"event_clarity": "1", "date_prec": "2"})
    place = Place.model_validate({"id": "pier", "review": "reviewed", "names": (), "type": "site", "where_prec": "1"})
    found = values(ucdp(reading("9"), coded, place))
    assert (found["event_clarity"], found["date_prec"], found["where_prec"]) == (1, 2, 1)
    assert "where_prec" not in values(ucdp(reading("9"), coded))


@pytest.mark.parametrize(
    ("figure", "fields", "fatalities", "rule"),
    [
        ("9", {}, 9, "acled/one-integer/1"),
        ("at least 9", AT_LEAST, 9, "acled/one-integer/1"),
        ("about 9", {"qualifier": "about"}, 9, "acled/one-integer/1"),
        ("4 to 9", {"qualifier": "range"}, 4, "acled/one-integer/1"),
        ("up to 9", {"qualifier": "at_most"}, 0, "acled/one-integer/1"),
        ("none", {"qualifier": "zero"}, 0, "acled/one-integer/1"),
        ("tens", VAGUE, 10, "acled/vague-counts/1"),
        ("dozens", VAGUE, 12, "acled/vague-counts/1"),
        ("hundreds", VAGUE, 100, "acled/vague-counts/1"),
        ("dozens", {**VAGUE, "low": "30"}, 12, "acled/vague-counts/1"),
    ],
)
def test_acled_has_one_conservative_number(figure: str, fields: Any, fatalities: int, rule: str) -> None:
    coding = acled(reading(figure, **fields))
    assert [(field.field, field.value, field.rule.id) for field in coding.fields] == [("fatalities", fatalities, rule)]
    assert rules(coding) <= {named.id for named in ACLED_RULES}


@pytest.mark.parametrize("figure", ["several", "scores", "thousands", "tens of thousands", "several dozen"])
def test_acled_rules_that_we_do_not_know_are_not_made_up(figure: str) -> None:
    coding = acled(reading(figure, **VAGUE))
    assert coding.fields == ()
    assert figure in coding.cannot


def test_acled_cannot_carry_a_part_and_loses_groups_and_ends() -> None:
    assert acled(reading("9", scope={"whole": "part"})).cannot
    assert acled(reading("9", population="child")).lost == ("whom it counts (child)",)
    assert acled(reading("at least 9", **AT_LEAST)).lost == ("that no upper end was stated",)
    assert acled(reading("4 to 9", qualifier="range")).lost == ("the upper end",)
    assert acled(reading("9")).lost == ()


def test_acled_types_are_those_of_the_event() -> None:
    types = {
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling",
    }
    found = values(acled(reading("9"), event("strike", acled=types)))
    assert {name: found[name] for name in types} == types


@pytest.mark.parametrize(
    ("figure", "fields", "minimum", "maximum"),
    [
        ("9", {}, ("killed_min", 9), ("killed_max", 9)),
        ("9", INJURED, ("injured_min", 9), ("injured_max", 9)),
        ("at least 9", {**AT_LEAST, **INJURED}, ("injured_min", 9), ("injured_max", None)),
        ("none", {"qualifier": "zero"}, ("killed_min", 0), ("killed_max", 0)),
        ("many", VAGUE, ("killed_min", "Unknown"), ("killed_max", None)),
        ("unknown", {"qualifier": "unknown"}, ("killed_min", "Unknown"), ("killed_max", None)),
    ],
)
def test_airwars_has_a_minimum_and_a_maximum_and_unknown_is_not_zero(
    figure: str, fields: Any, minimum: tuple[str, Any], maximum: tuple[str, Any]
) -> None:
    coding = airwars(reading(figure, population="civilian", **fields))
    found = values(coding)
    assert found == {"group": "civilian", minimum[0]: minimum[1], maximum[0]: maximum[1], "grading": None}
    assert rules(coding) <= {rule.id for rule in AIRWARS_RULES}


@pytest.mark.parametrize("outcome", ["casualties", "missing", "hospitalized", "displaced"])
def test_airwars_has_no_place_for_other_outcomes(outcome: str) -> None:
    assert airwars(reading("9", outcome=outcome)).cannot.startswith(outcome)


def test_what_is_denied_or_expected_or_without_a_number_is_not_coded() -> None:
    for code in (ucdp, acled, airwars):
        assert code(reading("9", status="denied")).cannot_rule == ASSERTED_ONLY
        assert code(reading("9", modality="expected")).cannot_rule == ASSERTED_ONLY
    for code in (ucdp, acled):
        assert code(reading("many", **VAGUE)).cannot_rule == NUMBER_GIVEN
