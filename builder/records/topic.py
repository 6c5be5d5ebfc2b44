"""A background topic: prose whose relevance is anchored and whose comparison is somebody's."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from builder.records.record import Record
from builder.values.anchor import Anchor
from builder.values.key import Key
from builder.values.model import Model
from builder.values.prose import Prose
from builder.values.reference import to
from builder.values.scalars import Line


class Relevance(Model):
    """Which words make the link to the dossier's event, and whose comparison it is."""

    evidence: Annotated[tuple[Anchor, ...], Field(min_length=1)]
    """The words of a held text that make the link."""
    comparison_by: Annotated[Key, to("person", "organization", reverse="Comparison made in")]
    """Who makes the comparison."""


class Topic(Record):
    """Background on something outside the event itself."""

    kind: ClassVar[str] = "topic"
    folder: ClassVar[str] = "background"
    label: ClassVar[str] = "Background"
    plural: ClassVar[str] = "Background"

    title: Line
    """The topic."""
    region: Annotated[Key, to("place", reverse="Background")] | None = None
    """Where."""
    period: Line | None = None
    """The period as printed."""
    relevance: Relevance
    """The words that make it relevant here."""
    related: tuple[
        Annotated[Key, to("event", "person", "organization", "place", "weapon", "topic", reverse="Background")], ...
    ] = ()
    """Related records."""
    body: Prose
    """The text below the front matter; every paragraph refers to a record or a cited source."""
