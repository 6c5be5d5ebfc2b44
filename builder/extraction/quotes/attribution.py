"""Which cue of a sentence introduces which of its quotations, and who its subject is."""

from __future__ import annotations

from typing import NamedTuple

from builder.extraction.quotes import speakers
from builder.extraction.quotes.cues import Cue, Parsed, cues_of
from builder.extraction.quotes.owners import owner
from builder.extraction.quotes.speakers import Phrase
from builder.extraction.text.tokens import Sentence
from builder.extraction.words.speech import (
    INVERTING,
    PRONOUNS,
    RELATIVES,
    SPEAKING_FORMS,
    WRITTEN,
)

_ASIDE = (",", "?", "!")
_LINKING = frozenset(", and or but with as , yet then".split())
_QUOTING = frozenset("quoted quotes cited cites".split())
_BESIDE = 3
"""A cue so few tokens before the mark, its object included, governs the quotation: "told us: "."""


class Attribution(NamedTuple):
    """One quotation's cue and speaker as code point spans (either may be missing) and the rule that found them."""

    quote: int
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None
    rule: str


def attributions(parsed: Parsed) -> tuple[Attribution, ...]:
    """One attribution for each quotation of the sentence, in order; `rule` is "none" where nothing was found."""
    sentence, cues = parsed
    out: list[Attribution] = []
    for at, token in enumerate(sentence):
        if token.shape == "quote":
            out.append(_attribute(sentence, at, cues, out))
    return tuple(out)


def main_subject(parsed: Parsed) -> Attribution | None:
    """Who a sentence is about: the subject of its first cue that has one, else the subject it opens with."""
    sentence, cues = parsed
    for cue in cues:
        phrase, rule = _subject(sentence, cue, cues)
        if phrase is not None and cue.kind in ("speaking", "according"):
            return _made(sentence, -1, cue, phrase, rule)
    phrase = speakers.opening(sentence, 0, len(sentence))
    return None if phrase is None else _made(sentence, -1, None, phrase, "subject")


def bare_attribution(parsed: Parsed) -> Attribution | None:
    """The speaker where a sentence is nothing but an attribution: `Orr said.`"""
    sentence, cues = parsed
    for cue in cues:
        if cue.kind != "speaking" or sum(token.shape != "stop" for token in sentence[cue.until :]) > 1:
            continue
        phrase = speakers.before(sentence, cue.at)
        if phrase is not None and phrase[0] == 0:
            return _made(sentence, -1, cue, phrase, "after")
    return None


def spoken_aside(sentence: Sentence) -> int | None:
    """Where an attribution begins inside words that lack their closing mark: the code point after its comma."""
    for cue in cues_of(sentence):
        if cue.kind != "speaking" or not cue.at:
            continue
        comma = sentence[cue.at - 1]
        if comma.word in _ASIDE and speakers.after(sentence, cue.until - 1) is not None:
            return comma.end
        phrase = speakers.before(sentence, cue.at)
        if phrase is not None and phrase[0] and sentence[phrase[0] - 1].word in _ASIDE:
            return sentence[phrase[0] - 1].end
    return None


def _attribute(sentence: Sentence, at: int, cues: tuple[Cue, ...], done: list[Attribution]) -> Attribution:
    if done and done[-1].speaker is not None and _linked(sentence, at):
        return done[-1]._replace(quote=sentence[at].quote)
    left = tuple(cue for cue in cues if cue.at < at)
    follows = _following(sentence, at, [cue for cue in cues if cue.at > at])
    leads = _leading(sentence, at, left)
    if follows is not None and (leads is None or _outranks(sentence, at, follows, left)):
        return follows
    found = leads or _owned(sentence, at)
    if found is not None and found.speaker is not None:
        return found
    if done and done[-1].speaker is not None:
        return done[-1]._replace(quote=sentence[at].quote, rule="same-sentence")
    phrase = speakers.opening(sentence, 0, at)
    return _made(sentence, at, None, phrase, "subject" if phrase else "none")


def _linked(sentence: Sentence, at: int) -> bool:
    """Whether only "and", "with" or a stop stands between this quotation and the one before it."""
    back = at - 1
    while back >= 0 and sentence[back].word in _LINKING and at - back <= _BESIDE:
        back -= 1
    return back >= 0 and sentence[back].shape == "quote" and (back < at - 1 or sentence[back].word[-1] == ",")


def _outranks(sentence: Sentence, at: int, follows: Attribution, left: tuple[Cue, ...]) -> bool:
    """Whether the attribution right behind the quotation goes before one that stands earlier in the sentence."""
    if follows.rule not in ("inverted", "after") or _relays(sentence, follows):
        return False
    behind = sentence[at + 1]
    if behind.word == "as" or behind.start == (follows.cue or (None,))[0]:
        return True
    if not left or at - left[-1].until > _BESIDE:
        return True
    return sentence[at].word[-1] in ",?!" and sentence[left[-1].at].word not in SPEAKING_FORMS


def _relays(sentence: Sentence, found: Attribution) -> bool:
    """Whether the cue is "reported": beside another attribution that is who passed it on."""
    return any(token.start == (found.cue or (None,))[0] and token.word in ("reported", "reports") for token in sentence)


def _made(sentence: Sentence, at: int, cue: Cue | None, phrase: Phrase | None, rule: str) -> Attribution:
    span = None if cue is None else (sentence[cue.at].start, sentence[cue.until - 1].end)
    who = None if phrase is None else (sentence[phrase[0]].start, sentence[phrase[1] - 1].end)
    return Attribution(sentence[at].quote if at >= 0 else -1, span, who, rule)


def _owned(sentence: Sentence, at: int) -> Attribution | None:
    found = owner(sentence, at)
    return None if found is None else _made(sentence, at, None, *found)


