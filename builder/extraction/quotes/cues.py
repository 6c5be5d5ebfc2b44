"""Where a sentence says that somebody speaks: finite, participial, passive and verbless cues."""

from __future__ import annotations

from typing import Literal, NamedTuple

from builder.extraction.text.marks import Quoted
from builder.extraction.text.tokens import Sentence, sentences_of
from builder.extraction.words.speech import (
    ADVERBS,
    BEING,
    COUNTS,
    DETERMINERS,
    HOMOGRAPHS,
    INFINITIVES,
    JUDGING,
    MODALS,
    PARTICIPLES,
    PASSIVES,
    PHRASAL,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SPEAKING,
    SPEAKING_LEMMAS,
)

Kind = Literal["speaking", "judging", "participle", "passive", "by", "according"]

_QUOTING = frozenset("quoted cited heard recorded overheard paraphrased".split())
_ALWAYS_VERBS = frozenset("said told wrote says tells writes asked".split())


class Cue(NamedTuple):
    """A cue: its tokens [at, until) in the sentence, and the kind of grammar that gives it its subject.

    "speaking" and "judging" are finite verbs, "participle" is an -ing form or an infinitive, which takes the
    subject of its sentence, "passive" has its speaker before it ("was quoted as saying"), "by" after its "by".
    """

    at: int
    until: int
    kind: Kind


class Parsed(NamedTuple):
    """A sentence with its cues."""

    sentence: Sentence
    cues: tuple[Cue, ...]


def parse(text: str, start: int, end: int, quotes: tuple[Quoted, ...] = ()) -> tuple[Parsed, ...]:
    """The sentences of `text[start:end]`, its outermost quotations folded, each with its cues."""
    return tuple(Parsed(sentence, cues_of(sentence)) for sentence in sentences_of(text, start, end, quotes))


def cues_of(sentence: Sentence) -> tuple[Cue, ...]:
    """The cues of a sentence in order."""
    found = []
    for at, token in enumerate(sentence):
        if token.shape == "lower" or (token.shape == "capital" and at == 0):
            kind = _kind(sentence, at)
            if kind is not None:
                found.append(Cue(at, at + (2 if token.word == "according" else 1), kind))
    return tuple(found)


def _kind(sentence: Sentence, at: int) -> Kind | None:
    word, previous = sentence[at].word, _word(sentence, at - 1)
    if word == "according":
        return "according" if _word(sentence, at + 1) == "to" else None
    if word in PASSIVES and _passive(sentence, at):
        if word in _QUOTING:
            return "passive"
        return "by" if _by(sentence, at) else None
    if word in SPEAKING or word in JUDGING:
        if _noun(sentence, at):
            return None
        return "speaking" if word in SPEAKING else "judging"
    if word in PARTICIPLES and previous not in DETERMINERS:
        return "judging" if _progressive(sentence, at) else "participle"
    if f"{word} {_word(sentence, at + 1)}" in PHRASAL:
        return "speaking"
    return _infinitive(sentence, at) if word in INFINITIVES else None


def _infinitive(sentence: Sentence, at: int) -> Kind | None:
    """A bare form is a cue after "to", a modal or a plural subject: "they say", "officials say"."""
    previous = _word(sentence, _back(sentence, at))
    if previous == "to":
        return "participle"
    if previous in MODALS:
        return "speaking"
    word = sentence[at].word
    plural = previous.endswith("s") and not previous.endswith("'s") and previous not in DETERMINERS
    return "speaking" if plural and f"{word}s" not in HOMOGRAPHS and word in SPEAKING_LEMMAS else None


def _back(sentence: Sentence, at: int) -> int:
    """The nearest token before `at` that is not an adverb."""
    back = at - 1
    while back >= 0 and (sentence[back].word in ADVERBS or sentence[back].word.endswith("ly")):
        back -= 1
    return back


def _progressive(sentence: Sentence, at: int) -> bool:
    return _word(sentence, _back(sentence, at)) in BEING


def _word(sentence: Sentence, at: int) -> str:
    return sentence[at].word if 0 <= at < len(sentence) else ""


def _passive(sentence: Sentence, at: int) -> bool:
    previous = _word(sentence, _back(sentence, at))
    return previous in BEING or previous == "as" or _word(sentence, at + 1) == "by"


def _by(sentence: Sentence, at: int) -> bool:
    """Whether the agent follows: described by X, was called "a mess" by X."""
    if "by" in (_word(sentence, at + 1), _word(sentence, at + 2)):
        return True
    quote = next((i for i in range(at + 1, min(at + 5, len(sentence))) if sentence[i].shape == "quote"), None)
    return quote is not None and _word(sentence, quote + 1) == "by"


def _noun(sentence: Sentence, at: int) -> bool:
    """Whether a word that could be a finite verb is a noun or an adjective here: "the claims", "its reported sale"."""
    word, previous = sentence[at].word, _word(sentence, at - 1)
    if word in _ALWAYS_VERBS:
        return False
    articled = previous in DETERMINERS and previous not in COUNTS
    if articled or previous in PREPOSITIONS or previous.endswith(("'s", "s'")):
        return True
    if word in HOMOGRAPHS and at:
        before = sentence[at - 1]
        if before.word in PRONOUNS or before.word in RELATIVES or before.shape in ("capital", "quote"):
            return False
        follows = sentence[at + 1] if at + 1 < len(sentence) else None
        return follows is not None and follows.shape != "quote" and follows.word not in (":", "that")
    return False
