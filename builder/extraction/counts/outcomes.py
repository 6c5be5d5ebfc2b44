"""The words that say what happened to people, and the small words around them, each with its tag for the patterns."""

from __future__ import annotations

from typing import NamedTuple

from builder.values.casualty_terms import Outcome
from builder.values.count_lexicon import NONE_KNOWN, UNKNOWN, Phrase, phrases


class Tagged(NamedTuple):
    """A phrase with its tag, and the outcome if it names one."""

    phrase: Phrase
    tag: str
    outcome: Outcome | None


# K: participle that also takes an object (killed).  V: verb that only takes one (killing, claimed the lives of).
# D: what only its subject suffers (died, dead).  N: noun that is counted or has its sufferers after "of" (deaths).
# M: noun only with "of" (the massacre of).  T: what is followed by its number (the death toll rose to).  L: lives.
_OUTCOMES: tuple[tuple[str, Outcome, str], ...] = (
    (
        "K",
        "killed",
        "killed | murdered | massacred | assassinated | executed | slaughtered | slain | butchered | beheaded | lynched"
        " | martyred | shot dead | shot to death | gunned down | stabbed to death | beaten to death | burned to death"
        " | burnt to death | hacked to death | tortured to death | blown up | fatally wounded | fatally shot"
        " | mortally wounded | fatally injured",
    ),
    ("K", "injured", "wounded | injured | maimed | hurt | injuried"),
    ("K", "hospitalized", "hospitalized | hospitalised"),
    ("K", "displaced", "displaced"),
    (
        "V",
        "killed",
        "kill | kills | killing | murdering | massacring | assassinating | executing | slaughtering | slaying"
        " | claim the lives of | claims the lives of | claimed the lives of | claiming the lives of | claimed the life of"
        " | took the lives of | taken the lives of | take the lives of | taking the lives of | cost the lives of"
        " | costing the lives of | took the life of | loss of life of | shooting dead | kill off",
    ),
    ("V", "injured", "wound | wounds | wounding | injure | injures | injuring | maiming | hurting"),
    ("V", "displaced", "displacing | displaces | displace"),
    (
        "D",
        "killed",
        "dead | died | die | dies | dying | perished | perish | perishes | deceased | lost their lives | lost his life"
        " | lost her life | lose their lives | losing their lives | lost their life",
    ),
    (
        "D",
        "injured",
        "suffered injuries | suffered minor injuries | suffered serious injuries | suffered wounds | sustained injuries"
        " | sustained minor injuries | sustained serious injuries | sustained wounds | received injuries",
    ),
    ("D", "missing", "missing | disappeared | unaccounted for | gone missing | went missing"),
    (
        "D",
        "hospitalized",
        "taken to hospital | taken to the hospital | taken to hospitals | taken to a hospital | rushed to hospital"
        " | rushed to the hospital | sent to hospital | admitted to hospital | admitted to the hospital | in hospital"
        " | treated in hospital | brought to hospital | transferred to hospital | taken to hospital",
    ),
    (
        "D",
        "displaced",
        "homeless | forced to flee | fled their homes | driven from their homes | forced from their homes",
    ),
    (
        "N",
        "killed",
        "deaths | death | fatalities | fatality | killings | murders | murder | assassinations | executions | bodies"
        " | corpses | lives lost",
    ),
    ("N", "injured", "injuries | injury | woundings"),
    ("N", "casualties", "casualties | casualty | victims"),
    ("N", "missing", "disappearances"),
    (
        "M",
        "killed",
        "massacre | assassination | slaying | execution | slaughter | killers | killer | murderers | murderer"
        " | assassins | assassin",
    ),
    ("M", "missing", "disappearance"),
    ("M", "displaced", "displacement"),
    (
        "T",
        "killed",
        "death toll | toll | number of dead | number of deaths | number of killed | number of people killed"
        " | number of those killed | number of fatalities | number of the dead | number of people dead",
    ),
    (
        "T",
        "injured",
        "number of wounded | number of injured | number of people injured | number of people wounded | number of injuries"
        " | number of the wounded | number of the injured",
    ),
    ("T", "casualties", "number of casualties | number of victims | casualty toll"),
    ("T", "missing", "number of missing | number of people missing"),
    ("L", "killed", "lives"),
)

