"""Names of people, organizations, places and weapons, and which of them are one."""
