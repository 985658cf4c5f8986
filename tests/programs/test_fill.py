"""What the sweep fills is valid whatever the schema leaves open, and a bug in a client shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.programs.construct_types import TYPES
from tests.programs.constructs import PLACES
from tests.support.wsdls import document
from tests.sweep.sets import pipeline, sweep

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


def test_what_is_filled_is_valid(tmp_path: Path) -> None:
    outcome = swept(PLACES, tmp_path, "places")
    assert outcome.problems == []
    assert (outcome.validator, outcome.operations) == ("libxml2", len(PLACES))
    assert outcome.valid == outcome.equal == 2 * len(PLACES)
    assert (outcome.random, outcome.unsound) == (2 * RANDOM * len(PLACES), 0)


BUGS = {
    "written": ('"tns:one", xs_string, value.one', '"tns:one", xs_string, value.two'),
    "left out": ('leaf("tns:two", xs_string, value.two)', '""'),
    "read": ('reply.string(get("one"))', 'reply.string(get("two"))'),
}


@pytest.mark.parametrize("bug", BUGS)
def test_a_bug_is_found(
    bug: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package of a set is spoiled on its way to the disk."""
    genuine = pipeline.render_package
    spoiled: list[str] = []

    def render(*arguments: Any) -> Any:
        package = genuine(*arguments)
        for path, text in list(package.files.items()):
            if BUGS[bug][0] in text:
                spoiled.append(path)
                package.files[path] = text.replace(*BUGS[bug])
        return package

    monkeypatch.setattr(pipeline, "render_package", render)
    content = '<xs:element name="one" type="xs:string"/><xs:element name="two" type="xs:string"/>'
    outcome = swept({"do": content}, tmp_path, f"bugs_{bug.replace(' ', '_')}")
    assert spoiled
    assert outcome.unsound
