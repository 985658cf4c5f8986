"""Loads a WSDL with everything that it imports, from one folder and never from the network."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import InputError, Log, Source
from stubwright.schema.document_checks import collapse_names, refuse_deep, refuse_unsafe
from stubwright.schema.locations import Folder
from stubwright.schema.schema_builder import SchemaBuilder
from stubwright.schema.soap_encoding import SOAP_ENCODINGS
from stubwright.schema.well_known import WELL_KNOWN
from stubwright.schema.wsdl import WSDL
from stubwright.schema.wsdl_builder import WsdlBuilder
from stubwright.schema.wsdl_reader import read_definitions
from stubwright.schema.xml_reader import parse_xml, read_bytes, source_of
from stubwright.schema.xsd import XML, XSD
from stubwright.schema.xsd_reader import read_schema

if TYPE_CHECKING:
    from stubwright.schema.wsdl import Definitions
    from stubwright.schema.xml_reader import Node

_DEFINITIONS: Final = f"{{{WSDL}}}definitions"
_SCHEMA: Final = f"{{{XSD}}}schema"
_WITHOUT_SCHEMA: Final = frozenset({XML, XSD, *SOAP_ENCODINGS})
"""Namespaces whose names are known without a schema."""
_REFERENCES: Final = ("import", "include", "redefine")


def read_definitions_of(
    root: Path, name: str, log: Log, prefix: str = ""
) -> Definitions:
    """Read the WSDL ``name`` below the folder ``root``, with everything that it imports.

    Findings name files by ``prefix`` and their path relative to the folder. Raises `InputError`
    if the file itself can't be read; faults in its content are logged.
    """
    return _Loader(root, log, prefix).load(name)


def read_definitions_in(content: bytes, name: str, log: Log) -> Definitions:
    """Read a WSDL from memory; it is reported as ``name``.

    Raises `InputError` where the document itself can't be read.
    """
    return _Loader(Path(), log, "").load(name, content)


class _Import(NamedTuple):
    """The import of a namespace, from a location that is empty or was not found."""

    location: str
    source: Source


class _Document(NamedTuple):
    """A document to read. ``included_by`` is the including schema's namespace, if the document takes it."""

    root: Node
    name: str
    included_by: str = ""


