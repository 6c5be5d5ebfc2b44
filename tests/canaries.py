"""Canaries: a word found nowhere else in every field of records that nobody may read, and in words that are kept back."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from builder.records import KINDS
from builder.records.record import Record
from builder.values.anchor import Anchor
from builder.values.key import Key
from builder.values.model import Model
from builder.values.partial_date import PartialDate
from builder.values.prose import Prose
from builder.values.reference import Target

GZIP = b"\x1f\x8b"
CONTROL = "qzxcontrolfound"
_TARGETS = {
    "source": "monitors-2019-06", "person": "nadia-sarruf", "organization": "monitors", "place": "velm", "weapon": "k-7",
    "event": "market-shelling", "quote": "sarruf-counted", "claim": "water-cut", "topic": "quiet-zone",
    "casualty-report": "monitors-killed",
}  # fmt: skip
_WORDS = {"source": "leaflet-2019-05-15", "exact": "lay in the letter boxes"}  # of a draft
# Values that other rules hold to something; everything else is filled with canaries.
_FIXED: dict[tuple[str, str], Any] = {
    ("CasualtyReport", "figure"): "14 people",
    ("CasualtyReport", "qualifier"): "exact",
    ("CasualtyReport", "rank"): "deprecated",
    ("Quote", "form"): "partial",
    ("Coordinates", "lat"): "12.7342817",
    ("Coordinates", "lon"): "13.7342817",
    ("Rights", "max_share"): "0.1734281",
    ("Rights", "publish"): "excerpts",
    ("Place", "where_prec"): "7",
    ("Settings", "schema_version"): "1",
    ("Settings", "interval_rules"): "1",
}
# Fields left out: what a record of this state does not have, what names files, and what must agree between records.
_LEFT_OUT = frozenset(
    """id review visibility changes shown_as unnamed part_of within parent qualifier_words subset_of breakdown_of supersedes
    relations sha256 errata withheld unused none_in_sources private""".split()
)
_CITED_ONLY = frozenset({"words", "evidence"})
_AS_PRINTED = re.compile(r"quote \(\w+\)\.(?:role|channel|cue|said\.printed)")


class Planter:
    """Makes canaries and remembers what each was planted in."""

    def __init__(self, words: Mapping[str, str] = _WORDS) -> None:
        self.words = words
        self.planted: dict[str, str] = {}
        self._numbers = itertools.count(1)

    def word(self, where: str) -> str:
        """Return a new canary, a word of small letters and digits that no format escapes."""
        canary = f"qzx{next(self._numbers):04}canary"
        self.planted[canary] = where
        return canary

    def number(self, where: str) -> str:
        """Return a new number found nowhere else."""
        canary = f"73428{next(self._numbers):04}"
        self.planted[canary] = where
        return canary

    def filled(self, model: type[Model], where: str) -> dict[str, Any]:
        """Return values for every field of a model, texts and numbers being canaries."""
        hints = get_type_hints(model, include_extras=True)
        cited = "cited" in model.model_fields and ("words" in model.model_fields or "evidence" in model.model_fields)
        values: dict[str, Any] = {}
        for name, field in model.model_fields.items():
            if name in _LEFT_OUT or (cited and name in _CITED_ONLY):
                continue
            fixed = _FIXED.get((model.__name__, name))
            at = f"{where}.{name}"
            values[field.alias or name] = self._value(hints[name], at) if fixed is None else fixed
        return values

    def _value(self, hint: Any, where: str) -> Any:
        origin, args = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._annotated(args[0], args[1:], where)
        if origin in (Union, UnionType):
            choices = [choice for choice in args if choice is not type(None)]
            return self._value(choices[0], where)
        if origin is tuple:
            return [self._value(args[0], where)]
        if origin is Literal:
            return args[-1]
        if hint is PartialDate:
            # Four digits alone stand in many a hash.
            self.planted |= dict.fromkeys(("2807-05", "2807-06", "may 2807", "june 2807"), "a date")
            return "2807-05-09"
        if hint is Prose:
            return f"{self.word(where)} *{self.word(where)}* [{self.word(where)}](place:velm)"
        if isinstance(hint, type) and issubclass(hint, Anchor):
            return dict(self.words)
        if isinstance(hint, type) and issubclass(hint, Model):
            return self.filled(hint, where)
        if hint is str:
            return self.word(where)
        raise TypeError(f"{where}: {hint}")

    def _annotated(self, hint: Any, notes: tuple[Any, ...], where: str) -> Any:
        target = next((note for note in notes if isinstance(note, Target)), None)
        if target:
            kind = target.kinds[0]
            return _TARGETS[kind] if len(target.kinds) == 1 else str(Key(kind, _TARGETS[kind]))
        said = " ".join(str(note) for note in notes)
        if "_check" in said:  # a web address
            return f"https://{self.word(where)}.example/"
        if "A-Z][a-z]{3}" in said:
            return "Latn"
        if "[a-z]{2,3}" in said:
            return "en"
        if hint is bool:
            return "true"
        if hint in (int, float) or "_bound" in said:
            return self.number(where)
        return self._value(hint, where)


def plant(project: Path) -> dict[str, str]:
    """Plant canaries all over a copy of the example; return each with what it was planted in."""
    planter = Planter()
    content = project / "content"
    for kind in KINDS:
        for state in ("draft", "restricted", "withdrawn"):
            _unpublished(planter, content, kind, state)
    _private_person(planter, content)
    _courier(planter, content)
    _radio(planter, content)
    _leaflet(planter, content)
    control = content / "people" / "nadia-sarruf.yml"
    control.write_text(control.read_text("utf-8").replace("nationality: Dravian", f"nationality: {CONTROL}"), "utf-8")
    return planter.planted


def _unpublished(planter: Planter, content: Path, kind: type[Record], state: str) -> None:
    where = f"{kind.kind} ({state})"
    values = planter.filled(kind, where)
    values["review"] = {"restricted": "reviewed"}.get(state, state)
    name = f"hidden-{kind.kind}" if state == "withdrawn" else f"{planter.word(where)}-{kind.kind}"
    if state == "restricted":
        values["visibility"] = "restricted"
    if state == "withdrawn":
        values["changes"] = [{"date": "2019-06-09", "what": "withdrawn", "why": "a mistake"}]
    else:
        values["changes"] = [{"date": "2807-06-09", "what": planter.word(where), "why": planter.word(where)}]
    if kind.kind == "person":
        values["names"] = [{**name, "kind": "preferred"} for name in values["names"]]
    if "names" in values:
        values["names"][0]["kind"] = "preferred"
    if kind.kind == "casualty-report":
        values |= {"low": "14", "high": "14"}
    for field, value in list(values.items()):
        if field in ("possibly_same_as", "not_same_as") and not value:
            del values[field]
    body = values.pop("body", None)
    text = json.dumps(values, ensure_ascii=False)
    file = content / kind.folder / f"{name}.{'md' if kind.kind == 'topic' else 'yml'}"
    file.write_text(f"---\n{text}\n---\n{body}\n" if kind.kind == "topic" else text, "utf-8")


def _private_person(planter: Planter, content: Path) -> None:
    person = next(kind for kind in KINDS if kind.kind == "person")
    values = planter.filled(person, "private person")
    values["names"][0]["kind"] = "preferred"
    values |= {"review": "reviewed", "private": "true", "shown_as": "a trader of the market"}
    values["changes"] = [
        {"date": "2807-06-09", "what": planter.word("private person"), "why": planter.word("private person")}
    ]
    (content / "people" / "velm-trader-1.yml").write_text(json.dumps(values), "utf-8")


def _rewrite(content: Path, source: str, changes: list[tuple[str, str]]) -> None:
    """Change a held text, and its record where the same words stand there, and pin it again."""
    text, record = content / "sources" / f"{source}.txt", content / "sources" / f"{source}.yml"
    before = hashlib.sha256(text.read_bytes()).hexdigest()
    words = text.read_text("utf-8")
    for old, new in changes:
        assert words.count(old) == 1, old
        words = words.replace(old, new)
    text.write_bytes(words.encode())
    record.write_text(record.read_text("utf-8").replace(before, hashlib.sha256(text.read_bytes()).hexdigest()), "utf-8")


def _courier(planter: Planter, content: Path) -> None:
    lost, stall = planter.word("withheld sentence"), planter.word("withheld sentence")
    _rewrite(
        content,
        "courier-2019-05-14",
        [
            ("lost her brother Jannik there", f"lost her brother {lost} there"),
            ("leave the stall", f"leave the {stall} stall"),
        ],
    )
    record = content / "sources" / "courier-2019-05-14.yml"
    record.write_text(
        record.read_text("utf-8").replace("She would not leave the stall", f"She would not leave the {stall} stall"),
        "utf-8",
    )


def _radio(planter: Planter, content: Path) -> None:
    """Plant words around, between and behind the words that the rights of the bulletin let readers see."""
    quote, behind = planter.word("beside a quotation"), planter.word("behind the fifteenth word of a claim")
    unused, title = planter.word("unused sentence"), planter.word("unused sentence")
    _rewrite(
        content,
        "radio-velm-2019-05-14",
        [
            ("Governor Ilko Brandt said", f"Governor Ilko Brandt {quote} said"),
            ("lay in the river below", f"lay in {behind} the river below"),
            ("gave no other voice", f"gave no other {unused} voice"),
            ("in the words of a listener", f"in the words of {title} a listener"),
        ],
    )
    for file, old, new in (
        ("claims/two-rockets.yml", "lay in the river below", f"lay in {behind} the river below"),
        ("sources/radio-velm-2019-05-14.yml", "gave no other voice", f"gave no other {unused} voice"),
    ):
        path = content / file
        assert old in path.read_text("utf-8")
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def _leaflet(planter: Planter, content: Path) -> None:
    word = planter.word("text of a draft source")
    # What a record gives as printed must stand in its text: the text of this source is not published either.
    printed = " ".join(canary for canary, where in planter.planted.items() if _AS_PRINTED.fullmatch(where))
    changes = [("of selling the stalls", f"of selling {word} the stalls")]
    _rewrite(content, "leaflet-2019-05-15", [*changes, ("letter boxes of Velm.", f"letter boxes of Velm.\n{printed}")])
    claim = content / "claims" / "harbour-master.yml"
    claim.write_text(
        claim.read_text("utf-8").replace("of selling the stalls", f"of selling {word} the stalls"), "utf-8"
    )


def haystacks(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield every file of a folder as text, small letters; JSON also as the texts that it decodes to, gzip also unpacked."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            text = content.decode("utf-8", "replace")
            name = path.relative_to(folder).as_posix()
            yield name, text.casefold()
            yield name, name.casefold()
            if content.startswith(GZIP):
                yield f"{name} (unpacked)", gzip.decompress(content).decode("utf-8", "replace").casefold()
            if path.suffix == ".json":
                yield f"{name} (decoded)", json.dumps(json.loads(text), ensure_ascii=False).casefold()
