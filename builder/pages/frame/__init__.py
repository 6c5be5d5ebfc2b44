"""What every page is made with: the edition, source marks, prose, and what templates receive."""
