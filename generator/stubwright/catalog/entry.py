"""The vocabulary of the catalog: the APIs, their spec files, and the conventions of their vendors.

Facts about a single vendor are data of these types.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from stubwright.diagnostics import NOWHERE, Source

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.docs.facts import Protocol

Effect: TypeAlias = Literal["delete", "batch", "other"]
"""What an operation does: ``delete`` deletes its items, ``batch`` does something else to each item of
its list, so that it can be called in batches; ``other`` is all else."""

ITEMS_DEPTH: Final = 2
"""The longest path to the items of a request, in names: generated code can't replace a deeper list."""


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """A WSDL of an API, relative to the folder of its specs, and the file that it was made from."""

    file: str
    upstream: str = ""
    version: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses of one protocol.

    ``{service}`` in them is replaced by the service's name in lower case. For REST they are the part
    that all operations share.
    """

    production: str = ""
    sandbox: str = ""
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class JsonFault:
    """How a JSON error object is read as a fault type: members of the object by field name.

    ``text`` is the member with the error message.
    """

    type: str
    members: Mapping[str, str]
    text: str = ""


@dataclass(frozen=True, slots=True)
class JsonConventions:
    """How values of the schema are written in JSON.

    ``long`` tells whether 64-bit integers are numbers or strings. ``discriminator`` is the member
    that names a derived type. ``separator`` joins the items of an xs:list; empty means an array.
    ``plain_arrays`` tells whether ArrayOfX is a JSON array or an object with one member.
    ``dictionary`` names the members of a key/value pair; they are read in upper or lower case.
    ``envelope`` names the members ``method``, ``params``, ``result`` and ``error`` of bodies that
    name the operation; it is empty where the HTTP method and path do.
    """

    long: Literal["number", "string"] = "number"
    discriminator: str = ""
    separator: str = ""
    plain_arrays: bool = False
    dictionary: tuple[str, str] = ("Key", "Value")
    envelope: Mapping[str, str] = field(default_factory=dict[str, str])
    method: str = "POST"
    error: JsonFault | None = None
    base_fault: str = ""
    """The fault type that is used for an error body of unknown type."""


@dataclass(frozen=True, slots=True)
class CredentialField:
    """One field of an API's credentials, and the header that its value is sent in.

    Over SOAP it is the header part ``soap`` if the operation declares one; otherwise, and with
    JSON, it is the HTTP header ``http``. ``format`` is that of the HTTP header's value. A ``token``
    can also be a function or a refresh token. ``equals`` is an element of the request that must have the
    same value, in operations that declare the header part ``soap``. ``source`` is the place of
    ``soap`` in the catalog; a ``shared`` field is the vendor's, for all its APIs.
    """

    name: str
    description: str
    soap: str = ""
    http: str = ""
    format: str = "{}"
    required: bool = False
    secret: bool = False
    boolean: bool = False
    token: bool = False
    equals: str = ""
    source: Source = NOWHERE
    shared: bool = False


@dataclass(frozen=True, slots=True)
class GrantEntry:
    """The URL where refresh tokens are exchanged in one environment, and the scope to ask for."""

    name: str
    environment: Literal["production", "sandbox"]
    url: str
    scope: str = ""


@dataclass(frozen=True, slots=True)
class AdviceEntry:
    """What to do about an error: see `Advice` of the runtime. ``reason`` is where the advice comes from.

    ``code`` or ``symbol`` is given, or both.
    """

    action: Literal["throttle", "retry", "refresh", "authentication", "gone"]
    reason: str
    code: int | None = None
    wait: float = 0.0
    service: str = ""
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class LimitFields:
    """The vendor's limits for a run of batches: see `Limits` of the runtime."""

    connections: int | None = None
    points: str = ""


