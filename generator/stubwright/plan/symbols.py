"""The Python names of one API: classes, modules and prefixes, unique and independent of order.

Two names that meet are both qualified: by their namespace, by their service, or by their kind.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stubwright.package import Symbol
from stubwright.plan.names import constant, pascal, slug, snake

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from stubwright.model.api import Api, Operation
    from stubwright.model.xsd import QName


@dataclass(frozen=True, slots=True)
class OperationNames:
    """The names of one operation."""

    module: str
    method: str
    request: str
    response: str


@dataclass(frozen=True, slots=True)
class Symbols:
    """The names of one API; ``root`` is the dotted path of its package."""

    root: str
    types: Mapping[QName, str]
    enums: Mapping[QName, str]
    operations: Mapping[tuple[str, str], OperationNames]
    services: Mapping[str, str]
    prefixes: Mapping[str, str]
    modules: Mapping[QName, str] = field(default_factory=dict["QName", str])
    """The module of each type, below ``types``."""

    def type_symbol(self, name: QName) -> Symbol:
        """Return the dataclass of a complex type."""
        return Symbol(f"{self.root}.types.{self.modules[name]}", self.types[name])

    def enum_symbol(self, name: QName) -> Symbol:
        """Return the class of an enumeration."""
        return Symbol(f"{self.root}.enums", self.enums[name])

    def codec_symbol(self, codec: str, name: QName, direction: str) -> Symbol:
        """Return the codec function of a complex type: ``_soap``, ``read`` and so on."""
        module = f"{self.root}.{codec}.types.{self.modules[name]}"
        return Symbol(module, f"{direction}_{snake(self.types[name])}")


def name_everything(
    api: Api,
    operations: Sequence[Operation],
    records: Iterable[QName],
    enums: Iterable[QName],
) -> Symbols:
    """Choose the names of an API."""
    own = _operation_names(operations)
    proposals: dict[object, tuple[str, str, str]] = {}
    for name in records:
        proposals[name] = (pascal(name.local), slug(name.namespace), "Type")
    for name in enums:
        proposals[name] = (
            pascal(name.local.removesuffix("/item")),
            slug(name.namespace),
            "Enum",
        )
    for key, names in own.items():
        proposals[(key, "request")] = (names.request, "", "Message")
        proposals[(key, "response")] = (names.response, "", "Message")
    chosen = _unique(proposals)
    return Symbols(
        root=api.entry.id,
        types={name: chosen[name] for name in records},
        enums={name: chosen[name] for name in enums},
        operations={
            key: OperationNames(
                names.module,
                names.method,
                chosen[(key, "request")],
                chosen[(key, "response")],
            )
            for key, names in own.items()
        },
        services={
            operation.service: snake(operation.service) for operation in operations
        },
        prefixes=_prefixes(api, operations),
    )


def _unique(proposals: Mapping[object, tuple[str, str, str]]) -> dict[object, str]:
    """Qualify every name that meets another: with its namespace first, then with its kind."""
    chosen = {key: name for key, (name, _, _) in proposals.items()}
    for attempt in (1, 2):
        meeting = Counter(name.casefold() for name in chosen.values())
        for key, name in list(chosen.items()):
            if meeting[name.casefold()] > 1:
                qualifier = proposals[key][attempt]
                chosen[key] = name + (pascal(qualifier) if qualifier else "")
    return chosen


def _operation_names(
    operations: Sequence[Operation],
) -> dict[tuple[str, str], OperationNames]:
    shared = Counter(operation.name for operation in operations)
    found: dict[tuple[str, str], OperationNames] = {}
    for operation in operations:
        prefix = operation.service if shared[operation.name] > 1 else ""
        base = pascal(f"{prefix} {operation.name}")
        found[(operation.service, operation.name)] = OperationNames(
            module="_".join(snake(part) for part in (prefix, operation.name) if part),
            method=snake(operation.name),
            request=_message_name(operation, base, prefix, "Request"),
            response=_message_name(operation, base, prefix, "Response"),
        )
    return found


def _message_name(operation: Operation, base: str, prefix: str, kind: str) -> str:
    message = operation.request if kind == "Request" else operation.response
    root = (
        message.parts[0].element
        if message is not None and len(message.parts) == 1
        else None
    )
    if root is not None and root.local.endswith(kind):
        return pascal(f"{prefix} {root.local}")
    return base if base.endswith(kind) else f"{base}{kind}"


def _prefixes(api: Api, operations: Sequence[Operation]) -> dict[str, str]:
    """Choose the prefixes that requests are written with."""
    own: set[str] = set()
    for operation in operations:
        request, response = operation.request, operation.response
        if request.wrapper is not None:
            own.add(request.wrapper.namespace)
        own.update(p.element.namespace for p in request.parts if p.element)
        if response is not None and response.wrapper is not None:
            own.add(response.wrapper.namespace)
    names = {
        name.namespace for name in (*api.schemas.types, *api.schemas.elements)
    } | own
    chosen: dict[str, str] = {}
    taken = {"", "i", "s", "xml", "xmlns"}
    for namespace in sorted(names - {""}):
        wanted = "tns" if own == {namespace} else slug(namespace)
        prefix, count = wanted, 2
        while prefix in taken:
            prefix, count = f"{wanted}{count}", count + 1
        taken.add(prefix)
        chosen[namespace] = prefix
    return chosen


def service_constant(service: str) -> str:
    """Return the name of a service's constant."""
    return constant(service)
