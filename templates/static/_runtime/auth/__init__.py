"""Credentials, and tokens that can be renewed."""
