"""Quotations with a mark missing: how far the words can reach that were left without it."""

from __future__ import annotations

import re
from itertools import pairwise

from builder.extraction.quotes.attribution import spoken_aside
from builder.extraction.text.marks import Quoted
from builder.extraction.text.paragraphs import boundaries
from builder.extraction.text.tokens import sentences_of

_BLANKS = " \t\u00a0\u2009\u200a\u202f\r\n"
_MARK_AHEAD = re.compile(r"[\"“„«'‘`]")
_LONGEST = 3_000
"""An attribution is looked for in this many code points after an opening mark that nothing closes."""


def narrowed(text: str, spans: tuple[Quoted, ...], paragraph: tuple[int, int], continues: bool) -> tuple[Quoted, ...]:
    """The spans of a paragraph with those that lack a mark cut to the sentence they belong to.

    `continues` says that the next paragraph opens with a mark: then an unclosed last quotation is a speech of
    several paragraphs and keeps all its words.
    """
    if all(span.opened != "missing" and span.closed != "missing" for span in spans):
        return spans
    out = []
    for span, follows in pairwise((*spans, None)):
        if span is None:
            continue
        if span.opened == "missing":
            out.append(_begun(text, span))
        elif span.closed == "missing" and not (continues and follows is None):
            out.append(_ended(text, span, paragraph))
        else:
            out.append(span)
    return tuple(out)


def _begun(text: str, span: Quoted) -> Quoted:
    """A quotation without its opening mark begins with the last sentence before its closing mark."""
    start = span.start
    for boundary in boundaries(text, span.start, span.end):
        start = boundary
    return span._replace(start=start, outer_start=start)


def _ended(text: str, span: Quoted, paragraph: tuple[int, int]) -> Quoted:
    """A quotation without its closing mark ends before ", he said", or with its sentence, or with its paragraph."""
    sentences = sentences_of(text, span.start, min(span.end, span.start + _LONGEST))
    aside = spoken_aside(sentences[0]) if sentences else None
    end = span.end
    if aside is not None:
        end = aside
    elif span.outer_start > paragraph[0]:
        end = next(boundaries(text, span.start, span.end), span.end)
    while end > span.start + 1 and text[end - 1] in _BLANKS:
        end -= 1
    return span._replace(end=end, outer_end=end)
