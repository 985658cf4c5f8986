"""What xmlschema reports about the inline schemas of a WSDL."""

from __future__ import annotations

import pytest

from stubwright.importing.validate import validation_errors

WSDL = """<?xml version="1.0"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:soapenc="http://schemas.xmlsoap.org/soap/encoding/" xmlns:tns="urn:a" xmlns:b="urn:b">
  <wsdl:types>
    <xs:schema targetNamespace="urn:b"/>
    <xs:schema targetNamespace="urn:a">
      <xs:import namespace="urn:b"/>
      {}
    </xs:schema>
  </wsdl:types>
</wsdl:definitions>
"""


def test_valid_schemas() -> None:
    assert not list(
        validation_errors(WSDL.format('<xs:element name="A" type="xs:int"/>'))
    )


def test_no_schemas() -> None:
    assert not list(validation_errors("<definitions/>"))


def test_an_error_has_its_line() -> None:
    body = '<xs:element name="A"/>\n      <xs:element name="B" type="b:None"/>'
    (found,) = validation_errors(WSDL.format(body))
    assert found.line == 9
    assert "b:None" in found.reason
    assert "\n" not in found.reason


def test_soap_encoding_is_known() -> None:
    body = """
    <xs:import namespace="http://schemas.xmlsoap.org/soap/encoding/"/>
    <xs:complexType name="A"><xs:complexContent><xs:restriction base="soapenc:Array">
      <xs:attribute ref="soapenc:arrayType" wsdl:arrayType="xs:int[]"/>
    </xs:restriction></xs:complexContent></xs:complexType>"""
    assert not list(validation_errors(WSDL.format(body)))


def test_the_schema_of_a_standard_namespace_may_be_inline() -> None:
    text = WSDL.replace("urn:b", "http://www.w3.org/2000/09/xmldsig#")
    body = '<xs:element name="A" type="xs:int"/>'
    inline = text.format(body).replace('xmldsig#"/>', 'xmldsig#"/>', 1)
    assert not list(validation_errors(inline))


@pytest.mark.parametrize("pattern", ["(", "[z-a]", "a{2,1}"])
def test_an_invalid_pattern(pattern: str) -> None:
    body = f'<xs:simpleType name="A"><xs:restriction base="xs:string"><xs:pattern value="{pattern}"/></xs:restriction></xs:simpleType>'
    assert list(validation_errors(WSDL.format(body)))


def test_a_validator_that_fails_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RecursionError("too\n deep")

    monkeypatch.setattr("xmlschema.XMLSchema10", fail)
    (found,) = validation_errors(WSDL.format(""))
    assert found == (1, "RecursionError: too deep")
