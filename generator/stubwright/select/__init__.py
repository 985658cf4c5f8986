"""Selecting operations by pattern, and the exact closure of what they reach."""

from stubwright.select.operations import merge, select

__all__ = ["merge", "select"]
