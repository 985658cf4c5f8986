"""Writes definitions as the text of one WSDL 1.1 document in a canonical layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.importing.schemas import schema_nodes
from stubwright.importing.xml_text import xml_text
from stubwright.importing.xml_tree import xml_node

if TYPE_CHECKING:
    from stubwright.importing.xml_tree import XmlNode
    from stubwright.schema.wsdl import (
        AbstractOperation,
        Binding,
        BindingOperation,
        Definitions,
        FaultBinding,
        HeaderBinding,
        Message,
        MessageBinding,
        Port,
        PortType,
        Service,
    )


def wsdl_text(definitions: Definitions) -> str:
    """Return the WSDL document that declares some definitions.

    All WSDL components must be in the target namespace; see `stubwright.importing.renaming`.
    """
    schemas = schema_nodes(definitions.schemas)
    root = xml_node(
        "wsdl:definitions",
        {
            "name": definitions.name or None,
            "targetNamespace": definitions.target_namespace or None,
        },
        *((xml_node("wsdl:types", {}, *schemas),) if schemas else ()),
        *map(_message, definitions.messages.values()),
        *map(_port_type, definitions.port_types.values()),
        *map(_binding, definitions.bindings.values()),
        *(_service(service, definitions) for service in definitions.services),
    )
    return xml_text(root, definitions.target_namespace)


def _message(message: Message) -> XmlNode:
    parts = (
        xml_node(
            "wsdl:part",
            {"name": part.name, "element": part.element, "type": part.type},
        )
        for part in message.parts
    )
    return xml_node("wsdl:message", {"name": message.name.local}, *parts)


def _port_type(port_type: PortType) -> XmlNode:
    operations = map(_abstract, port_type.operations)
    return xml_node("wsdl:portType", {"name": port_type.name.local}, *operations)


def _abstract(operation: AbstractOperation) -> XmlNode:
    directions = (
        ("wsdl:input", operation.input_name, operation.input),
        ("wsdl:output", operation.output_name, operation.output),
        *(("wsdl:fault", fault.name, fault.message) for fault in operation.faults),
    )
    order = " ".join(operation.parameter_order)
    return xml_node(
        "wsdl:operation",
        {"name": operation.name, "parameterOrder": order or None},
        *(
            xml_node(kind, {"name": name, "message": message})
            for kind, name, message in directions
            if message is not None
        ),
    )


def _prefix(binding: Binding | None) -> str:
    return "soap12" if binding is not None and binding.protocol == "soap12" else "soap"


def _binding(binding: Binding) -> XmlNode:
    soap = _prefix(binding)
    kind = {"style": binding.style, "transport": binding.transport or None}
    return xml_node(
        "wsdl:binding",
        {"name": binding.name.local, "type": binding.port_type},
        xml_node(f"{soap}:binding", kind),
        *(_bound(operation, soap) for operation in binding.operations),
    )


def _bound(operation: BindingOperation, soap: str) -> XmlNode:
    action = {"soapAction": operation.action, "style": operation.style}
    directions = (("wsdl:input", operation.input), ("wsdl:output", operation.output))
    return xml_node(
        "wsdl:operation",
        {"name": operation.name},
        xml_node(f"{soap}:operation", action),
        *(_direction(kind, side, soap) for kind, side in directions if side),
        *(_fault(fault, soap) for fault in operation.faults),
    )


def _direction(kind: str, side: MessageBinding, soap: str) -> XmlNode:
    parts = None if side.parts is None else " ".join(side.parts)
    return xml_node(
        kind,
        {"name": side.name},
        *(_header(header, soap) for header in side.headers),
        xml_node(f"{soap}:body", {"parts": parts, **_encoding(side)}),
    )


def _header(header: HeaderBinding, soap: str) -> XmlNode:
    return xml_node(
        f"{soap}:header",
        {"message": header.message, "part": header.part, **_encoding(header)},
    )


def _fault(fault: FaultBinding, soap: str) -> XmlNode:
    inner = xml_node(f"{soap}:fault", {"name": fault.name, **_encoding(fault)})
    return xml_node("wsdl:fault", {"name": fault.name}, inner)


def _encoding(
    side: MessageBinding | HeaderBinding | FaultBinding,
) -> dict[str, str | None]:
    return {
        "use": side.use,
        "namespace": side.namespace or None,
        "encodingStyle": side.encoding_style or None,
    }


def _service(service: Service, definitions: Definitions) -> XmlNode:
    return xml_node(
        "wsdl:service",
        {"name": service.name.local},
        *(
            _port(port, _prefix(definitions.bindings.get(port.binding)))
            for port in service.ports
        ),
    )


def _port(port: Port, soap: str) -> XmlNode:
    address = xml_node(f"{soap}:address", {"location": port.address})
    return xml_node(
        "wsdl:port",
        {"name": port.name, "binding": port.binding},
        *((address,) if port.address else ()),
    )
