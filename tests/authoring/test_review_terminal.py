"""Reviewing in a terminal: what is shown, what keys do, and the same in a real one."""

from __future__ import annotations

import io
import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from builder.cli import main
from builder.cli.review_terminal import Terminal, review_drafts
from builder.pipeline import Project
from builder.values.key import Key
from tests.authoring.reviewing import drafted_project, opened
from tests.projects import ROOT


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return drafted_project(tmp_path / "dossier")


class Script:
    """Keys and answers given one after the other; `q` when they are used up."""

    def __init__(self, keys: str, answers: tuple[str, ...] = ()) -> None:
        self._keys, self._answers = list(keys), list(answers)
        self.edited: list[str] = []

    def terminal(self, shown: io.StringIO, text: str = "", width: int = 130) -> Terminal:
        def edit(path: str) -> None:
            self.edited.append(path)
            Path(path).write_text(Path(path).read_text("utf-8").replace("the mayor of Velm", text or "x"), "utf-8")

        return Terminal(
            Console(file=shown, width=width, force_terminal=False),
            lambda: self._keys.pop(0) if self._keys else "q",
            lambda question: self._answers.pop(0) if self._answers else "",
            edit,
        )


def test_a_session_in_the_terminal(project: Project) -> None:
    shown = io.StringIO()
    review = review_drafts(project, Script("?aasb").terminal(shown), "mill")
    screen = shown.getvalue()
    assert "no words of the text carry this record" in screen  # the source itself
    assert "accept: publish it as reviewed" in screen  # help, for a key that does nothing
    assert "1 set aside" in screen
    assert screen.count("sentences carried") == 6
    assert screen.rstrip().endswith("left; dossier review goes on where you stopped")
    assert review.ended
    kept = {item.key for item in opened(project)[0].items}
    assert Key("source", "mill") not in kept


def test_a_narrow_terminal_has_the_words_above_the_record(project: Project) -> None:
    shown = io.StringIO()
    review_drafts(project, Script("s").terminal(shown, width=60))
    assert all(len(line) <= 60 for line in shown.getvalue().splitlines())


def test_editing_opens_the_file_and_tells_what_is_wrong_with_it(project: Project) -> None:
    shown = io.StringIO()
    script = Script("e")
    path = project.content / "people" / "jane-roe.yml"
    for item in opened(project)[0].items:
        if item.key.id != "jane-roe":
            (project.root / item.path).write_text(item.yaml.replace("review: draft", "review: reviewed"), "utf-8")
    review_drafts(project, script.terminal(shown))
    assert script.edited == [str(path)]
    assert "[anchor-not-found]" in shown.getvalue()


def test_an_edit_that_cannot_be_read_can_be_undone(project: Project) -> None:
    shown = io.StringIO()
    first = opened(project)[0].items[0]

    def spoil(path: str) -> None:
        Path(path).write_text("review: [", "utf-8")

    terminal = Script("e", ("u",)).terminal(shown)
    review_drafts(project, Terminal(terminal.console, terminal.key, terminal.ask, spoil))
    assert "[yaml-syntax]" in " ".join(shown.getvalue().split())
    assert (project.root / first.path).read_text("utf-8") == first.yaml


def test_joining_asks_which_record_and_names_what_its_names_lack(project: Project) -> None:
    shown = io.StringIO()
    items = [str(item.key) for item in opened(project)[0].items]
    keys = "s" * items.index("person:john-doe") + "j"
    review_drafts(project, Script(keys, ("1",)).terminal(shown))
    screen = " ".join(shown.getvalue().split())
    assert "1 person:ann-bell" in screen
    assert "not among the names of person:ann-bell: John Doe" in screen
    review_drafts(project, Script("j", ("nobody",)).terminal(shown))
    assert "there is no other source 'nobody'" in " ".join(shown.getvalue().split())


def test_a_draft_that_refers_to_a_draft_waits_for_it(project: Project) -> None:
    for one, other in (("ann", "bob"), ("bob", "ann")):
        (project.content / "people" / f"{one}.yml").write_text(
            f"review: draft\nunnamed: {{as_printed: a {one}}}\npossibly_same_as: {{person: {other}, reason: Alike.}}\n",
            "utf-8",
        )
    items = [str(item.key) for item in opened(project)[0].items]
    first = min(items.index("person:ann"), items.index("person:bob"))
    shown = io.StringIO()
    review_drafts(project, Script("s" * first + "aa").terminal(shown))
    assert "refers to drafts: it waits" in " ".join(shown.getvalue().split())
    assert {"person:ann", "person:bob"}.isdisjoint(str(item.key) for item in opened(project)[0].items)


def test_without_a_terminal_it_says_what_else_does(project: Project) -> None:
    result = CliRunner().invoke(main, ["--project", str(project.root), "review"], input="a")
    assert result.exit_code == 2
    assert "needs a terminal; editing the drafts and dossier check do the same" in result.output


def typed(terminal: int, awaited: bytes, key: bytes) -> bytes:
    """Read what a terminal shows until some words, then type a key once the program reads keys and no longer lines."""
    shown, until = b"", time.monotonic() + 60
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.1)[0]:
            shown += os.read(terminal, 65_536)
        elif awaited in shown and not (key and termios.tcgetattr(terminal)[3] & termios.ICANON):
            os.write(terminal, key)
            return shown
    raise AssertionError(shown.decode("utf-8", "replace"))


def test_keys_in_a_real_terminal(project: Project) -> None:
    first, *_ = opened(project)[0].items
    ours, its = pty.openpty()
    command = [sys.executable, "-m", "builder", "--project", str(project.root), "review"]
    with subprocess.Popen(command, cwd=ROOT, stdin=its, stdout=its, stderr=its) as child:
        screens = [typed(ours, b"quit", b"a"), typed(ours, b"quit", b"q"), typed(ours, b"where you stopped", b"")]
        assert child.wait(60) == 0, b"".join(screens).decode("utf-8", "replace")
    os.close(ours)
    os.close(its)
    assert "review: reviewed" in (project.root / first.path).read_text("utf-8")
