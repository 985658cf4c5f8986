"""The types of Fleet."""
