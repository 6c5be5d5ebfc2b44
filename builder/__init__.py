"""Turns records kept by editors into cross-linked Markdown pages, proven against the words of their sources."""

__version__ = "0.1.0"
