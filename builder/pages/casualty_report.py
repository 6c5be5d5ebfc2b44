"""The page of a casualty report: the words first, then how they are read, whose they are and how they reached us."""

from __future__ import annotations

from dataclasses import dataclass

from builder.addresses import page_of
from builder.pages.apparatus import Apparatus
from builder.pages.chains import chain_of
from builder.pages.citing import Citing, cite
from builder.pages.edition import Edition
from builder.pages.intervals import OWN_READING, interval_in_words, reading_of
from builder.pages.prose import show_prose
from builder.pages.quote import same_breath
from builder.pages.record import backlinks_of, front_of, head_of
from builder.pages.rows import rows_of
from builder.pages.shown import Block, Endnote, Group, Head, Near, Page, Row, Run, Step, Words
from builder.records.casualty_report import CasualtyReport
from builder.values.interval_rules import INTERVAL_RULES

_SKIP = frozenset(
    "figure qualifier qualifier_words low high best words speaker event outcome population scope status modality".split()
)


@dataclass(frozen=True)
class CasualtyReportPage:
    """What the template of a casualty report receives."""

    head: Head
    sensitive: str
    words: Words | None
    paraphrase: str
    caption: Run
    reading: tuple[Row, ...]
    rows: tuple[Row, ...]
    chain: tuple[Step, ...]
    same_breath: Group
    backlinks: tuple[Group, ...]
    note: tuple[Block, ...]
    citing: Citing
    endnotes: tuple[Endnote, ...]


def casualty_report_page(report: CasualtyReport, edition: Edition, near: tuple[Near | None, Near | None]) -> Page:
    """Return the page of a casualty report."""
    apparatus = Apparatus(edition)
    marks = apparatus.of(report)
    context = CasualtyReportPage(
        head=head_of(report, apparatus),
        sensitive=report.sensitive or "",
        words=edition.words(report.key, ("words",)) if report.words else None,
        paraphrase=(report.cited.paraphrase or "") if report.cited else "",
        caption=(edition.link(report.speaker), ".", *marks),
        reading=_reading(report, apparatus),
        rows=rows_of(report, apparatus, _SKIP),
        chain=chain_of(report, apparatus),
        same_breath=same_breath(report, apparatus),
        backlinks=backlinks_of(report, apparatus),
        note=show_prose(report.note, apparatus, report.key),
        citing=cite(report, edition),
        endnotes=apparatus.endnotes,  # last: every mark above has its number by now
    )
    front = front_of(report, edition, near)
    return Page(page_of(report.key), front, "pages/casualty-report.md.j2", context)


def _reading(report: CasualtyReport, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return how the words are read: figure, interval and rule, outcome, of whom, how far the figure reaches."""
    edition = apparatus.edition
    marks = apparatus.of(report)
    _, _, rule = reading_of(report)
    rule_words = next((known.help for known in INTERVAL_RULES if known.id == rule), "Set by the editors.")
    figure: Run = (Words(((report.figure, False),)),) if report.words else (report.figure,)
    scope = f"{report.scope.whole.replace('_', ' ')}" + (f": {report.scope.text}" if report.scope.text else "")
    by = "read by the editors" if rule == OWN_READING else f"rule {rule}"
    return (
        Row("Figure", ((*figure, *marks),)),
        Row("Read as", ((interval_in_words(report), f" ({by}). {rule_words}"),)),
        Row("Outcome", ((report.outcome, *marks),)),
        Row("Of whom", ((_population(report), *marks),)),
        Row("Reach of the figure", ((scope, *marks),)),
        Row("Speaker’s own word", ((_status(report), *marks),)),
        Row("Event", ((edition.link(report.event),),)),
        Row("Speaker", ((edition.link(report.speaker), *marks),)),
    )


def _population(report: CasualtyReport) -> str:
    return {"not_stated": "not stated", "all": "all, the speaker says"}.get(
        report.population, f"{report.population} only"
    )


def _status(report: CasualtyReport) -> str:
    status = "not stated" if report.status == "not_stated" else report.status
    return status if report.modality == "completed" else f"{status}, {report.modality}"