class _Loader:
    """Follows imports inside one folder; each document is read once, even if imports form a cycle."""

    def __init__(self, root: Path, log: Log, prefix: str) -> None:
        self._folder = Folder(root)
        self._prefix = prefix
        self._log = log
        self._roots: dict[str, Node] = {}
        self._seen: set[tuple[str, str]] = set()
        self._not_found: dict[str, _Import] = {}
        self._wsdl = WsdlBuilder(log)
        self._schemas = SchemaBuilder(log)

    def load(self, name: str, content: bytes | None = None) -> Definitions:
        """Read the document ``name``, relative to the root, and everything that it refers to.

        ``content`` is the text of a document that isn't on the disk.
        """
        document = self._prefix + name
        if content is not None:
            self._roots[document] = parse_xml(content, document)
        root = self._parse(document)
        if root.tag not in {_DEFINITIONS, _SCHEMA}:
            message = _why_not_wsdl(root)
            raise InputError("wsdl-not-wsdl", message, source_of(root, document))
        self._read(_Document(root, document))
        self._read_by_namespace()
        return self._wsdl.build(
            root.get("name", ""),
            root.get("targetNamespace", ""),
            self._schemas.build(),
            Source(document, 1),
        )

    def _read_by_namespace(self) -> None:
        """Read schemas for imported namespaces whose documents weren't found at their locations."""
        searched: set[str] = set(_WITHOUT_SCHEMA)
        while missing := sorted(self._not_found.keys() - searched):
            searched.update(missing)
            defined = self._schemas.namespaces()
            for namespace in missing:
                if namespace in WELL_KNOWN and namespace not in defined:
                    text = WELL_KNOWN[namespace]
                    read_schema(parse_xml(text, namespace), namespace, self._schemas)
                elif namespace not in defined or self._not_found[namespace].location:
                    self._search(namespace)

    def _search(self, namespace: str) -> None:
        wanted = self._not_found[namespace]
        origin = "without a location"
        if wanted.location:
            origin = f"from {wanted.location[:200]}, which was not found"
        for name in self._folder.defining(namespace):
            message = (
                f"{namespace} is imported {origin}; {name} was read, which defines it"
            )
            self._log.report("xsd-location", message, wanted.source)
            document = self._prefix + name
            if (document, "") not in self._seen:
                self._read(_Document(self._parse(document), document))

    def _parse(self, document: str) -> Node:
        root = self._roots.get(document)
        if root is None:
            path = self._folder.root / document.removeprefix(self._prefix)
            root = parse_xml(read_bytes(path, document), document)
            collapse_names(root)
            refuse_unsafe(root, document)
            refuse_deep(root, document)
            self._roots[document] = root
        return root

    def _read(self, first: _Document) -> None:
        """Read a document, then those that it refers to, breadth first."""
        pending = [first]
        self._seen.add((first.name, first.included_by))
        while pending:
            root, document, inherited = pending.pop(0)
            if root.tag == _DEFINITIONS:
                read_definitions(root, document, self._wsdl)
                for types in root.iterchildren(f"{{{WSDL}}}types"):
                    self._report_other_schemas(types, document)
                    pending.extend(
                        _Document(schema, document)
                        for schema in types.iterchildren(_SCHEMA)
                    )
            else:
                read_schema(root, document, self._schemas, namespace=inherited)
            namespace = root.get("targetNamespace", inherited)
            for reference in _references(root):
                found = self._follow(reference, document, namespace)
                if found is not None:
                    pending.append(found)

    def _report_other_schemas(self, types: Node, document: str) -> None:
        for node in types:
            namespace, _, local = str(node.tag).removeprefix("{").rpartition("}")
            if local == "schema" and namespace != XSD:
                message = (
                    f"the schema is in {namespace or 'no namespace'}, not in the namespace of XML"
                    " Schema 1.0; it was skipped"
                )
                source = source_of(node, document)
                self._log.report("xsd-unsupported", message, source)

    def _follow(self, node: Node, document: str, namespace: str) -> _Document | None:
        """Return the document that a reference leads to; None where it is missing or was read."""
        location = node.get("schemaLocation") or node.get("location") or ""
        imported = node.get("namespace", "")
        is_import = str(node.tag).endswith("}import")
        source = source_of(node, document)
        inside = document.removeprefix(self._prefix)
        found = self._folder.locate(location, inside) if location.strip() else None
        if found is None:
            if is_import and (location or imported not in self._not_found):
                self._not_found[imported] = _Import(location, source)
            if location and imported not in WELL_KNOWN:
                self._report_missing(location, imported if is_import else "", source)
            return None
        name = self._prefix + found
        root = self._parse(name)
        included_by = "" if is_import or root.get("targetNamespace") else namespace
        if (name, included_by) in self._seen:
            return None
        self._seen.add((name, included_by))
        if root.tag not in {_DEFINITIONS, _SCHEMA}:
            message = f"{location} is <{root.tag!s}>, neither a WSDL nor a schema"
            self._log.report("xsd-location", message, source)
            return None
        return _Document(root, name, included_by)

    def _report_missing(self, location: str, namespace: str, source: Source) -> None:
        if self._folder.defining(namespace):
            return  # `_read_by_namespace` reads it
        message = f"{location[:200]} was not found in the input folder"
        hint = "put the file beside the WSDL, or into imports/ beside it"
        self._log.report("xsd-location", message, source, hint)


def _references(root: Node) -> list[Node]:
    """Return the elements of a document that refer to other documents."""
    if root.tag == _DEFINITIONS:
        return list(root.iterchildren(f"{{{WSDL}}}import"))
    return [n for kind in _REFERENCES for n in root.iterchildren(f"{{{XSD}}}{kind}")]


def _why_not_wsdl(root: Node) -> str:
    if root.tag == "{http://www.w3.org/ns/wsdl}description":
        return "the document is WSDL 2.0; only WSDL 1.1 is supported"
    if root.tag == "definitions":
        return "the elements are in no namespace; expected that of WSDL 1.1"
    return f"the root element is <{root.tag!s}>, not wsdl:definitions"
