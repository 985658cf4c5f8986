"""JSON templates and snippets."""

from __future__ import annotations

from stubwright.docs.formats.json_template import JsonTemplate, read_json_template
from stubwright.docs.text.passages import Line
from tests.support.docs_pages import outline


def json(text: str) -> JsonTemplate:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 10)]
    return read_json_template(lines, "page.md")


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


def test_a_marker_may_precede_the_members() -> None:
    found = json('{ "Criteria": { /* required */ "Ids": [ (long), ... ] } }')
    assert found.root is not None
    assert outline(found.root) == "(Criteria*(Ids[]))"


def test_lines_with_only_brackets_may_be_missing() -> None:
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


def test_a_truncated_template() -> None:
    found = json('{ "Ids": [ 1 ], "Yard": { "Size"')
    assert found.is_cut_off
    assert found.root is not None
    assert [child.name for child in found.root.children] == ["Ids", "Yard"]


def test_texts_that_are_not_a_template() -> None:
    assert json("").root is None
    assert json("van").root is None
    assert json("[" * 100).root is None


def test_the_members_of_all_items_are_merged() -> None:
    found = json('{ "Vans": [ { "Id": 1 }, { "Id": 2, "Name": "a" } ] }')
    assert found.root is not None
    assert outline(found.root) == "(Vans[](Id Name))"
