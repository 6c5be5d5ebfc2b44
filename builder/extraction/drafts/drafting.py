"""A held text to drafts of records: everything the rules find, without what exists already or was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from builder.anchoring import anchor
from builder.dossier import Dossier
from builder.extraction.drafts.casualty_drafts import draft_report
from builder.extraction.drafts.claim_records import draft_claim
from builder.extraction.drafts.draft import Draft
from builder.extraction.drafts.event_records import draft_events, draft_main_event
from builder.extraction.drafts.finds import read_text
from builder.extraction.drafts.ids import slug
from builder.extraction.drafts.known import Known, Memory, known_records, set_aside, still_there
from builder.extraction.drafts.ledger import Ledger, open_ledger
from builder.extraction.drafts.named import Named
from builder.extraction.drafts.organizations_and_weapons import draft_organization, draft_weapon
from builder.extraction.drafts.people import draft_person, take_person
from builder.extraction.drafts.places import called, draft_place
from builder.extraction.drafts.quote_records import draft_headline, draft_quote, draft_scare
from builder.extraction.drafts.statements import gather
from builder.extraction.text.offsets import Offsets
from builder.records.source import Source
from builder.values.key import Key

_UNSURE = 0.7
"""A thing whose kind is less sure is what a record of that very name says it is."""
MOST_DRAFTS = 2_000
"""No article needs so many records; what goes beyond is told and not drafted."""


@dataclass(frozen=True)
class Drafted:
    """What a text gave: the drafts, the records that carry something of it already, and what was left out.

    `remarks` are for the editor, in whole sentences.
    """

    drafts: tuple[Draft, ...]
    linked: tuple[Key, ...]
    refused: int
    remarks: tuple[str, ...]


def draft_records(dossier: Dossier, source: str, decided: Iterable[Known] = ()) -> Drafted:
    """Draft the records of one held text, in order of its words, people and places before what refers to them.

    What editors decided of earlier drafts is not drafted again: it was refused, or another record stands for it.
    Raises KeyError where the dossier has no source of that id with a held text.
    """
    record, text = dossier.records[Key("source", source)], dossier.texts[source].text
    if not isinstance(record, Source) or not any(character.isalnum() for character in text):
        return Drafted((), (), 0, ("no text found: there is no letter and no digit in it",))
    finds = read_text(record, text)
    spans = anchor(dossier)
    known = (*known_records(dossier, spans, source), *set_aside(dossier, spans, source), *still_there(dossier, decided))
    memory = Memory(known)
    ledger = open_ledger(dossier, finds, memory)
    _draft_things(ledger)
    draft_main_event(ledger)
    _draft_statements(ledger)
    if finds.supported:
        draft_events(ledger)
    return _drafted(ledger)


def _draft_things(ledger: Ledger) -> None:
    """Draft people, bodies, places and weapons; first every one has its id, for they refer to each other."""
    new = []
    for index, thing in enumerate(ledger.named):
        if index in ledger.keys:
            continue
        forms = (thing.name, *thing.forms)
        known = ledger.memory.named(thing.kind, forms)
        if known is None and thing.confidence < _UNSURE:
            known = ledger.memory.called(forms)
        if known is None:
            ledger.keys[index] = Key(thing.kind, _take(ledger, thing))
            new.append(index)
        elif (key := ledger.link(known)) is not None:
            ledger.keys[index] = key
    makers = {
        "person": draft_person,
        "organization": draft_organization,
        "place": draft_place,
        "weapon": draft_weapon,
    }
    for index in new:
        makers[ledger.named[index].kind](ledger, index)


def _take(ledger: Ledger, thing: Named) -> str:
    """The id of a thing that no record is about."""
    if thing.kind == "person":
        return take_person(ledger, thing)
    return ledger.names.take(thing.kind, slug(called(ledger, thing) if thing.kind == "place" else thing.name))


def _draft_statements(ledger: Ledger) -> None:
    """Draft what is said in the text's order, so that speakers who are not named are numbered as they appear."""
    found = gather(ledger)
    makers: list[tuple[Offsets, Callable[[], None]]] = [
        *((one.span, partial(draft_headline, ledger, one)) for one in found.headlines),
        *((one.breath.span, partial(draft_quote, ledger, one)) for one in found.speeches),
        *(((one.start, one.end), partial(draft_scare, ledger, one)) for one in found.scare),
        *((one.count.phrase, partial(draft_report, ledger, one)) for one in found.counts),
        *((one.span, partial(draft_claim, ledger, one)) for one in found.clauses),
    ]
    for _, make in sorted(makers, key=lambda maker: maker[0]):
        make()


def _drafted(ledger: Ledger) -> Drafted:
    ordered = sorted(ledger.drafts, key=lambda draft: (draft.span, draft.key))
    return Drafted(tuple(ordered[:MOST_DRAFTS]), tuple(sorted(ledger.linked)), ledger.refused, tuple(_remarks(ledger)))


def _remarks(ledger: Ledger) -> list[str]:
    told = []
    if not ledger.finds.supported:
        told.append("language not supported: drafts limited to names and numbers")
    if ledger.unanchored:
        why = "their words are printed again and again, or are too long, and cannot be anchored"
        told.append(f"{ledger.unanchored} finds left out: {why}")
    if (more := len(ledger.drafts) - MOST_DRAFTS) > 0:
        told.append(f"{more} drafts left out: no article needs more than {MOST_DRAFTS}; split the text")
    if ledger.finds.read < len(ledger.finds.text):
        told.append(f"only the first {ledger.finds.read} code points were read: no article is so long; split the text")
    if ledger.finds.day is None and ledger.finds.supported:
        told.append("the source has no issued day and the text no date line: days such as Monday are left open")
    main = ledger.dossier.settings.main_event
    if main not in ledger.dossier.records and all(draft.key != main for draft in ledger.drafts):
        told.append(f"the dossier is about {main}, which has no record: make one with dossier new event {main.id}")
    return told
