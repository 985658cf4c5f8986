"""Formats: text to blocks, for any vendor's pages."""
