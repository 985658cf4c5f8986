"""Fates: what became of each item of a request."""
