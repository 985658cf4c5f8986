"""Chooses readable namespace prefixes, which depend on the namespaces only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.schema.soap_encoding import SOAP12_ENCODING, SOAP_ENCODING
from stubwright.schema.wsdl import WSDL
from stubwright.schema.xsd import XML, XSD

if TYPE_CHECKING:
    from collections.abc import Iterable

FIXED: Final = {
    "wsdl": WSDL,
    "soap": "http://schemas.xmlsoap.org/wsdl/soap/",
    "soap12": "http://schemas.xmlsoap.org/wsdl/soap12/",
    "xs": XSD,
    "soapenc": SOAP_ENCODING,
    "soapenc12": SOAP12_ENCODING,
    "xml": XML,
}
"""The usual prefixes; element names in the output are written with them."""

_SCHEME: Final = re.compile(r"^[a-zA-Z][\w+.-]*:(?://)?(?:www\.)?")
_VERSION: Final = re.compile(r"[vV]?[\d._-]+")
_EXTENSION: Final = re.compile(r"\.(?:wsdl|xsd|asmx|svc)$", re.IGNORECASE)


def prefixes(namespaces: Iterable[str], target: str) -> dict[str, str]:
    """Return a prefix for each namespace; ``tns`` for the target namespace.

    If the prefixes of two namespaces collide, the later one in sorted order gets a number.
    """
    found = {namespace: prefix for prefix, namespace in FIXED.items()}
    if target:
        found.setdefault(target, "tns")
    taken = {*FIXED, "tns"}
    for namespace in sorted(set(namespaces) - found.keys() - {""}):
        word = _word(namespace)
        prefix, count = word, 2
        while prefix in taken:
            prefix, count = f"{word}{count}", count + 1
        taken.add(prefix)
        found[namespace] = prefix
    return found


def _word(namespace: str) -> str:
    """Return the last part of a namespace's path that isn't a version, or the first of its host."""
    pieces = re.split(r"[/:#?=&]+", _SCHEME.sub("", namespace))
    host, *path = [
        piece for piece in pieces if piece and not _VERSION.fullmatch(piece)
    ] or ["ns"]
    labels = _EXTENSION.sub("", path[-1]).split(".")[::-1] if path else host.split(".")
    letters = next(
        (re.sub(r"[^a-z0-9]", "", label.lower()) for label in labels if label), ""
    )
    return letters if re.match(r"(?!xml)[a-z]", letters) else f"ns{letters}"
