"""Specification -> SVG: the only importer of the chart renderer; drawings are kept in a folder by content."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from builder.figures import svg
from builder.figures.tokens import SCHEMES, Scheme

VEGA_LITE = "5.21"
"""The version of the language, stated so that a newer renderer does not read the same specification otherwise."""


def render_svg(made_from: str, specify: Callable[[], str], title: str, cache: Path) -> dict[Scheme, bytes]:
    """Return the drawing of a specification (JSON) as SVG in each scheme, named by a title.

    The same specification gives the same bytes. `cache` is a folder, made when needed: a drawing made before from the same
    text by the same code is read from it, one that is damaged is made again; only what is drawn is specified. Raises
    ValueError for a specification that cannot be drawn.
    """
    key = _key(made_from, title)
    kept: dict[Scheme, Path] = {scheme: cache / f"{key}-{scheme}.svg" for scheme in SCHEMES}
    found = {scheme: drawn for scheme, path in kept.items() if (drawn := _read(path))}
    if len(found) == len(kept):
        return found
    plain = _draw(specify())
    return {scheme: _write(path, svg.in_scheme(plain, scheme, title)) for scheme, path in kept.items()}


def kept_text(made_from: str, work_out: Callable[[], str], cache: Path) -> bytes:
    """Return a text that is dear to work out: from `cache` where it was made before from the same by the same code."""
    kept = cache / f"{_key(made_from, '')}.txt"
    return _read(kept) or _write(kept, work_out().encode())


def _key(made_from: str, title: str) -> str:
    return sha256("\n".join((_maker(), VEGA_LITE, title, made_from)).encode()).hexdigest()


@lru_cache(maxsize=1)
def _maker() -> str:
    """Return what makes drawings: the renderer's version, and a digest of the code and the atlas of this package."""
    here = Path(__file__).parent
    digest = sha256()
    for path in sorted([*here.glob("*.py"), *here.glob("maps/*.json")]):
        digest.update(path.read_bytes())
    return f"{version('vl-convert-python')} {digest.hexdigest()}"


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
