"""Whether two printed names are one name, and which of many are: transliterations, order, initials, short forms, typos."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, Literal

from nicknames import NickNamer
from rapidfuzz.distance import OSA

from builder.extraction.names import gazetteer
from builder.extraction.names.folding import consonants, sound_key, words_of, written_without_vowels
from builder.extraction.names.organization_names import looks_like_organization, same_organization
from builder.extraction.words.names import HONORIFICS, PARTICLES

NameKind = Literal["person", "organization", "place"]

SAME: Final = 0.6  # a score from here on means one name
SURE: Final = 0.8  # a score from here on groups names without an editor
_MATCH: Final = 0.66  # likeness from which two words are one, by default
_LONGEST_SHORT_WORD: Final = 3
_INITIAL: Final = 0.75
_NICKNAME: Final = 0.85
_PARTICLE_WEIGHT: Final = 0.25
_CERTAIN: Final = 0.9  # likeness of two spellings of one word; below it may be a slip or another name
_DOUBTFUL: Final = 0.78
_LONG_FRAME: Final = 4  # consonants that, in order, make one word of two whatever the vowels
_BLOCK: Final = 2  # letters of a word's consonants that names compared with each other share
_LONGEST_ACRONYM: Final = 6
_EXTRA_WORD: Final = 0.05  # taken off for a word that only one name has
_ONE_WORD_ONLY: Final = 0.72  # what a name of one word can score against a longer one


def same_name(a: str, b: str, kind: NameKind | None = None) -> float:
    """How surely two printed names name the same: 0 to 1, one name from `SAME` on, symmetric.

    Without `kind`, a legal form or a head noun in either makes them organizations, else they are people.
    """
    if a == b:
        return 1.0
    if kind is None:
        kind = "organization" if looks_like_organization(a) or looks_like_organization(b) else "person"
    if kind == "place":
        return _same_place(a, b)
    if kind == "organization":
        return max(same_organization(one, two) for one in a.split("/") for two in b.split("/"))
    return _same_person(a, b)


def group_names(names: Iterable[str], kind: NameKind | None = None) -> tuple[tuple[str, ...], ...]:
    """The names in groups of one name each, in order of first appearance; a name joins the likeliest group or none."""
    groups: list[list[str]] = []
    blocks: dict[str, set[int]] = {}
    for name in dict.fromkeys(names):
        keys = _blocks(name, kind)
        near = sorted({index for key in keys for index in blocks.get(key, ())})
        scored = [(min(same_name(name, other, kind) for other in groups[index]), -index) for index in near]
        score, nearest = max(scored, default=(0.0, 0))
        if score >= SURE:
            groups[-nearest].append(name)
        else:
            groups.append([name])
            nearest = 1 - len(groups)
        for key in keys:
            blocks.setdefault(key, set()).add(-nearest)
    return tuple(tuple(group) for group in (_with_surnames(groups) if kind == "person" else groups))


def _blocks(name: str, kind: NameKind | None) -> frozenset[str]:
    """Keys of which two names of one thing share at least one, so that not every name meets every other."""
    words = words_of(name)
    keys = {consonants(word)[:_BLOCK] for word in words} | {f"={''.join(word[0] for word in words)}"}
    keys |= {f"={word}" for word in words if len(word) <= _LONGEST_ACRONYM}
    if kind == "place":
        keys |= {f"@{_identity(place)}" for place in gazetteer.lookup(name)[:1]}
    return frozenset(keys)


def _with_surnames(groups: list[list[str]]) -> list[list[str]]:
    """Groups of a surname alone joined to the one group whose full names end in it; where two do, to neither."""
    owners: dict[str, set[int]] = {}
    for index, group in enumerate(groups):
        for name in group:
            words = _significant(name)
            if len(words) > 1:
                owners.setdefault(sound_key(words[-1]), set()).add(index)
    joined: dict[int, list[str]] = {index: [] for index in range(len(groups))}
    for index, group in enumerate(groups):
        words = _significant(group[0])
        fitting = owners.get(sound_key(words[-1]), set()) if len(words) == 1 else set()
        joined[min(fitting) if len(fitting) == 1 else index] += group
    return [group for group in joined.values() if group]


def _same_place(a: str, b: str) -> float:
    """Two names of one entry of the gazetteer; a name it does not have is compared by its letters."""
    left, right = gazetteer.lookup(a), gazetteer.lookup(b)
    if not left or not right:
        return _same_person(a, b) if len(words_of(a)) == len(words_of(b)) else 0.0
    return 0.95 if _identity(left[0]) == _identity(right[0]) else 0.0


def _identity(place: gazetteer.GazetteerPlace) -> tuple[str, str, int | None]:
    return place.country, sound_key(place.name.lower()) if place.geonames_id is None else "", place.geonames_id


def _same_person(a: str, b: str) -> float:
    left, right = _significant(a), _significant(b)
    if not left or not right:
        return 0.0
    if "".join(left) == "".join(right):
        return 0.95
    bare = written_without_vowels(a) or written_without_vowels(b)
    return max(_aligned(left, right, bare), _run_together(left, right))


def _significant(name: str) -> tuple[str, ...]:
    family, comma, given = name.partition(",")
    words = words_of(f"{given} {family}" if comma else name)
    kept = tuple(PARTICLES.get(word, word) for word in words if word not in HONORIFICS)
    return tuple(dict.fromkeys(kept or words))


def _aligned(left: tuple[str, ...], right: tuple[str, ...], bare: bool) -> float:
    """The words paired off by likeness, best first; names that each keep a word of their own are not one name."""
    left, right = _merged(left, right)
    pairs = sorted(
        ((_likeness(one, two, bare), -i, -j) for i, one in enumerate(left) for j, two in enumerate(right)), reverse=True
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    total = weight = 0.0
    solid = 0
    certain = True
    for score, i, j in pairs:
        if score < _MATCH or -i in taken_left or -j in taken_right:
            continue
        taken_left.add(-i)
        taken_right.add(-j)
        heaviness = _weight(left[-i])
        total += score * heaviness
        weight += heaviness
        solid += heaviness == 1 and score > _INITIAL
        certain = certain and (score >= _CERTAIN or score in (_INITIAL, _NICKNAME))
    lone_left = [word for i, word in enumerate(left) if i not in taken_left and _weight(word) == 1]
    lone_right = [word for j, word in enumerate(right) if j not in taken_right and _weight(word) == 1]
    if not solid or (lone_left and lone_right):
        return 0.0
    score = total / weight - _EXTRA_WORD * (len(lone_left) + len(lone_right))
    if not certain:
        score = min(score, _DOUBTFUL)
    if (lone_left or lone_right) and solid == 1 and weight < 2:
        return min(score, _ONE_WORD_ONLY) if certain else 0.0
    return score


def _likeness(one: str, two: str, bare: bool) -> float:
    if one == two:
        return 1.0
    if min(len(one), len(two)) == 1:
        return _INITIAL if one[0] == two[0] else 0.0
    if (one in PARTICLES) != (two in PARTICLES):
        return 0.0
    if two in _nicknames(one):
        return _NICKNAME
    if bare:
        return OSA.normalized_similarity(consonants(one), consonants(two))
    one_key, two_key = sound_key(one), sound_key(two)
    if one_key == two_key:
        return 0.95
    frame = consonants(one)
    if len(frame) >= _LONG_FRAME and frame == consonants(two) and (one[-1] in "aeiou") == (two[-1] in "aeiou"):
        return 0.9
    spelling = OSA.normalized_similarity(one, two)
    sound = OSA.normalized_similarity(one_key, two_key) * 0.95
    if min(len(one), len(two)) <= _LONGEST_SHORT_WORD and max(spelling, sound) < SURE:
        return 0.0
    return max(spelling, sound)


def _merged(left: tuple[str, ...], right: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words that one name writes apart and the other together, together: "Patr ushev" beside "Patrushev"."""
    return _glued(left, right), _glued(right, left)


def _glued(words: tuple[str, ...], others: Sequence[str]) -> tuple[str, ...]:
    for index in range(len(words) - 1):
        both = words[index] + words[index + 1]
        initial = 1 in (len(words[index]), len(words[index + 1]))
        if any(OSA.normalized_similarity(both, other) >= (1.0 if initial else 0.9) for other in others):
            return (*words[:index], both, *words[index + 2 :])
    return words


def _run_together(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Likeness of the names with the blanks left out, where one is printed without them."""
    if min(len(left), len(right)) > 1 or len(left) == len(right):
        return 0.0
    return max(0.0, OSA.normalized_similarity("".join(left), "".join(right)) - 0.05) if left and right else 0.0


def _weight(word: str) -> float:
    return _PARTICLE_WEIGHT if word in PARTICLES else 1.0


@lru_cache(maxsize=1)
def _nicknamer() -> NickNamer:
    return NickNamer()


@lru_cache(maxsize=1 << 14)
def _nicknames(word: str) -> frozenset[str]:
    namer = _nicknamer()
    return frozenset(namer.nicknames_of(word) | namer.canonicals_of(word))
