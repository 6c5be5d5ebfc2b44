"""Drafts of casualty reports: the words, the figure in them, its bounds where no rule reads them, and other incidents."""

from __future__ import annotations

import re
from typing import NamedTuple

from builder.extraction.counts.find_counts import CountMention
from builder.extraction.drafts.anchors import on_lines
from builder.extraction.drafts.draft import Field, written
from builder.extraction.drafts.ids import slug, telling
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.statements import Counted
from builder.extraction.drafts.utterances import said_in
from builder.extraction.names.gazetteer import country_of
from builder.extraction.text.dates import days_of
from builder.extraction.text.offsets import Offsets
from builder.records.casualty_report import CasualtyReport
from builder.records.event import Event
from builder.records.place import Place
from builder.values.partial_date import parse_date
from builder.values.read_count import read_count

_CONFIRMED = re.compile(r"\bconfirm(?:s|ed)\b(?: that)?", re.IGNORECASE)
_STATUS = (("estimat", "estimated"), ("alleg", "alleged"), ("den", "denied"), ("confirm", "confirmed"))
_HERE = re.compile(r" (?P<where>here|there|at the scene|on board)\b")
_EARLIER = re.compile(
    r"\b(?:(?:earlier|previous|similar|another|separate) (?:attack|strike|bombing|incident|raid|shelling|explosion)s?"
    r"|last (?:week|month|year)|(?:weeks|months|years|decades) (?:ago|earlier))\b",
    re.IGNORECASE,
)
_CONFIDENCE, _PART, _OTHER = 0.85, 0.7, 0.3


class _Words(NamedTuple):
    """The words of a report by their span, its figure, and its qualifier where that stands apart."""

    span: Offsets
    figure: str
    qualifier_words: str


def draft_report(ledger: Ledger, counted: Counted) -> None:
    """Draft one figure of one statement."""
    count = counted.count
    words = _words(ledger.finds.text, count)
    anchor = ledger.anchor(words.span) if words else None
    if words is None or anchor is None:
        return
    said = said_in(ledger, counted.breath)
    other = _other_incident(ledger, counted)
    fields = written(
        (
            Field("event", ledger.dossier.settings.main_event.id, (other,) if other else ()),
            *said.head(),
            Field("words", anchor),
            Field("figure", words.figure),
            *_bounds(count, words),
            Field("outcome", count.outcome),
            Field("population", count.population),
            Field("scope", _scope(ledger, count)),
            Field("status", _status(ledger, counted)),
            Field("modality", count.modality) if count.modality != "completed" else None,
            said.tail(),
            *_former(count),
        )
    )
    name = slug(said.short, _number(count), count.outcome)
    rule = (f"figure/{count.rule}", _OTHER if other else _PART if count.part else _CONFIDENCE)
    remarks = (*said.remarks, *_remarks(count))
    ledger.add(CasualtyReport, ledger.names.take("casualty-report", name), words.span, rule, fields, remarks)


def _words(text: str, count: CountMention) -> _Words | None:
    """The phrase of a count on one line, cut until figure and qualifier stand in it once; an anchor crosses no line."""
    start, end = min(count.start, count.phrase[0]), max(count.end, count.phrase[1])
    figure_start = text.find(count.figure, count.start, count.end)
    figure_end = figure_start + len(count.figure) if figure_start >= 0 else count.end
    line = next((part for part in on_lines(text, (start, end)) if part[0] <= figure_start < part[1]), None)
    if line is None:
        return None
    figure = text[figure_start : min(figure_end, line[1])].rstrip()
    apart = count.qualifier_words if count.qualifier_words not in figure else ""
    narrow = (
        min(line[0] if apart else count.start, figure_start),
        max(min(count.end, line[1]), figure_start + len(figure)),
    )
    for span in (line, narrow, (figure_start, figure_start + len(figure))):
        words = text[slice(*span)]
        if words.count(figure) == 1:
            return _Words(span, figure, apart if words.count(apart) == 1 else "")
    return None


