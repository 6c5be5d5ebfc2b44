"""Drafts of places: where the gazetteer puts them, by the countries the text speaks of, with the places it set aside."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.extraction.drafts.draft import Field, written
from builder.extraction.drafts.finds import Finds
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.named import Named
from builder.extraction.drafts.people import names_of, where
from builder.extraction.names.gazetteer import GazetteerPlace, Resolution, country_of, lookup, resolve
from builder.extraction.words.peoples import DEMONYMS
from builder.records.place import Place, PlaceType
from builder.records.source import Source

_PREC = {"city": "1", "country": "6", "region": "4"}
_LARGE = ((2_500_000, "25000"), (500_000, "15000"), (0, "5000"))
_SITES = r"river|square|airport|base|bridge|hospital|school|street|road|lake|mosque|church|cathedral|camp|market|station|port"
_TYPES: tuple[tuple[PlaceType, str], ...] = (
    ("district", r"district|suburbs?|quarter|outskirts|neighbou?rhood|part of"),
    ("region", r"province|region|oblast|governorate|state|county|valley|desert|peninsula|mountains|sea|ocean|gulf"),
    ("site", _SITES),
)
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS = 3


def draft_place(ledger: Ledger, index: int) -> None:
    """Draft a place."""
    thing, key = ledger.named[index], ledger.keys[index]
    found = resolve_place(ledger.finds, thing)
    best = found.best
    kind, guessed = _type(thing, best)
    within = _within(ledger, thing, best)
    mentioned = ledger.anchor(thing.spans[0])
    fields = written(
        (
            Field("names", names_of(ledger, thing, called(ledger, thing))),
            Field("type", kind, ("a guess: the gazetteer does not know it",) if guessed else ()),
            Field("within", within) if within and within != key.id else None,
            _coordinates(ledger, best) if best else None,
            Field("where_prec", _PREC[best.kind]) if best else None,
            Field("mentioned", (mentioned,)) if mentioned else None,
            _identifiers(best),
        )
    )
    rule = (f"place/{thing.rule}", thing.confidence if best or thing.whole else min(thing.confidence, 0.5))
    remarks = (*where(ledger, thing), *_chosen(thing, found))
    ledger.add(Place, key.id, thing.spans[0], rule, fields, remarks)


def called(ledger: Ledger, thing: Named) -> str:
    """The usual name of a place: the gazetteer's where the text prints only others ("U.S.")."""
    best = resolve_place(ledger.finds, thing).best
    return thing.name if best is None or best.name in thing.forms else best.name


def resolve_place(finds: Finds, thing: Named) -> Resolution:
    """The place of the gazetteer that a name means, given the countries the text speaks of."""
    if thing.whole:
        return Resolution(None, (), "a part of a place")
    forms = sorted(thing.forms, key=lambda form: not lookup(form))
    return resolve(forms[0], countries_of(finds))


def countries_of(finds: Finds) -> frozenset[str]:
    """ISO codes of the countries that the text names, and of the peoples it names more than once."""
    return _countries(
        finds.text[: finds.read], tuple(mention.name for mention in finds.mentions if mention.type == "place")
    )


@lru_cache(maxsize=8)
def _countries(text: str, places: tuple[str, ...]) -> frozenset[str]:
    named = {country_of(name) for name in places}
    peoples: dict[str, int] = {}
    for word in _WORD.findall(text):
        code = DEMONYMS.get(word.lower(), "-") if word[0].isupper() else "-"
        peoples[code] = peoples.get(code, 0) + 1
    return frozenset(named | {code for code, count in peoples.items() if count > 1}) - {"", "-"}


def _type(thing: Named, best: GazetteerPlace | None) -> tuple[PlaceType, bool]:
    if best is not None:
        return best.kind, False
    last = thing.name.casefold()
    known = next((kind for kind, pattern in _TYPES if re.search(rf"\b(?:{pattern})\b", last)), None)
    return known or "city", known is None


def _within(ledger: Ledger, thing: Named, best: GazetteerPlace | None) -> str:
    """The id of the place that holds this one, where the text names it or a record has it."""
    if thing.whole:
        whole = ledger.key_of("place", thing.whole)
        return whole.id if whole else ""
    if best is None or best.kind == "country" or not best.country:
        return ""
    for index, other in enumerate(ledger.named):
        if other.kind == "place" and index in ledger.keys and country_of(other.name) == best.country:
            return ledger.keys[index].id
    country = next((place for place in ledger.dossier.of(Place) if _is_country(place, best.country)), None)
    return country.id if country else ""


def _is_country(place: Place, code: str) -> bool:
    return place.type == "country" and any(country_of(name.text) == code for name in place.names)


def _coordinates(ledger: Ledger, best: GazetteerPlace) -> Field | None:
    if best.latitude is None or best.longitude is None:
        return None
    gazetteer = next((one for one in ledger.dossier.of(Source) if one.id == "geonames"), None)
    radius = next(metres for least, metres in _LARGE if best.population >= least)
    cited = (Field("source", "geonames"), Field("locator", f"id {best.geonames_id}"))
    basis = "GeoNames, its point for the city; the radius is an allowance for its extent, not measured"
    fields = written(
        (
            Field("lat", str(best.latitude)),
            Field("lon", str(best.longitude)),
            Field("basis", basis),
            Field("uncertainty_m", radius),
            Field("cited", cited) if gazetteer else None,
        )
    )
    return Field("coordinates", fields)


def _identifiers(best: GazetteerPlace | None) -> Field | None:
    known = best is not None and best.geonames_id is not None
    return Field("identifiers", (Field("geonames", str(best.geonames_id)),)) if best and known else None


def _told(place: GazetteerPlace) -> str:
    """A place that was not taken, so that it can be looked up and told from its namesakes."""
    number = f" (GeoNames {place.geonames_id})" if place.geonames_id is not None else ""
    people = f", {place.population:,} people" if place.population else ""
    return f"{place.name} in {place.country or 'several countries'}{people}{number}"


def _chosen(thing: Named, found: Resolution) -> tuple[str, ...]:
    """Why this place, and which others of the name there are."""
    if thing.whole:
        return ()
    others = [_told(place) for place in found.alternatives[:_OTHERS]]
    more = f"; not taken: {'; '.join(others)}" if others else ""
    own = f" as {found.best.name}" if found.best and found.best.name not in thing.forms else ""
    return (f"taken{own}: {found.reason}{more}",) if found.best else (f"{found.reason}: no coordinates",)
