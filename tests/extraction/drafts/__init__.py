"""Tests of drafted records."""
