"""Where something stands in a text."""

from __future__ import annotations

Offsets = tuple[int, int]
"""(start, end) in Unicode code points of the text, end excluded."""
