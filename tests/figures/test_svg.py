"""The files: plain SVG that the strictest policy allows, the same bytes whatever the run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from builder.figures.figure import Figure, figure_files
from builder.figures.fitting import clean
from builder.figures.interval_rows import IntervalRow
from builder.figures.intervals import interval_figure
from builder.figures.maps import map_figure
from builder.figures.over_time import over_time_figure
from builder.figures.svg import SPACE, in_scheme, tidied
from builder.figures.timeline import timeline_figure
from builder.figures.tokens import SCHEMES
from tests.figures.samples import ENTRIES, INTERVALS, NASTY, PLACES, TIMED, charts, parsed, printed

TAGS = {f"{{{SPACE}}}{name}" for name in ("svg", "title", "line", "path", "text")}
FIGURES = {
    figure.name: figure
    for figure in (
        interval_figure("intervals", INTERVALS),
        over_time_figure("over-time", TIMED),
        timeline_figure("timeline", ENTRIES),
        map_figure("map", PLACES),
        interval_figure(
            "nasty", tuple(IntervalRow(text, "killed", text, 1, 2, text, text, text, text[:8]) for text in NASTY)
        ),
    )
    if figure
}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("drawings")


@pytest.mark.parametrize("name", FIGURES)
def test_files_are_plain_svg(name: str, cache: Path) -> None:
    figure = FIGURES[name]
    files = {path: made for path, made in figure_files(figure, cache).items() if path.endswith(".svg")}
    assert list(files) == [
        f"assets/figures/{name}{layout}-{scheme}.svg" for scheme in ("light", "dark") for layout in ("", "-narrow")
    ]
    for path, svg in files.items():
        root = parsed(svg)
        assert {each.tag for each in root.iter()} <= TAGS
        names = {attribute for each in root.iter() for attribute in each.attrib}
        assert not {name for name in names if "href" in name or name.startswith("on")} | names & {
            "style",
            "class",
            "id",
        }
        assert not any("url(" in value for each in root.iter() for value in each.attrib.values())
        assert root.get("font-family") == "sans-serif"
        assert {each.get("font-family") for each in list(root)} == {None}
        assert root.findtext(f"{{{SPACE}}}title") == figure.alt
        assert len(svg) < 60_000
        paints = {each.get(paint) for each in root.iter() for paint in ("fill", "stroke")} - {None}
        assert paints <= set(SCHEMES["dark" if path.endswith("dark.svg") else "light"].values())


@pytest.mark.parametrize("name", FIGURES)
def test_natural_sizes_and_letters_of_at_least_eleven_and_a_half(name: str, cache: Path) -> None:
    figure = FIGURES[name]
    files = figure_files(figure, cache)
    for picture in figure.pictures:
        for path, wide, high in (
            (picture.wide, picture.width, picture.height),
            (picture.narrow, picture.narrow_width, picture.narrow_height),
        ):
            root = parsed(files[path])
            assert (root.get("width"), root.get("height"), root.get("viewBox")) == (
                f"{wide}",
                f"{high}",
                f"0 0 {wide} {high}",
            )
            assert all(float(text.get("font-size", 0)) >= 11.5 for text in root.iter(f"{{{SPACE}}}text"))


@pytest.mark.parametrize("name", FIGURES)
def test_every_text_of_the_specification_is_drawn_as_text(name: str, cache: Path) -> None:
    figure = FIGURES[name]
    files = figure_files(figure, cache)
    for spec, path in zip(charts(figure), (figure.pictures[0].wide, figure.pictures[0].narrow), strict=True):
        drawn = [text.text for text in parsed(files[path]).iter(f"{{{SPACE}}}text")]
        assert drawn == printed(spec)


def test_texts_of_records_are_only_data(cache: Path) -> None:
    for spec in charts(FIGURES["nasty"]):
        for layer in spec["layer"]:
            del layer["data"]
        bare = str(spec)
        assert not any(clean(text) in bare for text in NASTY if text)
        assert not re.search(r"expr|signal|calculate|filter|transform|datum", bare)


def _everything(cache: Path) -> bytes:
    return b"".join(svg for figure in FIGURES.values() for svg in figure_files(figure, cache).values())


def test_same_bytes_twice_and_in_another_process(tmp_path: Path, cache: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.figures import test_svg; "
        "sys.stdout.buffer.write(test_svg._everything(Path(sys.argv[1])))"
    )
    made = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        env={**os.environ, "PYTHONHASHSEED": "77"},
        capture_output=True,
        check=True,
    ).stdout
    assert made == _everything(cache) == _everything(tmp_path / "again")


def test_a_moved_group_is_refused() -> None:
    with pytest.raises(ValueError, match=r"without padding, found a group at translate\(5,5\)"):
        tidied(f'<svg xmlns="{SPACE}" width="1" height="1" viewBox="0 0 1 1"><g transform="translate(5,5)"/></svg>')


def test_a_title_and_colours_come_with_the_scheme() -> None:
    plain = tidied(
        f'<svg xmlns="{SPACE}" width="9" height="9" viewBox="0 0 9 9"><g fill="none"><path class="background" d="M0,0"/>'
        '<path d="M1,1" fill="none" stroke="ink" stroke-width="1"/>'
        '<line x2="1.23456" stroke="accent" style="x" role="y"/>'
        '<text font-family="silent" font-size="0px">a&lt;b</text></g></svg>'
    )
    dark = in_scheme(plain, "dark", "1 < 2").decode()
    assert "<title>1 &lt; 2</title>" in dark
    assert '<line x2="1.23" stroke="#8cc8d8" />' in dark
    assert 'font-size="12.5" fill="#aaa69a" font-style="italic"' in dark
    assert "a&lt;b</text>" in dark
    assert '<path d="M1,1" stroke="#e8e4da" />' in dark
    assert "background" not in dark


@pytest.mark.parametrize("name", ["", "Upper", "a b", "../x", "a--b", "-a", "a/b", "é"])
def test_names_are_safe_as_files(name: str) -> None:
    with pytest.raises(ValueError, match="lower-case words and hyphens"):
        interval_figure(name, INTERVALS)


def test_a_figure_says_its_paths_and_sizes() -> None:
    figure: Figure = FIGURES["map"]
    light, dark = figure.pictures
    assert (light.scheme, light.wide, light.width, light.height) == ("light", "assets/figures/map-light.svg", 560, 360)
    assert (dark.narrow, dark.narrow_width, dark.narrow_height) == ("assets/figures/map-narrow-dark.svg", 300, 300)
