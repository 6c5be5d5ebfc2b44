"""A held text as readers may see it: sentence by sentence, cut at the edge of every anchor, with notes in the margin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from builder.derive.coverage import Carried
from builder.derive.sentences import Sentence
from builder.pages.frame.edition import Edition, counted
from builder.pages.frame.names_in_text import Names
from builder.pages.frame.shown import LinkTo, Run, Status, Words
from builder.pages.frame.source_notes import fragment_of
from builder.records.record import Record, Utterance
from builder.records.source import Erratum, Source
from builder.records.traversal import FieldPath
from builder.values.key import Key

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, or a gap: the ids of the anchors that begin here, of all that lie on it, and their names."""

    form: Literal["words", "gap"]
    run: Run
    anchored: bool
    corrupt: bool
    ids: tuple[str, ...]
    anchors: str
    names: str
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A note in the margin: its letter and its lines; an erratum stands between rules."""

    letter: str
    lines: tuple[Run, ...]
    erratum: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A sentence with its address, or the place of one that is not shown and why."""

    number: int
    id: str
    pieces: tuple[Piece, ...]
    absent: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text: its sentences and its notes."""

    sentences: tuple[Shown, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """One stroke a sentence, in order, and the sentence that says it in words."""

    strokes: tuple[str, ...]
    label: str
    share: str


_GAP = Piece("gap", (), False, False, (), "", "", ())
_Letters = dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class _Anchored:
    """An anchor of a published record in a text."""

    start: int
    end: int
    key: Key
    path: FieldPath


def coverage_of(source: Source, edition: Edition) -> CoverageBar:
    """Return how much of a text is used."""
    carried = edition.views.coverage[source.id]
    held = edition.views.held[source.id]
    strokes = tuple(_stroke(one, edition) for one in carried)
    count = {name: strokes.count(name) for name in ("record", "absent", "withheld")}
    label = (
        f"Of {counted(len(carried), 'sentence')}, {count['record']} with a published record, "
        f"{count['absent']} not used, {count['withheld']} withheld."
    )
    return CoverageBar(strokes, label, f"{held.share:.0%} of the text’s characters are published.")


def _stroke(one: Carried, edition: Edition) -> str:
    if one.withheld:
        return "withheld"
    return "record" if any(key in edition.dossier.records for key, _ in one.by) else "absent"


def read_aloud(source: Source, edition: Edition) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a held text."""
    room = _Room(source, edition)
    return tuple(
        room.paragraph(tuple(group))
        for _, group in groupby(room.held.sentences, key=lambda sentence: sentence.paragraph)
    )


