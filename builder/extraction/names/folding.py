"""Names brought to plain small letters, word by word, whatever script they are in, and to keys that spellings share."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from anyascii import anyascii
from translitua import RussianInternationalPassport, UkrainianKMU, translit

_INNER_CAPITAL: Final = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W\d_])")
_POSSESSIVE: Final = re.compile(r"['’]s(?!\w)")
_DROPPED: Final = re.compile(r"['’ʻʼ‘`´ʿʾ\u200b-\u200f\u202a-\u202e\u0640]")
_WORD: Final = re.compile(r"[a-z0-9%]+")
_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_WITHOUT_VOWELS: Final = re.compile("[\u0590-\u06ff\u0750-\u077f]")
_DIGIT_LETTERS: Final = str.maketrans("013457", "oieast")

# Spellings of one sound, longest first; the order matters.
_SOUNDS: Final = tuple(
    (re.compile(pattern), key)
    for pattern, key in (
        (r"shch|sch|tsch|tch|ch|sh|zh", "š"),
        (r"dzh|dj|gh|kh|h", "h"),
        (r"(?<=[aeiou])h$", ""),  # Raqqa, Raqqah
        (r"(?:[oie]|yi|ie)(?:v|w|ff)$", "ov"),  # Kharkiv, Kharkov: one Slavic ending
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck|q|c(?=[^eiy]|$)", "k"),
        (r"ks|x", "š"),
        (r"ts|tz|c|z", "s"),
        (r"w", "v"),
        (r"ou|oo|au|o", "u"),
        (r"ij|iy|yi|yj|ii|yy|ee|ie|ye|je|ei|ey|ai|ay|ae|y|j|i|e", "i"),
        (r"iu|yu|ia|ya", "a"),
        (r"g", "h"),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS: Final = re.compile(r"(?<=.)[aiu]")


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in plain small letters: "Dr. Jürgen O’Neill-Roe" gives dr, jurgen, oneill, roe."""
    plain = unicodedata.normalize("NFKC", name).strip()
    if " " not in plain:
        plain = _INNER_CAPITAL.sub(" ", plain)
    plain = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), plain)
    plain = _POSSESSIVE.sub("", plain)
    plain = _latin(_DROPPED.sub("", plain)).replace("'", "").lower()
    return tuple(_letters(word) for word in _WORD.findall(plain))


def written_without_vowels(name: str) -> bool:
    """Whether a name is in a script that leaves vowels out, as Arabic and Hebrew do."""
    return _WITHOUT_VOWELS.search(name) is not None


@lru_cache(maxsize=1 << 15)
def sound_key(word: str) -> str:
    """A key that transliterations of one word share: zavrazhniy and zavrazhny, syniehubov and sinehubov."""
    for pattern, key in _SOUNDS:
        word = pattern.sub(key, word)
    return word


@lru_cache(maxsize=1 << 15)
def consonants(word: str) -> str:
    """The sound key without its vowels but a first one."""
    return _VOWELS.sub("", sound_key(word))


def _latin(text: str) -> str:
    if _CYRILLIC.search(text):
        text = translit(text, UkrainianKMU if _UKRAINIAN.search(text) else RussianInternationalPassport)
    return anyascii(text)


def _letters(word: str) -> str:
    """A word with digits for letters made one of letters ("s3rgei"); numbers and ordinals stay."""
    letters = sum(char.isalpha() for char in word)
    if letters * 2 > len(word) > letters and not word[0].isdigit():
        return word.translate(_DIGIT_LETTERS)
    return word
