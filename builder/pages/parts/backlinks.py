"""What links to a record, under the label of the linking field: the newest on its page, the rest on pages of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.addresses import index_of, page_of
from builder.pages.frame.edition import Edition, anchor_paths
from builder.pages.frame.shown import Front, Group, Head, Inline, LinkTo, Near, Page
from builder.pages.frame.source_notes import Apparatus
from builder.pages.parts.statements import date_of, entry_of, in_time, said_by
from builder.records.record import Record
from builder.values.key import Key

SAID = "Everything said"
MOST = 60
ON_A_PAGE = 200
# Fields, or labels, whose links a record's page shows elsewhere: what was said, chains, figures, quotations, the text.
_ELSEWHERE: dict[str, frozenset[str]] = {
    "event": frozenset({"event", "Quoted about"}),
    "quote": frozenset(),
    "casualty-report": frozenset(),
}
_BY_DEFAULT = frozenset({"speaker", "chain"})


@dataclass(frozen=True)
class BacklinksPage:
    """What the template of further backlinks receives."""

    head: Head
    group: Group


def backlinks_of(record: Record, apparatus: Apparatus) -> tuple[Group, ...]:
    """Return what links to a record, grouped by the label of the linking field, newest first.

    What a record says is told once: in later groups it stands among the links.
    """
    told: set[Key] = set()
    groups = []
    for number, (label, origins) in enumerate(_by_label(record, apparatus.edition).items(), 1):
        groups.append(_newest(record, number, label, origins, apparatus, frozenset(told)))
        told.update(origin.key for origin in origins[:MOST])
    return tuple(groups)


def said_group(record: Record, apparatus: Apparatus) -> Group:
    """Return what a person or organization said, in order of time."""
    said = list(said_by(apparatus.edition, record.key))
    entries = tuple(entry_of(one, apparatus, with_speaker=False) for one in said[:MOST])
    return Group(SAID, "said", entries, more=_more(record, 0, len(said)))


def further_pages(edition: Edition) -> Iterator[Page]:
    """Yield the pages with the links, and the statements, that do not find room on their record's page."""
    for record in edition.dossier.records.values():
        groups: list[tuple[int, str, Sequence[Record]]] = [(0, SAID, said_by(edition, record.key))]
        groups += [(n, label, found) for n, (label, found) in enumerate(_by_label(record, edition).items(), 1)]
        for number, label, found in groups:
            if len(found) > MOST:
                yield from _further(record, number, label, found, edition)


def _by_label(record: Record, edition: Edition) -> dict[str, list[Record]]:
    """Return the records that link to one, by label, each in the order in which it is shown."""
    text_shown = record.id in edition.views.held and record.kind == "source"
    elsewhere = frozenset({"Anchored here"}) if text_shown else _ELSEWHERE.get(record.kind, _BY_DEFAULT)
    groups: dict[str, list[Record]] = {}
    for back in edition.views.backlinks.get(record.key, ()):
        origin = edition.dossier.records.get(back.origin)
        if origin is not None and not {back.path[0], back.label} & elsewhere:
            groups.setdefault(back.label, []).append(origin)
    return {label: _in_order(groups[label], edition) for label in sorted(groups)}


def _in_order(records: list[Record], edition: Edition) -> list[Record]:
    """Sort records: those that say something, newest first and undated last, then the others by name."""
    telling = in_time(record for record in records if _tells(record))
    dated = [record for record in telling if date_of(record)]
    undated = [record for record in telling if not date_of(record)]
    named = sorted(
        (record for record in records if not _tells(record)), key=lambda r: (edition.caption(r.key).casefold(), r.key)
    )
    return dated[::-1] + undated + named


def _tells(record: Record) -> bool:
    return date_of(record) is not None or bool(anchor_paths(record))


def _newest(
    record: Record, number: int, label: str, origins: list[Record], apparatus: Apparatus, told: frozenset[Key]
) -> Group:
    group = _shown(label, f"from-{number}", origins[:MOST], apparatus, told)
    return replace(group, more=_more(record, number, len(origins)))


def _shown(
    label: str, id_: str, records: Sequence[Record], apparatus: Apparatus, told: frozenset[Key] = frozenset()
) -> Group:
    plain: list[Inline] = []
    for record in records:
        if not _tells(record) or record.key in told:
            link = apparatus.edition.link(record.key)
            plain += [", ", link] if plain else [link]
    entries = tuple(entry_of(one, apparatus) for one in records if _tells(one) and one.key not in told)
    return Group(label, id_, entries, tuple(plain))


def _more(record: Record, number: int, count: int) -> LinkTo | None:
    return LinkTo(f"All {count}", _path(record, number, 1)) if count > MOST else None


def _path(record: Record, number: int, part: int) -> str:
    return f"more/{page_of(record.key).removesuffix('.md')}-{number}-{part}.md"


def _further(record: Record, number: int, label: str, found: Sequence[Record], edition: Edition) -> Iterator[Page]:
    caption = edition.caption(record.key)
    parts = [found[start : start + ON_A_PAGE] for start in range(0, len(found), ON_A_PAGE)]
    for part, records in enumerate(parts, 1):
        apparatus = Apparatus(edition)
        title = f"{caption}: {label}" + (f", {part} of {len(parts)}" if len(parts) > 1 else "")
        crumbs = (
            Near("Overview", "index.md"), Near(record.plural, index_of(record.kind)), Near(caption, page_of(record.key)),
        )  # fmt: skip
        front = Front(
            title,
            f"{label}: {caption}",
            record.plural,
            crumbs=crumbs,
            previous=Near(f"Part {part - 1}", _path(record, number, part - 1)) if part > 1 else None,
            next=Near(f"Part {part + 1}", _path(record, number, part + 1)) if part < len(parts) else None,
            kind="index",
        )
        head = Head(record.label, (), (title,), ())
        context = BacklinksPage(head, _shown(label, "all", records, apparatus))
        yield Page(_path(record, number, part), front, "pages/backlinks.md.j2", context)
