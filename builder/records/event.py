"""An event: something that happened, or is said to have happened."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from builder.records.record import Fact, Record
from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.prose import Prose
from builder.values.reference import to
from builder.values.scalars import Flag, Line, Whole

EventType = Literal["attack", "talks", "movement", "order", "statement", "background"]


class Dated(Model):
    """Words that carry something, or the source that does."""

    evidence: tuple[Anchor, ...] = ()
    """The words of a held text."""
    cited: Cited | None = None
    """Or the source, not held."""


class Participant(Model):
    """Who took part, and as what."""

    entity: Annotated[Key, to("person", "organization", "place", reverse="Took part in")]
    """Who."""
    role: Line
    """As what, in neutral words."""


class AllegedWeapon(Dated):
    """A weapon that somebody says was used."""

    weapon: Annotated[Key, to("weapon", reverse="Alleged in")]
    """The weapon."""
    alleged_by: Annotated[Key, to("person", "organization", reverse="Identified weapons in")]
    """Who says so."""
    basis: Line | None = None
    """On what basis, in neutral words."""


class ReportedTarget(Dated):
    """What is said to have been hit or damaged."""

    what: Line
    """What, in neutral words."""
    stated_by: Annotated[Key, to("person", "organization", reverse="Described damage in")] | None = None
    """Who says so."""


class Position(Dated):
    """What a party says about the event."""

    party: Annotated[Key, to("person", "organization", "place", reverse="Position on")]
    """The party."""
    statement: Line | None = None
    """The position, in neutral words."""
    none_in_sources: Flag = False
    """true where no source of the dossier carries a statement by this party."""


class AcledCodes(Model):
    """How ACLED would code the event."""

    disorder_type: Line
    """Political violence and others."""
    event_type: Line
    """Explosions/Remote violence and others."""
    sub_event_type: Line
    """Shelling/artillery/missile attack and others."""


class UcdpCodes(Model):
    """How UCDP GED would code the event."""

    event_clarity: Whole
    """1 high, 2 low."""
    date_prec: Whole
    """1 exact day to 5 more than a month."""


class Event(Record):
    """Something that happened or is said to have happened, on a day and at places as far as known."""

    kind: ClassVar[str] = "event"
    folder: ClassVar[str] = "events"
    label: ClassVar[str] = "Event"
    plural: ClassVar[str] = "Events"

    title: Line
    """A short neutral title."""
    type: EventType
    """What it was."""
    date: PartialDate
    """When it happened, as far as known."""
    date_printed: Line | None = None
    """The date as the source prints it: Monday."""
    evidence: tuple[Anchor, ...] = ()
    """The words that tell of it."""
    cited: Cited | None = None
    """Or the source, not held, that tells of it."""
    places: tuple[Annotated[Key, to("place", reverse="Events here")], ...] = ()
    """Where."""
    part_of: Annotated[Key, to("event", reverse="Parts of this event")] | None = None
    """The larger event it belongs to."""
    participants: tuple[Participant, ...] = ()
    """Who took part."""
    weapons: tuple[AllegedWeapon, ...] = ()
    """Weapons as alleged, by whom, on what basis."""
    targets: tuple[ReportedTarget, ...] = ()
    """What is said to have been hit."""
    positions: tuple[Position, ...] = ()
    """What the parties say, or that no source says it."""
    unknown: tuple[Prose, ...] = ()
    """What is not known from these sources, one statement each."""
    summary: Prose | None = None
    """What happened, attributed."""
    facts: tuple[Fact, ...] = ()
    """Further facts, each with what it rests on."""
    acled: AcledCodes | None = None
    """ACLED codes."""
    ucdp: UcdpCodes | None = None
    """UCDP GED codes."""
