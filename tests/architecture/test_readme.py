"""The README agrees with the code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest

import stubwright
from generated._runtime.exchange.option_rules import RULES
from stubwright.cli.main import cli
from stubwright.diagnostics.codes import CODES

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"


def test_the_table_of_codes_is_the_registry() -> None:
    text = README.read_text(encoding="utf-8")
    table = text.partition("| code | severity | meaning |\n|---|---|---|\n")[2]
    rows = [f"| `{code}` | {kind} | {says} |" for code, (kind, says) in CODES.items()]
    assert table.partition("\n\n")[0].splitlines() == rows


def test_every_code_is_used() -> None:
    folder = Path(stubwright.__file__).parent
    written = "".join(
        path.read_text(encoding="utf-8")
        for path in folder.rglob("*.py")
        if path.name != "codes.py"
    )
    assert [code for code in CODES if f'"{code}"' not in written] == []


def test_every_command_has_a_row() -> None:
    text = README.read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `stubwright (\w+)", text, re.MULTILINE))
    assert named == set(cli.commands)


@pytest.mark.parametrize(
    ("page", "kind"), [("docs/clients.md", "client"), ("docs/batches.md", "batch run")]
)
def test_every_option_is_on_its_page(
    page: str, kind: Literal["client", "batch run"]
) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    assert [name for name in RULES[kind] if f"`{name}=" not in text] == []
