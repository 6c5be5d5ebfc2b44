"""A held text: its characters as they stand in the file and the hash of the file's bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text, never normalised; positions in it count Unicode code points."""

    text: str
    sha256: str
    size: int
