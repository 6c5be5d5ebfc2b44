"""Held texts cut into sentences, each with its code points, by syntok; a sentence never crosses a line of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import syntok.segmenter
from syntok.tokenizer import Tokenizer

_LINE = re.compile(r"[^\r\n]+")
_TOKENIZER = Tokenizer(emit_hyphen_or_underscore_sep=True, replace_not_contraction=False)
# Marks that close what came before: they belong to the sentence they end, not to the next one.
_CLOSING = "”’»\"')]"
# syntok looks back and ahead for every stop; a longer line is cut at a space first, so that time stays linear.
_LONGEST = 20_000


class Sentence(NamedTuple):
    """A sentence of a text: its number from 1, its code points (end excluded) and the number of its paragraph."""

    number: int
    start: int
    end: int
    paragraph: int


def split_sentences(text: str) -> tuple[Sentence, ...]:
    """Cut a text into sentences that hold a letter or a digit; spaces between them belong to none."""
    found: list[Sentence] = []
    for paragraph, (start, end) in enumerate(_lines(text), 1):
        for first, last in _in_line(text, start, end):
            if any(character.isalnum() for character in text[first:last]):
                found.append(Sentence(len(found) + 1, first, last, paragraph))
            elif found and found[-1].paragraph == paragraph:
                found[-1] = found[-1]._replace(end=last)  # a stray mark belongs to the sentence before it
    return tuple(found)


def sentence_at(sentences: tuple[Sentence, ...], offset: int) -> Sentence | None:
    """Return the sentence that holds a code point, or None between sentences."""
    index = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    if index < 0 or sentences[index].end <= offset:
        return None
    return sentences[index]


def sentences_within(sentences: tuple[Sentence, ...], start: int, end: int) -> tuple[Sentence, ...]:
    """Return the sentences that share a code point with a span."""
    first = bisect_right(sentences, start, key=lambda sentence: sentence.end)
    last = bisect_right(sentences, end - 1, key=lambda sentence: sentence.start)
    return sentences[first:last]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        if line[0].strip():
            yield line.start(), line.start() + len(line[0].rstrip())


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for left, right in _pieces(text, start, end):
        yield from _attach_closing(text, list(_segments(text[left:right], left)))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start, start + _LONGEST)
        cut = cut + 1 if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


def _segments(line: str, base: int) -> Iterator[tuple[int, int]]:
    for tokens in syntok.segmenter.split(iter(_TOKENIZER.split(line))):
        yield base + tokens[0].offset, base + tokens[-1].offset + len(tokens[-1].value)


def _attach_closing(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Move closing marks that begin a sentence to the end of the one before, where no space parts them."""
    for index, (start, end) in enumerate(spans):
        left, right = start, end
        while index and left < right and text[left] in _CLOSING and not text[left - 1].isspace():
            left += 1
        if index + 1 < len(spans):
            while right < len(text) and text[right] in _CLOSING and not text[right - 1].isspace():
                right += 1
        if left < right:
            yield left, right
