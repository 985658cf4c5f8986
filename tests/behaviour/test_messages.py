"""Styles of messages, written and read back: each text was written by hand from the WSDL."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.packages import generate, install, type_check

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """<xs:schema targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:element name="A" type="xs:int"/><xs:element name="B"><xs:complexType><xs:sequence>
  <xs:element name="x" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="Key" type="xs:string"/>
  <xs:complexType name="Point"><xs:sequence><xs:element name="x" type="xs:int" form="unqualified"/></xs:sequence></xs:complexType>
  <xs:complexType name="Ints"><xs:complexContent><xs:restriction base="enc:Array">
    <xs:attribute ref="enc:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>
  <xs:complexType name="Points"><xs:complexContent><xs:restriction base="enc:Array">
    <xs:attribute ref="enc:arrayType" w:arrayType="t:Point[]"/></xs:restriction></xs:complexContent></xs:complexType>
</xs:schema>"""
MESSAGES = {
    "typed": '<w:part name="n" type="xs:int"/><w:part name="p" type="t:Point"/>',
    "arrays": '<w:part name="ints" type="t:Ints"/><w:part name="points" type="t:Points"/>',
    "elements": '<w:part name="a" element="t:A"/><w:part name="b" element="t:B"/>',
    "simple": '<w:part name="a" element="t:A"/>',
    "anything": '<w:part name="any" type="xs:anyType"/>',
    "headed": '<w:part name="b" element="t:B"/><w:part name="k" element="t:Key"/>',
}


def wsdl(message: str, style: str, body: str, *, one_way: bool = False) -> str:
    """A WSDL whose one operation asks and answers with one message."""
    answer = "" if one_way else '<w:output message="t:M"/>'
    bound = "" if one_way else f"<w:output><s:body {body}/></w:output>"
    header = ""
    if message == "headed":
        body += ' parts="b"'
        header = '<s:header message="t:M" part="k" use="literal"/>'
    return f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t"
    xmlns:enc="http://schemas.xmlsoap.org/soap/encoding/">
  <w:types>{SCHEMA}</w:types>
  <w:message name="M">{MESSAGES[message]}</w:message>
  <w:portType name="P"><w:operation name="Do"><w:input message="t:M"/>{answer}</w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="{style}" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="Do"><s:operation soapAction="urn:do"/><w:input><s:body {body}/>{header}</w:input>{bound}</w:operation>
  </w:binding>
  <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://localhost/"/></w:port></w:service>
</w:definitions>"""


