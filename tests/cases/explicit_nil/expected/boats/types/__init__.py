"""The types of Boats."""
