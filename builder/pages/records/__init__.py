"""The pages of records: one module for each kind that shows more than every record does."""
