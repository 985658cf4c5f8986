"""What judges the messages of a set: libxml2 or, for schemas that it refuses, xmlschema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import xmlschema
from lxml import etree

from tests.sweep.check.schemas import arranged, parser, rpc_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from stubwright.model.api import Message


class Validator(Protocol):
    """One that knows the schemas of a set."""

    @property
    def name(self) -> str:
        """What the table calls it."""
        ...

    def reasons(self, element: Any, message: Message) -> Iterator[str]:
        """Yield what is wrong with an element of a message's body."""
        ...


@dataclass(frozen=True)
class Libxml2:
    """The validator of libxml2."""

    schema: etree.XMLSchema
    name: str = "libxml2"

    def reasons(self, element: Any, message: Message) -> Iterator[str]:
        """Yield what is wrong with an element of a message's body."""
        document = etree.ElementTree(judged(element, message))
        if not self.schema.validate(document):
            yield str(self.schema.error_log[0].message)


@dataclass(frozen=True)
class Xmlschema:
    """The validator of the package xmlschema, which goes on where a schema breaks a rule."""

    schema: xmlschema.XMLSchema10
    name: str = "xmlschema"

    def reasons(self, element: Any, message: Message) -> Iterator[str]:
        """Yield what is wrong with an element of a message's body."""
        text = etree.tostring(judged(element, message), encoding="unicode")
        for error in self.schema.iter_errors(text):
            yield " ".join(f"{error.reason} at {error.path}".split())


def judged(element: Any, message: Message) -> Any:
    """A copy of an element by itself; that of an rpc body has the name that its declaration has."""
    alone = etree.fromstring(etree.tostring(element, encoding="utf-8", with_tail=False))
    if message.wrapper is not None and alone.tag == str(message.wrapper):
        alone.tag = rpc_name(message)
    return alone


def validator_of(
    source: Path, folder: Path, messages: Sequence[Message]
) -> tuple[Validator | None, str]:
    """The validator of a set, and why libxml2 isn't it; None where neither takes the schemas."""
    root = arranged(source, folder, messages)
    try:
        return Libxml2(etree.XMLSchema(etree.parse(str(root), parser()))), ""
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        refusal = str(error)
    try:
        return Xmlschema(xmlschema.XMLSchema10(str(root), validation="lax")), refusal
    except xmlschema.XMLSchemaException as error:
        reason = " ".join(str(error).split())
        return None, f"{refusal}; xmlschema: {reason[:200]}"
