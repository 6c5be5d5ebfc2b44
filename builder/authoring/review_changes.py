"""What reviewing does to files: a draft accepted, joined with a record, or refused; a change that breaks a rule is undone."""

from __future__ import annotations

import re
from pathlib import Path

from builder.authoring.decisions import remember
from builder.authoring.review import Item
from builder.dossier import Dossier
from builder.extraction.drafts.known import identity
from builder.extraction.drafts.yaml_text import REMARK
from builder.pipeline import Checked, Project, examine
from builder.problems import ContentError, Location, Problem, in_order
from builder.reading.origins import Origins
from builder.records.traversal import Reference, parts
from builder.values.key import Key
from builder.writing import replace_file

_DRAFT = re.compile(r"^(review:[ \t]*)(?:draft|\"draft\"|'draft')[ \t]*$", re.MULTILINE)


WAITS = "unpublished-reference"
"""The rule that a record breaks while something it refers to is a draft."""


def accept(
    project: Project, before: Checked, item: Item, agreed: tuple[Item, ...] = ()
) -> tuple[Checked, tuple[Problem, ...]]:
    """Make a draft a reviewed record, without the machine's remarks; where that breaks a rule, undo it and say why.

    Drafts that refer to each other pass only together: those `agreed` to before are accepted too, as far as they can be.
    `before` is the content as it stands; returned is the content as it stands then.
    """
    while True:
        after, problems = _accepted(project, before, (item, *agreed))
        told = {problem.location.path for problem in problems}
        kept = tuple(one for one in agreed if one.path not in told)
        if not problems or len(kept) == len(agreed):
            return after, problems
        agreed = kept


def _accepted(project: Project, before: Checked, items: tuple[Item, ...]) -> tuple[Checked, tuple[Problem, ...]]:
    paths = {project.root / item.path: item.path for item in items}
    drafts = {path: path.read_bytes() for path in paths}
    reviewed = {path: _reviewed(raw.decode("utf-8")) for path, raw in drafts.items()}
    for path, text in reviewed.items():
        if text is None:
            return before, (Problem(Location(paths[path]), "not-editable", "expected one line: review: draft"),)
    for path, text in reviewed.items():
        replace_file(path, (text or "").encode("utf-8"))
    after = examine(project)
    known = {_message(problem) for problem in before.problems}
    new = tuple(p for p in after.problems if p.severity == "error" and _message(p) not in known)
    if new:
        for path, raw in drafts.items():
            replace_file(path, raw)
        return before, in_order(new)
    return after, ()


def _reviewed(draft: str) -> str | None:
    """The file of a draft as that of a reviewed record; None where it does not say once that it is a draft."""
    kept = "".join(line for line in draft.splitlines(keepends=True) if not line.lstrip().startswith(REMARK))
    accepted, changed = _DRAFT.subn(r"\g<1>reviewed", kept)
    return accepted if changed == 1 else None


def _message(problem: Problem) -> tuple[str, str, str]:
    """A problem without its line, which moves when remarks are taken out."""
    return problem.location.path, problem.rule, problem.message


def reject(project: Project, dossier: Dossier, item: Item, spans: tuple[tuple[int, int], ...]) -> tuple[Problem, ...]:
    """Take a draft away and remember it by its words, or return the records that refer to it and would be left hanging."""
    resting = _referring(dossier, item.key)
    if resting:
        names = ", ".join(str(key) for key in resting[:5]) + (
            f" and {len(resting) - 5} more" if len(resting) > 5 else ""
        )
        message = f"{item.key} is referred to by {names}: join it with another record, or refuse those first"
        return (Problem(Location(item.path), "referred-to", message),)
    remember(project.content, item.source, identity(dossier.records[item.key], spans))
    _remove(project, dossier, item)
    return ()


def join(
    project: Project, dossier: Dossier, item: Item, target: Key, spans: tuple[tuple[int, int], ...]
) -> tuple[Path, ...]:
    """Let a record stand for a draft: references to the draft lead to it, the draft goes and is remembered.

    Returns the files that were changed. Raises ContentError where the record is not there or of another kind.
    """
    if target not in dossier.records or target.kind != item.key.kind or target == item.key:
        raise ContentError(
            [Problem(Location(item.path), "no-record", f"there is no other {item.key.kind} {target.id!r}")]
        )
    changed = [
        path
        for key, origin in dossier.origins.files.items()
        if key != item.key
        and (path := _redirected(project, dossier.origins, key, dossier, item.key, target)) is not None
    ]
    remember(project.content, item.source, identity(dossier.records[item.key], spans), target)
    (project.root / item.path).unlink()
    return tuple(changed)


def _redirected(project: Project, origins: Origins, key: Key, dossier: Dossier, old: Key, new: Key) -> Path | None:
    """Write the new id where a record names the old one, each at its own place in the file."""
    record = dossier.records.get(key)
    places = [part for part in parts(record) if isinstance(part, Reference) and part.key == old] if record else []
    if not places:
        return None
    path = project.root / origins.files[key].path
    lines = path.read_text("utf-8").split("\n")
    pattern = re.compile(rf"(?<![\w-]){re.escape(old.id)}(?![\w-])")
    for place in sorted((origins.at(key, part.path, part.offset) for part in places), reverse=True):
        head, tail = lines[place.line - 1][: place.column - 1], lines[place.line - 1][place.column - 1 :]
        lines[place.line - 1] = head + pattern.sub(new.id, tail, count=1)
    replace_file(path, "\n".join(lines).encode("utf-8"))
    return path


def _referring(dossier: Dossier, key: Key) -> list[Key]:
    return [
        other
        for other, record in dossier.records.items()
        if other != key and any(isinstance(part, Reference) and part.key == key for part in parts(record))
    ]


def _remove(project: Project, dossier: Dossier, item: Item) -> None:
    """Take a draft's file away; of a source also the text, which is nobody's without it."""
    (project.root / item.path).unlink()
    if item.key.kind == "source":
        (project.root / item.path).with_suffix(".txt").unlink(missing_ok=True)
