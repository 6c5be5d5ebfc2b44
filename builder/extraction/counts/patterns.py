"""Which count suffered which outcome: patterns over the tags of a sentence's chunks."""

from __future__ import annotations

import re
from typing import NamedTuple

from builder.extraction.counts.chunks import Chunks
from builder.values.casualty_terms import Outcome

# The letters are those of count_outcomes; k is a K that takes an object. Every repetition has a limit, so that the time
# grows with the length of the sentence and no faster.
_PREDICATE = r"[WBhAt]{0,6}[KD]"
_AND = r"(?:,?&|,)[Ad]{0,2}"
_ASIDE = r"(?:,[^.KDVMTk]{1,14},)"
_OBJECTS = rf"(?:{_ASIDE}?{_AND}[HGUZ](?!,?{_PREDICATE})){{0,12}}"
_SUBJECTS = rf"[HGUZC](?:{_AND}[HGUZ]){{0,12}}"
_ACTIVE = re.compile(rf"(?<![BC])K(?=[Adt]{{0,2}}(?:p|[HGUZC](?!{_PREDICATE})))")

_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<counts>[HU])'[Ad]?(?P<outcome>[MN])",  # the six priests' murder
        r"(?P<outcome>[KDN]):(?P<counts>G)",  # Killed: 12
        rf"(?P<outcome>[Vk])F?[Ad]{{0,3}}(?P<counts>[HGUZ]{_OBJECTS})",  # killing 12 people and three soldiers
        # the murder (on Monday) of two men
        rf"(?P<outcome>[MN])(?:[rt][^.HGUZCKDVM]{{0,6}})?[Ft][Ad]{{0,3}}(?P<counts>[HGUZ]{_OBJECTS})",
        # 15 fighters and 16 civilians have been injured; five people, one of them a child, were killed
        rf"(?P<counts>{_SUBJECTS})(?:{_ASIDE}|,|&[Aop]{{1,3}}(?=K))?[WBhAt]{{0,8}}(?P<outcome>[KD])",
        # 57 people in the village (, some of them children,) were killed
        rf"(?P<counts>H(?:{_AND}[HGU]){{0,12}})(?:tB|[^.HGUZCKDVMT&B,]){{1,12}}{_ASIDE}?h?B[BAt]{{0,4}}(?P<outcome>[KD])",
        rf"(?P<counts>{_SUBJECTS})[BhAt]{{0,4}}m[dA]{{0,3}}(?P<outcome>[KD])",  # two officers were among the wounded
        rf"m[dA]{{0,2}}(?P<outcome>[KD])B(?P<counts>[HGU]{_OBJECTS})",  # among the injured are two girls
        # killed the mayor and two guards
        rf"(?P<outcome>[VkK]|[MN]F)[dpoFA,]{{1,10}}(?:,?&|\+|,)[Ad]{{0,2}}(?P<counts>[HU](?!,?{_PREDICATE}){_OBJECTS})",
        # was killed in the street along with two guards
        rf"(?P<outcome>[KD])(?:w|[^.HGUZCKDVM]{{0,10}}\+)[Ad]{{0,2}}(?P<counts>[HGU](?!{_PREDICATE}){_OBJECTS})",
        r"(?P<outcome>T)[^.HGUZCT]{0,12}(?P<counts>[HG])",  # the death toll on Monday rose (from 27) to 45
        r"(?P<outcome>T)[^.HGUZC]{0,12}(?P<counts>R)",  # the death toll was revised down from 27
        r"(?P<outcome>[KDN])[^.HGUZC]{0,8}v[Art]{0,2}(?P<counts>R)",  # 16 dead, revised down from 27
        r"t[Ad]{0,2}(?P<counts>[HG])d?(?P<outcome>T)",  # bringing to 45 the number of dead
        r"l[Ad]{0,2}(?P<counts>[GZ])(?P<outcome>L)",  # claimed nine lives
        r"(?P<counts>[GZ])(?P<outcome>L)[BhAt]{0,4}l",  # nine lives were lost
        r"(?P<counts>z)[^.]{0,4}?(?P<outcome>[NKD])",  # no reports of (any) casualties
        r"(?P<outcome>[NT])[^.HGUX,]{0,6}(?P<counts>u)",  # the number of victims remains unknown
        r"(?P<counts>u)[oFAd]{0,3}(?P<outcome>[N])",  # unknown casualties
    )
)
_INCLUDING = re.compile(rf"I[dA]{{0,3}}(?P<counts>[HGUC]{_OBJECTS})")  # including two girls
_APPOSED = re.compile(rf"[KD],A{{0,2}}(?P<counts>[HU](?!{_PREDICATE}))")  # 12 killed, four civilians
_OF_THEM = re.compile(r"(?P<counts>H)(?=p|Bp|[,.A])")  # four of them seriously
_INSERTED = re.compile(
    rf"(?<=p),(?P<counts>[HG](?:{_AND}[HGU])*),[BhA]{{0,4}}[KD]"
)  # the priests, five of town, were killed
_AMONG = re.compile(
    rf"(?P<before>{_SUBJECTS})[BhAt]{{0,4}}m[dA]{{0,3}}[KD]|m[dA]{{0,2}}[KD]B(?P<after>[HGU]{_OBJECTS})"
    rf"|I[dA]{{0,3}}(?P<including>[HGUC]{_OBJECTS})"
)
_SUFFERED = re.compile(_PREDICATE)
_COUNTED = "HGUZCRzu"
_NEAR = 16
_CLOSE = 5
_OPENING = frozenset("([-–—")


