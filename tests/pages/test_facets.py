"""Facets of the example's records, and the stretch of the calendar under which a date is found."""

from __future__ import annotations

import pytest

from builder.pages.frame.edition import Edition
from builder.pages.parts.facets import FACETS, Facet, facets_of, period_of
from builder.reading.site import read_site
from builder.values.key import Key
from builder.values.partial_date import parse_date
from tests.projects import EXAMPLE, example


def _facets(kind: str, name: str) -> tuple[Facet, ...]:
    views = example().views
    assert views
    edition = Edition(views, read_site(EXAMPLE))
    return facets_of(edition.dossier.records[Key(kind, name)], edition)


def test_a_report_is_found_by_the_places_of_its_event_its_speaker_day_outcome_and_words() -> None:
    assert _facets("casualty-report", "town-hall-killed") == (
        ("Kind", "Casualty report"),
        ("Place", "Old Bridge (*vieux pont*)"),
        ("Place", "Velm"),
        ("Speaker", "Town hall of Velm"),
        ("Date", "2019-05-14"),
        ("Outcome", "killed"),
        ("Wording", "original wording"),
    )


def test_doubtful_words_are_found_as_such_and_as_what_the_copy_is() -> None:
    found = [value for name, value in _facets("quote", "brandt-clay-feet") if name == "Wording"]
    assert found == ["suspected corrupt", "back-translated"]


def test_what_was_said_without_a_date_is_found_as_undated_and_a_thing_has_no_date() -> None:
    assert ("Date", "not stated") in _facets("casualty-report", "fighters-none")
    assert "Date" not in dict(_facets("weapon", "k-7"))


def test_review_is_no_state_of_the_words() -> None:
    assert ("Wording", "disputed") not in _facets("claim", "army-denies")
    assert ("Wording", "original wording") in _facets("claim", "army-denies")


def test_every_published_record_has_its_kind_and_known_facets_and_nothing_of_what_is_not_published() -> None:
    views = example().views
    assert views
    edition = Edition(views, read_site(EXAMPLE))
    captions = set(edition.captions.values())
    for record in edition.dossier.records.values():
        facets = facets_of(record, edition)
        assert facets[0] == ("Kind", record.label)
        assert {name for name, _ in facets} <= set(FACETS)
        assert {value for name, value in facets if name in ("Place", "Speaker")} <= captions


@pytest.mark.parametrize(
    ("date", "period"),
    [
        ("2019-05-14", "2019-05-14"),
        ("2019-05-14T09:42", "2019-05-14"),
        ("2019-05-14~", "2019-05-14"),
        ("2019-05", "2019-05"),
        ("2019-05-14/2019-05-20", "2019-05"),
        ("2019-05-14/2019-06-01", "2019"),
        ("2019", "2019"),
        ("2018-12-31/2019-01-01", "2018/2019"),
        ("199X", "1990/1999"),
    ],
)
def test_a_date_is_found_under_the_shortest_stretch_that_holds_it(date: str, period: str) -> None:
    assert period_of(parse_date(date)) == period
