"""A figure: two drawings of the same rows, wide and narrow, with their words, and the files they become."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from builder.figures.leaflet import leaflet_files
from builder.figures.renderer import kept_text, render_svg
from builder.figures.tokens import SCHEMES, Scheme

FOLDER = "assets/figures"
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn and its natural size in px. Two drawings that are `made_from` the same text are the same."""

    made_from: str
    width: int
    height: int
    specify: Callable[[], str] = field(compare=False, repr=False)
    """Works out the chart specification; not asked for where the drawing was made before."""


def drawing(chart: Mapping[str, Any]) -> Drawing:
    """Return the drawing of a specification that is at hand."""
    written = _written(chart)
    return Drawing(written, chart["width"], chart["height"], lambda: written)


def drawing_later(made_from: str, width: int, height: int, chart: Callable[[], Mapping[str, Any]]) -> Drawing:
    """Return the drawing of a specification that is dear to work out, and follows from `made_from` alone."""
    return Drawing(made_from, width, height, lambda: _written(chart()))


def _written(chart: Mapping[str, Any]) -> str:
    """Return a specification as JSON in one way only, its numbers to three digits: the last ones differ between machines."""
    rounded = json.loads(json.dumps(chart, allow_nan=False), parse_float=lambda number: round(float(number), 3))
    return json.dumps(rounded, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


@dataclass(frozen=True, slots=True)
class Picture:
    """What a template needs for one scheme: two files below the docs folder and their natural sizes in px."""

    scheme: Scheme
    wide: str
    width: int
    height: int
    narrow: str
    narrow_width: int
    narrow_height: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside the pictures, for the script that improves them: its path below the docs folder, and its text."""

    path: str
    made_from: str
    """The text follows from this alone."""
    work_out: Callable[[], str] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of a map in the table beneath it. Texts are plain; `page` is its page below the docs folder, if it has one."""

    label: str
    page: str
    kind: str
    position: str
    within: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in words and in two layouts. Raises ValueError for a name that is not lower-case words and hyphens."""

    name: str
    wide: Drawing
    narrow: Drawing
    alt: str
    """The text alternative: what kind of picture, of how many things."""
    note: str
    """How to read it: the scale, and each sign that occurs in it. Plain text for the caption."""
    lines: tuple[str, ...]
    """The picture in words, a line for each thing drawn and for each that could not be drawn."""
    places: tuple[PlaceRow, ...] = ()
    """Of a map: what it shows, and what it does not."""
    beside: tuple[Beside, ...] = ()
    """Of a map: what its script reads, first the file of this map."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"expected a name of lower-case words and hyphens, found {self.name!r}")

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """The light picture and the dark one."""
        return tuple(
            Picture(
                scheme,
                self._path("", scheme),
                self.wide.width,
                self.wide.height,
                self._path("-narrow", scheme),
                self.narrow.width,
                self.narrow.height,
            )
            for scheme in SCHEMES
        )

    def _path(self, layout: str, scheme: Scheme) -> str:
        return f"{FOLDER}/{self.name}{layout}-{scheme}.svg"


def figure_files(figure: Figure, cache: Path) -> dict[str, bytes]:
    """Return the files of a figure by path below the docs folder: four drawings, made before if `cache` has them, and data."""
    wide, narrow = (
        render_svg(each.made_from, each.specify, figure.alt, cache) for each in (figure.wide, figure.narrow)
    )
    files: dict[str, bytes] = {}
    for picture in figure.pictures:
        files[picture.wide] = wide[picture.scheme]
        files[picture.narrow] = narrow[picture.scheme]
    for file in figure.beside:
        files[file.path] = kept_text(file.made_from, file.work_out, cache)
    return files | (leaflet_files() if figure.beside else {})
