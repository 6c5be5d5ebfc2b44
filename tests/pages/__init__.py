"""Tests of `builder/pages`."""
