"""Client modules: credentials, stubs, and ``_in_batches`` methods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.python.annotations import Annotation
    from stubwright.python.expressions import Call, Doc, Literal, Mapping, Sequence
    from stubwright.python.parts import Field, Header, Import, Parameter


@dataclass(frozen=True, slots=True)
class Stub:
    """A method that calls an operation.

    It imports ``imports``, builds the ``request`` in ``variable``, and returns what ``sent`` returns.
    ``parameters`` are the fields of the request, ``options`` what else the call takes.
    """

    name: str
    doc: Doc
    parameters: tuple[Parameter, ...]
    options: tuple[Parameter, ...]
    returns: Annotation
    variable: str
    request: Call
    sent: Call
    imports: tuple[Import, ...]


@dataclass(frozen=True, slots=True)
class BatchStub:
    """A method that calls an operation in batches of ``items``: ``sent`` is its result."""

    name: str
    doc: Doc
    items: Parameter
    parameters: tuple[Parameter, ...]
    options: Parameter
    variable: str
    request: Call
    sent: Call
    imports: tuple[Import, ...]


@dataclass(frozen=True, slots=True)
class BatchClass:
    """The ``_in_batches`` methods of a client, or of one of its services."""

    name: str
    doc: Doc
    stubs: tuple[BatchStub, ...]


@dataclass(frozen=True, slots=True)
class BatchModule:
    """The ``_in_batches`` methods of an API, which both clients inherit."""

    path: str
    header: Header
    classes: tuple[BatchClass, ...]


@dataclass(frozen=True, slots=True)
class StubGroup:
    """The operations of one service, as an attribute of the client."""

    attribute: str
    class_name: str
    bases: tuple[Annotation, ...]
    doc: Doc
    stubs: tuple[Stub, ...]


@dataclass(frozen=True, slots=True)
class CredentialsModule:
    """The credentials of one API: a dataclass whose repr doesn't show its ``secrets``.

    ``grants`` say where tokens are renewed, by environment and name.
    """

    path: str
    header: Header
    name: str
    doc: Doc
    fields: tuple[Field, ...]
    secrets: Sequence
    grants: Mapping


@dataclass(frozen=True, slots=True)
class ClientModule:
    """A client class: its methods, and attributes with the methods of a service each.

    ``protocols`` begin with the default; ``codecs`` maps each to the package of its codecs. ``base``
    is the first of the ``bases``; it, ``transport`` and ``returning`` are what differs between a
    synchronous and an asynchronous client.
    """

    path: str
    header: Header
    name: str
    base: str
    bases: tuple[Annotation, ...]
    transport: str
    is_async: bool
    returning: str
    credentials: str
    doc: Doc
    protocols: tuple[Literal, ...]
    codecs: Mapping
    stubs: tuple[Stub, ...]
    groups: tuple[StubGroup, ...]