class Link(NamedTuple):
    """A count (by chunk) with its outcome, the chunk that names it, and whether it is a part of a count beside it.

    `under` is the count before it in the same list whose qualifier may govern it too.
    """

    counted: int
    outcome: Outcome
    cue: int
    part: bool
    under: int | None


def links_of(chunks: Chunks) -> list[Link]:
    """Every count of the sentence that a pattern gives an outcome; the first pattern that takes a count keeps it."""
    tags = _ACTIVE.sub("k", chunks.tags)
    found: dict[int, Link] = {}
    for at, tag in enumerate(tags):
        outcome = chunks.counts[at].noun.outcome if tag == "C" else None
        suffered = _SUFFERED.match(tags, at + 1) if outcome == "casualties" else None
        if outcome and not suffered:
            found[at] = Link(at, outcome, at, chunks.counts[at].noun.part, None)
    for pattern in _PATTERNS:
        for match in pattern.finditer(tags):
            _take(chunks, found, match.span("counts"), match.start("outcome"), part=False)
    _find_parts(chunks, found, tags)
    within = _within_others(tags)
    return [link._replace(part=link.part or link.counted in within) for link in sorted(found.values())]


def _find_parts(chunks: Chunks, found: dict[int, Link], tags: str) -> None:
    """Give the counts that are named as parts of others the outcome of those."""
    for match in _INCLUDING.finditer(tags):
        cue = _whole(chunks, found, match.start())
        if cue is not None:
            _take(chunks, found, match.span("counts"), cue, part=True)
    for match in _APPOSED.finditer(tags):
        _take(chunks, found, match.span("counts"), match.start(), part=True)
    for match in _OF_THEM.finditer(tags):
        cue = _whole(chunks, found, match.start())
        if cue is not None and chunks.counts[match.start()].noun.part:
            _take(chunks, found, match.span("counts"), cue, part=True)


def _within_others(tags: str) -> frozenset[int]:
    """The chunks of a sentence that are named as some of those who suffered: two were among the wounded."""
    spans = [match.span("counts") for match in _INSERTED.finditer(tags)]
    spans += [match.span(match.lastgroup or 0) for match in _AMONG.finditer(tags)]
    return frozenset(at for span in spans for at in range(*span))


def _take(chunks: Chunks, found: dict[int, Link], span: tuple[int, int], cue: int, *, part: bool) -> None:
    """Give the counts of tags[span] that are still free the outcome of `cue`."""
    free = [at for at in range(*span) if chunks.tags[at] in _COUNTED and at in chunks.counts and at not in found]
    for at in free:
        noun = chunks.counts[at].noun
        outcome = noun.outcome if noun.outcome not in {None, "casualties"} else chunks.outcomes[cue]
        aside = part or noun.part or _in_brackets(chunks, at)
        found[at] = Link(at, outcome, cue, aside, free[0] if at > free[0] else None)


def _in_brackets(chunks: Chunks, at: int) -> bool:
    """Whether the count stands in brackets or dashes behind another: eight people (three soldiers and five civilians)."""
    for other in range(at - 1, max(at - _CLOSE, 0), -1):
        if chunks.tags[other] not in ",&HGAd":
            return False
        if chunks.words[chunks.bounds[other][0]] in _OPENING:
            return chunks.tags[other - 1] in "HGUpo"
    return False


def _whole(chunks: Chunks, found: dict[int, Link], at: int) -> int | None:
    """The cue of the count, or the outcome word, that a part at chunk `at` is a part of: the nearest before it."""
    for other in range(at - 1, max(at - _NEAR, -1), -1):
        if other in found:
            return found[other].cue
        if other in chunks.outcomes and at - other < _CLOSE:
            return other
    return None
