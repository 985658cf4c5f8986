"""Dialects: how each vendor structures its pages."""
