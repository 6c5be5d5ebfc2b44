"""The text as it is cut: marks, paragraphs, sentences, dates, language."""