@dataclass(frozen=True, slots=True)
class ResultFields:
    """The fields that contain the id, the errors and so on of a per-item result; empty without one.

    ``success`` is a boolean. Where one of the fields ``doubts`` is set, a result isn't a success.
    """

    id: str
    errors: str = ""
    warnings: str = ""
    success: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProblemFields:
    """The fields that contain the code, the symbol and so on of an error type; empty without one.

    ``first_index`` is the index of the first item; None if nothing states it.
    """

    code: str = ""
    symbol: str = ""
    message: str = ""
    details: str = ""
    index: str = ""
    nested: str = ""
    first_index: int | None = 0


@dataclass(frozen=True, slots=True)
class BareReply:
    """What a reply means that has no element for errors or results: ``done`` means that all was done.

    ``reason`` says how that is known.
    """

    means: Literal["done"]
    reason: str
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class FaultFields:
    """The fields that list the errors of a fault type, or its own fields if the fault is the error.

    ``elements`` are further names, as ``{namespace}local``, of the element in a SOAP fault's detail.
    """

    lists: tuple[str, ...] = ()
    own: ProblemFields | None = None
    request_id: str = ""
    elements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReceiptHeaders:
    """The reply headers that a receipt contains: one SOAP header element, and HTTP headers."""

    soap: str = ""
    http: str = ""
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApiEntry:
    """One version of one API, with its vendor's conventions merged in.

    ``id`` is the dotted path of the generated package; ``folder`` is where its specs are. ``protocols``
    are in order of preference; if empty, they are those in the schema or pages. ``index`` is the page
    that lists the operations with their limits. ``pages`` is the address of an operation's page on the web,
    for messages: ``{operation}`` stands for its name in lower case, with slashes for dots. ``tolerant_replies`` types every element of a reply as
    optional, whatever the schema requires. With ``explicit_nil``, an element that is nil is `NIL` in
    requests and SOAP replies, and None is one that is absent. ``unused_headers`` gives the reason for
    each header part that is never sent. ``http_headers`` are sent with every request. ``service`` is the service's name where there is no WSDL.
    ``types`` are patterns of further types to generate, which xs:anyType values can have.
    ``flatten`` names wrapper elements whose content becomes parameters of the call. ``effects`` tells
    by patterns of operation names what operations do. Without ``bare_reply``, a reply that can't report
    errors proves nothing.
    """

    id: str
    title: str
    client: str
    folder: str
    schemas: tuple[SchemaFile, ...] = ()
    docs: tuple[str, ...] = ()
    index: str = ""
    pages: str = ""
    overrides: str = ""
    service: str = ""
    operations: tuple[str, ...] = ("*",)
    types: tuple[str, ...] = ()
    protocols: tuple[Protocol, ...] = ()
    endpoints: Mapping[str, Addresses] = field(default_factory=dict[str, Addresses])
    json: JsonConventions = field(default_factory=JsonConventions)
    credentials: tuple[CredentialField, ...] = ()
    unused_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    http_headers: Mapping[str, str] = field(default_factory=dict[str, str])
    receipt: ReceiptHeaders = field(default_factory=ReceiptHeaders)
    problems: Mapping[str, ProblemFields] = field(
        default_factory=dict[str, ProblemFields]
    )
    faults: Mapping[str, FaultFields] = field(default_factory=dict[str, FaultFields])
    results: Mapping[str, ResultFields] = field(default_factory=dict[str, ResultFields])
    bare_reply: BareReply | None = None
    effects: Mapping[str, Effect] = field(default_factory=dict[str, "Effect"])
    advice: tuple[AdviceEntry, ...] = ()
    grants: tuple[GrantEntry, ...] = ()
    limits: LimitFields = field(default_factory=LimitFields)
    flatten: tuple[str, ...] = ()
    tolerant_replies: bool = False
    explicit_nil: bool = False
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Override:
    """One correction and its reason. ``facts`` are the corrected values by name."""

    operation: str
    field: str
    facts: Mapping[str, object]
    reason: str
    source: Source


@dataclass(frozen=True, slots=True)
class Catalog:
    """The catalog: all its APIs."""

    apis: tuple[ApiEntry, ...]
    source: Source = NOWHERE
