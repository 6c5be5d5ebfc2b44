"""Pure mappings to outside standards, one file each."""
