"""How a command speaks: problems, counts, progress on a terminal, and the exit code of what went wrong."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.problems import ContentError, Format, Problem, TemplateError, render

if TYPE_CHECKING:
    from builder.pipeline import Generated, Progress

form_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How problems are written; github makes them annotations of a workflow.",
)


@contextmanager
def faults_told(form: Format = "text") -> Iterator[None]:
    """Turn what can go wrong outside this program into a message and exit code 1."""
    try:
        yield
    except ContentError as error:
        tell_problems(error.problems, form)
    except TemplateError as error:
        click.echo(f"a template is wrong, not the content: {error}", err=True)
    except OSError as error:
        if error.errno == errno.EPIPE:
            raise
        where = f"{Path(str(error.filename)).name}: " if error.filename else ""
        click.echo(f"{where}{error.strerror or error}", err=True)
    else:
        return
    sys.exit(1)


def tell_problems(problems: tuple[Problem, ...], form: Format) -> None:
    """Print every problem on standard output, and their number on standard error where people read."""
    if problems or form == "json":
        click.echo(render(problems, form))
    if form == "text":
        errors = sum(problem.severity == "error" for problem in problems)
        click.echo(f"{counted(errors, 'problem')}, {counted(len(problems) - errors, 'warning')}", err=True)


def tell_generated(made: Generated, form: Format) -> None:
    """Print what was written, and that there are warnings."""
    written = made.written
    if form != "text":
        tell_problems(made.warnings, form)
        return
    click.echo(
        f"build/docs: {counted(len(written.changed), 'file')} written, {len(written.removed)} removed, "
        f"{written.unchanged} as they were"
    )
    if made.warnings:
        click.echo(f"{counted(len(made.warnings), 'warning')}; dossier check lists them", err=True)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


@contextmanager
def progress() -> Iterator[Progress]:
    """Show on a terminal what is being done and how far it is; anywhere else, stay silent."""
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TaskProgressColumn, TextColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda stage, done, total: None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tell(stage: str, done: int, total: int) -> None:
            bar.update(task, description=stage, completed=done, total=total or None)

        yield tell
