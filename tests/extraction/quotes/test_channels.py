from __future__ import annotations

import pytest

from builder.extraction.quotes.find_quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "channel", "relay"),
    [
        ("“We stay,” Orr wrote in a Facebook post.", "Facebook", None),
        ("“We stay,” Orr said in a statement on the Telegram channel.", "Telegram", None),
        ("“We stay,” Orr said in a tweet on Monday.", "tweet", None),
        ("Orr tweeted: “We stay.”", "tweeted", None),
        ("“We stay,” Orr said in a phone interview.", "interview", None),
        ("“We stay,” Orr told The Gazette on Sunday.", "told The Gazette", None),
        ("“We stay,” Orr told the Quxville Times.", "told the Quxville Times", None),
        ("“We stay,” Orr told reporters.", "told reporters", None),
        ("“We stay,” Orr told her brother.", None, None),
        ("“We stay,” Orr said.", None, None),
        ("Orr said “we stay for now,” Tidewire reported.", None, "Tidewire"),
        ("“We stay,” said Ann Orr, reported Tidewire.", None, "Tidewire"),
        ("“We stay,” Orr said, according to Tidewire.", None, "Tidewire"),
        ("Orr, as reported by Tidewire, said “we stay for now”.", None, "Tidewire"),
        ("“We stay,” according to Orr.", None, None),
    ],
)
def test_the_way_words_came(text: str, channel: str | None, relay: str | None) -> None:
    (draft,) = find_quotes(text)
    assert (draft.channel and draft.channel.text, draft.relay and draft.relay.text) == (channel, relay)


def test_a_channel_belongs_to_the_cue_beside_it() -> None:
    text = "“We stay,” Orr wrote on Facebook, and Pell said “we go home” in a speech."
    assert [d.channel and d.channel.text for d in find_quotes(text)] == ["Facebook", "speech"]
