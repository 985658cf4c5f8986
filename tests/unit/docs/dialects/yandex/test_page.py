"""The facts of a Yandex page, and the peculiarities of others."""

from __future__ import annotations

import pytest

from stubwright.docs.facts import TypePhrase
from tests.support.docs_pages import read, value

SNIPPET = """{
  "method": "delete",
  "params": {
    "SelectionCriteria": { /* KiteCriteria */
      "Ids": [(long), ... ]
    } /* required */
  }
}"""
REPLY = """{
  "result": {
    "DeleteResults": [{ /* DeleteResults */
      "Id": (long),
      "Errors": [{ /* Note */
        "Code": (int) /* required */
      }, ... ]
    }, ... ]
  }
}"""
PAGE = f"""delete

Takes kites down.

Restrictions

A maximum of 50 kites per method call.

Request

Request structure in JSON format:

{SNIPPET}

Parameter

Type

Description

Required

params structure (for JSON) / DeleteRequest structure (for SOAP)

SelectionCriteria

KiteCriteria

Which kites.

Yes

KiteCriteria structure

Ids

array of long

The kites (maximum of 50).

Yes

Response

Response structure in JSON format:

{REPLY}

Parameter

Type

Description

result structure (for JSON) / DeleteResponse structure (for SOAP)

DeleteResults

array of DeleteResults

What became of them.

DeleteResults structure

Id

long

The kite.

Errors

array of Note

What went wrong.

Note object

Code

int

A number.
"""


def limit(text: str) -> tuple[int | None, int | None]:
    """Return the limit of the one list, and the line that states it."""
    facts, _ = read(text)
    (ids,) = facts.protocol_parts[0].request.structures["KiteCriteria"]
    return value(ids.max_items), ids.max_items.source.line if ids.max_items else None


def test_the_page() -> None:
    facts, codes = read(PAGE)
    assert codes == []
    assert (facts.dialect, value(facts.operation)) == ("yandex-text", "delete")
    assert value(facts.summary) == "Takes kites down."
    (part,) = facts.protocol_parts
    assert (value(part.request.name), value(part.response.name)) == (
        "DeleteRequest",
        "DeleteResponse",
    )
    (criteria,) = part.request.elements or []
    assert (criteria.name, value(criteria.required)) == ("SelectionCriteria", True)
    assert list(part.response.structures) == ["DeleteResults", "Note"]
    (code,) = part.response.structures["Note"]
    assert (code.name, value(code.required)) == ("Code", True)
    assert value(part.alignment) == "per-item"


def test_a_limit_of_the_call_replaces_a_missing_cell() -> None:
    assert limit(PAGE)[0] == 50
    line = PAGE.split("\n").index("A maximum of 50 kites per method call.") + 1
    assert limit(PAGE.replace("(maximum of 50)", "(no more than")) == (50, line)
    assert limit(PAGE.replace(" of 50", " of ids-select")) == (None, None)


def test_a_different_limit_of_the_call_is_a_conflict() -> None:
    text = PAGE.replace("(maximum of 50)", "(maximum of 30)")
    assert limit(text)[0] == 30
    assert "docs-page-conflict" in read(text)[1]


def test_the_column_required_wins_over_the_snippet() -> None:
    text = PAGE.replace("Which kites.\n\nYes", "Which kites.\n\nNo")
    facts, codes = read(text)
    (criteria,) = facts.protocol_parts[0].request.elements or []
    assert value(criteria.required) is False
    assert "docs-page-conflict" in codes


def test_a_condition_in_the_column_required_states_nothing() -> None:
    facts, codes = read(
        PAGE.replace(
            "(maximum of 50).\n\nYes", "(maximum of 50).\n\nAt least one of these"
        )
    )
    (ids,) = facts.protocol_parts[0].request.structures["KiteCriteria"]
    assert ids.required is None
    assert "docs-unreadable-row" in codes


@pytest.mark.parametrize("title", ["Mandatory", "Обяза- тельный", "Требуется"])
def test_titles_of_the_column_required(title: str) -> None:
    facts, _ = read(PAGE.replace("Required\n", f"{title}\n"))
    (criteria,) = facts.protocol_parts[0].request.elements or []
    assert value(criteria.required) is True


