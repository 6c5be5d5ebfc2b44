"""Who says it: the noun phrase that is the subject of a cue, before or after it."""

from __future__ import annotations

from builder.extraction.frames import Sentence, Token
from builder.extraction.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    JUDGING,
    PARTICIPLES,
    PLACE_ENDINGS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKING,
    SUBORDINATORS,
    TIME_NOUNS,
    TITLES,
)

Phrase = tuple[int, int]
"""First token and the one past the last of a noun phrase within its sentence."""

_OUTSIDE = (
    AUXILIARIES | SPEAKING | JUDGING | CONJUNCTIONS | PREPOSITIONS | RELATIVES | SUBORDINATORS | PARTICIPLES | PRONOUNS
) - {"one"}
_JOINING = frozenset("of for from at in with on to by against behind".split())
_NAMES = frozenset("i will may".split())
_OBJECTS = frozenset("me him us them".split())


def _skipped(token: Token) -> bool:
    if token.word in AUXILIARIES or token.word in ADVERBS:
        return token.shape != "capital" or token.word not in ("will", "may")
    return token.shape == "lower" and token.word.endswith("ly")


def _inside(sentence: Sentence, at: int) -> bool:
    """Whether a token can stand inside a plain noun phrase."""
    token = sentence[at]
    if token.shape == "capital":
        first = at == 0 or sentence[at - 1].shape in ("stop", "quote")
        return token.word in _NAMES or token.word not in _OUTSIDE or (not first and token.word not in PRONOUNS)
    if token.shape == "lower":
        return token.word not in _OUTSIDE and token.word not in _OBJECTS
    return token.shape == "number" or token.word in ("&", "/")


def _abbreviated(sentence: Sentence, at: int) -> bool:
    """Whether token `at` is the stop of an abbreviated title or an initial."""
    if sentence[at].word != "." or at == 0 or sentence[at - 1].end != sentence[at].start:
        return False
    token = sentence[at - 1]
    return token.word in TITLES or (len(token.word) == 1 and token.shape == "capital")


def before(sentence: Sentence, cue: int, floor: int = 0) -> Phrase | None:
    """The subject that ends just before token `cue`, not reaching below `floor`; None where no phrase stands there."""
    at = cue - 1
    while at >= floor and _skipped(sentence[at]):
        at -= 1
    if at < floor:
        return None
    token = sentence[at]
    if (token.word in PRONOUNS and token.word != "one") or token.word in RELATIVES:
        return at, at + 1
    if token.word in CONJUNCTIONS or (token.shape == "stop" and not _abbreviated(sentence, at)):
        return opening(sentence, floor, at)
    if not _inside(sentence, at) and not _abbreviated(sentence, at):
        return None
    first = _back(sentence, at, floor)
    if first - 1 > floor and sentence[first - 1].word in PREPOSITIONS:
        return before(sentence, first - 1, floor) or (first, at + 1)
    return first, at + 1


def _back(sentence: Sentence, last: int, floor: int) -> int:
    """The first token of the noun phrase that ends with token `last`, its "of" and "for" phrases taken in."""
    at = last
    while at > floor:
        token = sentence[at - 1]
        if _inside(sentence, at - 1) or _abbreviated(sentence, at - 1):
            if sentence[at].word in DETERMINERS and token.shape != "lower":
                break
            at -= 1
        elif token.word in _JOINING and at - 2 >= floor and _inside(sentence, at - 2):
            at -= 2
        else:
            break
    return at


def opening(sentence: Sentence, floor: int, ceiling: int) -> Phrase | None:
    """The subject a clause opens with, between tokens `floor` and `ceiling`: introductory phrases are passed over."""
    at = floor
    while at < ceiling:
        token = sentence[at]
        if token.word in PRONOUNS and token.word != "one":
            return at, at + 1
        introduces = token.word in PREPOSITIONS or token.word in SUBORDINATORS or token.word in PARTICIPLES
        if introduces and (token.shape == "lower" or at == floor or sentence[at - 1].word in CONJUNCTIONS):
            comma = next((i for i in range(at, ceiling) if sentence[i].word == ","), None)
            if comma is None:
                return None
            at = comma + 1
        elif _inside(sentence, at) and not _skipped(token) and token.word != "there":
            past = _forward(sentence, at, ceiling)
            if not _circumstance(sentence, past, ceiling):
                return at, past
            at = past
        else:
            at += 1
    return None


def _circumstance(sentence: Sentence, past: int, ceiling: int) -> bool:
    """Whether the phrase that ends before `past` says when or where, and a comma or adverb shows it: "Hours later,"."""
    last = sentence[past - 1].word if sentence[past - 1].word != "." else sentence[past - 2].word
    if past >= ceiling:
        return last in TIME_NOUNS
    follows = sentence[past].word
    return (last in TIME_NOUNS and (follows == "," or follows in ADVERBS)) or last in PLACE_ENDINGS


def _forward(sentence: Sentence, first: int, ceiling: int) -> int:
    """The token past the noun phrase that starts with token `first`."""
    at = first + 1
    while at < ceiling:
        if (_inside(sentence, at) and not (_skipped(sentence[at]) and sentence[at].shape == "lower")) or _abbreviated(
            sentence, at
        ):
            at += 1
        elif sentence[at].word in ("of", "for", "from", "at", "with") and at + 1 < ceiling and _inside(sentence, at + 1):
            at += 2
        else:
            break
    return at


def after(sentence: Sentence, cue: int) -> Phrase | None:
    """The subject that stands after token `cue` ("said the mayor"); None where something else follows."""
    at = cue + 1
    while at < len(sentence) and _skipped(sentence[at]):
        at += 1
    if at >= len(sentence):
        return None
    token = sentence[at]
    if token.word in ("he", "she", "they", "i", "we"):
        return at, at + 1
    if not _inside(sentence, at):
        return None
    return at, _forward(sentence, at, len(sentence))
