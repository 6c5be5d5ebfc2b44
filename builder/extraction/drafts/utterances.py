"""What is said in one breath: speaker, role, day, channel and chain, equal for all drafts of one statement."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from builder.extraction.drafts.carriers import Carrier, carriers
from builder.extraction.drafts.draft import Field, one_line, written
from builder.extraction.drafts.ids import slug
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.speakers import Speaker, speaker_of, unidentified
from builder.extraction.quotes.found_quotes import Printed
from builder.extraction.text.dates import Dated
from builder.extraction.text.offsets import Offsets
from builder.records.event import Event
from builder.records.record import Utterance
from builder.values.key import Key
from builder.values.partial_date import parse_date

_REACH = 60
"""Code points behind a cue in which a printed day is the day of the statement."""


@dataclass
class Breath:
    """Somebody's statement while the drafts that share it are gathered.

    `known` is a record that already carries a part of it: then all its fields are taken from there.
    """

    span: Offsets
    cue: Printed | None
    speaker: Printed | None
    resolved: Printed | None = None
    alternatives: tuple[Printed, ...] = ()
    channel: Printed | None = None
    relay: Printed | None = None
    own_voice: bool = False
    members: int = 0
    counts: bool = False
    known: Utterance | None = None
    made: Said | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Said:
    """The fields that all records of one breath share, and the remarks on them."""

    speaker: Key
    role: str | None
    said: tuple[Field, ...] | str | None
    channel: str | None
    chain: tuple[Carrier, ...]
    statement: str | None
    short: str
    remarks: tuple[str, ...]

    def head(self) -> tuple[Field | None, ...]:
        """The fields that stand first in a record: statement, speaker, role, said, channel."""
        return (
            Field("statement", self.statement) if self.statement else None,
            Field("speaker", str(self.speaker)),
            Field("role", self.role) if self.role else None,
            Field("said", self.said) if self.said else None,
            Field("channel", self.channel) if self.channel else None,
        )

    def tail(self) -> Field:
        """The chain."""
        return Field("chain", tuple(carrier.fields() for carrier in self.chain))


def said_in(ledger: Ledger, breath: Breath) -> Said:
    """The shared fields of a breath, made at the first asking."""
    if breath.made is None:
        breath.made = _from_record(breath) if breath.known is not None else _fresh(ledger, breath)
    return breath.made


def _from_record(breath: Breath) -> Said:
    """The fields of the record that carries a part of the breath: records of one statement agree in them."""
    record: Any = breath.known
    said: tuple[Field, ...] | str | None = None
    if record.said is not None:
        printed = Field("printed", record.said.printed) if record.said.printed else None
        said = written((Field("date", str(record.said.date)), printed)) if printed else str(record.said.date)
    chain = tuple(Carrier(step.agent, step.role, str(step.date or ""), step.url or "") for step in record.chain)
    remark = () if record.statement else (f"said in one breath with {record.key}: give both one statement",)
    return Said(
        record.speaker, record.role, said, record.channel, chain, record.statement, _short(record.speaker), remark
    )


def _fresh(ledger: Ledger, breath: Breath) -> Said:
    speaker = _speaker(ledger, breath)
    short = _short(speaker.key)
    dated = _day_said(ledger, breath)
    said: tuple[Field, ...] | str | None = None
    if dated is not None and dated.date is not None and not (breath.counts and _too_early(ledger, dated.date)):
        said = (Field("date", dated.date), Field("printed", one_line(dated.printed)))
    elif breath.own_voice and (issued := str(ledger.finds.source.issued or "")) and not _too_early(ledger, issued):
        said = issued
    relay = ledger.key_in("organization", (breath.relay.start, breath.relay.end)) if breath.relay else None
    chain = carriers(ledger, speaker.key, relay)
    remarks = [*speaker.remarks]
    if dated is not None and dated.date is None:
        remarks.append(f"the text prints {dated.printed!r}; the source has no issued day to read it against")
    elif dated is not None and said is None:
        remarks.append(f"said {dated.printed}, before the event of this dossier: of which incident does it speak?")
    if breath.relay and relay is None:
        remarks.append(f"passed on by {breath.relay.text!r}, which is no record")
    channel = None if breath.channel is None else one_line(breath.channel.text)
    statement = None
    if breath.members > 1:
        what = channel or (dated.printed if dated else "") or (breath.cue.text if breath.cue else "words")
        statement = ledger.names.take("statement", slug(short, what))
    return Said(speaker.key, speaker.role, said, channel, chain, statement, short, tuple(remarks))


def _too_early(ledger: Ledger, day: str) -> bool:
    """Whether a day lies before the dossier's event: figures given then are not of it."""
    main = ledger.dossier.get(Event, ledger.dossier.settings.main_event.id)
    return main is not None and parse_date(day).before(main.date)


def _speaker(ledger: Ledger, breath: Breath) -> Speaker:
    if breath.own_voice:
        return own_voice(ledger)
    if breath.speaker is None:
        return unidentified(ledger, breath.span, slug(ledger.source, str(breath.span[0])))
    return speaker_of(ledger, breath.speaker, breath.resolved, breath.alternatives)


def own_voice(ledger: Ledger) -> Speaker:
    """Who speaks where nobody is quoted: the publisher, else an author whom no record names."""
    publisher = ledger.finds.source.publisher
    if publisher is not None:
        return Speaker(publisher, None)
    return Speaker(ledger.unnamed("author", "the author of the text"), None)


def _short(key: Key) -> str:
    """The last word of a person's id that is no number; of a body's all three words, or the first two."""
    words = [word for word in key.id.split("-") if not word.isdigit()] or [key.id]
    if key.kind == "person":
        return words[-1]
    return key.id if len(words) < 4 else "-".join(words[:2])


def _day_said(ledger: Ledger, breath: Breath) -> Dated | None:
    """The day printed beside the cue, outside the words that are said."""
    if breath.cue is None:
        return None
    sentence = ledger.finds.sentence(breath.cue.start)
    for dated in ledger.finds.dates_in((breath.cue.start, sentence[1])):
        if ledger.finds.speech_at((dated.start, dated.end)) is None and dated.start - breath.cue.end <= _REACH:
            between = ledger.finds.text[breath.cue.end : dated.start]
            return dated if " that " not in between and "“" not in between else None
    return None
