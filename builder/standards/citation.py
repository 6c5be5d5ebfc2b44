"""What a citation of a page holds, before any style writes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Citation:
    """A page to be cited: its id, title, site, address with the digest of its state, and a note on its words."""

    id: str
    title: str
    site: str
    address: str
    as_of: date
    note: str = ""
