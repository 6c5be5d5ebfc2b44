"""Extraction measured on texts that others annotated, where they are present: python -m tests.measure."""
