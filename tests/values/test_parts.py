"""Parts that several records share: anchors, cited sources, names, dates of speech, carriers."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from builder.values.anchor import Anchor, Cited, Selector
from builder.values.key import Key
from builder.values.model import Model
from builder.values.name import Name
from builder.values.partial_date import parse_date
from builder.values.utterance import Carrier, Said


@pytest.mark.parametrize(
    ("model", "values", "told"),
    [
        (Selector, {"exact": ""}, "found nothing"),
        (Selector, {"exact": " \t"}, "found nothing"),
        (Selector, {"exact": " a"}, "begin or end with a space"),
        (Selector, {"exact": "a\nb"}, "line break"),
        (Selector, {"exact": "a", "start": "1"}, "Extra inputs"),
        (Anchor, {"exact": "a"}, "Field required"),
        (Anchor, {"exact": "a", "source": "Not An Id"}, "small letters"),
        (Cited, {"source": "a", "paraphrase": ""}, "found nothing"),
        (Cited, {"source": "a", "locator": "b\nc"}, "line break"),
        (Name, {"text": "a", "kind": "nickname"}, "preferred"),
        (Name, {"text": "a", "lang": "english"}, "pattern"),
        (Name, {"text": "a", "lang": "EN"}, "pattern"),
        (Name, {"text": "a", "script": "latn"}, "pattern"),
        (Name, {"text": "a", "match": "no"}, "true or false"),
        (Said, {"printed": "Monday"}, "Field required"),
        (Said, {"date": "Monday"}, "expected a date"),
        (Said, "Monday", "expected a date"),
        (Carrier, {"agent": "person:a", "role": "witness"}, "relay"),
        (Carrier, {"agent": "place:a", "role": "relay"}, "person:id or organization:id"),
        (Carrier, {"agent": "person:a", "role": "relay", "url": "javascript:a"}, "begins with https"),
    ],
)
def test_refused(model: type[Model], values: Any, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        model.model_validate(values)


def test_words_are_kept_letter_for_letter() -> None:
    exact = "“a\u00a0b”\t*c* \u0301"
    assert Selector.model_validate({"exact": exact, "prefix": " ", "suffix": "\n"}).exact == exact
    assert Selector(exact="a").prefix == Selector(exact="a").suffix == ""
    anchor = Anchor.model_validate({"source": "paper", "exact": exact})
    assert (anchor.source, anchor.exact) == (Key("source", "paper"), exact)


def test_a_plain_date_is_short_for_when_something_was_said() -> None:
    assert Said.model_validate("2019-05-14") == Said.model_validate({"date": "2019-05-14"})
    assert Said.model_validate({"date": "2019-05-14", "printed": "Tuesday"}).printed == "Tuesday"
    assert Said.model_validate("2019-05-14T09:42").date == parse_date("2019-05-14T09:42")


def test_values_are_frozen_and_tuples() -> None:
    name = Name(text="a")
    with pytest.raises(ValidationError, match="frozen"):
        name.text = "b"  # type: ignore[misc]
    assert hash(name) == hash(Name(text="a"))


@pytest.mark.parametrize("lang", ["uk", "uk-Latn", "zh-Hant-TW", "ar", "ckb"])
def test_languages(lang: str) -> None:
    assert Name(text="a", lang=lang, script="Cyrl").lang == lang
