"""Loads a WSDL with everything that it imports, from one folder and never from the network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import InputError, Log, Source
from stubwright.schema.document_checks import collapse_names, refuse_deep, refuse_unsafe
from stubwright.schema.locations import Folder
from stubwright.schema.schema_builder import SchemaBuilder
from stubwright.schema.soap_encoding import SOAP_ENCODINGS
from stubwright.schema.well_known import WELL_KNOWN
from stubwright.schema.wsdl import WSDL, Definitions
from stubwright.schema.wsdl_builder import (
    Strays,
    settle_binding,
    settle_messages,
    settle_parts,
    settle_ports,
)
from stubwright.schema.wsdl_reader import WsdlBuilder, read_definitions
from stubwright.schema.xml_reader import parse_xml, read_bytes, source_of
from stubwright.schema.xsd import XML, XSD
from stubwright.schema.xsd_reader import read_schema

if TYPE_CHECKING:
    from collections.abc import Container

    from stubwright.schema.wsdl import AbstractOperation, PortType
    from stubwright.schema.xml_reader import Node
    from stubwright.schema.xsd import QName

_DEFINITIONS: Final = f"{{{WSDL}}}definitions"
_SCHEMA: Final = f"{{{XSD}}}schema"
_WITHOUT_SCHEMA: Final = frozenset({XML, XSD, *SOAP_ENCODINGS})
"""Namespaces whose names are known without a schema."""
_REFERENCES: Final = ("import", "include", "redefine")


class _Import(NamedTuple):
    """What a document imports: a namespace, at a location that may be wrong or missing."""

    location: str
    source: Source


class Loader:
    """Follows imports inside one folder; each document is read once, cycles included.

    Findings name a document by ``below`` and its path relative to the folder.
    """

    def __init__(self, root: Path, log: Log, below: str = "") -> None:
        self._folder = Folder(root)
        self._below = below
        self._log = log
        self._roots: dict[str, Node] = {}
        self._seen: set[tuple[str, str]] = set()
        self._imported: dict[str, _Import] = {}
        self.wsdl = WsdlBuilder(log)
        self.schemas = SchemaBuilder(log)

    def load(self, name: str, content: bytes | None = None) -> Node:
        """Read the document ``name``, relative to the root, and all that it refers to.

        ``content`` is the document where it isn't on the disk.
        """
        document = self._below + name
        if content is not None:
            self._roots[document] = parse_xml(content, document)
        root = self._parse(document)
        if root.tag not in {_DEFINITIONS, _SCHEMA}:
            raise InputError("wsdl-not-wsdl", _no_wsdl(root), source_of(root, document))
        self._read(root, document, "")
        self._find_lost()
        return root

    def _find_lost(self) -> None:
        """Read what defines the imported namespaces whose documents weren't found."""
        searched: set[str] = set(_WITHOUT_SCHEMA)
        while lost := sorted(self._imported.keys() - searched):
            searched.update(lost)
            defined = self.schemas.namespaces()
            for namespace in lost:
                if namespace in WELL_KNOWN and namespace not in defined:
                    text = WELL_KNOWN[namespace]
                    read_schema(parse_xml(text, namespace), namespace, self.schemas)
                elif namespace not in defined or self._imported[namespace].location:
                    self._search(namespace)

    def _search(self, namespace: str) -> None:
        wanted = self._imported[namespace]
        for name in self._folder.defining(namespace):
            place = wanted.location or "no location"
            message = f"{place[:200]} is stated for {namespace}; {name} was read, which defines it"
            self._log.report("xsd-location", message, wanted.source)
            document = self._below + name
            if (document, "") not in self._seen:
                self._read(self._parse(document), document, "")

    def _parse(self, document: str) -> Node:
        root = self._roots.get(document)
        if root is None:
            path = self._folder.root / document.removeprefix(self._below)
            root = parse_xml(read_bytes(path, document), document)
            collapse_names(root)
            refuse_unsafe(root, document)
            refuse_deep(root, document)
            self._roots[document] = root
        return root

    def _read(self, root: Node, name: str, namespace: str) -> None:
        pending = [(root, name, namespace)]
        self._seen.add((name, namespace))
        while pending:
            node, document, inherited = pending.pop(0)
            if node.tag == _DEFINITIONS:
                read_definitions(node, document, self.wsdl)
                for schema in node.iterchildren(f"{{{WSDL}}}types"):
                    self._note_drafts(schema, document)
                    pending.extend(
                        (s, document, "") for s in schema.iterchildren(_SCHEMA)
                    )
                references = list(node.iterchildren(f"{{{WSDL}}}import"))
            else:
                read_schema(node, document, self.schemas, namespace=inherited)
                references = [
                    r
                    for kind in _REFERENCES
                    for r in node.iterchildren(f"{{{XSD}}}{kind}")
                ]
            for reference in references:
                pending.extend(
                    self._follow(
                        reference, document, node.get("targetNamespace", inherited)
                    )
                )

    def _note_drafts(self, types: Node, document: str) -> None:
        for node in types:
            namespace, _, local = str(node.tag).removeprefix("{").rpartition("}")
            if local == "schema" and namespace != XSD:
                message = (
                    f"the schema is in {namespace or 'no namespace'}, which isn't that of"
                    " XML Schema 1.0; nothing of it was read"
                )
                source = source_of(node, document)
                self._log.report("xsd-unsupported", message, source)

    def _follow(
        self, node: Node, document: str, namespace: str
    ) -> list[tuple[Node, str, str]]:
        location = node.get("schemaLocation") or node.get("location") or ""
        imported = node.get("namespace", "")
        source = source_of(node, document)
        inside = document.removeprefix(self._below)
        found = self._folder.locate(location, inside) if location.strip() else None
        if found is None:
            is_import = str(node.tag).endswith("}import")
            if is_import and (location or imported not in self._imported):
                self._imported[imported] = _Import(location, source)
            if location and imported not in WELL_KNOWN:
                self._miss(location, imported if is_import else "", source)
            return []
        name = self._below + found
        root = self._parse(name)
        takes = not str(node.tag).endswith("}import") and not root.get(
            "targetNamespace"
        )
        chameleon = namespace if takes else ""
        if (name, chameleon) in self._seen:
            return []
        self._seen.add((name, chameleon))
        if root.tag not in {_DEFINITIONS, _SCHEMA}:
            message = f"{location} is <{root.tag!s}>, neither a WSDL nor a schema"
            self._log.report("xsd-location", message, source)
            return []
        return [(root, name, chameleon)]

    def _miss(self, location: str, namespace: str, source: Source) -> None:
        if self._folder.defining(namespace):
            return  # it is read in the end
        message = f"{location[:200]} was not found in the input folder"
        hint = "put the file beside the WSDL, or into imports/ beside it"
        self._log.report("xsd-location", message, source, hint)


