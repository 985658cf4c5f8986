"""SOAP and JSON templates."""

from __future__ import annotations

from stubwright.docs.dialects.microsoft.templates import merge_variants
from stubwright.docs.facts import TemplateNode
from stubwright.docs.formats.json_template import JsonTemplate, read_json_template
from stubwright.docs.formats.soap_template import SoapTemplate, read_soap_template
from stubwright.docs.text.passages import Line

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
    return read_soap_template(lines, "page.md")


def json(text: str) -> JsonTemplate:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 10)]
    return read_json_template(lines, "page.md")


def outline(node: TemplateNode) -> str:
    """Return a tree in one line: ``name[]*(children)`` with a star for what is required."""
    marks = ("[]" if node.is_list else "") + ("*" if node.required else "")
    marks += ("?" if node.nillable else "") + (
        f":{node.type_name}" if node.type_name else ""
    )
    inner = " ".join(outline(child) for child in node.children)
    return f"{node.name}{marks}" + (f"({inner})" if inner else "")


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


def test_prefixes_that_nobody_declares() -> None:
    found = soap('<XRequest><a1:Ids i:nil="false">1</a1:Ids></XRequest>')
    assert found.flaw == ""
    assert found.body is not None
    assert outline(found.body) == "XRequest(Ids?)"


def test_an_envelope_that_was_cut_off_holds_what_came_before() -> None:
    for end in ("<Name>ValueHere</Name>\n", "<Height>Val", "<Heig"):
        text = ENVELOPE[: ENVELOPE.index(end) + len(end)]
        found = soap(text)
        assert found.flaw == "it is cut off"
        assert found.body is not None
        assert [child.name for child in found.body.children] == ["VanIds", "Yard"]
        assert "Heig" not in [c.name for c in found.body.children[1].children]


def test_tags_that_lost_their_ends_tell_nothing() -> None:
    found = soap(ENVELOPE.replace("      </VanIds>\n", ""))
    assert found == SoapTemplate(None, (), "it isn't well-formed")
    assert soap("no XML at all").body is None
    assert soap("").flaw == "it is empty"


def test_entities_are_left_alone() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    found = soap(bomb)
    assert found.body is None or found.body.placeholder == ""


def test_a_template_with_placeholders_in_quotes_and_without() -> None:
    found = json(
        '{\n  "Ids": [\n    "LongValueHere"\n  ],\n  "Yard": {\n    "Size": IntValueHere\n  }\n}'
    )
    assert found.flaw == ""
    assert found.root is not None
    assert outline(found.root) == "(Ids[] Yard(Size))"
    ids, yard = found.root.children
    assert (ids.placeholder, ids.source.line) == ("LongValueHere", 11)
    assert (yard.children[0].placeholder, yard.children[0].source.line) == (
        "IntValueHere",
        15,
    )


def test_an_empty_object_is_a_root_without_members() -> None:
    found = json("{}")
    assert found.root is not None
    assert found.root.children == ()
    assert found.flaw == ""


def test_a_snippet_with_comments() -> None:
    found = json(
        '{ "method": "delete",\n "params": { /* params */\n  "Criteria": { /* VanCriteria */\n'
        '   "Ids": [(long), ... ], /* required */\n   "Kind": ( "BIG" |\n "SMALL" ) /* nillable */\n'
        '  } /* required */\n } }\nPrevious { "x": 1 }'
    )
    assert found.flaw == ""
    assert found.root is not None
    assert (
        outline(found.root)
        == "(method params:params(Criteria*:VanCriteria(Ids[]* Kind?)))"
    )
    method, params = found.root.children
    assert method.placeholder == "delete"
    ids, kind = params.children[0].children
    assert ids.placeholder == "(long)"
    assert kind.placeholder == '( "BIG" | "SMALL" )'


def test_lists_of_objects() -> None:
    found = json(
        '{ "result": { "Results": [{ /* Result */ "Id": (long), "Errors": [{ /* Error */\n'
        '"Code": (int) /* required */ }, ... ] }, ... ] /* required */ } }'
    )
    assert found.root is not None
    assert (
        outline(found.root) == "(result(Results[]*:Result(Id Errors[]:Error(Code*))))"
    )


def test_a_marker_may_stand_before_the_members() -> None:
    found = json('{ "Criteria": { /* required */ "Ids": [ (long), ... ] } }')
    assert found.root is not None
    assert outline(found.root) == "(Criteria*(Ids[]))"


def test_lines_of_brackets_alone_may_be_lost() -> None:
    found = json(
        '"result": {  /* result */\n"Results": [{  /* Result */\n"Id": (long),\n'
        '"Warnings": [{  /* Note */\n"Code": (int)\n}, ...\n"Errors": [{  /* Note */\n'
        '"Code": (int)\n}, ...\n}, ... ] /* required */'
    )
    assert found.flaw == "its brackets don't balance"
    assert not found.is_cut_off
    assert found.root is not None
    (result,) = found.root.children
    assert [child.name for child in result.children[0].children] == [
        "Id",
        "Warnings",
        "Errors",
    ]


def test_a_template_that_was_cut_off() -> None:
    found = json('{ "Ids": [ 1 ], "Yard": { "Size"')
    assert found.is_cut_off
    assert found.root is not None
    assert [child.name for child in found.root.children] == ["Ids", "Yard"]


def test_what_is_no_template() -> None:
    assert json("").root is None
    assert json("van").root is None
    assert json("[" * 100).root is None


def test_a_list_shown_with_two_items_has_the_members_of_both_once() -> None:
    found = json('{ "Vans": [ { "Id": 1 }, { "Id": 2, "Name": "a" } ] }')
    assert found.root is not None
    assert outline(found.root) == "(Vans[](Id Name))"


def test_variants_of_one_message_become_one_tree() -> None:
    electric, cool = (
        read_json_template([Line(1, text)], "page.md").root
        for text in (
            '{ "Van": { "Id": 1, "Amps": 2 } }',
            '{ "Van": { "Id": 1, "Ice": 2 } }',
        )
    )
    assert electric is not None
    assert cool is not None
    marked = [
        TemplateNode("", root.source, children=(_typed(root.children[0], name),))
        for root, name in ((electric, "ElectricVan"), (cool, "CoolVan"))
    ]
    (van,) = merge_variants(marked).children
    assert [child.name for child in van.children] == ["Id"]
    assert [(d.type_name, [n.name for n in d.nodes]) for d in van.derived] == [
        ("ElectricVan", ["Amps"]),
        ("CoolVan", ["Ice"]),
    ]


def _typed(node: TemplateNode, name: str) -> TemplateNode:
    return TemplateNode(
        node.name, node.source, children=node.children, polymorphic=True, type_name=name
    )
