"""Rules that keep the names of private persons out of what is published."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from builder.checks.check import Finding
from builder.derive.publication import private_people
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.problems import places_in
from builder.reading.content import SETTINGS_KEY
from builder.records.person import Person
from builder.records.traversal import FieldPath
from builder.values.key import Key
from builder.values.name import Name

_SHORTEST = 3
"""A part of a name with fewer letters is not looked for by itself."""


def private_shown_as(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A private person is shown under neutral words, and neither these nor the id hold a name of theirs."""
    for person in private_people(dossier.records):
        if not person.shown_as:
            yield Finding(
                dossier.at(person.key, ("private",)), "a private person needs shown_as: what readers are told"
            )
        for name in person.names:
            for word in name.text.split():
                place = _holds_name(person, word)
                if place:
                    message = f"the {place} of a private person must not hold a part of a name; it holds {word!r}"
                    yield Finding(dossier.at(person.key, (place,) if place != "id" else ()), message)


def _holds_name(person: Person, word: str) -> str | None:
    small = word.casefold()
    if small in person.id.split("-"):
        return "id"
    return "shown_as" if person.shown_as and small in person.shown_as.casefold().split() else None


def private_name_shown(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """No published text, of ours or of a source, holds the name of a private person or a part that only such names have."""
    names = [name for person in private_people(dossier.records) for name in person.names]
    if not names:
        return
    told_by = _pattern(names, views)
    for key, path, text in _our_texts(dossier, views):
        if told_by.search(text):
            yield Finding(dossier.at(key, path), "this text would publish the name of a private person")
    for name, held in views.held.items():
        place = places_in(f"content/sources/{name}.txt", held.text)
        for start, end in held.shown:
            for found in told_by.finditer(held.text, start, end):
                message = (
                    f"the published words hold the name of a private person, {found[0]!r}; list the sentence under "
                    f"withheld in {name}.yml, or anchor fewer words"
                )
                yield Finding(place(found.start()), message)


def _pattern(names: list[Name], views: Views) -> regex.Pattern[str]:
    """Return what finds a whole name in any case, or a part of one as it is written, as words.

    A part that a public name has too gives nobody away; where `match` is false, a name is too common for its parts.
    """
    public = {word for name in _public_names(views) for word in name.split()}
    parts = {
        word
        for name in names
        if name.match
        for word in name.text.split()
        if len(word) >= _SHORTEST and word not in public
    }
    whole = "|".join(regex.escape(name) for name in sorted({name.text for name in names}))
    rest = "|".join(regex.escape(part) for part in sorted(parts)) or r"\b\B"
    return regex.compile(rf"\b(?:(?i:{whole})|{rest})\b")


def _public_names(views: Views) -> Iterator[str]:
    for record in views.public.records.values():
        names: Any = getattr(record, "names", ())
        yield from (name.text for name in names if isinstance(name, Name))


def _our_texts(dossier: Dossier, views: Views) -> Iterator[tuple[Key, FieldPath, str]]:
    """Yield every text of ours that is published: of records, of what is said about withdrawn ones, of the dossier."""
    for key, record in views.public.records.items():
        yield from ((key, path, text) for path, text in _texts(record))
    for record in views.publication.withdrawn:
        yield from ((record.key, ("changes", *path), text) for path, text in _texts(record.changes))
    yield from ((SETTINGS_KEY, path, text) for path, text in _texts(dossier.settings))


def _texts(value: Any, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text of a record that is our own, exact words of sources excepted (the rights guard those)."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif hasattr(value, "blocks"):
        yield path, value.text
    elif hasattr(type(value), "model_fields"):
        for name, field in type(value).model_fields.items():
            if name not in ("exact", "prefix", "suffix") and getattr(value, name, None) is not None:
                yield from _texts(getattr(value, name), (*path, field.alias or name))
