from __future__ import annotations

import pytest

from builder.extraction.names import gazetteer
from builder.extraction.names.gazetteer import lookup, resolve


@pytest.mark.parametrize("name", ["Kharkiv", "Kharkov", "Харків", "Харьков"])
def test_a_city_is_found_under_its_names_in_any_script(name: str) -> None:
    best = lookup(name)[0]
    assert (best.name, best.kind, best.country, best.geonames_id) == ("Kharkiv", "city", "UA", 706483)
    assert best.latitude == pytest.approx(49.98, abs=0.05)
    assert best.longitude == pytest.approx(36.25, abs=0.05)
    assert "Kharkov" in best.alternate_names
    assert best.population > 1_000_000


@pytest.mark.parametrize(
    ("name", "context", "country", "kind", "reason"),
    [
        ("Tripoli", (), "LY", "city", "the best known of"),
        ("Tripoli", ("LB",), "LB", "city", "in LB, which the text names"),
        ("Tripoli", ("SY",), "LB", "city", "in LB, next to a country which the text names"),
        ("Georgia", (), "GE", "country", "a country"),
        ("Georgia", ("US",), "US", "region", "in US, which the text names"),
        ("Palmyra", ("SY",), "SY", "city", "in SY, which the text names"),
        ("Washington", (), "US", "city", "the best known of"),
        ("Donbas", (), "UA", "region", "the only place of that name"),
        ("Britain", (), "GB", "country", "the only place of that name"),
    ],
)
def test_of_namesakes_the_one_in_or_next_to_the_countries_named(
    name: str, context: tuple[str, ...], country: str, kind: str, reason: str
) -> None:
    resolution = resolve(name, context)
    assert resolution.best is not None
    assert (resolution.best.country, resolution.best.kind) == (country, kind)
    assert reason in resolution.reason
    assert set(resolution.alternatives) | {resolution.best} == set(lookup(name))
    assert resolution.best not in resolution.alternatives


def test_a_name_that_no_place_has() -> None:
    assert lookup("Quxgorod-on-Sea") == ()
    resolution = resolve("Quxgorod-on-Sea", ("UA",))
    assert (resolution.best, resolution.alternatives, resolution.reason) == (None, (), "not in the gazetteer")


@pytest.mark.parametrize("code", ["KIV", "ALP", "", " "])
def test_airport_codes_and_blanks_are_no_places(code: str) -> None:
    assert lookup(code) == ()


def test_spellings_of_articles_and_apostrophes() -> None:
    assert lookup("Al-Raqqa")[0].country == "SY"
    assert lookup("Sana’a")[0].country == "YE"
    assert lookup("KHARKIV")[0].name == "Kharkiv"


def test_neighbours_are_mutual() -> None:
    assert "BY" in gazetteer.neighbours("UA")
    assert "UA" in gazetteer.neighbours("BY")
    assert gazetteer.neighbours("XX") == ()


def test_countries_by_other_names() -> None:
    assert gazetteer.country_of("UK") == gazetteer.country_of("United Kingdom") == "GB"
    assert gazetteer.country_of("Quxland") == ""
    assert gazetteer.is_region("Syria")
    assert not gazetteer.is_region("Quxland")
