"""The content folder as it lies on disk: which files are records, which are texts, and what should not be there."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.problems import Location, Problem
from builder.records import KINDS
from builder.records.record import Record
from builder.values.key import id_fault
from builder.values.nearest import did_you_mean

SETTINGS = "dossier.yml"
GUIDE = "README.md"
MAX_RECORD = 1_000_000
MAX_TEXT = 20_000_000
PICTURES = frozenset(
    [
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".tif",
        ".tiff",
        ".heic",
        ".mp4",
        ".mov",
        ".avi",
        ".mkv",
        ".webm",
        ".mp3",
        ".wav",
        ".pdf",
    ]
)
_FOLDERS = {kind.folder: kind for kind in KINDS}


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file that should be read: its path, the path to show, the kind of record and the id its name gives."""

    path: Path
    shown: str
    kind: type[Record]
    id: str
    is_text: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Every file to read, sorted, the settings' file if there is one, and the problems of the folder."""

    files: tuple[ContentFile, ...]
    settings: Path | None
    problems: tuple[Problem, ...]


def list_content(content: Path, shown: str = "content") -> Listing:
    """List a content folder; nothing is opened, no link is followed."""
    if not content.is_dir() or content.is_symlink():
        return Listing((), None, (Problem(Location(shown), "no-content", "expected a folder of records here"),))
    files: list[ContentFile] = []
    problems: list[Problem] = []
    settings = None
    for entry in _entries(content):
        name = f"{shown}/{_printable(entry.name)}"
        if fault := _unwanted(entry, name):
            problems.append(fault)
        elif entry.is_dir():
            if entry.name in _FOLDERS:
                _list_kind(entry, name, files, problems)
            else:
                near = did_you_mean(entry.name, _FOLDERS)
                problems.append(Problem(Location(name), "unknown-folder", f"no kind of record has this folder{near}"))
        elif entry.name == SETTINGS:
            settings = entry
        elif entry.name != GUIDE:
            problems.append(
                Problem(Location(name), "unexpected-file", f"expected only {SETTINGS}, {GUIDE} and folders")
            )
    if settings is None:
        problems.append(Problem(Location(f"{shown}/{SETTINGS}"), "no-settings", "the dossier's own file is missing"))
    return Listing(tuple(files), settings, tuple(problems))


def _entries(folder: Path) -> Iterator[Path]:
    """Yield what lies in a folder, sorted by name; names that begin with a dot belong to editors' tools."""
    return iter(sorted((entry for entry in folder.iterdir() if not entry.name.startswith(".")), key=lambda e: e.name))


def _list_kind(folder: Path, shown: str, files: list[ContentFile], problems: list[Problem]) -> None:
    kind = _FOLDERS[folder.name]
    endings = {".md"} if kind.kind == "topic" else {".yml"} | ({".txt"} if kind.kind == "source" else set())
    seen: dict[str, str] = {}
    for entry in _entries(folder):
        name = f"{shown}/{_printable(entry.name)}"
        twin = seen.setdefault(entry.name.casefold(), name)
        if twin != name:
            problems.append(Problem(Location(name), "id-collision", f"differs only by case from {twin}"))
        if fault := _unwanted(entry, name) or _wrong_name(entry, name, endings):
            problems.append(fault)
        else:
            files.append(ContentFile(entry, name, kind, entry.stem, entry.suffix == ".txt"))


def _unwanted(entry: Path, shown: str) -> Problem | None:
    place = Location(shown)
    mode = entry.lstat().st_mode
    if stat.S_ISLNK(mode):
        return Problem(place, "symlink", "links to other places are not followed; put the file itself here")
    if not (stat.S_ISDIR(mode) or stat.S_ISREG(mode)):
        return Problem(place, "unexpected-file", "this is neither a file nor a folder")
    if entry.suffix.lower() in PICTURES:
        return Problem(place, "picture", "pictures, sound, video and PDF are not evidence in this version; cite them")
    return None


def _wrong_name(entry: Path, shown: str, endings: set[str]) -> Problem | None:
    place = Location(shown)
    if entry.is_dir():
        return Problem(place, "unknown-folder", "folders of records hold files only")
    if entry.suffix not in endings:
        return Problem(place, "unexpected-file", f"expected a file that ends in {' or '.join(sorted(endings))}")
    if fault := id_fault(entry.stem):
        return Problem(place, "bad-id", fault)
    limit = MAX_TEXT if entry.suffix == ".txt" else MAX_RECORD
    if entry.stat().st_size > limit:
        return Problem(place, "too-large", f"the file has {entry.stat().st_size} bytes; at most {limit} are read")
    return None


def _printable(name: str) -> str:
    """Return a file name that can be printed on one line, whatever bytes it was made of."""
    shown = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in shown)
