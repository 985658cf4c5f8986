"""Content: what messages and types hold, before names and Python."""
