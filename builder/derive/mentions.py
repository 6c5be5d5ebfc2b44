"""Names found in texts: an entity's spellings, in published words and in our prose. Longest wins; doubt links nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from builder.derive.published_words import HeldText
from builder.derive.sentences import Sentence
from builder.dossier import Dossier
from builder.records.record import Record
from builder.values.key import Key
from builder.values.name import Name

_TOKEN = re.compile(r"\w+")


class Mention(NamedTuple):
    """A record's name in a text: code points, end excluded."""

    start: int
    end: int
    key: Key


class TextMention(NamedTuple):
    """A record's name in the published words of a source, with the sentence it stands in."""

    source: str
    sentence: Sentence
    start: int
    end: int


@dataclass(frozen=True)
class NameIndex:
    """The names of all records by their first word, longest first; None for a name that several records bear."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Key | None], ...]]

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the names in a text, in order, without overlap."""
        tokens = list(_TOKEN.finditer(text))
        at = 0
        while at < len(tokens):
            found = self._at(text, tokens, at)
            if found is None:
                at += 1
                continue
            length, key = found
            if key is not None:
                yield Mention(tokens[at].start(), tokens[at + length - 1].end(), key)
            at += length

    def _at(self, text: str, tokens: list[re.Match[str]], at: int) -> tuple[int, Key | None] | None:
        for name, key in self.by_first.get(tokens[at][0], ()):
            if at + len(name) <= len(tokens) and all(
                tokens[at + n][0] == word
                and (n == 0 or _joined(text, tokens[at + n - 1].end(), tokens[at + n].start()))
                for n, word in enumerate(name)
            ):
                return len(name), key
        return None


def _joined(text: str, end: int, start: int) -> bool:
    """Say whether only marks that stand inside names lie between two words: no stop, comma or line break."""
    return start - end <= 3 and not any(
        character in '.,;:!?\n()“”"' for character in text[end:start].replace(". ", " ")
    )


def index_names(records: Iterable[Record]) -> NameIndex:
    """Return the index of every name that is to be looked for."""
    owners: dict[tuple[str, ...], set[Key]] = {}
    for record in records:
        names: tuple[Name, ...] = getattr(record, "names", ())
        for name in names:
            words = tuple(_TOKEN.findall(name.text))
            if name.match and words:
                owners.setdefault(words, set()).add(record.key)
    by_first: dict[str, list[tuple[tuple[str, ...], Key | None]]] = {}
    for words, keys in sorted(owners.items()):
        by_first.setdefault(words[0], []).append((words, next(iter(keys)) if len(keys) == 1 else None))
    longest_first = {first: tuple(sorted(found, key=lambda item: -len(item[0]))) for first, found in by_first.items()}
    return NameIndex(MappingProxyType(longest_first))


def mentions_in_texts(
    dossier: Dossier, names: NameIndex, held: Mapping[str, HeldText]
) -> Mapping[Key, tuple[TextMention, ...]]:
    """Return, by record, where its names stand in the published words of the texts, once a sentence."""
    found: dict[Key, dict[tuple[str, int], TextMention]] = {}
    for source, text in held.items():
        for sentence in text.sentences:
            for start, end in text.shown_in(sentence):
                for mention in names.find(text.text[start:end]):
                    one = TextMention(source, sentence, start + mention.start, start + mention.end)
                    found.setdefault(mention.key, {}).setdefault((source, sentence.number), one)
    return MappingProxyType({key: tuple(by.values()) for key, by in sorted(found.items()) if key in dossier.records})
