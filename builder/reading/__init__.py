"""Files to records: the only importer of yaml."""
