"""What has been filled: a dataclass, and the content that it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from stubwright.schema.xsd import QName
from tests.sweep.check.expected import Said

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass
class Filled:
    """A request or response, and the elements that its body and header hold."""

    value: Any
    body: list[Said]
    headers: list[Said]


@dataclass
class Content:
    """What fields of one dataclass have been set to, and the content that this makes."""

    kind: type
    names: Mapping[str, str]
    owner: QName | None
    within: tuple[QName, ...]
    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    said: Said = field(default_factory=lambda: Said(QName("", "")))
    headers: list[Said] = field(default_factory=list[Said])

    def again(self) -> Content:
        """An empty one for a part of the same content."""
        return Content(self.kind, self.names, self.owner, self.within)

    def take(self, other: Content) -> None:
        """Take in a part."""
        self.fields |= other.fields
        self.said.content += other.said.content
        self.said.attributes |= other.said.attributes
        self.headers += other.headers
        if other.said.text is not None:
            self.said.text = other.said.text
