"""The facts that documentation pages state, each with the file and line that states it.

Nothing is corrected or completed. What a page doesn't state is None; a missing table is None, and a
table that the page declares empty is an empty tuple.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.diagnostics import Source

T_co = TypeVar("T_co", covariant=True)

Protocol: TypeAlias = Literal["soap", "rest", "json"]
Environment: TypeAlias = Literal["production", "sandbox"]
Alignment: TypeAlias = Literal[
    "aligned",
    "sparse",
    "nested",
    "per-item",
    "by-id",
    "failures",
    "indexed",
    "flag",
    "none",
    "unstated",
]
"""How the errors of a response correspond to the items of the request.

``aligned``: one entry per item, null where it succeeded. ``sparse``: failures only, found by index.
``nested``: collections of sparse errors, one per parent item. ``per-item``: one result per item,
successful or not, in the order of the request. ``by-id``: results that contain the id of their item.
``failures``: failures only, with the id of their item. ``indexed``: failures only, found by an index
that may count from 0 or 1. ``flag``: whether all was done. ``none``: the response has no errors for single items. ``unstated``: unknown.
"""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """A value and the source that states it."""

    value: T_co
    source: Source


@dataclass(frozen=True, slots=True)
class TypePhrase:
    """A data type as a page writes it: ``long array`` has the name ``long`` and is a list."""

    name: str
    is_list: bool = False
    nillable: bool = False


@dataclass(frozen=True, slots=True)
class ElementFacts:
    """The facts about one element on a page.

    ``description`` is plain text, its paragraphs separated by a blank line. ``max_items`` is the
    largest number of items in one call. ``reserved`` marks an element that callers must not set.
    """

    name: str
    source: Source
    type: Fact[TypePhrase] | None = None
    description: Fact[str] | None = None
    required: Fact[bool] | None = None
    default: Fact[str] | None = None
    max_items: Fact[int] | None = None
    nested_max_items: Fact[int] | None = None
    """The limit of the list inside each item, where the same sentence states it."""
    reserved: Fact[bool] | None = None


@dataclass(frozen=True, slots=True)
class DerivedFields:
    """The derived type that a template's comment names, and the elements that it adds."""

    type_name: str
    nodes: tuple[TemplateNode, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class TemplateNode:
    """One element of a SOAP template, or one member of a JSON snippet.

    Templates show the elements in the order of the wire. ``placeholder`` is the text in place of a
    value; ``type_name`` the type that an opening comment names; ``namespace`` is empty in JSON.
    """

    name: str
    source: Source
    namespace: str = ""
    children: tuple[TemplateNode, ...] = ()
    derived: tuple[DerivedFields, ...] = ()
    polymorphic: bool = False
    is_list: bool = False
    placeholder: str = ""
    type_name: str = ""
    required: bool = False
    nillable: bool = False


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """The facts about a request or a response on a page.

    ``elements`` are those of the body's root, in the order of the table (which need not be the
    order on the wire). ``structures`` are the tables of nested types, by type name. ``body`` and
    ``header`` are the templates; their root is the body element or the JSON root.
    """

    elements: tuple[ElementFacts, ...] | None = None
    structures: Mapping[str, tuple[ElementFacts, ...]] = field(
        default_factory=dict[str, tuple[ElementFacts, ...]]
    )
    headers: tuple[ElementFacts, ...] | None = None
    body: TemplateNode | None = None
    header: tuple[TemplateNode, ...] = ()
    name: Fact[str] | None = None
    """The name of the message's root element, where the page gives one."""


@dataclass(frozen=True, slots=True)
class ProtocolPart:
    """The facts about one protocol on a page, or about several protocols that share a description."""

    protocols: tuple[Protocol, ...]
    request: MessageFacts = field(default_factory=MessageFacts)
    response: MessageFacts = field(default_factory=MessageFacts)
    alignment: Fact[Alignment] | None = None


@dataclass(frozen=True, slots=True)
class EndpointFact:
    """An address that a page gives. ``method`` is the HTTP method, where stated."""

    protocol: Protocol
    environment: Environment
    url: str
    source: Source
    method: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A paragraph about the operation, not about one of its elements.

    ``kind`` is ``availability`` (not supported yet, pilot, retired), ``role`` (who may call),
    ``restriction`` (when the service refuses), ``errors``, or ``note`` for everything else.
    """

    kind: Literal["availability", "role", "restriction", "errors", "note"]
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything that one page states about an operation."""

    dialect: str
    source: Source
    language: str = "en"
    operation: Fact[str] | None = None
    service: Fact[str] | None = None
    version: Fact[str] | None = None
    namespace: Fact[str] | None = None
    summary: Fact[str] | None = None
    notes: tuple[Note, ...] = ()
    endpoints: tuple[EndpointFact, ...] = ()
    protocol_parts: tuple[ProtocolPart, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """The row of an operation on an index page.

    ``limits`` are the elements with a limit: empty if the row says that no limit applies, None if it
    can't be read.
    """

    operation: Fact[str]
    source: Source
    summary: Fact[str] | None = None
    limits: tuple[ElementFacts, ...] | None = None


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """The facts on an index page, which lists the operations of a service."""

    source: Source
    service: Fact[str] | None
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Docs:
    """The operation pages and index pages of an API."""

    pages: Sequence[PageFacts]
    indexes: Sequence[IndexFacts] = ()


def root_of(body: TemplateNode | None) -> TemplateNode | None:
    """Return the node whose children are the message's elements: the body, or the one in its envelope."""
    if body is None or body.namespace:
        return body
    inner = enveloped(body)
    return inner if inner is not None else body


def enveloped(body: TemplateNode) -> TemplateNode | None:
    """Return the member that an RPC envelope wraps: the only one that has members."""
    wrapped = [node for node in body.children if node.children]
    if len(wrapped) == 1 and wrapped[0].type_name == wrapped[0].name:
        return wrapped[0]
    return None
