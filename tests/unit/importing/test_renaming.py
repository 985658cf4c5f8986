"""Components of several WSDL documents are renamed into one namespace; nothing else changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import Log
from stubwright.importing import self_contained
from stubwright.importing.renaming import into_target_namespace
from stubwright.model.selection import BoundOperation, Selection
from stubwright.pipeline import import_wsdl
from stubwright.schema.wsdl import (
    AbstractFault,
    AbstractOperation,
    Binding,
    BindingOperation,
    Definitions,
    HeaderBinding,
    Message,
    MessageBinding,
    Port,
    PortType,
    Service,
)
from stubwright.schema.xsd import QName, Schemas

if TYPE_CHECKING:
    from pathlib import Path


def definitions(one: str, two: str, three: str) -> Definitions:
    """Definitions whose messages, port types and bindings are in three namespaces."""
    ask, header, fault = QName(one, "Ask"), QName(two, "Head"), QName(three, "Fault")
    headers = (HeaderBinding(header, "p"),)
    return Definitions(
        name="N",
        target_namespace="urn:home",
        messages={name: Message(name) for name in (ask, header, fault)},
        port_types={
            QName(two, "Port"): PortType(
                QName(two, "Port"),
                (
                    AbstractOperation(
                        "Do", ask, ask, faults=(AbstractFault("f", fault),)
                    ),
                ),
            )
        },
        bindings={
            QName(three, "Soap"): Binding(
                QName(three, "Soap"),
                QName(two, "Port"),
                "soap11",
                operations=(
                    BindingOperation(
                        "Do",
                        input=MessageBinding(headers=headers),
                        output=MessageBinding(),
                    ),
                ),
            )
        },
        services=(
            Service(QName(one, "S"), (Port("P", QName(three, "Soap"), "http://a"),)),
        ),
    )


def selection(whole: Definitions) -> Selection:
    """The only operation of those definitions."""
    (binding,) = whole.bindings.values()
    (port_type,) = whole.port_types.values()
    operation = BoundOperation(
        whole.services[0].name,
        whole.services[0].ports[0],
        binding,
        port_type.operations[0],
        binding.operations[0],
        whole.messages,
    )
    return Selection((operation,), Schemas())


def test_all_components_are_renamed() -> None:
    away = definitions("urn:1", "urn:2", "urn:3")
    home = definitions("urn:home", "urn:home", "urn:home")
    assert self_contained(away, selection(away)) == (home, selection(home))


def test_components_in_the_target_namespace_keep_their_names() -> None:
    home = definitions("urn:home", "urn:home", "urn:home")
    assert self_contained(home, selection(home)) == (home, selection(home))


def test_a_component_of_another_namespace_gets_a_number_where_names_collide() -> None:
    names = [QName("urn:b", "Ask"), QName("urn:home", "Ask"), QName("urn:c", "Ask")]
    messages = {name: Message(name) for name in (*names, QName("urn:home", "Ask2"))}
    moved = into_target_namespace(Definitions("N", "urn:home", messages)).messages
    assert [moved[name].local for name in names] == ["Ask3", "Ask", "Ask4"]
    assert moved[QName("urn:home", "Ask2")] == QName("urn:home", "Ask2")


PART = """
<w:definitions targetNamespace="{0}" xmlns="{0}" xmlns:w="http://schemas.xmlsoap.org/wsdl/"
    xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <w:types><xs:schema targetNamespace="{0}"><xs:element name="Ask{1}" type="xs:int"/></xs:schema></w:types>
  <w:message name="Ask"><w:part name="p" element="Ask{1}"/></w:message>
  <w:portType name="P"><w:operation name="Do{1}"><w:input message="Ask"/></w:operation></w:portType>
  <w:binding name="{1}" type="P">
    <s:binding style="document"/>
    <w:operation name="Do{1}"><w:input><s:body use="literal"/></w:input></w:operation>
  </w:binding>
</w:definitions>"""
WHOLE = """
<w:definitions targetNamespace="urn:home" xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/">
  <w:import namespace="urn:a" location="a.wsdl"/>
  <w:import namespace="urn:b" location="b.wsdl"/>
  <w:service name="S" xmlns:a="urn:a" xmlns:b="urn:b">
    <w:port name="A" binding="a:A"><s:address location="http://a.example"/></w:port>
    <w:port name="B" binding="b:B"><s:address location="http://b.example"/></w:port>
  </w:service>
</w:definitions>"""


def test_a_renamed_message_reads_back_as_the_same_selection(tmp_path: Path) -> None:
    files = {
        "main": WHOLE,
        "a": PART.format("urn:a", "A"),
        "b": PART.format("urn:b", "B"),
    }
    for name, text in files.items():
        (tmp_path / f"{name}.wsdl").write_text(text.strip(), encoding="utf-8")
    log = Log()
    text = import_wsdl(tmp_path / "main.wsdl", ["*"], "result.wsdl", log).text
    assert '<wsdl:message name="Ask2">' in text
    assert not log.diagnostics()
