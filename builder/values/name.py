"""A name in one spelling and script."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from builder.values.key import Key
from builder.values.model import Model
from builder.values.reference import to
from builder.values.scalars import Flag, Line

NameKind = Literal["preferred", "alias", "transliteration", "former", "as_printed", "misspelling", "abbreviation"]


class Name(Model):
    """One spelling of a name: every spelling leads a reader to the same record."""

    text: Line
    """The name as it is written."""
    kind: NameKind = "alias"
    """What this spelling is; one name of a record is preferred."""
    lang: Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")] | None = None
    """The language as a BCP 47 tag: uk, ru, en, uk-Latn."""
    script: Annotated[str, Field(pattern=r"^[A-Z][a-z]{3}$")] | None = None
    """The script as an ISO 15924 code: Latn, Cyrl, Arab."""
    standard: Line | None = None
    """For a transliteration, the table that gives it: KMU 2010."""
    source: Annotated[Key, to("source", reverse="Names printed here")] | None = None
    """The source that prints this spelling."""
    match: Flag = True
    """false where the name is too common to be looked for in texts."""
