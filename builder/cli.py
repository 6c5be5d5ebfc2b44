"""The `dossier` command: what an editor types, what is printed, and the exit codes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from builder import __version__
from builder.pipeline import Project, examine, generate
from builder.problems import ContentError, Format, Problem, has_errors, render


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dossier")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The folder with mkdocs.yml and content/ (default: here).",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Check, build and serve a dossier of sources, people, places, quotations and casualty figures."""
    context.obj = Project(project.resolve())


@main.command("check")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="How problems are written."
)
@click.option("--skip", multiple=True, metavar="RULE", help="Leave a rule out (may be given more than once).")
@click.pass_obj
def check_command(project: Project, form: Format, skip: tuple[str, ...]) -> None:
    """Read and check the content; print every problem with file, line and column.

    Exit code 0: nothing stops publication; 1: something does.
    """
    checked = examine(project, frozenset(skip))
    _report(checked.problems, form)
    if has_errors(checked.problems):
        sys.exit(1)


def _report(problems: tuple[Problem, ...], form: Format) -> None:
    if problems or form == "json":
        click.echo(render(problems, form))
    if form == "text":
        errors = sum(problem.severity == "error" for problem in problems)
        click.echo(f"{errors} problems, {len(problems) - errors} warnings", err=True)


@main.command("generate")
@click.pass_obj
def generate_command(project: Project) -> None:
    """Check the content and write its Markdown pages to build/docs."""
    try:
        made = generate(project)
    except ContentError as error:
        _report(error.problems, "text")
        sys.exit(1)
    written = made.written
    click.echo(f"{len(written.changed)} files written, {len(written.removed)} removed, {written.unchanged} as they were")
