"""Tests of `builder/standards`."""
