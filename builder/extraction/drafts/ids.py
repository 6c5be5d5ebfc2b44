"""Ids of drafts: short words of the text in plain letters, numbered where two would be the same."""

from __future__ import annotations

from collections.abc import Iterable

from builder.extraction.names.folding import words_of
from builder.extraction.words.speech import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from builder.values.key import ID_LENGTH, Key, id_fault

_ROOM = ID_LENGTH - 12
_NUMBERS = 4
_SMALL = AUXILIARIES | CONJUNCTIONS | DETERMINERS | PREPOSITIONS | PRONOUNS | {"there", "not"}


def slug(*parts: str) -> str:
    """The parts as one id: plain small letters, digits and hyphens; `x` where nothing of them is left."""
    words = [word.replace("%", "") for part in parts for word in words_of(part.replace("-", " "))]
    made = ""
    for word in filter(None, words):
        longer = f"{made}-{word}" if made else word
        if len(longer) > _ROOM:
            break
        made = longer
    return made or "x"


def telling(words: str, most: int = 3) -> str:
    """The first words that tell something, as an id: "There is no safe place" gives safe-place."""
    found = words_of(words)
    return slug(" ".join([word for word in found if word not in _SMALL][:most] or found[:most]))


class Names:
    """Hands out ids that no record, readable or not, and no other draft has."""

    def __init__(self, taken: Iterable[Key]) -> None:
        self._taken = set(taken)

    def take(self, kind: str, wanted: str) -> str:
        """The wanted id, or the first numbered one that is free."""
        free, number = wanted, 1
        while Key(kind, free) in self._taken or id_fault(free):
            number += 1
            free = f"{wanted[: ID_LENGTH - _NUMBERS - 1]}-{number}"
        self._taken.add(Key(kind, free))
        return free