class _Room:
    """Reads one text from its beginning, remembering which addresses it has given."""

    def __init__(self, source: Source, edition: Edition) -> None:
        self.source = source
        self.edition = edition
        self.held = edition.views.held[source.id]
        self.anchors = tuple(sorted(self._anchors(), key=lambda a: (a.start, -a.end, a.key, str(a.path))))
        self.given: set[str] = set()
        self.names = Names(edition, source.key)

    def _anchors(self) -> Iterator[_Anchored]:
        """Yield the anchors of published records in the text."""
        for key, path, span in self.edition.views.spans.by_source.get(self.source.id, ()):
            if key in self.edition.dossier.records and path[0] not in ("withheld", "unused"):
                yield _Anchored(span.start, span.end, key, path)

    def paragraph(self, sentences: tuple[Sentence, ...]) -> Paragraph:
        self.names = Names(self.edition, self.source.key)
        here = [a for a in self.anchors if a.start < sentences[-1].end and a.end > sentences[0].start]
        spans = list(dict.fromkeys((a.start, a.end) for a in here if self.held.words(a.start, a.end)))
        letters = {span: _letter(index) for index, span in enumerate(spans)}
        shown = tuple(self.sentence(sentence, here, letters) for sentence in sentences)
        notes = tuple(
            _note(letters[span], [a for a in here if (a.start, a.end) == span], self.edition) for span in spans
        )
        return Paragraph(_folded(shown), notes)

    def sentence(self, sentence: Sentence, anchors: list[_Anchored], letters: _Letters) -> Shown:
        if sentence.number in self.held.withheld:
            return Shown(sentence.number, "", (), "withheld: private person")
        visible = self.held.shown_in(sentence)
        address = fragment_of(sentence.start)
        if not visible:
            return Shown(sentence.number, address, (), self.absent(sentence))
        return Shown(sentence.number, address, tuple(self.pieces(sentence, visible, anchors, letters)), "")

    def absent(self, sentence: Sentence) -> str:
        carried = self.edition.views.coverage[self.source.id][sentence.number - 1]
        return "not used" if carried.unused and not carried.by else "words not published here (rights)"

    def pieces(
        self, sentence: Sentence, visible: tuple[tuple[int, int], ...], anchors: list[_Anchored], letters: _Letters
    ) -> Iterator[Piece]:
        at = sentence.start
        for start, end in visible:
            if self._words_between(at, start):
                yield _GAP
            yield from self.cut(start, end, anchors, letters)
            at = end
        if self._words_between(at, sentence.end):
            yield _GAP

    def _words_between(self, start: int, end: int) -> bool:
        return any(character.isalnum() for character in self.held.text[start:end])

    def cut(self, start: int, end: int, anchors: list[_Anchored], letters: _Letters) -> Iterator[Piece]:
        """Cut a stretch at every edge of an anchor, so that no mark ever has to overlap another."""
        inside = [a for a in anchors if a.start < end and a.end > start]
        edges = sorted({start, end, *(e for a in inside for e in (a.start, a.end) if start < e < end)})
        for left, right in pairwise(edges):
            on = [a for a in inside if a.start <= left and a.end >= right]
            ended = [(a.start, a.end) for a in on if min(a.end, end) == right]
            yield Piece(
                form="words",
                run=tuple(self.names.link(self.held.text[left:right])),
                anchored=bool(on),
                corrupt=any(_is_corrupting(a, self.edition) for a in on),
                ids=tuple(self._new_addresses(on)),
                anchors=" ".join(dict.fromkeys(fragment_of(a.start, a.end) for a in on)),
                names="; ".join(dict.fromkeys(self.edition.caption(a.key) for a in on)),
                letters=tuple(dict.fromkeys(letters[span] for span in ended if span in letters)),
            )

    def _new_addresses(self, anchors: list[_Anchored]) -> Iterator[str]:
        """Yield the addresses of anchors of which this is the first published piece."""
        for anchor in anchors:
            address = fragment_of(anchor.start, anchor.end)
            if address not in self.given:
                self.given.add(address)
                yield address


def _folded(sentences: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """Fold neighbouring withheld sentences into one place, so that not even their number says how long they are."""
    folded: list[Shown] = []
    for shown in sentences:
        if not (shown.id == "" and folded and folded[-1].id == ""):
            folded.append(shown)
    return tuple(folded)


def _letter(index: int) -> str:
    return _LETTERS[index] if index < len(_LETTERS) else f"{_LETTERS[index % 26]}{index // 26}"


def _is_corrupting(anchor: _Anchored, edition: Edition) -> bool:
    record = edition.dossier.records[anchor.key]
    if not isinstance(record, Source) or anchor.path[0] != "errata":
        return False
    return record.errata[int(anchor.path[1])].kind in ("mistranslation", "garbled")


def _note(letter: str, anchors: list[_Anchored], edition: Edition) -> Note:
    lines: list[Run] = []
    erratum = False
    for anchor in anchors:
        record = edition.dossier.records[anchor.key]
        if isinstance(record, Source):
            erratum = True
            lines.append(_erratum(record.errata[int(anchor.path[1])]))
        else:
            lines.append(_naming(record, anchor, edition))
    return Note(letter, tuple(dict.fromkeys(lines)), erratum)


def _naming(record: Record, anchor: _Anchored, edition: Edition) -> Run:
    where = "" if anchor.path[0] in ("evidence", "words") else f", {str(anchor.path[0]).replace('_', ' ')}"
    speaker = edition.speaker(record)
    name = speaker if isinstance(record, Utterance) and speaker else edition.caption(record.key)
    run: Run = (
        LinkTo(record.label, edition.link(record.key).page, preview=True),
        f": {name}{where}",
    )
    corrupt = edition.wording(record) == "suspected_corrupt"
    return (*run, " ", Status("suspected corrupt", "corrupt")) if corrupt else run


def _erratum(erratum: Erratum) -> Run:
    run: Run = (f"Erratum, {erratum.kind}: ", Words(((erratum.exact, False),)))
    if erratum.reading:
        run = (*run, f". Read: {erratum.reading}")
    return (*run, f". {erratum.note}") if erratum.note else run
