"""Printing without a browser: what is said where it cannot be done, and where the links of the printed page lead."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from builder.cli import main
from builder.problems import ContentError
from builder.publishing.printing import find_browser, print_event, with_addresses
from tests.projects import EXAMPLE, write_files

PAGE = "<!doctype html><title>A</title><p>Words</p>"
SITE = {"index.html": PAGE, "print/market-shelling/index.html": PAGE}
ADDRESS = "https://velm.example/dossier/"


def _stand_in(folder: Path, script: str) -> str:
    program = folder / "browser"
    program.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ('<a href="../../people/a/">', '<a href="https://velm.example/dossier/people/a/">'),
        ('<a href="../../sources/b/#c1-2">', '<a href="https://velm.example/dossier/sources/b/#c1-2">'),
        ('<a href=".">', '<a href="https://velm.example/dossier/print/e/">'),
        ('<a class="x" href="../../a/?q=1&amp;r=2" title="y">', None),
        ('<a href="#notes">', '<a href="#notes">'),
        ('<a href="https://elsewhere.example/">', '<a href="https://elsewhere.example/">'),
        ('<a href="mailto:desk@velm.example">', '<a href="mailto:desk@velm.example">'),
        ('<link rel="stylesheet" href="../../assets/a.css">', '<link rel="stylesheet" href="../../assets/a.css">'),
        ('<img src="a.svg" loading="lazy" alt="b">', '<img src="a.svg" alt="b">'),
    ],
)
def test_links_of_a_printed_page_lead_to_the_site_s_own_address(written: str, printed: str | None) -> None:
    expected = printed or '<a class="x" href="https://velm.example/dossier/a/?q=1&amp;r=2" title="y">'
    page = f"<p>before {written}inside</a> after</p>"
    assert with_addresses(page, "print/e/", ADDRESS) == f"<p>before {expected}inside</a> after</p>"


def test_without_an_address_only_links_within_the_page_stay() -> None:
    page = '<a href="../../people/a/">A</a> <a href="#notes">1</a>'
    assert with_addresses(page, "print/e/", "") == '<a>A</a> <a href="#notes">1</a>'


def test_without_a_site_one_line_says_how_to_get_it(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="there is no built site in site/; build it first: dossier build"):
        print_event(tmp_path / "site", "market-shelling", "")


def test_an_event_that_is_not_there_is_said_with_the_nearest(tmp_path: Path) -> None:
    write_files(tmp_path / "site", SITE)
    with pytest.raises(ContentError, match=r"no event 'market-shellin'; did you mean 'market-shelling'\?"):
        print_event(tmp_path / "site", "market-shellin", "")


@pytest.mark.parametrize("event", ["../index", "", ".", "market-shelling/.."])
def test_an_event_is_a_name_and_no_way(event: str, tmp_path: Path) -> None:
    write_files(tmp_path / "site", SITE)
    with pytest.raises(ContentError, match="the built site has no event"):
        print_event(tmp_path / "site", event, "")


def test_a_machine_without_a_browser_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("builder.publishing.printing.BROWSERS", ("a-browser-that-nobody-has",))
    with pytest.raises(ContentError, match=r"no Chromium or Chrome was found here; install one, or name it: CHROMIUM="):
        find_browser()
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    with pytest.raises(ContentError, match="which is no program here; install one, or name it"):
        find_browser()


def test_the_command_ends_with_1_and_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    (tmp_path / "mkdocs.yml").write_bytes(
        (EXAMPLE / "mkdocs.yml").read_bytes().replace(b"INHERIT: ../../mkdocs.yml", b"")
    )
    shutil.copytree(EXAMPLE / "content", tmp_path / "content")
    write_files(tmp_path / "site", SITE)
    monkeypatch.chdir(tmp_path)
    ended = CliRunner().invoke(main, ["--project", str(tmp_path), "print"])
    assert ended.exit_code == 1
    assert len(ended.stdout.splitlines()) == 1
    assert "name it: CHROMIUM=/path/to/chromium dossier print" in ended.stdout
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_a_browser_that_fails_leaves_what_was_printed_before(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", _stand_in(tmp_path, "echo no display >&2; exit 7"))
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n", "utf-8")
    write_files(tmp_path / "site", SITE)
    before = tmp_path / "out.pdf"
    before.write_bytes(b"before")
    arguments = ["--project", str(tmp_path), "print", "market-shelling", "--output", str(before)]
    ended = CliRunner().invoke(main, arguments)
    assert ended.exit_code == 1
    assert "exit code 7 and printed nothing: no display" in ended.stdout
    assert before.read_bytes() == b"before"


@pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")
def test_the_browser_reaches_this_machine_alone_and_reads_the_page_with_its_addresses(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = """
    for last; do case "$last" in --print-to-pdf=*) out="${last#*=}";; --host*) rules="$last";; esac; done
    { echo "$rules"; python3 -c 'import sys, urllib.request as u; print(u.urlopen(sys.argv[1]).read())' "$last"; } > "$out"
    """
    monkeypatch.setenv("CHROMIUM", _stand_in(tmp_path, script))
    page = {"print/market-shelling/index.html": '<a href="../../people/a/">A</a>'}
    site = write_files(tmp_path / "site", SITE | page)
    said = print_event(site, "market-shelling", ADDRESS).decode()
    assert "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1" in said
    assert f'<a href="{ADDRESS}people/a/">A</a>' in said
