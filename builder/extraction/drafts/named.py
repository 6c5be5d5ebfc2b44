"""The things a text names, each once with all its printed forms: people, bodies, places, weapons."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.extraction.drafts.finds import Finds
from builder.extraction.names.candidates import Mention, MentionType
from builder.extraction.names.coreference import Entity, entities
from builder.extraction.names.weapon_names import named_weapons
from builder.extraction.text.offsets import Offsets
from builder.extraction.words.organizations import NOT_ACRONYMS
from builder.extraction.words.peoples import DEMONYMS

_CHANNELS = frozenset(
    "facebook twitter telegram instagram youtube whatsapp tiktok vkontakte viber x weibo wechat google".split()
)
_FORCES = frozenset("forces military army troops soldiers".split())
_LOOSE = frozenset("authorities officials resistance government leadership command opposition personnel team".split())
_COMPOUND = re.compile(r"-(?:based|born|led|backed|run|held|controlled|made|speaking|style|owned|confirmed)\b")
_OWNER = re.compile(r"\b([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)?)(?:’s|'s) $")
_BODY = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30})?(?: [a-z]{1,20}){0,3} (?:administration|council|ministry|department"
    r"|police|prosecutor[’']s office|prosecutors|hospital|court|parliament|committee|agency|fire service|rescue service))\b"
)
_WITHIN = re.compile(
    r"\b(?P<name>(?:north|south|east|west|central|old)[a-z]{0,8} (?:district|suburbs?|outskirts|quarter|neighbou?rhood|part)"
    r" of (?P<whole>[A-Z][\w’'-]{1,30}))"
)


@dataclass(frozen=True, slots=True)
class Named:
    """One thing: its fullest name, every printed form, and the spans of its mentions in order of the text.

    `possibly` names others it may be; `whole` is the name of the place that it is printed as a part of.
    """

    kind: MentionType
    name: str
    forms: tuple[str, ...]
    spans: tuple[Offsets, ...]
    rule: str
    confidence: float
    possibly: tuple[str, ...] = ()
    whole: str = ""
    level: str = ""


def named_things(finds: Finds) -> tuple[Named, ...]:
    """Everything the text names that a record could be about, in order of first mention."""
    kept = [mention for mention in finds.mentions if mention.type != "weapon" and not _passing(finds.text, mention)]
    things = [_thing(finds.text, entity, kept) for entity in entities(kept)]
    things = [*_forces_joined(things), *_bodies(finds), *_districts(finds)]
    return tuple(sorted((*_distinct(things), *_weapons(finds)), key=lambda thing: (thing.spans[0], thing.name)))


def _weapons(finds: Finds) -> Iterator[Named]:
    for weapon in named_weapons(finds.text, finds.mentions):
        forms, spans = tuple(weapon.forms), tuple(weapon.spans)
        yield Named(
            "weapon", weapon.name, forms, spans, weapon.rule, weapon.confidence, (), weapon.system, weapon.level
        )


def _passing(text: str, mention: Mention) -> bool:
    """Whether a name stands in "Dorford-based", for a channel, or for people of whom no record speaks."""
    name = mention.name.casefold()
    if mention.type == "organization":
        last = name.rsplit(maxsplit=1)[-1]
        loose = mention.rule in ("party", "country-party", "lone-head") and last in _LOOSE
        return name in _CHANNELS or loose or mention.name in NOT_ACRONYMS or mention.name.islower()
    return _COMPOUND.match(text, mention.end) is not None


def _thing(text: str, entity: Entity, mentions: list[Mention]) -> Named:
    own = [mentions[index] for index in entity.mentions]
    sure = max(own, key=lambda mention: mention.confidence)
    spans = tuple((mention.start, mention.end) for mention in own)
    thing = Named(entity.type, entity.name, entity.forms, spans, sure.rule, sure.confidence, entity.possibly)
    return _owned(text, thing) if entity.type == "organization" else thing


def _owned(text: str, thing: Named) -> Named:
    """A ministry with the country printed before it: "Dravia’s Interior Ministry"."""
    start, end = thing.spans[0]
    owner = _OWNER.search(text, max(0, start - 40), start)
    if owner is None or thing.rule != "head" or len(thing.name.split()) > 2:
        return thing
    whole = text[owner.start(1) : end]
    spans = ((owner.start(1), end), *thing.spans[1:])
    return replace(thing, name=whole, forms=(whole, *thing.forms), spans=spans, whole=owner[1])


def _forces_joined(things: list[Named]) -> Iterator[Named]:
    """One thing of "Dravian forces", "the Dravian army" and "Dravian military": the forces of one people."""
    of: dict[str, list[Named]] = {}
    for thing in things:
        people = _people_of_forces(thing)
        if people:
            of.setdefault(people, []).append(thing)
        else:
            yield thing
    for people, group in of.items():
        spans = tuple(sorted(span for thing in group for span in thing.spans))
        forms = tuple(dict.fromkeys(form for thing in group for form in thing.forms))
        name = f"{people} armed forces" if len(forms) > 1 else forms[0]
        yield replace(group[0], name=name, forms=forms, spans=spans, rule="forces-of-a-people")


def _people_of_forces(thing: Named) -> str:
    words = thing.name.split()
    if thing.kind != "organization" or len(words) not in (2, 3) or words[0].lower() not in DEMONYMS:
        return ""
    plain = words[-1].lower() in _FORCES and (len(words) == 2 or words[1].lower() == "armed")
    return words[0] if plain else ""


def _bodies(finds: Finds) -> Iterator[Named]:
    """Bodies whose name goes on in small letters: "Dorford regional council"."""
    if finds.supported:
        yield from _matched(_BODY, finds, "organization", "body-in-small-letters", 0.75)


def _districts(finds: Finds) -> Iterator[Named]:
    """ "the northern district of Dorford"."""
    if finds.supported:
        yield from _matched(_WITHIN, finds, "place", "part-of-a-place", 0.7)


def _matched(
    pattern: re.Pattern[str], finds: Finds, kind: MentionType, rule: str, confidence: float
) -> Iterator[Named]:
    spans: dict[str, list[Offsets]] = {}
    wholes: dict[str, str] = {}
    for found in pattern.finditer(finds.text, 0, finds.read):
        name = found["name"]
        if name.split()[0].lower() in ("the", "a", "an", "at", "in", "his", "her", "their"):
            continue
        spans.setdefault(name, []).append(found.span("name"))
        wholes[name] = found.groupdict().get("whole") or ""
    for name, at in spans.items():
        yield Named(kind, name, (name,), tuple(at), rule, confidence, whole=wholes[name])


def _distinct(things: list[Named]) -> Iterator[Named]:
    """The things, a name printed inside a longer one of the same kind left out where it stands nowhere else."""
    longer = sorted((span for thing in things for span in thing.spans), key=lambda span: (span[0], -span[1]))
    for thing in things:
        own = [
            span
            for span in thing.spans
            if not any(other[0] <= span[0] and span[1] <= other[1] and other != span for other in _around(longer, span))
        ]
        if own or thing.kind == "place":
            yield replace(thing, spans=tuple(own) or thing.spans)


def _around(spans: list[Offsets], span: Offsets) -> list[Offsets]:
    """The spans that begin at most a long name before this one."""
    first = bisect_left(spans, (span[0] - 120, 0))
    last = bisect_left(spans, (span[1], 0))
    return spans[first:last]
