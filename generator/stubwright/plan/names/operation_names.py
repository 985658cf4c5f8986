"""The names of operations and services: modules, methods, attributes and constants."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.names import reserved
from stubwright.python.spelling import capped, constant, digest, slugs, snake

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Operation, OperationKey
    from stubwright.plan.names.locked import Book
    from stubwright.schema.xsd import QName


def stems(operations: Sequence[Operation], book: Book) -> dict[OperationKey, str]:
    """Choose the stem of each operation, which is the name of its module.

    Where operations share a name, it is preceded by what tells them apart.
    """
    same: dict[str, list[OperationKey]] = {}
    for operation in operations:
        same.setdefault(operation.name, []).append(operation.key)
    proposals: dict[OperationKey, Sequence[str]] = {}
    for name, keys in same.items():
        services = {key.service for key in keys}
        ports = {(key.service, key.port) for key in keys}
        for key in keys:
            words = [key.service.local] if len(services) > 1 else []
            words += [key.port] if len(ports) > len(services) else []
            words.append(name)
            words += [key.input] if len(keys) > len(ports) else []
            telling = "_".join(map(snake, words))
            marked = f"{capped(snake(name))}_{digest(str(key))}"
            proposals[key] = (capped(snake(name)), capped(telling), marked)
    return book.choose("operations", proposals, reserved.MODULES)


def is_grouped(operations: Sequence[Operation], book: Book) -> bool:
    """Tell whether services are attributes of the client: where two of them share a name.

    What an earlier run decided stands.
    """
    services: dict[str, set[QName]] = {}
    for operation in operations:
        services.setdefault(operation.name, set()).add(operation.key.service)
    shared = any(len(found) > 1 for found in services.values())
    return book.decide("grouped", otherwise=shared)


def methods(
    stem: Mapping[OperationKey, str], book: Book, *, grouped: bool
) -> dict[OperationKey, str]:
    """Choose the methods of the client, or of each of its services."""
    scopes: dict[str, dict[OperationKey, Sequence[str]]] = {}
    for key in stem:
        plain = capped(snake(key.name))
        marked = f"{plain}_{digest(str(key))}"
        scope = f"methods of {key.service}" if grouped else "methods"
        scopes.setdefault(scope, {})[key] = (plain, stem[key], f"{plain}_", marked)
    found: dict[OperationKey, str] = {}
    for scope, proposals in scopes.items():
        found |= book.choose(scope, proposals, reserved.METHODS)
    return found


def attributes(operations: Sequence[Operation], book: Book) -> dict[QName, str]:
    """Choose the attributes of the client that services are."""
    proposals: dict[QName, Sequence[str]] = {}
    for operation in operations:
        service = operation.key.service
        plain = capped(snake(service.local))
        qualified = (f"{plain}_{word}" for word in slugs(service.namespace))
        marked = f"{plain}_{digest(str(service))}"
        proposals[service] = (plain, *qualified, marked)
    return book.choose("services", proposals, reserved.METHODS)


class _Port(NamedTuple):
    service: QName
    port: str

    def __str__(self) -> str:
        return f"{self.service}.{self.port}"


def constants(
    operations: Sequence[Operation], book: Book
) -> dict[tuple[QName, str], str]:
    """Choose the constants of the services' ports."""
    proposals: dict[_Port, Sequence[str]] = {}
    for operation in operations:
        service, port = operation.key.service, operation.key.port
        plain = capped(constant(service.local))
        marked = f"{plain}_{digest(f'{service}.{port}').upper()}"
        telling = capped(f"{plain}_{constant(port)}")
        proposals[_Port(service, port)] = (plain, telling, marked)
    if len(proposals) == 1:
        proposals = {port: ("SERVICE", *names) for port, names in proposals.items()}
    chosen = book.choose("constants", proposals, reserved.CONSTANTS)
    return {(port.service, port.port): name for port, name in chosen.items()}
