"""What carries each sentence of a held text: every sentence with a letter or digit is accounted for or is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.anchoring import Spans
from builder.derive.sentences import Sentence, sentences_within
from builder.dossier import Dossier
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.key import Key


@dataclass(frozen=True, slots=True)
class Carried:
    """A sentence and the fields anchored in it; `unused` is the editor's reason where nothing is to rest on it."""

    sentence: Sentence
    by: tuple[tuple[Key, FieldPath], ...]
    unused: str | None
    withheld: bool

    @property
    def accounted_for(self) -> bool:
        """Whether a record, a reason or the protection of a person covers the sentence."""
        return bool(self.by) or self.unused is not None or self.withheld


def cover(
    dossier: Dossier, spans: Spans, sentences: Mapping[str, tuple[Sentence, ...]]
) -> Mapping[str, tuple[Carried, ...]]:
    """Return, by source, every sentence with what carries it."""
    by: dict[tuple[str, int], list[tuple[Key, FieldPath]]] = {}
    for (key, path), span in spans.spans.items():
        for sentence in sentences_within(sentences.get(span.source, ()), span.start, span.end):
            by.setdefault((span.source, sentence.number), []).append((key, path))
    return MappingProxyType(
        {
            source: tuple(
                _carried(dossier, source, sentence, by.get((source, sentence.number), [])) for sentence in found
            )
            for source, found in sentences.items()
        }
    )


def _carried(dossier: Dossier, source: str, sentence: Sentence, fields: list[tuple[Key, FieldPath]]) -> Carried:
    record = dossier.records[Key("source", source)]
    unused = None
    withheld = False
    kept = []
    for key, path in sorted(fields, key=str):
        if path[0] == "unused" and isinstance(record, Source):
            unused = record.unused[int(path[1])].reason
        elif path[0] == "withheld":
            withheld = True
        else:
            kept.append((key, path))
    return Carried(sentence, tuple(kept), unused, withheld)
