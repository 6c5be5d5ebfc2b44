"""The commands that help editors write: init, new, explain, pin."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.project import pass_project
from builder.cli.reports import counted

if TYPE_CHECKING:
    from builder.authoring.pinning import Pinning
    from builder.pipeline import Project
    from builder.records.record import Record
    from builder.records.settings import Settings


class Kind(click.ParamType["type[Record] | type[Settings]"]):
    """A kind of record by its name; the nearest name is told where there is none."""

    name = "kind"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> type[Record] | type[Settings]:
        """Return the model of a kind."""
        from builder.authoring.fields import model_named

        try:
            return model_named(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", default="A dossier", show_default=True, help="What the site is called.")
@click.option("--as-of", metavar="DATE", help="The date the dossier speaks from (default: today).")
def init_command(folder: Path, title: str, as_of: str | None) -> None:
    """Start a new dossier in DIR, ready to build."""
    from builder.authoring.new_dossier import new_dossier
    from builder.values.partial_date import parse_date

    day = as_of or datetime.now(tz=UTC).date().isoformat()
    if not title.strip() or not title.isprintable():
        raise click.BadParameter("expected one line of text", param_hint="--title")
    try:
        parse_date(day)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--as-of") from error
    written = new_dossier(folder.absolute(), title, day)
    click.echo(f"{folder.name}/: {counted(len(written), 'file')} written; next: cd {folder} && dossier serve")


@click.command("new")
@click.argument("kind", metavar="KIND", type=Kind())
@click.argument("name", metavar="ID")
@pass_project
def new_command(project: Project, kind: type[Record] | type[Settings], name: str) -> None:
    """Begin a record of a KIND, with help for every field.

    The required fields stand open, the others are commented out. ID is the record's permanent name, in small letters,
    digits and hyphens. The kinds: dossier explain.
    """
    from builder.authoring.new_record import new_record
    from builder.records.record import Record

    if not issubclass(kind, Record):
        raise click.UsageError("a dossier is started with: dossier init DIR")
    path = new_record(project.root, kind, name)
    click.echo(f"{path}: written as a draft; dossier check says what is still to do")


@click.command("explain")
@click.argument("kind", metavar="[KIND]", type=Kind(), required=False)
@click.option("--schemas", is_flag=True, help="Write the JSON Schemas and the settings for editors' tools instead.")
@pass_project
def explain_command(project: Project, kind: type[Record] | type[Settings] | None, schemas: bool) -> None:
    """Explain the fields of a KIND, or list the kinds.

    The settings of the whole dossier are explained by: dossier explain dossier.
    """
    from builder.authoring.field_reference import explain, explain_kinds
    from builder.authoring.schemas import editor_settings, schema_files
    from builder.writing import replace_file

    if schemas:
        files = {**schema_files(), **editor_settings()}
        written = [path for path in files if replace_file(project.root / path, files[path])]
        click.echo(f"{counted(len(written), 'file')} written, {len(files) - len(written)} as they were")
        return
    click.echo(explain(kind) if kind else explain_kinds(), nl=False)


@click.command("pin")
@click.argument("source")
@click.option("--yes", is_flag=True, help="Confirm a changed text without being asked.")
@pass_project
def pin_command(project: Project, source: str, yes: bool) -> None:
    """Confirm the text of a SOURCE as it stands.

    Its hash is recorded in the source's record. Of a text that was confirmed before, what changed since is shown, and
    which words of the records no longer stand in it; then it asks.
    """
    from builder.authoring.pinning import pin, prepare

    pinning = prepare(project, source)
    if pinning.earlier == pinning.sha256:
        click.echo(f"{source}: the text is the one that was confirmed; nothing to do")
        return
    if pinning.changed:
        _show_changes(project, pinning)
        if not yes:
            click.confirm("Confirm the text as it stands now?", abort=True)
    pin(pinning)
    click.echo(f"{source}: sha256 {pinning.sha256} recorded")


def _show_changes(project: Project, pinning: Pinning) -> None:
    from builder.authoring.pinning import affected, differences

    changes = differences(project, pinning)
    click.echo(f"{pinning.source}: the text has changed since it was confirmed (SHA-256 {pinning.earlier})")
    click.echo("\n".join(changes) if changes else "what changed cannot be shown: git does not hold the earlier text")
    faults = affected(project, pinning)
    click.echo("\n".join(map(str, faults)) if faults else "every word that records take from it still stands in it")


AUTHORING = (new_command, explain_command, pin_command, init_command)
