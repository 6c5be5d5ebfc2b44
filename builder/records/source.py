"""A source: a text that is held and pinned, or one that is only cited."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from builder.records.record import Record
from builder.values.anchor import Cited, Selector
from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.reference import to
from builder.values.scalars import Decimal, Line
from builder.values.web_address import WebAddress

SourceType = Literal["article-newspaper", "webpage", "post", "broadcast", "report", "dataset"]
Publish = Literal["full", "excerpts", "citation"]
CopyKind = Literal["original", "published_translation", "back_translation"]
ErratumKind = Literal["mistranslation", "misspelling", "garbled", "punctuation", "factual"]


class Rights(Model):
    """What may be published of a text."""

    statement: Line
    """The rights as known: "Third party, all rights reserved"."""
    publish: Publish = "excerpts"
    """full, excerpts (only the words that records carry) or citation (no words, but the figures, dates, roles and names
    that reports give as printed: facts, not sentences)."""
    max_share: Decimal = 0.4
    """The largest share of the text, 0 to 1, that excerpts may publish."""


class CopyStatus(Model):
    """What the held text is a copy of."""

    kind: CopyKind
    """original, published_translation or back_translation."""
    of: Line | None = None
    """What it is a copy or translation of."""
    note: Line | None = None
    """What a reader should know about the copy."""


class Erratum(Selector):
    """Words of the text that are wrong, kept as they are and marked."""

    kind: ErratumKind
    """What is wrong."""
    reading: Line | None = None
    """What should stand there, if known."""
    note: Line | None = None
    """How it is known."""
    cited: Cited | None = None
    """The source that shows it."""


class Withheld(Selector):
    """Words whose sentence is not published because it carries a private person's life."""

    person: Annotated[Key, to("person")]
    """The private person whom the sentence would expose."""


class Unused(Selector):
    """A sentence that no record carries, and why."""

    reason: Line
    """Why nothing rests on it."""


class Source(Record):
    """A text that carries statements, held (with its words pinned by hash) or cited."""

    kind: ClassVar[str] = "source"
    folder: ClassVar[str] = "sources"
    label: ClassVar[str] = "Source"
    plural: ClassVar[str] = "Sources"

    type: SourceType
    """The kind of text, in the words of CSL."""
    title: Line | None = None
    """The title; required with a held text."""
    author: tuple[Line, ...] = ()
    """The authors as printed."""
    container_title: Line | None = None
    """The newspaper, site or series it appeared in."""
    publisher: Annotated[Key, to("organization", reverse="Publisher of")] | None = None
    """The organization that published it."""
    issued: PartialDate | None = None
    """When it was published."""
    accessed: PartialDate | None = None
    """When an editor read it."""
    url: WebAddress | None = None
    """Its address."""
    archive_url: WebAddress | None = None
    """The address of an archived copy."""
    archived_at: PartialDate | None = None
    """When that copy was made."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")]
    """The language of the text, as a BCP 47 tag."""
    rights: Rights
    """What may be published of it."""
    metadata_from: Line | None = None
    """How the date, the authors and the address are known."""
    copy_status: CopyStatus | None = None
    """What the held text is a copy of; required with a held text."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None
    """SHA-256 of the held text's bytes; `dossier pin` writes it."""
    errata: tuple[Erratum, ...] = ()
    """What is wrong in the held text."""
    withheld: tuple[Withheld, ...] = ()
    """What is kept back to protect a private person."""
    unused: tuple[Unused, ...] = ()
    """Sentences that carry no record, with the reason."""

    @property
    def name(self) -> str:
        """The shortest honest name: container and date, or the title, or the id."""
        if self.container_title:
            return f"{self.container_title}, {self.issued.printed()}" if self.issued else self.container_title
        return self.title or self.id
