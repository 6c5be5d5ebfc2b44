"""A person, named, unnamed or private."""

from __future__ import annotations

from typing import Annotated, ClassVar

from builder.records.record import Fact, Identifiers, Record
from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.name import Name
from builder.values.partial_date import PartialDate
from builder.values.prose import Prose
from builder.values.reference import to
from builder.values.scalars import Flag, Line


class Unnamed(Model):
    """A speaker whom the source does not name."""

    as_printed: Line
    """How the source calls the speaker."""
    terms: Line | None = None
    """The anonymity granted, as printed."""
    evidence: tuple[Anchor, ...] = ()
    """The words that call the speaker so and give the terms."""


class PersonReason(Model):
    """Another person record and why it is named here."""

    person: Annotated[Key, to("person", reverse="Named for comparison by")]
    """The other person."""
    reason: Line
    """Why."""


class Role(Model):
    """A role that a person holds or held."""

    title: Line
    """The role."""
    organization: Annotated[Key, to("organization", reverse="People with a role here")] | None = None
    """Where."""
    since: PartialDate | None = None
    """From when."""
    until: PartialDate | None = None
    """Until when."""
    evidence: tuple[Anchor, ...] = ()
    """The words that state it."""
    cited: Cited | None = None
    """Or the source, not held, that states it."""


class Person(Record):
    """A person: everyone who speaks is one, with or without a name."""

    kind: ClassVar[str] = "person"
    folder: ClassVar[str] = "people"
    label: ClassVar[str] = "Person"
    plural: ClassVar[str] = "People"

    names: tuple[Name, ...] = ()
    """Every spelling; one is preferred. Either names or unnamed is required."""
    unnamed: Unnamed | None = None
    """How the source calls a speaker whom it does not name."""
    possibly_same_as: PersonReason | None = None
    """An unnamed speaker who may be the same as another, and why an editor thinks so."""
    not_same_as: tuple[PersonReason, ...] = ()
    """People who could be taken for this one and are not."""
    summary: Prose | None = None
    """One or two sentences saying who this is."""
    roles: tuple[Role, ...] = ()
    """Roles held at the time."""
    nationality: Line | None = None
    """Nationality, where it matters."""
    facts: tuple[Fact, ...] = ()
    """Further facts, each with what it rests on."""
    identifiers: Identifiers | None = None
    """Names in outside registers."""
    private: Flag = False
    """true keeps names and facts out of everything published."""
    shown_as: Line | None = None
    """What a private person is called on the site; required with private."""
