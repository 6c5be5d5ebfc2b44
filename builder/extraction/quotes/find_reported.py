"""Indirect speech: the clause that somebody is reported to have said, its cue, its speaker and how it is put forward."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.extraction.quotes import speakers
from builder.extraction.quotes.antecedents import Cast, candidates_of
from builder.extraction.quotes.broken_marks import narrowed
from builder.extraction.quotes.cues import Cue, Parsed, parse
from builder.extraction.quotes.found_quotes import Printed
from builder.extraction.text.marks import may_hold_marks, quoted_spans
from builder.extraction.text.offsets import Offsets
from builder.extraction.text.paragraphs import paragraphs
from builder.extraction.text.tokens import Sentence
from builder.extraction.words.speech import ABBREVIATIONS, DETERMINERS, PREPOSITIONS, PRONOUNS, TIME_NOUNS

_PLAIN_CLAUSE = frozenset("say says said believe believes believed think thinks thought estimate estimates".split())
"""Verbs that need no "that" before what is said."""
_THAT_WITHIN = 14
_SHORTEST = 3
_LONGEST_NAME = 24
_TELLING = frozenset("told tells informed assured reassured reminded warned advised".split())
_NO_SPEAKERS = frozenset("i we you one it there".split())
_INSIDE = frozenset("where which who whom whose that".split())
_THINGS = frozenset(
    "footage video videos image images imagery photographs photos data document documents records report reports law"
    " figures statistics poll polls survey study estimates plan plans tradition reason schedule letter audio map maps".split()
)
_AGENT = re.compile(r"[A-Z]|(?:officials?|police|witness(?:es)?|doctors?|residents?|authorities|sources?|spokes\w+)$")


@dataclass(frozen=True, slots=True)
class Reported:
    """Words that somebody is reported to have said.

    `clause` holds the spans of the words, those around an inserted "he said" apart; `sentence` is the span of the
    sentence; `speaker` the phrase as printed and `resolved` the fuller one it refers back to, with the `alternatives`.
    """

    sentence: Offsets
    clause: tuple[Offsets, ...]
    cue: Printed
    speaker: Printed
    resolved: Printed | None
    alternatives: tuple[Printed, ...]
    rule: str
    confidence: float


_CONFIDENCE = {"that": 0.95, "plain": 0.85, "after": 0.9, "inverted": 0.9, "according": 0.85}


def find_reported(text: str) -> tuple[Reported, ...]:
    """Every clause of indirect speech in order of its sentence, the clauses of inner cues left to the outer one."""
    cast = Cast()
    found: list[Reported] = []
    for paragraph in paragraphs(text):
        spans = quoted_spans(text, *paragraph) if may_hold_marks(text, *paragraph) else ()
        for parsed in parse(text, *paragraph, narrowed(text, spans, paragraph, False) if spans else ()):
            for candidate in candidates_of(text, parsed):
                cast.add(candidate)
            found += _in_sentence(text, parsed, cast)
    return tuple(found)


def _in_sentence(text: str, parsed: Parsed, cast: Cast) -> Iterator[Reported]:
    """The reported clause of one sentence: that of its outermost cue, and that of a cue after an aside."""
    sentence, cues = parsed
    for cue in cues:
        made = _made(sentence, cue)
        if made is None:
            continue
        phrase, clause, rule = made
        words = sentence[phrase[0] : phrase[1]]
        speaker = _printed(text, words[0].start, words[-1].end)
        resolved, alternatives = cast.resolve(words)
        spans = tuple((sentence[first].start, sentence[last - 1].end) for first, last in clause)
        at = _printed(text, sentence[cue.at].start, sentence[cue.until - 1].end)
        yield Reported(
            (sentence[0].start, sentence[-1].end), spans, at, speaker, resolved, alternatives, rule, _CONFIDENCE[rule]
        )
        return


def _printed(text: str, start: int, end: int) -> Printed:
    return Printed(start, end, text[start:end])


_Clause = tuple[tuple[int, int], ...]
"""Tokens of a clause, first and past the last of each stretch."""


def _made(sentence: Sentence, cue: Cue) -> tuple[speakers.Phrase, _Clause, str] | None:
    """The speaker, the clause and the rule of a cue; None where the cue reports no clause."""
    if cue.kind == "according":
        return _according(sentence, cue)
    if cue.kind != "speaking" and not (cue.kind == "judging" and _word(sentence, cue.until) == "that"):
        return None
    phrase = _named_before(sentence, cue.at)
    if phrase is None and (inverted := _inverted(sentence, cue)) is not None:
        return inverted
    phrase = _subject(sentence, cue, phrase)
    if phrase is None or sentence[phrase[0]].word in _NO_SPEAKERS:
        return None
    if phrase[0] and sentence[phrase[0] - 1].word in _INSIDE:
        return None
    return _led(sentence, cue, phrase) or _aside(sentence, cue, phrase)


def _word(sentence: Sentence, at: int) -> str:
    return sentence[at].word if at < len(sentence) else ""


def _subject(sentence: Sentence, cue: Cue, named: speakers.Phrase | None) -> speakers.Phrase | None:
    """The phrase before a cue, or the one named before an apposition; an abbreviation's stop is taken in."""
    phrase = named or speakers.before(sentence, cue.at)
    if phrase is None:
        return None
    first, past = phrase
    while first >= 2 and sentence[first - 1].word == "." and sentence[first - 2].word in ABBREVIATIONS:
        first -= 2
        while first and _may_open(sentence, first - 1):
            first -= 1
            if sentence[first].word in DETERMINERS:
                break
    return (first, past) if sentence[past - 1].word not in TIME_NOUNS else None


