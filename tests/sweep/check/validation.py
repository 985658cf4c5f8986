"""Validates the messages of a set: with libxml2, or with xmlschema if libxml2 rejects the schemas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import xmlschema
from lxml import etree

from tests.sweep.check.schemas import parser, rpc_name, write_schemas

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from stubwright.model.api import Message


class Validator(Protocol):
    """Validates against the schemas of a set."""

    @property
    def name(self) -> str:
        """Its name in the table."""
        ...

    def errors(self, element: Any, message: Message) -> Iterator[str]:
        """Yield the validation errors of an element of a message's body."""
        ...


@dataclass(frozen=True)
class Libxml2:
    """The validator in libxml2."""

    schema: etree.XMLSchema
    name: str = "libxml2"

    def errors(self, element: Any, message: Message) -> Iterator[str]:
        """Yield the validation errors of an element of a message's body."""
        document = etree.ElementTree(validated(element, message))
        if not self.schema.validate(document):
            yield str(self.schema.error_log[0].message)


@dataclass(frozen=True)
class Xmlschema:
    """The package xmlschema, which tolerates some invalid schemas."""

    schema: xmlschema.XMLSchema10
    name: str = "xmlschema"

    def errors(self, element: Any, message: Message) -> Iterator[str]:
        """Yield the validation errors of an element of a message's body."""
        text = etree.tostring(validated(element, message), encoding="unicode")
        for error in self.schema.iter_errors(text):
            yield " ".join(f"{error.reason} at {error.path}".split())


def validated(element: Any, message: Message) -> Any:
    """Return a detached copy of an element; an rpc wrapper gets the name of its declaration."""
    copy = etree.fromstring(etree.tostring(element, encoding="utf-8", with_tail=False))
    if message.wrapper is not None and copy.tag == str(message.wrapper):
        copy.tag = rpc_name(message)
    return copy


def validator_of(
    source: Path, folder: Path, messages: Sequence[Message]
) -> tuple[Validator | None, str]:
    """Return the validator of a set, and why libxml2 rejects the schemas; None if both reject them."""
    root = write_schemas(source, folder, messages)
    try:
        return Libxml2(etree.XMLSchema(etree.parse(str(root), parser()))), ""
    except (etree.XMLSchemaParseError, etree.XMLSyntaxError) as error:
        refusal = str(error)
    try:
        return Xmlschema(xmlschema.XMLSchema10(str(root), validation="lax")), refusal
    except xmlschema.XMLSchemaException as error:
        reason = " ".join(str(error).split())
        return None, f"{refusal}; xmlschema: {reason[:200]}"
