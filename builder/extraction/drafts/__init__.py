"""What a text gives an editor to begin with: drafts of records, each anchored, each saying which rule made it."""
