"""Tests of `builder/derive`."""
