"""Projects made for a test: a folder of files on disk, a copy of the example, or a few records in the least valid dossier."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from builder.pipeline import Checked, Project, examine

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "tests" / "example"
BASE = ROOT / "tests" / "problems" / "base"
PIN = "{{sha256}}"
EVENT = "the-event"  # the one that a new dossier has


def write_files(root: Path, files: Mapping[str, str]) -> Path:
    """Write files below a folder, made where it is missing; the text is written as it is, byte for byte."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return root


def base_copy(root: Path) -> Path:
    """Copy the least valid dossier: one source with a text, one person, one place, one event, one quotation."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    return root


def pin(root: Path) -> None:
    """Write the hash of its text into every source that asks for it with the placeholder."""
    for record in sorted((root / "content" / "sources").glob("*.yml")):
        raw = record.read_bytes()
        text = record.with_suffix(".txt")
        if PIN.encode() in raw and text.is_file():
            record.write_bytes(raw.replace(PIN.encode(), hashlib.sha256(text.read_bytes()).hexdigest().encode()))


def patched(root: Path, files: Mapping[str, str]) -> Project:
    """Return the least valid dossier with some files replaced or added, its texts pinned."""
    write_files(base_copy(root), files)
    pin(root)
    return Project(root)


def example_copy(root: Path) -> Path:
    """Copy the whole project with the example in it, as far as a build needs it; return the example's folder."""
    shutil.copy(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    shutil.copytree(ROOT / "site_templates", root / "site_templates")
    shutil.copytree(EXAMPLE, root / "tests" / "example", ignore=shutil.ignore_patterns("docs", "site", "expected"))
    (root / "tests" / "example" / "build" / "docs").mkdir(parents=True, exist_ok=True)
    return root / "tests" / "example"


@cache
def example() -> Checked:
    """Return the example, read and checked once for all tests; everything in it is frozen."""
    return examine(Project(EXAMPLE))