LITERAL = 'use="literal" namespace="urn:m"'
ENCODED = 'use="encoded" namespace="urn:m" encodingStyle="http://schemas.xmlsoap.org/soap/encoding/"'
APIS = {
    "rpc": wsdl("typed", "rpc", LITERAL),
    "nowhere": wsdl("typed", "rpc", 'use="literal"'),
    "encoded": wsdl("arrays", "rpc", ENCODED),
    "anything": wsdl("anything", "rpc", ENCODED),
    "parts": wsdl("elements", "document", 'use="literal"'),
    "simple": wsdl("simple", "document", 'use="literal"'),
    "headed": wsdl("headed", "document", 'use="literal"', one_way=True),
    "bound12": wsdl("arrays", "rpc", ENCODED).replace("wsdl/soap/", "wsdl/soap12/"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each style."""
    made = tmp_path_factory.mktemp("messages")
    found = generate(APIS, made)
    assert not found.findings
    install(found.files, made, "message_package")
    return made


@pytest.fixture
def call(folder: Path, request: pytest.FixtureRequest) -> Any:
    """What calls the one operation of an API."""
    assert folder
    return importlib.import_module(
        f"message_package.{request.param}._soap.operations.do"
    ).CALL


def made(call: Any, **fields: Any) -> Any:
    """The request that a call writes."""
    api = call.write.__module__.split("._soap")[0]
    return importlib.import_module(f"{api}.operations.do").DoRequest(**fields)


def read(
    call: Any, body: str, version: str = "http://schemas.xmlsoap.org/soap/envelope/"
) -> Any:
    """The response for the content of a reply's body."""
    package = call.write.__module__.split(".")[0]
    http = importlib.import_module(f"{package}._runtime.http.transport")
    messages = importlib.import_module(f"{package}._runtime.messages")
    text = (
        f'<s:Envelope xmlns:s="{version}" xmlns:m="urn:m" xmlns:t="urn:t"'
        f' xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><s:Body>{body}</s:Body></s:Envelope>'
    )
    response = call.read(http.HttpResponse(200, {}, text.encode()), messages.Receipt())
    assert not response.receipt.unread
    return response


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("message_package", folder)


@pytest.mark.parametrize("call", ["rpc"], indirect=True)
def test_rpc_parts_are_inside_the_element_of_the_operation(call: Any) -> None:
    point = importlib.import_module("message_package.rpc.types").Point
    assert (
        call.write(made(call, n=1, p=point(x=2)))
        == "<tns:Do><n>1</n><p><x>2</x></p></tns:Do>"
    )
    response = read(call, "<m:DoResponse><n>1</n><p><x>2</x></p></m:DoResponse>")
    assert (response.n, response.p) == (1, point(x=2))


@pytest.mark.parametrize("call", ["nowhere"], indirect=True)
def test_the_element_of_the_operation_may_have_no_namespace(call: Any) -> None:
    response = read(call, "<DoResponse><n>1</n><p><x>2</x></p></DoResponse>")
    assert response.n == 1


@pytest.mark.parametrize("call", ["encoded"], indirect=True)
def test_encoded_arrays_state_their_item_type(call: Any) -> None:
    point = importlib.import_module("message_package.encoded.types").Point
    declared = 'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:enc="http://schemas.xmlsoap.org/soap/encoding/"'
    assert call.write(made(call, ints=[1, 2], points=[point(x=3)])) == (
        '<tns:Do s:encodingStyle="http://schemas.xmlsoap.org/soap/encoding/">'
        f'<ints {declared} enc:arrayType="xsd:int[2]"><item>1</item><item>2</item></ints>'
        f'<points {declared} enc:arrayType="t:Point[1]"><item><x>3</x></item></points></tns:Do>'
    )
    assert 'xmlns:t="urn:t" xmlns:tns="urn:m"' in call.service.namespaces
    assert 'enc:arrayType="xsd:int[0]"></ints>' in call.write(
        made(call, ints=[], points=[])
    )


@pytest.mark.parametrize("call", ["encoded"], indirect=True)
def test_references_of_encoded_replies_are_followed(call: Any) -> None:
    point = importlib.import_module("message_package.encoded.types").Point
    response = read(
        call,
        '<m:DoResponse><ints><any>1</any><int>2</int></ints><points><p href="#a"/><p href="#a"/></points></m:DoResponse>'
        '<multiRef id="a"><x href="#b"/></multiRef><multiRef id="b">5</multiRef>',
    )
    assert response.ints == [1, 2]
    assert response.points == [point(x=5), point(x=5)]
    assert read(call, '<m:DoResponse><ints i:nil="true"/></m:DoResponse>').ints == []


@pytest.mark.parametrize("call", ["rpc"], indirect=True)
def test_a_literal_reply_has_no_references(call: Any) -> None:
    text = '<m:DoResponse><n>1</n><p href="#a"/></m:DoResponse><p id="a"><x>2</x></p>'
    errors = importlib.import_module("message_package._runtime.errors")
    with pytest.raises(errors.ReplyError, match="lacks x"):
        read(call, text)


@pytest.mark.parametrize("call", ["anything"], indirect=True)
def test_a_referenced_element_is_kept_like_an_inline_one(call: Any) -> None:
    response = read(
        call,
        '<m:DoResponse><any href="#a"/></m:DoResponse><multiRef id="a" e:root="0"'
        ' xmlns:e="http://schemas.xmlsoap.org/soap/encoding/" own="1"><x>5</x></multiRef>',
    )
    assert response.any.attrib == {"own": "1"}
    assert [child.tag for child in response.any] == ["x"]


@pytest.mark.parametrize("call", ["bound12"], indirect=True)
def test_soap_12_refers_to_the_first_occurrence_of_a_value(call: Any) -> None:
    point = importlib.import_module("message_package.bound12.types").Point
    response = read(
        call,
        '<m:DoResponse xmlns:e="http://www.w3.org/2003/05/soap-encoding"><points>'
        '<p e:id="a"><x>5</x></p><p e:ref="a"/></points></m:DoResponse>',
        "http://www.w3.org/2003/05/soap-envelope",
    )
    assert response.points == [point(x=5), point(x=5)]


@pytest.mark.parametrize("call", ["bound12"], indirect=True)
def test_soap_12_has_its_own_envelope(call: Any) -> None:
    assert call.service.version == "1.2"
    assert 's:encodingStyle="http://www.w3.org/2003/05/soap-encoding"' in call.write(
        made(call, ints=[], points=[])
    )


@pytest.mark.parametrize("call", ["parts"], indirect=True)
def test_the_parts_of_a_document_body_are_siblings(call: Any) -> None:
    b = importlib.import_module("message_package.parts.types").B
    assert call.write(
        made(call, a=1, b=b(x="y"))
    ) == "<t:A>1</t:A><t:B><t:x>y</t:x></t:B>".replace("t:", "tns:")
    response = read(call, "<t:A>1</t:A><t:B><t:x>y</t:x></t:B>")
    assert (response.a, response.b) == (1, b(x="y"))


@pytest.mark.parametrize("call", ["simple"], indirect=True)
def test_a_body_may_be_one_element_of_simple_type(call: Any) -> None:
    assert call.write(made(call, a=5)) == "<tns:A>5</tns:A>"
    assert read(call, "<t:A>5</t:A>").a == 5


@pytest.mark.parametrize("call", ["headed"], indirect=True)
def test_a_header_is_an_argument_and_one_way_needs_no_reply(call: Any) -> None:
    request = made(call, x="y", key="k")
    assert call.write(request) == "<tns:B><tns:x>y</tns:x></tns:B>"
    assert call.write_header(request) == "<tns:Key>k</tns:Key>"
    assert call.write_header(made(call, x="y")) == ""
    package = importlib.import_module("message_package._runtime.http.transport")
    messages = importlib.import_module("message_package._runtime.messages")
    assert call.read(package.HttpResponse(202, {}, b""), messages.Receipt()) is not None
