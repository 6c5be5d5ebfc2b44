"""Pictures made from rows: layouts, chart specifications, SVG files; this package knows nothing of records and pages."""
