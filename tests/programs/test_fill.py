"""The sweep fills valid messages for all XSD constructs, and finds bugs in a package."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from stubwright import pipeline
from tests.programs.construct_types import TYPES
from tests.programs.constructs import CONTENTS
from tests.support.wsdls import document
from tests.sweep.sets import sweep

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sweep.outcome import Outcome
RANDOM = 8


def swept(places: dict[str, str], folder: Path, name: str) -> Outcome:
    """The outcome of a set that has an operation for each content."""
    elements = "".join(
        f'<xs:element name="{place}{side}"><xs:complexType><xs:sequence>'
        f"{content}</xs:sequence><xs:anyAttribute/></xs:complexType></xs:element>"
        for place, content in places.items()
        for side in ("Request", "Response")
    )
    text = document(TYPES + elements, operations=tuple(places))
    (folder / "main.wsdl").write_text(text, encoding="utf-8")
    packages = folder / "packages"
    packages.mkdir()
    return sweep(folder / "main.wsdl", name, packages, random=RANDOM)


def test_filled_messages_are_valid(tmp_path: Path) -> None:
    outcome = swept(CONTENTS, tmp_path, "places")
    assert outcome.problems == []
    assert (outcome.validator, outcome.operations) == ("libxml2", len(CONTENTS))
    assert outcome.valid == outcome.equal == 2 * len(CONTENTS)
    assert (outcome.random, outcome.unsound) == (2 * RANDOM * len(CONTENTS), 0)


BUGS = {
    "written": ('"tns:one", xs_string, value.one', '"tns:one", xs_string, value.two'),
    "left out": ('leaf("tns:two", xs_string, value.two)', '""'),
    "read": ('reply.string(get("one"))', 'reply.string(get("two"))'),
}


@pytest.mark.parametrize("bug", BUGS)
def test_a_bug_is_found(
    bug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug is put into the package before it is written."""
    original = pipeline.render_package
    spoiled: list[str] = []

    def render(*arguments: Any) -> Any:
        package = original(*arguments)
        files = dict(package.files)
        for path, text in files.items():
            if BUGS[bug][0] in text:
                spoiled.append(path)
                files[path] = text.replace(*BUGS[bug])
        return replace(package, files=files)

    monkeypatch.setattr(pipeline, "render_package", render)
    content = '<xs:element name="one" type="xs:string"/><xs:element name="two" type="xs:string"/>'
    outcome = swept({"do": content}, tmp_path, f"bugs_{bug.replace(' ', '_')}")
    assert spoiled
    assert outcome.unsound
