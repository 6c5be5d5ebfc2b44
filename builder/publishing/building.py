"""The whole way from content to a site, with MkDocs as a child process; on any failure the last good site stays."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from builder.pipeline import Generated, Progress, Project, generate
from builder.problems import ContentError, Location, Problem
from builder.publishing.locking import alone
from builder.publishing.manifest import foreign_files, vouched_for
from builder.publishing.offline import readable_from_files
from builder.publishing.site_folder import SiteFolder
from builder.values.partial_date import PartialDate
from builder.writing import write_tree

Step = Callable[[Path], None]

# Told to the child, whose plugin would otherwise read, check and write everything a second time.
PAGES_ARE_READY = "DOSSIER_PAGES_ARE_READY"
# What services that build and deploy sites set; most of them set CI as well.
DEPLOYING = ("CI", "GITHUB_ACTIONS", "GITLAB_CI", "NETLIFY", "VERCEL", "CF_PAGES", "READTHEDOCS", "RENDER", "TF_BUILD")


@dataclass(frozen=True)
class Built:
    """What was generated on the way, the folder the site stands in, and what was mended before, if anything was."""

    generated: Generated
    site: SiteFolder
    recovered: str | None


def build_site(project: Project, tell: Progress) -> Built:
    """Generate the pages and render them strictly into `site/`.

    Raises ContentError, and then `site/` is as it was.
    """
    return _build(project, SiteFolder(project.root / "site"), tell)


def build_drafts(project: Project, tell: Progress) -> Built:
    """Render pages of drafts too into `site.drafts/`, each marked as such, for reading on this machine.

    Raises ContentError where the machine deploys sites. The Markdown is written again without drafts whatever happens, so
    that nothing but what is published stays behind the boundary.
    """
    if deploying := [name for name in DEPLOYING if os.environ.get(name, "").lower() not in ("", "0", "false")]:
        message = f"drafts are for local reading, and {deploying[0]} says that this machine builds sites for the public"
        raise ContentError([Problem(Location("content"), "drafts-deployed", message)])
    return _build(project, SiteFolder(project.root / "site.drafts"), tell, drafts=True)


def build_offline(project: Project, tell: Progress) -> Built:
    """Render the pages strictly into `site.offline/`, a folder that is read without a server.

    Raises ContentError, and then `site.offline/` is as it was.
    """
    return _build(project, SiteFolder(project.root / "site.offline"), tell, further=(readable_from_files, vouched_for))


def _build(
    project: Project, folder: SiteFolder, tell: Progress, drafts: bool = False, further: tuple[Step, ...] = ()
) -> Built:
    try:
        with alone(project):
            recovered = folder.recover()
            _refuse_foreign(folder.site)
            generated = generate(project, tell, drafts)
            try:
                tell("rendering the site", 0, 0)
                _render(project, folder, generated.as_of)
                for step in further:
                    step(folder.building)
            finally:
                if drafts:
                    _without_drafts(project)
            folder.replace()
    except OSError as error:
        message = f"the site cannot be put in place: {error.strerror}; the last one is whole"
        raise ContentError([Problem(Location(folder.site.name), "cannot-write", message)]) from error
    return Built(generated, folder, recovered)


def _without_drafts(project: Project) -> None:
    """Write the Markdown again as it is published; where the published part alone has problems, leave none of it."""
    try:
        generate(project)
    except ContentError:
        write_tree(project.docs, {})


def _refuse_foreign(site: Path) -> None:
    """Raise ContentError where the swap would remove files that no build made."""
    message = "no build made this file, and putting a new site in place would remove it; move it elsewhere"
    found = [Problem(Location(f"{site.name}/{name}"), "foreign-file", message) for name in foreign_files(site)]
    if found:
        raise ContentError(found)


def _render(project: Project, folder: SiteFolder, as_of: PartialDate) -> None:
    # Never -q: it also quietens the warnings that strictness counts, and a broken link would pass.
    command = mkdocs("build", "--strict", "--site-dir", str(folder.building))
    ended = subprocess.run(command, cwd=project.root, env={**surroundings(as_of), PAGES_ARE_READY: "1"}, check=False)
    if ended.returncode:
        message = (
            f"MkDocs ended with exit code {ended.returncode}; its own lines above say why; "
            f"the last good {folder.site.name}/ stands as it was"
        )
        raise ContentError([Problem(Location("mkdocs.yml"), "site-not-built", message)])


def mkdocs(*arguments: str) -> list[str]:
    """Return a command line that runs MkDocs of this Python; -P keeps the project's folder from being imported."""
    return [sys.executable, "-P", "-m", "mkdocs", *arguments]


def surroundings(as_of: PartialDate | None = None) -> Mapping[str, str]:
    """Return the environment for MkDocs: ours, without its banner, dated by SOURCE_DATE_EPOCH or else by the dossier."""
    dated = {"SOURCE_DATE_EPOCH": epoch(as_of)} if as_of else {}
    return {**dated, **os.environ, "NO_MKDOCS_2_WARNING": "1"}


def epoch(as_of: PartialDate) -> str:
    """Return the first second a date can mean, in UTC, as SOURCE_DATE_EPOCH wants it."""
    return str(int(as_of.earliest.replace(tzinfo=UTC).timestamp()))
