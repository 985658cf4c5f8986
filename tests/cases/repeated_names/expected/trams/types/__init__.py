"""The types of Trams."""
