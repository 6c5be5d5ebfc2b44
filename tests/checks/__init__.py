"""Tests of `builder/checks`."""
