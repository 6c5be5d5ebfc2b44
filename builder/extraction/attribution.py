"""Which cue of a sentence introduces which of its quotations, and who its subject is."""

from __future__ import annotations

from typing import NamedTuple

from builder.extraction import speakers
from builder.extraction.cues import Cue, cues_of
from builder.extraction.frames import Sentence
from builder.extraction.lexicon import INVERTING, PREPOSITIONS, PRONOUNS, RELATIVES
from builder.extraction.speakers import Phrase


class Attribution(NamedTuple):
    """One quotation's cue and speaker as code point spans (either may be missing) and the rule that found them."""

    quote: int
    cue: tuple[int, int] | None
    speaker: tuple[int, int] | None
    rule: str


def attributions(sentence: Sentence) -> tuple[Attribution, ...]:
    """One attribution for each quotation of the sentence, in order; `rule` is "none" where nothing was found."""
    cues = cues_of(sentence)
    out: list[Attribution] = []
    for at, token in enumerate(sentence):
        if token.shape == "quote":
            out.append(_attribute(sentence, at, cues, out))
    return tuple(out)


def main_subject(sentence: Sentence) -> Attribution | None:
    """Who a sentence without quotations is about: the subject of its last cue, else the one it opens with."""
    cues = cues_of(sentence)
    found = _leading(sentence, len(sentence), cues)
    if found is not None:
        return found
    phrase = speakers.opening(sentence, 0, len(sentence))
    return None if phrase is None else _made(sentence, -1, None, phrase, "subject")


def _attribute(sentence: Sentence, at: int, cues: tuple[Cue, ...], done: list[Attribution]) -> Attribution:
    follows = _following(sentence, at, [c for c in cues if c.at > at])
    leads = _leading(sentence, at, tuple(c for c in cues if c.at < at))
    if follows is not None and (leads is None or _closed_by(sentence, at, follows)):
        return follows
    if leads is not None:
        return leads
    owner = _owner(sentence, at)
    if owner is not None:
        return owner
    if done and done[-1].speaker is not None:
        return done[-1]._replace(quote=sentence[at].quote, rule="same-sentence")
    phrase = speakers.opening(sentence, 0, at)
    return _made(sentence, at, None, phrase, "subject" if phrase else "none")


def _owner(sentence: Sentence, at: int) -> Attribution | None:
    """The speaker without a verb: a possessive before the mark, or the subject of what ends in a colon."""
    if not at:
        return None
    previous = sentence[at - 1]
    if previous.word.endswith(("'s", "s'")) and previous.shape in ("capital", "lower"):
        return _made(sentence, at, None, speakers.before(sentence, at, _floor(sentence, at)), "possessive")
    if previous.word != ":":
        return None
    near = speakers.before(sentence, at - 1, 0)
    if near is not None and (near[0] == 0 or sentence[near[0] - 1].word in ("-", "—", "–", "from", "by")):
        return _made(sentence, at, None, near, "colon")
    phrase = speakers.opening(sentence, 0, at - 1)
    return None if phrase is None else _made(sentence, at, None, phrase, "colon")


def _closed_by(sentence: Sentence, at: int, follows: Attribution) -> bool:
    """Whether the attribution after the quotation outranks the one before: it stands directly behind the mark."""
    return follows.rule in ("inverted", "after") and (at == 0 or sentence[at - 1].shape == "stop" and sentence[at-1].word not in ":,")


def _made(sentence: Sentence, at: int, cue: Cue | None, phrase: Phrase | None, rule: str) -> Attribution:
    span = None if cue is None else (sentence[cue.at].start, sentence[cue.until - 1].end)
    who = None if phrase is None else (sentence[phrase[0]].start, sentence[phrase[1] - 1].end)
    return Attribution(sentence[at].quote if at >= 0 else -1, span, who, rule)


