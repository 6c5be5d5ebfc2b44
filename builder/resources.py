"""The builder's own files that are no code: the templates of pages, and the starter of a new dossier."""

from __future__ import annotations

from errno import ENOENT
from pathlib import Path

_PACKAGE = Path(__file__).parent


def own_folder(name: str) -> Path:
    """Return a folder of the builder's own files: in the package, where a wheel carries it, else beside the package.

    `site_templates/` lies beside the package in a clone, which is how an editable install finds it. Raises
    FileNotFoundError where it is in neither place.
    """
    for place in (_PACKAGE / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(ENOENT, "this folder is missing from the installed builder; install it anew", name)
