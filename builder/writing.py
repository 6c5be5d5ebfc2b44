"""Files to a folder: only what changed, each atomically, and only the builder's own stale files removed."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.problems import ContentError, Location, Problem

OWNED = ".dossier-files.json"
UNFINISHED = ".dossier-writing-"
KEPT = frozenset({".gitignore", OWNED})


@dataclass(frozen=True, slots=True)
class Written:
    """What a run did: paths written because they were new or different, paths removed, and how many stood as they were."""

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int


def write_tree(folder: Path, files: Mapping[str, bytes]) -> Written:
    """Make a folder hold exactly these files beside those that are not the builder's.

    Each file is replaced by a rename; the list of owned files is written last, so that an interrupted run is repaired
    by the next. Raises ContentError where the folder cannot be written.
    """
    owned = _owned(folder)
    changed = []
    try:
        for rest in folder.rglob(f"{UNFINISHED}*"):  # of a run that was killed
            rest.unlink()
        # Both lists together before anything is written: whatever happens now, the next run knows its own files.
        _record(folder, owned | set(files))
        for path in sorted(files):
            if replace_file(folder / _safe(path), files[path]):
                changed.append(path)
        removed = sorted(owned - set(files))
        for path in removed:
            _remove(folder, path)
        _record(folder, set(files))
    except OSError as error:
        where = Location(_shown(error.filename or folder))
        raise ContentError([Problem(where, "cannot-write", f"the file cannot be written: {error.strerror}")]) from error
    return Written(tuple(changed), tuple(removed), len(files) - len(changed))


def _owned(folder: Path) -> set[str]:
    try:
        listed = json.loads((folder / OWNED).read_text("utf-8"))
    except (OSError, ValueError):
        return set()
    return {path for path in listed if isinstance(path, str) and _is_safe(path)} if isinstance(listed, list) else set()


def _record(folder: Path, paths: Iterable[str]) -> None:
    replace_file(folder / OWNED, (json.dumps(sorted(paths), indent=0) + "\n").encode())


def replace_file(target: Path, content: bytes) -> bool:
    """Write a file by a rename, unless it already holds these bytes; say whether it was written. Its mode is kept."""
    try:
        if target.read_bytes() == content:
            return False
    except OSError:
        pass
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=UNFINISHED)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(name).replace(target)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def _remove(folder: Path, path: str) -> None:
    """Remove a file that the builder wrote before, and the folders it leaves empty."""
    target = folder / _safe(path)
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == folder or (parent.is_dir() and any(parent.iterdir())):
            return
        if parent.is_dir():  # a run that was killed may have removed it
            parent.rmdir()


def _is_safe(path: str) -> bool:
    pure = PurePosixPath(path)
    return bool(path) and not pure.is_absolute() and ".." not in pure.parts and path not in KEPT


def _safe(path: str) -> str:
    if not _is_safe(path):
        raise ValueError(f"not a path below the folder: {path!r}")
    return path


def _shown(path: object) -> str:
    try:
        return Path(str(path)).relative_to(Path.cwd()).as_posix()
    except ValueError:
        return Path(str(path)).name
