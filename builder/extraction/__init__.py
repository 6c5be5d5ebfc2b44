"""Raw text to drafts of records, one module per kind of thing found; every draft keeps its code-point span."""
