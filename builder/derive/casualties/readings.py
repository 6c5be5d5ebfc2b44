"""Each casualty report as an interval, with everything about it that the comparison of reports asks for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.derive.casualties.closure import closed
from builder.dossier import Dossier
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.values.casualty_terms import Outcome, Population
from builder.values.interval import Bound, Interval, in_order
from builder.values.key import Key
from builder.values.partial_date import PartialDate
from builder.values.read_count import Reading, read_count

Figure = tuple[Key, Key, Outcome, Population, tuple[str, ...], Interval, bool]
"""Speaker, event, outcome, population, extent, interval, and whether it is asserted."""
EDITOR = "editor"
TOTALS: frozenset[Population] = frozenset({"all", "not_stated"})
NOTHING = Interval("not_given", "not_given")


Order = tuple[bool, str, str, str]
"""Undated last; the first and the last moment of the time a figure speaks of; the report's id."""


@dataclass(frozen=True, slots=True)
class ReportReading:
    """A report and its interval, and what of it is asked for often.

    `rule` is the id of the interval rule, `editor` where an editor's bounds differ from it, None where nothing reads the
    words (the interval is then silent). `by_rule` is what the rule alone reads. `extent` is (), or the scope in words and
    the place of a report that covers a part of its event; ("", "") is a part of which no more is known. `asserted`: the
    speaker neither denies it nor only expects it. `wholes` are the reports that an editor names as including it. `moment`
    is the time the figure speaks of (its as-of, else when it was said), `spoken` the narrowest date that any report of the
    same statement gives: one statement is made at one time.
    """

    report: CasualtyReport
    key: Key
    event: Key
    outcome: Outcome
    population: Population
    speaker: Key
    breath: str
    interval: Interval
    rule: str | None
    by_rule: Reading | None
    approximate: bool
    extent: tuple[str, ...]
    asserted: bool
    wholes: tuple[Key, ...]
    moment: PartialDate | None
    spoken: PartialDate | None
    order: Order

    @property
    def partial(self) -> bool:
        """Whether it covers only a part of its event."""
        return bool(self.extent)

    @property
    def figure(self) -> Figure:
        """What makes two reports the same figure of one speaker, in whatever statement."""
        return (self.speaker, self.event, self.outcome, self.population, self.extent, self.interval, self.asserted)


def read_reports(dossier: Dossier) -> Mapping[Key, ReportReading]:
    """Return every casualty report with its interval, sorted by as-of time and id."""
    reports = dossier.of(CasualtyReport)
    spoken, parts = _spoken(reports), _parts(dossier, reports)
    readings = (_read(report, report.key in parts, spoken.get(report.breath)) for report in reports)
    return MappingProxyType({reading.key: reading for reading in sorted(readings, key=lambda reading: reading.order)})


def _read(report: CasualtyReport, partial: bool, spoken: PartialDate | None) -> ReportReading:
    by_rule = read_count(report.figure, report.qualifier_words or "", report.qualifier)
    interval = _interval(report, by_rule)
    if interval is None:
        rule = None
    elif (report.low is None and report.high is None) or (by_rule and by_rule.interval == interval):
        rule = by_rule.rule if by_rule else None
    else:
        rule = EDITOR
    moment = report.as_of or (report.said.date if report.said else None)
    return ReportReading(
        report=report,
        key=report.key,
        event=report.event,
        outcome=report.outcome,
        population=report.population,
        speaker=report.speaker,
        breath=report.breath,
        interval=interval or NOTHING,
        rule=rule,
        by_rule=by_rule,
        approximate=report.qualifier == "about" or bool(by_rule and by_rule.approximate),
        extent=(report.scope.text or "", str(report.place or "")) if partial else (),
        asserted=report.status != "denied" and report.modality != "expected",
        wholes=_wholes(report),
        moment=moment,
        spoken=spoken,
        order=_order(moment, report.id),
    )


def _order(moment: PartialDate | None, name: str) -> Order:
    if moment is None:
        return (True, "", "", name)
    return (False, moment.earliest.isoformat(), moment.latest.isoformat(), name)


def _interval(report: CasualtyReport, by_rule: Reading | None) -> Interval | None:
    """Return the editor's bounds, the rule's where an editor gives none; None for bounds that a check refuses."""
    low: Bound = by_rule.low if by_rule else "not_given"
    high: Bound = by_rule.high if by_rule else "not_given"
    low = low if report.low is None else report.low
    high = high if report.high is None else report.high
    return Interval(low, high) if low != "open" and in_order(low, high) else None


def _parts(dossier: Dossier, reports: Iterable[CasualtyReport]) -> frozenset[Key]:
    """Return the reports that cover a part of their event.

    By their scope or place, by an editor's link to a report of the same event, outcome and population, or as a part of such
    a part. Who counts only the children among all the injured gives the whole number of injured children: that is no part.
    """
    by_key = {report.key: report for report in reports}
    wholes = closed((report.key, whole) for report in by_key.values() for whole in _wholes(report))
    cells = {key: (report.event, report.outcome, report.population) for key, report in by_key.items()}
    parts = {
        key
        for key, report in by_key.items()
        if _covers_part(dossier, report) or any(cells.get(whole) == cells[key] for whole in wholes.get(key, ()))
    }
    return frozenset(key for key in by_key if key in parts or not parts.isdisjoint(wholes.get(key, ())))


def _covers_part(dossier: Dossier, report: CasualtyReport) -> bool:
    """Say whether a scope is a part. A place that is none of the event's is narrower than it, unless stated whole."""
    event = dossier.get(Event, report.event.id)
    elsewhere = report.place is not None and (event is None or report.place not in event.places)
    return report.scope.whole == "part" or (report.scope.whole == "not_stated" and elsewhere)


def _wholes(report: CasualtyReport) -> tuple[Key, ...]:
    return tuple(link.report for link in (report.subset_of, report.breakdown_of) if link)


def _spoken(reports: Iterable[CasualtyReport]) -> Mapping[str, PartialDate]:
    """Return, by statement, the narrowest date that any of its reports gives."""
    found: dict[str, PartialDate] = {}
    for report in reports:
        if report.said:
            date = report.said.date
            known = found.setdefault(report.breath, date)
            if (date.latest - date.earliest, date.order) < (known.latest - known.earliest, known.order):
                found[report.breath] = date
    return found
