"""The pages of the whole dossier: one module each."""
