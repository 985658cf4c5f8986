"""Loads a WSDL with everything that it imports, from one folder and never from the network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from stubwright.diagnostics import InputError, Log, Source
from stubwright.model.wsdl import WSDL, Definitions
from stubwright.model.xsd import XSD
from stubwright.read.wsdl import WsdlBuilder, read_definitions
from stubwright.read.xml import parse_xml, read_bytes, source_of
from stubwright.read.xsd import read_schema
from stubwright.read.xsd_scope import SchemaBuilder

if TYPE_CHECKING:
    from collections.abc import Container

    from stubwright.model.wsdl import AbstractOperation, PortType
    from stubwright.model.xsd import QName
    from stubwright.read.xml import Node

_DEFINITIONS: Final = f"{{{WSDL}}}definitions"
_SCHEMA: Final = f"{{{XSD}}}schema"
_REFERENCES: Final = ("import", "include", "redefine")


class Loader:
    """Follows imports inside one folder; each document is read once, cycles included."""

    def __init__(self, root: Path, log: Log) -> None:
        self._root = root.resolve()
        self._log = log
        self._roots: dict[str, Node] = {}
        self._seen: set[tuple[str, str]] = set()
        self.wsdl = WsdlBuilder(log)
        self.schemas = SchemaBuilder(log)

    def load(self, name: str, content: bytes | None = None) -> Node:
        """Read the document ``name``, relative to the root, and all that it refers to.

        ``content`` is the document where it isn't on the disk.
        """
        if content is not None:
            self._roots[name] = parse_xml(content, name)
        root = self._parse(name)
        if root.tag not in {_DEFINITIONS, _SCHEMA}:
            message = f"the root element is <{root.tag!s}>, not wsdl:definitions"
            raise InputError("wsdl-not-wsdl", message, source_of(root, name))
        self._read(root, name, "")
        return root

    def _parse(self, name: str) -> Node:
        root = self._roots.get(name)
        if root is None:
            root = parse_xml(read_bytes(self._root / name, name), name)
            self._roots[name] = root
        return root

    def _read(self, root: Node, name: str, namespace: str) -> None:
        pending = [(root, name, namespace)]
        self._seen.add((name, namespace))
        while pending:
            node, document, inherited = pending.pop(0)
            if node.tag == _DEFINITIONS:
                read_definitions(node, document, self.wsdl)
                for schema in node.iterchildren(f"{{{WSDL}}}types"):
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

    def _follow(
        self, node: Node, document: str, namespace: str
    ) -> list[tuple[Node, str, str]]:
        location = node.get("schemaLocation") or node.get("location")
        if not location:
            return []
        source = source_of(node, document)
        name = self._locate(location, document)
        if name is None:
            message = f"{location} was not found in the input folder"
            hint = "put the file beside the WSDL, or into imports/ beside it"
            self._log.report("xsd-location", message, source, hint)
            return []
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

    def _locate(self, location: str, document: str) -> str | None:
        """Return the file for a location, relative to the root: as written, or by its base name."""
        folder = PurePosixPath(document).parent
        path = unquote(urlsplit(location).path)
        base = PurePosixPath(path).name
        candidates = [folder / base, folder / "imports" / base]
        if not urlsplit(location).scheme and not path.startswith("/"):
            candidates.insert(0, folder / path)
        for candidate in candidates:
            resolved = (self._root / candidate).resolve()
            if resolved.is_relative_to(self._root) and resolved.is_file():
                return resolved.relative_to(self._root).as_posix()
        return None


def read_definitions_of(root: Path, name: str, log: Log) -> Definitions:
    """Read the WSDL ``name`` below the folder ``root``, with everything that it imports.

    Raises `InputError` where the file itself can't be read; what is wrong inside goes to the log.
    """
    loader = Loader(root, log)
    return _definitions(loader, loader.load(name), name, log)


def read_definitions_in(content: bytes, name: str, log: Log) -> Definitions:
    """Read a WSDL from memory; it is reported as ``name``.

    Raises `InputError` where the document itself can't be read.
    """
    loader = Loader(Path(), log)
    return _definitions(loader, loader.load(name, content), name, log)


def _definitions(loader: Loader, document: Node, name: str, log: Log) -> Definitions:
    wsdl = loader.wsdl
    return Definitions(
        name=document.get("name", ""),
        target_namespace=document.get("targetNamespace", ""),
        messages=wsdl.messages,
        port_types={
            port_type.name: _with_known_faults(port_type, wsdl.messages, log)
            for port_type in wsdl.port_types.values()
        },
        bindings=wsdl.bindings,
        services=tuple(wsdl.services.values()),
        schemas=loader.schemas.build(),
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
