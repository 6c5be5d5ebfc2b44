from __future__ import annotations

from builder.extraction.counts.tokens import hangs_on, telling_sentences, words_in


def test_only_sentences_that_speak_of_an_outcome_are_kept() -> None:
    text = "The shop was open. Two men died. It rained! Who was hurt?\n\nNobody saw"
    assert [text[start:end].strip() for start, end in telling_sentences(text)] == ["Two men died.", "Who was hurt?"]


def test_initials_and_abbreviations_end_no_sentence() -> None:
    text = "Gen. J. Roe of the U.S. army said 3 died."
    assert list(telling_sentences(text)) == [(0, len(text))]


def test_words_keep_their_spans() -> None:
    text = "At least twenty-one (1,200) of the 32-year-olds"
    words, spans = words_in(text, 0, len(text))
    assert words == ["at", "least", "twenty", "-", "one", "(", "1,200", ")", "of", "the", "32-year-olds"]
    assert [text[start:end].lower() for start, end in spans] == words


def test_numbers_tied_by_a_mark_hang_together() -> None:
    words, spans = words_in("at 10:30, 12 died", 0, 17)
    assert hangs_on(words, spans, words.index("10"))
    assert not hangs_on(words, spans, words.index("30"))
