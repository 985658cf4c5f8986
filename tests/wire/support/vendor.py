"""The vendors' schemas and services, as other tools take them: libxml2, xmlschema and zeep."""

from __future__ import annotations

import functools
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import xmlschema
import zeep
from lxml import etree
from zeep.transports import Transport

from stubwright.sandbox.generic import TYPE
from stubwright.sandbox.generic.complex import content
from stubwright.schema.xsd import ComplexType, QName

from .apis import SPECS

if TYPE_CHECKING:
    from stubwright.model.api import Api, Operation

XSD: Final = "http://www.w3.org/2001/XMLSchema"
WSDL: Final = "http://schemas.xmlsoap.org/wsdl/"


@functools.cache
def wsdls(api_id: str) -> dict[str, Path]:
    """The WSDL files of an API, by the names of their services."""
    from .apis import apis

    (entry,) = [api.entry for api in apis() if api.entry.id == api_id]
    found: dict[str, Path] = {}
    for schema in entry.schemas:
        path = SPECS / entry.folder / schema.file
        root = etree.parse(path).getroot()
        for service in root.iter(f"{{{WSDL}}}service"):
            found[service.get("name", "")] = path
    return found


def wsdl_of(api: Api, operation: Operation) -> Path:
    """The WSDL that holds an operation."""
    return wsdls(api.entry.id)[operation.service]


def soap_action(wsdl: Path, operation: str) -> str:
    """The soapAction that a WSDL gives to an operation, character by character."""
    path = f"/w:definitions/w:binding/w:operation[@name='{operation}']/soap:operation/@soapAction"
    found = etree.parse(wsdl).xpath(
        path, namespaces={"w": WSDL, "soap": f"{WSDL}soap/"}
    )
    (action,) = set(map(str, found))
    return action


def _beside(wsdl: Path, location: str) -> Path | None:
    """The file for a schema location: of its name, beside the WSDL or in a folder there."""
    name = location.rstrip("/").rpartition("/")[2]
    return (
        next((path for path in sorted(wsdl.parent.rglob(name))), None) if name else None
    )


def _schema_files(wsdl: Path, folder: Path) -> Path:
    """Write a WSDL's schemas as files that import each other, and one that imports them all."""
    root = etree.parse(wsdl).getroot()
    schemas: list[Any] = []
    for inline in root.iter(f"{{{XSD}}}schema"):
        # A separate copy keeps the prefixes that the WSDL's root declares.
        alone = etree.Element(inline.tag, inline.attrib, nsmap=inline.nsmap)
        alone.extend(deepcopy(child) for child in inline)
        schemas.append(alone)
    seen: set[Path] = set()
    for schema in schemas:
        for imported in schema.iter(f"{{{XSD}}}import"):
            path = _beside(wsdl, imported.get("schemaLocation", ""))
            if path is not None and path not in seen:
                seen.add(path)
                schemas.append(etree.parse(path).getroot())
    names = {s.get("targetNamespace"): f"{n}.xsd" for n, s in enumerate(schemas)}
    main = etree.Element(f"{{{XSD}}}schema", nsmap={"xs": XSD})
    for schema in schemas:
        for imported in schema.iter(f"{{{XSD}}}import"):
            location = names.get(imported.get("namespace"))
            if location is not None:
                imported.set("schemaLocation", location)
        namespace = schema.get("targetNamespace")
        (folder / names[namespace]).write_bytes(etree.tostring(schema))
        attributes = {"namespace": namespace, "schemaLocation": names[namespace]}
        etree.SubElement(main, f"{{{XSD}}}import", attributes)
    (folder / "main.xsd").write_bytes(etree.tostring(main))
    return folder / "main.xsd"


@functools.cache
def libxml2_schema(wsdl: Path) -> etree.XMLSchema:
    """The schemas of a WSDL, as libxml2 understands them."""
    with tempfile.TemporaryDirectory() as folder:
        return etree.XMLSchema(file=str(_schema_files(wsdl, Path(folder))))


@functools.cache
def xmlschema_schema(wsdl: Path) -> xmlschema.XMLSchema10:
    """The schemas of a WSDL, as xmlschema understands them."""
    with tempfile.TemporaryDirectory() as folder:
        main = _schema_files(wsdl, Path(folder))
        return xmlschema.XMLSchema10(str(main), allow="local")


def complaints(wsdl: Path, element: Any) -> list[str]:
    """What libxml2 and xmlschema have to say against an element; empty if it is valid."""
    alone: Any = etree.fromstring(etree.tostring(element))
    schema = libxml2_schema(wsdl)
    found = [] if schema.validate(alone) else [str(e) for e in schema.error_log]
    return found + [
        str(error.reason) for error in xmlschema_schema(wsdl).iter_errors(alone)
    ]


class _Offline(Transport):
    """Loads what a WSDL refers to from the files beside it."""

    def __init__(self, wsdl: Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # zeep has no types
        self._wsdl = wsdl

    def load(self, url: str) -> bytes:
        path = self._wsdl if url == str(self._wsdl) else _beside(self._wsdl, url)
        assert path is not None, f"{url} would be fetched"
        return path.read_bytes()


@functools.cache
def zeep_client(wsdl: Path) -> zeep.Client:
    """A zeep client that never opens a connection."""
    return zeep.Client(str(wsdl), transport=_Offline(wsdl))


class Zeep:
    """Builds requests with zeep, from plain values."""

    def __init__(self, api: Api, operation: Operation) -> None:
        self._api = api
        self._operation = operation
        self._client = zeep_client(wsdl_of(api, operation))

    def envelope(self, value: Any, headers: dict[str, str]) -> Any:
        """The envelope of a request."""
        operation = self._operation
        service = self._client.bind(operation.service, operation.port)
        arguments = self.arguments(value)
        if operation.request.headers:
            arguments["_soapheaders"] = headers
        return self._client.create_message(service, operation.name, **arguments)

    def arguments(self, value: Any) -> dict[str, Any]:
        """What a call of the operation takes."""
        (part,) = self._operation.request.parts
        assert part.element is not None
        name = self._api.schemas.elements[part.element].type
        return self._arguments(name, value)

    def _value(self, name: QName, value: Any) -> Any:
        if value is None or not isinstance(
            self._api.schemas.types.get(name), ComplexType
        ):
            return value
        actual = value.get(TYPE, name)
        arguments = self._arguments(actual, value)
        if actual == name:
            return arguments
        made: Any = self._client.get_type(str(actual))
        return made(**arguments)

    def _arguments(self, name: QName, value: Any) -> dict[str, Any]:
        known = content(self._api.schemas, name)
        found: dict[str, Any] = {}
        for tag, element in known.elements.items():
            key = known.keys[tag]
            if key in value:
                stated = value[key]
                found[key] = (
                    [self._value(element.type, each) for each in stated]
                    if tag in known.many
                    else self._value(element.type, stated)
                )
        return found
