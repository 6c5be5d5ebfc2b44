"""The words of English that the rules know."""
