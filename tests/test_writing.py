"""Files to a folder: only what changed, whole or not at all, and nobody else's files touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.problems import ContentError
from builder.writing import OWNED, Written, write_tree


def _tree(folder: Path) -> dict[str, bytes]:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    files.pop(OWNED, None)
    return files


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    assert write_tree(tmp_path, {"b/c.md": b"1", "a.md": b"2"}) == Written(("a.md", "b/c.md"), (), 0)
    held = tmp_path / "a.md"
    before = (held.stat().st_mtime_ns, held.stat().st_ino)
    assert write_tree(tmp_path, {"b/c.md": b"3", "a.md": b"2"}) == Written(("b/c.md",), (), 1)
    assert (held.stat().st_mtime_ns, held.stat().st_ino) == before
    assert write_tree(tmp_path, {"b/c.md": b"3", "a.md": b"2"}) == Written((), (), 2)
    assert _tree(tmp_path) == {"a.md": b"2", "b/c.md": b"3"}


def test_stale_files_and_their_empty_folders_leave(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a/b/c.md": b"", "a/d.md": b"", "e.md": b""})
    assert write_tree(tmp_path, {"e.md": b""}).removed == ("a/b/c.md", "a/d.md")
    assert sorted(path.name for path in tmp_path.iterdir()) == [OWNED, "e.md"]


def test_foreign_files_stay_and_keep_their_folder(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "mine.md").write_bytes(b"mine")
    (tmp_path / ".gitignore").write_bytes(b"*\n")
    write_tree(tmp_path, {"a/b.md": b"1"})
    write_tree(tmp_path, {})
    assert _tree(tmp_path) == {"a/mine.md": b"mine", ".gitignore": b"*\n"}


def test_a_file_removed_or_changed_by_hand_is_made_again(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"1", "b.md": b"2"})
    (tmp_path / "a.md").unlink()
    (tmp_path / "b.md").write_bytes(b"spoilt")
    assert write_tree(tmp_path, {"a.md": b"1", "b.md": b"2"}).changed == ("a.md", "b.md")


@pytest.mark.parametrize("stop", range(1, 7))
def test_an_interrupted_run_is_repaired_by_the_next(stop: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the step at which a run ends, no file is half written and the next run makes the folder right."""
    old = {"a.md": b"old a", "gone.md": b"old", "b/c.md": b"old c"}
    new = {"a.md": b"new a", "b/c.md": b"new c", "b/new.md": b"new"}
    write_tree(tmp_path, old)
    steps = iter(range(1, 100))
    replace, unlink = Path.replace, Path.unlink

    class KilledError(BaseException):
        pass

    def step(self: Path, *rest: Path) -> object:
        if next(steps) == stop:
            raise KilledError
        return replace(self, *rest)

    monkeypatch.setattr(Path, "replace", step)
    monkeypatch.setattr(Path, "unlink", lambda self, **rest: step(self) if not rest else unlink(self, **rest))
    try:
        write_tree(tmp_path, new)
    except KilledError:
        pass
    else:
        assert stop > 5
    monkeypatch.undo()
    for path, content in _tree(tmp_path).items():
        if not Path(path).name.startswith(".dossier-writing-"):
            assert content in (old.get(path), new.get(path))
    write_tree(tmp_path, new)
    assert {path: content for path, content in _tree(tmp_path).items() if ".dossier-writing-" not in path} == new
    assert write_tree(tmp_path, {}).removed == ("a.md", "b/c.md", "b/new.md")


def test_a_full_disk_leaves_the_old_file_whole_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(tmp_path, {"a.md": b"old"})

    def full(self: Path, target: Path) -> Path:
        if target.name == "a.md":
            raise OSError(28, "No space left on device", str(target))
        os.replace(self, target)  # noqa: PTH105 - Path.replace is what is patched
        return target

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(ContentError, match=r"No space left on device \[cannot-write\]"):
        write_tree(tmp_path, {"a.md": b"new"})
    assert _tree(tmp_path) == {"a.md": b"old"}


@pytest.mark.parametrize("path", ["../a.md", "/a.md", "a/../../b.md", "", ".gitignore", OWNED])
def test_nothing_is_written_outside_the_folder_or_over_what_is_kept(path: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a path below the folder"):
        write_tree(tmp_path / "docs", {path: b"x"})
    assert not (tmp_path / "a.md").exists()
    assert not (tmp_path / "b.md").exists()


@pytest.mark.parametrize(
    "listed", ["", "{", "[1, null]", '["../victim.md", "/etc/hostname", ".gitignore"]', '{"a": 1}', "\xff"]
)
def test_a_spoilt_list_of_files_removes_nothing_of_others(listed: str, tmp_path: Path) -> None:
    victim = tmp_path / "victim.md"
    victim.write_bytes(b"mine")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / ".gitignore").write_bytes(b"*")
    (docs / OWNED).write_bytes(listed.encode("latin-1"))
    assert write_tree(docs, {"a.md": b"1"}).removed == ()
    assert victim.read_bytes() == b"mine"
    assert _tree(docs) == {".gitignore": b"*", "a.md": b"1"}


def test_files_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.md": b"1"})
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o644


PATHS = st.sampled_from(["a.md", "b.md", "c/d.md", "c/e.md", "c/f/g.md"])
TREES = st.dictionaries(PATHS, st.binary(max_size=3))


@given(st.lists(TREES, min_size=1, max_size=4))
def test_after_any_runs_the_folder_holds_the_last_tree(
    tmp_path_factory: pytest.TempPathFactory, trees: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("tree")
    for files in trees:
        written = write_tree(folder, files)
        assert len(written.changed) + written.unchanged == len(files)
        assert _tree(folder) == files
