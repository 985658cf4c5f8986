"""Reads WSDL 1.1 documents into `stubwright.schema.wsdl` components, one document at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal
from urllib.parse import quote

from stubwright.schema.wsdl import (
    WSDL,
    AbstractFault,
    AbstractOperation,
    Binding,
    BindingOperation,
    FaultBinding,
    HeaderBinding,
    Message,
    MessageBinding,
    Part,
    Port,
    PortType,
    Service,
)
from stubwright.schema.xml_reader import source_of
from stubwright.schema.xsd import QName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.diagnostics import Log, Source
    from stubwright.schema.wsdl_builder import WsdlBuilder
    from stubwright.schema.xml_reader import Node

_W: Final = f"{{{WSDL}}}"
_SOAP: Final = {
    "http://schemas.xmlsoap.org/wsdl/soap/": "soap11",
    "http://schemas.xmlsoap.org/wsdl/soap12/": "soap12",
}
_ASCII: Final = "".join(map(chr, range(0x20, 0x7F)))
_HTTP: Final = "http://schemas.xmlsoap.org/wsdl/http/"


@dataclass(frozen=True, slots=True)
class _Document:
    name: str
    namespace: str
    log: Log

    def source(self, node: Node) -> Source:
        return source_of(node, self.name)

    def resolve(self, node: Node, attribute: str) -> QName:
        value = node.get(attribute, "").strip()
        prefix, colon, local = value.partition(":")
        prefix, local = (prefix, local) if colon else ("", value)
        namespace = node.nsmap.get(prefix or None)
        if prefix and namespace is None:
            message = f"the prefix of {node.get(attribute)} is not declared"
            self.log.report("wsdl-unresolved", message, self.source(node))
        if not prefix and namespace == WSDL:
            namespace = None  # an unprefixed name under a default WSDL namespace means this file's
        return QName(self.namespace if namespace is None else namespace, local)


def read_definitions(root: Node, document: str, builder: WsdlBuilder) -> None:
    """Read the components of one wsdl:definitions element into a builder."""
    here = _Document(document, root.get("targetNamespace", ""), builder.log)
    for node in root.iterchildren(f"{_W}message"):
        message = _read_message(node, here)
        builder.messages.setdefault(message.name, message)
    for node in root.iterchildren(f"{_W}portType"):
        port_type = _read_port_type(node, here)
        builder.port_types.setdefault(port_type.name, port_type)
    for node in root.iterchildren(f"{_W}binding"):
        binding = _read_binding(node, here)
        builder.bindings.setdefault(binding.name, binding)
    for node in root.iterchildren(f"{_W}service"):
        service = _read_service(node, here)
        builder.services.setdefault(service.name, service)


def _name(node: Node, here: _Document) -> QName:
    return QName(here.namespace, node.get("name", ""))


def _documentation(node: Node) -> str:
    child = node.find(f"{_W}documentation")
    return (
        "" if child is None else " ".join("".join(map(str, child.itertext())).split())
    )


def _read_message(node: Node, here: _Document) -> Message:
    parts = tuple(
        Part(
            part.get("name", ""),
            here.resolve(part, "element") if part.get("element") else None,
            here.resolve(part, "type") if part.get("type") else None,
            here.source(part),
        )
        for part in node.iterchildren(f"{_W}part")
    )
    return Message(_name(node, here), parts, here.source(node))


def _read_port_type(node: Node, here: _Document) -> PortType:
    operations = tuple(
        _read_abstract(operation, here)
        for operation in node.iterchildren(f"{_W}operation")
    )
    return PortType(_name(node, here), operations, here.source(node))


def _read_abstract(node: Node, here: _Document) -> AbstractOperation:
    input_node = node.find(f"{_W}input")
    output_node = node.find(f"{_W}output")
    return AbstractOperation(
        name=node.get("name", ""),
        input=here.resolve(input_node, "message") if input_node is not None else None,
        output=(
            here.resolve(output_node, "message") if output_node is not None else None
        ),
        input_name=input_node.get("name") if input_node is not None else None,
        output_name=output_node.get("name") if output_node is not None else None,
        faults=tuple(
            AbstractFault(fault.get("name", ""), here.resolve(fault, "message"))
            for fault in node.iterchildren(f"{_W}fault")
        ),
        parameter_order=tuple(node.get("parameterOrder", "").split()),
        documentation=_documentation(node),
        source=here.source(node),
    )


def _read_binding(node: Node, here: _Document) -> Binding:
    protocol: Literal["soap11", "soap12", "http", "other"] = "other"
    style: Literal["document", "rpc"] = "document"
    transport = ""
    for child, namespace, local in _extensions(node):
        if local != "binding":
            continue
        if namespace in _SOAP:
            protocol = "soap11" if _SOAP[namespace] == "soap11" else "soap12"
            style = "rpc" if child.get("style") == "rpc" else "document"
            transport = child.get("transport", "")
        elif namespace == _HTTP:
            protocol = "http"
    return Binding(
        name=_name(node, here),
        port_type=here.resolve(node, "type"),
        protocol=protocol,
        style=style,
        transport=transport,
        operations=tuple(
            _read_bound(operation, here)
            for operation in node.iterchildren(f"{_W}operation")
        ),
        source=here.source(node),
    )


def _extensions(node: Node) -> Iterator[tuple[Node, str, str]]:
    for child in node:
        namespace, _, local = str(child.tag).removeprefix("{").rpartition("}")
        if namespace != WSDL:
            yield child, namespace, local


def _read_bound(node: Node, here: _Document) -> BindingOperation:
    action = ""
    style: Literal["document", "rpc"] | None = None
    for child, namespace, local in _extensions(node):
        if namespace in _SOAP and local == "operation":
            action = _escaped(child.get("soapAction", ""))
            value = child.get("style")
            style = (
                "rpc" if value == "rpc" else "document" if value == "document" else None
            )
    input_node = node.find(f"{_W}input")
    output_node = node.find(f"{_W}output")
    return BindingOperation(
        name=node.get("name", ""),
        action=action,
        style=style,
        input=_read_direction(input_node, here) if input_node is not None else None,
        output=_read_direction(output_node, here) if output_node is not None else None,
        faults=tuple(_read_fault(fault) for fault in node.iterchildren(f"{_W}fault")),
        source=here.source(node),
    )


def _escaped(address: str) -> str:
    """Return an xs:anyURI in ASCII: other characters are percent-encoded."""
    return quote(address, safe=_ASCII)


def _read_fault(node: Node) -> FaultBinding:
    """Read a wsdl:fault of a binding; its name is used if soap:fault has none."""
    name = node.get("name", "")
    for child, namespace, local in _extensions(node):
        if namespace in _SOAP and local == "fault":
            return FaultBinding(
                child.get("name", name),
                _use(child),
                child.get("namespace", ""),
                child.get("encodingStyle", ""),
            )
    return FaultBinding(name)


def _use(node: Node) -> Literal["literal", "encoded"]:
    return "encoded" if node.get("use") == "encoded" else "literal"


def _read_direction(node: Node, here: _Document) -> MessageBinding:
    headers: list[HeaderBinding] = []
    body: Node | None = None
    unsupported = ""
    for child, namespace, local in _extensions(node):
        if namespace in _SOAP and local == "header":
            headers.append(
                HeaderBinding(
                    here.resolve(child, "message"),
                    child.get("part", ""),
                    _use(child),
                    child.get("namespace", ""),
                    child.get("encodingStyle", ""),
                    here.source(child),
                )
            )
        elif namespace in _SOAP and local == "body":
            body = child
        elif local in {
            "multipartRelated",
            "content",
            "mimeXml",
            "message",
            "urlEncoded",
        }:
            unsupported = local
    part_names = body.get("parts") if body is not None else None
    return MessageBinding(
        name=node.get("name"),
        use=_use(body) if body is not None else "literal",
        namespace=body.get("namespace", "") if body is not None else "",
        encoding_style=body.get("encodingStyle", "") if body is not None else "",
        parts=tuple(part_names.split()) if part_names is not None else None,
        headers=tuple(headers),
        unsupported=unsupported,
    )


def _read_service(node: Node, here: _Document) -> Service:
    ports = tuple(_read_port(port, here) for port in node.iterchildren(f"{_W}port"))
    return Service(_name(node, here), ports, _documentation(node), here.source(node))


def _read_port(node: Node, here: _Document) -> Port:
    address = ""
    for child, _, local in _extensions(node):
        if local == "address":
            address = _escaped(child.get("location", "").strip())
    return Port(
        node.get("name", ""), here.resolve(node, "binding"), address, here.source(node)
    )
