"""The timeline: what happened and what was said, on two clocks; ranges as ranges, open ends open, nothing dropped."""

from __future__ import annotations

from builder.figures.clock import extent, has_gaps
from builder.figures.figure import Figure, drawing
from builder.figures.fitting import clean
from builder.figures.timeline_narrow import rails
from builder.figures.timeline_rows import BANDS, Chosen, Entry, chosen
from builder.figures.timeline_wide import bands


def timeline_figure(name: str, entries: tuple[Entry, ...]) -> Figure | None:
    """Return the two bands, by time whatever the order given; None where no entry has a time.

    Not drawn, and named in `note` and `lines`: entries without a time, and those of more than a month among shorter ones.
    More than 60 are drawn as counts. Raises ValueError for a bad name.
    """
    which = chosen(entries)
    if not which.drawn:
        return None
    wide, narrow = drawing(bands(which.drawn)), drawing(rails(which.drawn))
    return Figure(name, wide, narrow, _alternative(which), _note(which), _lines(entries, which))


def _lines(entries: tuple[Entry, ...], which: Chosen) -> tuple[str, ...]:
    reasons = dict.fromkeys(which.long, " (not drawn: more than a month)")
    reasons |= dict.fromkeys(which.undated, " (not drawn: no time stated)")
    ordered = sorted(entries, key=lambda each: (each.span is None, each.span or (), each.band, each.label))
    return tuple(clean(each.line) + reasons.get(each, "") for each in ordered)


def _alternative(which: Chosen) -> str:
    times = {band: sum(each.times for each in which.drawn if each.band == band) for band, _ in BANDS}
    counts = [f"{title}: {times[band]:,} {'entry' if times[band] == 1 else 'entries'}" for band, title in BANDS]
    return f"Timeline, {extent(each.span for each in which.drawn)}; {'; '.join(counts)}. The table gives every entry."


def _note(which: Chosen) -> str:
    spans = [each.span for each in which.drawn]
    signs = (
        (True, f"{extent(spans)}."),
        (has_gaps(spans), "Days on which nothing begins or ends are folded, so the clock is not to one scale."),
        (which.counted, "There are too many entries to draw each: a bar stands for all of its period."),
        (
            not which.counted and any(not each.moment and not each.open_end for each in which.drawn),
            "A bar: the day or period is known and the hour is not.",
        ),
        (any(each.moment for each in which.drawn), "A dot: the hour is known."),
        (
            any(each.open_end for each in which.drawn),
            "A dotted line with an open arrowhead: no end is stated; its length means nothing.",
        ),
        (bool(which.long), f"Listed and not drawn, because longer than a month: {len(which.long)}."),
        (bool(which.undated), f"Listed and not drawn, because without a stated time: {len(which.undated)}."),
    )
    return " ".join(sentence for occurs, sentence in signs if occurs)
