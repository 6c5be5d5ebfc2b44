"""The rule for what a record gives as printed, beside the words that are anchored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from builder.anchoring import absence
from builder.checks.check import Finding
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.records.person import Person
from builder.records.record import Record, Utterance
from builder.records.traversal import FieldPath
from builder.values.name import Name


class _Printed(NamedTuple):
    path: FieldPath
    words: str | None
    sources: tuple[str, ...]


def as_printed(dossier: Dossier, views: Views) -> Iterator[Finding]:
    """A role, channel, cue, basis, date, name or anonymity given as printed stands so in the text that the record rests on."""
    for key, record in dossier.records.items():
        rests_on = tuple(dict.fromkeys(span.source for _, span in views.spans.by_record.get(key, ())))
        for path, words, sources in _given_as_printed(record, rests_on):
            texts = [
                dossier.texts[name].text for name in sources if name in dossier.texts and dossier.texts[name].sha256
            ]
            if not words or not texts or any(_stands(words, text) for text in texts):
                continue
            yield Finding(dossier.at(key, path), f"{words!r} is given as printed; {absence(words, texts[0]).message}")


def _given_as_printed(record: Record, rests_on: tuple[str, ...]) -> Iterator[_Printed]:
    if isinstance(record, Utterance):
        yield _Printed(("role",), record.role, rests_on)
        yield _Printed(("channel",), record.channel, rests_on)
        yield _Printed(("said", "printed"), record.said.printed if record.said else None, rests_on)
    for field in ("cue", "basis", "date_printed"):
        yield _Printed((field,), getattr(record, field, None), rests_on)
    if isinstance(record, Person) and record.unnamed:
        given = tuple(dict.fromkeys(words.source.id for words in record.unnamed.evidence))
        yield _Printed(("unnamed", "as_printed"), record.unnamed.as_printed, given)
        yield _Printed(("unnamed", "terms"), record.unnamed.terms, given)
    names: Any = getattr(record, "names", ())
    for index, name in enumerate(names):
        if isinstance(name, Name) and name.source:
            yield _Printed(("names", index, "text"), name.text, (name.source.id,))


def _stands(words: str, text: str) -> bool:
    """Whether words stand in a text, as they are or at the beginning of a sentence."""
    return words in text or words[:1].upper() + words[1:] in text
