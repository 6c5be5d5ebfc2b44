"""Drafts of organizations and weapons: printed forms, and what their names and the words beside them tell."""

from __future__ import annotations

import re

from builder.extraction.drafts.draft import Field, one_line, written
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.named import Named
from builder.extraction.drafts.people import names_of, where
from builder.extraction.drafts.roles import description_of
from builder.extraction.names.gazetteer import country_of
from builder.extraction.words.peoples import DEMONYMS
from builder.records.organization import Organization, OrganizationType
from builder.records.weapon import Weapon

_TYPES: tuple[tuple[OrganizationType, str], ...] = (
    ("osint_group", r"open[- ]source|bellingcat|airwars|conflict intelligence team|forensic architecture|mnemonic"),
    ("international", r"united nations|\bun\b|unicef|unesco|unhcr|nato|osce|european union|african union|arab league|red cross"),
    ("media", r"\bnews|\btimes\b|\bpost\b|radio|television|\btv\b|\bpress\b|reuters|interfax|journal|guardian|tribune|gazette"
              r"|telegraph|pravda|independent|\bcnn\b|\bbbc\b|\bafp\b|\btass\b|broadcasting|magazine|courier|herald|newspaper"),
    ("armed_force", r"forces?\b|army|military|navy|troops|brigade|battalion|regiment|militia|guards?\b|marines|fighters"
                    r"|\bfront\b|taliban|isis|\bisil\b|hezbollah|hamas|qaeda|qaida|wagner"),
    ("public_body", r"ministry|administration|council|department|police|government|parliament|court|office|agency|pentagon"
                    r"|kremlin|white house|commission|prosecutor|authority|authorities|senate|congress|secretariat|command"
                    r"|fire service|rescue service|hospital"),
    ("research", r"university|institute|institution|research|academy|think tank|laborator"),
    ("company", r"\binc\b|\bltd\b|\bllc\b|\bcorp|company|group of companies|\bplc\b|google|meta|boeing|airlines"),
    ("ngo", r"watch|amnesty|foundation|without borders|charity|nonprofit|non-profit|observatory|association|oxfam|rights"),
)  # fmt: skip
_DESIGNATION = re.compile(r"\b(?=[\w-]*\d)[A-Z0-9][\w-]+\b")


def draft_organization(ledger: Ledger, index: int) -> None:
    """Draft an organization."""
    thing, key = ledger.named[index], ledger.keys[index]
    described = description_of(ledger.finds, thing)
    telling = f"{thing.name} {ledger.finds.text[slice(*described)] if described else ''}".casefold()
    kind = next((kind for kind, pattern in _TYPES if re.search(pattern, telling)), None)
    country = _country(ledger, thing)
    fields = written(
        (
            Field("names", names_of(ledger, thing)),
            Field("type", kind or "ngo", () if kind else ("a guess: nothing in its name or beside it tells",)),
            Field("country", country) if country else None,
            _description(ledger, described),
        )
    )
    rule = (f"organization/{thing.rule}", thing.confidence)
    ledger.add(Organization, key.id, thing.spans[0], rule, fields, tuple(where(ledger, thing)))


def _description(ledger: Ledger, described: tuple[int, int] | None) -> Field | None:
    anchor = ledger.anchor(described) if described else None
    if anchor is None or described is None:
        return None
    said = f"“{one_line(ledger.finds.text[slice(*described)])}”"
    fields = (Field("label", "Description"), Field("value", said), Field("evidence", (anchor,)))
    return Field("facts", (fields,), ("the words of the text: say it in our own",))


def _country(ledger: Ledger, thing: Named) -> str:
    """The country whose people stands in the name, or that is printed before it, if it is a record."""
    code = DEMONYMS.get(thing.name.split()[0].lower(), "-")
    if thing.whole:
        code = country_of(thing.whole) or code
    for index, other in enumerate(ledger.named):
        if other.kind == "place" and index in ledger.keys and code != "-" and country_of(other.name) == code:
            return ledger.keys[index].id
    return ""


def draft_weapon(ledger: Ledger, index: int) -> None:
    """Draft a weapon; that it was used is a claim and stands in none of its fields."""
    thing, key = ledger.named[index], ledger.keys[index]
    system = ledger.key_of("weapon", thing.whole) if thing.whole else None
    designations = tuple(dict.fromkeys(_DESIGNATION.findall(thing.name)))
    fields = written(
        (
            Field("names", names_of(ledger, thing)),
            Field("level", thing.level),
            Field("part_of", system.id) if system and system != key else None,
            Field("designations", designations) if thing.level == "launch_system" else None,
        )
    )
    rule = (f"weapon/{thing.rule}", thing.confidence)
    ledger.add(Weapon, key.id, thing.spans[0], rule, fields, tuple(where(ledger, thing)))
