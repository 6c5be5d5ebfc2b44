"""People, organizations, places and weapons named in English text, each at its code-point span, by rules alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from builder.extraction.names import organization_rules, person_rules, place_rules
from builder.extraction.names.candidates import Mention, Reading, joined
from builder.extraction.names.pieces import Context, Piece, pieces
from builder.extraction.names.type_choice import settle
from builder.extraction.names.weapon_spans import weapon_spans
from builder.extraction.text.language import language_supported
from builder.extraction.words.common import EVENT_ENDINGS, EVENT_OPENINGS, NOT_NAMES
from builder.extraction.words.people import ROLES, TITLE_MODIFIERS, TITLES
from builder.extraction.words.peoples import is_people
from builder.extraction.words.places import DIRECTIONS

Rule = Callable[[Context, Piece], Reading | None]

# The first rule that reads a piece decides; what it leaves over on either side is read again.
RULES: Final[tuple[Rule, ...]] = (
    organization_rules.known_whole,
    person_rules.titled,
    organization_rules.headed,
    organization_rules.known,
    organization_rules.party,
    place_rules.gazetted,
    place_rules.headed,
    place_rules.before_a_name,
    organization_rules.opened,
    person_rules.named,
    person_rules.introduced,
    place_rules.located,
    organization_rules.acronym,
    person_rules.unknown_pair,
)


# Where every word has a capital only words that are known say anything.
SHOUTED_RULES: Final[tuple[Rule, ...]] = (
    organization_rules.known_whole,
    person_rules.titled,
    organization_rules.headed,
    organization_rules.known,
    place_rules.gazetted,
    person_rules.named,
)

# What needs no English around it.
IN_ANY_LANGUAGE: Final = frozenset(
    ("known", "gazetteer-region", "gazetteer", "gazetteer-located", "given-name", "title", "weapon-system")
)


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Every mention of the text in order of place, none overlapping another."""
    context = Context(text)
    found: list[Mention] = []
    unread: list[Piece] = []
    for piece in joined(context, list(pieces(context))):
        _read(context, piece, found, unread)
    found += _weapons(text, text)
    if context.shouted and len(text.lower()) == len(text):
        found += _weapons(text, text.lower())
    settled = settle(context, found, unread)
    mentions = _apart(sorted(settled, key=lambda mention: (mention.start, -mention.end)))
    if language_supported(text):
        return tuple(mentions)
    return tuple(mention for mention in mentions if mention.rule in IN_ANY_LANGUAGE)


def _weapons(text: str, folded: str) -> list[Mention]:
    return [
        Mention(span.start, span.end, "weapon", text[span.start : span.end], None, span.rule, span.confidence)
        for span in weapon_spans(folded)
    ]


def _read(context: Context, piece: Piece, found: list[Mention], unread: list[Piece]) -> None:
    waiting = [piece]
    while waiting:
        part = waiting.pop()
        if _names_nothing(part):
            continue
        rules = SHOUTED_RULES if part.shouted else RULES
        reading = next((made for rule in rules if (made := rule(context, part))), None)
        if reading is None:
            if _people(part):
                waiting += [Piece(part.words[1:], False, part.shouted)] if len(part.words) > 1 else []
            else:
                unread.append(part)
            continue
        found.append(_mention(context, part, reading))
        before = _owner_of_title(part, reading) if reading.title else reading.first
        if before:
            waiting.append(Piece(part.words[:before], part.opens, part.shouted))
        if reading.last < len(part.words):
            waiting.append(Piece(part.words[reading.last :], False, part.shouted))


def _owner_of_title(part: Piece, reading: Reading) -> int:
    """How many words before a title name whose it is: the city of "Kharkov Mayor", the body of "Pentagon Press Secretary"."""
    return next(
        (
            index
            for index, word in enumerate(part.words[: reading.first])
            if any(word.lower.rstrip(".") in office for office in (TITLES, TITLE_MODIFIERS, ROLES))
        ),
        reading.first,
    )


def _mention(context: Context, part: Piece, reading: Reading) -> Mention:
    start = part.words[reading.first].start
    end = reading.until or part.words[reading.last - 1].end
    title = reading.title or (_role_before(context, start) if reading.type == "person" else None)
    return Mention(start, end, reading.type, context.text[start:end], title, reading.rule, reading.confidence)


def _role_before(context: Context, start: int) -> tuple[int, int] | None:
    """The span of a role in small letters right before a name: "activist Jane Roe"."""
    role = context.before(start)
    return (start - 1 - len(role), start - 1) if role in ROLES else None


def _names_nothing(part: Piece) -> bool:
    """Whether the piece names an event, a law, a faith or the like."""
    lower = [word.lower for word in part.words]
    if lower[0] in EVENT_OPENINGS or lower[-1] in EVENT_ENDINGS or lower[:2] == ["world", "war"]:
        return True
    return len(lower) == 1 and lower[0] in NOT_NAMES


def _people(part: Piece) -> bool:
    return is_people(part.words[0].text) or part.words[0].lower in DIRECTIONS


def _apart(mentions: list[Mention]) -> Iterator[Mention]:
    """Of overlapping mentions the weapon stays, else the longer."""
    held: Mention | None = None
    for mention in mentions:
        if held is not None and mention.start < held.end:
            if mention.type == "weapon" != held.type:
                held = mention
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held
