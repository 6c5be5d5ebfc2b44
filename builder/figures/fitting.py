"""Texts made to fit: cleaned for XML, measured without a font, cut with an ellipsis, broken into lines.

The reader's `sans-serif` is unknown, and measuring with this machine's would make drawings differ between machines.
So widths are estimates for a wide face, and a text that fits here fits anywhere.
"""

from __future__ import annotations

from functools import lru_cache
from unicodedata import bidirectional, category, east_asian_width

_THIN = frozenset("ijl|!.,:;'’‘`()[]{}")
_SLIM = frozenset('frtI "“”-/\\*°')
_BROAD = frozenset("mwMW@%—…&")
_INVISIBLE = ("Mn", "Me", "Cf")
_JOINER = "\u200d"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks that turn the direction of what follows: one left open would turn our own words round."""


def clean(text: str) -> str:
    """Return the text on one line, without characters that XML refuses and without open direction marks.

    A text with letters that run from right to left is wrapped in isolates, so that it cannot reorder its neighbours.
    """
    kept = "".join(each for each in text if each not in _TURNING and not _refused(each))
    line = " ".join(kept.split())
    return f"\u2068{line}\u2069" if any(bidirectional(each) in ("R", "AL") for each in line) else line


def _refused(character: str) -> bool:
    kind = category(character)
    return kind == "Cs" or (kind == "Cc" and not character.isspace()) or ord(character) & 0xFFFE == 0xFFFE


def width(text: str, size: float) -> float:
    """Return about how wide a text is in px when set at `size` px."""
    return sum(map(_ems, text)) * size


@lru_cache(maxsize=4096)
def _ems(character: str) -> float:
    if category(character) in _INVISIBLE:
        return 0.0
    if east_asian_width(character) in "WF":
        return 1.05
    for group, ems in ((_THIN, 0.32), (_SLIM, 0.44), (_BROAD, 0.98)):
        if character in group:
            return ems
    return 0.72 if character.isupper() else 0.64 if character.isdigit() else 0.61


def shortened(text: str, room: float, size: float) -> str:
    """Return the text, cut with an ellipsis if it is wider than `room` px; no letter loses its accents."""
    if width(text, size) <= room:
        return text
    left = room - width("…", size)
    end = 0
    for position, character in enumerate(text):
        left -= _ems(character) * size
        if left < 0:
            break
        end = position + 1
    while 0 < end < len(text) and (category(text[end])[0] == "M" or _JOINER in text[end - 1 : end + 1]):
        end -= 1
    closing = "\u2069" if text[:end].startswith("\u2068") else ""
    return f"{text[:end].rstrip()}…{closing}"


def wrapped(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """Break a text at its spaces into at most `most` lines of `room` px; what does not fit is cut with an ellipsis."""
    lines: list[str] = []
    rest = text.split(" ")
    while rest and len(lines) < most - 1:
        taken = 1
        while taken < len(rest) and width(" ".join(rest[: taken + 1]), size) <= room:
            taken += 1
        lines.append(shortened(" ".join(rest[:taken]), room, size))
        rest = rest[taken:]
    if rest:
        lines.append(shortened(" ".join(rest), room, size))
    return tuple(lines)
