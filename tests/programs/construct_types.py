"""A schema with types for many XSD constructs."""

from __future__ import annotations

from typing import Final

TYPES: Final = """
<xs:element name="Known"><xs:complexType><xs:sequence><xs:element name="n" type="xs:int"/></xs:sequence>
  <xs:attribute name="must" use="required" type="xs:NCName"/></xs:complexType></xs:element>
<xs:complexType name="Mixed" mixed="true"><xs:choice minOccurs="1" maxOccurs="3">
  <xs:element name="b" type="xs:date"/><xs:element ref="t:Known"/></xs:choice></xs:complexType>
<xs:element name="Head" abstract="true" type="xs:string"/>
<xs:element name="One" substitutionGroup="t:Head" type="xs:string"/>
<xs:element name="Two" substitutionGroup="t:Head" type="xs:string"/>
<xs:complexType name="Base"><xs:sequence><xs:element name="a" type="xs:string" minOccurs="0"/>
  <xs:element ref="t:Known" minOccurs="0"/></xs:sequence></xs:complexType>
<xs:complexType name="Below"><xs:complexContent><xs:extension base="t:Base"><xs:sequence>
  <xs:element name="c" type="xs:decimal" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent>
  </xs:complexType>
<xs:group name="G"><xs:choice><xs:element name="g1" type="xs:int"/><xs:sequence>
  <xs:element name="g2" type="xs:string"/><xs:element name="g3" type="xs:boolean" minOccurs="0"/></xs:sequence>
  </xs:choice></xs:group>
<xs:attributeGroup name="AG"><xs:attribute name="at1" type="xs:int" use="required"/>
  <xs:attribute name="at2" type="xs:boolean" default="true"/>
  <xs:anyAttribute namespace="##other" processContents="lax"/></xs:attributeGroup>
<xs:complexType name="SC"><xs:simpleContent><xs:extension base="xs:decimal">
  <xs:attribute name="cur" type="t:Enum" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="SC2"><xs:simpleContent><xs:extension base="t:SC"><xs:attribute name="more" type="xs:date"/>
  </xs:extension></xs:simpleContent></xs:complexType>
<xs:simpleType name="Enum"><xs:restriction base="xs:token"><xs:enumeration value="A B"/>
  <xs:enumeration value="c&lt;"/><xs:enumeration value=""/></xs:restriction></xs:simpleType>
<xs:simpleType name="IntEnum"><xs:restriction base="xs:int"><xs:enumeration value="1"/><xs:enumeration value="-2"/>
  </xs:restriction></xs:simpleType>
<xs:simpleType name="ListE"><xs:list itemType="t:IntEnum"/></xs:simpleType>
<xs:simpleType name="ListI"><xs:list itemType="xs:int"/></xs:simpleType>
<xs:simpleType name="ListD"><xs:list itemType="xs:dateTime"/></xs:simpleType>
<xs:simpleType name="ListB"><xs:restriction><xs:simpleType><xs:list itemType="xs:boolean"/></xs:simpleType>
  <xs:length value="1"/></xs:restriction></xs:simpleType>
<xs:simpleType name="Un"><xs:union memberTypes="xs:int t:Enum xs:date"/></xs:simpleType>
<xs:simpleType name="ListU"><xs:list itemType="t:Un2"/></xs:simpleType>
<xs:simpleType name="Un2"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>
<xs:complexType name="Rec"><xs:sequence><xs:element name="v" type="xs:int"/>
  <xs:element name="r" type="t:Rec" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
<xs:complexType name="Empty"/>
<xs:complexType name="RBase"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/>
  <xs:element name="b" type="xs:int" minOccurs="0" maxOccurs="3"/></xs:sequence>
  <xs:attribute name="x" type="xs:int"/></xs:complexType>
<xs:complexType name="RDer"><xs:complexContent><xs:restriction base="t:RBase"><xs:sequence>
  <xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="x" use="prohibited"/></xs:restriction>
  </xs:complexContent></xs:complexType>
<xs:complexType name="Header"><xs:sequence><xs:element name="h" type="xs:string"/></xs:sequence></xs:complexType>
<xs:complexType name="Text"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute ref="xml:lang"/>
  </xs:extension></xs:simpleContent></xs:complexType>
<xs:complexType name="Attributes"><xs:attributeGroup ref="t:AG"/></xs:complexType>
<xs:complexType name="MixedA" mixed="true"><xs:sequence>
  <xs:any minOccurs="0" maxOccurs="unbounded" processContents="lax"/></xs:sequence>
  <xs:attribute name="q" type="xs:QName"/></xs:complexType>
<xs:complexType name="Abs" abstract="true"><xs:sequence><xs:element name="i" type="xs:int"/></xs:sequence>
  </xs:complexType>
<xs:complexType name="AbsA"><xs:complexContent><xs:extension base="t:Abs"><xs:choice minOccurs="0">
  <xs:element name="p" type="xs:int"/><xs:element name="q" type="xs:int"/></xs:choice></xs:extension>
  </xs:complexContent></xs:complexType>
<xs:complexType name="AbsB"><xs:complexContent><xs:extension base="t:AbsA"><xs:attribute name="z" type="xs:int"/>
  </xs:extension></xs:complexContent></xs:complexType>
<xs:complexType name="ArrayOfInt"><xs:sequence>
  <xs:element name="int" type="xs:int" minOccurs="0" maxOccurs="unbounded" nillable="true"/></xs:sequence>
  </xs:complexType>
<xs:complexType name="ArrayOfRec"><xs:sequence>
  <xs:element name="Rec" type="t:Rec" minOccurs="0" maxOccurs="unbounded" nillable="true"/></xs:sequence>
  </xs:complexType>
<xs:complexType name="ArrayOfHd"><xs:sequence><xs:element ref="t:Hd" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType>
<xs:complexType name="ArrayOfArr"><xs:sequence>
  <xs:element name="ArrayOfInt" type="t:ArrayOfInt" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
  </xs:complexType>
<xs:complexType name="ArrayOfEnum"><xs:sequence><xs:element name="Enum" type="t:Enum" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType>
<xs:complexType name="ArrayOfAbs"><xs:sequence>
  <xs:element name="Abs" type="t:Abs" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
<xs:element name="Hd" type="t:Header"/><xs:element name="Sub" type="t:SubH" substitutionGroup="t:Hd" nillable="true"/>
<xs:complexType name="SubH"><xs:complexContent><xs:extension base="t:Header"><xs:sequence>
  <xs:element name="k" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
<xs:complexType name="OB"><xs:sequence><xs:element name="a" type="xs:int"/>
  <xs:any namespace="##other" processContents="lax" minOccurs="0"/></xs:sequence></xs:complexType>
<xs:complexType name="OD"><xs:complexContent><xs:extension base="t:OB"><xs:sequence>
  <xs:element name="a" type="xs:string"/><xs:any namespace="##other" processContents="lax" maxOccurs="2"/>
  <xs:element name="z" type="xs:int" minOccurs="0"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
<xs:group name="GG"><xs:sequence><xs:element name="x" type="xs:int"/><xs:sequence minOccurs="0" maxOccurs="3">
  <xs:element name="y" type="t:Rec"/><xs:choice maxOccurs="2"><xs:element name="p" type="xs:int"/>
  <xs:element name="q" type="xs:string"/></xs:choice></xs:sequence></xs:sequence></xs:group>
"""
