"""Filled messages, and dataclasses while they are filled, with the XML that they must become."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stubwright.schema.xsd import QName
from tests.sweep.check.expected import ExpectedElement

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class FilledMessage:
    """A request or response, and the elements that its body and header must contain."""

    value: Any
    body: list[ExpectedElement]
    headers: list[ExpectedElement]


@dataclass
class Draft:
    """The values of a dataclass's fields so far, and the content that they must become.

    ``names`` are the fields' names by key. ``within`` are the types around this one.
    """

    kind: type
    names: Mapping[str, str]
    owner: QName | None
    within: tuple[QName, ...]
    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    expected: ExpectedElement = field(
        default_factory=lambda: ExpectedElement(QName("", ""))
    )
    headers: list[ExpectedElement] = field(default_factory=list[ExpectedElement])

    def empty(self) -> Draft:
        """Return an empty draft of the same dataclass, for a part that may be unfillable."""
        return Draft(self.kind, self.names, self.owner, self.within)

    def take(self, other: Draft) -> None:
        """Add such a part."""
        self.fields |= other.fields
        self.expected.content += other.expected.content
        self.expected.attributes |= other.expected.attributes
        self.headers += other.headers
        if other.expected.text is not None:
            self.expected.text = other.expected.text
