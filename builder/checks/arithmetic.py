"""Rules for casualty reports beside each other: sums, parts and wholes, and the order of what one speaker says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from builder.checks.check import Finding
from builder.derive.casualties.arithmetic import Breakdown
from builder.derive.casualties.phrases import figure, number
from builder.derive.casualties.reasoning import CasualtyViews
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.records.casualty_report import CasualtyReport
from builder.values.interval import may_be_part
from builder.values.read_count import read_count

_PARTS = ("breakdown_of", "subset_of")


def breakdown_sum(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """The parts that an editor records as a breakdown make up their whole."""
    casualties = views.whole_casualties
    for breakdown in chain.from_iterable(casualties.breakdowns.values()):
        if breakdown.result == "fails" and not _said_otherwise(casualties, breakdown):
            yield from _failing(dossier, casualties, breakdown)


def _failing(dossier: Dossier, casualties: CasualtyViews, breakdown: Breakdown) -> Iterator[Finding]:
    whole = casualties.readings[breakdown.whole]
    for key in breakdown.unlike:
        message = f"this counts another outcome ({casualties.readings[key].outcome}) than its whole, {figure(whole)}"
        yield Finding(dossier.at(key, ("breakdown_of",)), f"{message}; use subset_of")
    if not breakdown.unlike:
        parts = [casualties.readings[key] for key in breakdown.parts]
        terms = " + ".join(f"{number(part.interval)} ({part.key.id})" for part in parts)
        sums = f"{terms} = {number(breakdown.sum)}" if len(parts) > 1 else terms
        message = f"expected the parts to make up {number(whole.interval)}, found {sums}"
        advice = "; if the source gives them so, use subset_of, or state the relation with a reason"
        yield Finding(dossier.at(whole.key, ("figure",)), message + advice)


def _said_otherwise(casualties: CasualtyViews, breakdown: Breakdown) -> bool:
    """Say whether an editor states the relation of a part and its whole: then the sum is known not to hold."""
    return any(casualties.relation(part, breakdown.whole).override for part in breakdown.parts)


def part_exceeds_whole(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """What an editor records as a part is not larger than its whole."""
    casualties = views.whole_casualties
    for part in casualties.readings.values():
        for field in _PARTS:
            link = getattr(part.report, field)
            whole = casualties.readings.get(link.report) if link else None
            if whole is None or whole is part or may_be_part(part.interval, whole.interval) is not False:
                continue
            if not casualties.relation(part.key, whole.key).override:
                message = f"this part, {figure(part)}, is above its whole, {figure(whole)} ({whole.key.id})"
                advice = "; if the sources say so, state the relation conflict with a reason"
                yield Finding(dossier.at(part.key, (field,)), message + advice)


def words_and_values(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """An editor's own bounds agree with what the interval rules read in the words, or were meant to differ."""
    for report in dossier.of(CasualtyReport):
        read = read_count(report.figure, report.qualifier_words or "", report.qualifier)
        for field in ("low", "high") if read else ():
            own, by_rule = getattr(report, field), getattr(read, field)
            if own is not None and own != by_rule and read is not None:
                message = f"{field} is {own}, but {read.rule} reads {by_rule} in the words {report.figure!r}"
                yield Finding(dossier.at(report.key, (field,)), message)


def order_not_known(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """Of two figures that one speaker gave and that cannot both hold, it is known which is later."""
    casualties = views.whole_casualties
    for event in casualties.by_event:
        for relation in casualties.of_interest(event):
            if relation.kind == "order_not_known" and relation.override is None:
                first, second = casualties.readings[relation.first], casualties.readings[relation.second]
                message = f"one speaker gave {figure(first)} ({first.key.id}) and {figure(second)}; which is later?"
                advice = " give the later one supersedes, or both a time, or state under relations that it is not known"
                yield Finding(dossier.at(second.key, ("said",)), message + advice)


def supersedes_earlier(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A report takes the place of an earlier one of its own speaker."""
    readings = views.whole_casualties.readings
    for later in readings.values():
        link = later.report.supersedes
        earlier = readings.get(link.report) if link else None
        if earlier is None:
            continue
        place = dossier.at(later.key, ("supersedes", "report"))
        if earlier.speaker != later.speaker:
            message = f"{earlier.key.id!r} is {earlier.speaker}'s; a report supersedes those of its own speaker only"
            yield Finding(place, message)
        elif later.spoken and earlier.spoken and later.spoken.before(earlier.spoken):
            yield Finding(place, f"{earlier.key.id!r} was said later ({earlier.spoken}) than this ({later.spoken})")


def stated_relation(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A relation that an editor states is one to another report, and is stated once."""
    casualties = views.whole_casualties
    for key, reading in casualties.readings.items():
        for index, own in enumerate(reading.report.relations):
            place = dossier.at(key, ("relations", index))
            other = casualties.readings.get(own.report)
            if own.report == key:
                yield Finding(place, "a report has no relation to itself")
            elif other and not casualties.ties.related(reading.event, other.event):
                yield Finding(place, f"{other.key.id!r} counts an unrelated event ({other.event.id})")
            elif other and own.report < key and any(back.report == key for back in other.report.relations):
                yield Finding(place, f"this relation is stated in {other.key.id!r} too; keep one of the two")
