"""The types of Shop."""
