"""The commands from a raw article to reviewed records: extract, review."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.project import pass_project
from builder.cli.reports import counted
from builder.problems import ContentError, Location, Problem

if TYPE_CHECKING:
    from builder.authoring.extract import Extracted
    from builder.pipeline import Project


@contextmanager
def _extra_needed() -> Iterator[None]:
    """Say in one line how to install what only drafts need, where a package of it is missing; exit code 1."""
    try:
        yield
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "builder":
            raise
        missing = error.name or str(error).partition("\n")[0]  # lxml says in words what it lacks
        click.echo(
            f"drafts need packages that are not installed ({missing}); install them with: make drafts "
            "(without a clone: pip install 'dossier-builder[extract]')",
            err=True,
        )
        sys.exit(1)


@click.command("extract")
@click.argument("what", metavar="[SOURCE]", required=False)
@click.option(
    "--id", "name", metavar="ID", help="The id of the source that is made from a file (default: the file's name)."
)
@click.option(
    "--jsonl",
    nargs=2,
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    metavar="IN OUT",
    help="Instead: read lines of {id, text}, write lines of what was found in each.",
)
@pass_project
def extract_command(project: Project, what: str | None, name: str | None, jsonl: tuple[Path, Path] | None) -> None:
    """Draft the records that a SOURCE gives.

    Its quotations, casualty figures, claims, people, organizations, places, weapons and dated events.

    SOURCE is the id of a source whose text is held, or a .txt, .html or .pdf file, from which a source is made first.
    Nothing drafted is published; dossier review walks through it. What exists as a record is not drafted again.
    """
    if jsonl is not None:
        if what is not None or name is not None:
            raise click.UsageError("--jsonl goes alone: it reads texts from IN and touches no dossier")
        with _extra_needed():
            _extract_lines(*jsonl)
        return
    if what is None:
        raise click.UsageError("name a source or a file; or give --jsonl IN OUT")
    with _extra_needed():
        from builder.authoring.extract import extract

        done = extract(project, what, name)
    _tell(done)


def _extract_lines(read: Path, write: Path) -> None:
    from builder.extraction.jsonl import extract_many

    number = 0
    with (
        click.open_file(str(read), encoding="utf-8") as lines,
        click.open_file(str(write), "w", encoding="utf-8") as out,
    ):
        try:
            for number, line in enumerate(extract_many(lines), 1):  # noqa: B007 - counted for the last line
                out.write(f"{line}\n")
        except UnicodeDecodeError as error:
            place = Location(read.name, number + 1)
            raise ContentError([Problem(place, "not-utf8", "the lines are not UTF-8 text")]) from error
    click.echo(f"{counted(number, 'text')} read", err=True)


def _tell(done: Extracted) -> None:
    for draft in done.written:
        click.echo(f"content/{draft.path}: {draft.rule}, sure {draft.confidence:.2f}")
    told = [f"{counted(len(done.written), 'draft')} written", f"{len(done.linked)} found that are records already"]
    if done.refused:
        told.append(f"{done.refused} left out that were refused before, or that the source lists as unused or withheld")
    click.echo(f"{done.source}: {', '.join(told)}")
    for remark in done.remarks:
        click.echo(f"{done.source}: {remark}")
    if done.written:
        click.echo("next: dossier review", err=True)


@click.command("review")
@click.argument("source", required=False)
@pass_project
def review_command(project: Project, source: str | None) -> None:
    """Walk through the drafts, of one SOURCE or of all.

    Each stands beside its words, and one key accepts it, edits it, joins it with a record, rejects it or skips it.

    It can be ended at any time and goes on where it stopped. Editing the files and dossier check do the same.
    """
    if not sys.stdin.isatty():
        raise click.UsageError("dossier review needs a terminal; editing the drafts and dossier check do the same")
    with _extra_needed():
        from rich.console import Console

        from builder.cli.review_terminal import Terminal, review_drafts

    review_drafts(project, Terminal(Console(), click.getchar, _ask, _edit), source)


def _ask(question: str) -> str:
    answer: str = click.prompt(question, default="", show_default=False, prompt_suffix="")
    return answer


def _edit(path: str) -> None:
    click.edit(filename=path)


DRAFTING = (extract_command, review_command)
