"""The types of Kites."""
