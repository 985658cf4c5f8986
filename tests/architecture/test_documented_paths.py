"""The paths that the architecture page names exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PATH = re.compile(r"`((?:[\w.]+/)+(?:[\w.]+)?|[\w]+\.py)`")
PLACES = (
    "",
    "generator/stubwright/",
    "generator/stubwright/plan/",
    "generator/stubwright/plan/codecs/",
    "generator/stubwright/docs/",
    "generator/stubwright/docs/dialects/microsoft/",
    "generator/stubwright/plan/content/",
    "templates/static/",
    "templates/static/_runtime/",
    "generated/microsoft/campaign_management/v13/",
)
GENERIC = {"docs/dialects/NAME/", "tests/cases/docs/NAME/"}


@pytest.mark.parametrize("path", sorted(set(PATH.findall(PAGE)) - GENERIC))
def test_it_exists(path: str) -> None:
    assert any((ROOT / place / path).exists() for place in PLACES)


def test_functions_are_where_the_page_says() -> None:
    named = re.findall(r"`([\w/]+\.py)` `(\w+)`", PAGE)
    assert len(named) >= 6
    for path, function in named:
        files = [ROOT / place / path for place in PLACES]
        text = next(file for file in files if file.is_file()).read_text("utf-8")
        assert re.search(rf"^ *def {function}\(", text, re.MULTILINE), (path, function)
