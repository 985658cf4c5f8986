"""Parses untrusted XML: no network access, no external or parameter entities, bounded size."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from lxml import etree

from stubwright.diagnostics import InputError, Source

if TYPE_CHECKING:
    from pathlib import Path

Node: TypeAlias = (
    "etree._Element"  # pyright: ignore[reportPrivateUsage]  # noqa: SLF001  # lxml has no other name
)
"""An element of a parsed document."""

MAX_BYTES: Final = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""

_MARKUP: Final = re.compile(rb"<!(?:DOCTYPE|ENTITY)|\0")
"""Text that may declare entities, in UTF-8 or in an encoding that hides it."""

_HTML: Final = re.compile(
    rb"\s*+(?:<\?xml[^>]*+>\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\s*+)*+<(?:!doctype\s+html|html)",
    re.IGNORECASE,
)


_DTD_OF_SCHEMAS: Final = re.compile(r"-//W3C//DTD XMLSchema ", re.IGNORECASE)
"""The public name of the DTD that W3C schemas refer to. It isn't read, and declares no entities."""


def read_bytes(path: Path, name: str) -> bytes:
    """Return the content of a file that is reported as ``name``.

    Raises `InputError` for a file that is missing, empty, too large or unreadable.
    """
    source = Source(name)
    try:
        with path.open(
            "rb"
        ) as file:  # the size limit ends the reading of a device, too
            size = os.fstat(file.fileno()).st_size  # 0 for a device
            large = size > MAX_BYTES
            content = b"" if large else file.read(size or MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError("file-missing", f"can't be read: {reason}", source) from None
    if large or len(content) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        message = f"the file is larger than {limit} MiB"
        raise InputError("file-too-large", message, source)
    if not content.strip():
        raise InputError("file-empty", "the file is empty", source)
    return content


def parse_xml(content: bytes, name: str) -> Node:
    """Parse a document that is reported as ``name``.

    Raises `InputError` for XML that isn't well-formed, and for external entities.
    """
    if _HTML.match(content):
        hint = "the server may have answered with a log-in or captcha page"
        raise InputError(
            "file-is-html", "the file is an HTML page, not XML", Source(name, 1), hint
        )
    try:
        root = _parsed(content)
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        reason = re.sub(r", line \d+, column \d+.*$", "", error.msg or "malformed")
        raise InputError(
            "xml-malformed", f"not well-formed XML: {reason}", Source(name, line)
        ) from None
    _refuse_foreign_entities(root, name)
    return root


def _parsed(content: bytes) -> Node:
    try:
        return etree.fromstring(content, _parser(huge=False))
    except etree.XMLSyntaxError as error:
        # Deep nesting is harmless; entities, which can expand without limit, are refused with it.
        if "depth" not in (error.msg or "") or _MARKUP.search(content):
            raise
    return etree.fromstring(content, _parser(huge=True))


def _parser(*, huge: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities="internal",
        no_network=True,
        load_dtd=False,
        huge_tree=huge,
        remove_comments=True,
        remove_pis=True,
    )


def _refuse_foreign_entities(root: Node, name: str) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is None:
        return
    known = _DTD_OF_SCHEMAS.match(dtd.external_id or "")
    if (dtd.system_url or dtd.external_id) and not known:
        raise InputError(
            "xml-forbidden", "the document has an external DTD", Source(name, 1)
        )
    for entity in dtd.iterentities():
        # Declared parameter entities are harmless: libxml2 refuses a document that uses one.
        if entity.system_url or entity.content is None:
            message = f"the entity {entity.name} is external"
            raise InputError("xml-forbidden", message, Source(name, 1))


def source_of(node: Node, name: str) -> Source:
    """Return the place of a node in the document that is reported as ``name``."""
    return Source(name, node.sourceline or 0)
