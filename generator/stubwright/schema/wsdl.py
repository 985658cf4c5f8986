"""WSDL 1.1 components, as documents declare them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from stubwright.diagnostics import NOWHERE, Source
from stubwright.schema.xsd import QName, Schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

WSDL = "http://schemas.xmlsoap.org/wsdl/"


def _source() -> Source:
    return field(default=NOWHERE, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Part:
    """A message part: it names an element (document) or a type (rpc)."""

    name: str
    element: QName | None = None
    type: QName | None = None
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Message:
    """A message and its parts, in order."""

    name: QName
    parts: tuple[Part, ...] = ()
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class AbstractFault:
    """A fault that a port type's operation declares."""

    name: str
    message: QName


@dataclass(frozen=True, slots=True)
class AbstractOperation:
    """An operation of a port type. A one-way operation has no ``output``."""

    name: str
    input: QName | None = None
    output: QName | None = None
    input_name: str | None = None
    output_name: str | None = None
    faults: tuple[AbstractFault, ...] = ()
    parameter_order: tuple[str, ...] = ()
    documentation: str = field(default="", compare=False)
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class PortType:
    """A port type; operations may share a name (overloads)."""

    name: QName
    operations: tuple[AbstractOperation, ...] = ()
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class HeaderBinding:
    """One soap:header: the message part that is sent in the SOAP header."""

    message: QName
    part: str
    use: Literal["literal", "encoded"] = "literal"
    namespace: str = ""
    encoding_style: str = ""
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class FaultBinding:
    """How a fault is encoded: the soap:fault of a binding's operation."""

    name: str
    use: Literal["literal", "encoded"] = "literal"
    namespace: str = ""
    encoding_style: str = ""


@dataclass(frozen=True, slots=True)
class MessageBinding:
    """How the input or output of an operation is encoded.

    ``parts`` is None where soap:body doesn't list parts. ``unsupported`` is the name of a binding
    element that isn't part of SOAP, such as ``mime:multipartRelated``; empty if there is none.
    """

    name: str | None = None
    use: Literal["literal", "encoded"] = "literal"
    namespace: str = ""
    encoding_style: str = ""
    parts: tuple[str, ...] | None = None
    headers: tuple[HeaderBinding, ...] = ()
    unsupported: str = ""


@dataclass(frozen=True, slots=True)
class BindingOperation:
    """An operation of a binding; ``style`` is None where the binding's applies."""

    name: str
    action: str = ""
    style: Literal["document", "rpc"] | None = None
    input: MessageBinding | None = None
    output: MessageBinding | None = None
    faults: tuple[FaultBinding, ...] = ()
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Binding:
    """A binding. ``protocol`` is ``http`` for HTTP GET and POST, and ``other`` for unknown ones."""

    name: QName
    port_type: QName
    protocol: Literal["soap11", "soap12", "http", "other"] = "other"
    style: Literal["document", "rpc"] = "document"
    transport: str = ""
    operations: tuple[BindingOperation, ...] = ()
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Port:
    """A port of a service; ``address`` is empty if the WSDL states none."""

    name: str
    binding: QName
    address: str = ""
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Service:
    """A service and its ports."""

    name: QName
    ports: tuple[Port, ...] = ()
    documentation: str = field(default="", compare=False)
    source: Source = _source()


@dataclass(frozen=True, slots=True)
class Definitions:
    """One WSDL document merged with everything that it imports.

    ``name`` and ``target_namespace`` are those of the document itself; empty where it has none.
    """

    name: str
    target_namespace: str
    messages: Mapping[QName, Message] = field(default_factory=dict[QName, Message])
    port_types: Mapping[QName, PortType] = field(default_factory=dict[QName, PortType])
    bindings: Mapping[QName, Binding] = field(default_factory=dict[QName, Binding])
    services: tuple[Service, ...] = ()
    schemas: Schemas = field(default_factory=Schemas)
    source: Source = _source()
