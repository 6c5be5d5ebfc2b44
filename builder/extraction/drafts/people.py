"""Drafts of people with a name: printed forms, role and body, and a private person kept behind neutral words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from builder.extraction.drafts.draft import Field, Value, said_plainly, written
from builder.extraction.drafts.ids import slug
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.named import Named
from builder.extraction.drafts.roles import PrintedRole, role_of, told_life
from builder.records.person import Person

_VOWELS = "aeiou"
_SCRIPTS = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "GREEK": "Grek", "ARABIC": "Arab", "HEBREW": "Hebr", "CJK": "Hani",
    "ARMENIAN": "Armn", "GEORGIAN": "Geor", "DEVANAGARI": "Deva", "HANGUL": "Hang",
}  # fmt: skip


def take_person(ledger: Ledger, thing: Named) -> str:
    """The id of a person's draft: the name, but neutral words for a private person."""
    role = role_of(ledger.finds, thing)
    if role is not None and role.private:
        return next(
            name
            for number in range(1, 10_000)
            if (name := ledger.names.take("person", f"{slug(shown_as(thing, role)[2:])}-{number}")).endswith(
                f"-{number}"
            )
        )
    return ledger.names.take("person", slug(thing.name))


def draft_person(ledger: Ledger, index: int) -> None:
    """Draft a named person."""
    thing, key = ledger.named[index], ledger.keys[index]
    role = role_of(ledger.finds, thing)
    private = role is not None and role.private
    fields = written(
        (
            Field("private", "true") if private else None,
            Field("shown_as", shown_as(thing, role)) if role is not None and private else None,
            Field("names", names_of(ledger, thing, matched=not private)),
            None if role is None or private else _role(ledger, role),
        )
    )
    ledger.add(
        Person,
        key.id,
        thing.spans[0],
        (f"person/{thing.rule}", thing.confidence),
        fields,
        _remarks(ledger, thing, role),
    )


def shown_as(thing: Named, role: PrintedRole) -> str:
    """Neutral words for a private person, without a part of the name."""
    own = {word.casefold() for form in thing.forms for word in re.findall(r"\w+", form)}
    words = [word for word in role.title.split() if word.casefold().strip("’'") not in own]
    plain = " ".join(words) or "private person"
    return f"{'an' if plain[0].casefold() in _VOWELS else 'a'} {plain}"


def names_of(ledger: Ledger, thing: Named, preferred: str = "", *, matched: bool = True) -> tuple[Value, ...]:
    """The printed forms of a thing, one preferred; a surname alone is too common to be looked for in texts."""
    first = preferred or thing.name
    forms = dict.fromkeys((first, *(form for form in (thing.name, *thing.forms) if form in thing.forms)))
    return tuple(_name(ledger, thing, form, form == first, matched and not _too_common(thing, form)) for form in forms)


def _name(ledger: Ledger, thing: Named, form: str, preferred: bool, matched: bool) -> tuple[Field, ...]:
    printed = form in thing.forms
    script = script_of(form)
    language = ledger.finds.source.language
    return written(
        (
            Field("text", form),
            Field("kind", "preferred" if preferred else "as_printed"),
            Field("lang", language) if script == script_of(ledger.finds.text[: ledger.finds.read]) else None,
            Field("script", script) if script else None,
            Field("source", ledger.source) if printed else None,
            None if matched else Field("match", "false"),
        )
    )


@lru_cache(maxsize=256)
def script_of(text: str) -> str:
    """The ISO 15924 code of the first letters of a text; empty where it has none, or none of a script known here."""
    letters = (character for character in text if character.isalpha())
    return next((_SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "") for letter in letters), "")


def _too_common(thing: Named, form: str) -> bool:
    return thing.kind == "person" and " " not in form and len(thing.forms) == 1


def _role(ledger: Ledger, role: PrintedRole) -> Field | None:
    anchor = ledger.anchor(role.span)
    if anchor is None:
        return None
    body = ledger.key_in("organization", role.span)
    title = said_plainly(role.title, ledger.dossier.settings.judging_words)
    fields = written(
        (
            Field("title", title),
            Field("organization", body.id) if body else None,
            Field("evidence", (anchor,)),
        )
    )
    return Field("roles", (fields,))


def _remarks(ledger: Ledger, thing: Named, role: PrintedRole | None) -> tuple[str, ...]:
    return (*where(ledger, thing), *_private(ledger, thing, role))


def where(ledger: Ledger, thing: Named) -> Iterable[str]:
    """Where a thing is named, and what else it may be."""
    places = ", ".join(str(start) for start, _ in thing.spans[:8])
    more = f" and {len(thing.spans) - 8} more" if len(thing.spans) > 8 else ""
    yield f"named at {places}{more}"
    if thing.possibly:
        yield f"possibly {' or '.join(thing.possibly)}: the text has several of that name"


def _private(ledger: Ledger, thing: Named, role: PrintedRole | None) -> Iterable[str]:
    if role is None or not role.private:
        return
    yield "drafted as a private person: if this one speaks for a public body, take private and shown_as away"
    told = ", ".join(f"{start} to {end}" for start, end in told_life(ledger.finds, thing))
    if told:
        yield f"sentences that name the person or tell of home or family, to be listed under withheld of the source: {told}"
