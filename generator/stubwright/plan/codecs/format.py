"""The differences between SOAP and JSON codecs: the names that they use, and five planners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from stubwright.plan.content.values import Node, ShapeField
    from stubwright.plan.context import Context, Fields
    from stubwright.python import (
        Annotation,
        Call,
        Expression,
        Function,
        Member,
        Name,
        Parameter,
    )
    from stubwright.schema.xsd import QName


class TypeName(NamedTuple):
    """The name of a type on the wire.

    ``pattern`` and ``value`` are its forms that a reader compares. ``mark`` is the text that a writer adds
    to a value whose declared type is a base of the type.
    """

    pattern: str
    value: Expression
    mark: Expression


class Reading(NamedTuple):
    """A reader to be planned: a function that reads ``fields`` into a ``made`` dataclass.

    ``names`` is the set of the fields' wire names. ``written`` is for types that requests use too,
    where a list that is absent is None.
    """

    function: str
    made: Name | Member
    fields: Fields
    names: Expression
    content: tuple[Node, ...]
    written: bool


@dataclass(frozen=True, slots=True)
class Format:
    """A wire format: SOAP, or JSON with the conventions of one API."""

    package: str
    """The package of the codecs, below that of the API."""

    reader_parameters: tuple[Parameter, Parameter]
    """What a reader reads from, and the reply."""

    writer_parameters: tuple[Parameter, ...]
    """What a writer of a type takes before the value."""

    piece: Annotation
    """What a writer makes of one field."""

    whole: Annotation
    """What a writer makes of a type."""

    mark: Parameter
    """The parameter that the writer of a derived type takes its mark in."""

    abstract: Name
    """The function that refuses a value of an abstract type."""

    dropped: Name
    """The function that refuses a field that a restriction leaves out."""

    group: Name | None
    """The function that joins what a repeated group holds; None where the format has no groups."""

    type_of: Expression | None
    """The type that a value says it has; None where values don't say it."""

    plan_names: Callable[[Sequence[ShapeField], QName | None, Context], Call]
    """Plans the set of the fields' wire names, of a type or (None) of a message."""

    plan_reader: Callable[[Reading, Context], Function]
    """Plans the reader of a type or of a reply."""

    plan_type_name: Callable[[QName, Context], TypeName]
    """Plans what a type is called on the wire."""

    plan_content: Callable[
        [Sequence[Node], Mapping[str, str], Context], tuple[Expression, ...]
    ]
    """Plans what a writer makes of a content; the mapping holds the fields' Python names."""

    plan_record: Callable[
        [QName, Sequence[Expression], Expression | None, Context], Call
    ]
    """Plans what a writer makes of a type, from the pieces of its content and a mark."""
