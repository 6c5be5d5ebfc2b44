"""A text taken from a file as a source record that nobody has confirmed, beside the body that publishes it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from builder.authoring.intake_formats import Intake
from builder.dossier import Dossier
from builder.extraction.drafts.draft import Draft, Field, one_line, written
from builder.extraction.drafts.ids import Names, slug
from builder.extraction.drafts.statements import headline_of
from builder.extraction.names.same_name import SURE, same_name
from builder.extraction.text.language import language_supported
from builder.records.organization import Organization
from builder.records.source import Source
from builder.values.partial_date import parse_date
from builder.values.scalars import hidden_character
from builder.values.web_address import address_fault

_TITLE_LENGTH = 200


def held_already(dossier: Dossier, text: str) -> str | None:
    """The id of the source that holds exactly this text, if one does."""
    wanted = hashlib.sha256(text.encode()).hexdigest()
    return next((name for name, held in dossier.texts.items() if held.sha256 == wanted), None)


def draft_source(dossier: Dossier, taken: Intake, stem: str) -> tuple[Draft, ...]:
    """The draft of a source for a text, last, behind that of its publisher where no record has its name."""
    names = Names((*dossier.records, *dossier.failed))
    publishers = tuple(_publisher(dossier, names, taken))
    known = next((one.id for one in dossier.of(Organization) if _called(one, taken.site)), "")
    publisher = known or (publishers[0].id if publishers else "")
    return (*publishers, _source(names.take("source", slug(stem)), taken, publisher))


def _source(name: str, taken: Intake, publisher: str) -> Draft:
    english = language_supported(taken.text)
    url = taken.url if taken.url and address_fault(taken.url) is None else ""
    fields = written(
        (
            Field("review", "draft"),
            Field("type", "webpage" if taken.site or taken.url else "report", ("a guess",)),
            Field("title", _title(taken, name)),
            Field("author", tuple(filter(None, map(_line, taken.authors)))),
            Field("container_title", _line(taken.site)),
            Field("publisher", publisher),
            Field("issued", _date(taken.issued)),
            Field("url", url),
            Field("language", "en" if english else "und", () if english else ("say which language it is",)),
            Field("rights", _rights(), ("whose text is it, and how much of it may be published?",)),
            Field("metadata_from", " ".join(taken.how)),
            Field("copy_status", (Field("kind", "original"),), ("or a translation?",)),
            Field("sha256", hashlib.sha256(taken.text.encode()).hexdigest()),
        )
    )
    remarks = ("read the text before you accept this: everything is anchored in it",)
    return Draft(Source, name, (0, len(taken.text)), "source/file", 0.5, fields, remarks)


def _rights() -> tuple[Field, ...]:
    return (Field("statement", "Not known yet"), Field("publish", "citation"))


def _publisher(dossier: Dossier, names: Names, taken: Intake) -> Iterator[Draft]:
    site = _line(taken.site)
    if not site or any(_called(one, site) for one in dossier.of(Organization)):
        return
    fields = (
        Field("review", "draft"),
        Field("names", ((Field("text", site), Field("kind", "preferred")),)),
        Field("type", "media", ("a guess",)),
    )
    yield Draft(Organization, names.take("organization", slug(site)), (0, 0), "organization/site-name", 0.6, fields)


def _called(one: Organization, site: str) -> bool:
    return bool(site) and any(same_name(name.text, site, "organization") >= SURE for name in one.names)


def _title(taken: Intake, name: str) -> str:
    """The title the file gives, else the headline, else the first words, else the id."""
    span = headline_of(taken.text)
    first = taken.text[slice(*span)] if span else " ".join(taken.text.split()[:12])
    return (_line(taken.title) or _line(first) or name)[:_TITLE_LENGTH]


def _line(text: str) -> str:
    """A text as a field of one line; nothing where invisible characters stand in it."""
    line = one_line(text)
    return "" if hidden_character(line) else line


def _date(text: str) -> str:
    try:
        return str(parse_date(text))
    except ValueError:
        return ""
