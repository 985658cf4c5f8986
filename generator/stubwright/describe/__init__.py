"""Describes models and pages as JSON values, tables and text."""
