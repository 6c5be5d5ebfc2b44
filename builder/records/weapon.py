"""A weapon at its level: launcher, carrier, submunition or class."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from builder.records.record import Fact, Record
from builder.values.key import Key
from builder.values.name import Name
from builder.values.prose import Prose
from builder.values.reference import to
from builder.values.scalars import Line

WeaponLevel = Literal["launch_system", "carrier", "submunition", "munition_class"]


class Weapon(Record):
    """A weapon as somebody names it; that it was used is a claim and never a property of the weapon."""

    kind: ClassVar[str] = "weapon"
    folder: ClassVar[str] = "weapons"
    label: ClassVar[str] = "Weapon"
    plural: ClassVar[str] = "Weapons"

    names: tuple[Name, ...]
    """Every spelling; one is preferred."""
    level: WeaponLevel
    """launch_system, carrier (rocket, shell), submunition or munition_class."""
    part_of: Annotated[Key, to("weapon", reverse="Parts and munitions")] | None = None
    """The system or carrier it belongs to."""
    designations: tuple[Line, ...] = ()
    """Official designations."""
    not_claimed: tuple[Line, ...] = ()
    """What no source of the dossier says about it, one sentence each."""
    summary: Prose | None = None
    """One or two sentences saying what this is."""
    facts: tuple[Fact, ...] = ()
    """Facts as stated, each with what it rests on."""
