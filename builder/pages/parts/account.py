"""The account of the event on the first page: a few attributed lines, chosen by the editors, in their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.derive.captions import shortened
from builder.pages.frame.edition import anchors_of
from builder.pages.frame.shown import Inline, Run, Words
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.statements import date_of, first_words, in_time
from builder.records.casualty_report import CasualtyReport
from builder.records.claim import Claim
from builder.records.event import Event
from builder.records.quote import Quote
from builder.records.record import Record
from builder.records.source import Source
from builder.values.key import Key

MOST = 10
LONGEST = 160


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the account: who says it, and what."""

    who: Run
    what: Run


def account_of(event: Event, apparatus: Apparatus) -> tuple[Line, ...]:
    """Return the lines that the editors chose, or else one claim about the event from each speaker; then who is silent."""
    edition = apparatus.edition
    chosen = edition.dossier.settings.account or _one_a_speaker(event, edition.dossier.of(Claim))
    lines = [_line(edition.dossier.records[key], apparatus) for key in chosen if key in edition.dossier.records]
    silent = (position.party for position in event.positions if position.none_in_sources)
    lines += [Line((edition.link(party),), ("No statement about it is in these sources.",)) for party in silent]
    return tuple(lines)


def _one_a_speaker(event: Event, claims: Iterable[Claim]) -> tuple[Key, ...]:
    first: dict[Key, Key] = {}
    for claim in in_time(claims):
        if isinstance(claim, Claim) and event.key in claim.about:
            first.setdefault(claim.speaker, claim.key)
    return tuple(first.values())[:MOST]


def _line(record: Record, apparatus: Apparatus) -> Line:
    if isinstance(record, CasualtyReport):
        return Line(_who(record, apparatus), _figures(record, apparatus))
    if isinstance(record, Quote):
        words = first_words(apparatus.edition, record)
        return Line(_who(record, apparatus), ((words or "Words not published here"), ".", *apparatus.of(record)))
    if isinstance(record, Claim):
        return Line(_who(record, apparatus), (shortened(record.statement_text, LONGEST), *apparatus.of(record)))
    date = date_of(record)
    title = f"{apparatus.edition.caption(record.key)}{f', {date.printed()}' if date else ''}."
    return Line(_teller(record, apparatus), (title, *apparatus.of(record)))


def _who(record: Record, apparatus: Apparatus) -> Run:
    """Return the speaker, with the hour or the printed day where one is known."""
    speaker: Key | None = getattr(record, "speaker", None)
    said = getattr(record, "said", None)
    hour = f", {said.date.earliest:%H:%M}" if said and said.date.precision == "minute" else ""
    return (apparatus.edition.link(speaker), hour) if speaker else ("No speaker",)


def _teller(record: Record, apparatus: Apparatus) -> Run:
    """Return who tells of an event: the publisher of the text that carries it."""
    edition = apparatus.edition
    source = next((edition.dossier.get(Source, anchor.source.id) for anchor in anchors_of(record)), None)
    cited = getattr(record, "cited", None)
    source = source or (edition.dossier.get(Source, cited.source.id) if cited else None)
    return (edition.link(source.publisher),) if source and source.publisher else ((source.name if source else ""),)


def _as_spoken(record: Record, apparatus: Apparatus) -> tuple[int, str, str]:
    """Return the order within a breath: by place in the text held; of notes, the killed before the injured."""
    span = apparatus.edition.views.spans.get(record.key, ("words",))
    return (span.start if span else 0, "" if getattr(record, "outcome", "") == "killed" else "later", record.id)


def _figures(report: CasualtyReport, apparatus: Apparatus) -> Run:
    """Return everything that was counted in one breath, as it reached us by one way: the words, or our note of them."""
    edition = apparatus.edition
    carrier = report.cited.source if report.cited else None
    shown: dict[Words | str, None] = {}
    marks: dict[Inline, None] = {}
    for other in sorted(
        edition.breaths.get(report.statement or "", (report,)), key=lambda one: _as_spoken(one, apparatus)
    ):
        same_way = isinstance(other, CasualtyReport) and (other.cited.source if other.cited else None) == carrier
        if (
            not same_way
            or not isinstance(other, CasualtyReport)
            or edition.views.casualties.readings[other.key].partial
        ):
            continue
        words = edition.words(other.key, ("words",)) if other.words else None
        note = other.cited.paraphrase if other.cited else None
        if words or note:
            shown[words or str(note)] = None
            marks.update(dict.fromkeys(apparatus.of(other)))
    run: list[Inline] = []
    for item in shown:
        run += ["; ", item] if run else [item]
    return (*run, ".", *marks)
