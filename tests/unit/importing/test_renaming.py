"""Components of several WSDL documents move into one namespace, and nothing else changes."""

from __future__ import annotations

from stubwright.importing import self_contained
from stubwright.importing.renaming import move_home
from stubwright.model.selection import BoundOperation, Selection
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
        "S",
        whole.services[0].ports[0],
        binding,
        port_type.operations[0],
        binding.operations[0],
        whole.messages,
    )
    return Selection((operation,), Schemas())


def test_everything_moves() -> None:
    away = definitions("urn:1", "urn:2", "urn:3")
    home = definitions("urn:home", "urn:home", "urn:home")
    assert self_contained(away, selection(away)) == (home, selection(home))


def test_what_is_at_home_stays() -> None:
    home = definitions("urn:home", "urn:home", "urn:home")
    assert self_contained(home, selection(home)) == (home, selection(home))


def test_of_two_with_one_name_the_one_from_elsewhere_gets_a_number() -> None:
    names = [QName("urn:b", "Ask"), QName("urn:home", "Ask"), QName("urn:c", "Ask")]
    messages = {name: Message(name) for name in (*names, QName("urn:home", "Ask2"))}
    moved = move_home(Definitions("N", "urn:home", messages)).messages
    assert [moved[name].local for name in names] == ["Ask3", "Ask", "Ask4"]
    assert moved[QName("urn:home", "Ask2")] == QName("urn:home", "Ask2")
