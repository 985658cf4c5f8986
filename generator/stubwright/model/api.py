"""The reconciled model: an API and its operations, from schema, docs and overrides together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

from stubwright.diagnostics import NOWHERE, Source
from stubwright.schema.xsd import QName, Schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.catalog.entry import ApiEntry, Effect, ProblemFields, ResultFields
    from stubwright.docs.facts import Alignment, Fact, Note


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """The facts that schema, docs and overrides state about one element of a message.

    ``owner`` is the complex type that contains the element; None for the message itself.
    """

    owner: QName | None = None
    type_phrase: Fact[str] | None = None
    """The type in the wording of the docs."""
    description: Fact[str] | None = None
    required: Fact[bool] | None = None
    default: Fact[str] | None = None
    max_items: Fact[int] | None = None
    reserved: Fact[bool] | None = None


@dataclass(frozen=True, slots=True)
class BodyPart:
    """One part of a body: an element (document) or a named, typed accessor (rpc)."""

    name: str
    element: QName | None = None
    type: QName | None = None


@dataclass(frozen=True, slots=True)
class MessageHeader:
    """A header element that an operation declares, with the message part that refers to it."""

    part: str
    element: QName | None = None
    type: QName | None = None
    use: Literal["literal", "encoded"] = "literal"
    namespace: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """One direction of an operation.

    ``wrapper`` is the element around the parts of an rpc body; document bodies have none.
    ``fields`` contains facts by path: for the elements of the message itself, and for nested elements
    with facts that apply to one path only. All others are in ``type_fields``, by the containing type and
    the element's name. Messages may share that table, so it can contain types that they don't use.
    """

    name: str
    parts: tuple[BodyPart, ...] = ()
    wrapper: QName | None = None
    use: Literal["literal", "encoded"] = "literal"
    headers: tuple[MessageHeader, ...] = ()
    fields: Mapping[tuple[str, ...], FieldFacts] = field(
        default_factory=dict[tuple[str, ...], FieldFacts]
    )
    type_fields: Mapping[tuple[QName, str], FieldFacts] = field(
        default_factory=dict[tuple[QName, str], FieldFacts]
    )
    source: Source = NOWHERE

    def facts(self, path: tuple[str, ...], owner: QName | None) -> FieldFacts | None:
        """Return the facts of the element at a path, which the type ``owner`` contains."""
        found = self.fields.get(path)
        if found is None and owner is not None:
            return self.type_fields.get((owner, path[-1]))
        return found


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault that an operation declares; ``detail`` is the element inside the SOAP detail."""

    name: str
    detail: QName


@dataclass(frozen=True, slots=True)
class Endpoint:
    """The addresses of one protocol; None for an environment without an address."""

    production: Fact[str] | None = None
    sandbox: Fact[str] | None = None


@dataclass(frozen=True, slots=True)
class SoapCall:
    """How an operation is called with SOAP. ``action`` is verbatim from the WSDL."""

    version: Literal["1.1", "1.2"]
    action: str
    style: Literal["document", "rpc"]
    endpoint: Endpoint
    namespace: str


@dataclass(frozen=True, slots=True)
class JsonCall:
    """How an operation is called with JSON.

    ``kind`` is ``rest`` where the HTTP method and path identify the operation, and ``json`` where a
    member of the body does; ``rpc_method`` is the value of that member.
    """

    kind: Literal["rest", "json"]
    method: str
    endpoint: Endpoint
    rpc_method: str = ""
    method_source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Inferred:
    """What follows from the schema about a reply that neither docs nor catalog describe.

    ``path`` leads to its list, ``success`` to its own flag; ``doubts`` are paths of elements that speak against
    success if they are set. If the list is not ``complete``, what it lacks may have failed, too.
    ``results`` and ``problems`` are conventions of types, as the catalog states them for others.
    ``why`` is what it was inferred from.
    """

    alignment: Alignment
    why: str
    source: Source
    path: tuple[str, ...] = ()
    success: tuple[str, ...] = ()
    doubts: tuple[tuple[str, ...], ...] = ()
    complete: bool = True
    results: Mapping[str, ResultFields] = field(
        default_factory=dict[str, "ResultFields"]
    )
    problems: Mapping[str, ProblemFields] = field(
        default_factory=dict[str, "ProblemFields"]
    )


@dataclass(frozen=True, slots=True)
class PartialErrors:
    """Where a reply has the errors of single items, and how they correspond to items of the request.

    ``items`` is the path to the list of items in the request, ``nested_items`` from an item to the list
    inside. ``field`` is the path to the list of errors, ``nested_field`` to the list inside an entry.
    ``by`` is what shows the alignment; it is empty where nothing does.
    """

    alignment: Alignment
    field: tuple[str, ...] = ()
    source: Source = NOWHERE
    items: tuple[str, ...] = ()
    nested_items: tuple[str, ...] = ()
    nested_field: tuple[str, ...] = ()
    by: Literal["", "docs", "override", "catalog", "inferred"] = ""
    inferred: Inferred | None = None


class OperationEffect(NamedTuple):
    """What an operation does, and what shows it; by its name it is unless something else says so."""

    value: Effect = "other"
    by: Literal["name", "docs", "catalog", "override"] = "name"
    source: Source = NOWHERE


class OperationKey(NamedTuple):
    """What identifies an operation: overloads differ in ``input``, the name of the input message."""

    service: QName
    port: str
    name: str
    input: str = ""

    def __str__(self) -> str:
        return f"{self.service}.{self.port}/{self.name}({self.input})"


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation, with everything that is needed to call it with any protocol.

    ``name`` is the vendor's. A one-way operation has no ``response``.
    """

    key: OperationKey
    request: Message
    response: Message | None
    faults: tuple[Fault, ...] = ()
    soap: SoapCall | None = None
    json: JsonCall | None = None
    summary: Fact[str] | None = None
    notes: tuple[Note, ...] = ()
    partial_errors: PartialErrors = field(
        default_factory=lambda: PartialErrors("unstated")
    )
    effect: OperationEffect = OperationEffect()
    any_of: Fact[tuple[str, ...]] | None = None
    """Fields of the request, as dotted paths, of which at least one must be set."""
    selects: tuple[tuple[str, ...], ...] = ()
    """Paths of fields that select by themselves what is deleted, so that the items may be absent."""
    source: Source = NOWHERE
    docs: Source = NOWHERE
    index: Source = NOWHERE
    """The row of an index page that lists the operation."""

    @property
    def name(self) -> str:
        """The vendor's name of the operation."""
        return self.key.name

    @property
    def service(self) -> str:
        """The name of the service, without its namespace."""
        return self.key.service.local

    @property
    def port(self) -> str:
        """The name of the port."""
        return self.key.port


@dataclass(frozen=True, slots=True)
class Api:
    """One version of one API: its settings, its operations, and the schemas that they reach."""

    entry: ApiEntry
    operations: tuple[Operation, ...]
    schemas: Schemas
    derived: Mapping[QName, tuple[QName, ...]] = field(
        default_factory=dict[QName, tuple[QName, ...]]
    )
    """Direct derived types of each complex type, in schema order."""
