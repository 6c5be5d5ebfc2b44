"""Prose in the editors' voice made ready for a page: references become links, and statements carry their marks."""

from __future__ import annotations

from collections.abc import Iterator

from builder.pages.frame.names_in_text import Names
from builder.pages.frame.shown import Block, Inline, Outside, Run, Stress
from builder.pages.frame.source_notes import Apparatus
from builder.records.record import Utterance
from builder.records.source import Source
from builder.values import prose
from builder.values.key import Key


def show_prose(text: prose.Prose | None, apparatus: Apparatus, own: Key | None = None) -> tuple[Block, ...]:
    """Return the blocks of a text on the page of a record (`own`, whose names do not link); nothing for None."""
    return tuple(_blocks(text, apparatus, own)) if text else ()


def show_inline(text: prose.Prose | None, apparatus: Apparatus, own: Key | None = None) -> Run:
    """Return a short text as one run, its blocks joined by spaces."""
    if text is None:
        return ()
    run: list[Inline] = []
    for block in _blocks(text, apparatus, own):
        for children in block.runs:
            run += [" ", *children] if run else children
    return tuple(run)


def _blocks(text: prose.Prose, apparatus: Apparatus, own: Key | None) -> Iterator[Block]:
    headings = 0
    names = Names(apparatus.edition, own)
    for block in text.blocks:
        if isinstance(block, prose.Paragraph):
            yield Block("paragraph", (_run(block.children, apparatus, names),))
        elif isinstance(block, prose.Heading):
            headings += 1
            names = Names(apparatus.edition, own)
            run = _run(block.children, apparatus, names.none)
            yield Block("heading2" if block.level == 2 else "heading3", (run,), f"part-{headings}")
        else:
            runs = tuple(_run(item, apparatus, names) for item in block.items)
            yield Block("numbers" if block.ordered else "bullets", runs)


def _run(children: tuple[prose.Inline, ...], apparatus: Apparatus, names: Names) -> Run:
    return tuple(shown for child in children for shown in _inline(child, apparatus, names))


def _inline(child: prose.Inline, apparatus: Apparatus, names: Names) -> Iterator[Inline]:
    if isinstance(child, prose.Text):
        yield from names.link(child.text)
    elif isinstance(child, prose.Emphasis):
        yield Stress(_run(child.children, apparatus, names), child.strong)
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
