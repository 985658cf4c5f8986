"""Credentials, access tokens and their renewal, and the hiding of secrets."""
