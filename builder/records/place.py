"""A place, with how exactly it is known."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from builder.records.record import Fact, Identifiers, Record
from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.name import Name
from builder.values.prose import Prose
from builder.values.reference import to
from builder.values.scalars import Decimal, Line, Whole

PlaceType = Literal["country", "region", "city", "district", "site"]


class Coordinates(Model):
    """Where a place is, how that is known, and how far off it may be."""

    lat: Decimal
    """Latitude in degrees, WGS 84."""
    lon: Decimal
    """Longitude in degrees, WGS 84."""
    basis: Line
    """How the position is known: a gazetteer, a geolocation, a statement."""
    uncertainty_m: Whole
    """The radius in metres within which the place lies."""
    cited: Cited | None = None
    """The gazetteer or report."""


class Place(Record):
    """A country, region, city, district or site."""

    kind: ClassVar[str] = "place"
    folder: ClassVar[str] = "places"
    label: ClassVar[str] = "Place"
    plural: ClassVar[str] = "Places"

    names: tuple[Name, ...]
    """Every spelling in every script; one is preferred."""
    type: PlaceType
    """What it is."""
    within: Annotated[Key, to("place", reverse="Places within")] | None = None
    """The next larger place that holds it."""
    coordinates: Coordinates | None = None
    """Where it is."""
    where_prec: Whole | None = None
    """Precision by the codes of UCDP GED: 1 exact, 2 within about 25 km, 3 second-order unit, 4 first-order unit,
    5 fuzzy or linear, 6 country, 7 international."""
    mentioned: tuple[Anchor, ...] = ()
    """Words of held texts in which the place is named and on which its record rests."""
    summary: Prose | None = None
    """One or two sentences saying what this is."""
    facts: tuple[Fact, ...] = ()
    """Facts as stated, each with what it rests on."""
    identifiers: Identifiers | None = None
    """Names in outside registers."""
