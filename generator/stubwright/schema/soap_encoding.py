"""The SOAP encoding (SOAP 1.1, section 5; SOAP 1.2, part 2): its namespaces, and which types are its arrays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from stubwright.schema.xsd import ComplexType

SOAP_ENCODING: Final = "http://schemas.xmlsoap.org/soap/encoding/"
SOAP12_ENCODING: Final = "http://www.w3.org/2003/05/soap-encoding"
SOAP_ENCODINGS: Final = frozenset({SOAP_ENCODING, SOAP12_ENCODING})
"""Both versions. WSDL documents use their types and attributes without a schema for them."""


def encoded_version(component: ComplexType) -> Literal["", "1.1", "1.2"]:
    """Return the version of SOAP whose encoded arrays a type restricts; empty for other types."""
    if component.base == QName(SOAP_ENCODING, "Array"):
        return "1.1"
    return "1.2" if component.base == QName(SOAP12_ENCODING, "Array") else ""
