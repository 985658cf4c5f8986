"""Formats of pages in any dialect: markdown, tables and templates to blocks and nodes."""
