"""Reading overrides: valid ones, and the line of each that can't be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.catalog.overrides import read_overrides
from stubwright.diagnostics import Log

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.catalog.entry import Override


def read(text: str, folder: Path) -> tuple[tuple[Override, ...], list[str]]:
    path = folder / "overrides.toml"
    path.write_text(text, encoding="utf-8")
    log = Log()
    found = read_overrides(path, "o.toml", log)
    return found, [f"{d.source}: {d.code}: {d.message}" for d in log.diagnostics()]


def test_each_override_has_its_line(tmp_path: Path) -> None:
    text = """\
# A comment that speaks of [[override]].
[[override]]
operation = "DeleteVans"
field = "VanIds"
max_items = 0
reason = "There is no limit."

  [[ override ]]
operation = "Delete*"
method = "DELETE"
path = "Vans/Query"
reason = "The page lost it: [[override]]"
"""
    found, findings = read(text, tmp_path)
    assert findings == []
    assert [(o.operation, o.field, o.source.line) for o in found] == [
        ("DeleteVans", "VanIds", 2),
        ("Delete*", "", 8),
    ]
    assert found[0].facts == {"max_items": 0}


def test_an_array_of_inline_tables(tmp_path: Path) -> None:
    text = '\noverride = [{ operation = "A", items = "B.C", reason = "x" }]\n'
    found, findings = read(text, tmp_path)
    assert findings == []
    assert [(o.operation, o.facts, o.source.line) for o in found] == [
        ("A", {"items": "B.C"}, 2)
    ]


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        ('field = "X"\ntype = "int"', "type isn't a known fact"),
        ('field = "X"\nerrors = "Y"', "errors isn't a known fact"),
        ('alignment = "bogus"', "alignment must be one of aligned, sparse, nested, per-item, by-id, failures, indexed, flag, none, unstated"),
        ('field = "X"\nrequired = "no"', "required must be true or false"),
        ('field = "X"\nrequired = 1', "required must be true or false"),
        ('field = "X"\nmax_items = -5', "max_items must be a number; 0 means no limit"),
        ('field = "X"\nmax_items = true', "max_items must be a number; 0 means no limit"),
        ('field = "X"\nmax_items = "5"', "max_items must be a number; 0 means no limit"),
        ('field = "X"\ndefault = 5', "default must be a string that isn't empty"),
        ('description = " "', "description must be a string that isn't empty"),
        ('method = "delete"', "'delete' can't be an HTTP method"),
        ('method = "GET\\r\\n"', "'GET\\r\\n' can't be an HTTP method"),
        ('path = "/../x?y"', "'/../x?y' can't be a path"),
        ('items = "A..B"', "'A..B' can't be the path of the items"),
        ('items = "A.B.Ids"', "items has 3 names, and at most 2 are supported: a list, or an element and the list inside it"),
        ('field = "X"\nmethod = "DELETE"', "method can only be set for an operation"),
        ("max_items = 5", "max_items can only be set for a field"),
        ('field = ""\nmax_items = 5', "field must be a string that isn't empty"),
        ("", "an override needs an operation, a fact and a reason"),
    ],
)  # fmt: skip
def test_unusable_overrides(says: str, problem: str, tmp_path: Path) -> None:
    text = f'\n[[override]]\noperation = "A"\nreason = "x"\n{says}\n'
    assert read(text, tmp_path) == ((), [f"o.toml:2: override-malformed: {problem}"])


@pytest.mark.parametrize(
    "text",
    [
        '[[override]]\noperation = "A"\ndescription = "x"\n',
        '[[override]]\nreason = "A"\ndescription = "x"\n',
    ],
)
def test_no_reason_or_no_operation(text: str, tmp_path: Path) -> None:
    problem = "an override needs an operation, a fact and a reason"
    assert read(text, tmp_path)[1] == [f"o.toml:1: override-malformed: {problem}"]


def test_an_unknown_table(tmp_path: Path) -> None:
    assert read("overide = 3\n", tmp_path) == (
        (),
        ["o.toml:1: override-malformed: overide isn't known"],
    )
