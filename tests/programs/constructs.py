"""Content of elements with XSD constructs; construct_types.py declares the types."""

from __future__ import annotations

from typing import Final

CONTENTS: Final = {
    "strict": '<xs:any namespace="##targetNamespace" processContents="strict" minOccurs="1" maxOccurs="1"/>',
    "lax": '<xs:any namespace="##other" processContents="lax" minOccurs="1" maxOccurs="3"/>',
    "skip": '<xs:any namespace="##local" processContents="skip" minOccurs="1" maxOccurs="2"/>',
    "several": (
        '<xs:any namespace="##targetNamespace" processContents="lax" minOccurs="1" maxOccurs="1"/>'
        '<xs:any namespace="##other" processContents="skip" minOccurs="1" maxOccurs="1"/>'
    ),
    "wild_mixed": '<xs:element name="m" type="t:Mixed"/>',
    "substitutes": '<xs:element ref="t:Head"/>',
    "derived": '<xs:element name="d" type="t:Base" maxOccurs="2"/>',
    "nil": (
        '<xs:element name="d" type="t:Base" nillable="true" minOccurs="0"/>'
        '<xs:element name="e" nillable="true" type="xs:int"/>'
    ),
    "wild_groups": (
        '<xs:sequence minOccurs="2" maxOccurs="4"><xs:element name="k" type="xs:ID"/>'
        '<xs:element name="v" type="xs:time" minOccurs="0"/></xs:sequence>'
    ),
    "anything": '<xs:element name="x" type="xs:anyType" maxOccurs="5"/>',
    "nestchoice": (
        '<xs:choice><xs:element name="a" type="xs:int"/><xs:choice><xs:element name="b" type="xs:int"/>'
        '<xs:element name="c" type="xs:int"/></xs:choice><xs:sequence><xs:element name="d" type="xs:int"/>'
        '<xs:element name="f" type="xs:int" minOccurs="0"/><xs:element name="g" type="xs:int"/>'
        "</xs:sequence></xs:choice>"
    ),
    "optchoice": (
        '<xs:sequence minOccurs="0"><xs:element name="a" type="xs:int"/><xs:choice>'
        '<xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/></xs:choice>'
        '<xs:element name="d" type="xs:int" minOccurs="0"/></xs:sequence>'
    ),
    "choicemany": (
        '<xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="a" type="xs:int"/>'
        '<xs:element name="b" type="t:Rec"/><xs:element name="c" type="xs:string"/></xs:choice>'
    ),
    "choiceseq": (
        '<xs:choice minOccurs="1" maxOccurs="4"><xs:sequence><xs:element name="a" type="xs:int"/>'
        '<xs:element name="b" type="xs:int" minOccurs="0"/></xs:sequence>'
        '<xs:element name="c" type="xs:string"/></xs:choice>'
    ),
    "groupref": '<xs:group ref="t:G"/>',
    "grouprefopt": '<xs:group ref="t:G" minOccurs="0"/>',
    "grouprefmany": '<xs:group ref="t:G" minOccurs="0" maxOccurs="unbounded"/>',
    "simplecontent": (
        '<xs:element name="p" type="t:SC"/><xs:element name="q" type="t:SC2" minOccurs="0"/>'
        '<xs:element name="r" type="t:SC" maxOccurs="3" nillable="true"/>'
    ),
    "enum": (
        '<xs:element name="a" type="t:Enum"/><xs:element name="b" type="t:IntEnum" minOccurs="0"/>'
        '<xs:element name="c" type="t:Enum" maxOccurs="3"/><xs:element name="d" type="t:Un"/>'
    ),
    "lists": (
        '<xs:element name="a" type="t:ListE"/><xs:element name="b" type="t:ListI" minOccurs="0"/>'
        '<xs:element name="c" type="t:ListD"/><xs:element name="d" type="t:ListU"/>'
    ),
    "listr": '<xs:element name="a" type="t:ListB"/>',
    "listmany": '<xs:element name="a" type="t:ListI" maxOccurs="3"/>',
    "rec": '<xs:element name="a" type="t:Rec"/>',
    "empty": (
        '<xs:element name="a" type="t:Empty"/><xs:element name="b" type="t:Empty" maxOccurs="3"/>'
        '<xs:element name="c" type="t:Empty" nillable="true"/>'
    ),
    "restricted": '<xs:element name="a" type="t:RBase"/><xs:element name="b" type="t:RDer" minOccurs="0"/>',
    "header": (
        '<xs:element name="a" type="t:Header"/><xs:element name="b" type="t:Text"/>'
        '<xs:element name="c" type="t:Attributes"/>'
    ),
    "mixeda": (
        '<xs:element name="a" type="t:MixedA"/>'
        '<xs:element name="b" type="t:MixedA" minOccurs="0" maxOccurs="2"/>'
    ),
    "abstract": (
        '<xs:element name="a" type="t:Abs"/>'
        '<xs:element name="b" type="t:Abs" minOccurs="0" maxOccurs="unbounded"/>'
    ),
    "arrays": (
        '<xs:element name="a" type="t:ArrayOfInt"/>'
        '<xs:element name="b" type="t:ArrayOfRec" nillable="true"/>'
        '<xs:element name="c" type="t:ArrayOfAbs" minOccurs="0" nillable="true"/>'
    ),
    "arrays2": (
        '<xs:element name="a" type="t:ArrayOfArr" minOccurs="0"/>'
        '<xs:element name="b" type="t:ArrayOfEnum" minOccurs="0"/>'
        '<xs:element name="c" type="t:ArrayOfInt" minOccurs="0" maxOccurs="3"/>'
    ),
    "subst": '<xs:element ref="t:Hd"/><xs:element ref="t:Known" minOccurs="0" maxOccurs="2"/>',
    "substmany": '<xs:element ref="t:Hd" minOccurs="0" maxOccurs="unbounded"/>',
    "substopt": '<xs:element ref="t:Hd" minOccurs="0"/>',
    "anychoice": (
        '<xs:choice><xs:element name="a" type="xs:int"/><xs:any namespace="##other" processContents="lax"/>'
        "</xs:choice>"
    ),
    "anymiddle": (
        '<xs:element name="a" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="3"/>'
        '<xs:element name="b" type="xs:int"/>'
    ),
    "fixed": (
        '<xs:element name="a" type="xs:int" fixed="5"/>'
        '<xs:element name="b" type="xs:boolean" fixed="1" minOccurs="0"/>'
        '<xs:element name="c" type="xs:string" default="dd"/>'
    ),
    "keywords": (
        '<xs:element name="class" type="xs:int"/><xs:element name="from" type="xs:string" minOccurs="0"/>'
        '<xs:element name="self" type="xs:int"/><xs:element name="tag" type="xs:int"/>'
        '<xs:element name="value" type="xs:int"/><xs:element name="mark" type="xs:int"/>'
        '<xs:element name="reply" type="xs:int" minOccurs="0"/>'
        '<xs:element name="element" type="xs:int" minOccurs="0"/><xs:element name="get" type="xs:int"/>'
        '<xs:element name="None" type="xs:int" minOccurs="0"/>'
    ),
    "simples": (
        '<xs:element name="s0" type="xs:byte"/><xs:element name="s1" type="xs:short"/>'
        '<xs:element name="s2" type="xs:int"/><xs:element name="s3" type="xs:long"/>'
        '<xs:element name="s4" type="xs:unsignedByte"/><xs:element name="s5" type="xs:unsignedShort"/>'
        '<xs:element name="s6" type="xs:unsignedInt"/><xs:element name="s7" type="xs:unsignedLong"/>'
        '<xs:element name="s8" type="xs:integer"/><xs:element name="s9" type="xs:positiveInteger"/>'
        '<xs:element name="s10" type="xs:negativeInteger"/>'
        '<xs:element name="s11" type="xs:nonNegativeInteger"/>'
        '<xs:element name="s12" type="xs:nonPositiveInteger"/><xs:element name="s13" type="xs:float"/>'
        '<xs:element name="s14" type="xs:double"/><xs:element name="s15" type="xs:decimal"/>'
        '<xs:element name="s16" type="xs:boolean"/><xs:element name="s17" type="xs:string"/>'
        '<xs:element name="s18" type="xs:normalizedString"/><xs:element name="s19" type="xs:token"/>'
        '<xs:element name="s20" type="xs:language"/><xs:element name="s21" type="xs:Name"/>'
        '<xs:element name="s22" type="xs:NCName"/><xs:element name="s23" type="xs:NMTOKEN"/>'
        '<xs:element name="s24" type="xs:anyURI"/><xs:element name="s25" type="xs:dateTime"/>'
        '<xs:element name="s26" type="xs:date"/><xs:element name="s27" type="xs:time"/>'
        '<xs:element name="s28" type="xs:gYear"/><xs:element name="s29" type="xs:gYearMonth"/>'
        '<xs:element name="s30" type="xs:gMonth"/><xs:element name="s31" type="xs:gMonthDay"/>'
        '<xs:element name="s32" type="xs:gDay"/><xs:element name="s33" type="xs:duration"/>'
        '<xs:element name="s34" type="xs:base64Binary"/><xs:element name="s35" type="xs:hexBinary"/>'
        '<xs:element name="s36" type="xs:anySimpleType"/>'
    ),
    "attrs": (
        '<xs:element name="a"><xs:complexType><xs:sequence>'
        '<xs:element name="at1" type="xs:int" minOccurs="0"/></xs:sequence><xs:attributeGroup ref="t:AG"/>'
        '<xs:attribute name="l" type="t:ListI"/><xs:attribute name="e" type="t:Enum"/>'
        '<xs:attribute name="h" type="xs:hexBinary"/>'
        '<xs:attribute name="fx" type="xs:int" fixed="3" use="required"/></xs:complexType></xs:element>'
    ),
    "optseqmany": (
        '<xs:sequence minOccurs="0" maxOccurs="unbounded"><xs:element name="k" type="xs:int"/>'
        '<xs:element name="v" type="xs:string" minOccurs="0"/></xs:sequence>'
        '<xs:element name="tail" type="xs:int" minOccurs="0"/>'
    ),
    "nilmany": (
        '<xs:element name="a" type="xs:int" nillable="true" minOccurs="0" maxOccurs="unbounded"/>'
        '<xs:element name="b" type="t:Rec" nillable="true" maxOccurs="unbounded"/>'
    ),
    "anytypes": (
        '<xs:element name="a" type="xs:anyType" nillable="true"/>'
        '<xs:element name="b" type="xs:anyType" minOccurs="0"/>'
        '<xs:element name="c" type="xs:anyType" minOccurs="0" maxOccurs="3" nillable="true"/>'
    ),
    "inneropt": (
        '<xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence><xs:sequence minOccurs="0">'
        '<xs:sequence minOccurs="0"><xs:element name="a" type="xs:int"/>'
        '<xs:element name="b" type="xs:int"/></xs:sequence>'
        '<xs:element name="c" type="xs:int" minOccurs="0"/></xs:sequence>'
    ),
    "twochoices": (
        '<xs:choice><xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/></xs:choice>'
        '<xs:choice minOccurs="0"><xs:element name="c" type="xs:int"/><xs:element name="d" type="xs:int"/>'
        "</xs:choice>"
    ),
    "choiceopt": (
        '<xs:choice><xs:element name="a" type="xs:int" minOccurs="0"/>'
        '<xs:element name="b" type="xs:int" maxOccurs="3"/></xs:choice>'
    ),
    "choicemin": (
        '<xs:choice><xs:element name="a" type="xs:int" minOccurs="2" maxOccurs="3"/>'
        '<xs:element name="b" type="xs:int"/></xs:choice>'
    ),
    "unq": '<xs:element name="a" type="xs:int" form="unqualified"/><xs:element ref="t:Known"/>',
    "arrays_of_heads": '<xs:element name="h" type="t:ArrayOfHd" minOccurs="0"/>',
    "wildgroup": (
        '<xs:sequence maxOccurs="4"><xs:element name="k" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="lax" minOccurs="0"/></xs:sequence>'
    ),
    "wildgroup2": (
        '<xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="k" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="lax"/></xs:choice>'
    ),
    "wildgroup3": (
        '<xs:sequence minOccurs="0" maxOccurs="3"><xs:element name="k" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="lax" minOccurs="1" maxOccurs="2"/>'
        '<xs:element name="l" type="xs:int"/></xs:sequence>'
        '<xs:element name="tail" type="xs:int" minOccurs="0"/>'
    ),
    "groupgroup": (
        '<xs:sequence minOccurs="0" maxOccurs="3"><xs:element name="k" type="xs:int"/>'
        '<xs:sequence minOccurs="0" maxOccurs="2"><xs:element name="v" type="xs:int"/>'
        '<xs:element name="w" type="xs:int" minOccurs="0"/></xs:sequence></xs:sequence>'
    ),
    "gg": ('<xs:group ref="t:GG"/>'),
    "ggm": ('<xs:group ref="t:GG" minOccurs="0" maxOccurs="4"/>'),
    "twice": (
        '<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int" minOccurs="0"/>'
        '<xs:element name="a" type="xs:int"/>'
    ),
    "twicet": (
        '<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/>'
        '<xs:element name="a" type="xs:int" minOccurs="0" maxOccurs="3"/>'
        '<xs:element name="c" type="xs:int"/><xs:element name="a" type="xs:int" minOccurs="0"/>'
    ),
    "chshared": (
        '<xs:choice><xs:sequence><xs:element name="b" type="xs:int"/><xs:element name="a" type="xs:int"/>'
        '</xs:sequence><xs:sequence><xs:element name="c" type="xs:int"/>'
        '<xs:element name="a" type="xs:int"/></xs:sequence></xs:choice>'
    ),
    "chshared2": (
        '<xs:choice><xs:sequence><xs:element name="b" type="xs:int"/>'
        '<xs:element name="a" type="xs:int" minOccurs="0"/></xs:sequence><xs:sequence>'
        '<xs:element name="c" type="xs:int"/><xs:element name="a" type="xs:int"/></xs:sequence>'
        '<xs:element name="a" type="xs:int"/></xs:choice>'
    ),
    "twowild": (
        '<xs:any namespace="##other" processContents="lax" minOccurs="0"/>'
        '<xs:element name="a" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="lax" minOccurs="1" maxOccurs="3"/>'
        '<xs:element name="b" type="xs:int" minOccurs="0"/>'
    ),
    "wildchoice": (
        '<xs:choice><xs:sequence><xs:element name="a" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="lax"/></xs:sequence><xs:sequence>'
        '<xs:element name="b" type="xs:int"/>'
        '<xs:any namespace="##other" processContents="lax" minOccurs="0"/></xs:sequence></xs:choice>'
    ),
    "ob": ('<xs:element name="o" type="t:OB"/>'),
    "od": ('<xs:element name="o" type="t:OD" minOccurs="0" maxOccurs="2"/>'),
    "choiceg": (
        '<xs:choice maxOccurs="3"><xs:sequence><xs:element name="a" type="xs:int"/><xs:choice>'
        '<xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/></xs:choice>'
        '</xs:sequence><xs:element name="d" type="xs:int"/></xs:choice>'
    ),
    "nilg": (
        '<xs:sequence minOccurs="0" maxOccurs="3"><xs:element name="k" type="xs:int" nillable="true"/>'
        '<xs:element name="v" type="t:Rec" nillable="true" minOccurs="0"/></xs:sequence>'
    ),
}
"""Contents, by the name of the operation whose request and response have them."""
