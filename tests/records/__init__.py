"""Tests of `builder/records`."""
