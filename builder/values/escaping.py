"""Plain text made inert: in Markdown, HTML and attributes it can be nothing but the characters a reader sees."""

from __future__ import annotations

import re
from functools import lru_cache

# Everything that any Markdown dialect or HTML may act on. Inside words, a hyphen, stop, colon or comma is inert, and so
# are ( ) / ; % ? where no [ ] ! or < stands before them: the property test proves it. A stop or bracket after a digit
# could number a list; # + - : ~ = | at the beginning could open a block.
_ACTIVE = re.compile(
    r"""[\\`*_{}\[\]<>&"'#+!|~^=$@\x00-\x1f\x7f\u0085\u2028\u2029]"""
    r"""|(?<=\d)[.)]|(?<![\w])[-:]|[-:](?![\w])|https?:|www\.|  +"""
)


def _entity(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


@lru_cache(maxsize=16_384)  # names, captions and words come back on many pages
def escape(text: str) -> str:
    """Return a text in which every active character is a numeric entity."""
    return _ACTIVE.sub(_entity, text)