def _no_wsdl(root: Node) -> str:
    """Say why a document isn't read that is no WSDL 1.1."""
    if root.tag == "{http://www.w3.org/ns/wsdl}description":
        return "the document is WSDL 2.0; only WSDL 1.1 is read"
    if root.tag == "definitions":
        return "the elements are in no namespace, so that they aren't those of WSDL"
    return f"the root element is <{root.tag!s}>, not wsdl:definitions"


def read_definitions_of(
    root: Path, name: str, log: Log, below: str = ""
) -> Definitions:
    """Read the WSDL ``name`` below the folder ``root``, with everything that it imports.

    Findings name files by ``below`` and their path relative to the folder. Raises `InputError`
    where the file itself can't be read; what is wrong inside goes to the log.
    """
    loader = Loader(root, log, below)
    return _definitions(loader, loader.load(name), below + name, log)


def read_definitions_in(content: bytes, name: str, log: Log) -> Definitions:
    """Read a WSDL from memory; it is reported as ``name``.

    Raises `InputError` where the document itself can't be read.
    """
    loader = Loader(Path(), log)
    return _definitions(loader, loader.load(name, content), name, log)


def _definitions(loader: Loader, document: Node, name: str, log: Log) -> Definitions:
    wsdl = loader.wsdl
    schemas = loader.schemas.build()
    messages = Strays("message", wsdl.messages, log)
    port_types = Strays("port type", wsdl.port_types, log)
    bindings = Strays("binding", wsdl.bindings, log)
    return Definitions(
        name=document.get("name", ""),
        target_namespace=document.get("targetNamespace", ""),
        messages={
            name: settle_parts(message, schemas)
            for name, message in wsdl.messages.items()
        },
        port_types={
            name: _with_known_faults(
                settle_messages(port_type, messages), wsdl.messages, log
            )
            for name, port_type in wsdl.port_types.items()
        },
        bindings={
            name: settle_binding(binding, port_types, messages)
            for name, binding in wsdl.bindings.items()
        },
        services=tuple(
            settle_ports(service, bindings) for service in wsdl.services.values()
        ),
        schemas=schemas,
        source=Source(name, 1),
    )


def _with_known_faults(
    port_type: PortType, messages: Container[QName], log: Log
) -> PortType:
    """Return a port type without the faults that name no message: its operations do without."""
    operations: list[AbstractOperation] = []
    for operation in port_type.operations:
        for fault in operation.faults:
            if fault.message not in messages:
                text = f"{operation.name}: the message {fault.message} of fault {fault.name} is not defined"
                log.report("wsdl-unresolved", text, operation.source)
        known = tuple(f for f in operation.faults if f.message in messages)
        operations.append(replace(operation, faults=known))
    return replace(port_type, operations=tuple(operations))
