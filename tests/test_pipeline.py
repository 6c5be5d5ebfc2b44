"""The flow: the same input gives the same bytes, and nothing that lies in content/ ends in a traceback or a half-made folder."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.pipeline import Project, examine, generate
from builder.problems import ContentError
from tests.projects import EXAMPLE, ROOT, base_copy, example_copy, patched, pin, write_files


def tree(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = example_copy(tmp_path_factory.mktemp("made"))
    generate(Project(project))
    return project


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_files_changes_no_byte(
    seed: int, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shuffled = random.Random(seed)  # noqa: S311 - an order, not a secret
    project = example_copy(tmp_path)
    files = sorted(path for path in (project / "content").rglob("*") if path.is_file())
    held = {path: path.read_bytes() for path in files}
    for path in files:
        path.unlink()
    for path in shuffled.sample(files, len(files)):
        path.write_bytes(held[path])
    iterdir, rglob = Path.iterdir, Path.rglob

    def in_disorder(walk: Callable[..., Iterator[Path]]) -> Callable[..., Iterator[Path]]:
        def walked(self: Path, *pattern: str) -> Iterator[Path]:
            found = list(walk(self, *pattern))
            return iter(shuffled.sample(found, len(found)))

        return walked

    monkeypatch.setattr(Path, "iterdir", in_disorder(iterdir))
    monkeypatch.setattr(Path, "rglob", in_disorder(rglob))
    generate(Project(project))
    monkeypatch.undo()
    assert tree(project / "build" / "docs") == tree(made / "build" / "docs")


def test_other_hash_seeds_locales_zones_and_folders_change_no_byte(made: Path, tmp_path: Path) -> None:
    project = example_copy(tmp_path)
    surroundings = {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [
        sys.executable,
        "-c",
        "import sys; from builder.cli import main; main()",
        "--project",
        str(project),
        "generate",
    ]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **surroundings}, check=True, capture_output=True)
    assert tree(project / "build" / "docs") == tree(made / "build" / "docs")


def test_no_output_holds_a_path_of_this_machine(made: Path) -> None:
    for path, content in tree(made / "build" / "docs").items():
        assert str(made).encode() not in content, path
        assert str(ROOT).encode() not in content, path


def test_a_second_run_writes_nothing(made: Path) -> None:
    docs = made / "build" / "docs"
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*") if path.is_file()}
    written = generate(Project(made)).written
    assert (written.changed, written.removed) == ((), ())
    assert written.unchanged == len([path for path in before if not path.name.startswith(".")])
    assert {path: path.stat().st_mtime_ns for path in docs.rglob("*") if path.is_file()} == before


def test_one_edit_rewrites_only_what_shows_it_and_a_removed_record_leaves(tmp_path: Path) -> None:
    project = example_copy(tmp_path)
    generate(Project(project))
    weapon = project / "content" / "weapons" / "k-7.yml"
    weapon.write_text(weapon.read_text("utf-8").replace("on the fin", "on a fin"), "utf-8")
    changed = generate(Project(project)).written.changed
    assert "weapons/k-7.md" in changed
    assert len(changed) < 8
    (project / "content" / "claims" / "third-bridge.yml").unlink()
    assert "claims/third-bridge.md" in generate(Project(project)).written.removed
    assert not (project / "build" / "docs" / "claims" / "third-bridge.md").exists()


def test_a_problem_leaves_the_last_good_pages_as_they_were(tmp_path: Path) -> None:
    project = example_copy(tmp_path)
    generate(Project(project))
    before = tree(project / "build" / "docs")
    (project / "content" / "people" / "nadia-sarruf.yml").write_text("review: [")
    with pytest.raises(ContentError) as raised:
        generate(Project(project))
    assert {problem.rule for problem in raised.value.problems} == {"yaml-syntax"}
    assert tree(project / "build" / "docs") == before


def _folder_for_settings(content: Path) -> None:
    (content / "dossier.yml").unlink()
    (content / "dossier.yml").mkdir()


def _file_for_content(content: Path) -> None:
    content.rename(content.with_name("old"))
    content.write_text("x")


def _empty_folder(content: Path) -> None:
    (content / "claims").mkdir()


def _folder_for_record(content: Path) -> None:
    (content / "people" / "bo.yml").mkdir()


def _folder_in_no_encoding(content: Path) -> None:
    _undecodable(content, b"\xff").mkdir()


def _undecodable(folder: Path, name: bytes) -> Path:
    return Path(os.fsdecode(os.fsencode(folder) + b"/" + name))


LITTER: dict[str, Callable[[Path], object]] = {
    "a pipe": lambda content: os.mkfifo(content / "people" / "pipe.yml"),
    "a name in no encoding": lambda content: _undecodable(content / "people", b"\xff\xfe.yml").write_text("x"),
    "a folder in no encoding": _folder_in_no_encoding,
    "an empty folder": _empty_folder,
    "a folder in place of a record": _folder_for_record,
    "a folder in place of the settings": _folder_for_settings,
    "a dangling link": lambda content: (content / "people" / "gone.yml").symlink_to("nowhere"),
    "a link to itself": lambda content: (content / "people" / "loop.yml").symlink_to("loop.yml"),
    "a hidden file": lambda content: (content / "people" / ".bo.yml.swp").write_bytes(b"\x00"),
    "a file in place of a folder": lambda content: (content / "claims").write_text("x"),
    "a program": lambda content: (content / "people" / "run.py").write_text("raise SystemExit"),
    "an empty text": lambda content: (content / "sources" / "paper.txt").write_bytes(b""),
    "content that is a file": _file_for_content,
}


@pytest.mark.parametrize("name", LITTER)
def test_litter_is_told_or_passed_over(name: str, tmp_path: Path) -> None:
    base_copy(tmp_path)
    pin(tmp_path)
    LITTER[name](tmp_path / "content")
    problems = examine(Project(tmp_path)).problems
    if name in ("an empty folder", "a hidden file"):
        assert problems == ()
    else:
        assert problems
    for problem in problems:
        assert str(problem).isprintable()
        assert problem.location.path.startswith("content")


EXAMPLE_FILES = sorted(
    path.relative_to(EXAMPLE).as_posix() for path in (EXAMPLE / "content").rglob("*.*") if path.is_file()
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(name=st.sampled_from(EXAMPLE_FILES), data=st.data())
def test_a_spoilt_file_ends_in_located_problems(name: str, data: st.DataObject, tmp_path: Path) -> None:
    """Cut, double, empty or garble a file of the example: never a traceback, always a place that exists."""
    raw = (EXAMPLE / name).read_bytes()
    at = data.draw(st.integers(0, len(raw)))
    piece = data.draw(
        st.sampled_from(
            [b"", b"\xff", b"\x00", b": ", b"[", b"\n- ", b"&a ", b'"', b"\r", b"\t", b"x", "й\u202e".encode()]
        )
    )
    drop = data.draw(st.sampled_from([0, 1, 5, 10**6]))
    project = tmp_path / "spoilt"
    if not project.exists():
        example_copy(tmp_path)
        (tmp_path / "tests" / "example").rename(project)
    target = project / name
    target.write_bytes(raw[:at] + piece + raw[at + drop :])
    try:
        for problem in examine(Project(project)).problems:
            assert str(problem).isprintable()
            assert problem.location.line >= 1
            assert problem.location.column >= 1
            assert (project / problem.location.path).exists()
    finally:
        target.write_bytes(raw)


def test_settings_that_cannot_be_read_still_tell_of_the_rest(tmp_path: Path) -> None:
    files = {"content/dossier.yml": "schema_version: one\n", "content/people/bo.yml": "review: revewed\n"}
    told = {problem.location.path for problem in examine(patched(tmp_path, files)).problems}
    assert told == {"content/dossier.yml", "content/people/bo.yml"}


def test_skipped_rules_are_not_told(tmp_path: Path) -> None:
    files = {"content/places/hill.yml": "review: reviewed\nnames: [{text: Hill}]\ntype: city\nwithin: hil\n"}
    project = patched(tmp_path, files)
    assert {problem.rule for problem in examine(project).problems} == {"preferred-name", "unknown-reference"}
    assert {p.rule for p in examine(project, frozenset({"unknown-reference"})).problems} == {"preferred-name"}
    assert examine(project, frozenset({"unknown-reference", "preferred-name"})).problems == ()


def test_a_project_without_templates_of_its_own_uses_those_of_the_builder(tmp_path: Path) -> None:
    assert Project(tmp_path).templates == ROOT / "site_templates"
    write_files(tmp_path, {"site_templates/pages/x.md.j2": ""})
    assert Project(tmp_path).templates == tmp_path / "site_templates"
