"""Pinning: a person confirms that a held text reads as it now stands, and its SHA-256 is written into its record."""

from __future__ import annotations

import difflib
import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from builder.anchoring import Fault, locate
from builder.authoring.yaml_edit import set_field
from builder.pipeline import Project, examine
from builder.problems import ContentError, Location, Problem, in_order
from builder.reading.yaml_tree import Mapping, parse
from builder.records.traversal import ExactWords, parts
from builder.values.anchor import Anchor
from builder.values.key import Key
from builder.values.nearest import did_you_mean
from builder.writing import replace_file

SEARCHED_COMMITS = 200


@dataclass(frozen=True, slots=True)
class Pinning:
    """What pinning a source would do: `earlier` is the hash confirmed before, None for a text never confirmed."""

    source: str
    record: Path
    yaml: str
    text: str
    sha256: str
    earlier: str | None

    @property
    def changed(self) -> bool:
        """Say whether the text is not the one that was confirmed before."""
        return self.earlier is not None and self.earlier != self.sha256


def prepare(project: Project, source: str) -> Pinning:
    """Read a source's record and text; raises ContentError where one of them is missing or unreadable."""
    folder = project.content / "sources"
    record, held = folder / f"{source}.yml", folder / f"{source}.txt"
    if not record.is_file():
        near = did_you_mean(source, [path.stem for path in folder.glob("*.yml")])
        raise _fault(f"{source}.yml", "no-record", f"there is no source {source!r}{near}")
    if not held.is_file():
        raise _fault(f"{source}.txt", "text-missing", "there is no text to pin; put it here, as UTF-8, exactly as read")
    raw, written = held.read_bytes(), record.read_bytes()
    try:
        text, yaml = raw.decode("utf-8"), written.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _fault(source, "not-utf8", "the text and its record must be UTF-8; dossier check says where") from error
    return Pinning(source, record, yaml, text, hashlib.sha256(raw).hexdigest(), _pinned(yaml))


def _fault(name: str, rule: str, message: str) -> ContentError:
    return ContentError([Problem(Location(f"content/sources/{name}"), rule, message)])


def _pinned(yaml: str) -> str | None:
    root, _ = parse(yaml, "")
    entry = root.entries.get("sha256") if isinstance(root, Mapping) else None
    value = getattr(entry[1], "value", None) if entry else None
    return value or None


def pin(pinning: Pinning) -> None:
    """Write the hash into the source's record, disturbing nothing else in it; raises ContentError where that is hard."""
    edited = set_field(pinning.yaml, "sha256", pinning.sha256)
    if edited is None:
        message = f'the file cannot be edited without rewriting it; set by hand: sha256: "{pinning.sha256}"'
        raise _fault(pinning.record.name, "not-editable", message)
    replace_file(pinning.record, edited.encode("utf-8"))


def affected(project: Project, pinning: Pinning) -> tuple[Problem, ...]:
    """Return every set of words, of any record, that is not certain in the text as it stands now."""
    dossier = examine(project).dossier
    if dossier is None:
        return ()
    return in_order(
        Problem(dossier.at(key, (*part.path, "exact")), fault.rule, fault.message)
        for key, record in dossier.records.items()
        for part in parts(record)
        if isinstance(part, ExactWords) and _source_of(key, part) == pinning.source
        if isinstance(fault := locate(part.selector, pinning.text), Fault)
    )


def _source_of(key: Key, part: ExactWords) -> str:
    return part.selector.source.id if isinstance(part.selector, Anchor) else key.id


def differences(project: Project, pinning: Pinning) -> tuple[str, ...] | None:
    """Return what changed since the text was confirmed, line by line, or None where git does not hold the old text."""
    old = _confirmed_text(project.root, f"content/sources/{pinning.source}.txt", pinning.earlier or "")
    if old is None:
        return None
    lines = difflib.unified_diff(
        old.splitlines(), pinning.text.splitlines(), "confirmed before", "as it stands now", n=0, lineterm=""
    )
    return tuple(lines) or ("only line endings or the end of the file differ",)


def _confirmed_text(root: Path, path: str, sha256: str) -> str | None:
    commits = _git(root, "log", f"-{SEARCHED_COMMITS}", "--format=%H", "--", path)
    for commit in commits.decode("ascii").split():
        raw = _git(root, "show", f"{commit}:./{path}")
        if hashlib.sha256(raw).hexdigest() == sha256:
            return raw.decode("utf-8", "replace")
    return None


def _git(root: Path, *arguments: str) -> bytes:
    """Return what git prints, or nothing where there is no git or no repository."""
    git = shutil.which("git")
    if git is None:
        return b""
    return subprocess.run([git, "-C", str(root), *arguments], capture_output=True, check=False).stdout
