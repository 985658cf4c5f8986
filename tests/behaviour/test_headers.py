"""Header elements that a WSDL declares for replies are fields of the response; texts were written by hand."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

import pytest

from stubwright.catalog.entry import ReceiptHeaders
from tests.support.packages import generate, install, type_check

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA: Final = """<xs:schema targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:element name="Ask"><xs:complexType><xs:sequence><xs:element name="id" type="xs:int"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="Answer"><xs:complexType><xs:sequence><xs:element name="Quota" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="Session"><xs:complexType><xs:sequence><xs:element name="user" type="xs:string"/>
    <xs:element name="roles" type="xs:string" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="Quota" type="xs:int" default="8"/><xs:element name="TrackingId" type="xs:string"/>
  <xs:complexType name="Limits"><xs:sequence><xs:element name="left" type="xs:int" form="unqualified"/></xs:sequence></xs:complexType>
</xs:schema>"""


def wsdl(style: str, use: str = "literal") -> str:
    """A WSDL whose one operation has four header elements in its output, one of them of a type."""
    if style == "document":
        parts, answer = (
            '<w:part name="p" element="t:Ask"/>',
            '<w:part name="p" element="t:Answer"/>',
        )
    else:
        parts, answer = (
            '<w:part name="id" type="xs:int"/>',
            '<w:part name="n" type="xs:int"/>',
        )
    body = (
        f'<s:body use="{use}" namespace="urn:m"/>'
        if style == "rpc"
        else '<s:body use="literal"/>'
    )
    headers = "".join(
        f'<s:header message="t:H" part="{part}" use="{use}"/>'
        for part in ("session", "quota", "tracking")
    )
    return f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t">
  <w:types>{SCHEMA}</w:types>
  <w:message name="In">{parts}</w:message><w:message name="Out">{answer}</w:message>
  <w:message name="H"><w:part name="session" element="t:Session"/><w:part name="quota" element="t:Quota"/>
    <w:part name="tracking" element="t:TrackingId"/><w:part name="limits" type="t:Limits"/></w:message>
  <w:portType name="P"><w:operation name="Do"><w:input message="t:In"/><w:output message="t:Out"/></w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="{style}" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="Do"><s:operation soapAction="urn:do"/><w:input>{body}</w:input>
      <w:output>{body}{headers}<s:header message="t:H" part="limits" use="{use}" namespace="urn:h"/></w:output></w:operation>
  </w:binding>
  <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://localhost/"/></w:port></w:service>
</w:definitions>"""


APIS: Final = {
    "plain": wsdl("document"),
    "rpc": wsdl("rpc"),
    "encoded": wsdl("rpc", "encoded"),
}
ANSWERS: Final = {
    "plain": "<t:Answer><t:Quota>body</t:Quota></t:Answer>",
    "rpc": "<m:DoResponse><n>1</n></m:DoResponse>",
    "encoded": "<m:DoResponse><n>1</n></m:DoResponse>",
}
HEADERS: Final = (
    "<t:TrackingId>id-7</t:TrackingId><t:Quota>5</t:Quota>"
    "<t:Session><t:user>u</t:user><t:roles>a</t:roles><t:roles>b</t:roles></t:Session>"
    "<h:limits><left>3</left></h:limits>"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a package that has an API for each style."""
    made = tmp_path_factory.mktemp("headers")
    found = generate(APIS, made, receipt=ReceiptHeaders(soap="TrackingId"))
    assert not found.findings
    install(found.files, made, "headers_package")
    return made


@pytest.fixture(params=sorted(APIS))
def api(folder: Path, request: pytest.FixtureRequest) -> str:
    """The name of each API."""
    assert folder
    return str(request.param)


def read(api: str, headers: str, body: str = "") -> Any:
    """The response for the content of a reply's header."""
    call = importlib.import_module(f"headers_package.{api}._soap.operations.do").CALL
    http = importlib.import_module("headers_package._runtime.http.transport")
    messages = importlib.import_module("headers_package._runtime.messages")
    text = (
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:t="urn:t" xmlns:m="urn:m" xmlns:h="urn:h">'
        f"{headers}<s:Body>{ANSWERS[api]}{body}</s:Body></s:Envelope>"
    )
    return call.read(http.HttpResponse(200, {}, text.encode()), messages.Receipt())


def test_type_checkers_agree(folder: Path) -> None:
    assert not type_check("headers_package", folder)


def test_what_is_declared_is_a_field(api: str) -> None:
    response = read(api, f"<s:Header>{HEADERS}</s:Header>")
    assert not response.receipt.unread
    assert response.receipt.request_id == "id-7"
    assert not hasattr(response, "tracking_id")
    assert (response.session.user, response.session.roles) == ("u", ["a", "b"])
    assert response.limits.left == 3
    if api == "plain":
        assert (response.quota, response.quota_header) == ("body", 5)
    else:
        assert (response.n, response.quota) == (1, 5)


@pytest.mark.parametrize("headers", ["", "<s:Header/>"])
def test_what_is_absent_is_none(api: str, headers: str) -> None:
    response = read(api, headers)
    assert not response.receipt.unread
    assert (response.session, response.limits) == (None, None)
    assert response.receipt.request_id is None


def test_an_empty_header_element_has_its_default(api: str) -> None:
    response = read(api, "<s:Header><t:Quota/></s:Header>")
    quota = response.quota_header if api == "plain" else response.quota
    assert quota == 8
    assert not response.receipt.unread


def test_what_is_not_declared_changes_nothing(api: str) -> None:
    other = '<o:New xmlns:o="urn:o" s:mustUnderstand="1"><o:x/></o:New><Session/><t:limits>text</t:limits>'
    assert read(api, f"<s:Header>{HEADERS}{other}</s:Header>") == read(
        api, f"<s:Header>{HEADERS}</s:Header>"
    )


def test_an_unreadable_header_does_not_make_the_reply_unreadable(api: str) -> None:
    broken = "<t:Session/><t:Quota>many</t:Quota><h:limits><left>3</left></h:limits><h:limits/>"
    response = read(api, f"<s:Header>{broken}</s:Header>")
    assert (response.session, response.limits.left) == (None, 3)
    assert sorted((row.name, row.reason) for row in response.receipt.unread) == [
        ("many", "unreadable"), ("{urn:h}limits", "repeated"), ("{urn:t}Session", "unreadable"),
    ]  # fmt: skip


def test_a_header_may_refer_to_an_element_after_the_reply(folder: Path) -> None:
    assert folder
    headers = '<s:Header><h:limits href="#l"/></s:Header>'
    response = read("encoded", headers, '<multiRef id="l"><left>9</left></multiRef>')
    assert (response.limits.left, response.n) == (9, 1)
    assert not response.receipt.unread
