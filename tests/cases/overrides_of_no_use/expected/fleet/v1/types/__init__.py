"""The types of Fleet v1."""
