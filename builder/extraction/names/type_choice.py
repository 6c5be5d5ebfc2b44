"""What the whole text says of a name that its own sentence leaves open: short forms of people and bodies named in full."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from builder.extraction.names.candidates import Mention, MentionType
from builder.extraction.names.capitals import CAPITAL
from builder.extraction.names.folding import sound_key
from builder.extraction.names.pieces import Context, Piece, printed
from builder.extraction.words.common import is_common
from builder.extraction.words.organizations import NOT_ACRONYMS
from builder.extraction.words.people import GIVEN_NAMES
from builder.extraction.words.peoples import is_people

_ARTICLE: Final = re.compile(r"(?i:al|el|a[snrdzt]|ash)[-‐‑ ](?=\w)")
_PARTY_AND_STATE: Final = re.compile(r"[RDI]-[A-Z]")  # "Sen. Jane Roe (D-Ohio)"
_LIST: Final = re.compile(rf"(?:,| and) (?:and )?[{CAPITAL}]|'s|’s")
_INNER_CAPITAL: Final = re.compile(rf"[a-z][{CAPITAL}]")
_PERSONAL_CAPITAL: Final = re.compile(r"Ma?c|De|D[aeiu]|La|Le|Van|Fitz|O[’']|Al")
_WEAK: Final = 0.6  # a reading less sure than this gives way to the text's own evidence
_NAMES_ITSELF: Final = 0.5
_SHORTEST: Final = 3  # code points of a name that nothing explains
_REGIME: Final = frozenset("regime government administration loyalists supporters presidency campaign".split())
_GIVES_WAY: Final = frozenset(("gazetteer", "gazetteer-located", "gazetteer-small", "preposition"))


def settle(context: Context, found: Iterable[Mention], unread: Iterable[Piece]) -> Iterator[Mention]:
    """The mentions, weak ones retyped and unread pieces read where a fuller name in the text explains them."""
    mentions = tuple(found)
    surnames = _surnames(mentions)
    others = _full_names(mentions)
    for mention in mentions:
        yield _retyped(mention, surnames, others)
    for piece in unread:
        name = printed(context, piece.words)
        reading = _explained(context, piece, name, surnames, others)
        if reading:
            kind, rule, confidence = reading
            yield Mention(piece.start, piece.end, kind, name, None, rule, confidence)


def key(name: str) -> str:
    """The sound of a name's last word, an Arabic article off: "Bashar al-Assad" and "Assad" share it."""
    return sound_key(_ARTICLE.sub("", name.rsplit(maxsplit=1)[-1]).lower())


def _surnames(mentions: tuple[Mention, ...]) -> frozenset[str]:
    return frozenset(
        key(mention.name)
        for mention in mentions
        if mention.type == "person"
        and mention.confidence >= _NAMES_ITSELF
        and mention.rule != "office"
        and (" " in mention.name or mention.title)
    )


def _full_names(mentions: tuple[Mention, ...]) -> dict[str, MentionType]:
    """Names that one sure reading gives a type, by their words in small letters."""
    return {
        mention.name.lower(): mention.type
        for mention in mentions
        if mention.type != "weapon" and mention.confidence >= _WEAK
    }


def _retyped(mention: Mention, surnames: frozenset[str], others: dict[str, MentionType]) -> Mention:
    if mention.type in ("person", "weapon"):
        return mention
    if " " not in mention.name and mention.rule in _GIVES_WAY and key(mention.name) in surnames:
        return replace(mention, type="person", rule="short", confidence=_WEAK)
    kind = others.get(mention.name.lower())
    if mention.confidence < _WEAK and kind and kind != mention.type:
        return replace(mention, type=kind, rule="elsewhere", confidence=_WEAK)
    return mention


def _explained(
    context: Context, piece: Piece, name: str, surnames: frozenset[str], others: dict[str, MentionType]
) -> tuple[MentionType, str, float] | None:
    if key(name) in surnames:
        return "person", "short", 0.75
    kind = others.get(name.lower())
    if kind:
        return kind, "elsewhere", 0.6
    if piece.shouted:
        return None
    if all(is_common(word.text) for word in piece.words) or _no_name(name, piece):
        return None
    if context.after(piece.end) in _REGIME:
        return "person", "regime", 0.5
    if len(piece.words) == 1 and piece.words[0].lower in GIVEN_NAMES:
        return "person", "given-alone", 0.4
    if context.before(piece.start) == "the":
        return "organization", "article", 0.4
    return _unknown(context, piece)


def _unknown(context: Context, piece: Piece) -> tuple[MentionType, str, float] | None:
    """A name that nothing explains: whoever reads the draft decides; a lone first word needs its capital elsewhere."""
    if len(piece.words) == 1 and (len(piece.words[0].text) < _SHORTEST or _first_only(context, piece)):
        return None
    if any(_INNER_CAPITAL.search(word.text) and not _PERSONAL_CAPITAL.match(word.text) for word in piece.words):
        return "organization", "inner-capital", 0.4
    after = context.after(piece.end)
    attributive = bool(after) and after[0].islower() and not is_common(after)
    return ("organization", "unknown", 0.3) if attributive else ("person", "unknown", 0.3)


def _no_name(name: str, piece: Piece) -> bool:
    return (
        _PARTY_AND_STATE.match(name) is not None
        or name in NOT_ACRONYMS
        or all(is_people(word.text) for word in piece.words)
    )


def _first_only(context: Context, piece: Piece) -> bool:
    """Whether nothing but the start of a sentence gives the name its capital; a list of names tells otherwise."""
    if not piece.opens or piece.words[0].lower in context.inside:
        return False
    return is_common(piece.words[0].text) or not _LIST.match(context.text, piece.end)
