"""The `dossier` command: what an editor types. Each module holds the commands of one kind of work.

A command imports what it runs when it runs: `dossier --help` reads none of it.
"""

from __future__ import annotations

from pathlib import Path

import click

from builder import __version__
from builder.cli.authoring import AUTHORING
from builder.cli.drafting import DRAFTING
from builder.cli.printing import PRINTING
from builder.cli.reports import faults_told
from builder.cli.site import SITE


class Dossier(click.Group):
    """The commands in the order an editor meets them; no fault of content, folder or template ends in a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order they were added, not by the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; what goes wrong is told, and ends with exit code 1."""
        with faults_told():
            return super().invoke(ctx)


@click.group(cls=Dossier, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dossier")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar="DIR",
    help="The folder that holds mkdocs.yml and content/ (default: here).",
)
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Check, build and serve a dossier of sources, people, places, quotations and casualty figures.

    Exit codes: 0 all is well; 1 the content, or something else named in the message, must be mended first;
    2 the command was not understood.
    """
    context.obj = project.resolve()


for command in (*SITE, *PRINTING, *AUTHORING, *DRAFTING):
    main.add_command(command)
