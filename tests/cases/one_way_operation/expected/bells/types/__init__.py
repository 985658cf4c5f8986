"""The types of Bells."""
