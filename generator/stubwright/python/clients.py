"""Client modules: credentials, stubs, and calls in batches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.python.annotations import Annotation
    from stubwright.python.expressions import Call, Doc, Literal, Mapping, Sequence
    from stubwright.python.modules import Field, Header, Import, Parameter


@dataclass(frozen=True, slots=True)
class Stub:
    """A method that sends one operation: ``sender`` is what sends the request.

    ``variable`` holds the request, and ``imports`` are what it needs to build it.
    """

    name: str
    doc: Doc
    parameters: tuple[Parameter, ...]
    returns: Annotation
    variable: str
    request: Call
    sender: str
    imports: tuple[Import, ...]


@dataclass(frozen=True, slots=True)
class BatchStub:
    """A method that sends one operation in batches of ``items``: ``sent`` is the call that does so."""

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
    """The calls in batches of a client, or of one of its services."""

    name: str
    doc: Doc
    stubs: tuple[BatchStub, ...]


@dataclass(frozen=True, slots=True)
class BatchModule:
    """The calls in batches of an API, which both its clients share."""

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
    """The credentials of one API: a dataclass whose ``secrets`` have no place in its repr.

    ``grants`` are the places to renew tokens at, by environment and name.
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
    """A client class: its own stubs, and groups of stubs as attributes.

    ``protocols`` are literals, the preferred one first; ``codecs`` maps them to the subpackages of
    their codecs. ``bases`` begin with ``base``, which with ``transport`` and ``returning`` is what a synchronous and an asynchronous
    client say differently.
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
