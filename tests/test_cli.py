"""The `dossier` command: what each prints, and its exit codes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder import __version__
from builder.cli import main
from builder.pipeline import Project
from builder.problems import TemplateError
from builder.publishing.locking import alone
from builder.rendering import Renderer
from tests.projects import patched

COMMANDS = (
    "check",
    "generate",
    "build",
    "serve",
    "finish",
    "print",
    "new",
    "explain",
    "pin",
    "init",
    "extract",
    "review",
)


def run(root: Path, *arguments: str, typed: str = "") -> Result:
    """Run the command in this process; anything but an exit code is a traceback that a person would see."""
    result = CliRunner().invoke(main, ["--project", str(root), *arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The least valid dossier with a site's name, in a folder of its own."""
    return patched(tmp_path / "own", {"mkdocs.yml": "site_name: A storm\n"})


def test_help_lists_every_command_with_a_line_of_its_own(tmp_path: Path) -> None:
    told = run(tmp_path, "--help").output
    assert [line.split()[0] for line in told.split("Commands:\n")[1].splitlines() if line.strip()] == list(COMMANDS)
    assert "..." not in told.split("Commands:\n")[1], "a line is cut short"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str, tmp_path: Path) -> None:
    result = run(tmp_path, command, "-h")
    assert result.exit_code == 0
    assert result.output.startswith("Usage:")


def test_version(tmp_path: Path) -> None:
    assert run(tmp_path, "--version").output == f"dossier, version {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "No such command 'chekc'"),
        (["check", "--format", "xml"], "is not one of"),
        (["new", "plcae", "x"], "there is no kind 'plcae'; did you mean 'place'?"),
        (["new", "dossier", "x"], "dossier init DIR"),
        (["init", "x", "--as-of", "soon"], "expected a date such as"),
        (["init", "x", "--title", "two\nlines"], "expected one line of text"),
        (["build"], "there is no mkdocs.yml"),
        (["serve"], "there is no mkdocs.yml"),
        (["finish", "nowhere"], "does not exist"),
    ],
)
def test_misuse_ends_with_2(arguments: list[str], said: str, tmp_path: Path) -> None:
    result = run(tmp_path, *arguments)
    assert result.exit_code == 2
    assert said in result.output
    assert not list(tmp_path.iterdir())


def test_a_clean_check(project: Project) -> None:
    result = run(project.root, "check")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "0 problems, 0 warnings\n")


@pytest.fixture
def wrong(project: Project) -> Project:
    """The same dossier with one unknown field."""
    place = project.content / "places" / "hill.yml"
    place.write_text(place.read_text("utf-8") + "withn: x\n", "utf-8")
    return project


LINE = "content/places/hill.yml:4:1: unknown field 'withn'; did you mean 'within'? [unknown-field]"


def test_problems_as_text_json_and_annotations(wrong: Project) -> None:
    text, jsons, github = (run(wrong.root, "check", "--format", form) for form in ("text", "json", "github"))
    assert {text.exit_code, jsons.exit_code, github.exit_code} == {1}
    assert (text.stdout, text.stderr) == (f"{LINE}\n", "1 problem, 0 warnings\n")
    assert json.loads(jsons.stdout) == [
        {
            "path": "content/places/hill.yml", "line": 4, "column": 1, "rule": "unknown-field", "severity": "error",
            "message": "unknown field 'withn'; did you mean 'within'?",
        }
    ]  # fmt: skip
    assert github.stdout.startswith("::error file=content/places/hill.yml,line=4,col=1,title=unknown-field::unknown")
    assert jsons.stderr == github.stderr == ""


def test_a_rule_can_be_skipped(wrong: Project) -> None:
    assert run(wrong.root, "check", "--skip", "unknown-field").exit_code == 0


def test_generate_says_what_it_wrote_and_nothing_is_written_twice(project: Project) -> None:
    first, second = run(project.root, "generate"), run(project.root, "generate")
    assert re.fullmatch(r"build/docs: \d+ files written, 0 removed, 0 as they were\n", first.stdout)
    assert re.fullmatch(r"build/docs: 0 files written, 0 removed, \d+ as they were\n", second.stdout)
    assert first.stderr == ""


def test_generate_can_annotate_a_workflow(wrong: Project) -> None:
    result = run(wrong.root, "generate", "--format", "github")
    assert result.exit_code == 1
    assert result.output.startswith("::error file=content/places/hill.yml,")


def test_a_run_that_finds_another_at_work_says_so(project: Project) -> None:
    with alone(project):
        result = run(project.root, "generate")
    assert result.exit_code == 1
    assert "another run is writing this dossier" in result.output


def test_a_wrong_template_is_not_blamed_on_the_content(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise TemplateError("pages/place.md.j2: 'nmae' is undefined")

    monkeypatch.setattr(Renderer, "render", fail)
    result = run(project.root, "generate")
    assert result.exit_code == 1
    assert result.output == "a template is wrong, not the content: pages/place.md.j2: 'nmae' is undefined\n"


def test_init_then_new_then_check_leads_an_editor_on(tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert "next: cd" in run(tmp_path, "init", str(own), "--title", "The bridge of Ost").stdout
    assert run(own, "check").exit_code == 0
    assert "content/people/eva-lind.yml: written as a draft" in run(own, "new", "person", "eva-lind").stdout
    assert "content/people/eva-lind.yml:" in run(own, "check").stdout
    again = run(own, "new", "person", "eva-lind")
    assert (again.exit_code, "this record exists" in again.stdout) == (1, True)


def test_explain(tmp_path: Path) -> None:
    assert "content/quotes/<id>.yml" in run(tmp_path, "explain").stdout
    assert run(tmp_path, "explain", "quote").stdout.startswith("# Quotation\n")
    assert "12 files written" in run(tmp_path, "explain", "--schemas").stdout
    assert "0 files written" in run(tmp_path, "explain", "--schemas").stdout


def test_pin_asks_before_it_confirms_a_changed_text(project: Project) -> None:
    text = project.content / "sources" / "paper.txt"
    assert "nothing to do" in run(project.root, "pin", "paper").stdout
    text.write_text(text.read_text("utf-8").replace("Nobody", "No one"), "utf-8")
    no = run(project.root, "pin", "paper", typed="n\n")
    assert no.exit_code == 1
    assert "these words do not stand in the text" in no.stdout
    assert "[text-changed]" in run(project.root, "check").stdout
    assert run(project.root, "pin", "paper", typed="y\n").exit_code == 0
    assert "[text-changed]" not in run(project.root, "check").stdout
    assert run(project.root, "pin", "papr").exit_code == 1


def test_finish(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    assert "[site-incomplete]" in run(tmp_path, "finish", str(site)).stdout
    for name in ("index.html", "404.html"):
        (site / name).touch()
    assert run(tmp_path, "finish", str(site)).stdout.startswith("site/: finished\n")


def test_progress_is_shown_on_a_terminal_only(project: Project) -> None:
    command = [sys.executable, "-m", "builder", "--project", str(project.root), "generate"]
    quiet = subprocess.run(command, capture_output=True, text=True, check=True)
    assert quiet.stderr == ""
    master, slave = os.openpty()
    try:
        subprocess.run(command, stdout=subprocess.PIPE, stderr=slave, env={**os.environ, "TERM": "xterm"}, check=True)
    finally:
        os.close(slave)
    assert "pages" in os.read(master, 100_000).decode("utf-8", "replace")
    os.close(master)
