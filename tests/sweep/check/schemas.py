"""Writes the schemas of a WSDL set so that validators accept them: each imports all others."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import xmlschema
from lxml import etree

from stubwright.schema.soap_encoding import SOAP12_ENCODING, SOAP_ENCODING
from stubwright.schema.well_known import WELL_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from stubwright.model.api import Message

XSD: Final = "{http://www.w3.org/2001/XMLSchema}"
XML: Final = "http://www.w3.org/XML/1998/namespace"
_XS_SCHEMA: Final = 'xmlns:xs="http://www.w3.org/2001/XMLSchema"'
_XML_SCHEMA: Final = (
    f'<xs:schema {_XS_SCHEMA} targetNamespace="{XML}">'
    + "".join(
        f'<xs:attribute name="{n}" type="xs:string"/>'
        for n in ("lang", "base", "space", "id")
    )
    + "</xs:schema>"
)
_ENCODING_1_2: Final = f"""
<xs:schema {_XS_SCHEMA} xmlns:t="{SOAP12_ENCODING}" targetNamespace="{SOAP12_ENCODING}">
  <xs:attribute name="id" type="xs:ID"/>
  <xs:attribute name="ref" type="xs:IDREF"/>
  <xs:attribute name="itemType" type="xs:QName"/>
  <xs:attribute name="arraySize" type="xs:string"/>
  <xs:attributeGroup name="commonAttributes">
    <xs:attribute ref="t:id"/><xs:attribute ref="t:ref"/>
    <xs:anyAttribute namespace="##other" processContents="lax"/></xs:attributeGroup>
  <xs:attributeGroup name="arrayAttributes">
    <xs:attribute ref="t:itemType"/><xs:attribute ref="t:arraySize"/></xs:attributeGroup>
  <xs:complexType name="Array"><xs:sequence>
    <xs:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/></xs:sequence>
    <xs:attributeGroup ref="t:arrayAttributes"/>
    <xs:attributeGroup ref="t:commonAttributes"/></xs:complexType>
</xs:schema>"""
_XOP: Final = "http://www.w3.org/2004/08/xop/include"
_XOP_SCHEMA: Final = f"""
<xs:schema {_XS_SCHEMA} targetNamespace="{_XOP}">
  <xs:element name="Include"><xs:complexType>
    <xs:attribute name="href" type="xs:anyURI" use="required"/></xs:complexType></xs:element>
</xs:schema>"""
_SHIPPED: Final = Path(xmlschema.__file__).with_name("schemas")
_WELL_KNOWN: Final[Mapping[str, bytes]] = {
    XML: _XML_SCHEMA.encode(),
    SOAP12_ENCODING: _ENCODING_1_2.encode(),
    _XOP: _XOP_SCHEMA.encode(),
    SOAP_ENCODING: (_SHIPPED / "WSDL" / "soap-encoding.xsd").read_bytes(),
    "http://www.w3.org/1999/xlink": (_SHIPPED / "XLINK" / "xlink.xsd").read_bytes(),
    **WELL_KNOWN,
}
"""Schemas that sets import without containing them."""

_RPC: Final = "urn:rpc"
_SUFFIXES: Final = {".wsdl", ".xsd", ".xml", ""}
_KEPT: Final = {f"{XSD}import", f"{XSD}include"}


def write_schemas(source: Path, folder: Path, messages: Sequence[Message] = ()) -> Path:
    """Write the schemas of a WSDL and its set into a folder; return the one that imports all.

    No schema of the set declares the wrapper elements of literal rpc bodies: one more schema does.
    """
    pieces = [*_pieces(source), *_rpc_schemas(messages)]
    own = {_space(piece) for piece in pieces}
    for space, text in _WELL_KNOWN.items():
        if space not in own:
            pieces.append(etree.fromstring(text))
    spaces = sorted({_space(piece) for piece in pieces})
    homes = {space: f"n{index}.xsd" for index, space in enumerate(spaces)}
    for index, piece in enumerate(pieces):
        for node in [n for n in piece if n.tag in _KEPT]:
            piece.remove(node)
        _without_schemas(piece)
        others = {k: v for k, v in homes.items() if k != _space(piece)}
        _write(folder / f"p{index}.xsd", _importing(piece, others))
    for space, home in homes.items():
        top = etree.Element(f"{XSD}schema", {"targetNamespace": space} if space else {})
        for index, piece in enumerate(pieces):
            if _space(piece) == space:
                place = {"schemaLocation": f"p{index}.xsd"}
                etree.SubElement(top, f"{XSD}include", place)
        _write(folder / home, top)
    root = etree.Element(f"{XSD}schema", {"targetNamespace": "urn:all-of-them"})
    _write(folder / "root.xsd", _importing(root, homes))
    return folder / "root.xsd"


def rpc_name(message: Message) -> str:
    """Return a unique name for the declaration of an rpc message's wrapper."""
    digest = zlib.crc32(repr((message.wrapper, message.parts)).encode())
    return f"{{{_RPC}}}m{digest}"


