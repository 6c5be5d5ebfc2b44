"""Prose in the editors' voice made ready for a page: references become links, and statements carry their marks."""

from __future__ import annotations

from collections.abc import Iterator

from builder.pages.apparatus import Apparatus
from builder.pages.shown import Block, Inline, Outside, Run, Stress
from builder.records.record import Utterance
from builder.records.source import Source
from builder.values import prose
from builder.values.key import Key


def show_prose(text: prose.Prose | None, apparatus: Apparatus) -> tuple[Block, ...]:
    """Return the blocks of a text; nothing for None."""
    return tuple(_blocks(text, apparatus)) if text else ()


def show_inline(text: prose.Prose | None, apparatus: Apparatus) -> Run:
    """Return a short text as one run, its blocks joined by spaces."""
    if text is None:
        return ()
    run: list[Inline] = []
    for block in _blocks(text, apparatus):
        for children in block.runs:
            run += [" ", *children] if run else children
    return tuple(run)


def _blocks(text: prose.Prose, apparatus: Apparatus) -> Iterator[Block]:
    headings = 0
    for block in text.blocks:
        if isinstance(block, prose.Paragraph):
            yield Block("paragraph", (_run(block.children, apparatus),))
        elif isinstance(block, prose.Heading):
            headings += 1
            yield Block(
                "heading2" if block.level == 2 else "heading3", (_run(block.children, apparatus),), f"part-{headings}"
            )
        else:
            runs = tuple(_run(item, apparatus) for item in block.items)
            yield Block("numbers" if block.ordered else "bullets", runs)


def _run(children: tuple[prose.Inline, ...], apparatus: Apparatus) -> Run:
    return tuple(shown for child in children for shown in _inline(child, apparatus))


def _inline(child: prose.Inline, apparatus: Apparatus) -> Iterator[Inline]:
    if isinstance(child, prose.Text):
        yield child.text
    elif isinstance(child, prose.Emphasis):
        yield Stress(_run(child.children, apparatus), child.strong)
    elif isinstance(child, prose.Citation):
        source = apparatus.edition.dossier.records.get(child.source)
        if isinstance(source, Source):
            yield from apparatus.source(source, child.locator)
    elif isinstance(child.target, Key):
        yield from _reference(child, child.target, apparatus)
    else:
        yield Outside(prose.plain(child.children), child.target)


def _reference(child: prose.Link, target: Key, apparatus: Apparatus) -> Iterator[Inline]:
    record = apparatus.edition.dossier.records.get(target)
    if record is None:
        yield prose.plain(child.children)
        return
    yield apparatus.edition.link(target, prose.plain(child.children))
    if isinstance(record, Utterance):
        yield from apparatus.of(record)
