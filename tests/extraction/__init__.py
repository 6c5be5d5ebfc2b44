"""Tests of `builder/extraction`."""
