"""Words of a description: required, optional, reserved, nillable, defaults; kinds of notes."""

from __future__ import annotations

import pytest

from stubwright.docs.text.passages import Line, Passage, make_passage
from stubwright.docs.text.wording import (
    Wording,
    note_kind,
    read_wording,
)


def passage(text: str, line: int = 5) -> Passage:
    made = make_passage("page.md", [Line(line, text)])
    assert made is not None
    return made


def wording(*paragraphs: str) -> Wording:
    return read_wording(tuple(passage(t, n) for n, t in enumerate(paragraphs, 5)))


@pytest.mark.parametrize(
    "text",
    [
        "This element is optional.",
        "This element is optional and defaults to Yard scope.",
        "Optional. The yard.",
        "(Optional) The yard.",
        "The yard. It is an optional element.",
        "This element is not required.",
        "This header isn't required for guests.",
        "Not required if you have a van.",
        "You can leave this element empty.",
        "Set this element to null to get all of them.",
        "This list may be empty.",
        "If not specified, all vans are meant.",
        "If this element is null, all vans are meant.",
        "If the list is not set, all vans are meant.",
        "If you do not specify this element, all vans are meant.",
        "This is a nullable field.",
        "The default is Yard.",
        "Reserved for future use.",
    ],
)
def test_an_exception_from_what_is_required(text: str) -> None:
    found = wording("The yard.", text)
    assert found.required is not None
    assert found.required.value is False
    assert found.required.source == ("page.md", 6)


@pytest.mark.parametrize(
    "text", ["Required.", "This element is required.", "It is always required."]
)
def test_required_is_stated(text: str) -> None:
    found = wording(text)
    assert found.required is not None
    assert found.required.value is True


@pytest.mark.parametrize(
    "text",
    [
        "This element is required if the van is blue.",
        "Required for most operations.",
        "Required when the list is empty.",
        "If the van is blue, a color is required.",
        "You must specify either the van or the yard.",
        "Set at least one of the two.",
    ],
)
def test_a_condition_states_neither_required_nor_optional(text: str) -> None:
    found = wording(text)
    assert found.required is None
    assert found.is_conditional


@pytest.mark.parametrize(
    "text",
    [
        "The yard of the van.",
        "If the Yard is either empty or set to Home, the van must be blue.",
        "A van that is not required to be blue.",
        "Only an option for some.",
        "You must reserve the yard.",
        "The list of optional extras.",
    ],
)
def test_other_words_state_nothing(text: str) -> None:
    assert wording(text) == Wording()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This element defaults to Yard scope.", "Yard"),
        ("The default is 'Yard'.", "Yard"),
        ("The default value is true.", "true"),
        ("The default is 10.", "10"),
        ("The default is 0.5 if it rains.", "0.5"),
        ("The default van type is Blue", "Blue"),
        ("Default: Blue.", "Blue"),
        ("The default is set to Blue_Van.", "Blue_Van"),
        ("The default is null.", "null"),
    ],
)
def test_a_default_is_found(text: str, expected: str) -> None:
    found = wording(text)
    assert found.default is not None
    assert found.default.value == expected


@pytest.mark.parametrize(
    "text",
    [
        "The default is the yard of the van.",
        "By default all vans are meant.",
        "The default is an empty list.",
        "The Default page is shown.",
    ],
)
def test_prose_is_not_a_default(text: str) -> None:
    assert wording(text).default is None


@pytest.mark.parametrize(
    "text",
    [
        "Reserved.",
        "Reserved for internal use.",
        "This element is reserved for internal use and will be removed.",
        "For internal use only.",
    ],
)
def test_reserved_elements(text: str) -> None:
    found = wording(text)
    assert found.reserved is not None
    assert found.reserved.value is True


def test_nillable_elements() -> None:
    assert wording("This element is nillable.").nillable
    assert not wording("The yard.").nillable


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This operation is not yet supported.", "availability"),
        ("This is a preview and may change.", "availability"),
        ("Not everyone has this feature yet.", "availability"),
        ("The operation was retired.", "availability"),
        ("Only a user with Super Admin credentials can delete vans.", "role"),
        ("Only the users of the depot may do so.", "role"),
        ("You cannot delete a van on the road.", "restriction"),
        ("The call will fail with an old time stamp.", "restriction"),
        ("Нельзя удалить фургон в пути.", "restriction"),
        ("The service gives back error 42.", "errors"),
        ("Vans have wheels.", "note"),
    ],
)
def test_kinds_of_notes(text: str, kind: str) -> None:
    assert note_kind(passage(text)) == kind
