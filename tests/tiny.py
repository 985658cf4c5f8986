"""A small API for tests that need a whole one: a WSDL, a page in each form, and a catalog of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from click.testing import CliRunner, Result

from stubwright.cli.main import cli

if TYPE_CHECKING:
    from pathlib import Path

WSDL: Final = """\
<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions name="Fleet" targetNamespace="urn:fleet" xmlns:tns="urn:fleet"
    xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
  <wsdl:types>
    <xs:schema targetNamespace="urn:fleet" elementFormDefault="qualified">
      <xs:simpleType name="Color">
        <xs:restriction base="xs:string"><xs:enumeration value="Red"/></xs:restriction>
      </xs:simpleType>
      <xs:element name="DeleteVansRequest"><xs:complexType><xs:sequence>
        <xs:element name="FleetId" type="xs:long"/>
        <xs:element name="VanIds" type="xs:long" minOccurs="0" maxOccurs="unbounded"/>
        <xs:element name="Color" type="tns:Color" minOccurs="0" default="Red"/>
      </xs:sequence></xs:complexType></xs:element>
      <xs:element name="DeleteVansResponse"><xs:complexType><xs:sequence>
        <xs:element name="Deleted" type="xs:long" minOccurs="0"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
  </wsdl:types>
  <wsdl:message name="Ask"><wsdl:part name="body" element="tns:DeleteVansRequest"/></wsdl:message>
  <wsdl:message name="Answer"><wsdl:part name="body" element="tns:DeleteVansResponse"/></wsdl:message>
  <wsdl:portType name="Port"><wsdl:operation name="DeleteVans">
    <wsdl:documentation>Deletes vans.</wsdl:documentation>
    <wsdl:input message="tns:Ask"/><wsdl:output message="tns:Answer"/>
  </wsdl:operation></wsdl:portType>
  <wsdl:binding name="Soap" type="tns:Port">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    <wsdl:operation name="DeleteVans"><soap:operation soapAction="urn:fleet#DeleteVans"/>
      <wsdl:input><soap:body use="literal"/></wsdl:input>
      <wsdl:output><soap:body use="literal"/></wsdl:output>
    </wsdl:operation>
  </wsdl:binding>
  <wsdl:service name="Fleet"><wsdl:port name="Soap" binding="tns:Soap">
    <soap:address location="https://fleet.example/soap"/>
  </wsdl:port></wsdl:service>
</wsdl:definitions>
"""

PAGE: Final = """\
# DeleteVans Service Operation - Fleet
Deletes vans from a fleet.

## <a name="request"></a>Request Elements
The *DeleteVansRequest* object defines the body of the request.

> [!NOTE]
> Unless otherwise noted below, all request elements are required.

### <a name="request-body"></a>Request Body Elements

|Element|Description|Data Type|
|-----------|---------------|-------------|
|<a name="color"></a>Color|Delete vans of this color only. This element is optional.|[Color](color.md)|
|<a name="fleetid"></a>FleetId|The fleet.|**long**|
|<a name="vanids"></a>VanIds|The vans. A maximum of 50 vans can be specified in a single call.|**long** array|

### <a name="request-header"></a>Request Header Elements
There are not any elements in the request header.

## <a name="response"></a>Response Elements
The *DeleteVansResponse* object defines the body of the response.

### <a name="response-body"></a>Response Body Elements

|Element|Description|Data Type|
|-----------|---------------|-------------|
|<a name="deleted"></a>Deleted|How many vans there were.|**long**|

### <a name="response-header"></a>Response Header Elements
There are not any elements in the response header.

## <a name="request-soap"></a>Request SOAP

```xml
<s:Envelope xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
  <s:Body>
    <DeleteVansRequest xmlns="urn:fleet">
      <FleetId>LongValueHere</FleetId>
      <VanIds>LongValueHere</VanIds>
      <Color>ValueHere</Color>
    </DeleteVansRequest>
  </s:Body>
</s:Envelope>
```

## <a name="response-soap"></a>Response SOAP

```xml
<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
  <s:Body>
    <DeleteVansResponse xmlns="urn:fleet">
      <Deleted>LongValueHere</Deleted>
    </DeleteVansResponse>
  </s:Body>
</s:Envelope>
```

## Requirements
Service: [FleetService.svc v1](https://fleet.example/FleetService.svc)
Namespace: urn:fleet
"""

API: Final = """
[[api]]
id = "{name}"
title = "{name}"
client = "Fleet"
protocols = ["soap"]
schemas = [{{ file = "fleet.wsdl" }}]
docs = ["docs/*.md"]
bare_reply = {{ means = "done", reason = "For tests." }}
"""


def make_specs(folder: Path, *names: str) -> Path:
    """Write a catalog of APIs with these ids, each with the WSDL and the page."""
    for name in names:
        below = folder / name.replace(".", "/")
        (below / "docs").mkdir(parents=True)
        (below / "fleet.wsdl").write_text(WSDL, encoding="utf-8")
        (below / "docs" / "deletevans.md").write_text(PAGE, encoding="utf-8")
    text = "".join(API.format(name=name) for name in names)
    (folder / "catalog.toml").write_text(text, encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """The content of each file of a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(*arguments: str | Path) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])
