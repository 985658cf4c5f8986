"""APIs in the SOAP encoding: WSDLs, and writing requests and reading replies."""

from __future__ import annotations

import importlib
from typing import Any, Final

from tests.support.wsdls import document

ENCODING: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/encoding/",
    "1.2": "http://www.w3.org/2003/05/soap-encoding",
}
ENVELOPE: Final = {
    "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
    "1.2": "http://www.w3.org/2003/05/soap-envelope",
}
ARRAYS: Final = {
    "Row": "xs:string[]",
    "Grid": "xs:string[,]",
    "Cube": "xs:int[,,]",
    "Rows": "t:Row[]",
    "Nested": "xs:string[][]",
    "Grids": "xs:int[,][]",
    "Points": "t:Point[,]",
    "Hues": "t:Hue[][]",
}


def wsdl(version: str = "1.1", *, one_way: bool = False) -> str:
    """Return an rpc/encoded WSDL whose operation has an array of each kind in both directions."""
    types = "".join(
        f'<xs:complexType name="{name}"><xs:complexContent><xs:restriction base="enc:Array">'
        f'<xs:attribute ref="enc:arrayType" w:arrayType="{kind}"/></xs:restriction></xs:complexContent></xs:complexType>'
        for name, kind in ARRAYS.items()
    )
    parts = "".join(
        f'<w:part name="{name.lower()}" type="t:{name}"/>' for name in ARRAYS
    )
    body = (
        f'<s:body use="encoded" namespace="urn:m" encodingStyle="{ENCODING[version]}"/>'
    )
    answer = "" if one_way else '<w:output message="t:M"/>'
    bound = "" if one_way else f"<w:output>{body}</w:output>"
    binding = "soap12" if version == "1.2" else "soap"
    return f"""<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/{binding}/"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" xmlns:enc="{ENCODING[version]}">
  <w:types><xs:schema targetNamespace="urn:t">{types}
    <xs:simpleType name="Hue"><xs:restriction base="xs:string"><xs:enumeration value="Red"/></xs:restriction></xs:simpleType>
    <xs:complexType name="Point"><xs:sequence><xs:element name="x" type="xs:int"/><xs:element name="hue" type="t:Hue" minOccurs="0"/>
    <xs:element name="next" type="t:Point" minOccurs="0"/>
    </xs:sequence></xs:complexType>
    <xs:complexType name="Shelf"><xs:sequence><xs:element name="rows" type="t:Row" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
  </xs:schema></w:types>
  <w:message name="M">{parts}<w:part name="shelf" type="t:Shelf"/></w:message>
  <w:portType name="P"><w:operation name="Do"><w:input message="t:M"/>{answer}</w:operation></w:portType>
  <w:binding name="B" type="t:P"><s:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/>
    <w:operation name="Do"><s:operation soapAction="urn:do"/><w:input>{body}</w:input>{bound}</w:operation>
  </w:binding>
  <w:service name="S"><w:port name="P" binding="t:B"><s:address location="http://localhost/"/></w:port></w:service>
</w:definitions>"""


LISTS: Final = (
    '<xs:complexType name="ArrayOfString"><xs:sequence><xs:element name="string" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>'
    '</xs:sequence></xs:complexType><xs:complexType name="Row"><xs:complexContent><xs:restriction base="enc:Array">'
    '<xs:attribute ref="enc:arrayType" w:arrayType="xs:int[]"/></xs:restriction></xs:complexContent></xs:complexType>'
    '<xs:complexType name="ArrayOfRow"><xs:sequence><xs:element name="row" type="t:Row" minOccurs="0" maxOccurs="unbounded" nillable="true"/>'
    "</xs:sequence></xs:complexType>"
) + "".join(
    f'<xs:element name="Do{side}"><xs:complexType><xs:sequence>'
    '<xs:element name="texts" type="t:ArrayOfString" minOccurs="0" maxOccurs="unbounded" nillable="true"/>'
    '<xs:element name="rows" type="t:ArrayOfRow" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
    for side in ("Request", "Response")
)
APIS: Final = {
    "literal": document(LISTS).replace(
        "<xs:schema", f'<xs:schema xmlns:enc="{ENCODING["1.1"]}"'
    ),
    "soap11": wsdl(),
    "soap12": wsdl("1.2"),
    "oneway": wsdl(one_way=True),
}
EMPTY: Final[dict[str, Any]] = {name.lower(): [] for name in ARRAYS}


class Encoded:
    """One API of a package with all of them."""

    def __init__(self, package: str, name: str, version: str) -> None:
        self._package = package
        self._root = f"{package}.{name}"
        self._version = version
        self.call: Any = self.module("_soap.operations.do").CALL
        self.types: Any = self.module("types")

    def module(self, name: str) -> Any:
        """Return a module of the API."""
        return importlib.import_module(f"{self._root}.{name}")

    def part(self, name: str, value: Any) -> str:
        """Return one part in a request, without its namespace declarations."""
        fields = {**EMPTY, "shelf": self.types.Shelf(rows=[[]]), name: value}
        request = self.module("operations.do").DoRequest(**fields)
        text: str = self.call.write(request)
        found = text[text.index(f"<{name} ") : text.index(f"</{name}>")]
        return found.replace(
            f' xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:enc="{ENCODING[self._version]}"',
            "",
        )

    def read(self, body: str, *, status: int = 200) -> Any:
        """Return the response for the content of a reply's body."""
        http = importlib.import_module(f"{self._package}._runtime.http.transport")
        messages = importlib.import_module(f"{self._package}._runtime.messages")
        text = (
            f'<s:Envelope xmlns:s="{ENVELOPE[self._version]}" xmlns:e="{ENCODING[self._version]}"'
            ' xmlns:m="urn:m" xmlns:t="urn:t" xmlns:x="http://www.w3.org/2001/XMLSchema"'
            ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance">'
            f"<s:Body>{body}</s:Body></s:Envelope>"
        ).encode()
        return self.call.read(http.HttpResponse(status, {}, text), messages.Receipt())

    def answer(self, content: str) -> Any:
        """Return the response for the content of the wrapper. Nothing may be left unread."""
        response = self.read(f"<m:DoResponse>{content}</m:DoResponse>")
        assert not response.receipt.unread
        return response