# l: verb that takes lives.  s: saves them.  B: be.  h: have.  A: adverb or modal.  W: who, which.  I: including.
# F: of.  t: to.  +: along with.  d: determiner.  &: and.  r: other small words.  z: no reports of.  u: unknown.
_SMALL: tuple[tuple[str, str], ...] = (
    ("l", "claimed | claim | claims | claiming | cost | costs | costing | took | take | takes | taking | taken | lost"),
    ("B", "be | is | are | was | were | been | being | am | got | get | isn't | wasn't | weren't | aren't"),
    ("h", "have | has | had | having"),
    (
        "A",
        "also | already | still | now | then | later | reported | confirmed | feared | believed | presumed | thought | said"
        " | known | declared | found | left | alleged | apparently | may | might | could | would | will | can | should"
        " | must | not | all | so | far | badly | seriously | slightly | gravely | critically | severely | lightly"
        " | more | least | both | either | shot | deliberately | instantly | immediately | subsequently | eventually"
        " | remained | remain | remains | as | even",
    ),
    ("W", "who | which | that | whom | whose | of whom | of which"),
    ("I", "including | include | includes | included | among them | among whom | amongst them | of these | of those"),
    ("F", "of"),
    ("t", "to"),
    (
        "+",
        "along with | together with | as well as | in addition to | plus | alongside | besides",
    ),
    (
        "d",
        "the | his | her | its | their | our | my | your | this | that | these | those | another | every | each | other | a | an",
    ),
    ("&", "and | or | & | and / or | while | but"),
    (
        "r",
        "in | on | at | by | from | for | near | inside | outside | after | before | during | when | as | if | because"
        " | since | until | through | across | around | over | under | into | onto | off | out | between | against"
        " | within | without | despite | where | what | how | why | than | up | down | upon | via | per | toward"
        " | towards | yesterday | today | tonight | tomorrow | monday | tuesday | wednesday | thursday | friday | saturday"
        " | sunday | early | late | last | next | he | she | it | they | we | i | you | them | him | us | there | here"
        " | how many | how much | so many | as many | too many | do | does | did | go | went | gone | say | says"
        " | told | according",
    ),
    ("w", "with"),
    ("m", "among | amongst"),
    ("v", "revised | lowered | raised | downgraded | corrected | rising | rose | risen | fell | dropped | climbed"),
    (",", ", | ( | ) | [ | ] | – | — | - | - -"),
    (".", "; | ."),
    (":", ":"),
    ("'", "' | ’ | 's | ’s"),
)


def _entries() -> dict[Phrase, Tagged]:
    """Every phrase with its tag; what names an outcome wins over small words, and so do longer over shorter ones."""
    found: dict[Phrase, Tagged] = {}
    for tag, listed in _SMALL:
        for phrase in phrases(listed):
            found.setdefault(phrase, Tagged(phrase, tag, None))
    for tag, silent in (("z", NONE_KNOWN), ("u", UNKNOWN)):
        found |= {phrase: Tagged(phrase, tag, None) for phrase in silent}
    for tag, outcome, words in _OUTCOMES:
        found |= {phrase: Tagged(phrase, tag, outcome) for phrase in phrases(words)}
    return found


ENTRIES: dict[str, tuple[Tagged, ...]] = {}
"""Tagged phrases by their first word, longest first."""

for _entry in sorted(_entries().values(), key=lambda entry: (-len(entry.phrase), entry.phrase)):
    ENTRIES[_entry.phrase[0]] = (*ENTRIES.get(_entry.phrase[0], ()), _entry)

SINGLE_WORDS: dict[str, Tagged] = {entry.phrase[0]: entry for entry in _entries().values() if len(entry.phrase) == 1}
"""The entries of one word."""
