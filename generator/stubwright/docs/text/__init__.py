"""Prose of pages in any dialect: limits, numbers, types, names and wording."""
