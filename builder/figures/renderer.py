"""Specification -> SVG: the only importer of the chart renderer; drawings are kept in a folder by content."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from inspect import getsource
from pathlib import Path
from tempfile import NamedTemporaryFile

from builder.figures import svg

VEGA_LITE = "5.21"
"""The version of the language, stated so that a newer renderer does not read the same specification otherwise."""


def render_svg(specification: str, cache: Path) -> bytes:
    """Return the drawing of a specification (JSON) as SVG that names colours and letters by token.

    The same specification gives the same bytes. `cache` is a folder, made when needed: a drawing made before by the same
    renderer is read from it, one that is damaged is made again. Raises ValueError for a specification that cannot be drawn.
    """
    kept = cache / f"{_key(specification)}.svg"
    return _read(kept) or _write(kept, _draw(specification))


def _key(specification: str) -> str:
    return sha256("\n".join((_renderer(), VEGA_LITE, specification)).encode()).hexdigest()


@lru_cache(maxsize=1)
def _renderer() -> str:
    """Return what makes a drawing of a specification: the renderer's version and our own tidying."""
    return f"{version('vl-convert-python')}\n{getsource(svg)}"


def _draw(specification: str) -> bytes:
    # Imported here: starting the renderer takes half a second, and a build whose drawings are all kept needs none.
    import vl_convert  # noqa: PLC0415

    return svg.tidied(vl_convert.vegalite_to_svg(specification, vl_version=VEGA_LITE, allowed_base_urls=[]))


def _read(kept: Path) -> bytes | None:
    with suppress(OSError):
        digest, _, drawn = kept.read_bytes().partition(b"\n")
        if digest.decode("ascii", "replace") == sha256(drawn).hexdigest():
            return drawn
    return None


def _write(kept: Path, drawn: bytes) -> bytes:
    # A folder that cannot be written costs time, not the build.
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=kept.parent, suffix=".part", delete=False) as part:
            part.write(sha256(drawn).hexdigest().encode() + b"\n" + drawn)
        Path(part.name).replace(kept)
    return drawn
