"""Chooses every Python name of an API, each unique in its scope."""
