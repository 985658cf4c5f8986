"""SOAP templates."""

from __future__ import annotations

import re

from stubwright.docs.formats.soap_template import SoapTemplate, read_soap_template
from stubwright.docs.text.passages import Line
from tests.support.docs_pages import outline

ENVELOPE = """
<s:Envelope xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="urn:soap">
  <s:Header xmlns="urn:fleet"><Token i:nil="false">ValueHere</Token></s:Header>
  <s:Body>
    <DeleteVansRequest xmlns="urn:fleet">
      <VanIds i:nil="false" xmlns:a1="urn:arrays">
        <a1:long>ValueHere</a1:long>
      </VanIds>
      <Yard i:type="-- derived type specified here with the appropriate prefix --">
        <Name>ValueHere</Name>
        <!--These fields are applicable if the derived type attribute is set to Roofed-->
        <Height>ValueHere</Height>
        <Color>ValueHere</Color>
        <!--No additional fields are applicable if the derived type attribute is set to Open-->
      </Yard>
    </DeleteVansRequest>
  </s:Body>
</s:Envelope>"""


def soap(text: str) -> SoapTemplate:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 10)]
    return read_soap_template(lines, "page.md", re.compile(r"set to (\w+)"))


def test_an_envelope() -> None:
    found = soap(ENVELOPE)
    assert found.flaw == ""
    assert [(node.name, node.namespace) for node in found.header] == [
        ("Token", "urn:fleet")
    ]
    body = found.body
    assert body is not None
    assert (body.name, body.namespace, body.source.line) == (
        "DeleteVansRequest",
        "urn:fleet",
        14,
    )
    ids, yard = body.children
    assert ids.nillable
    assert (ids.children[0].name, ids.children[0].namespace) == ("long", "urn:arrays")
    assert ids.children[0].placeholder == "ValueHere"
    assert yard.polymorphic
    assert not yard.nillable
    assert [child.name for child in yard.children] == ["Name"]
    assert [
        (d.type_name, [n.name for n in d.nodes], d.source.line) for d in yard.derived
    ] == [("Roofed", ["Height", "Color"], 20), ("Open", [], 23)]


def test_a_body_element_alone() -> None:
    found = soap("<DeleteVansRequest><VanIds/></DeleteVansRequest>")
    assert found.body is not None
    assert outline(found.body) == "DeleteVansRequest(VanIds)"


def test_undeclared_prefixes() -> None:
    found = soap('<XRequest><a1:Ids i:nil="false">1</a1:Ids></XRequest>')
    assert found.flaw == ""
    assert found.body is not None
    assert outline(found.body) == "XRequest(Ids?)"


def test_a_truncated_envelope_is_read_up_to_its_end() -> None:
    for end in ("<Name>ValueHere</Name>\n", "<Height>Val", "<Heig"):
        text = ENVELOPE[: ENVELOPE.index(end) + len(end)]
        found = soap(text)
        assert found.flaw == "it is cut off"
        assert found.body is not None
        assert [child.name for child in found.body.children] == ["VanIds", "Yard"]
        assert "Heig" not in [c.name for c in found.body.children[1].children]


def test_an_envelope_without_some_end_tags_is_not_read() -> None:
    found = soap(ENVELOPE.replace("      </VanIds>\n", ""))
    assert found == SoapTemplate(None, (), "it isn't well-formed")
    assert soap("no XML at all").body is None
    assert soap("").flaw == "it is empty"


def test_entities_are_not_resolved() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    found = soap(bomb)
    assert found.body is None or found.body.placeholder == ""
