"""Schemas of standard namespaces, which many documents import without a usable location.

They were written for Stubwright and contain what messages use. The ``xml`` prefix and the SOAP encoding
need none: their attributes and simple types are known without a schema.
"""

from __future__ import annotations

from typing import Final

_HEAD: Final = (
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="{0}" targetNamespace="{0}"'
    ' elementFormDefault="qualified">'
)

_XMIME: Final = """
<xs:attribute name="contentType" type="xs:string"/>
<xs:attribute name="expectedContentTypes" type="xs:string"/>
<xs:complexType name="base64Binary"><xs:simpleContent><xs:extension base="xs:base64Binary">
  <xs:attribute ref="t:contentType"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="hexBinary"><xs:simpleContent><xs:extension base="xs:hexBinary">
  <xs:attribute ref="t:contentType"/></xs:extension></xs:simpleContent></xs:complexType>
</xs:schema>"""

_ADDRESSING: Final = """
<xs:complexType name="AttributedURIType"><xs:simpleContent><xs:extension base="xs:anyURI">
  <xs:anyAttribute namespace="##other"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="AnyContentType"><xs:sequence>
  <xs:any namespace="##any" processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
  <xs:anyAttribute namespace="##other"/></xs:complexType>
<xs:complexType name="EndpointReferenceType"><xs:sequence>
  <xs:element name="Address" type="t:AttributedURIType"/>
  <xs:element name="ReferenceParameters" type="t:AnyContentType" minOccurs="0"/>
  <xs:element name="Metadata" type="t:AnyContentType" minOccurs="0"/>
  <xs:any namespace="##other" processContents="lax" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
  <xs:anyAttribute namespace="##other"/></xs:complexType>
<xs:complexType name="RelatesToType"><xs:simpleContent><xs:extension base="xs:anyURI">
  <xs:attribute name="RelationshipType" type="xs:anyURI"/>
  <xs:anyAttribute namespace="##other"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:element name="EndpointReference" type="t:EndpointReferenceType"/>
<xs:element name="From" type="t:EndpointReferenceType"/>
<xs:element name="ReplyTo" type="t:EndpointReferenceType"/>
<xs:element name="FaultTo" type="t:EndpointReferenceType"/>
<xs:element name="To" type="t:AttributedURIType"/>
<xs:element name="Action" type="t:AttributedURIType"/>
<xs:element name="MessageID" type="t:AttributedURIType"/>
<xs:element name="RelatesTo" type="t:RelatesToType"/>
</xs:schema>"""

WELL_KNOWN: Final = {
    namespace: f"{_HEAD.format(namespace)}{content}".encode()
    for namespace, content in (
        ("http://www.w3.org/2005/05/xmlmime", _XMIME),
        ("http://www.w3.org/2004/11/xmlmime", _XMIME),
        ("http://www.w3.org/2005/08/addressing", _ADDRESSING),
    )
}
"""Documents by the namespace that they define."""
