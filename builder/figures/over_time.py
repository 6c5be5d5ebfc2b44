"""Figures over time: a strip for each count that a speaker gave, along the time it speaks of, at one scale for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.figures.clock import Span, extent, is_moment
from builder.figures.figure import Figure, drawing
from builder.figures.interval_rows import IntervalRow, cleaned, signs
from builder.figures.over_time_layout import MANY, NARROW, WIDE, Strip, strip_chart
from builder.values.casualty_terms import Outcome


@dataclass(frozen=True, slots=True)
class TimedRow:
    """A figure and the time it speaks of, from the first to the last moment that can be meant; None if not stated."""

    row: IntervalRow
    span: Span | None


def over_time_figure(name: str, rows: tuple[TimedRow, ...]) -> Figure | None:
    """Return the strips, speakers in the order of their first figure; None where no row has a time.

    Rows without a time are not drawn; `lines` names them after the others. Raises ValueError for a bad name.
    """
    dated = [(each.span, cleaned(each.row)) for each in rows if each.span is not None]
    undated = [cleaned(each.row) for each in rows if each.span is None]
    if not dated:
        return None
    dated.sort(key=lambda pair: pair[0])
    strips = _strips(dated)
    drawn = [row for _, row in dated]
    return Figure(
        name,
        drawing(strip_chart(strips, WIDE)),
        drawing(strip_chart(strips, NARROW)),
        _alternative(strips, len(undated)),
        _note(drawn, [span for span, _ in dated], len(undated), any(len(strip.rows) > MANY for strip in strips)),
        (*(row.line for row in drawn), *(f"{row.line} (time not stated, not drawn)" for row in undated)),
    )


def _strips(dated: Sequence[tuple[Span, IntervalRow]]) -> tuple[Strip, ...]:
    speakers = list(dict.fromkeys(row.label for _, row in dated))
    series: dict[tuple[str, Outcome, str], list[tuple[Span, IntervalRow]]] = {}
    for span, row in dated:
        series.setdefault((row.label, row.outcome, row.population), []).append((span, row))
    ordered = sorted(series.items(), key=lambda item: speakers.index(item[0][0]))
    return tuple(
        Strip(speaker, outcome, population, tuple(members)) for (speaker, outcome, population), members in ordered
    )


def _alternative(strips: Sequence[Strip], undated: int) -> str:
    speakers = len({strip.speaker for strip in strips})
    figures = sum(len(strip.rows) for strip in strips)
    return (
        f"{figures} {'figure' if figures == 1 else 'figures'} over time in {len(strips)} "
        f"{'strip' if len(strips) == 1 else 'strips'}, under {'one name' if speakers == 1 else f'{speakers} names'}"
        f"{f'; {undated} without a stated time not drawn' if undated else ''}. The table gives the same figures in words."
    )


def _note(drawn: Sequence[IntervalRow], spans: Sequence[Span], undated: int, many: bool) -> str:
    sentences = [
        f"{extent(spans)}.",
        "Each strip is one count by one speaker; height is the number as a square root, drawn larger where several follow.",
        "A level bar: the day or period is known and the hour is not."
        if any(not is_moment(span) for span in spans)
        else "",
        signs(drawn),
        f"Of more than {MANY} figures in a strip the first, the last, the lowest and the highest are written out."
        if many
        else "",
    ]
    if undated:
        sentences.append(f"Not drawn, because without a stated time: {undated}.")
    return " ".join(sentence for sentence in sentences if sentence)
