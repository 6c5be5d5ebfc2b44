"""The renderer's SVG made small and plain: leaves with presentation attributes, then colours and letters by scheme."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from builder.figures.tokens import LETTERS, SCHEMES, Letters, Scheme

SPACE = "http://www.w3.org/2000/svg"
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_LEAVES = ("line", "path", "text")
_KEPT = (
    "text-anchor",
    "transform",
    "x2",
    "y2",
    "d",
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
)
_DEFAULTS = {
    ("fill", "none"),
    ("stroke", "none"),
    ("stroke-width", "1"),
    ("text-anchor", "start"),
    ("fill-opacity", "1"),
}
_GEOMETRY = ("transform", "x2", "y2", "d")
_LONG = 300
"""Paths longer than this are borders, drawn to a tenth of a px."""

ET.register_namespace("", SPACE)


def tidied(svg: str) -> bytes:
    """Return the drawing's lines, paths and texts without groups, classes, styles and needless digits.

    Raises ValueError where a group is moved: a specification without padding moves none.
    """
    root = ET.fromstring(svg)  # noqa: S314 (our renderer wrote it)
    if moved := [group.get("transform") for group in root.iter(f"{{{SPACE}}}g") if _moves(group)]:
        raise ValueError(f"expected a drawing without padding, found a group at {moved[0]}")
    plain = ET.Element(f"{{{SPACE}}}svg", {name: root.attrib[name] for name in ("width", "height", "viewBox")})
    plain.attrib |= {"fill": "none", "font-family": "sans-serif"}
    plain.extend(leaf for found in root.iter() if (leaf := _leaf(found)) is not None)
    return _written(plain)


def _moves(group: ET.Element) -> bool:
    return group.get("transform", "translate(0,0)") != "translate(0,0)"


def _leaf(found: ET.Element) -> ET.Element | None:
    name = found.tag.removeprefix(f"{{{SPACE}}}")
    if name not in _LEAVES or found.get("class") in ("background", "foreground") or found.get("d") == "":
        return None
    leaf = ET.Element(found.tag, {kept: _short(kept, found.attrib[kept]) for kept in _KEPT if kept in found.attrib})
    for needless in _DEFAULTS & leaf.attrib.items():
        del leaf.attrib[needless[0]]
    if name == "text":
        leaf.text = found.text
        leaf.set("class", found.get("font-family", ""))
        leaf.attrib.pop("fill", None)
    return leaf


def _short(name: str, value: str) -> str:
    if name not in _GEOMETRY:
        return value
    digits = 1 if len(value) > _LONG else 2
    return _NUMBER.sub(lambda number: f"{round(float(number[0]), digits) + 0.0:g}", value)


def in_scheme(svg: bytes, scheme: Scheme, title: str) -> bytes:
    """Return a tidied drawing with the colours and letters of one scheme, named by a title."""
    root = ET.fromstring(svg)  # noqa: S314 (tidied above, perhaps by an earlier run)
    colours = SCHEMES[scheme]
    for each in root.iter():
        letters = LETTERS.get(each.attrib.pop("class", ""))  # type: ignore[call-overload]
        if letters:
            each.attrib |= _lettered(letters)
        for paint in ("fill", "stroke"):
            if paint in each.attrib:
                each.set(paint, colours[each.attrib[paint]])  # type: ignore[index]
    heading = ET.Element(f"{{{SPACE}}}title")
    heading.text = title
    root.insert(0, heading)
    return _written(root) + b"\n"


def _written(root: ET.Element) -> bytes:
    return ET.tostring(root, encoding="unicode").encode()


def _lettered(letters: Letters) -> dict[str, str]:
    attributes: dict[str, str] = {"font-size": f"{letters.size:g}", "fill": letters.colour}
    if letters.italic:
        attributes["font-style"] = "italic"
    if letters.bold:
        attributes["font-weight"] = "600"
    if letters.halo:
        attributes |= {"paint-order": "stroke", "stroke": letters.halo, "stroke-width": "4", "stroke-linejoin": "round"}
    return attributes
