"""What every record has, whatever its kind, and the parts that several kinds share."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.prose import Prose
from builder.values.reference import to
from builder.values.scalars import Line, Slug
from builder.values.utterance import Carrier, Said

Review = Literal["draft", "reviewed", "disputed", "withdrawn"]
Visibility = Literal["public", "restricted"]


class Change(Model):
    """One public change of a record after it was first published."""

    date: PartialDate
    """The day of the change."""
    what: Line
    """What was changed."""
    why: Line
    """Why it was changed."""
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")] | None = None
    """The digest that the record's page showed before the change, so that whoever cited it finds this line."""


class Record(Model):
    """A record: one file, whose name without the ending is its permanent id."""

    kind: ClassVar[str]
    folder: ClassVar[str]
    label: ClassVar[str]
    plural: ClassVar[str]

    id: Slug
    """The file's name without its ending; not written in the file."""
    review: Review
    """draft, reviewed, disputed or withdrawn: only reviewed and disputed records are published."""
    reviewed_by: tuple[Line, ...] = ()
    """Who outside the build checked the record."""
    visibility: Visibility = "public"
    """restricted keeps the record out of everything that is published."""
    note: Prose | None = None
    """A note in the editors' voice, shown as such."""
    sensitive: Line | None = None
    """Why the content stands behind a labelled disclosure."""
    topics: tuple[Annotated[Key, to("topic", reverse="Records on this topic")], ...] = ()
    """Background topics that the record belongs to."""
    changes: tuple[Change, ...] = ()
    """What was changed after publication; the last change of a withdrawn record is the reason that is shown."""
    formerly: tuple[Slug, ...] = ()
    """Earlier ids, whose addresses lead here."""

    @cached_property
    def key(self) -> Key:
        """The record's permanent name."""
        return Key(self.kind, self.id)


class Fact(Model):
    """One row of a facts table, with what it rests on."""

    label: Line
    """What the row is about: Population."""
    value: Line
    """What is stated, in our words."""
    evidence: tuple[Anchor, ...] = ()
    """The words of a held text that state it."""
    cited: Cited | None = None
    """Or the source, not held, that states it."""
    date: PartialDate | None = None
    """When it was so."""
    note: Line | None = None
    """What a reader should know about it."""


class Identifiers(Model):
    """Names of the same thing in outside registers."""

    wikidata: Line | None = None
    """The Wikidata item, Q and digits."""
    geonames: Line | None = None
    """The GeoNames id, digits."""


class Utterance(Record):
    """A record of something said; what was said in one breath shares `statement`."""

    statement: Slug | None = None
    """One name for everything said in the same breath; speaker, role, date, channel and chain must then agree."""
    role: Line | None = None
    """The speaker's role at the time, as printed."""
    said: Said | None = None
    """When it was said."""
    channel: Line | None = None
    """The medium as printed: Facebook, Telegram, told The Post."""
    chain: tuple[Carrier, ...]
    """The carriers after the speaker, in order; [] where the speaker's own words are before us."""

    @property
    def breath(self) -> str:
        """The name of the statement this belongs to: its own id where no other shares it."""
        return self.statement or f"{self.kind}:{self.id}"
