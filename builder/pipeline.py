"""The whole flow on one screen: content to records to dossier to views to pages to files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from builder.anchoring import anchor
from builder.checks import check
from builder.derive.views import Views, derive
from builder.dossier import Dossier
from builder.exports import make_exports
from builder.figures.figure import figure_files
from builder.linking import link
from builder.pages import make_pages
from builder.problems import ContentError, Problem, has_errors, in_order
from builder.reading.content import read_content
from builder.reading.site import read_site
from builder.rendering import Renderer
from builder.resources import own_folder
from builder.values.partial_date import PartialDate
from builder.writing import Written, write_tree

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and how much there is (0 where that is not known)."""


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Project:
    """A folder with a dossier: its content, its templates and where its Markdown is written."""

    root: Path

    @property
    def content(self) -> Path:
        """The editors' records."""
        return self.root / "content"

    @property
    def templates(self) -> Path:
        """The project's own templates, or those that come with the builder."""
        own = self.root / "site_templates"
        return own if own.is_dir() else own_folder("site_templates")

    @property
    def cache(self) -> Path:
        """Where drawings that were made before are kept."""
        return self.root / "build" / ".cache" / "figures"

    @property
    def docs(self) -> Path:
        """Where the Markdown is written."""
        return self.root / "build" / "docs"


@dataclass(frozen=True)
class Generated:
    """What was written to the docs folder, what editors should look at, and the date the dossier speaks from."""

    written: Written
    warnings: tuple[Problem, ...]
    as_of: PartialDate


@dataclass(frozen=True)
class Checked:
    """A dossier with its views and every problem found; None for both where nothing could be read."""

    dossier: Dossier | None
    views: Views | None
    problems: tuple[Problem, ...]


def examine(
    project: Project, skip: frozenset[str] = frozenset(), tell: Progress = _silent, drafts: bool = False
) -> Checked:
    """Read, link, anchor, derive and check a project's content."""
    tell("reading the records", 0, 0)
    content = read_content(project.content)
    if content.settings is None:
        return Checked(None, None, in_order(content.problems))
    dossier = Dossier(content.settings, content.records, content.texts, content.origins, content.failed)
    tell("following every reference and quotation", 0, 0)
    links, spans = link(dossier), anchor(dossier)
    views = derive(dossier, links, spans, drafts)
    found = (*content.problems, *links.problems, *spans.problems, *views.publication.problems)
    kept = (problem for problem in found if problem.rule not in skip)
    tell("checking", 0, 0)
    return Checked(dossier, views, in_order((*kept, *check(dossier, views, skip))))


def proven(
    project: Project, tell: Progress = _silent, drafts: bool = False
) -> tuple[Dossier, Views, tuple[Problem, ...]]:
    """Return the dossier, its views and its warnings; raises ContentError with every problem if there is an error."""
    checked = examine(project, tell=tell, drafts=drafts)
    if checked.dossier is None or checked.views is None or has_errors(checked.problems):
        raise ContentError(checked.problems)
    return checked.dossier, checked.views, checked.problems


def generate(project: Project, tell: Progress = _silent, drafts: bool = False) -> Generated:
    """Check the content and write its pages; raises ContentError, and then nothing has been touched.

    With `drafts` they are written as well, and every page is marked: for local reading only.
    """
    dossier, views, warnings = proven(project, tell, drafts)
    renderer = Renderer(project.templates)
    site = read_site(project.root)
    tell("making pages", 0, 0)
    pages = tuple(replace(page, front=replace(page.front, draft=drafts)) for page in make_pages(views, site))
    files = {**assets(project.templates), **dict(make_exports(views, site))}
    for done, page in enumerate(pages):
        tell("rendering pages", done, len(pages))
        files[page.path] = renderer.render(page).encode()
        for figure in page.figures:
            if figure.pictures[0].wide not in files:
                files |= figure_files(figure, project.cache)
    tell("writing pages", 0, 0)
    return Generated(write_tree(project.docs, files), warnings, dossier.settings.as_of)


def assets(templates: Path) -> dict[str, bytes]:
    """Return the files that are copied as they are, by their path below the docs folder."""
    folder = templates / "assets"
    return {
        f"assets/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
