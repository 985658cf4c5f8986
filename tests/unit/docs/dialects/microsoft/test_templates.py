"""Merging templates of one message."""

from __future__ import annotations

from stubwright.docs.dialects.microsoft.templates import merge_variants
from stubwright.docs.facts import TemplateNode
from stubwright.docs.formats.json_template import read_json_template
from stubwright.docs.text.passages import Line


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
