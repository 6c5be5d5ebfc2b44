"""Who passed words on after the speaker: a relay the sentence names, the publisher, a translator of the copy."""

from __future__ import annotations

from typing import NamedTuple

from builder.extraction.drafts.draft import Field, written
from builder.extraction.drafts.ledger import Ledger
from builder.records.record import Utterance
from builder.values.key import Key

_TRANSLATED = ("back_translation", "published_translation")


class Carrier(NamedTuple):
    """One step of a chain."""

    agent: Key
    role: str
    date: str = ""
    url: str = ""

    def fields(self) -> tuple[Field, ...]:
        """The step as it is written."""
        step = (
            Field("agent", str(self.agent)),
            Field("role", self.role),
            Field("date", self.date),
            Field("url", self.url),
        )
        return written(step)


def carriers(ledger: Ledger, speaker: Key, relay: Key | None) -> tuple[Carrier, ...]:
    """The chain of a statement in this source; nobody passes on their own words."""
    source = ledger.finds.source
    steps = []
    if relay is not None and relay not in (speaker, source.publisher):
        steps.append(Carrier(relay, "relay"))
    if source.publisher is not None and source.publisher != speaker:
        steps.append(Carrier(source.publisher, "publisher"))
    translated = source.copy_status is not None and source.copy_status.kind in _TRANSLATED
    return (*steps, Carrier(_translator(ledger), "translator")) if translated else tuple(steps)


def _translator(ledger: Ledger) -> Key:
    """The translator in the chains of this source's records, else one whom the copy does not name."""
    for record in ledger.dossier.records.values():
        if isinstance(record, Utterance) and _rests_on(record, ledger.source):
            translator = next((step.agent for step in record.chain if step.role == "translator"), None)
            if translator is not None:
                return translator
    return ledger.unnamed("translator", "translator not named")


def _rests_on(record: Utterance, source: str) -> bool:
    anchors = getattr(record, "evidence", ()) or (getattr(record, "words", None),)
    return any(anchor is not None and anchor.source.id == source for anchor in anchors)
