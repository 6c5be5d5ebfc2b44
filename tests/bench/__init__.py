"""Measures, not tests: what the stages cost beside MkDocs' own work on the same Markdown."""
