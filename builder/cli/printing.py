"""The command that prints: an event's dossier as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.project import pass_project
from builder.problems import ContentError

if TYPE_CHECKING:
    from builder.pipeline import Project


@click.command("print")
@click.argument("event", required=False)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write it (default: EVENT.pdf, here).",
)
@pass_project
def print_command(project: Project, event: str | None, output: Path | None) -> None:
    """Print the dossier of an EVENT as PDF.

    EVENT is an id; without it, the dossier's main event is printed. The page is taken from the built site, with every
    section, note and address. A Chromium of this machine prints it and reaches nothing else; CHROMIUM names one that is
    not found by itself.
    """
    from builder.publishing.printing import print_event
    from builder.reading.site import read_site
    from builder.writing import replace_file

    name = event or _main_event(project)
    target = output or Path(f"{name}.pdf")
    made = print_event(project.root / "site", name, read_site(project.root).address)
    replace_file(target, made)
    click.echo(f"{target}: {len(made):,} bytes")


def _main_event(project: Project) -> str:
    from builder.reading.content import read_content

    content = read_content(project.content)
    if content.settings is None:
        raise ContentError(content.problems)
    return content.settings.main_event.id


PRINTING = (print_command,)
