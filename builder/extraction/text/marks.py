"""Quotation marks: which character opens what and which one closes it, in one linear pass over a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Side = Literal["printed", "missing", "reversed"]
Role = Literal["opens", "closes", "either"]

MOST_NESTED = 4
"""Print nests no deeper than this; beyond it the outermost open mark is forgotten, so noise stays linear."""

_MARK = re.compile(
    r"""(?P<double>["“”„‟＂]|''|``|‘‘|’’)"""
    r"""|(?P<angle>[«»])"""
    r"""|(?P<angle_single>[‹›])"""
    r"""|(?P<single>(?<![^\s(\[{—–\-/"“„«])(?:‘|‚|'(?!\d0s|(?:em|til|tis|twas|cause|n)\b))(?=[^\W_]|[$£€\[("“…])"""
    r"""|(?<=[^\s(\[{])['’‘](?![^\W_]))"""
)
_ATTRIBUTE = re.compile(r"=\"[^\"\n]{0,200}\"")
_BLANK_LEFT = " \t\u00a0\u2009\u200a\u202f\n([{—–-/“‘«‹„‚"
_BLANK_RIGHT = " \t\u00a0\u2009\u200a\u202f\n)]}—–-/.,;:?!…”’»›"
_AHEAD = 4
_ENDS_SPEECH = ",.?!…"
_OPENERS = "“‘«‹„‟‚`"
_CLOSERS = "”’»›"
_BLANKS = " \t\u00a0\u2009\u200a\u202f\n"


_ANY = re.compile(r"[\"“”„‟＂«»‹›‘‚`']")


def may_hold_marks(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` holds any character that can open a quotation."""
    return _ANY.search(text, start, end) is not None


class Quoted(NamedTuple):
    """What stands between two marks, in code points, end excluded, without the marks and the blanks inside them.

    `outer_start` and `outer_end` take the marks in. `opened` and `closed` say whether the mark is printed,
    missing, or printed the wrong way round. `depth` counts the quotations around it, `family` names the shape.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    opened: Side
    closed: Side
    depth: int
    family: str


class _Mark(NamedTuple):
    start: int
    end: int
    family: str
    shape: str
    leans: Role
    free_left: bool
    free_right: bool
    after_speech: bool


class _Open(NamedTuple):
    mark: _Mark
    side: Side
    swapped: bool


def quoted_spans(text: str, start: int, end: int) -> tuple[Quoted, ...]:
    """The quotations of one paragraph `text[start:end]`, in order of their start, outer before inner.

    An opening mark without a partner runs to the next opening mark or the end of the paragraph (`closed` is
    "missing"), a closing one reaches back to the end of the quotation before it or to `start` (`opened` is
    "missing"): the caller, who knows sentences, narrows both. A lone single mark is an apostrophe.
    """
    marks = _marks(text, start, end)
    pairing = _Pairing(text, start, end)
    for index, mark in enumerate(marks):
        pairing.take(mark, marks[index + 1 : index + 1 + _AHEAD])
    return pairing.finish()


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """All marks of a paragraph but those around attribute values of stray markup."""
    skipped = iter([found.span() for found in _ATTRIBUTE.finditer(text, start, end)])
    skip = next(skipped, (end, end))
    marks = []
    for found in _MARK.finditer(text, start, end):
        while skip[1] <= found.start() < end:
            skip = next(skipped, (end, end))
        if found.start() < skip[0]:
            marks.append(_classify(text, found, start, end))
    return marks


def _classify(text: str, found: re.Match[str], start: int, end: int) -> _Mark:
    """A mark with the role its shape gives it, or, for a straight one, its two neighbours."""
    a, b = found.span()
    before = text[a - 1] if a > start else " "
    after = text[b] if b < end else " "
    shape = text[a]
    free_left = before in _BLANK_LEFT or (before in "\"'" and shape != before)
    free_right = after in _BLANK_RIGHT or (after in "\"'" and shape != after)
    leans: Role = "either"
    if shape in _OPENERS:
        leans = "opens"
    elif shape in _CLOSERS or (free_right and not free_left):
        leans = "closes"
    elif free_left and not free_right:
        leans = "opens"
    return _Mark(a, b, str(found.lastgroup), shape, leans, free_left, free_right, before in _ENDS_SPEECH)


@dataclass
class _Pairing:
    """The open marks and the finished quotations while one paragraph is read; lives only inside `quoted_spans`."""

    text: str
    start: int
    end: int
    open: list[_Open] = field(default_factory=list)
    done: list[Quoted] = field(default_factory=list)
    free_from: int = -1

    def take(self, mark: _Mark, ahead: list[_Mark]) -> None:
        """Open, close or ignore: one mark, given the few that follow it."""
        top = next((o for o in reversed(self.open) if o.mark.family == mark.family), None)
        if top is None:
            self._outside(mark)
        elif self._closes(top, mark, ahead):
            self._close(top, mark)
        elif mark.leans != "closes":
            if not _nested(mark, ahead):
                self._abandon(top, mark.start)
            self._push(mark, "printed")

    def _outside(self, mark: _Mark) -> None:
        looks_open = mark.free_left and not mark.free_right
        if mark.leans == "opens" or (mark.leans == "either" and not mark.after_speech):
            self._push(mark, "printed")
        elif looks_open and mark.family != "single":
            self._push(mark, "printed" if mark.family.startswith("angle") else "reversed")
        elif mark.after_speech and mark.family in ("double", "angle"):
            reach = max(self.free_from, self.start)
            if not self.open:
                self._keep(reach, mark.start, reach, mark.end, "missing", "printed", mark.family)

    def _closes(self, top: _Open, mark: _Mark, ahead: list[_Mark]) -> bool:
        if mark.family == "single" and mark.leans == "closes":
            plural = self.text[mark.start - 1] == "s" and self.text[mark.end : mark.end + 2].strip()[:1].islower()
            return not (plural and ahead and ahead[0].family == "single" and ahead[0].leans == "closes")
        if mark.leans != "opens" or top.swapped or mark.free_right:
            return True
        # a straight mark with its blank on the wrong side: the next mark opens, so this one closed
        return mark.shape not in _OPENERS and bool(ahead) and ahead[0].leans == "opens"

    def _push(self, mark: _Mark, side: Side) -> None:
        self.open.append(_Open(mark, side, mark.shape in "„‟‚»›"))
        if len(self.open) > MOST_NESTED:
            del self.open[0]

    def _close(self, top: _Open, mark: _Mark) -> None:
        """End the quotation that `top` began; marks still open inside it were apostrophes or noise."""
        while self.open.pop() is not top:
            pass
        side: Side = "reversed" if mark.shape in "“«‹" and not top.swapped else "printed"
        self._keep(top.mark.end, mark.start, top.mark.start, mark.end, top.side, side, mark.family)

    def _abandon(self, top: _Open, until: int) -> None:
        """End an opening mark whose partner never came."""
        while self.open.pop() is not top:
            pass
        if top.mark.family != "single":
            self._keep(top.mark.end, until, top.mark.start, until, top.side, "missing", top.mark.family)

    def _keep(
        self, start: int, end: int, outer_start: int, outer_end: int, opened: Side, closed: Side, family: str
    ) -> None:
        while start < end and self.text[start] in _BLANKS:
            start += 1
        while end > start and self.text[end - 1] in _BLANKS:
            end -= 1
        self.free_from = max(self.free_from, outer_end)
        if start < end:
            self.done.append(Quoted(start, end, outer_start, outer_end, opened, closed, 0, family))

    def finish(self) -> tuple[Quoted, ...]:
        """Everything found, with depths; what is still open ends with the paragraph."""
        while self.open:
            self._abandon(self.open[0], self.end)
        around: list[int] = []
        spans = []
        for span in sorted(self.done, key=lambda q: (q.start, -q.end)):
            while around and around[-1] <= span.start:
                around.pop()
            spans.append(span._replace(depth=len(around)))
            around.append(span.end)
        return tuple(spans)


def _nested(mark: _Mark, ahead: list[_Mark]) -> bool:
    """Whether an opening mark inside an open quotation of its family begins an inner one: two closing marks follow."""
    same = [m for m in ahead if m.family == mark.family][:2]
    return len(same) == 2 and all(m.leans == "closes" for m in same)