def _may_open(sentence: Sentence, at: int) -> bool:
    """Whether a token can stand before "U.S." in a phrase: a word in small letters, or an article."""
    token = sentence[at]
    return (token.shape == "lower" and token.word not in PRONOUNS) or token.word in DETERMINERS


def _named_before(sentence: Sentence, cue: int) -> speakers.Phrase | None:
    """The name of "the Harbour Team, a group that watches the port, says": its apposition ends at the cue's comma."""
    if cue < _SHORTEST or sentence[cue - 1].word != ",":
        return None
    for at in range(cue - 2, max(0, cue - 1 - _LONGEST_NAME), -1):
        token = sentence[at]
        if token.shape == "quote" or token.word in (".", ";"):
            return None
        if token.word == "," and sentence[at - 1].shape == "capital" and sentence[at + 1].shape == "lower":
            first = at - 1
            while first and (
                sentence[first - 1].shape == "capital" or sentence[first - 1].word in ("the", "of", "for")
            ):
                first -= 1
            return first, at
    return None


def _led(sentence: Sentence, cue: Cue, phrase: speakers.Phrase) -> tuple[speakers.Phrase, _Clause, str] | None:
    """ "The mayor said on Monday that …", "residents say …": what follows the cue is the clause."""
    if phrase[1] > cue.at:
        return None
    end = _end(sentence, len(sentence))
    that = _that(sentence, cue)
    if that is not None:
        return (phrase, ((that + 1, end),), "that") if end - that > _SHORTEST else None
    if sentence[cue.at].word not in _PLAIN_CLAUSE or cue.until >= end:
        return None
    first = sentence[cue.until]
    opens = first.shape in ("lower", "capital", "number") and first.word not in ("in", "on", "at", "to", "as", "so")
    verbs = end - cue.until > _SHORTEST and not any(
        token.shape == "quote" for token in sentence[cue.until : cue.until + 4]
    )
    return (phrase, ((cue.until, end),), "plain") if opens and verbs and _is_clause(sentence, cue.until, end) else None


