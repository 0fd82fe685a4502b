"""osslog as it starts, ended at the first paint of its first page."""
