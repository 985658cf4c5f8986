"""Readers of formats that all dialects share: markdown, tables and templates."""
