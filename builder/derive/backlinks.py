"""The way back: for each record, who names it, under the label that the naming field declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from builder.linking import RecordLink
from builder.values.key import Key


class Backlink(NamedTuple):
    """A record that names another, and the field it does so in."""

    label: str
    origin: Key
    path: tuple[str | int, ...]


def link_back(links: Iterable[RecordLink]) -> Mapping[Key, tuple[Backlink, ...]]:
    """Return the backlinks of every record that has some: sorted by label and origin, one for each label and origin."""
    found: dict[Key, dict[tuple[str, Key], Backlink]] = {}
    for link in links:
        if link.label is not None and link.origin != link.target:
            found.setdefault(link.target, {}).setdefault(
                (link.label, link.origin), Backlink(link.label, link.origin, link.path)
            )
    return MappingProxyType({key: tuple(sorted(by.values(), key=str)) for key, by in sorted(found.items())})
