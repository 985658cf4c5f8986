"""Values of `xs:anyType` that have a type of the API: each text was written by hand from the schema."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element, fromstring

import pytest

from tests.support.packages import (
    generate,
    import_each_first,
    install,
    modules,
    type_check,
)
from tests.support.wsdls import document, enumeration, record, sequence

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

SHAPES = (
    '<xs:complexType name="ArrayOfShape"><xs:sequence>'
    '<xs:element name="Shape" type="t:Shape" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>'
)
TYPES = "".join(
    (
        record("Shape", "id:xs:int"),
        record("Circle", "r:xs:int", base="t:Shape"),
        record("Known", "shape:t:Shape", "colour:t:Colour"),
        record("Asked", '<xs:element name="i" type="xs:int" maxOccurs="unbounded"/>'),
        record("Stranger", "s"),
        record("Answered", "s"),
        enumeration("Colour", "red", "blue", "black &amp; white"),
        SHAPES,
    )
)
VALUES = '<xs:element name="v" type="xs:anyType" maxOccurs="unbounded"/>'
LISTS = (
    '<xs:schema targetNamespace="urn:l" elementFormDefault="qualified">'
    '<xs:complexType name="ArrayOfint"><xs:sequence><xs:element name="int" type="xs:int" minOccurs="0"'
    ' maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:schema>'
)
WSDL = document(
    TYPES
    + record(
        "AskedFar",
        '<xs:element name="l" type="l:ArrayOfint" minOccurs="0" xmlns:l="urn:l"/>',
    )
    + sequence("DoRequest", "known:t:Known", VALUES)
    + sequence("DoResponse", "known:t:Known", "answered:t:Answered", VALUES)
).replace("</w:types>", f"{LISTS}</w:types>")
SPACES = (
    'xmlns="urn:t" xmlns:t="urn:t" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"'
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A package whose requests and replies have values of any type."""
    folder = tmp_path_factory.mktemp("any")
    found = generate({"x": WSDL}, folder, types=("Ask*", "ArrayOf*"))
    assert not found.findings
    made = install(found.files, folder, "any_package")
    import_each_first(list(modules(made)), folder)
    assert not type_check("any_package", folder)
    return "any_package"


def types(root: str) -> ModuleType:
    """The types of the package."""
    return importlib.import_module(f"{root}.x.types")


def read(root: str, values: str) -> list[Any]:
    """The values of a reply."""
    call: Any = importlib.import_module(f"{root}.x._soap.operations.do").CALL
    reading = importlib.import_module(f"{root}._runtime.soap.envelope")
    text = f'<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><DoResponse {SPACES}>{values}</DoResponse></s:Body></s:Envelope>'
    envelope = reading.read_envelope(text.encode())
    return list(call.read_answer(envelope.body[0], envelope.reply).v)


def write(root: str, *values: Any) -> str:
    """The elements of a request with some values."""
    call: Any = importlib.import_module(f"{root}.x._soap.operations.do").CALL
    asked = importlib.import_module(f"{root}.x.operations.do").DoRequest
    text: str = call.write(asked(v=values))
    return text.removeprefix("<tns:DoRequest>").removesuffix("</tns:DoRequest>")


def test_a_reply_names_the_type_of_a_value(root: str) -> None:
    made = types(root)
    colour = importlib.import_module(f"{root}.x.enums").Colour
    found = read(
        root,
        '<v i:type="t:Circle"><id>1</id><r>2</r></v><v i:type="t:Shape"><id>3</id></v>'
        '<v i:type="t:Colour">red</v><v i:type="t:Asked"><i>4</i><i>5</i></v><v>text</v>',
    )
    assert found == [
        made.Circle(id=1, r=2), made.Shape(id=3), colour.RED, made.Asked(i=[4, 5]), "text",
    ]  # fmt: skip
    assert type(found[0]) is made.Circle
    (shapes,) = read(root, '<v i:type="t:ArrayOfShape"><Shape><id>3</id></Shape></v>')
    assert shapes == made.ArrayOfShape(shape=[made.Shape(id=3)])
    (stranger,) = read(root, '<v i:type="t:Stranger"><s>x</s></v>')
    assert isinstance(stranger, Element)
    assert stranger.findtext("{urn:t}s") == "x"


def test_a_request_states_the_type_of_a_value(root: str) -> None:
    made = types(root)
    colour = importlib.import_module(f"{root}.x.enums").Colour
    declared = 'xmlns:k="urn:t" i:type="k:{}"'.format
    assert write(root, made.Circle(id=1, r=2)) == (
        f"<tns:v {declared('Circle')}><tns:id>1</tns:id><tns:r>2</tns:r></tns:v>"
    )
    assert (
        write(root, made.Shape(id=3))
        == f"<tns:v {declared('Shape')}><tns:id>3</tns:id></tns:v>"
    )
    assert write(root, colour.BLUE) == f"<tns:v {declared('Colour')}>blue</tns:v>"
    assert (
        write(root, made.Asked(i=[4]))
        == f"<tns:v {declared('Asked')}><tns:i>4</tns:i></tns:v>"
    )


def test_the_envelope_declares_the_namespaces_of_values_of_any_type(
    root: str,
) -> None:
    call: Any = importlib.import_module(f"{root}.x._soap.operations.do").CALL
    written = write(root, types(root).AskedFar(l=[1]))
    spaces = f'{call.service.namespaces} xmlns:i="urn:i"'
    value = fromstring(f"<b{spaces}>{written}</b>")[0]  # noqa: S314  # our own message
    assert [e.tag for e in value.iter()] == ["{urn:t}v", "{urn:t}l", "{urn:l}int"]


def test_the_value_of_an_enumeration_is_escaped(root: str) -> None:
    colour = importlib.import_module(f"{root}.x.enums").Colour
    written = write(root, colour.BLACK_WHITE)
    assert (
        written == '<tns:v xmlns:k="urn:t" i:type="k:Colour">black &amp; white</tns:v>'
    )


def test_an_error_in_a_value_names_its_path(root: str) -> None:
    made = types(root)
    error = importlib.import_module(f"{root}._runtime.errors").LexicalError
    with pytest.raises(error, match="must be an int") as caught:
        write(root, 5, made.Circle(id=True, r=2))
    assert caught.value.field == "v[1].id"
    with pytest.raises(ValueError, match="plain value or an Element"):
        write(root, object())
    with pytest.raises(error, match="Answered, which is used in replies only"):
        write(root, made.Answered(s="x"))


def test_a_type_that_is_not_requested_is_not_generated(root: str) -> None:
    assert not hasattr(types(root), "Stranger")


def test_a_type_that_is_not_allowed_there_is_named(tmp_path: Path) -> None:
    codes = (
        '<xs:simpleType name="Code"><xs:restriction base="xs:string"/></xs:simpleType>'
    )
    text = WSDL.replace(
        record("Shape", "id:xs:int"), codes + record("Shape", "id:xs:int")
    )
    found = generate({"x": text}, tmp_path, types=("Code",))
    assert "type-left-out: {urn:t}Code was left out" in found.findings
