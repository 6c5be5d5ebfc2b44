"""The source marks of one page, each with the endnote that answers it."""

from __future__ import annotations

from builder.addresses import page_of, web_path
from builder.anchoring import Span
from builder.derive.sentences import sentence_at
from builder.pages.frame.edition import Edition, anchor_paths
from builder.pages.frame.shown import LinkTo, Mark, Run, Status
from builder.records.record import Record
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.anchor import Cited
from builder.values.key import Key

KEPT_BACK = "These words are not published here (rights)."


class Apparatus:
    """Makes the source marks of a page: the same words get the same mark. Rendering numbers them in the order of the page.

    `spelt_out`: endnotes give the address of the words in this dossier, for pages that leave the site on paper.
    """

    def __init__(self, edition: Edition, spelt_out: bool = False) -> None:
        self.edition = edition
        self.spelt_out = spelt_out
        self._marks: dict[object, Mark] = {}

    def at(self, key: Key, path: FieldPath) -> tuple[Mark, ...]:
        """Return the mark of one anchored field, or nothing where its source is not published."""
        span = self.edition.views.spans.get(key, path)
        record = self.edition.dossier.records[key]
        return self.span(span, self.edition.wording(record) == "suspected_corrupt") if span else ()

    def span(self, span: Span, corrupt: bool = False, fragment: str | None = None) -> tuple[Mark, ...]:
        """Return the mark of words of a held text; `fragment` where they are no anchor and have no address of their own."""
        if Key("source", span.source) not in self.edition.dossier.records:
            return ()
        known = self._marks.get(span)
        if known:
            return (known,)
        source = self._source(span.source)
        held = self.edition.views.held[span.source]
        sentence = sentence_at(held.sentences, span.start)
        place = f"sentence {sentence.number}" if sentence else "the text"
        words = self.edition.words_of(span)
        corrupt = corrupt or bool(words and any(c for _, c in words.pieces))
        own = fragment_of(span.start, span.end) if words and fragment is None else None
        title = words.plain if words else KEPT_BACK
        name = f"{source.name}, {place}"
        link = LinkTo(name, page_of(source.key), own or fragment or fragment_of(sentence.start if sentence else 0))
        note: Run = (link, ": ", words) if words else (link, ". ", Status("words not published (rights)", "open"))
        mark = Mark(
            link.page,
            link.fragment,
            f"Suspected corrupt: {title}" if corrupt and words else title,
            name if words else f"{name}, words not published here",
            "held" if words else "kept",
            (*note, " ", Status("suspected corrupt", "corrupt")) if corrupt else note,
            self._address(link),
        )
        self._marks[span] = mark
        return (mark,)

    def cite(self, cited: Cited) -> tuple[Mark, ...]:
        """Return the mark of a source that is cited and not held."""
        source = self.edition.dossier.records.get(cited.source)
        if not isinstance(source, Source):
            return ()
        return self.source(source, cited.locator)

    def source(self, source: Source, locator: str | None = None) -> tuple[Mark, ...]:
        """Return the open mark of a source whose text is not held."""
        known = self._marks.get((source.id, locator))
        if known:
            return (known,)
        name = f"{source.name}, {locator}" if locator else source.name
        link = LinkTo(name, page_of(source.key))
        mark = Mark(
            link.page,
            "",
            f"{name}. Text not held, not verified here.",
            f"{name}, text not held",
            "open",
            (link, ". ", Status("text not held", "open")),
            self._address(link) or source.url or "",
        )
        self._marks[source.id, locator] = mark
        return (mark,)

    def of(self, record: Record) -> tuple[Mark, ...]:
        """Return the marks of everything a record's statement rests on."""
        anchored = tuple(mark for path in anchor_paths(record) for mark in self.at(record.key, path))
        cited: Cited | None = getattr(record, "cited", None)
        return anchored + (self.cite(cited) if cited else ())

    def resting(self, key: Key, part: object, path: FieldPath) -> tuple[Mark, ...]:
        """Return the marks of a part of a record (a fact, a role) that has evidence or a cited source."""
        count = len(getattr(part, "evidence", ()))
        anchored = tuple(mark for index in range(count) for mark in self.at(key, (*path, "evidence", index)))
        cited: Cited | None = getattr(part, "cited", None)
        return anchored + (self.cite(cited) if cited else ())

    def _address(self, link: LinkTo) -> str:
        """Return the address in this dossier that a spelt-out endnote gives."""
        path = web_path(link.page)
        return self.edition.site.at(f"{path}#{link.fragment}" if link.fragment else path) if self.spelt_out else ""

    def _source(self, name: str) -> Source:
        source = self.edition.dossier.get(Source, name)
        assert source is not None  # noqa: S101 - asked for only where the source is published
        return source


def fragment_of(start: int, end: int | None = None) -> str:
    """Return the address, within a source page, of a sentence (its first code point) or of anchored words."""
    return f"c{start}" if end is None else f"c{start}-{end}"
