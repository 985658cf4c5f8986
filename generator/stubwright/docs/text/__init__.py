"""Readers of prose that all dialects share: limits, numbers, types, names and wording."""
