"""Sites change places: ended at any moment, one whole site is there and the next run puts it back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from builder.publishing.site_folder import SiteFolder


def _lay(folder: Path, what: str) -> None:
    folder.mkdir(parents=True)
    for name in ("index.html", "page.html"):
        (folder / name).write_text(what, "utf-8")


def _shown(folder: Path) -> set[str]:
    """Return what the pages of a folder say; a whole site has two pages that say the same."""
    pages = sorted(folder.iterdir()) if folder.is_dir() else []
    return {page.read_text("utf-8") for page in pages} if len(pages) == 2 else set()


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    """A site in place and the next one ready beside it."""
    found = SiteFolder(tmp_path / "site")
    _lay(found.site, "old")
    _lay(found.building, "new")
    return found


def test_the_new_site_takes_the_old_ones_place(folder: SiteFolder) -> None:
    folder.replace()
    assert _shown(folder.site) == {"new"}
    assert [path.name for path in folder.site.parent.iterdir()] == ["site"]


def test_a_first_site_needs_no_old_one(folder: SiteFolder) -> None:
    shutil.rmtree(folder.site)
    folder.replace()
    assert _shown(folder.site) == {"new"}


class _EndedError(BaseException):
    """The process was killed here."""


@pytest.mark.parametrize("moment", range(5))
def test_ended_at_any_moment_one_whole_site_is_there(
    moment: int, folder: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each rename and each file removed is a moment at which the process may be killed."""
    passed = 0

    def dying(real: Callable[..., Any]) -> Callable[..., Any]:
        def act(*arguments: Any, **options: Any) -> Any:
            nonlocal passed
            if passed == moment:
                raise _EndedError
            passed += 1
            return real(*arguments, **options)

        return act

    def remove_page_by_page(path: Path, ignore_errors: bool = False) -> None:
        for page in sorted(path.iterdir()):
            Path.unlink(page)
        path.rmdir()

    monkeypatch.setattr(shutil, "rmtree", remove_page_by_page)
    for name in ("rename", "unlink", "rmdir"):
        monkeypatch.setattr(Path, name, dying(getattr(Path, name)))
    with pytest.raises(_EndedError):
        folder.replace()
    monkeypatch.undo()
    assert {"old"} in (_shown(folder.site), _shown(folder.previous)) or _shown(folder.site) == {"new"}
    said = folder.recover()
    assert _shown(folder.site) == ({"old"} if moment < 2 else {"new"})
    assert (said is not None) == (moment == 1)
    assert [path.name for path in folder.site.parent.iterdir()] == ["site"]


def test_a_half_made_site_is_cleared(folder: SiteFolder) -> None:
    assert folder.recover() is None
    assert _shown(folder.site) == {"old"}
    assert [path.name for path in folder.site.parent.iterdir()] == ["site"]
