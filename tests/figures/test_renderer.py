"""The renderer and the folder of drawings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.figures import maps, renderer
from builder.figures.figure import drawing, figure_files
from builder.figures.intervals import interval_figure
from builder.figures.layers import rules, specification
from builder.figures.maps import map_figure
from builder.figures.renderer import render_svg
from tests.figures.samples import INTERVALS, PLACES

LINE = drawing(specification(20, 10, [rules([{"x": 1, "x2": 9, "y": 5}], "ink")]))
MADE = (LINE.made_from, LINE.specify)


def _never(*_: object) -> bytes:
    raise AssertionError("a kept drawing was made again")


def test_a_drawing_is_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "deep" / "folder"
    made = render_svg(*MADE, "a line", cache)
    assert b'<line transform="translate(1,5)" x2="8" y2="0" stroke="#1d1c1a" />' in made["light"]
    assert b'stroke="#e8e4da"' in made["dark"]
    assert [file.suffix for file in cache.iterdir()] == [".svg", ".svg"]
    monkeypatch.setattr(renderer, "_draw", _never)
    assert render_svg(*MADE, "a line", cache) == made
    with pytest.raises(AssertionError, match="made again"):
        render_svg(*MADE, "another title", cache)


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe\n<svg/>", b"<svg/>", b"0" * 64 + b"\n<svg/>"])
def test_a_damaged_drawing_is_made_again(tmp_path: Path, damage: bytes) -> None:
    made = render_svg(*MADE, "a line", tmp_path)
    kept = sorted(tmp_path.iterdir())[0]
    whole = kept.read_bytes()
    kept.write_bytes(damage)
    assert render_svg(*MADE, "a line", tmp_path) == made
    assert kept.read_bytes() == whole
    kept.write_bytes(whole[:-9])
    assert render_svg(*MADE, "a line", tmp_path) == made


def test_another_renderer_or_tidying_keeps_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render_svg(*MADE, "a line", tmp_path)
    for name, value in (("_maker", lambda: "another"), ("VEGA_LITE", "5.20")):
        before = len(list(tmp_path.iterdir()))
        monkeypatch.setattr(renderer, name, value)
        render_svg(*MADE, "a line", tmp_path)
        assert len(list(tmp_path.iterdir())) == before + 2


def test_a_folder_that_cannot_be_written_does_not_stop_the_build(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert b"<line" in render_svg(*MADE, "a line", tmp_path / "file")["light"]


def test_what_cannot_be_drawn_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"Vega|conversion"):
        render_svg("nothing", lambda: '{"mark": 1}', "nothing", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_map_made_before_is_not_worked_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figure = map_figure("map", PLACES)
    assert figure
    files = figure_files(figure, tmp_path)
    moved = map_figure("map", tuple(replace(place, uncertainty_m=9_000) for place in PLACES))
    assert moved
    assert moved.wide.made_from != figure.wide.made_from
    monkeypatch.setattr(maps, "_chart", _never)
    assert figure_files(figure, tmp_path) == files
    with pytest.raises(AssertionError, match="made again"):
        figure_files(moved, tmp_path)


def test_the_specification_of_equal_rows_is_equal() -> None:
    assert interval_figure("a", INTERVALS) == interval_figure("a", tuple(INTERVALS))
    assert hash(interval_figure("a", INTERVALS)) == hash(interval_figure("a", INTERVALS))
