"""Mentions that name one thing, gathered: full names with their short forms, transliterations, acronyms, plurals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.extraction.names.candidates import Mention, MentionType
from builder.extraction.names.folding import sound_key, words_of
from builder.extraction.names.same_name import NameKind, group_names

_KINDS: tuple[NameKind, ...] = ("person", "organization", "place")


@dataclass(frozen=True, slots=True)
class Entity:
    """What one or more mentions name: its fullest printed name, every printed form, and the indexes of the mentions.

    `possibly` holds the full names that a surname alone may stand for where the text has several.
    """

    type: MentionType
    name: str
    forms: tuple[str, ...]
    mentions: tuple[int, ...]
    possibly: tuple[str, ...]


def entities(mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """The things that the mentions name, in order of first mention; every mention is in exactly one."""
    gathered = [entity for kind in _KINDS for entity in _named(mentions, kind)]
    gathered += _weapons(mentions)
    return tuple(sorted(gathered, key=lambda entity: entity.mentions[0]))


def _named(mentions: Sequence[Mention], kind: NameKind) -> Iterator[Entity]:
    places: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        if mention.type == kind:
            places.setdefault(" ".join(mention.name.split()), []).append(index)
    groups = group_names(places, kind)
    surnames = _bearers(groups) if kind == "person" else {}
    for forms in groups:
        indexes = tuple(sorted(index for form in forms for index in places[form]))
        fullest = max(forms, key=lambda form: (len(words_of(form)), len(places[form]), len(form)))
        alone = len(words_of(fullest)) == 1
        possibly = tuple(name for name in surnames.get(_surname(fullest), ()) if name != fullest) if alone else ()
        yield Entity(kind, fullest, forms, indexes, possibly)


def _bearers(groups: tuple[tuple[str, ...], ...]) -> dict[str, tuple[str, ...]]:
    """The first full name of each group by the key of its surname."""
    bearers: dict[str, tuple[str, ...]] = {}
    for forms in groups:
        full = next((form for form in forms if len(words_of(form)) > 1), None)
        if full:
            bearers[_surname(full)] = (*bearers.get(_surname(full), ()), full)
    return bearers


def _surname(name: str) -> str:
    words = words_of(name)
    return sound_key(words[-1]) if words else name


def _weapons(mentions: Sequence[Mention]) -> Iterator[Entity]:
    groups: dict[str, list[int]] = {}
    for index, mention in enumerate(mentions):
        if mention.type == "weapon":
            groups.setdefault(mention.name.lower().removesuffix("s"), []).append(index)
    for indexes in groups.values():
        forms = tuple(dict.fromkeys(mentions[index].name for index in indexes))
        yield Entity("weapon", forms[0], forms, tuple(indexes), ())
