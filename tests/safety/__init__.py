"""What SECURITY.md promises, each line proven."""
