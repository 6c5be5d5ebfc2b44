"""Weapons as records know them: a named system, its munition of a calibre, a class; each with its printed forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.extraction.names.candidates import Mention
from builder.extraction.text.offsets import Offsets
from builder.extraction.words.weapons import CALIBRE, CLASS_NOUNS, QUALIFIERS
from builder.records.weapon import WeaponLevel

_CALIBRE = re.compile(rf"{CALIBRE} ?")
_TAIL = re.compile(rf"(?:^|[ -])(?:(?:{QUALIFIERS})[ -]){{0,3}}(?:{CLASS_NOUNS})$")
_MUNITION = re.compile(r"(?:rockets?|missiles?|shells?|bombs?|rounds?|projectiles?)$")
_NAMED_RULES = ("weapon-system", "weapon-calibre", "weapon-named")

# A class of weapon that a record could be about: its name and level, and what is printed for it.
_CLASSES: tuple[tuple[str, WeaponLevel, str], ...] = (
    ("cluster munitions", "munition_class", r"cluster[- ](?:munitions?|bombs?|bomblets?|weapons?)"),
    ("barrel bombs", "munition_class", r"barrel[- ]bombs?"),
    ("thermobaric weapons", "munition_class", r"(?:thermobaric|vacuum)[- ](?:weapons?|bombs?|munitions?|rockets?)"),
    ("incendiary weapons", "munition_class", r"incendiary (?:weapons?|bombs?|munitions?)|napalm"),
    ("white phosphorus", "munition_class", r"white phosphorus"),
    ("chemical weapons", "munition_class", r"chemical (?:weapons?|agents?|munitions?)|nerve (?:agents?|gas)|sarin"),
    ("landmines", "munition_class", r"land ?mines?|anti-?personnel ?mines?"),
    ("cruise missiles", "carrier", r"cruise missiles?"),
    ("ballistic missiles", "carrier", r"(?:\w+-range )?ballistic missiles?"),
    ("rocket launchers", "launch_system", r"(?:[\w-]+ )?multiple[- ](?:launch )?rocket (?:launchers?|systems?)|MLRS"),
    ("improvised explosive devices", "munition_class", r"improvised explosive devices?|IEDs?"),
    ("car bombs", "munition_class", r"(?:car|truck|vehicle)[- ]bombs?|(?:SV)?VBIEDs?"),
    ("guided bombs", "munition_class", r"(?:laser-)?guided (?:aerial )?bombs?"),
    ("suicide vests", "munition_class", r"(?:suicide|explosive) (?:vests?|belts?)"),
)
_CLASS = tuple((name, level, re.compile(rf"(?:{pattern})$", re.IGNORECASE)) for name, level, pattern in _CLASSES)


@dataclass
class NamedWeapon:
    """A weapon while the text is read: its forms, where they stand, its level and the system it belongs to."""

    name: str
    level: WeaponLevel
    forms: list[str]
    spans: list[Offsets]
    rule: str
    confidence: float
    system: str = ""
    beside_system: list[bool] = field(default_factory=list)


class _Parts(NamedTuple):
    calibre: str
    system: str
    tail: str


def named_weapons(text: str, mentions: tuple[Mention, ...]) -> Iterator[NamedWeapon]:
    """The weapons of a text that have a name or belong to a class worth a record, systems first.

    A class is left out where every sentence that prints it names a system: there it describes the system.
    """
    own = [(mention, _parts(mention)) for mention in mentions if mention.type == "weapon"]
    systems = _systems(own)
    yield from systems
    yield from _munitions(own, systems)
    yield from _classes(text, own)


def _parts(mention: Mention) -> _Parts:
    """A printed weapon as its calibre, the name of its system and the class noun at its end."""
    if mention.rule not in _NAMED_RULES:
        return _Parts("", "", mention.name)
    calibre = _CALIBRE.match(mention.name)
    rest = mention.name[calibre.end() :] if calibre else mention.name
    tail = _TAIL.search(rest)
    system = rest[: tail.start()] if tail else rest
    return _Parts(calibre[0].strip() if calibre else "", system.strip(" -"), tail[0].strip(" -") if tail else "")


def _systems(own: list[tuple[Mention, _Parts]]) -> list[NamedWeapon]:
    """Named systems; one whose words all stand in a longer name is the same: Grad, BM-21 Grad."""
    names = sorted({parts.system for _, parts in own if parts.system}, key=lambda name: (-len(name.split()), name))
    made: list[NamedWeapon] = []
    for mention, parts in own:
        if not parts.system:
            continue
        name = next(name for name in names if set(parts.system.split()) <= set(name.split()))
        weapon = next((one for one in made if one.name == name), None)
        if weapon is None:
            weapon = NamedWeapon(name, "launch_system", [], [], mention.rule, mention.confidence)
            made.append(weapon)
        weapon.spans.append((mention.start, mention.end))
        munition = bool(parts.calibre) and _MUNITION.search(parts.tail)
        for form in (parts.system, "" if munition or _class_of(parts.tail) else mention.name):
            if form and form not in weapon.forms:
                weapon.forms.append(form)
    return made


def _munitions(own: list[tuple[Mention, _Parts]], systems: list[NamedWeapon]) -> Iterator[NamedWeapon]:
    """What a system fires, where the text gives its calibre: "122-millimeter Grad rockets"."""
    made: dict[str, NamedWeapon] = {}
    for mention, parts in own:
        if not (parts.calibre and parts.system and _MUNITION.search(parts.tail)):
            continue
        system = next((one.name for one in systems if parts.system in one.forms), "")
        weapon = made.setdefault(
            f"{parts.calibre} {system}",
            NamedWeapon(mention.name, "carrier", [], [], mention.rule, mention.confidence, system),
        )
        weapon.spans.append((mention.start, mention.end))
        if mention.name not in weapon.forms:
            weapon.forms.append(mention.name)
    yield from made.values()


def _classes(text: str, own: list[tuple[Mention, _Parts]]) -> Iterator[NamedWeapon]:
    made: dict[str, NamedWeapon] = {}
    for mention, parts in own:
        known = _class_of(parts.tail)
        if known is None:
            continue
        name, level = known
        weapon = made.setdefault(name, NamedWeapon("", level, [], [], mention.rule, mention.confidence))
        start = mention.end - len(parts.tail)
        weapon.spans.append((start, mention.end))
        form = text[start : mention.end]
        if form not in weapon.forms:
            weapon.forms.append(form)
        weapon.beside_system.append(
            any(
                other.system and abs(near.start - mention.start) < 200 and "." not in text[near.end : mention.start]
                for near, other in own
            )
        )
    for weapon in made.values():
        weapon.name = weapon.forms[0]
        if not all(weapon.beside_system):
            yield weapon


def _class_of(tail: str) -> tuple[str, WeaponLevel] | None:
    return next(((name, level) for name, level, pattern in _CLASS if tail and pattern.match(tail)), None)
