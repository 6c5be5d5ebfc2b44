"""Plain MkDocs with the plugin: build and serve, as a person runs them, in folders of their own."""

from __future__ import annotations

import os
import queue
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.authoring.new_dossier import new_dossier
from tests.projects import EVENT, ROOT, write_files

pytestmark = pytest.mark.site

MKDOCS = (sys.executable, "-P", "-m", "mkdocs")
CLEAN = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
PATIENCE = 60
# "Documentation built in 1.87 seconds" will not do: MkDocs says nothing twice, and two builds may take as long.
REBUILT = "Reloading browsers"
QUIET = 3.0


def _own(root: Path) -> Path:
    new_dossier(root / "own", "The bridge of Ost", "2019-06-30")
    return root / "own"


def _build(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MKDOCS, "build", "--strict", *options], cwd=root, env=CLEAN, capture_output=True, text=True, check=False
    )


def test_a_plain_build_works_from_a_clone(tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(clone)], check=True)  # noqa: S607
    for name in ("content", "site_templates"):  # as they are now, committed or not
        shutil.rmtree(clone / name)
        shutil.copytree(ROOT / name, clone / name)
    shutil.copy(ROOT / "mkdocs.yml", clone)
    ended = _build(clone)
    assert ended.returncode == 0, ended.stderr
    assert (clone / "site" / ".nojekyll").is_file()


def test_a_dossier_of_ones_own_looks_like_this_one(tmp_path: Path) -> None:
    own = _own(tmp_path)
    ended = _build(own)
    assert ended.returncode == 0, ended.stderr
    page = (own / "site" / "events" / EVENT / "index.html").read_text("utf-8")
    assert 'class="dx-' in page
    assert (own / "site" / "assets" / "dossier.css").is_file()


def test_a_custom_dir_of_ones_own_goes_before_the_builders_templates_and_what_it_lacks_is_theirs(
    tmp_path: Path,
) -> None:
    own = _own(tmp_path)
    config = own / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("  name: material\n", "  name: material\n  custom_dir: mine\n"), "utf-8"
    )
    write_files(own, {"mine/partials/colophon.html": "<p>printed by the town of Ost</p>"})
    ended = _build(own)
    assert ended.returncode == 0, ended.stderr
    page = (own / "site" / "index.html").read_text("utf-8")
    assert "printed by the town of Ost" in page
    assert "dx-sections" in page


def test_a_content_problem_ends_a_build_with_its_place_and_keeps_the_site(tmp_path: Path) -> None:
    own = _own(tmp_path)
    _build(own)
    before = (own / "site" / "index.html").read_bytes()
    (own / "content" / "events" / f"{EVENT}.yml").write_text("review: [\n", "utf-8")
    ended = _build(own)
    assert ended.returncode == 1
    assert re.search(rf"^content/events/{EVENT}\.yml:2:1: .* \[yaml-syntax\]$", ended.stderr, re.MULTILINE)
    assert "Traceback" not in ended.stderr
    assert (own / "site" / "index.html").read_bytes() == before


def test_the_plugin_must_be_the_last(tmp_path: Path) -> None:
    own = _own(tmp_path)
    config = own / "mkdocs.yml"
    config.write_text(f"{config.read_text('utf-8').split('plugins:')[0]}plugins:\n  - dossier\n  - search\n", "utf-8")
    ended = _build(own)
    assert ended.returncode == 1
    assert "'dossier' must be the last of the plugins" in ended.stderr


class Served:
    """A `mkdocs serve` of a dossier, its output by line, and its pages."""

    def __init__(self, root: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{probe.getsockname()[1]}"
        self.process = subprocess.Popen(
            [*MKDOCS, "serve", "--dev-addr", self.address],
            cwd=root, env=CLEAN, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self.said: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.put(line)

    def until(self, word: str) -> str:
        """Return what is printed up to a line with a word; fails where it does not come."""
        lines: list[str] = []
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                lines.append(self.said.get(timeout=1))
            except queue.Empty:
                assert self.process.poll() is None, "".join(lines)
                continue
            if word in lines[-1]:
                return "".join(lines)
        raise AssertionError(f"{word!r} was not said in: {''.join(lines)}")

    def then(self) -> str:
        """Return what is printed until nothing has been for a while: a second rebuild would be in it."""
        lines: list[str] = []
        while True:
            try:
                lines.append(self.said.get(timeout=QUIET))
            except queue.Empty:
                return "".join(lines)

    def page(self, path: str) -> str:
        with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return _own(tmp_path)


@pytest.fixture
def served(own: Path) -> Iterator[Served]:
    server = Served(own)
    try:
        server.until("Serving on")
        yield server
    finally:
        server.process.terminate()
        server.process.wait()
        server.reader.join()


def test_serving(own: Path, served: Served) -> None:
    """One edit is one rebuild; a mistake is told while the last good pages stay; mended, the new page is there."""
    record, page = own / "content" / "events" / f"{EVENT}.yml", f"events/{EVENT}/"
    first = record.read_text("utf-8")
    assert "The bridge of Ost" in served.page(page)
    served.then()

    record.write_text(first.replace('title: "The bridge of Ost"', "title: The ferry of Ost"), "utf-8")
    said = served.until(REBUILT) + served.then()
    assert said.count("Building documentation") == 1, said
    assert "The ferry of Ost" in served.page(page)

    record.write_text("review: reviewed\ntitel: The ford of Ost\n", "utf-8")
    said = served.until(REBUILT) + served.then()
    assert said.count("Building documentation") == 1, said
    assert f"content/events/{EVENT}.yml:2:1: unknown field 'titel'; did you mean 'title'? [unknown-field]" in said
    assert "the pages shown are the last good ones" in said
    assert "Traceback" not in said
    assert "The ferry of Ost" in served.page(page)

    record.write_text(first.replace('title: "The bridge of Ost"', "title: The ford of Ost"), "utf-8")
    served.until(REBUILT)
    assert "The ford of Ost" in served.page(page)


def test_serving_begins_with_a_mistake_and_waits_for_it_to_be_mended(own: Path) -> None:
    record = own / "content" / "events" / f"{EVENT}.yml"
    first = record.read_text("utf-8")
    record.write_text("review: [\n", "utf-8")
    server = Served(own)
    try:
        assert "[yaml-syntax]" in server.until("Serving on")
        with pytest.raises(urllib.error.HTTPError, match="404"):
            server.page(f"events/{EVENT}/")
        server.then()
        record.write_text(first, "utf-8")
        server.until(REBUILT)
        assert "The bridge of Ost" in server.page(f"events/{EVENT}/")
    finally:
        server.process.terminate()
        server.process.wait()
        server.reader.join()
