"""Loads a WSDL with everything that it imports, from one folder and never from the network."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

from stubwright.diagnostics import InputError, Log, Source
from stubwright.model.wsdl import WSDL, Definitions
from stubwright.model.xsd import XSD
from stubwright.read.unsafe import refuse_unsafe
from stubwright.read.well_known import WELL_KNOWN
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
    """Follows imports inside one folder; each document is read once, cycles included.

    Findings name a document by ``below`` and its path relative to the folder.
    """

    def __init__(self, root: Path, log: Log, below: str = "") -> None:
        self._root = root.resolve()
        self._below = below
        self._log = log
        self._roots: dict[str, Node] = {}
        self._seen: set[tuple[str, str]] = set()
        self._imported: set[str] = set()
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
        for namespace in sorted(self._imported & WELL_KNOWN.keys()):
            if not self.schemas.defines(namespace):
                text = WELL_KNOWN[namespace]
                read_schema(parse_xml(text, namespace), namespace, self.schemas)
        return root

    def _parse(self, document: str) -> Node:
        root = self._roots.get(document)
        if root is None:
            path = self._root / document.removeprefix(self._below)
            root = parse_xml(read_bytes(path, document), document)
            refuse_unsafe(root, document)
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
        location = node.get("schemaLocation") or node.get("location")
        imported = node.get("namespace", "")
        self._imported.add(imported)
        if not location:
            return []
        source = source_of(node, document)
        name = self._locate(location, document)
        if name is None and imported in WELL_KNOWN:
            return []
        if name is None:
            message = f"{location[:200]} was not found in the input folder"
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
        """Return the document for a location: as written, or by its base name."""
        try:
            for candidate in _candidates(location, document.removeprefix(self._below)):
                path = (self._root / candidate).resolve()
                if path.is_relative_to(self._root) and path.is_file():
                    return self._below + path.relative_to(self._root).as_posix()
        except (OSError, RuntimeError, ValueError):
            pass  # no path: a broken address, a NUL, a name that is too long
        return None


def _no_wsdl(root: Node) -> str:
    """Say why a document isn't read that is no WSDL 1.1."""
    if root.tag == "{http://www.w3.org/ns/wsdl}description":
        return "the document is WSDL 2.0; only WSDL 1.1 is read"
    if root.tag == "definitions":
        return "the elements are in no namespace, so that they aren't those of WSDL"
    return f"the root element is <{root.tag!s}>, not wsdl:definitions"


def _candidates(location: str, name: str) -> list[PurePosixPath]:
    folder = PurePosixPath(name).parent
    url = urlsplit(location)
    path = unquote(url.path)
    base = PurePosixPath(path).name
    candidates = [folder / base, folder / "imports" / base]
    if not url.scheme and not path.startswith("/"):
        candidates.insert(0, folder / path)
    return candidates


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
