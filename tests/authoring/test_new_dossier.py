"""A new dossier: it checks clean, whatever it is called, and never takes the place of anything."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.authoring.new_dossier import new_dossier, starting_files
from builder.pipeline import Project, examine, generate
from builder.problems import ContentError
from builder.reading.site import read_site
from tests.projects import EVENT, ROOT

TITLES = ["The bridge of Ost", "a: b # c", "Сараєво \"1\" \\ 'x'", "- [x]: {y}", "!ENV HOME", "😀 {title} %s"]


@pytest.mark.parametrize("title", TITLES)
def test_it_generates_without_a_problem_whatever_its_title(title: str, tmp_path: Path) -> None:
    written = new_dossier(tmp_path / "own", title, "2019-06-30")
    project = Project(tmp_path / "own")
    assert examine(project).problems == ()
    assert read_site(project.root).name == title
    assert "index.md" in generate(project).written.changed
    assert all((project.root / path).is_file() for path in written)
    assert f"content/events/{EVENT}.yml" in written


def test_what_is_made_is_kept_out_of_git_and_evidence_is_kept_whole() -> None:
    files = starting_files("A", "2019")
    ours = set((ROOT / ".gitignore").read_text("utf-8").splitlines())
    assert set(files[".gitignore"].decode().splitlines()) <= ours | {".venv/"}
    assert files["build/docs/.gitignore"] == (ROOT / "build/docs/.gitignore").read_bytes()
    assert b"content/sources/*.txt -text -whitespace" in files[".gitattributes"]
    assert b"content/sources/*.txt -text -whitespace" in (ROOT / ".gitattributes").read_bytes()


# What a dossier says for itself, and the templates, which only this repository has beside its content.
OWN = ("site_name:", "site_description:", "site_url:", "  custom_dir:")


def test_the_configuration_is_that_of_the_builders_own_dossier_but_for_name_address_and_templates() -> None:
    made = starting_files("A", "2019")["mkdocs.yml"].decode().splitlines()
    ours = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines()
    assert [line for line in made if not line.startswith(OWN)] == [line for line in ours if not line.startswith(OWN)]
    assert [line.split(":")[0] for line in made if line.startswith(OWN)] == ["site_name", "site_description"]


def test_every_blank_is_filled_and_braces_in_a_title_are_the_titles() -> None:
    files = starting_files("Ost {{as_of}}", "2019")
    assert b'site_name: "Ost {{as_of}}"\n' in files["mkdocs.yml"]
    assert [path for path, content in starting_files("A", "2019").items() if b"{{" in content] == []


@pytest.mark.parametrize("there", ["a file", "a folder with a file", "an empty folder"])
def test_a_folder_that_is_used_is_left_as_it_is(there: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    if there == "a file":
        own.write_text("mine", "utf-8")
    else:
        own.mkdir()
    if there == "an empty folder":
        assert new_dossier(own, "A", "2019")
        return
    if there == "a folder with a file":
        (own / "mine").write_text("mine", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(ContentError, match="expected a new or an empty folder"):
        new_dossier(own, "A", "2019")
    assert sorted(tmp_path.rglob("*")) == before
