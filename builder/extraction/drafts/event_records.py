"""Drafts of events: what happened on a day that the text prints, other than what the dossier is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.extraction.drafts.draft import Field, one_line, written
from builder.extraction.drafts.ids import slug
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.statements import headline_of
from builder.extraction.text.dates import Dated
from builder.extraction.text.offsets import Offsets
from builder.records.event import Event, EventType
from builder.values.partial_date import parse_date

_ORDERS = "curfew|state of emergency|martial law|lockdown|evacuation|blockade"
_STRIKES = "shelling|bombing|bombardment|air ?strikes?|strikes?|attacks?|raids?|explosions?|blasts?|barrage"

# The kind of event a word tells of, the word, and how a title names it.
_TRIGGERS: tuple[tuple[EventType, str, str], ...] = (
    ("talks", r"(?:held|hold|began|opened|resumed) (?:[a-z-]+ )?(?:talks|negotiations)", "Talks"),
    ("talks", r"(?:talks|negotiations|summit|ceasefire) (?:began|opened|resumed|ended|failed|took effect)", "Talks"),
    ("order", rf"(?:imposed|declared|announced|lifted|extended) (?:an? |the )?(?:[a-z-]+ )?(?:{_ORDERS})", "Order"),
    (
        "movement",
        r"(?:captured|seized|recaptured|retook|took control of|entered|encircled|besieged|surrounded|repulsed)",
        "Movement",
    ),
    ("movement", r"(?:withdrew from|retreated from|advanced (?:on|to|into))", "Movement"),
    (
        "attack",
        rf"(?:{_STRIKES}) (?:of [A-Z]\w+ )?(?:began|hit|struck|killed|destroyed|damaged|continued|resumed)",
        "Attack",
    ),
    (
        "attack",
        r"(?:shelled|bombed|bombarded|struck|hit by|exploded|detonated|opened fire|ambushed|was hit|were hit)",
        "Attack",
    ),
    (
        "statement",
        r"(?:videos?|images?|footage|photographs?)(?:[^.]{0,30})? (?:published|released|posted)",
        "Publication",
    ),
    ("background", r"(?:filmed|photographed|recorded) (?:damage|destroyed|the|a)", "Filming"),
    ("background", r"(?:in alliance with|allied with|conflict|war|occupation|uprising)", "Background"),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), title) for kind, pattern, title in _TRIGGERS)
_ORDERED = re.compile(_ORDERS, re.IGNORECASE)
_YEARS = ("year", "years")
_CONFIDENCE = 0.5
_LONGEST_TITLE = 120
_REACH = 200
"""Code points between a day and what happened on it, at most."""


def draft_main_event(ledger: Ledger) -> None:
    """Draft the event that the dossier is about where it has no record yet: by the headline, on the day of the text."""
    key, finds = ledger.dossier.settings.main_event, ledger.finds
    if key in ledger.dossier.records or key in ledger.dossier.failed or finds.day is None or not finds.sentences:
        return
    span = headline_of(finds.text) or (finds.sentences[0].start, finds.sentences[0].end)
    anchor, place = ledger.anchor(span), ledger.key_in("place", span)
    if anchor is None:
        return
    fields = written(
        (
            Field(
                "title", one_line(finds.text[slice(*span)])[:_LONGEST_TITLE], ("the words of the text: write a title",)
            ),
            Field("type", "attack", ("a guess",)),
            Field("date", finds.day.isoformat(), ("the day of the text: when did it happen?",)),
            Field("evidence", (anchor,)),
            Field("places", (place.id,)) if place else None,
        )
    )
    remark = "the dossier says that this is what it is about, and had no record of it"
    ledger.add(Event, ledger.names.take("event", key.id), span, ("event/main", _CONFIDENCE), fields, (remark,))


def draft_events(ledger: Ledger) -> None:
    """Draft the dated events of a text that no record carries; the dossier's own event is not drafted again."""
    for dated, kind, title, trigger in _dated_events(ledger):
        span = _words(ledger, dated, trigger)
        known = ledger.memory.at("event", span) or next(ledger.memory.touching("event", (trigger, span)), None)
        if known is not None:
            ledger.link(known)
            continue
        anchor = ledger.anchor(span)
        if anchor is not None:
            _draft(ledger, dated, (kind, title), span, anchor)


