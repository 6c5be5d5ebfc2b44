"""Tables for spreadsheets: casualty reports and quotations, with a data dictionary (Frictionless Data Package v2)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from builder.addresses import page_of, web_path
from builder.derive.captions import speaker_of
from builder.derive.views import Views
from builder.derive.wording import wording_of
from builder.reading.site import Site
from builder.records.casualty_report import CasualtyReport
from builder.records.quote import Quote
from builder.values.interval_rules import RULES_VERSION


class Column(NamedTuple):
    """A column of a table: its name, its type in the data dictionary, and what it holds."""

    name: str
    type: str
    description: str


REPORTS = (
    Column("id", "string", "The record's permanent id."),
    Column("event", "string", "The id of the event counted."),
    Column("statement", "string", "Reports of one statement share it."),
    Column("speaker", "string", "Who gives the figure: the root."),
    Column("said", "string", "When it was said, in EDTF; empty where not stated."),
    Column("outcome", "string", "killed, injured, casualties, missing, hospitalized or displaced."),
    Column("population", "string", "Of whom; not_stated where the words do not say."),
    Column("scope", "string", "whole, part or not_stated."),
    Column("figure", "string", "The figure as printed, or in our words where the text is not held."),
    Column("low", "string", "The lower bound, or not_given."),
    Column("high", "string", "The upper bound, open where no limit was stated, or not_given."),
    Column(
        "rule",
        "string",
        f"The rule that reads the words (rules version {RULES_VERSION}); editor for bounds of the editors.",
    ),
    Column("status", "string", "The speaker's own word for how sure it is."),
    Column("source", "string", "The id of the source."),
    Column("held", "boolean", "Whether the text of the source is held, so that the words can be checked."),
    Column("address", "string", "The page of the record."),
)
QUOTES = (
    Column("id", "string", "The record's permanent id."),
    Column("speaker", "string", "Who said it; empty for marks that are not speech."),
    Column("said", "string", "When it was said, in EDTF; empty where not stated."),
    Column("kind", "string", "direct, partial, headline or scare."),
    Column("wording", "string", "How far the words can be trusted as the speaker's."),
    Column(
        "words", "string", "The words of the text held; empty where they are suspected corrupt or may not be shown."
    ),
    Column("source", "string", "The id of the source."),
    Column("address", "string", "The page of the record."),
)


def table_files(views: Views, site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the tables and the data package that describes them."""
    tables = (
        ("casualty-reports", REPORTS, list(_reports(views, site))),
        ("quotations", QUOTES, list(_quotes(views, site))),
    )
    for name, columns, rows in tables:
        yield f"data/{name}.csv", _csv(columns, rows)
    yield "data/datapackage.json", _package(tables, views, site)


def _reports(views: Views, site: Site) -> Iterator[list[str]]:
    for report in views.public.of(CasualtyReport):
        reading = views.casualties.readings[report.key]
        source = report.cited.source.id if report.cited else report.words.source.id if report.words else ""
        yield [
            report.id,
            report.event.id,
            report.statement or "",
            speaker_of(report, views.public),
            str(report.said.date) if report.said else "",
            report.outcome,
            report.population,
            report.scope.whole,
            report.figure,
            str(reading.interval.low),
            str(reading.interval.high),
            reading.rule or "",
            report.status,
            source,
            "true" if source in views.held else "false",
            site.at(web_path(page_of(report.key))),
        ]


def _quotes(views: Views, site: Site) -> Iterator[list[str]]:
    for quote in views.public.of(Quote):
        source = quote.evidence[0].source.id
        wording = wording_of(views.public, quote, source)
        # Corrupt words are never exported as clean speech.
        words = "" if wording == "suspected_corrupt" else _words(quote, views)
        when = str(quote.said.date) if quote.said else ""
        address = site.at(web_path(page_of(quote.key)))
        yield [quote.id, speaker_of(quote, views.public), when, quote.form, wording, words, source, address]


def _words(quote: Quote, views: Views) -> str:
    spans = [views.spans.get(quote.key, ("evidence", index)) for index in range(len(quote.evidence))]
    found = [
        views.held[span.source].words(span.start, span.end) for span in spans if span and span.source in views.held
    ]
    return " … ".join(words for words in found if words)


def _csv(columns: tuple[Column, ...], rows: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([[_inert(cell) for cell in row] for row in rows])
    return out.getvalue().encode()


def _inert(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell


def _package(tables: tuple[tuple[str, tuple[Column, ...], list[list[str]]], ...], views: Views, site: Site) -> bytes:
    resources = [
        {
            "name": name,
            "path": f"{name}.csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": {"fields": [column._asdict() for column in columns], "primaryKey": ["id"]},
        }
        for name, columns, _ in tables
    ]
    package: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "dossier",
        "title": site.name,
        "description": views.public.settings.description,
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()
