"""The types of Harbor."""
