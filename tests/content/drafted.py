"""What extraction drafts from the held text when nothing but the source, its publisher and the event is there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeVar

from builder.authoring.extract import extract
from builder.derive.sentences import sentences_within
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.extraction.text.offsets import Offsets
from builder.pipeline import Project, examine
from builder.problems import Problem
from builder.records.record import Record
from builder.values.key import Key
from tests.content.kharkiv import HELD
from tests.projects import ROOT, write_files

R = TypeVar("R", bound=Record)

_FILES = {
    "content/dossier.yml": (
        "schema_version: 1\ndescription: Drafts.\ntime_zone: Europe/Kyiv\nmain_event: shelling-of-kharkiv\n"
        "as_of: 2022-03-04\njudging_words: [war crime, massacre, terror, atrocity, regime]\n"
    ),
    "content/organizations/washington-post.yml": (
        "review: reviewed\nnames: [{text: The Washington Post, kind: preferred}]\ntype: media\n"
    ),
    "content/events/shelling-of-kharkiv.yml": (
        "review: reviewed\ntitle: The shelling of Kharkiv\ntype: attack\ndate: 2022-02-28\n"
        f'evidence: [{{source: {HELD}, exact: "the Russian shelling of Kharkiv"}}]\n'
    ),
}


class Drafts(NamedTuple):
    """The drafts as records that were written and read again, with their spans and every problem of the check."""

    dossier: Dossier
    views: Views
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]

    def of(self, kind: type[R]) -> list[R]:
        """The drafts of a kind."""
        return [record for record in self.dossier.of(kind) if record.review == "draft"]

    def spans(self, key: Key, field: str) -> list[Offsets]:
        """Where the words of a field stand."""
        return spans(self.views, key, field)

    def sentences(self, key: Key) -> set[int]:
        """The numbers of the sentences a record is anchored in."""
        return sentences(self.views, key)


@cache
def drafts() -> Drafts:
    """Draft from the held text in a folder of its own, and read what was written."""
    with TemporaryDirectory() as folder:
        project = Project(write_files(Path(folder), _FILES))
        _source(project)
        done = extract(project, HELD)
        checked = examine(project)
    assert checked.dossier is not None
    assert checked.views is not None
    return Drafts(checked.dossier, checked.views, checked.problems, done.remarks)


def _source(project: Project) -> None:
    """The source as it is recorded, without what editors wrote about its sentences."""
    sources = project.content / "sources"
    sources.mkdir()
    shutil.copy(ROOT / "content" / "sources" / f"{HELD}.txt", sources)
    record = (ROOT / "content" / "sources" / f"{HELD}.yml").read_text("utf-8")
    sources.joinpath(f"{HELD}.yml").write_text(record[: record.index("\nerrata:") + 1], "utf-8")


def spans(views: Views, key: Key, field: str) -> list[Offsets]:
    """Where the words of a field of a record stand in the held text."""
    own = views.spans.spans.items()
    return sorted((at.start, at.end) for (k, path), at in own if k == key and path[0] == field and at.source == HELD)


def sentences(views: Views, key: Key) -> set[int]:
    """The numbers of the sentences of the held text that a record is anchored in."""
    return {
        sentence.number
        for (own, _), at in views.spans.spans.items()
        if own == key and at.source == HELD
        for sentence in sentences_within(views.sentences[HELD], at.start, at.end)
    }


def names(record: Record) -> Iterator[str]:
    """Every form of a record's name, in small letters and without an article."""
    for name in getattr(record, "names", ()):
        yield plain(name.text)
    unnamed = getattr(record, "unnamed", None)
    if unnamed is not None:
        yield plain(unnamed.as_printed)


def plain(name: str) -> str:
    """A name as it is compared."""
    return name.casefold().removeprefix("the ").removeprefix("a ").replace(".", "")
