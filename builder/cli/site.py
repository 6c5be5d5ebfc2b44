"""The commands from content to site: check, generate, build, serve, finish."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.project import pass_project
from builder.cli.reports import counted, faults_told, form_option, progress, tell_generated, tell_problems
from builder.problems import Format, has_errors

if TYPE_CHECKING:
    from builder.pipeline import Project


@click.command("check")
@form_option
@click.option("--skip", multiple=True, metavar="RULE", help="Leave a rule out (may be given more than once).")
@pass_project
def check_command(project: Project, form: Format, skip: tuple[str, ...]) -> None:
    """Check the content and tell every mistake in it.

    Each is told with file, line and column, and nothing is written. The rule of a problem stands at the end of its line.
    """
    from builder.pipeline import examine

    with progress() as tell:
        checked = examine(project, frozenset(skip), tell)
    tell_problems(checked.problems, form)
    if has_errors(checked.problems):
        sys.exit(1)


@click.command("generate")
@form_option
@pass_project
def generate_command(project: Project, form: Format) -> None:
    """Check the content and write its Markdown pages to build/docs.

    If anything must be mended first, build/docs stays as it was.
    """
    from builder.pipeline import generate
    from builder.publishing.locking import alone

    with faults_told(form):
        with alone(project), progress() as tell:
            made = generate(project, tell)
        tell_generated(made, form)


@click.command("build")
@form_option
@click.option(
    "--include-drafts", "drafts", is_flag=True, help="Build drafts too, marked, into site.drafts/: to read here."
)
@click.option("--offline", is_flag=True, help="Build into site.offline/, to be read from files, search included.")
@pass_project
def build_command(project: Project, form: Format, drafts: bool, offline: bool) -> None:
    """Generate the pages and render them to site/, strictly.

    The new site is made beside the old one and takes its place only when it is whole. SOURCE_DATE_EPOCH sets the time
    of the build; without it, it is the date the dossier speaks from.
    """
    from builder.publishing.building import build_drafts, build_offline, build_site

    _require_configuration(project)
    if drafts and offline:
        raise click.UsageError(
            "drafts are for this machine alone, and a folder to hand on is not: choose one of the two"
        )
    build = build_drafts if drafts else build_offline if offline else build_site
    with faults_told(form):
        with progress() as tell:
            built = build(project, tell)
        if built.recovered:
            click.echo(built.recovered, err=True)
        tell_generated(built.generated, form)
    if form == "text":
        pages = sum(1 for _ in built.site.site.rglob("*.html"))
        click.echo(f"{built.site.site.name}/: {counted(pages, 'page')}, whole and in place")
        _tell_manifest(built.site.site)


@click.command("serve")
@click.option("--address", metavar="HOST:PORT", help="Where to serve (default: 127.0.0.1:8000).")
@click.option("--open", "show", is_flag=True, help="Open the site in a browser.")
@pass_project
def serve_command(project: Project, address: str | None, show: bool) -> None:
    """Serve the site and build it anew at every edit.

    A problem in the content is printed here, while the last good pages stay up. End it with Ctrl-C.
    """
    from builder.publishing.building import mkdocs, surroundings

    _require_configuration(project)
    options = [*(["--dev-addr", address] if address else []), *(["--open"] if show else [])]
    try:
        ended = subprocess.run(mkdocs("serve", *options), cwd=project.root, env=surroundings(), check=False)
    except KeyboardInterrupt:  # MkDocs got it as well, and has cleaned up
        return
    sys.exit(1 if ended.returncode else 0)


@click.command("finish")
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def finish_command(site: Path) -> None:
    """Finish a SITE that another program rendered.

    After plain MkDocs this is not needed: the plugin does it.
    """
    from builder.publishing import finish

    finish(site)
    click.echo(f"{site.name}/: finished")
    _tell_manifest(site)


def _tell_manifest(site: Path) -> None:
    """Print what readers compare with what verify.py prints; it means something only where it is published elsewhere."""
    from builder.publishing.manifest import MANIFEST, manifest_digest

    click.echo(f"{MANIFEST}: sha256 {manifest_digest(site)}")


def _require_configuration(project: Project) -> None:
    if not (project.root / "mkdocs.yml").is_file():
        raise click.UsageError(
            f"there is no mkdocs.yml in {project.root.name}/; name a dossier's folder with --project, "
            "or start one with: dossier init DIR"
        )


SITE = (check_command, generate_command, build_command, serve_command, finish_command)
