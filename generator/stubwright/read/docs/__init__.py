"""Readers of operation pages: one for each dialect, found out from the text alone."""

from stubwright.read.docs.reader import read_page, read_text

__all__ = ["read_page", "read_text"]
