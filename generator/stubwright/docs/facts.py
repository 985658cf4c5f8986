"""The page's vocabulary: what a documentation page says, in its own terms, with the line of each fact.

Nothing here is corrected or completed. What a page doesn't state is None; a table that isn't there
is None, and a table that the page says is empty is an empty tuple.
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
    "aligned", "sparse", "nested", "per-item", "none", "unstated"
]
"""How the errors of a reply line up with the items of the request.

``aligned``: one entry per item, null where it succeeded. ``sparse``: failures only, found by index.
``nested``: collections of sparse errors, one per parent item. ``per-item``: one result per item,
success or not. ``none``: the reply has no errors for single items. ``unstated``: nobody says.
"""


@dataclass(frozen=True, slots=True)
class Fact(Generic[T_co]):
    """A value and the place that states it."""

    value: T_co
    source: Source


@dataclass(frozen=True, slots=True)
class TypePhrase:
    """A data type as a page words it: ``**long** array`` is the name ``long`` and a list."""

    name: str
    is_list: bool = False
    nillable: bool = False


@dataclass(frozen=True, slots=True)
class ElementFacts:
    """What a page says of one element.

    ``description`` is plain text, its paragraphs separated by a blank line. ``max_items`` is the
    largest number of items that one call may carry. ``reserved`` marks an element that callers are
    told not to set.
    """

    name: str
    source: Source
    type: Fact[TypePhrase] | None = None
    description: Fact[str] | None = None
    required: Fact[bool] | None = None
    default: Fact[str] | None = None
    max_items: Fact[int] | None = None
    nested_max_items: Fact[int] | None = None
    """The second limit of a sentence that bounds the items inside each item."""
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

    Templates hold the true order of elements. ``placeholder`` is the text where a value goes;
    ``type_name`` the type that an opening comment names; ``namespace`` is empty in JSON.
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
    """What a page says of a request or a reply.

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
class Half:
    """The part of a page that speaks of one protocol, or of several at once."""

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
    """A paragraph that is not about one element.

    ``kind`` is ``availability`` (not supported yet, pilot, retired), ``role`` (who may call),
    ``restriction`` (when the service refuses), ``errors``, or ``note`` for everything else.
    """

    kind: Literal["availability", "role", "restriction", "errors", "note"]
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Everything understood from one page."""

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
    halves: tuple[Half, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """What the row of an index page says of an operation.

    ``limits`` are the elements that it limits: an empty tuple where it says that none applies, None
    where that can't be read.
    """

    operation: Fact[str]
    source: Source
    summary: Fact[str] | None = None
    limits: tuple[ElementFacts, ...] | None = None


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """What a page that lists the operations of a service says."""

    source: Source
    service: Fact[str] | None
    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Docs:
    """All that the docs of an API say: operation pages, and pages that list operations."""

    pages: Sequence[PageFacts]
    indexes: Sequence[IndexFacts] = ()


def root_of(body: TemplateNode | None) -> TemplateNode | None:
    """Return the node that holds the message's elements: the body, or what its envelope wraps."""
    if body is None or body.namespace:
        return body
    inner = enveloped(body)
    return inner if inner is not None else body


def enveloped(body: TemplateNode) -> TemplateNode | None:
    """Return the member that an RPC envelope wraps: the only one with members of its own."""
    wrapped = [node for node in body.children if node.children]
    if len(wrapped) == 1 and wrapped[0].type_name == wrapped[0].name:
        return wrapped[0]
    return None
