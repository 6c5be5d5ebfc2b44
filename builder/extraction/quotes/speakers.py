"""Who says it: the noun phrase that is the subject of a cue, before or after it."""

from __future__ import annotations

from builder.extraction.text.tokens import Sentence, Token
from builder.extraction.words.speech import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    COUNTS,
    DAYS,
    DETERMINERS,
    JUDGING,
    PARTICIPLES,
    PASTS,
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

_ASKING = frozenset("what how why".split())
_VERBS = AUXILIARIES | SPEAKING | JUDGING | PASTS | PARTICIPLES
_OUTSIDE = (_VERBS | CONJUNCTIONS | PREPOSITIONS | RELATIVES | SUBORDINATORS | PRONOUNS | _ASKING) - {"one"}
_NAME_AND_VERB = 2
_ARTICLES = (DETERMINERS - COUNTS) | {"him", "us", "me"}
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


def abbreviated(sentence: Sentence, at: int) -> bool:
    """Whether token `at` is the stop of an abbreviated title or an initial."""
    if sentence[at].word != "." or at == 0 or sentence[at - 1].end != sentence[at].start:
        return False
    token = sentence[at - 1]
    return token.word in TITLES or (len(token.word) == 1 and token.shape == "capital")


def floor(sentence: Sentence, at: int) -> int:
    """The token behind the last quotation before token `at`: a subject does not reach across it."""
    return next((i + 1 for i in range(at - 1, -1, -1) if sentence[i].shape == "quote"), 0)


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
    if token.word in CONJUNCTIONS or (token.shape == "stop" and not abbreviated(sentence, at)):
        return opening(sentence, floor, at)
    found = nearest(sentence, cue, floor)
    if found is not None and found[0] - 1 > floor and sentence[found[0] - 1].word in PREPOSITIONS:
        return before(sentence, found[0] - 1, floor) or found
    return found


def nearest(sentence: Sentence, cue: int, floor: int = 0) -> Phrase | None:
    """The noun phrase that stands right before token `cue`, adverbs and auxiliaries between them passed over."""
    at = cue - 1
    while at >= floor and _skipped(sentence[at]):
        at -= 1
    if at < floor or not (_inside(sentence, at) or abbreviated(sentence, at)):
        return None
    return _back(sentence, at, floor), at + 1


def _back(sentence: Sentence, last: int, floor: int) -> int:
    """The first token of the noun phrase that ends with token `last`, its "of" and "for" phrases taken in."""
    at = last
    while at > floor:
        token = sentence[at - 1]
        if _inside(sentence, at - 1) or abbreviated(sentence, at - 1):
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
        elif token.word.endswith("ly") and at + 1 < ceiling and _after_adverb(sentence[at + 1]):
            at += 1
        elif _inside(sentence, at) and not _skipped(token) and token.word != "there":
            past = _without_verb(sentence, at, _forward(sentence, at, ceiling))
            if not _circumstance(sentence, past, ceiling):
                return at, past
            at = past
        else:
            at += 1
    return None


def _without_verb(sentence: Sentence, first: int, past: int) -> int:
    """The end of a clause's subject when an unknown last word, with no verb behind it, must be the clause's verb."""
    last = sentence[past - 1]
    if past - first < _NAME_AND_VERB or last.shape != "lower" or sentence[past - 2].word in DETERMINERS:
        return past
    follows = sentence[past] if past < len(sentence) else None
    verbless = follows is None or follows.word in DETERMINERS or follows.word in PREPOSITIONS or follows.word in ".!?"
    return past - 1 if verbless and sentence[past - 2].word not in _JOINING else past


def _after_adverb(token: Token) -> bool:
    """Whether a token shows that the word in -ly before it is no name: "Shortly after", "Fortunately,"."""
    return token.word == "," or token.word in PREPOSITIONS or token.word in SUBORDINATORS


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
    while at < ceiling and not _past(sentence, at) and not _second_article(sentence, at):
        skipped = sentence[at].shape == "lower" and _skipped(sentence[at])
        if (_inside(sentence, at) and not skipped) or abbreviated(sentence, at):
            at += 1
        elif (
            sentence[at].word in ("of", "for", "from", "at", "with") and at + 1 < ceiling and _inside(sentence, at + 1)
        ):
            at += 2
        else:
            break
    return at


def _second_article(sentence: Sentence, at: int) -> bool:
    """Whether a new noun phrase begins behind a noun: "Orr backs the crew"."""
    lower = sentence[at].shape == "lower"
    return lower and sentence[at].word in _ARTICLES and sentence[at - 1].word not in DETERMINERS


def _past(sentence: Sentence, at: int) -> bool:
    """Whether a word in -ed behind a name is its verb: "Orr contacted"."""
    token = sentence[at]
    return token.shape == "lower" and token.word.endswith("ed") and sentence[at - 1].shape == "capital"


def after(sentence: Sentence, cue: int) -> Phrase | None:
    """The subject that stands after token `cue` ("said the mayor"); None where something else follows."""
    at = cue + 1
    while at < len(sentence) and _skipped(sentence[at]) and sentence[at].word not in DAYS:
        at += 1
    if at >= len(sentence):
        return None
    token = sentence[at]
    if token.word in ("he", "she", "they", "i", "we"):
        return at, at + 1
    if not _inside(sentence, at) or token.word in DAYS:
        return None
    past = _forward(sentence, at, len(sentence))
    return None if sentence[past - 1].word in TIME_NOUNS else (at, past)
