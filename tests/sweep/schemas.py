"""The schemas of a WSDL set as libxml2 reads them: every one sees every other, as in the set itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

XSD: Final = "{http://www.w3.org/2001/XMLSchema}"
XML: Final = "http://www.w3.org/XML/1998/namespace"
_WELL_KNOWN: Final = {XML: "xml.xsd"}
_XML_SCHEMA: Final = (
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">'
    + "".join(
        f'<xs:attribute name="{n}" type="xs:string"/>'
        for n in ("lang", "base", "space", "id")
    )
    + "</xs:schema>"
)
_KEPT: Final = {f"{XSD}import", f"{XSD}include"}


def schema_of(source: Path, folder: Path) -> etree.XMLSchema | str:
    """The schema of a WSDL and its set, written anew into a folder; or why libxml2 refuses it."""
    pieces = _pieces(source)
    spaces = sorted({_space(piece) for piece in pieces})
    homes = {space: f"n{index}.xsd" for index, space in enumerate(spaces)}
    every = {**_WELL_KNOWN, **homes}
    for index, piece in enumerate(pieces):
        for node in [n for n in piece if n.tag in _KEPT]:
            piece.remove(node)
        others = {k: v for k, v in every.items() if k != _space(piece)}
        _write(folder / f"p{index}.xsd", _importing(piece, others))
    (folder / "xml.xsd").write_text(_XML_SCHEMA, encoding="utf-8")
    for space, home in homes.items():
        top = etree.Element(f"{XSD}schema", {"targetNamespace": space} if space else {})
        for index, piece in enumerate(pieces):
            if _space(piece) == space:
                place = {"schemaLocation": f"p{index}.xsd"}
                etree.SubElement(top, f"{XSD}include", place)
        _write(folder / home, top)
    root = etree.Element(f"{XSD}schema", {"targetNamespace": "urn:all-of-them"})
    _write(folder / "root.xsd", _importing(root, homes))
    try:
        return etree.XMLSchema(etree.parse(str(folder / "root.xsd"), _parser()))
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        return str(error)


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


def _parser() -> etree.XMLParser:
    return etree.XMLParser(no_network=True, resolve_entities="internal")


def _pieces(source: Path) -> list[Any]:
    """The schemas of a WSDL's set, each a document of its own.

    A set is a folder with one main.wsdl; elsewhere it is the WSDL and the folder imports/ beside it.
    """
    found: list[Any] = []
    beside = source.parent / "imports"
    own = sorted(source.parent.rglob("*"))
    for path in own if source.stem == "main" else (source, *sorted(beside.rglob("*"))):
        if path.suffix.lower() not in {".wsdl", ".xsd", ".xml"}:
            continue
        try:
            root = etree.parse(str(path), _parser()).getroot()
        except (etree.XMLSyntaxError, OSError):
            continue
        schemas = (
            [root] if root.tag == f"{XSD}schema" else list(root.iter(f"{XSD}schema"))
        )
        for node in schemas:
            nested = any(str(a.tag) == f"{XSD}schema" for a in node.iterancestors())
            if not nested:
                found.append(_alone(node))
    return found


def _alone(node: Any) -> Any:
    """A copy of a schema that keeps the prefixes of the document around it."""
    made = etree.Element(node.tag, dict(node.attrib), nsmap=node.nsmap)
    for child in node:
        if not isinstance(child.tag, str):
            continue
        made.append(etree.fromstring(etree.tostring(child, encoding="utf-8")))
    return made