def _bounds(count: CountMention, words: _Words) -> tuple[Field | None, ...]:
    """The qualifier, and the bounds themselves where the rules read the figure otherwise, or not at all."""
    read = read_count(words.figure, words.qualifier_words, count.qualifier)
    agrees = read is not None and (read.low, read.high) == (count.low, count.high)
    low, high = str(count.low), str(count.high)
    return (
        Field("qualifier", count.qualifier),
        Field("qualifier_words", words.qualifier_words) if words.qualifier_words else None,
        None
        if agrees
        else Field("low", low, ("no rule reads the figure so by itself: these are the bounds in its sentence",)),
        None if agrees else Field("high", high),
    )


def _scope(ledger: Ledger, count: CountMention) -> tuple[Field, ...]:
    where = _HERE.match(ledger.finds.text, count.phrase[1])
    if where:
        return (Field("text", where["where"]), Field("whole", "part", ("one place only, as the word says: name it",)))
    return (Field("whole", "part" if count.part else "not_stated"),)


def _status(ledger: Ledger, counted: Counted) -> str:
    """The speaker's word for how sure the figure is."""
    count, cue = counted.count, counted.breath.cue
    sentence = ledger.finds.sentence(count.start)
    confirmed = _CONFIRMED.search(ledger.finds.text, max(sentence[0], count.phrase[0] - 60), count.phrase[1])
    if confirmed:
        return "confirmed"
    if cue is None:
        return "not_stated"
    return next((status for stem, status in _STATUS if cue.text.casefold().startswith(stem)), "reported")


def _former(count: CountMention) -> tuple[Field, ...]:
    if not count.former:
        return ()
    reason = "The text says that this figure holds no more."
    return (Field("rank", "deprecated"), Field("rank_reason", reason))


def _number(count: CountMention) -> str:
    if count.qualifier in ("zero", "unknown", "none_known"):
        return "none" if count.qualifier != "unknown" else "unknown"
    return f"{telling(count.figure, 1)}" + ("" if count.population == "not_stated" else f" {count.population}")


def _other_incident(ledger: Ledger, counted: Counted) -> str:
    """Why a figure may be of another incident than the dossier's: a long stretch of time, an earlier day, another country."""
    count, finds = counted.count, ledger.finds
    sentence = finds.sentence(count.start)
    if count.background:
        return "other incident? the sentence speaks of a stretch of time"
    if found := _EARLIER.search(finds.text, *sentence):
        return f"other incident? the sentence says {found[0]!r}"
    main = ledger.dossier.get(Event, ledger.dossier.settings.main_event.id)
    if main is None:
        return ""
    for dated in finds.dates_in(sentence):
        if dated.date and all(parse_date(day).before(main.date) for day in days_of(dated.date)) and _far(dated.rule):
            return f"other incident? the sentence prints {dated.printed!r}, before the event of this dossier"
    return _elsewhere(ledger, sentence, main)


def _far(rule: str) -> bool:
    """Whether a date printed so is that of an incident and hardly the day somebody spoke."""
    return rule in ("year", "years", "calendar")


def _elsewhere(ledger: Ledger, sentence: Offsets, main: Event) -> str:
    """Whether the sentence names a country, and only countries, in which no place of the event lies."""
    named = {country_of(mention.name): mention.name for mention in ledger.finds.mentions_in(sentence)}
    named.pop("", None)
    own = {code for key in main.places for code in _countries_around(ledger, key.id)}
    if own and named and not own & set(named):
        return f"other incident? the sentence names {', '.join(sorted(named.values()))}"
    return ""


def _countries_around(ledger: Ledger, place: str) -> set[str]:
    """ISO codes of the countries that a place is, or lies in, by its records."""
    found: set[str] = set()
    seen: set[str] = set()
    while place not in seen and (record := ledger.dossier.get(Place, place)):
        seen.add(place)
        found |= {country_of(name.text) for name in record.names} - {""}
        if record.within is None:
            break
        place = record.within.id
    return found


def _remarks(count: CountMention) -> tuple[str, ...]:
    """What an editor should look at."""
    told = [f"read as {count.low} to {count.high} by {count.rule}"]
    if count.part:
        told.append("the text gives it as a part of another figure: say of which with subset_of or breakdown_of")
    if count.former:
        told.append("the text says that another figure has taken its place")
    return tuple(told)
