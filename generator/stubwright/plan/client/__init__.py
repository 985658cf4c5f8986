"""Clients: stubs, credentials, and what the packages export."""
