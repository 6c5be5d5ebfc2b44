"""Tests of the text as it is cut."""
