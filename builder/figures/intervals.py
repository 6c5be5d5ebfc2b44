"""The interval chart: every figure with its bounds, open ends open, nothing merged and nothing added up."""

from __future__ import annotations

from builder.figures.figure import Figure, drawing
from builder.figures.interval_layout import NARROW, WIDE, interval_chart
from builder.figures.interval_rows import IntervalRow, alternative, cleaned, note


def interval_figure(name: str, rows: tuple[IntervalRow, ...]) -> Figure | None:
    """Return the chart of the rows in the order given, or None for no rows: the page then prints the absence.

    A stated bound is a filled shape, an open end a dotted line to the edge with an open arrowhead and the reading behind
    it; a figure without a number is words in italics; none is a cross at zero. Raises ValueError for a bad name.
    """
    clean_rows = tuple(cleaned(row) for row in rows)
    if not clean_rows:
        return None
    return Figure(
        name,
        drawing(interval_chart(clean_rows, WIDE)),
        drawing(interval_chart(clean_rows, NARROW)),
        alternative(clean_rows),
        note(clean_rows),
        tuple(row.line for row in clean_rows),
    )
