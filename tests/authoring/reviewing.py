"""A dossier with the drafts of a short text in it, and its drafts as a session shows them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.authoring.extract import extract
from builder.authoring.review import Item, Review, open_review
from builder.derive.views import Views
from builder.dossier import Dossier
from builder.pipeline import Checked, Project, examine
from builder.values.key import Key
from tests.projects import patched, write_files

TEXT = (
    "Jane Roe, the mayor of Velm, said on Monday that at least 7 people had been killed.\n\n"
    "“We will not leave the town,” she said.\n\nJohn Doe said that the mill was hit.\n"
)


@cache
def _drafted() -> tuple[tuple[str, str], ...]:
    """The files of the least valid dossier with the drafts of the text, made once."""
    with TemporaryDirectory() as folder:
        made = patched(Path(folder) / "dossier", {})
        path = Path(folder) / "mill.txt"
        path.write_text(TEXT, "utf-8")
        extract(made, str(path))
        files = sorted(path for path in made.root.rglob("*") if path.is_file())
        return tuple((path.relative_to(made.root).as_posix(), path.read_text("utf-8")) for path in files)


def drafted_project(root: Path) -> Project:
    """Write that dossier to a folder."""
    return Project(write_files(root, dict(_drafted())))


def opened(project: Project, skipped: tuple[Key, ...] = ()) -> tuple[Review, Dossier, Views, Checked]:
    checked = examine(project)
    assert checked.dossier is not None
    assert checked.views is not None
    return open_review(checked.dossier, checked.views, skipped), checked.dossier, checked.views, checked


def item_of(project: Project, key: str) -> Item:
    return next(item for item in opened(project)[0].items if str(item.key) == key)
