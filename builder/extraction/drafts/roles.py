"""What a text says somebody is: the role printed before a name or between commas behind it, and whether it is private life."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.extraction.drafts.draft import one_line
from builder.extraction.drafts.finds import Finds
from builder.extraction.drafts.named import Named
from builder.extraction.text.offsets import Offsets
from builder.extraction.words.people import ROLES, TITLES

_BEHIND = re.compile(
    r", (?P<role>(?!who\b|which\b|where\b|and\b|but\b|said\b|told\b)[^,.;:—–()“”\"\n]{3,110})(?=[,.;:—–)]|$)"
)
_BEFORE = re.compile(
    r"(?P<role>(?:[A-Za-z][\w-]*[ -]){0,3}[A-Za-z][\w-]* (?:to|of|for|at|in|from) (?:the )?"
    r"[A-Z][\w’'.-]*(?: (?:[A-Z&][\w’'.-]*|of|for|and|the)){0,7}) $"
)
_AGED = re.compile(r"\b[1-9][0-9]?-(?:year|month)-old\b|\baged [1-9][0-9]?\b")
_PRIVATE = frozenset(
    "resident residents villager neighbor neighbour witness survivor pensioner retiree student schoolboy schoolgirl housewife"
    " homemaker mother father grandmother grandfather widow widower shopkeeper trader farmer driver refugee passer-by passerby"
    " bystander patient shopper worshipper tourist waitress waiter taxi-driver evacuee".split()
)
_LIFE = re.compile(
    r"\b(?:son|daughter|wife|husband|mother|father|children|family|home|house|apartment|flat|neighbou?rs?|baby)\b|-old\b"
)
_LOOKED_AT = 20
"""Mentions of a name, from the first."""
_REACH = 160
"""Code points before a name in which its role can begin."""
_LONGEST = 18
"""Words of a role."""
_ARTICLE = re.compile(r"^(?:an?|the|his|her|their) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PrintedRole:
    """A role as printed, by code points; `title` is without article; `private` for somebody known only by private life."""

    span: Offsets
    printed: str
    title: str
    private: bool
    rule: str


def role_of(finds: Finds, thing: Named) -> PrintedRole | None:
    """The first role that the text prints beside a person's name; None where it prints none at the first mentions."""
    for start, end in thing.spans[:_LOOKED_AT]:
        found = _behind(finds, end) or _titled(finds, start, end) or _before(finds, start)
        if found is not None:
            return found
    return None


def description_of(finds: Finds, thing: Named) -> Offsets | None:
    """What the text says a body is: ", an open source group that …," between the commas behind its name."""
    for _, end in thing.spans:
        found = _BEHIND.match(finds.text, end)
        if found and re.match(r"(?:an?|the) ", found["role"]):
            return found.span("role")
    return None


def told_life(finds: Finds, thing: Named) -> tuple[Offsets, ...]:
    """The sentences that name a person and tell of age, home or family."""
    spans = dict.fromkeys(finds.sentence(start) for start, _ in thing.spans)
    return tuple(span for span in spans if _LIFE.search(finds.text, *span))


def _behind(finds: Finds, end: int) -> PrintedRole | None:
    sentence = finds.sentence(max(0, end - 1))
    found = _BEHIND.match(finds.text, end, max(end, sentence[1]))
    if found is None:
        return None
    role = found["role"].rstrip()
    words = re.findall(r"[\w-]+", role)
    if not any(map(_is_role, words[:9])) or len(words) > _LONGEST:
        return None
    start = found.start("role")
    return _made(role, (start, start + len(role)), "behind-name")


def _titled(finds: Finds, start: int, end: int) -> PrintedRole | None:
    mention = next(finds.mentions_in((start, end)), None)
    if mention is None or mention.title is None or _is_courtesy(finds.text[slice(*mention.title)]):
        return None
    return _made(finds.text[slice(*mention.title)], mention.title, "title")


def _is_courtesy(title: str) -> bool:
    return title.casefold().rstrip(".") in ("mr", "mrs", "ms", "miss", "sir", "lady", "mx", "mme", "messrs", "dr")


def _before(finds: Finds, start: int) -> PrintedRole | None:
    """ "Adviser to Dravia’s Interior Ministry Jane Roe": from the word of the role to the name."""
    found = _BEFORE.search(finds.text, max(finds.sentence(start)[0], start - _REACH), start)
    if found is None:
        return None
    heads = (word for word in re.finditer(r"[\w-]+", found["role"]) if _is_role(word[0]))
    first = next(heads, None)
    if first is None:
        return None
    span = (found.start("role") + (first.start() if found["role"][0].islower() else 0), start - 1)
    return _made(finds.text[slice(*span)], span, "before-name")


def _is_role(word: str) -> bool:
    return word.casefold() in ROLES or word.casefold() in TITLES or word.casefold() in _PRIVATE


def _made(role: str, span: Offsets, rule: str) -> PrintedRole:
    role = one_line(role)
    bare = _ARTICLE.sub("", role)
    aged = bool(_AGED.search(role))
    plain = " ".join(_AGED.sub(" ", bare).split())
    private = any(word.casefold() in _PRIVATE for word in re.findall(r"[\w-]+", plain)[-3:]) or (
        aged and not any(word.casefold() in TITLES for word in plain.split())
    )
    return PrintedRole(span, role, plain, private, rule)
