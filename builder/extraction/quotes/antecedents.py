"""Whom a pronoun, a surname or "the official" refers back to: a named phrase earlier in the text, and the others it could be."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from builder.extraction.quotes import speakers
from builder.extraction.quotes.cues import Parsed
from builder.extraction.quotes.found_quotes import Printed
from builder.extraction.text.tokens import Sentence
from builder.extraction.words.speech import DAYS, PRONOUNS, RELATIVES, TITLES

_OTHERS = 3
_REMEMBERED = 80
_APPOSITION = 14
_DEFINITE = frozenset("the this that these those".split())
_NOBODY = frozenset("nobody everybody somebody anybody everyone someone anyone none".split())
_MALE = frozenset(
    "mr he man spokesman congressman chairman businessman father husband son brother king prince actor".split()
)
_FEMALE = frozenset(
    "mrs ms mme she woman spokeswoman congresswoman chairwoman businesswoman mother wife daughter sister queen actress".split()
)
_BODIES = frozenset(
    "watch international committee commission council party post times news press agency group team department ministry"
    " office court union association institute university college foundation company inc corp campaign administration"
    " government police army force forces bank network radio television service organization organisation center centre"
    " report study poll survey book website magazine newspaper letter memo statement email document video ad editorial".split()
)
_OFFICES = {
    "sen": "senator",
    "rep": "congressman",
    "gov": "governor",
    "gen": "general",
    "dr": "doctor",
    "pres": "president",
    "prof": "professor",
    "lt": "lieutenant",
    "col": "colonel",
    "capt": "captain",
    "rev": "reverend",
    "sgt": "sergeant",
}


class Candidate(NamedTuple):
    """Someone a text has named: the phrase, its last name, the nouns that describe it, and what it can be."""

    printed: Printed
    last: str
    words: frozenset[str]
    body: bool
    several: bool
    subject: bool


def candidates_of(text: str, parsed: Parsed) -> list[Candidate]:
    """Those whom one sentence names, in order: the subjects of its clauses and cues, and full names elsewhere."""
    sentence, cues = parsed
    phrases = [speakers.opening(sentence, 0, len(sentence))]
    for cue in cues:
        phrases += [speakers.before(sentence, cue.at)] if cue.kind in ("speaking", "judging", "passive") else []
        phrases += [speakers.after(sentence, cue.until - 1)]
    found = {phrase[0]: _candidate(text, sentence, *phrase, subject=True) for phrase in phrases if phrase is not None}
    for first, past in _full_names(sentence):
        if first not in found:
            # "A fisherman, Tom Riddle, had": the name beside a subject stands for it
            beside = first > 1 and any(phrase is not None and phrase[1] == first - 1 for phrase in phrases)
            found[first] = _candidate(text, sentence, first, past, subject=beside)
    return [candidate for first in sorted(found) if (candidate := found[first]) is not None]


def _full_names(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The runs of two and more words with capitals, stops of abbreviations taken in."""
    first = 0
    for at in range(len(sentence) + 1):
        if at < len(sentence) and (sentence[at].shape == "capital" or speakers.abbreviated(sentence, at)):
            continue
        if sum(token.shape == "capital" for token in sentence[first:at]) > 1:
            yield first, at
        first = at + 1


def _candidate(text: str, sentence: Sentence, first: int, past: int, *, subject: bool) -> Candidate | None:
    tokens = sentence[first:past]
    names = [t for t in tokens if t.shape == "capital" and t.word not in PRONOUNS and t.word not in RELATIVES]
    if (
        not names
        or names[0].word in DAYS
        or names[0].word in _NOBODY
        or (len(names) == 1 and names[0] is sentence[0] and len(tokens) > 1)
    ):
        return None
    described = {t.word for t in tokens} | {t.word for t in _apposition(sentence, past)}
    described |= {_OFFICES[word] for word in described & _OFFICES.keys()}
    start, end = tokens[0].start, tokens[-1].end
    last = names[-1].word.removesuffix("'s")
    last_word = tokens[-1].word
    body = last in _BODIES or last_word in _BODIES or tokens[0].word == "the"
    several = tokens[-1].shape == "lower" and last_word.endswith("s") and not last_word.endswith("ss")
    return Candidate(Printed(start, end, text[start:end]), last, frozenset(described), body, several, subject)


def _apposition(sentence: Sentence, past: int) -> Sentence:
    """The words between the commas after a name: ", head of the regional administration,"."""
    if past >= len(sentence) or sentence[past].word != ",":
        return ()
    limit = min(len(sentence), past + _APPOSITION)
    end = next((i for i in range(past + 1, limit) if sentence[i].word == ","), limit)
    return sentence[past + 1 : end]


class Cast:
    """The people and bodies a text has named so far, while it is read once from its beginning."""

    def __init__(self) -> None:
        self._recent: deque[Candidate] = deque(maxlen=_REMEMBERED)
        self._fullest: dict[str, Candidate] = {}

    def add(self, candidate: Candidate) -> None:
        """Remember one more."""
        if candidate.subject:
            self._recent.append(candidate)
        known = self._fullest.get(candidate.last)
        if known is None or len(candidate.printed.text) > len(known.printed.text):
            self._fullest[candidate.last] = candidate

    def resolve(self, words: Sentence) -> tuple[Printed | None, tuple[Printed, ...]]:
        """The phrase that a speaker's `words` refer back to, and the others it could be, nearest first.

        A full name and a phrase that introduces somebody ("a senior official") refer to nobody.
        """
        distinct: dict[str, Candidate] = {}
        for candidate in self._ranked(words) if words else ():
            if candidate.printed.start < words[0].start:
                distinct.setdefault(candidate.last, candidate)
            if len(distinct) > _OTHERS:
                break
        if not distinct:
            return None, ()
        best, *others = (self._fuller(c, words[0].start).printed for c in distinct.values())
        return best, tuple(others)

    def _ranked(self, words: Sentence) -> list[Candidate]:
        first, nearest = words[0].word, list(self._recent)[::-1]
        if first in PRONOUNS or first in RELATIVES:
            return _by_pronoun(first, nearest)
        names = [t.word.removesuffix("'s") for t in words if t.shape == "capital" and t.word not in TITLES | _DEFINITE]
        if len(names) > 1:
            return []
        if names:
            known = self._fullest.get(names[0])
            fuller = known is not None and len(known.printed.text) > words[-1].end - words[0].start
            return [known] if known is not None and fuller else []
        if first not in _DEFINITE:
            return []
        return [c for c in nearest if words[-1].word in c.words] or [c for c in nearest if not c.body]

    def _fuller(self, candidate: Candidate, before: int) -> Candidate:
        known = self._fullest[candidate.last]
        return known if known.printed.start < before and known.body == candidate.body else candidate


def _by_pronoun(pronoun: str, nearest: list[Candidate]) -> list[Candidate]:
    if pronoun in ("he", "she"):
        excluded = _FEMALE if pronoun == "he" else _MALE
        return [c for c in nearest if not c.body and not c.several and not c.words & excluded]
    if pronoun in ("i", "we", "you", "one"):
        return []
    if pronoun in ("it", "they"):
        return [c for c in nearest if c.body or c.several] or nearest
    return nearest
