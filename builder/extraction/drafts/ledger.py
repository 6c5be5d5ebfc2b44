"""The drafts while they are made: which id each thing has, what was linked instead, and what could not be anchored."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from builder.derive.mentions import index_names
from builder.dossier import Dossier
from builder.extraction.drafts.anchors import anchor, on_lines
from builder.extraction.drafts.draft import Draft, Field
from builder.extraction.drafts.finds import Finds
from builder.extraction.drafts.ids import Names
from builder.extraction.drafts.known import Known, Memory
from builder.extraction.drafts.named import Named, named_things
from builder.extraction.names.candidates import MentionType
from builder.extraction.text.offsets import Offsets
from builder.records.person import Person
from builder.records.record import Record
from builder.values.key import ID_LENGTH, Key

_KINDS: dict[str, MentionType] = {
    "person": "person",
    "organization": "organization",
    "place": "place",
    "weapon": "weapon",
}


@dataclass
class Ledger:
    """What drafting has come to so far. `keys` holds the record, drafted or known, of each named thing by its index.

    `spoke` holds who has spoken so far, with the code point of the words that name them.
    """

    dossier: Dossier
    finds: Finds
    memory: Memory
    names: Names
    named: tuple[Named, ...] = ()
    keys: dict[int, Key] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    linked: dict[Key, None] = field(default_factory=dict)
    spoke: list[tuple[int, Key]] = field(default_factory=list)
    refused: int = 0
    unanchored: int = 0
    _places: list[tuple[int, int, int]] = field(default_factory=list)
    _made: dict[Key, None] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The id of the source that is read."""
        return self.finds.source.id

    def anchor(self, span: Offsets) -> tuple[Field, ...] | None:
        """The anchor of a span, of its longest part where it stands on several lines; or None, which is counted."""
        part = max(on_lines(self.finds.text, span), key=lambda one: one[1] - one[0], default=span)
        made = anchor(self.finds.text, self.source, part)
        self.unanchored += made is None
        return made

    def link(self, known: Known) -> Key | None:
        """Note that something exists already, or that an editor has refused it."""
        if known.key is None:
            self.refused += 1
        else:
            self.linked[known.key] = None
        return known.key

    def add(
        self,
        kind: type[Record],
        name: str,
        span: Offsets,
        rule: tuple[str, float],
        fields: tuple[Field, ...],
        remarks: tuple[str, ...] = (),
    ) -> Key:
        """Take a draft under an id that was taken for it."""
        draft = Draft(kind, name, span, *rule, (Field("review", "draft"), *fields), remarks)
        self.drafts.append(draft)
        return draft.key

    def unnamed(self, what: str, as_printed: str) -> Key:
        """The one record for somebody of this source whom no words name: its author, its translator."""
        name = f"{what}-of-{self.source}"[:ID_LENGTH].rstrip("-")
        key = Key("person", name)
        if key not in self.dossier.records and key not in self.dossier.failed and key not in self._made:
            self._made[key] = None
            fields = (Field("unnamed", (Field("as_printed", as_printed),)),)
            remark = f"the {what} of the text, whom it does not name"
            self.add(Person, self.names.take("person", name), (0, 0), (f"person/{what}", 0.9), fields, (remark,))
        return key

    def key_in(self, kind: str, span: Offsets) -> Key | None:
        """The record of the first thing of a kind named within a span."""
        return next((self.keys[index] for index in self.things_in(span) if self.keys[index].kind == kind), None)

    def things_in(self, span: Offsets) -> list[int]:
        """The things with a record that are named within a span, in order of their first mention there."""
        places = self._places
        inside = places[bisect_left(places, (span[0], 0, 0)) : bisect_left(places, (span[1], 0, 0))]
        return list(dict.fromkeys(index for _, end, index in inside if end <= span[1] and index in self.keys))

    def key_of(self, kind: str, name: str) -> Key | None:
        """The record of the thing of a kind that is printed under a name."""
        return next(
            (self.keys[i] for i, thing in enumerate(self.named) if i in self.keys and _is(thing, kind, name)), None
        )


def _is(thing: Named, kind: str, name: str) -> bool:
    return thing.kind == kind and name in (thing.name, *thing.forms)


def open_ledger(dossier: Dossier, finds: Finds, memory: Memory) -> Ledger:
    """A ledger in which nothing has been drafted yet."""
    statements = (Key("statement", getattr(record, "statement", None) or "") for record in dossier.records.values())
    names = Names((*dossier.records, *dossier.failed, *statements))
    found = named_things(finds)
    own = _own_names(dossier, finds, found)
    named = (*found, *own.values())
    places = sorted((*span, index) for index, thing in enumerate(named) for span in thing.spans)
    keys = {len(found) + number: key for number, key in enumerate(own)}
    return Ledger(dossier, finds, memory, names, named, keys, linked=dict.fromkeys(own), _places=places)


def _own_names(dossier: Dossier, finds: Finds, found: tuple[Named, ...]) -> dict[Key, Named]:
    """What the text names by a name of the dossier's records, where no rule sees a name."""
    taken = sorted(span for thing in found for span in thing.spans)
    spans: dict[Key, list[Offsets]] = {}
    for mention in index_names(dossier.records.values()).find(finds.text[: finds.read]):
        last = bisect_left(taken, (mention.end, 0)) - 1
        if last < 0 or taken[last][1] <= mention.start:
            spans.setdefault(mention.key, []).append((mention.start, mention.end))
    things = {}
    for key, own in spans.items():
        kind = _KINDS.get(key.kind)
        forms = tuple(dict.fromkeys(finds.text[slice(*span)] for span in own))
        if kind is not None:
            things[key] = Named(kind, forms[0], forms, tuple(own), "own-name", 0.95)
    return things
