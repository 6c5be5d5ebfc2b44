"""What editors are helped with: new dossiers and records, the field reference, schemas for editors, pinned texts."""
