"""Validates the schemas of an imported WSDL with the xmlschema package.

The package is optional and slow to load, so it is imported when it is needed.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from stubwright.schema.soap_encoding import SOAP_ENCODING
from stubwright.schema.xsd import XSD

if TYPE_CHECKING:
    from collections.abc import Iterator


class ValidationError(NamedTuple):
    """An error that xmlschema reports about a schema, and its line in the WSDL."""

    line: int
    reason: str


def validation_errors(text: str) -> Iterator[ValidationError]:
    """Yield the errors that xmlschema reports about the inline schemas of a WSDL."""
    try:
        yield from _validation_errors(text)
    except ImportError:
        yield ValidationError(
            1, "xmlschema isn't installed: pip install 'stubwright[import]'"
        )
    # If the validator itself fails on an unusual schema, nothing was validated.
    except Exception as error:  # noqa: BLE001  # any exception is a finding
        yield ValidationError(1, f"{type(error).__name__}: {_one_line(str(error))}")


def _validation_errors(text: str) -> Iterator[ValidationError]:
    found = etree.fromstring(text.encode()).iter(f"{{{XSD}}}schema")
    inline = {schema.get("targetNamespace", ""): schema for schema in found}
    if not inline:
        return
    import xmlschema

    folder = Path(xmlschema.__file__).with_name("schemas")
    known = {SOAP_ENCODING: str(folder / "WSDL" / "soap-encoding.xsd")}
    first = xmlschema.XMLSchema10(
        [etree.tostring(schema, encoding="unicode") for schema in inline.values()],
        validation="lax",
        locations={} if SOAP_ENCODING in inline else known,
        use_fallback=False,
    )
    for built in first.maps.iter_schemas():
        schema = inline.get(built.target_namespace)
        if schema is None:
            continue
        for error in built.all_errors:
            path = (error.path or "").removeprefix("/xs:schema")
            node = schema.find(f".{path}", {"xs": XSD})
            line = None if node is None else node.sourceline
            yield ValidationError(line or 1, _one_line(error.message))


def _one_line(text: str) -> str:
    return " ".join(text.split())
