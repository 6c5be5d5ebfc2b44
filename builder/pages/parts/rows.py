"""Facts tables: every field of a record as a row with its own source mark, whatever its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import singledispatch
from typing import Any
from urllib.parse import quote

from builder.pages.frame.edition import anchor_paths
from builder.pages.frame.prose import show_inline
from builder.pages.frame.shown import Foreign, Inline, Outside, Row, Run, Status, Words, spaced
from builder.pages.frame.source_notes import Apparatus
from builder.records.event import Participant
from builder.records.person import Unnamed
from builder.records.place import Coordinates, Place
from builder.records.record import Fact, Identifiers, Record, Utterance
from builder.records.source import Source
from builder.records.traversal import FieldPath
from builder.values.anchor import Anchor, Cited
from builder.values.key import Key
from builder.values.model import Model
from builder.values.name import Name
from builder.values.partial_date import PartialDate
from builder.values.prose import Prose
from builder.values.utterance import Said

# Shown elsewhere on every page: the head, the statement itself, its sources and its history.
ELSEWHERE = frozenset(
    """id review reviewed_by visibility note sensitive changes formerly names unnamed title summary body facts
    evidence cited words private shown_as statement chain""".split()
)
_CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
# Of editors' decisions no source is the source.
_OURS = frozenset("rank rank_reason topics where_prec wording".split())
_LABELS = {
    "date_printed": "Date, as printed",
    "metadata_from": "Where these details come from",
    "statement_text": "In our words",
    "where_prec": "Precision of the place",
}
_PRECISIONS = ("exact", "within about 25 km", "district", "region", "fuzzy or linear", "country", "international")
_REGISTERS = {
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "geonames": ("GeoNames", "https://www.geonames.org/"),
}


def rows_of(record: Record, apparatus: Apparatus, skip: frozenset[str] = frozenset()) -> tuple[Row, ...]:
    """Return a row for each field that has a value and is not shown elsewhere."""
    own = apparatus.of(record) if isinstance(record, Utterance) or getattr(record, "evidence", None) else ()
    rows = []
    for attribute, field in type(record).model_fields.items():
        name = field.alias or attribute
        value = getattr(record, attribute, None)
        if attribute in ELSEWHERE | skip or value is None or value == () or value is False:
            continue
        if isinstance(record, Place) and attribute == "where_prec":
            value = _precision(record.where_prec)
        runs = tuple(_values(value, (name,), record, apparatus))
        if runs:
            marks = () if attribute in _OURS else own
            rows.append(Row(label_of(name), tuple(spaced(run, ()) if _marked(run) else run + marks for run in runs)))
    return tuple(rows)


def _precision(code: int | None) -> str:
    """Return a code of UCDP GED for how exactly a place is known, with its meaning."""
    meaning = f", {_PRECISIONS[code - 1]}" if code and code <= len(_PRECISIONS) else ""
    return f"{code}{meaning} (UCDP code)"


def label_of(name: str) -> str:
    """Return a field's name as a reader sees it."""
    words = name.replace("_", " ")
    return _LABELS.get(name) or words[0].upper() + words[1:]


