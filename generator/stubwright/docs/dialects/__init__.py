"""Dialects: one package for each vendor's page formats. Vendor names and wording belong here only."""
