"""The program with which a reader checks a published site: these modules, joined into one file that needs only Python.

They import nothing but the standard library, each other and the table of floors, which is written into the file; and keep to
what Python 3.9 knows.
"""

from __future__ import annotations

import re
from pathlib import Path

from builder.values.count_lexicon import VAGUE_FLOORS

_PARTS = ("findings.py", "words.py", "recount.py", "verify.py")
_JOINED = re.compile(r"^from (?:__future__|builder\.)[^\n(]*(?:\([^)]*\))?\n+", re.MULTILINE)
_HEAD = """#!/usr/bin/env python3
'''Checks a published dossier offline, with nothing but Python 3.9: run `python verify.py` where it lies, in verify/.

It compares every file of the site with manifest.json, every published excerpt with its own hash, every published anchor
with its excerpt, and works out anew every figure that the published data allow. With --text FILE, a reader's own copy of
a source, it also checks that text's hash and that the published words stand in it where the site says.
Exit code 0: nothing differs; 1: something differs; 2: it could not begin.
'''

from __future__ import annotations

"""


def program() -> str:
    """Return the program as one file."""
    texts = (Path(__file__).with_name(part).read_text("utf-8") for part in _PARTS)
    floors = f"VAGUE_FLOORS = {VAGUE_FLOORS!r}\n\n\n"
    return _HEAD + floors + "\n\n".join(_JOINED.sub("", text) for text in texts)
