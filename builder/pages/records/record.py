"""The page of any record: head, facts, names, what was said, what links here, sources, and how to cite it.

It serves every kind that has no module of its own; those that have one build on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from builder.addresses import data_of, index_of, page_of
from builder.derive.casualties.readings import ReportReading
from builder.figures.figure import Figure
from builder.pages.frame.citing import Citing, cite
from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.prose import show_inline, show_prose
from builder.pages.frame.shown import Block, Foreign, Front, Group, Head, Near, Page, Row, Status
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.backlinks import backlinks_of, said_group
from builder.pages.parts.drawings import intervals_of, locator_for, over_time_of
from builder.pages.parts.facets import facets_of
from builder.pages.parts.figure_table import Statements, statements_of
from builder.pages.parts.findable import changed_on, data_about, description_of
from builder.pages.parts.ranking import also_called, rank_of
from builder.pages.parts.rows import erratum_rows, fact_rows, name_rows, rows_of
from builder.pages.parts.statements import named_in
from builder.records.place import Place
from builder.records.record import Record, Utterance
from builder.values.key import Key
from builder.values.web_address import address_fault


@dataclass(frozen=True)
class RecordPage:
    """What the template of a record receives."""

    head: Head
    sensitive: str
    rows: tuple[Row, ...]
    body: tuple[Block, ...]
    note: tuple[Block, ...]
    picture: Figure | None
    drawn: tuple[Statements, ...]
    said: Group
    named: Group
    backlinks: tuple[Group, ...]
    citing: Citing


def record_page(record: Record, edition: Edition, near: tuple[Near | None, Near | None]) -> Page:
    """Return the page of a record of any kind."""
    apparatus = Apparatus(edition)
    head = head_of(record, apparatus)
    rows = name_rows(record, apparatus) + rows_of(record, apparatus) + fact_rows(record, apparatus)
    rows += erratum_rows(record, apparatus)
    rows += part_in_chains(record.key, edition)
    body = show_prose(getattr(record, "body", None), apparatus, record.key)
    note = show_prose(getattr(record, "note", None), apparatus, record.key)
    picture = _picture(record, edition)
    given = _figures_given(record, edition) if picture else []
    drawn = statements_of(given, apparatus)
    said = said_group(record, apparatus)
    named = named_in(record, apparatus)
    backlinks = backlinks_of(record, apparatus)
    citing = cite(record, edition)
    context = RecordPage(
        head=head,
        sensitive=getattr(record, "sensitive", None) or "",
        rows=rows,
        body=body,
        note=note,
        picture=picture,
        drawn=drawn,
        said=said,
        named=named,
        backlinks=backlinks,
        citing=citing,
    )
    return Page(
        page_of(record.key),
        front_of(record, edition, near),
        f"pages/{record.kind}.md.j2",
        context,
        (picture,) if picture else (),
    )


def part_in_chains(key: Key, edition: Edition) -> tuple[Row, ...]:
    """Return in which roles a person or organization passed words on, how often, and how many roots that makes."""
    roles: dict[str, set[str]] = {}
    roots: set[Key] = set()
    for back in edition.views.backlinks.get(key, ()):
        record = edition.dossier.records[back.origin]
        if back.path[0] == "chain" and isinstance(record, Utterance):
            for carrier in record.chain:
                if carrier.agent == key:
                    roles.setdefault(carrier.role, set()).add(record.breath)
            roots.add(getattr(record, "speaker", None) or record.key)
    if not roles:
        return ()
    told = ", ".join(f"{role} of {counted(len(breaths), 'statement')}" for role, breaths in sorted(roles.items()))
    return (Row("Part in chains", ((f"{told}; roots that reach us this way: {len(roots)}",),)),)


def head_of(record: Record, apparatus: Apparatus) -> Head:
    """Return the head of a record's page: its kind, its marks of status, its name, its summary."""
    edition = apparatus.edition
    private = (Status("private person"),) if getattr(record, "private", False) else ()
    deck = show_inline(getattr(record, "summary", None), apparatus, record.key)
    statuses = (*edition.statuses(record), *private, Status(record.review))
    unique = tuple(dict.fromkeys(statuses))
    caption, lang = edition.caption(record.key), edition.language(record.key)
    return Head(record.label, unique, (Foreign(caption, lang) if lang else caption,), deck)


def front_of(record: Record, edition: Edition, near: tuple[Near | None, Near | None]) -> Front:
    """Return the front matter of a record's page."""
    caption = edition.caption(record.key)
    # A private person's record holds the names: no page leads to it.
    edit = None if getattr(record, "private", False) else edition.dossier.settings.edit_url
    return Front(
        title=caption,
        description=description_of(record, edition),
        section=record.plural,
        crumbs=(Near("Overview", "index.md"), Near(record.plural, index_of(record.kind))),
        previous=near[0],
        next=near[1],
        edit_url=f"{edit.rstrip('/')}/{record.folder}/{record.id}.{'md' if record.kind == 'topic' else 'yml'}"
        if edit
        else "",
        kind=record.kind,
        data=data_of(record.key),
        report=report_address(edition, caption),
        label=record.label,
        also=also_called(record, edition),
        facets=facets_of(record, edition),
        rank=rank_of(record, edition),
        linked_data=data_about(record, edition),
        changed=changed_on(record),
    )


def _picture(record: Record, edition: Edition) -> Figure | None:
    """Return a place's locator map, or a speaker's figures over time."""
    if isinstance(record, Place):
        return locator_for(record, edition)
    given = edition.given_by.get(record.key, ())
    if len({reading.moment for reading in given if reading.moment}) > 1:
        return over_time_of(f"over-time-{record.kind}-{record.id}", given, edition)
    return intervals_of(f"intervals-{record.kind}-{record.id}", given, edition) if len(given) > 1 else None


def _figures_given(record: Record, edition: Edition) -> list[ReportReading]:
    """Return the casualty figures that a person or organization gave, in order of time."""
    readings = (reading for reading in edition.views.casualties.readings.values() if reading.speaker == record.key)
    return sorted(readings, key=lambda reading: reading.order)


def report_address(edition: Edition, caption: str) -> str:
    """Return where an error of a page is reported, if the dossier says so: a mail with the page's name, or an address."""
    contact = edition.dossier.settings.contact or ""
    if address_fault(contact):
        return ""
    return f"{contact}?subject={quote(caption)}" if contact.startswith("mailto:") else contact


def neighbours(
    edition: Edition, records: tuple[Record, ...]
) -> Iterator[tuple[Record, tuple[Near | None, Near | None]]]:
    """Yield records with the pages before and after them in the order of their index."""
    nears = [Near(edition.caption(record.key), page_of(record.key)) for record in records]
    for index, record in enumerate(records):
        yield record, (nears[index - 1] if index else None, nears[index + 1] if index + 1 < len(nears) else None)
