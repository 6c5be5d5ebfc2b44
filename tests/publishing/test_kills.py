"""Nothing is lost: killed at many moments, on a full disk, in a folder that cannot be written, beside foreign files."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path

import pytest

from builder.pipeline import Generated, Progress, Project
from builder.problems import ContentError
from builder.publishing import building
from builder.publishing.building import build_site
from builder.publishing.manifest import foreign_files, vouched_for
from builder.publishing.site_folder import SiteFolder
from builder.values.partial_date import parse_date
from builder.writing import OWNED, UNFINISHED, Written, write_tree
from tests.projects import write_files
from tests.sites import tree

FORK = get_context("fork")
KILLS = 40
PAGES = ("index.html", "404.html", "a/index.html", "b/index.html", "assets/a.css")


def _killed(act: Callable[[], None], after: float) -> None:
    """Run something again and again in a process of its own, and end that process as a power cut would."""
    child = FORK.Process(target=act)
    child.start()
    assert child.pid
    time.sleep(after)
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    assert child.exitcode == -signal.SIGKILL, "it ended by itself"


def _generation(number: int) -> dict[str, bytes]:
    words = f"generation {number} ".encode() * 2000
    return {f"{number % 3 or 'all'}/{name}-{number % 2}.md": words for name in range(12)} | {"index.md": words}


def test_markdown_survives_kills_at_any_moment(tmp_path: Path) -> None:
    """After each kill every file is one generation's, and the next run leaves exactly its own, and what is foreign."""
    docs, chance = tmp_path / "docs", random.Random(3)  # noqa: S311 - not a secret
    write_files(docs, {"mine.md": "mine", "all/mine.md": "mine", ".gitignore": "*"})
    foreign = tree(docs)

    def write_for_ever() -> None:
        number = 0
        while True:
            number += 1
            write_tree(docs, _generation(number))

    unfinished = 0
    for kill in range(KILLS):
        _killed(write_for_ever, chance.uniform(0.005, 0.06))
        left = tree(docs)
        unfinished += any(UNFINISHED in path for path in left)
        for path, content in left.items():
            if path not in foreign and path != OWNED and UNFINISHED not in path:
                assert content == _generation(int(content.split(b" ", 2)[1]))[path], path
        final = _generation(kill)
        write_tree(docs, final)
        left = tree(docs)
        left.pop(OWNED)
        assert left == {**foreign, **final}
    assert unfinished, "no kill fell into the writing of a file; make the files longer"


def _lay(folder: Path, number: int) -> None:
    write_files(folder, dict.fromkeys(PAGES, f"site {number}"))
    vouched_for(folder)


