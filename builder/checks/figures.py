"""Rules for casualty reports: what each says by itself and of other reports."""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.check import Finding
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.values.key import Key
from builder.values.read_count import read_count

_LINKS = ("supersedes", "breakdown_of", "subset_of")


def figure_unread(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Words that no rule reads need bounds of an editor's own."""
    for report in dossier.of(CasualtyReport):
        if report.low is not None and report.high is not None:
            continue
        if read_count(report.figure, report.qualifier_words or "", report.qualifier) is None:
            message = (
                f"no interval rule reads {report.figure!r} as {report.qualifier}; give low and high, or correct it"
            )
            yield Finding(dossier.at(report.key, ("figure",)), message)


def low_above_high(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The lower bound is not above the upper one."""
    for report in dossier.of(CasualtyReport):
        if isinstance(report.low, int) and isinstance(report.high, int) and report.low > report.high:
            yield Finding(dossier.at(report.key, ("low",)), f"low is {report.low} and high is {report.high}")
        if report.low == "open":
            yield Finding(
                dossier.at(report.key, ("low",)), "a lower bound is a number or not_given; nothing is below 0"
            )


def rank_reason(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A rank other than normal says why."""
    for report in dossier.of(CasualtyReport):
        if report.rank != "normal" and not report.rank_reason:
            yield Finding(dossier.at(report.key, ("rank",)), f"the rank {report.rank} needs rank_reason")


def report_cycle(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """No report supersedes, includes or adds up to itself, directly or in a circle."""
    for field in _LINKS:
        for report in dossier.of(CasualtyReport):
            seen = [report.id]
            current: CasualtyReport | None = report
            while current and (link := getattr(current, field)):
                if link.report.id == report.id:
                    circle = " -> ".join([*seen, report.id])
                    yield Finding(dossier.at(report.key, (field,)), f"{field} leads back to this report: {circle}")
                if link.report.id in seen:
                    break
                seen.append(link.report.id)
                current = dossier.get(CasualtyReport, link.report.id)


def as_of_before_event(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A figure does not speak of a time before the event it counts."""
    for report in dossier.of(CasualtyReport):
        event = dossier.get(Event, report.event.id)
        when = report.as_of or (report.said.date if report.said else None)
        if event and when and when.before(event.date):
            field = "as_of" if report.as_of else "said"
            message = f"{when} lies before the event {event.id!r} ({event.date})"
            yield Finding(dossier.at(report.key, (field,)), message)


def other_event(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A report supersedes, or is part of, a report of the same event or of one it belongs to."""
    for report in dossier.of(CasualtyReport):
        for field in _LINKS:
            link = getattr(report, field)
            other = dossier.get(CasualtyReport, link.report.id) if link else None
            if other and not {report.event, *_whole(dossier, report.event)} & {
                other.event,
                *_whole(dossier, other.event),
            }:
                message = f"{other.key} counts another event ({other.event.id})"
                yield Finding(dossier.at(report.key, (field, "report")), message)


def _whole(dossier: Dossier, key: Key) -> Iterator[Key]:
    seen = {key}
    while (event := dossier.get(Event, key.id)) and event.part_of and event.part_of not in seen:
        key = event.part_of
        seen.add(key)
        yield key
