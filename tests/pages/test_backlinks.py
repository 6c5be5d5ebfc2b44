"""What links to a record: the words of each once, the newest first, what has no date last."""

from __future__ import annotations

from builder.pages.frame.edition import Edition
from builder.pages.frame.shown import Entry, LinkTo
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.backlinks import backlinks_of
from builder.pipeline import Project, examine
from builder.reading.site import Site
from tests.projects import ROOT


def _edition() -> Edition:
    views = examine(Project(ROOT)).views
    assert views
    return Edition(views, Site("Dossier", "https://dossier.example/"))


def _day(entry: Entry) -> str:
    (day,) = entry.when[0] or ("",)
    return str(day)


def test_words_are_told_once_and_linked_where_they_come_again() -> None:
    edition = _edition()
    linked_again = 0
    for record in edition.dossier.records.values():
        told: list[object] = []
        for group in backlinks_of(record, Apparatus(edition)):
            # The last link of a line is the record's own; before it may stand its speaker.
            own = [[item for item in entry.reads if isinstance(item, LinkTo)][-1].page for entry in group.entries]
            told += own
            linked_again += any(isinstance(item, LinkTo) and item.page in told for item in group.plain)
        assert len(told) == len(set(told)), record.key
    assert linked_again >= 5


def test_what_has_no_date_comes_last() -> None:
    edition = _edition()
    mixed = 0
    for record in edition.dossier.records.values():
        for group in backlinks_of(record, Apparatus(edition)):
            undated = [_day(entry) == "date not stated" for entry in group.entries]
            assert undated == sorted(undated), (record.key, group.title)
            mixed += len(set(undated)) == 2
    assert mixed
