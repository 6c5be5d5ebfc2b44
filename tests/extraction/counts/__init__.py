"""Tests of counts in running text."""
