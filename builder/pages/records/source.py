"""The page of a source: citation, copy, rights, coverage, and the text as far as it may be shown, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import page_of
from builder.pages.frame.citing import Citing, cite
from builder.pages.frame.edition import Edition
from builder.pages.frame.prose import show_prose
from builder.pages.frame.shown import (
    Block,
    Code,
    Front,
    Group,
    Head,
    Inline,
    Near,
    Outside,
    Page,
    Row,
    Run,
    Status,
)
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.backlinks import backlinks_of
from builder.pages.parts.reading_room import CoverageBar, Paragraph, coverage_of, read_aloud
from builder.pages.parts.rows import rows_of
from builder.pages.records.record import front_of
from builder.records.source import Source

_COPY = {
    "original": "original wording",
    "published_translation": "published translation",
    "back_translation": "back-translated",
}
_TYPES = {
    "article-newspaper": "newspaper article",
    "webpage": "web page",
    "post": "post",
    "broadcast": "broadcast",
    "report": "report",
    "dataset": "dataset",
}
_SKIP = frozenset("type url archive_url rights copy_status sha256 errata withheld unused container_title".split())


@dataclass(frozen=True)
class SourcePage:
    """What the template of a source receives."""

    head: Head
    rows: tuple[Row, ...]
    coverage: CoverageBar | None
    paragraphs: tuple[Paragraph, ...]
    carried: tuple[Row, ...]
    unused: tuple[Row, ...]
    backlinks: tuple[Group, ...]
    note: tuple[Block, ...]
    citing: Citing


def source_page(source: Source, edition: Edition, near: tuple[Near | None, Near | None]) -> Page:
    """Return the page of a source."""
    apparatus = Apparatus(edition)
    held = edition.views.held.get(source.id)
    context = SourcePage(
        head=_head(source, held is not None),
        rows=citation_rows(source, edition) + rows_of(source, apparatus, _SKIP),
        coverage=coverage_of(source, edition) if held else None,
        paragraphs=read_aloud(source, edition) if held else (),
        carried=_carried(source, edition),
        unused=_unused(source, edition),
        # What is anchored here stands in the margin of the text; only other links are listed again.
        backlinks=backlinks_of(source, apparatus),
        note=show_prose(source.note, apparatus, source.key),
        citing=cite(source, edition),
    )
    front = front_of(source, edition, near)
    reader = Front(**{name: getattr(front, name) for name in front.__dataclass_fields__} | {"layout": "reader"})
    return Page(page_of(source.key), reader, "pages/source.md.j2", context)


def _head(source: Source, held: bool) -> Head:
    statuses: list[Status] = []
    if source.copy_status:
        statuses.append(Status(_COPY[source.copy_status.kind]))
    if held:
        shown = {
            "full": "text held, shown in full",
            "excerpts": "text held, excerpts shown",
            "citation": "text held, not shown",
        }
        statuses.append(Status(shown[source.rights.publish]))
    else:
        statuses.append(Status("text not held", "open"))
    statuses.append(Status(source.review))
    title = source.title or f"{source.name}"
    deck = f"{', '.join(source.author)}. " if source.author else ""
    if source.container_title and source.title:
        deck += source.name
    return Head(f"Source, {_TYPES[source.type]}", tuple(statuses), (title,), (deck,) if deck else ())


def citation_rows(source: Source, edition: Edition) -> tuple[Row, ...]:
    """Return how a source is cited: title, addresses, what the copy is, rights, and the fingerprint of a text held."""
    rows = [Row("Title", ((source.title or "title not recorded",),))]
    if source.container_title:
        rows.append(Row("Published in", ((source.container_title,),)))
    for label, address in (("Address", source.url), ("Archived copy", source.archive_url)):
        if address:
            rows.append(Row(label, ((Outside(address, address),),)))
    if source.copy_status:
        copy = source.copy_status
        said = ". ".join(part for part in (_COPY[copy.kind], copy.of, copy.note) if part)
        rows.append(Row("What the copy is", ((said,),)))
    rows.append(Row("Rights", ((_rights(source),),)))
    held = edition.views.held.get(source.id)
    if held and source.sha256:
        size: Run = (f"{len(held.text):,} code points. SHA-256 ", Code(source.sha256))
        rows.append(Row("Fingerprint of the text", (size,)))
    elif not held:
        rows.append(Row("Text", (("not held by this dossier; not verified here",),)))
    return tuple(rows)


def _rights(source: Source) -> str:
    published = {"full": "Published in full", "excerpts": "Published in excerpts", "citation": "Cited only"}
    return f"{source.rights.statement}. {published[source.rights.publish]}."


def _carried(source: Source, edition: Edition) -> tuple[Row, ...]:
    """Return, by its number, which published records each sentence carries."""
    rows = []
    for one in edition.views.coverage.get(source.id, ()):
        keys = dict.fromkeys(key for key, _ in one.by if key in edition.dossier.records and key != source.key)
        links: list[Inline] = []
        for key in keys:
            links += [", ", edition.link(key)] if links else [edition.link(key)]
        if links and not one.withheld:
            rows.append(Row(f"Sentence {one.sentence.number}", (tuple(links),)))
    return tuple(rows)


def _unused(source: Source, edition: Edition) -> tuple[Row, ...]:
    """Return the sentences that no record carries, by number, each with the reason."""
    return tuple(
        Row(f"Sentence {one.sentence.number}", ((one.unused,),))
        for one in edition.views.coverage.get(source.id, ())
        if one.unused and not one.by
    )
