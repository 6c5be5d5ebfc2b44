"""An organization."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from builder.records.record import Fact, Identifiers, Record
from builder.values.key import Key
from builder.values.name import Name
from builder.values.prose import Prose
from builder.values.reference import to

OrganizationType = Literal[
    "public_body", "armed_force", "ngo", "media", "osint_group", "research", "company", "international"
]


class Organization(Record):
    """A body that speaks, acts, or passes words on."""

    kind: ClassVar[str] = "organization"
    folder: ClassVar[str] = "organizations"
    label: ClassVar[str] = "Organization"
    plural: ClassVar[str] = "Organizations"

    names: tuple[Name, ...]
    """Every spelling; one is preferred."""
    type: OrganizationType
    """What it is."""
    country: Annotated[Key, to("place", reverse="Organizations of this country")] | None = None
    """The country it belongs to."""
    parent: Annotated[Key, to("organization", reverse="Parts")] | None = None
    """The organization it is part of."""
    summary: Prose | None = None
    """One or two sentences saying what this is."""
    facts: tuple[Fact, ...] = ()
    """Facts, each with what it rests on."""
    identifiers: Identifiers | None = None
    """Names in outside registers."""
