"""Tests of `builder/values`."""
