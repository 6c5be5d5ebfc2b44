"""What search engines and networks are told of a record: one line, the words of schema.org for it, its last change."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from builder.addresses import page_of, web_path
from builder.derive.captions import ascribed, figure_in_short, shortened
from builder.pages.frame.edition import Edition, anchors_of
from builder.pages.parts.figures_in_words import read_as
from builder.pages.parts.statements import date_of, first_words
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.quote import Quote
from builder.records.record import Change, Record, Utterance
from builder.standards.schema_org import Told, dataset, iso, linked_data, website, written
from builder.values.key import Key
from builder.values.prose import Listing, Prose, plain

LONGEST = 200
# Words of other copies certify the copy and not the speaker.
_THEIRS = frozenset({"original", "published_translation"})


def description_of(record: Record, edition: Edition) -> str:
    """Return one line that says what a record is, from what its page shows; of sensitive content only that it is there."""
    caption = edition.caption(record.key)
    if getattr(record, "sensitive", None):
        return f"{record.label}, sensitive content: {record.sensitive}"
    if not isinstance(record, Utterance):
        told = _plain(getattr(record, "summary", None) or getattr(record, "body", None))
        return f"{record.label}: {caption}. {shortened(told, LONGEST)}" if told else f"{record.label}: {caption}"
    date = date_of(record)
    when = f", {date.printed()}" if date else ""
    labels = "".join(f" ({status.text})" for status in edition.statuses(record))
    return f"{record.label}{when}. {_said(record, edition)}{labels}"


def data_about(record: Record, edition: Edition) -> str:
    """Return a record's description in the words of schema.org, as JSON for a script element."""
    return written(linked_data(record, _told(record, edition)))


def data_about_site(edition: Edition) -> str:
    """Return the description of the site, as JSON for a script element."""
    return written(website(edition.site.name, edition.site.at(""), edition.dossier.settings.description))


def data_about_downloads(path: str, files: Iterable[tuple[str, str]], edition: Edition) -> str:
    """Return the description of the downloads, each (name, path), as JSON for a script element."""
    media = {".csv": "text/csv", ".json": "application/json", ".xml": "application/atom+xml"}
    settings = edition.dossier.settings
    licence = settings.licence.content or ""
    return written(
        dataset(
            f"{edition.site.name}: data",
            edition.site.at(web_path(path)),
            settings.description,
            ((name, edition.site.at(file), media[PurePosixPath(file).suffix]) for name, file in files),
            licence,
        )
    )


def changed_on(record: Record) -> str:
    """Return the day of a record's last public change as ISO 8601; nothing where none is recorded."""
    changes: tuple[Change, ...] = getattr(record, "changes", ())
    return iso(max((change.date for change in changes), key=lambda date: date.order, default=None))


def _told(record: Record, edition: Edition) -> Told:
    quotable = isinstance(record, Quote) and edition.wording(record) in _THEIRS and not record.sensitive
    words = first_words(edition, record) if quotable else None
    reading = edition.views.casualties.readings[record.key] if isinstance(record, CasualtyReport) else None
    cited = getattr(record, "cited", None)
    sources = [Key("source", anchor.source.id) for anchor in anchors_of(record)] + ([cited.source] if cited else [])
    return Told(
        captions=edition.captions,
        address=lambda key: edition.site.at(web_path(page_of(key))),
        description=description_of(record, edition),
        words=words.plain if words and not any(corrupt for _, corrupt in words.pieces) else "",
        interval=reading.interval if reading else None,
        rule=reading.rule or "" if reading else "",
        sources=tuple(dict.fromkeys(sources)),
    )


def _said(record: Utterance, edition: Edition) -> str:
    """Return what was said: our words of a claim, a figure and how it is read, else what the record is called."""
    if isinstance(record, Claim):
        return ascribed(edition.speaker(record), record.statement_text)
    if isinstance(record, CasualtyReport):
        read = read_as(edition.views.casualties.readings[record.key])
        return ascribed(edition.speaker(record), f"{figure_in_short(record)}, read as {read}")
    return edition.caption(record.key)


def _plain(prose: Prose | None) -> str:
    """Return prose as text, its references by the words that carry them."""
    texts: list[str] = []
    for block in prose.blocks if prose else ():
        texts += [plain(item) for item in (block.items if isinstance(block, Listing) else (block.children,))]
    return " ".join(texts)