_AUXILIARY = frozenset(
    "is are was were be been has have had will would can could may might must should did does do cannot"
    " appears seems remains fell died hit struck killed wounded took".split()
)


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the tokens hold a finite verb, as far as words show it: "said a rocket fell" but not "said goodbye"."""
    return any(t.word in _AUXILIARY or t.word.endswith("ed") or t.word.startswith("'") for t in sentence[start:end])


def _that(sentence: Sentence, cue: Cue) -> int | None:
    """The "that" which opens the clause of a cue: only who was told, when and where may stand before it.

    After an object of the cue, "announced a plan that", it is none.
    """
    at = cue.until
    for index in range(at, min(at + _THAT_WITHIN, len(sentence) - 1)):
        token, before = sentence[index], sentence[index - 1]
        if token.word == "that":
            return index
        if token.shape == "quote" or token.word in (".", ";", ":", "but", "and", "if", "because"):
            return None
        if index == at and token.word == ",":
            return None
        if token.word in DETERMINERS and before.word not in PREPOSITIONS and sentence[cue.at].word not in _TELLING:
            return None
    return None


def _aside(sentence: Sentence, cue: Cue, phrase: speakers.Phrase) -> tuple[speakers.Phrase, _Clause, str] | None:
    """ "…, analysts say, …" and "…, a senior official said on Monday": the words around it are the clause."""
    opens = phrase[0] - 1
    if opens < _SHORTEST or sentence[opens].word not in (",", "?", "!", ".") or sentence[opens - 1].shape == "quote":
        return None
    if any(token.shape == "quote" for token in sentence[cue.until : cue.until + 2]):
        return None
    before = (0, _without_place(sentence, opens))
    closes = next((i for i in range(cue.until, len(sentence)) if sentence[i].word in (",", ".")), len(sentence))
    after = (closes + 1, _end(sentence, len(sentence)))
    goes_on = closes + 1 < len(sentence) and sentence[closes].word == "," and sentence[closes + 1].word != "speaking"
    if closes - cue.until > _THAT_WITHIN or not _is_clause(sentence, *before):
        return None
    return phrase, (before, after) if goes_on and after[1] - after[0] >= _SHORTEST else (before,), "after"


def _without_place(sentence: Sentence, end: int) -> int:
    """Where the clause before a speaker ends: a stop and the few words of "in Dorford," stand for the speaker's place."""
    for at in range(end - 1, max(0, end - 5), -1):
        if sentence[at].word == "." and sentence[at + 1].word in PREPOSITIONS:
            return at
    return end


def _inverted(sentence: Sentence, cue: Cue) -> tuple[speakers.Phrase, _Clause, str] | None:
    """ "…, said a senior official."."""
    if not cue.at or sentence[cue.at - 1].word not in (",", ".") or sentence[cue.at].word not in _PLAIN_CLAUSE:
        return None
    phrase = speakers.after(sentence, cue.until - 1)
    before = (0, cue.at - 1)
    return (phrase, (before,), "inverted") if phrase is not None and _is_clause(sentence, *before) else None


def _according(sentence: Sentence, cue: Cue) -> tuple[speakers.Phrase, _Clause, str] | None:
    """ "According to the police, …" and "…, according to the police": not "according to footage"."""
    phrase = speakers.after(sentence, cue.until - 1)
    if phrase is None or sentence[phrase[1] - 1].word in _THINGS:
        return None
    if not any(_AGENT.search(token.word) or token.shape == "capital" for token in sentence[phrase[0] : phrase[1]]):
        return None
    end = _end(sentence, len(sentence))
    if cue.at == 0:
        comma = next((i for i in range(phrase[1], end) if sentence[i].word == ","), None)
        clause = None if comma is None else (comma + 1, end)
    else:
        clause = (0, cue.at - (sentence[cue.at - 1].word == ","))
    if clause is None or clause[1] - clause[0] < _SHORTEST or not _is_clause(sentence, *clause):
        return None
    return phrase, (clause,), "according"


def _end(sentence: Sentence, end: int) -> int:
    """The token past the last word of the sentence: its final stops are no part of a clause."""
    while end and sentence[end - 1].shape == "stop":
        end -= 1
    return end
