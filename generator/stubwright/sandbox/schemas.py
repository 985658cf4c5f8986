"""The specs' own schemas as xmlschema has them, to hold requests against."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from stubwright.model.xsd import XSD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import xmlschema
    from xmlschema.aliases import SourceArgType

    from stubwright.generic.values import Node
    from stubwright.model.api import Api, Operation

_SOAP: Final = "{http://schemas.xmlsoap.org/wsdl/soap/}"


class Validator:
    """Validates the messages of one API. A WSDL's schemas are built when first needed."""

    def __init__(self, specs: Path, api: Api) -> None:
        self._specs = specs
        folder = f"{api.entry.folder}/" if api.entry.folder else ""
        self._files = {folder + schema.file for schema in api.entry.schemas}
        self._built: dict[str, xmlschema.XMLSchema10] = {}

    def refusals(self, operation: Operation, envelope: Node) -> Iterator[str]:
        """Yield what is invalid in the body of an envelope, and in the headers that it declares."""
        if operation.source.path not in self._files:
            return  # it comes from a docs page alone
        schema = self._schema(operation.source.path)
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

    def _schema(self, path: str) -> xmlschema.XMLSchema10:
        if path not in self._built:
            import xmlschema

            found = etree.parse(self._specs / path).iter(f"{{{XSD}}}schema")
            texts: list[SourceArgType] = [
                etree.tostring(schema, encoding="unicode") for schema in found
            ]
            self._built[path] = xmlschema.XMLSchema10(texts, use_fallback=False)
        return self._built[path]

    def wsdl(self, operation: Operation, address: str) -> bytes:
        """Return an operation's WSDL, with an address of the sandbox."""
        tree = etree.parse(self._specs / operation.source.path)
        for port in tree.iter(f"{_SOAP}address"):
            port.set("location", address)
        return etree.tostring(tree, xml_declaration=True, encoding="utf-8")
