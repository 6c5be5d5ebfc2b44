"""The types that fields of records have: one module per type."""