def _whole(folder: Path) -> bool:
    """Say whether a folder is one whole site: all its pages of one number, and all of them vouched for."""
    pages = [folder / page for page in PAGES]
    one = all(page.is_file() for page in pages) and len({page.read_text("utf-8") for page in pages}) == 1
    return one and (folder / "verify" / "manifest.json").is_file() and foreign_files(folder) == ()


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put in place of the pages and of MkDocs something quick: each build lays a site of another number."""
    made = Generated(Written((), (), 0), (), parse_date("2019-06-30"))
    numbers = random.Random(5)  # noqa: S311 - not a secret

    def generate(project: Project, tell: Progress, drafts: bool) -> Generated:
        return made

    def render(project: Project, folder: SiteFolder, as_of: object) -> None:
        _lay(folder.building, numbers.randrange(10**6))

    monkeypatch.setattr(building, "generate", generate)
    monkeypatch.setattr(building, "_render", render)


def _tell(stage: str, done: int, total: int) -> None:
    pass


@pytest.mark.usefixtures("laid")
def test_after_a_kill_at_any_moment_of_a_build_one_whole_site_is_there(tmp_path: Path) -> None:
    project, chance = Project(tmp_path), random.Random(4)  # noqa: S311 - not a secret
    (tmp_path / "build").mkdir()
    build_site(project, _tell)
    folder = SiteFolder(tmp_path / "site")

    def build_for_ever() -> None:
        while True:
            build_site(project, _tell)

    moments = set()
    for _ in range(KILLS):
        _killed(build_for_ever, chance.uniform(0.01, 0.08))
        moments.add((folder.site.exists(), folder.previous.exists(), folder.building.parent.exists()))
        assert _whole(folder.site) or (not folder.site.exists() and _whole(folder.previous))
        missing = not folder.site.exists()
        built = build_site(project, _tell)
        assert (built.recovered is not None) == missing
        assert _whole(folder.site)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "site"]
    assert len(moments) > 1, "every kill fell on the same moment"


def test_a_mkdocs_that_outlives_its_killed_run_writes_nothing_into_the_next_site(tmp_path: Path) -> None:
    """The child of a killed build goes on; what it writes lies in a folder that no other build uses."""

    script = "import sys; from builder.publishing.site_folder import *; print(SiteFolder(Path(sys.argv[1])).building)"
    command = [sys.executable, "-c", script, str(tmp_path / "site")]
    orphaned = Path(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
    folder = SiteFolder(tmp_path / "site")
    assert orphaned != folder.building
    assert orphaned.parent == folder.building.parent
    folder.recover()
    _lay(folder.building, 1)
    write_files(orphaned, {"late.html": "an older site"})
    folder.replace()
    assert _whole(folder.site)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["site"]


@pytest.mark.usefixtures("laid")
@pytest.mark.parametrize("manifest", [True, False])
def test_a_site_folder_with_foreign_files_is_not_replaced(manifest: bool, tmp_path: Path) -> None:
    project = Project(tmp_path)
    (tmp_path / "build").mkdir()
    if manifest:
        build_site(project, _tell)
    write_files(tmp_path / "site", {"CNAME": "velm.example", "notes/a.txt": "mine"})
    before = tree(tmp_path / "site")
    with pytest.raises(ContentError, match=r"site/CNAME:1:1: no build made this file.* \[foreign-file\]") as raised:
        build_site(project, _tell)
    assert [problem.location.path for problem in raised.value.problems] == ["site/CNAME", "site/notes/a.txt"]
    assert tree(tmp_path / "site") == before


@pytest.mark.usefixtures("laid")
def test_a_site_of_an_earlier_version_without_a_manifest_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    write_files(tmp_path / "site", dict.fromkeys(PAGES, "site 0"))
    build_site(Project(tmp_path), _tell)
    assert _whole(tmp_path / "site")


def test_a_full_disk_is_told_and_the_next_run_with_room_repairs(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    mounted = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no small disk can be made here; tests/test_bad_input.py limits the size of files instead")
    try:
        write_tree(disk / "docs", {"a.md": b"old", "b.md": b"old"})
        with pytest.raises(ContentError, match=r"No space left on device \[cannot-write\]"):
            write_tree(disk / "docs", {"a.md": b"new" * 10_000, "b.md": b"new" * 10_000, "c.md": b"new" * 10_000})
        assert not list(disk.rglob(f"{UNFINISHED}*"))
        for path, content in tree(disk / "docs").items():
            assert path == OWNED or content in (b"old", b"new" * 10_000), path
        assert write_tree(disk / "docs", {"a.md": b"old"}).removed
        left = tree(disk / "docs")
        left.pop(OWNED)
        assert left == {"a.md": b"old"}
    finally:
        subprocess.run(["umount", str(disk)], check=True)  # noqa: S607


def _as_a_guest(act: Callable[[], object]) -> None:
    """Do something in a process without the rights of root, for whom no folder is read-only."""

    def become_a_guest_and_act() -> None:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        try:
            act()
        except ContentError as error:
            told = [(problem.rule, problem.message) for problem in error.problems]
            os._exit(
                0 if [rule for rule, _ in told] == ["cannot-write"] and os.strerror(errno.EACCES) in told[0][1] else 3
            )
        os._exit(4)

    sys.stdout.flush()
    child = FORK.Process(target=become_a_guest_and_act)
    child.start()
    child.join()
    assert child.exitcode == 0, {3: "another message", 4: "no message"}.get(child.exitcode or 1, "a traceback")


@pytest.mark.usefixtures("laid")
def test_a_folder_that_cannot_be_written_is_told_and_keeps_what_it_has(tmp_path: Path) -> None:
    for parent in (*tmp_path.parents, tmp_path):
        if parent.owner() == tmp_path.owner() and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    docs = tmp_path / "docs"
    write_tree(docs, {"a.md": b"old"})
    (tmp_path / "build").mkdir()
    build_site(Project(tmp_path), _tell)
    (tmp_path / "build" / ".lock").chmod(0o666)
    (tmp_path / "build").chmod(0o777)
    before = tree(tmp_path)
    for folder in (docs, tmp_path):
        folder.chmod(0o555)
    _as_a_guest(lambda: write_tree(docs, {"a.md": b"new"}))
    _as_a_guest(lambda: build_site(Project(tmp_path), _tell))
    assert tree(tmp_path) == before
