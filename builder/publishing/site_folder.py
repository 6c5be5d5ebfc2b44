"""The site's folder: a new site is made beside it and put in place by renames, so that one whole site is always there."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class SiteFolder:
    """Where a site stands, where the next one is made, and where the last one waits while they change places."""

    site: Path

    @property
    def building(self) -> Path:
        """Where this process makes the next site: a MkDocs that outlives a killed run writes elsewhere than the next."""
        return self.site.with_name(f"{self.site.name}.building") / str(os.getpid())

    @property
    def previous(self) -> Path:
        """Where the last site waits."""
        return self.site.with_name(f"{self.site.name}.previous")

    def recover(self) -> str | None:
        """Clear what an interrupted run left, and put its last site back if none stands; say so if it did."""
        self._clear_building()
        if not self.previous.exists():
            return None
        if self.site.exists():
            _remove(self.previous)
            return None
        self.previous.rename(self.site)
        return f"an earlier build was interrupted; the site before it is back in {self.site.name}/"

    def replace(self) -> None:
        """Put the new site in place of the old one: two renames, and only then is the old one removed."""
        if self.site.exists():
            self.site.rename(self.previous)
        self.building.rename(self.site)
        _remove(self.previous)
        self._clear_building()

    def _clear_building(self) -> None:
        # What cannot be removed now is still being written by such a MkDocs, and goes at the next run.
        shutil.rmtree(self.building.parent, ignore_errors=True)


def _remove(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
