"""What a record is called: its kind and its permanent id."""

from __future__ import annotations

import re
from typing import NamedTuple

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_LENGTH = 80
_ID = re.compile(ID_PATTERN)
# Names that some file systems refuse or some web servers treat as an index.
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)


class Key(NamedTuple):
    """The permanent name of a record, written `kind:id`."""

    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


def id_fault(text: str) -> str | None:
    """Say what keeps a text from being an id, or None if nothing does."""
    if not _ID.fullmatch(text):
        return f"expected an id of small letters, digits and single hyphens, found {text!r}"
    if text in RESERVED or text.startswith("index-"):
        return f"the id {text!r} is a reserved file name"
    if len(text) > ID_LENGTH:
        return f"the id has {len(text)} characters; at most {ID_LENGTH} are allowed"
    return None
