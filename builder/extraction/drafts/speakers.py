"""Who speaks: the record of a phrase, of the person it refers back to, or of a speaker whom the text does not name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.extraction.drafts.draft import Field, one_line, written
from builder.extraction.drafts.ids import slug
from builder.extraction.drafts.ledger import Ledger
from builder.extraction.drafts.roles import role_of
from builder.extraction.quotes.found_quotes import Printed
from builder.extraction.text.offsets import Offsets
from builder.extraction.words.speech import PRONOUNS
from builder.records.person import Person
from builder.values.key import Key

_TERMS = re.compile(
    r"\b(?:speaking |spoke )?(?P<terms>on (?:the )?condition of anonymity[^.,;”\"\n]{0,80})", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:an?|the|his|her|their|one|another|some|two|three|several) ", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(?:authorities|officials?|analysts?|witness(?:es)?|residents?|doctors?|activists?|sources?|experts?|police|spokes\w+"
    r"|man|woman|men|women|people|relatives?|survivors?|rebels|soldiers?|commanders?|diplomats?|ministers?|reporters?)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker's record, the role printed for them, and what an editor should know."""

    key: Key
    role: str | None
    remarks: tuple[str, ...] = ()


def speaker_of(ledger: Ledger, phrase: Printed, resolved: Printed | None, alternatives: tuple[Printed, ...]) -> Speaker:
    """The record of who speaks: of the phrase itself, else of what it refers back to, else an unnamed speaker's."""
    own = _named(ledger, phrase)
    if own is not None:
        ledger.spoke.append((phrase.start, own))
        return Speaker(own, _role(ledger, own, phrase))
    pronoun = phrase.text.casefold() in PRONOUNS
    if pronoun and resolved is None:
        return _last_to_speak(ledger, phrase)
    candidates = [(one, _named(ledger, one)) for one in (resolved, *alternatives) if one is not None]
    found = [(one, key) for one, key in candidates if key is not None]
    if found and (pronoun or resolved is not None):
        (chosen, key), *others = found
        names = [f"{other.kind}:{other.id}" for other in dict.fromkeys(k for _, k in others) if other != key]
        remark = f"the text has {phrase.text!r}, read as {chosen.text!r}" + (
            f"; or {' or '.join(names)}" if names else ""
        )
        return Speaker(key, _role(ledger, key, chosen), (remark,))
    return _unnamed(ledger, resolved if pronoun and resolved is not None else phrase)


def _last_to_speak(ledger: Ledger, phrase: Printed) -> Speaker:
    """Whoever spoke last before a pronoun that the rules tie to nobody: a guess, and said to be one."""
    before = [key for start, key in ledger.spoke if start < phrase.start]
    if before:
        return Speaker(before[-1], None, (f"the text has {phrase.text!r}: a guess that it is who spoke last before",))
    return unidentified(ledger, (phrase.start, phrase.end), slug(ledger.source, str(phrase.start)))


def _named(ledger: Ledger, phrase: Printed) -> Key | None:
    """The person in a phrase, else the body, unless the phrase is of people without a name who belong to it."""
    span = phrase.start, phrase.end
    person = ledger.key_in("person", span)
    if person is not None:
        return person
    return None if _PEOPLE.search(phrase.text) else ledger.key_in("organization", span)


def _role(ledger: Ledger, key: Key, phrase: Printed) -> str | None:
    """The role at the time, as printed: beside the name at this phrase, else where the text first gives it."""
    for index, own in ledger.keys.items():
        if own == key and key.kind == "person":
            role = role_of(ledger.finds, ledger.named[index])
            return None if role is None or role.private else role.printed
    return None


def _unnamed(ledger: Ledger, phrase: Printed) -> Speaker:
    """A record for somebody the text does not name: one for each appearance that the text does not tie to another."""
    span = phrase.start, phrase.end
    known = ledger.memory.at("person", span)
    if known is not None and (key := ledger.link(known)) is not None:
        return Speaker(key, None)
    earlier = _called_alike(ledger, phrase)
    name = ledger.names.take("person", slug(_ARTICLE.sub("", phrase.text)))
    evidence = ledger.anchor(span)
    terms = _terms(ledger, span)
    unnamed = written(
        (
            Field("as_printed", one_line(phrase.text)),
            Field("terms", terms) if terms else None,
            Field("evidence", (evidence,)) if evidence else None,
        )
    )
    fields = written((Field("unnamed", unnamed), _possibly(earlier) if earlier else None))
    key = ledger.add(Person, name, span, ("person/unnamed", 0.8), fields)
    ledger.spoke.append((phrase.start, key))
    return Speaker(key, None)


def _possibly(earlier: Key) -> Field:
    reason = "The two are called alike in one text; the text does not say that they are one person."
    return Field("possibly_same_as", (Field("person", earlier.id), Field("reason", reason)))


def _called_alike(ledger: Ledger, phrase: Printed) -> Key | None:
    wanted = slug(_ARTICLE.sub("", phrase.text))
    alike = [draft for draft in ledger.drafts if draft.rule == "person/unnamed" and draft.id.startswith(wanted)]
    return alike[-1].key if alike and not phrase.text.endswith("s") else None


def _terms(ledger: Ledger, span: Offsets) -> str | None:
    found = _TERMS.search(ledger.finds.text, *ledger.finds.sentence(span[0]))
    return one_line(found["terms"]) if found else None


def unidentified(ledger: Ledger, span: Offsets, wanted: str) -> Speaker:
    """A placeholder for a quotation beside which nobody is named: every quotation of speech needs a speaker."""
    name = ledger.names.take("person", f"{wanted}-speaker")
    fields = (Field("unnamed", (Field("as_printed", "speaker not named beside the words"),)),)
    remark = "nobody is named beside these words: find the speaker and join this record with that one, or reject both"
    return Speaker(ledger.add(Person, name, span, ("person/not-named", 0.1), fields, (remark,)), None)