def _rpc_schemas(messages: Sequence[Message]) -> Iterator[Any]:
    rpc = {
        rpc_name(message): message
        for message in messages
        if message.wrapper is not None and message.use == "literal"
    }
    if not rpc:
        return
    schema = etree.Element(f"{XSD}schema", targetNamespace=_RPC)
    for name, message in rpc.items():
        local = etree.QName(name).localname
        element = etree.SubElement(schema, f"{XSD}element", name=local)
        complex_type = etree.SubElement(element, f"{XSD}complexType")
        sequence = etree.SubElement(complex_type, f"{XSD}sequence")
        for part in message.parts:
            kind = part.type or part.element
            if kind is None:
                continue
            space = {"p": kind.namespace} if kind.namespace else {}
            made = etree.SubElement(sequence, f"{XSD}element", nsmap=space)
            prefixed = f"p:{kind.local}" if kind.namespace else kind.local
            if part.type is not None:
                made.set("name", part.name)
                made.set("type", prefixed)
            else:
                made.set("ref", prefixed)
    yield schema


def _without_schemas(piece: Any) -> None:
    """Replace references to xs:schema with wildcards: libxml2 doesn't declare that element."""
    for node in list(piece.iter(f"{XSD}element")):
        prefix, _, local = node.get("ref", "").rpartition(":")
        if local == "schema" and f"{{{node.nsmap.get(prefix or None)}}}" == XSD:
            made = etree.Element(f"{XSD}any", processContents="skip")
            made.set("namespace", XSD.strip("{}"))
            for name in ("minOccurs", "maxOccurs"):
                if name in node.attrib:
                    made.set(name, node.get(name))
            node.getparent().replace(node, made)


def _space(schema: Any) -> str:
    return str(schema.get("targetNamespace", ""))


def _importing(schema: Any, homes: Mapping[str, str]) -> Any:
    for space, home in homes.items():
        made = etree.Element(f"{XSD}import", {"schemaLocation": home})
        if space:
            made.set("namespace", space)
        schema.insert(0, made)
    return schema


def _write(path: Path, schema: Any) -> None:
    path.write_bytes(etree.tostring(schema, encoding="utf-8"))


def parser() -> etree.XMLParser:
    """Return a parser without network access."""
    return etree.XMLParser(no_network=True, resolve_entities="internal")


def _pieces(source: Path) -> list[Any]:
    """Return the schemas of a WSDL's set, each as a separate document.

    A set is a folder with one main.wsdl, or else a WSDL with the folder imports/ beside it.
    """
    found: list[Any] = []
    beside = source.parent / "imports"
    own = sorted(source.parent.rglob("*"))
    for path in own if source.stem == "main" else (source, *sorted(beside.rglob("*"))):
        if path.is_dir() or path.suffix.lower() not in _SUFFIXES:
            continue
        try:
            root = etree.parse(str(path), parser()).getroot()
        except (etree.XMLSyntaxError, OSError):
            continue
        schemas = (
            [root] if root.tag == f"{XSD}schema" else list(root.iter(f"{XSD}schema"))
        )
        for node in schemas:
            nested = any(str(a.tag) == f"{XSD}schema" for a in node.iterancestors())
            if not nested:
                found.append(_detached(node))
    return found


def _detached(node: Any) -> Any:
    """Return a copy of a schema that keeps the namespace prefixes of its document."""
    made = etree.Element(node.tag, dict(node.attrib), nsmap=node.nsmap)
    for child in node:
        if not isinstance(child.tag, str):
            continue
        made.append(etree.fromstring(etree.tostring(child, encoding="utf-8")))
    return made
