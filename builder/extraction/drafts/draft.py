"""A draft of a record: its fields in the order an editor writes them, and what the machine has to say of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from builder.extraction.text.offsets import Offsets
from builder.records.record import Record
from builder.values.key import Key


class Field(NamedTuple):
    """A field of a mapping; `remarks` are lines that stand above it as comments."""

    name: str
    value: Value
    remarks: tuple[str, ...] = ()


Value: TypeAlias = "str | tuple[Field, ...] | tuple[Value, ...]"
"""A text, a mapping, or a list of either: what a record's YAML can hold."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that nobody has confirmed.

    `span` is the first place in the text it rests on; `rule` made it and is right in `confidence` (0 to 1) of cases as
    far as is known; `remarks` are what an editor should know before accepting it.
    """

    kind: type[Record]
    id: str
    span: Offsets
    rule: str
    confidence: float
    fields: tuple[Field, ...]
    remarks: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """The name that the record will have."""
        return Key(self.kind.kind, self.id)

    @property
    def path(self) -> str:
        """Where its file belongs, below the content folder."""
        return f"{self.kind.folder}/{self.id}.yml"


def written(fields: Iterable[Field | None]) -> tuple[Field, ...]:
    """The fields that say something: None and empty lists, mappings and texts are left out; `chain` is kept."""
    return tuple(field for field in fields if field is not None and (field.value or field.name == "chain"))


def one_line(text: str) -> str:
    """A printed text as a field can hold it: line breaks and runs of blanks are one space."""
    return " ".join(text.split())


def said_plainly(text: str, judging: Iterable[str]) -> str:
    """A printed text that goes into a field of the editors' own voice: in quotation marks where a word of it judges."""
    lower = text.casefold()
    return f"“{text}”" if any(word.casefold() in lower for word in judging) else text
