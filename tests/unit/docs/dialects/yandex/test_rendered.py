"""One method page in every format of its copies: each must state the same.

The page is written down once, in our own words; the renderers know nothing of the readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.docs.facts import TypePhrase
from tests.support.docs_pages import read
from tests.support.yandex_formats import FORMATS
from tests.support.yandex_pages import KITES, PAGES, PHOTOS, RUSSIAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.docs.facts import ElementFacts
    from tests.support.yandex_pages import Field


def stated(element: ElementFacts) -> tuple[object, ...]:
    """Return what an element states that no format loses."""
    required = element.required.value if element.required else None
    limit = element.max_items.value if element.max_items else None
    return (element.name, element.type and element.type.value, required, limit)


def wanted(field: Field, limit: int, *, is_marked: bool) -> tuple[object, ...]:
    """Return what a field states. The snippet marks the results, unless it lost brackets."""
    phrase, _, nillable = field.type.partition(", ")
    name = phrase.removeprefix("array of ")
    is_list = name != phrase
    type_phrase = TypePhrase(name, is_list=is_list, nillable=bool(nillable))
    is_bound = is_list and field.required is not None
    required = field.required
    if field.name == "DeleteResults" and is_marked:
        required = True
    return (field.name, type_phrase, required, limit if is_bound else None)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("layout", FORMATS)
def test_a_copy_states_what_the_page_states(layout: str, page: str) -> None:
    spec = PAGES[page]
    facts, codes = read(FORMATS[layout](spec))
    assert set(codes) <= ({"docs-names-lost"} if "nameless" in layout else set()) | (
        {"docs-unreadable-template"} if "brackets" in layout else set()
    )
    assert facts.operation is not None
    assert facts.operation.value == "delete"
    assert facts.summary is not None
    assert facts.summary.value == spec.sentence
    assert facts.language == ("ru" if spec.words is RUSSIAN else "en")
    (part,) = facts.protocol_parts
    assert part.protocols == ("json", "soap")
    assert part.alignment is not None
    assert part.alignment.value == "per-item"
    for message, structures in (
        (part.request, spec.request),
        (part.response, spec.response),
    ):
        (root, own), *others = structures
        assert message.name is not None
        assert message.name.value == root.split("/")[1]
        found = {"": message.elements or (), **message.structures}
        expected = {"": own, **dict(others)}
        is_marked = "brackets" not in layout
        assert {name: [stated(e) for e in rows] for name, rows in found.items()} == {
            name: [wanted(field, spec.limit, is_marked=is_marked) for field in fields]
            for name, fields in expected.items()
        }


@pytest.mark.parametrize("layout", FORMATS)
def test_the_whole_snippet_is_read(layout: str) -> None:
    facts, _ = read(FORMATS[layout](PHOTOS))
    (part,) = facts.protocol_parts
    assert part.request.body is not None
    method, params = part.request.body.children
    assert (method.name, method.placeholder) == ("method", "delete")
    (criteria,) = params.children
    assert (criteria.name, criteria.type_name, criteria.required) == (
        "SelectionCriteria",
        "PhotoCriteria",
        True,
    )
    assert [(c.name, c.is_list, c.required, c.nillable) for c in criteria.children] == [
        ("PhotoHashes", True, True, False),
        ("Forced", False, False, True),
    ]
    assert part.response.body is not None
    (result,) = part.response.body.children
    (results,) = result.children
    assert results.is_list
    assert results.required
    assert [child.name for child in results.children] == ["Id", "Warnings", "Errors"]
    assert [child.name for child in results.children[2].children] == [
        "Code",
        "Message",
        "Details",
    ]


@pytest.mark.parametrize("layout", ["cells", "rows"])
def test_the_front_matter_names_the_service(layout: str) -> None:
    facts, _ = read(FORMATS[layout](KITES))
    assert facts.service is not None
    assert (facts.service.value, facts.service.source.line) == ("kites", 6)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("layout", [name for name in FORMATS if "nameless" not in name])
def test_every_fact_has_its_line(
    layout: str, page: str, check_sources: Callable[..., int]
) -> None:
    text = FORMATS[layout](PAGES[page])
    facts, _ = read(text)
    assert check_sources(facts, {"page": text}) > 30
