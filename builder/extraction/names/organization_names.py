"""Whether two printed names of organizations are one: legal forms, word order, acronyms, numbers, spelling."""

from __future__ import annotations

from typing import Final

from rapidfuzz.distance import OSA

from builder.extraction.names.folding import sound_key, words_of
from builder.extraction.words.names import EMPTY, GENERIC, LEGAL_FORMS, NUMBERS
from builder.extraction.words.organizations import HEADS
from builder.extraction.words.places import COUNTRY_ALIASES, REGIONS

_MATCH: Final = 0.75  # likeness from which two words are one
_SHORT: Final = 4  # letters of a word that has no room for a slip
_MISPELLABLE: Final = 8  # letters from which a legal form is known though misspelt
_TYPO: Final = 0.9
_ACRONYM: Final = 0.8
_PLACES: Final = frozenset(word.lower() for word in (*REGIONS, *COUNTRY_ALIASES) if " " not in word) | frozenset(
    "schweiz deutschland china russia iran iraq uk usa europe asia".split()
)


def looks_like_organization(name: str) -> bool:
    """Whether a legal form or a head noun stands in the name."""
    words = words_of(name)
    return _without_legal_form(words)[1] != "" or any(word in HEADS for word in words)


def same_organization(a: str, b: str) -> float:
    """How surely two names name one organization, 0 to 1; different legal forms of one class do not tell them apart."""
    left, left_form = _without_legal_form(words_of(a))
    right, right_form = _without_legal_form(words_of(b))
    if "nonprofit" in (left_form, right_form) and left_form != right_form and left_form and right_form:
        return 0.0
    left, right = _plain(left), _plain(right)
    if not left or not right:
        return 0.0
    if "".join(left) == "".join(right):
        return 1.0
    return max(_acronym(left, right), _acronym(right, left), _aligned(left, right), _run_together(left, right))


def _without_legal_form(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words without the legal forms at either end, and the class of the first such form, or an empty one."""
    found = ""
    while (stripped := _stripped(words))[1]:
        words, kind = stripped
        found = found or kind
    return words, found


def _stripped(words: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    for form, kind in LEGAL_FORMS:
        size = len(form)
        if len(words) <= size:
            continue
        if words[-size:] == form:
            return words[:-size], kind
        if words[:size] == form:
            return words[size:], kind
        if size == 1 and len(form[0]) > _MISPELLABLE and OSA.normalized_similarity(words[-1], form[0]) >= _TYPO:
            return words[:-1], kind
    return words, ""


def _plain(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(NUMBERS.get(word, word) for word in words if word not in EMPTY)
    return tuple(word[:-2] if word.endswith("%") else word for word in kept) or words


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Whether the first word of the one is made of the initials of the other; a country may stand beside it."""
    if len(long) < 2 or not 2 <= len(short[0]) <= len(long):
        return 0.0
    rest = [word for word in short[1:] if word not in _PLACES]
    return _ACRONYM if not rest and short[0] == "".join(word[0] for word in long) else 0.0


def _aligned(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    remaining = list(right)
    total = 0.0
    lone = []
    for word in left:
        score, best = max(((_likeness(word, other), other) for other in remaining), default=(0.0, ""))
        if score >= _MATCH:
            remaining.remove(best)
            total += score
        else:
            lone.append(word)
    matched = len(left) - len(lone)
    if not matched or (lone and remaining) or not _forgivable(lone + remaining):
        return 0.0
    if all(word in GENERIC for word in left) or all(word in GENERIC for word in right):
        return 0.0
    return total / matched - 0.1 * (len(lone) + len(remaining))


def _forgivable(lone: list[str]) -> bool:
    """Whether words that only one name has may be left out: a country, a generic word."""
    return all(word in _PLACES or word in GENERIC for word in lone)


def _likeness(one: str, two: str) -> float:
    if one == two:
        return 1.0
    if one.isdigit() or two.isdigit() or min(len(one), len(two)) <= _SHORT:
        return 0.0
    return max(OSA.normalized_similarity(one, two), OSA.normalized_similarity(sound_key(one), sound_key(two)) * 0.95)


def _run_together(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    if len(left) == len(right):
        return 0.0
    joined = OSA.normalized_similarity("".join(left), "".join(right))
    return joined if joined >= 0.9 else 0.0
