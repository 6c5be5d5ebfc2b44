"""What the site is called and where it will stand: read from mkdocs.yml, which alone holds both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.problems import ContentError, Location, Problem

CONFIG = "mkdocs.yml"
MAX_PARENTS = 5


@dataclass(frozen=True, slots=True)
class Site:
    """The site's name and the address of its root, ending in a slash; empty where none is configured."""

    name: str
    address: str

    def at(self, path: str) -> str:
        """Return the full address of a path below the root, or the path itself where the root is not known."""
        return self.address + path


class _Loader(yaml.SafeLoader):
    """Reads plain values; MkDocs' own tags (!ENV, !!python/name) are read as nothing."""


_Loader.add_multi_constructor("", lambda loader, suffix, node: None)


def read_site(root: Path) -> Site:
    """Read name and address from a project's mkdocs.yml, following INHERIT as MkDocs does.

    Raises ContentError where the file is missing or not YAML.
    """
    values: dict[str, Any] = {}
    path = root / CONFIG
    for _ in range(MAX_PARENTS):
        found = _read(path)
        values = {**found, **values}
        if not isinstance(found.get("INHERIT"), str):
            break
        path = path.parent / found["INHERIT"]
    address = str(values.get("site_url") or "")
    return Site(str(values.get("site_name") or ""), address if not address or address.endswith("/") else f"{address}/")


def _read(path: Path) -> dict[str, Any]:
    try:
        values = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 - a subclass of the safe loader
    except OSError as error:
        raise ContentError([Problem(Location(path.name), "no-config", f"cannot be read: {error.strerror}")]) from error
    except UnicodeDecodeError as error:
        raise ContentError([Problem(Location(path.name), "no-config", "the file is not UTF-8 text")]) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = Location(path.name, mark.line + 1, mark.column + 1) if mark else Location(path.name)
        raise ContentError([Problem(place, "no-config", f"not readable as YAML: {error.problem}")]) from error
    except yaml.YAMLError as error:
        message = f"not readable as YAML: {' '.join(str(error).split())}"
        raise ContentError([Problem(Location(path.name), "no-config", message)]) from error
    return values if isinstance(values, dict) else {}
