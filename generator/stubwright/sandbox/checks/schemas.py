"""Schema validation of SOAP requests, with xmlschema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from stubwright.schema.xsd import XSD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import xmlschema
    from xmlschema.aliases import SourceArgType

    from stubwright.model.api import Operation
    from stubwright.sandbox.generic.values import Node

_SOAP: Final = "{http://schemas.xmlsoap.org/wsdl/soap/}"


class Validator:
    """Validates requests against the schemas in WSDLs, which are built when first needed.

    ``files`` are the WSDLs by the path in the sources of their operations. Requests aren't
    validated if xmlschema can't build the schemas from that file alone.
    """

    def __init__(self, files: Mapping[str, Path]) -> None:
        self._files = files
        self._built: dict[str, xmlschema.XMLSchema10 | None] = {}

    def errors(self, operation: Operation, envelope: Node) -> Iterator[str]:
        """Yield the validation errors of an envelope's body and of its declared headers."""
        schema = self._schema(operation.source.path)
        if schema is None:
            return
        body = envelope.find("{*}Body")
        header = envelope.find("{*}Header")
        declared = {str(part.element) for part in operation.request.headers}
        elements = list(body) if body is not None else []
        elements += [
            e for e in (header if header is not None else ()) if e.tag in declared
        ]
        for element in elements:
            text = etree.tostring(element, with_tail=False)
            for error in schema.iter_errors(text):
                yield f"{error.path}: {error.reason}"

    def _schema(self, path: str) -> xmlschema.XMLSchema10 | None:
        if path not in self._built:
            self._built[path] = self._build(path)
        return self._built[path]

    def _build(self, path: str) -> xmlschema.XMLSchema10 | None:
        if path not in self._files:
            return None  # the operation comes from a docs page alone
        import xmlschema

        found = etree.parse(self._files[path]).iter(f"{{{XSD}}}schema")
        texts: list[SourceArgType] = [
            etree.tostring(schema, encoding="unicode") for schema in found
        ]
        try:
            return xmlschema.XMLSchema10(texts, use_fallback=False)
        except (xmlschema.XMLSchemaException, OSError):
            return None

    def wsdl(self, operation: Operation, address: str) -> bytes:
        """Return an operation's WSDL, with its SOAP addresses replaced by ``address``."""
        tree = etree.parse(self._files[operation.source.path])
        for port in tree.iter(f"{_SOAP}address"):
            port.set("location", address)
        return etree.tostring(tree, xml_declaration=True, encoding="utf-8")