@pytest.mark.parametrize(
    "title",
    [
        "Params structure (for JSON) / DeleteRequest structure (for SOAP)",
        "params structure (for JSON) / DeleteRequest (for SOAP)",
        "Структура params (для JSON) / DeleteRequest (для SOAP)",
    ],
)
def test_titles_of_the_root(title: str) -> None:
    root = "params structure (for JSON) / DeleteRequest structure (for SOAP)"
    facts, _ = read(PAGE.replace(root, title))
    (part,) = facts.protocol_parts
    assert value(part.request.name) == "DeleteRequest"
    assert [e.name for e in part.request.elements or ()] == ["SelectionCriteria"]


def test_paragraphs_of_a_description() -> None:
    text = PAGE.replace("Which kites.", "Which kites.\n\n  • red\n\n  • blue")
    facts, _ = read(text)
    (criteria,) = facts.protocol_parts[0].request.elements or []
    assert value(criteria.description) == "Which kites.\n\n• red\n\n• blue"
    assert value(criteria.required) is True


def test_examples_are_not_snippets() -> None:
    text = PAGE + '\nExamples\n\n    {\n      "method": "add"\n    }\n'
    facts, codes = read(text)
    assert codes == []
    assert value(facts.operation) == "delete"


def test_tooltips_in_a_snippet_are_dropped() -> None:
    tip = "[no-highlight[Ids\nNumbers of kites.\nRequired\nYes]no-highlight]"
    facts, codes = read(PAGE.replace('"Ids": [', f'{tip}"Ids": ['))
    assert codes == []
    (ids,) = facts.protocol_parts[0].request.structures["KiteCriteria"]
    assert ids.source.line == PAGE.split("\n").index("Ids") + 1 + 3


def test_the_snippet_names_the_operation_without_a_title() -> None:
    facts, _ = read(PAGE.replace("delete\n\nTakes", "Documentation\n\nTakes", 1))
    assert value(facts.operation) == "delete"
    assert facts.operation is not None
    assert (
        facts.operation.source.line
        == PAGE.split("\n").index('  "method": "delete",') + 1
    )


def test_text_before_the_title_is_not_the_summary() -> None:
    facts, _ = read("Direct API.\n\nReference.\n\n" + PAGE)
    assert value(facts.summary) == "Takes kites down."


def test_a_summary_joined_to_the_next_title() -> None:
    facts, _ = read(PAGE.replace("down.\n", "down. Learn more\n"))
    assert value(facts.summary) == "Takes kites down."


def test_a_missing_table_is_reported() -> None:
    start = PAGE.index("Parameter\n")
    end = PAGE.index("Response\n")
    facts, codes = read(PAGE[:start] + PAGE[end:])
    assert facts.protocol_parts[0].request.elements is None
    assert facts.protocol_parts[0].request.body is not None
    assert "docs-missing-table" in codes


def test_rows_without_a_title_go_where_the_snippet_has_them() -> None:
    facts, codes = read(PAGE.replace("KiteCriteria structure\n", ""))
    (part,) = facts.protocol_parts
    assert [e.name for e in part.request.elements or ()] == ["SelectionCriteria"]
    assert [e.name for e in part.request.structures["KiteCriteria"]] == ["Ids"]
    assert "docs-unreadable-row" in codes


def test_a_table_shows_which_message_it_belongs_to() -> None:
    facts, _ = read(PAGE.replace("\nResponse\n", "\n"))
    (part,) = facts.protocol_parts
    assert [e.name for e in part.request.elements or ()] == ["SelectionCriteria"]
    assert [e.name for e in part.response.elements or ()] == ["DeleteResults"]


def test_results_without_errors_have_no_alignment() -> None:
    start = PAGE.index('      "Errors"')
    end = PAGE.index(
        "    }, ... ]\n  }\n}\n\nParameter\n\nType\n\nDescription\n\nresult"
    )
    text = PAGE[:start] + PAGE[end:]
    text = text[: text.index("Errors\n\narray")]
    facts, _ = read(text)
    assert value(facts.protocol_parts[0].alignment) == "none"


def test_nillable_types() -> None:
    facts, _ = read(PAGE.replace("array of long\n", "array of long, nillable\n"))
    (ids,) = facts.protocol_parts[0].request.structures["KiteCriteria"]
    assert value(ids.type) == TypePhrase("long", is_list=True, nillable=True)


def test_restrictions_are_notes_with_their_lists() -> None:
    text = PAGE.replace(
        "method call.\n",
        "method call.\n\nNot in these cases:\n\n  • It flies.\n\n  • It sings.\n",
    )
    facts, _ = read(text)
    assert [(note.kind, note.text) for note in facts.notes] == [
        ("restriction", "A maximum of 50 kites per method call."),
        ("restriction", "Not in these cases:\n- It flies.\n- It sings."),
    ]