def _draft(ledger: Ledger, dated: Dated, what: tuple[EventType, str], span: Offsets, anchor: tuple[Field, ...]) -> None:
    kind, title = what
    place = ledger.key_in("place", ledger.finds.sentence(span[0]))
    name = _place_name(ledger, place.id) if place else ""
    day = dated.date or ""
    fields = written(
        (
            Field("title", f"{title}: {name}, {day}" if name else f"{title}, {day}", ("write a title",)),
            Field("type", kind, ("a guess",)),
            Field("date", day),
            Field("date_printed", one_line(dated.printed)),
            Field("evidence", (anchor,)),
            Field("places", (place.id,)) if place else None,
        )
    )
    slugged = ledger.names.take("event", slug(title, place.id if place else "", day.replace("/", " to ")))
    ledger.add(Event, slugged, span, (f"event/{kind}-and-{dated.rule}", _CONFIDENCE), fields)


def _dated_events(ledger: Ledger) -> Iterator[tuple[Dated, EventType, str, Offsets]]:
    """Each day printed outside a quotation with the trigger nearest to it in its sentence."""
    for dated in ledger.finds.dates:
        if (
            dated.date is None
            or not _readable(dated.date)
            or ledger.finds.speech_at((dated.start, dated.end)) is not None
        ):
            continue
        sentence = ledger.finds.sentence(dated.start)
        if _day_of_speech(ledger, dated, sentence):
            continue
        found = [
            (abs(match.start() - dated.start), number, kind, title, match.span())
            for number, (kind, pattern, title) in enumerate(_PATTERNS)
            for match in pattern.finditer(ledger.finds.text, *_near(dated, sentence))
            if kind != "background" or dated.rule in _YEARS or title != "Background"
        ]
        if found:
            _, _, kind, title, trigger = min(found)
            yield dated, kind, _titled(ledger.finds.text[slice(*trigger)], kind, title), trigger


def _titled(trigger: str, kind: EventType, title: str) -> str:
    """What an order orders names it better than that it is one: Curfew."""
    ordered = _ORDERED.search(trigger) if kind == "order" else None
    return ordered[0].capitalize() if ordered else title


def _near(dated: Dated, sentence: Offsets) -> Offsets:
    """The part of a sentence in which a trigger can belong to a day."""
    return max(sentence[0], dated.start - _REACH), min(sentence[1], dated.end + _REACH)


def _readable(day: str) -> bool:
    try:
        parse_date(day)
    except ValueError:
        return False
    return True


def _day_of_speech(ledger: Ledger, dated: Dated, sentence: Offsets) -> bool:
    """Whether the day is the one on which somebody spoke: it stands behind a cue of its sentence, outside the clause."""
    cues = [r for r in ledger.finds.reported_in(sentence) if sentence[0] <= r.cue.start < sentence[1]]
    inside = any(span[0] <= dated.start and dated.end <= span[1] for r in cues for span in r.clause)
    quoted = any(q.cue and sentence[0] <= q.cue.start < dated.start for q in ledger.finds.speech_in(sentence))
    return (bool(cues) and not inside) or quoted


def _words(ledger: Ledger, dated: Dated, trigger: Offsets) -> Offsets:
    """The words from the trigger to the day, or the other way round."""
    return min(dated.start, trigger[0]), max(dated.end, trigger[1])


def _place_name(ledger: Ledger, place: str) -> str:
    for index, key in ledger.keys.items():
        if key.kind == "place" and key.id == place:
            return ledger.named[index].name
    return ""