def _following(sentence: Sentence, at: int, right: list[Cue]) -> Attribution | None:
    """The attribution that stands after the quotation: `"...," said the mayor`, `"...," the mayor said`."""
    for cue in right:
        between = sentence[at + 1 : cue.at]
        if any(t.shape == "quote" for t in between):
            return None
        if cue.kind == "according":
            return _made(sentence, at, cue, speakers.after(sentence, cue.until - 1), "according")
        if cue.kind == "by":
            by = next((i for i in range(cue.at, min(cue.at + 4, len(sentence))) if sentence[i].word == "by"), None)
            phrase = None if by is None else speakers.after(sentence, by)
            if phrase is not None:
                return _made(sentence, at, cue, phrase, "by")
        if cue.kind in ("speaking", "judging", "passive"):
            found = _finite_after(sentence, at, cue)
            if found is not None:
                return found
    return None


def _finite_after(sentence: Sentence, at: int, cue: Cue) -> Attribution | None:
    gap = sentence[at + 1 : cue.at]
    if not gap or (sentence[cue.at].word in INVERTING and gap[-1].shape == "stop"):
        phrase = speakers.after(sentence, cue.until - 1)
        if phrase is not None:
            return _made(sentence, at, cue, phrase, "inverted")
    phrase = speakers.before(sentence, cue.at, at + 1)
    if phrase is None or sentence[phrase[0]].word in RELATIVES:
        return None
    direct = all(t.shape == "stop" for t in sentence[at + 1 : phrase[0]])
    return _made(sentence, at, cue, phrase, "after" if direct else "later")


def _leading(sentence: Sentence, at: int, left: tuple[Cue, ...]) -> Attribution | None:
    """The attribution that stands before the quotation: `the mayor said that "..."`, `..., adding: "..."`."""
    for index in range(len(left) - 1, -1, -1):
        cue = _outer(sentence, left, index)
        phrase, rule = _subject(sentence, cue, left)
        if phrase is not None:
            return _made(sentence, at if at < len(sentence) else -1, cue, phrase, rule)
    return None


def _outer(sentence: Sentence, left: tuple[Cue, ...], index: int) -> Cue:
    """The cue that governs cue `index`: in "the mayor said she believes" it is "said"."""
    cue = left[index]
    if index and cue.kind in ("speaking", "judging"):
        outer = left[index - 1]
        between = [t.word for t in sentence[outer.until : cue.at] if t.word != "that"]
        if outer.kind in ("speaking", "participle") and between and between[0] in PRONOUNS and len(between) <= 3:
            return _outer(sentence, left, index - 1)
    return cue


def _subject(sentence: Sentence, cue: Cue, left: tuple[Cue, ...]) -> tuple[Phrase | None, str]:
    if cue.kind == "according":
        return speakers.after(sentence, cue.until - 1), "according"
    if cue.kind == "by":
        by = next((i for i in range(cue.at, len(sentence)) if sentence[i].word == "by"), None)
        return (None if by is None else speakers.after(sentence, by)), "by"
    if cue.kind == "participle":
        return _subject_of_participle(sentence, cue, left), "participle"
    phrase = speakers.before(sentence, cue.at, _floor(sentence, cue.at))
    if phrase is None and sentence[cue.at].word in INVERTING:
        return speakers.after(sentence, cue.until - 1), "inverted"
    return phrase, "before"


def _floor(sentence: Sentence, at: int) -> int:
    return next((i + 1 for i in range(at - 1, -1, -1) if sentence[i].shape == "quote"), 0)


def _subject_of_participle(sentence: Sentence, cue: Cue, left: tuple[Cue, ...]) -> Phrase | None:
    near = speakers.before(sentence, cue.at, _floor(sentence, cue.at))
    if near is not None and near[0] and sentence[near[0] - 1].word == "with":
        return near
    for earlier in reversed([c for c in left if c.at < cue.at and c.kind in ("speaking", "judging")]):
        phrase, _ = _subject(sentence, earlier, left)
        if phrase is not None:
            return phrase
    return speakers.opening(sentence, 0, cue.at)
