"""Readers of docs pages: one for each dialect, found out from the text alone."""

from stubwright.read.docs.reader import (
    read_index,
    read_index_text,
    read_page,
    read_page_or_index,
    read_text,
)

__all__ = [
    "read_index",
    "read_index_text",
    "read_page",
    "read_page_or_index",
    "read_text",
]
