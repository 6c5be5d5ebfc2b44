"""Tests of `builder/reading`."""