def name_rows(record: Record, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return the row of names: every spelling with what it is and where it stands; of who is not named, how and why."""
    names: tuple[Name, ...] = getattr(record, "names", ())
    unnamed: Unnamed | None = getattr(record, "unnamed", None)
    if unnamed:
        return unnamed_rows(record, unnamed, apparatus)
    if not names:
        return ()
    return (Row("Names", tuple(_name(name, apparatus) for name in names)),)


def unnamed_rows(record: Record, unnamed: Unnamed, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return how a source calls a speaker whom it does not name, and the terms it gives."""
    marks = apparatus.resting(record.key, unnamed, ("unnamed",))
    terms: Run = (Words(((unnamed.terms, False),)), *marks) if unnamed.terms else ("not stated",)
    called: Run = (Words(((unnamed.as_printed, False),)), *marks)
    return (Row("Called", (called,)), Row("Terms of anonymity", (terms,)))


def _name(name: Name, apparatus: Apparatus) -> Run:
    written: Inline = Foreign(name.text, name.lang) if name.lang else name.text
    notes = [name.kind.replace("_", " ")]
    if name.standard:
        notes.append(name.standard)
    source = apparatus.edition.dossier.records.get(name.source) if name.source else None
    marks: Run = ()
    if source is not None:
        if source.id in apparatus.edition.views.held:
            stands = " in " if name.kind in ("as_printed", "misspelling") else ", printed in "
            return (written, f", {', '.join(notes)}{stands}", apparatus.edition.link(source.key))
        marks = apparatus.cite(Cited(source=source.key))
    return (written, f", {', '.join(notes)}", *marks)


def erratum_rows(record: Record, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return the errata that lie in the words of a record, each with its reading and its mark."""
    edition = apparatus.edition
    spans = [span for path in anchor_paths(record) if (span := edition.views.spans.get(record.key, path))]
    runs: list[Run] = []
    for name in dict.fromkeys(span.source for span in spans):
        source = edition.dossier.get(Source, name)
        for index, erratum in enumerate(source.errata) if source else ():
            own = edition.views.spans.get(Key("source", name), ("errata", index))
            if own and any(s.source == name and s.start < own.end and own.start < s.end for s in spans):
                reading = f". Read: {erratum.reading}" if erratum.reading else ""
                note = f". {erratum.note}" if erratum.note else ""
                words = edition.words_of(own) or "words not published here"
                runs.append(
                    (
                        f"{erratum.kind}: ",
                        words,
                        f"{reading}{note}",
                        *apparatus.at(Key("source", name), ("errata", index)),
                    )
                )
    return (Row("Erratum in the text", tuple(runs)),) if runs else ()


def fact_rows(record: Record, apparatus: Apparatus) -> tuple[Row, ...]:
    """Return the rows of the facts field, each with the marks of what it rests on."""
    facts: tuple[Fact, ...] = getattr(record, "facts", ())
    rows = []
    for index, fact in enumerate(facts):
        date: Run = (f" ({fact.date.printed()})",) if fact.date else ()
        note: Run = (f". {fact.note}",) if fact.note else ()
        marks = apparatus.resting(record.key, fact, ("facts", index))
        rows.append(Row(fact.label, ((fact.value, *date, *note, *marks),)))
    return tuple(rows)


def _marked(run: Run) -> bool:
    return any(type(item).__name__ == "Mark" for item in run)


def _values(value: Any, path: FieldPath, record: Record, apparatus: Apparatus) -> Iterator[Run]:
    if isinstance(value, tuple) and not isinstance(value, Key):
        keys = [item for item in value if isinstance(item, Key)]
        if keys:
            yield _linked(keys, apparatus)
            return
        for index, item in enumerate(value):
            yield from _values(item, (*path, index), record, apparatus)
    else:
        run = _shown(value, path, record, apparatus)
        if run:
            yield run


def _linked(keys: list[Key], apparatus: Apparatus) -> Run:
    run: list[Inline] = []
    for key in keys:
        run += [", ", apparatus.edition.link(key)] if run else [apparatus.edition.link(key)]
    return tuple(run)


@singledispatch
def _shown(value: Any, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return (str(value),)


@_shown.register
def _(value: str, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return (value.replace("_", " ") if _CODE.fullmatch(value) else value,)


@_shown.register
def _(value: Key, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return (apparatus.edition.link(value),)


@_shown.register
def _(value: bool, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return ("yes",) if value else ()


@_shown.register
def _(value: PartialDate, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return (value.printed(),)


@_shown.register
def _(value: Said, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    printed: Run = (", printed as ", Words(((value.printed, False),), marks=True)) if value.printed else ()
    return (value.date.printed(), *printed)


@_shown.register
def _(value: Prose, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return show_inline(value, apparatus)


@_shown.register
def _(value: Anchor, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    words = apparatus.edition.words(record.key, path)
    return (words or Status("words not published here", "open"), *apparatus.at(record.key, path))


@_shown.register
def _(value: Cited, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return (*((value.paraphrase,) if value.paraphrase else ()), *apparatus.cite(value))


@_shown.register
def _(value: Identifiers, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    found: list[Inline] = []
    for name, number in value.model_dump(exclude_none=True).items():
        label, register = _REGISTERS[name]
        found += [", "] if found else []
        found.append(Outside(f"{label} {number}", register + quote(number)))
    return tuple(found)


@_shown.register
def _(value: Participant, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    return (apparatus.edition.link(value.entity), f": {value.role}")


@_shown.register
def _(value: Coordinates, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    latitude = f"{abs(value.lat):.4f}° {'N' if value.lat >= 0 else 'S'}"
    longitude = f"{abs(value.lon):.4f}° {'E' if value.lon >= 0 else 'W'}"
    radius = f"{value.uncertainty_m / 1000:g} km" if value.uncertainty_m >= 1000 else f"{value.uncertainty_m} m"
    marks = apparatus.cite(value.cited) if value.cited else ()
    return (f"{latitude}, {longitude}, within {radius}. Basis: {value.basis}", *marks)


@_shown.register
def _(value: Model, path: FieldPath, record: Record, apparatus: Apparatus) -> Run:
    """A nested value: its fields after one another, then the marks of what it rests on."""
    run: Run = ()
    for attribute, field in type(value).model_fields.items():
        if attribute in ("evidence", "cited"):
            continue
        inner = getattr(value, attribute)
        name = field.alias or attribute
        if inner is None or inner is False or inner == ():
            continue
        for part in _values(inner, (*path, name), record, apparatus):
            label: Run = (f"{name.replace('_', ' ')} ",) if run and not isinstance(inner, Key) else ()
            run = (*run, ", ", *label, *part) if run else part
    return (*run, *apparatus.resting(record.key, value, path))
