"""Checks the entries of the catalog: names that become code, files, headers and addresses."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final

from stubwright.python.keywords import KEYWORDS
from stubwright.schema.xsd import is_ncname

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.catalog.entry import ApiEntry, CredentialField

Refusal = tuple[str, tuple[str, ...]]
"""A message, and the keys that lead to the value in the catalog."""

_CLASS: Final = re.compile(r"[A-Z][A-Za-z0-9]*")
_FIELD: Final = re.compile(r"[a-z][a-z0-9_]*")
_HEADER: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_TEXT: Final = re.compile(r"[!-~]([ -~]*[!-~])?")
_FORMAT: Final = re.compile(r"[ -z|~]*\{\}[ -z|~]*")
_ADDRESS: Final = re.compile(r"https?://[!#-~]+")
_PLACE: Final = re.compile(r"[^{}]*\{operation\}[^{}]*")
_METHOD: Final = re.compile(r"DELETE|GET|PATCH|POST|PUT")
_RESERVED: Final = frozenset({"bool", "field", "grants", "secrets", "str"})
"""Names that the generated class of credentials has or uses."""


def is_package_name(name: str) -> bool:
    """Tell whether a name can be the dotted path of a package."""
    return all(_FIELD.fullmatch(p) and p not in KEYWORDS for p in name.split("."))


def refusals(entry: ApiEntry) -> Iterator[Refusal]:
    """Yield the values of an entry that can't be used."""
    if not _CLASS.fullmatch(entry.client) or entry.client in KEYWORDS:
        message = f"client: {entry.client!r} can't be the start of a class name"
        yield message, ("client",)
    for field in entry.credentials:
        yield from _credential(field)
    for name, value in entry.http_headers.items():
        if not _HEADER.fullmatch(name) or not _TEXT.fullmatch(value):
            message = f"http_headers: {name!r} isn't an HTTP header with printable text"
            yield message, ("http_headers", name)
    if len(set(entry.protocols)) < len(entry.protocols):
        yield "protocols: one is listed twice", ("protocols",)
    yield from _addresses(entry)
    for key in ("operations", "types", "flatten"):
        if not all(word.strip() for word in getattr(entry, key)):
            yield f"{key}: must not contain an empty string", (key,)
    if any(row.code is None and not row.symbol for row in entry.advice):
        yield "advice: each needs a code or a symbol", ("advice",)
    if entry.limits.connections is not None and entry.limits.connections < 1:
        yield "limits.connections must be at least 1", ("limits",)


def _credential(field: CredentialField) -> Iterator[Refusal]:
    words = ("credentials", field.name)
    name, what = field.name, f"credentials.{field.name}"
    if not _FIELD.fullmatch(name) or name in KEYWORDS or name in _RESERVED:
        yield f"credentials: {name!r} can't be the name of a field", words
    if not field.http and not field.soap:
        yield f"{what}: no header is named, in soap or http, so it can't be sent", words
    if field.http and not _HEADER.fullmatch(field.http):
        yield f"{what}: {field.http!r} isn't an HTTP header", words
    for element in filter(None, (field.soap, field.equals)):
        if not is_ncname(element):
            yield f"{what}: {element!r} isn't the name of an element", words
    if not _FORMAT.fullmatch(field.format):
        message = (
            f"{what}: the format must contain {{}} once, and no control characters"
        )
        yield message, words


def misplaced(entry: ApiEntry) -> Iterator[Refusal]:
    """Yield the paths of an entry that lead out of its folder."""
    named: Sequence[tuple[str, Iterable[str]]] = (
        ("folder", [entry.folder] if entry.folder else ()),
        ("schemas", (schema.file for schema in entry.schemas)),
        ("docs", entry.docs),
        ("index", [entry.index] if entry.index else ()),
        ("overrides", [entry.overrides] if entry.overrides else ()),
    )
    for key, names in named:
        for name in names:
            if not _is_below(name):
                yield f"{key}: {name!r} must be inside the folder", (key,)


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    if not name.isprintable() or "\\" in name or not path.parts:
        return False
    return not path.is_absolute() and ".." not in path.parts


def _addresses(entry: ApiEntry) -> Iterator[Refusal]:
    stated = chain.from_iterable(
        ((protocol, place.production), (protocol, place.sandbox))
        for protocol, place in entry.endpoints.items()
    )
    for protocol, url in stated:
        if url and not _ADDRESS.fullmatch(url):
            message = f"endpoints.{protocol}: {url!r} isn't an http or https address"
            yield message, ("endpoints", protocol)
    for grant in entry.grants:
        if not _ADDRESS.fullmatch(grant.url):
            yield f"grants: {grant.url!r} isn't an http or https address", ("grants",)
    pages = entry.pages
    if pages and not (_ADDRESS.fullmatch(pages) and _PLACE.fullmatch(pages)):
        message = f"pages: {pages!r} isn't an http or https address with {{operation}}"
        yield message, ("pages",)
    if not _METHOD.fullmatch(entry.json.method):
        yield f"json: {entry.json.method!r} isn't an HTTP method", ("json", "method")
