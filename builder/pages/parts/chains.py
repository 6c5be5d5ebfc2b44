"""Attribution chains drawn as steps: speaker, channel, carriers, and the copy that is held."""

from __future__ import annotations

from builder.derive.wording import PRINTED
from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Run, Step, Words
from builder.pages.frame.source_notes import Apparatus
from builder.records.record import Utterance
from builder.records.source import Source
from builder.values.utterance import Carrier

_ROLES = {"relay": "Relay", "investigator": "Investigator", "publisher": "Publisher", "translator": "Translator"}


def chain_of(record: Utterance, apparatus: Apparatus) -> tuple[Step, ...]:
    """Return the steps by which an utterance reached this dossier, the speaker first."""
    edition = apparatus.edition
    steps = []
    speaker = getattr(record, "speaker", None)
    if speaker:
        role: Run = (". As printed: ", Words(((record.role, False),))) if record.role else ()
        steps.append(Step((edition.link(speaker),), ("Speaker, and the root of the chain", *role), held=False))
    if record.channel:
        steps.append(Step((record.channel,), ("Channel, as printed",), held=False))
    steps += [_carrier(carrier, edition) for carrier in record.chain]
    steps.append(_end(record, apparatus))
    return tuple(steps)


def _carrier(carrier: Carrier, edition: Edition) -> Step:
    when = f", {carrier.date.printed()}" if carrier.date else ""
    return Step((edition.link(carrier.agent),), (f"{_ROLES[carrier.role]}{when}. Not held",), held=False)


def _end(record: Utterance, apparatus: Apparatus) -> Step:
    marks: Run = apparatus.of(record)
    wording = apparatus.edition.wording(record)
    if wording:
        return Step(
            ("The text held", *marks),
            (f"{PRINTED[wording][0].upper()}{PRINTED[wording][1:]}. The words of this page",),
            held=True,
        )
    cited = getattr(record, "cited", None)
    source = apparatus.edition.dossier.get(Source, cited.source.id) if cited else None
    name = apparatus.edition.link(source.key) if source else "A source"
    return Step((name, *marks), ("Cited here; the text is not held",), held=False)
