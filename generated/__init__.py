"""Typed clients, generated. API.md lists their operations; nothing here is written by hand."""
