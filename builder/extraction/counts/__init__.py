"""Counts of people in running text, with what happened to them."""
