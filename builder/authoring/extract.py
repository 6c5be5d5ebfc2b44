"""A source's text, or a file that becomes one, to drafts beside the records: nothing that exists is written over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from builder.authoring.decisions import decided
from builder.authoring.intake import take_in
from builder.authoring.new_source import draft_source, held_already
from builder.dossier import Dossier
from builder.extraction.drafts.draft import Draft
from builder.extraction.drafts.drafting import draft_records
from builder.extraction.drafts.yaml_text import yaml_text
from builder.pipeline import Project, examine
from builder.problems import ContentError, Location, Problem
from builder.records.source import Source
from builder.values.key import Key, id_fault
from builder.values.nearest import did_you_mean


@dataclass(frozen=True)
class Extracted:
    """What an extraction did: the drafts it wrote, the records that stand for what else it found, and what it has to say."""

    source: str
    written: tuple[Draft, ...]
    linked: tuple[Key, ...]
    refused: int
    remarks: tuple[str, ...]


def extract(project: Project, what: str, name: str | None = None) -> Extracted:
    """Draft the records of a source, named by its id or by a file to make one from, called `name` or as the file is.

    Raises ContentError where there is no text, the text is not the confirmed one, or a record cannot be read.
    """
    path = Path(what)
    made: tuple[Draft, ...] = ()
    if path.suffix and path.is_file():
        source, made = _new_source(project, path, name)
    else:
        source = what
    dossier = _readable(project)
    _require_text(dossier, source)
    found = draft_records(dossier, source, decided(project.content, source))
    return Extracted(source, (*made, *_write(project, found.drafts)), found.linked, found.refused, found.remarks)


def _new_source(project: Project, path: Path, name: str | None) -> tuple[str, tuple[Draft, ...]]:
    """Make a source from a file, unless one holds its text already."""
    if name is not None and (fault := id_fault(name)):
        raise ContentError([Problem(Location(f"content/sources/{name}.yml"), "bad-id", fault)])
    taken = take_in(path)
    dossier = _readable(project)
    if held := held_already(dossier, taken.text):
        return held, ()
    drafts = draft_source(dossier, taken, name or path.stem)
    source = drafts[-1].id
    text = project.content / "sources" / f"{source}.txt"
    text.parent.mkdir(parents=True, exist_ok=True)
    with text.open("xb") as stream:
        stream.write(taken.text.encode())
    return source, _write(project, drafts)


def _readable(project: Project) -> Dossier:
    """The dossier, every record of which could be read: one that could not may be what is about to be drafted."""
    checked = examine(project)
    if checked.dossier is None:
        raise ContentError(checked.problems)
    if checked.dossier.failed:
        paths = {checked.dossier.at(key).path for key in checked.dossier.failed}
        raise ContentError(problem for problem in checked.problems if problem.location.path in paths)
    return checked.dossier


def _require_text(dossier: Dossier, source: str) -> None:
    """A text that is held and confirmed; raises ContentError with what to do."""
    record, text = dossier.get(Source, source), dossier.texts.get(source)
    if record is None:
        names = [one.id for one in dossier.of(Source)]
        raise _fault(
            source, "yml", "no-record", f"there is no source {source!r}, and no such file{did_you_mean(source, names)}"
        )
    if text is None:
        message = "the text of this source is not held; put it here, as UTF-8, exactly as read"
        raise _fault(source, "txt", "text-missing", message)
    if record.sha256 != text.sha256:
        message = f"the text is not the one that was confirmed; read it, then: dossier pin {source}"
        raise _fault(source, "txt", "text-changed", message)


def _write(project: Project, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Write the drafts whose file is not there yet."""
    new = []
    for draft in drafts:
        path = project.content / draft.path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(yaml_text(draft))
        except FileExistsError:
            continue
        new.append(draft)
    return tuple(new)


def _fault(source: str, ending: str, rule: str, message: str) -> ContentError:
    return ContentError([Problem(Location(f"content/sources/{source}.{ending}"), rule, message)])
