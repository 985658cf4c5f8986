"""Dialects are discovered: a third one is one more package."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from stubwright.diagnostics import Log
from stubwright.docs import dialects
from stubwright.docs.dialects.registry import all_dialects, find_dialect
from stubwright.docs.facts import PageFacts
from stubwright.docs.reader import read_page

if TYPE_CHECKING:
    from pathlib import Path

THIRD = """
from stubwright.diagnostics import Source
from stubwright.docs.dialects.registry import Dialect
from stubwright.docs.facts import Fact, PageFacts


def read(page):
    name, _, rest = page.text.removeprefix("CALL ").partition("\\n")
    if not rest:
        return None
    source = Source(page.path, 1)
    return PageFacts("harbour", source, operation=Fact(name, source))


DIALECTS = (Dialect("harbour", lambda text: 9 * text.startswith("CALL "), read),)
"""
PAGE = "CALL DeleteBoats\nThe Boat object, in Request Body Elements, is sunk.\n"


@pytest.fixture
def _third(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "dialects" / "harbour"
    folder.mkdir(parents=True)
    (folder / "__init__.py").touch()
    (folder / "dialect.py").write_text(THIRD, encoding="utf-8")
    places = [*dialects.__path__, str(folder.parent)]
    monkeypatch.setattr(dialects, "__path__", places)
    for name in ("harbour", "harbour.dialect"):
        monkeypatch.delitem(sys.modules, f"{dialects.__name__}.{name}", raising=False)


@pytest.mark.usefixtures("_third")
def test_a_third_dialect_is_one_package(tmp_path: Path) -> None:
    (tmp_path / "boats.txt").write_text(PAGE, encoding="utf-8")
    facts = read_page(tmp_path, "boats.txt", Log())
    assert isinstance(facts, PageFacts)
    assert facts.dialect == "harbour"
    assert facts.operation is not None
    assert facts.operation.value == "DeleteBoats"


def test_without_it_another_dialect_reads_the_page() -> None:
    """Without the third dialect, another reads the page, so that the test above can fail."""
    found = find_dialect(PAGE)
    assert found is not None
    assert found.name == "microsoft-text"


def test_each_vendor_declares_its_dialects() -> None:
    names = [dialect.name for dialect in all_dialects()]
    assert len(names) == len(set(names))
    assert {
        "microsoft-markdown",
        "microsoft-text",
        "microsoft-index",
        "yandex-markdown",
        "yandex-text",
    } <= set(names)


@pytest.mark.parametrize("text", ["", "Vans have wheels.", "{}"])
def test_a_text_of_no_dialect(text: str) -> None:
    assert find_dialect(text) is None