def _following(sentence: Sentence, at: int, right: list[Cue]) -> Attribution | None:
    """The attribution that stands after the quotation: `"...," said the mayor`, `"...," the mayor said`."""
    for cue in right:
        gap = sentence[at + 1 : cue.at]
        if any(token.shape == "quote" for token in gap):
            last = max(i for i in range(at + 1, cue.at) if sentence[i].shape == "quote")
            if all(t.shape in ("quote", "stop") or t.word in _LINKING for t in sentence[at + 1 : last]):
                found = _after(sentence, last, cue)
                return None if found is None else found._replace(quote=sentence[at].quote)
            return None
        found = _after(sentence, at, cue)
        if found is not None:
            return found
    return None


def _after(sentence: Sentence, at: int, cue: Cue) -> Attribution | None:
    if cue.kind == "according":
        return _made(sentence, at, cue, speakers.after(sentence, cue.until - 1), "according")
    if cue.kind == "by":
        phrase = _agent(sentence, cue)
        return None if phrase is None else _made(sentence, at, cue, phrase, "by")
    if cue.kind == "participle":
        return None
    gap = sentence[at + 1 : cue.at]
    if not gap or (sentence[cue.at].word in INVERTING and gap[-1].shape == "stop"):
        phrase = speakers.after(sentence, cue.until - 1)
        if phrase is not None:
            return _made(sentence, at, cue, phrase, "inverted")
    phrase = speakers.before(sentence, cue.at, at + 1)
    if phrase is None or sentence[phrase[0]].word in RELATIVES:
        return None
    direct = all(token.shape == "stop" or token.word == "as" for token in sentence[at + 1 : phrase[0]])
    return _made(sentence, at, cue, phrase, "after" if direct else "later")


def _agent(sentence: Sentence, cue: Cue) -> Phrase | None:
    by = next((i for i in range(cue.at, len(sentence)) if sentence[i].word == "by"), None)
    return None if by is None else speakers.after(sentence, by)


def _leading(sentence: Sentence, at: int, left: tuple[Cue, ...]) -> Attribution | None:
    """The attribution that stands before the quotation: `the mayor said that "..."`, `..., adding: "..."`."""
    fallback = None
    for index in range(len(left) - 1, -1, -1):
        cue = _outer(sentence, left, index)
        phrase, rule = _subject(sentence, cue, left)
        if phrase is None or _reduced(sentence, left, index, phrase):
            continue
        found = _made(sentence, at, cue, phrase, rule)
        if not index or (sentence[phrase[0]].word not in RELATIVES and not _weak(sentence, at, cue)):
            return found if index or fallback is None or not _weak(sentence, at, cue) else fallback
        fallback = fallback or found
    return fallback


def _reduced(sentence: Sentence, left: tuple[Cue, ...], index: int, phrase: Phrase) -> bool:
    """Whether a cue behind a comma is a participle that hangs on a noun: "the city, considered friendly,"."""
    cue = left[index]
    if not index or cue.kind != "judging" or sentence[cue.at - 1].word != ",":
        return False
    return any(_subject(sentence, earlier, left)[0] == phrase for earlier in left[:index] if earlier.kind == "judging")


def _weak(sentence: Sentence, at: int, cue: Cue) -> bool:
    """Whether a verb of judging stands too far from the mark to govern it: "believes the plan will not be seen as"."""
    return sentence[cue.at].word not in SPEAKING_FORMS and at - cue.until > _BESIDE


def _outer(sentence: Sentence, left: tuple[Cue, ...], index: int) -> Cue:
    """The cue that governs cue `index`: in "the mayor said she believes" it is "said"."""
    cue = left[index]
    if index and cue.kind in ("speaking", "judging"):
        outer = left[index - 1]
        between = [token.word for token in sentence[outer.until : cue.at] if token.word != "that"]
        if outer.kind in ("speaking", "participle") and between and between[0] in PRONOUNS and len(between) <= _BESIDE:
            return _outer(sentence, left, index - 1)
    return cue


def _subject(sentence: Sentence, cue: Cue, left: tuple[Cue, ...]) -> tuple[Phrase | None, str]:
    if cue.kind == "according":
        return speakers.after(sentence, cue.until - 1), "according"
    if cue.kind == "by":
        return _agent(sentence, cue), "by"
    if cue.kind == "participle":
        return _subject_of_participle(sentence, cue, left)
    phrase = speakers.before(sentence, cue.at, speakers.floor(sentence, cue.at))
    if phrase is None and sentence[cue.at].word in INVERTING:
        return speakers.after(sentence, cue.until - 1), "inverted"
    return phrase, "before"


def _subject_of_participle(sentence: Sentence, cue: Cue, left: tuple[Cue, ...]) -> tuple[Phrase | None, str]:
    """The subject of "saying": its own after "with", the one quoted before "as", else that of the cue before it."""
    near = speakers.nearest(sentence, cue.at, speakers.floor(sentence, cue.at))
    if near is not None and (
        sentence[near[1] - 1].word in WRITTEN or (near[0] and sentence[near[0] - 1].word == "with")
    ):
        return near, "participle"
    for earlier in reversed([c for c in left if c.at < cue.at and c.kind in ("speaking", "judging", "passive")]):
        quoted = sentence[earlier.at].word in _QUOTING and earlier.kind != "passive"
        if quoted and sentence[cue.at - 1].word == "as" and cue.at - 1 > earlier.until:
            return (earlier.until, cue.at - 1), "quoting"
        phrase, _ = _subject(sentence, earlier, left)
        if phrase is not None:
            return phrase, "participle"
    return speakers.opening(sentence, 0, cue.at), "participle"
