"""Reads pages from files: checks the text, then passes it to the reader of its dialect."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from stubwright.diagnostics import InputError, Log, Source
from stubwright.docs.dialects.registry import find_dialect
from stubwright.docs.facts import IndexFacts
from stubwright.docs.formats.page import Page

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.docs.facts import PageFacts
    from stubwright.docs.formats.page import IncludeText

MAX_BYTES: Final = 2 * 1024 * 1024
"""The maximum size of a page in bytes; ten times that of the longest known one."""

_HTML: Final = re.compile(
    r"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE,
)


def read_page(root: Path, name: str, log: Log) -> PageFacts | IndexFacts:
    """Read an operation page or an index page, with the files that it includes.

    ``name`` is a path relative to the folder ``root``. Raises `InputError` if the file can't be read
    or is in no known format.
    """
    text = _read_file(root, name)
    return read_page_text(text, name, log, partial(_included, root))


def read_page_text(
    text: str, name: str, log: Log, include: IncludeText
) -> PageFacts | IndexFacts:
    """Read a page's text, as `read_page` does."""
    facts = _read(text, name, log, include)
    if facts is None:
        message = "the text is in none of the known page formats"
        raise InputError("docs-not-a-page", message, Source(name, 1))
    return facts


def read_index(root: Path, name: str, log: Log) -> IndexFacts:
    """Read an index page. Raises `InputError` if it isn't one."""
    facts = _read(_read_file(root, name), name, log, partial(_included, root))
    if not isinstance(facts, IndexFacts):
        message = "the text doesn't list operations with their limits"
        raise InputError("docs-not-a-page", message, Source(name, 1))
    return facts


def _read(
    text: str, name: str, log: Log, include: IncludeText
) -> PageFacts | IndexFacts | None:
    page = Page(name, _checked(text, name), log, include)
    dialect = find_dialect(page.text)
    return dialect.read(page) if dialect is not None else None


def _read_file(root: Path, name: str) -> str:
    source = Source(name)
    try:
        folder = root.resolve()
        path = (folder / name).resolve()
        if not path.is_relative_to(folder):
            message = "the file is outside the folder of the pages"
            raise InputError("file-missing", message, source)
        if path.stat().st_size > MAX_BYTES:
            raise _too_large(source)
        content = path.read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise InputError("file-missing", f"can't be read: {reason}", source) from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(
            "file-not-text", "the file isn't UTF-8 text", Source(name, line)
        ) from None


def _too_large(source: Source) -> InputError:
    message = f"the file is larger than {MAX_BYTES // (1024 * 1024)} MiB"
    return InputError("file-too-large", message, source)


def _included(root: Path, target: str) -> str | None:
    """Return the text of a file below the root; None if it can't be read."""
    try:
        return _checked(_read_file(root, target), target)
    except InputError:
        return None


def _checked(text: str, name: str) -> str:
    """Return the text with LF line endings. Raises `InputError` if it can't be a page."""
    if len(text) > MAX_BYTES:
        raise _too_large(Source(name))
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise InputError("file-not-text", "the file is binary", Source(name, line))
    if not text.strip():
        raise InputError("file-empty", "the file is empty", Source(name))
    if _HTML.match(text):
        hint = "save the page's source or its text, not the HTML"
        message = "the file is an HTML page"
        raise InputError("file-is-html", message, Source(name, 1), hint)
    return text
