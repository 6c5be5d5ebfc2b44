"""Tests of quotations and reported speech."""
