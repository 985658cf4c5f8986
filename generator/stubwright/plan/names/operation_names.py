"""Chooses the names of operations and services: modules, methods, attributes and constants."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from stubwright.plan.names import reserved
from stubwright.python.spelling import capped, constant, digest, slugs, snake

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.model.api import Operation, OperationKey
    from stubwright.plan.names.registry import NameRegistry
    from stubwright.schema.xsd import QName


def module_names(
    operations: Sequence[Operation], registry: NameRegistry
) -> dict[OperationKey, str]:
    """Choose the name of each operation's module.

    Where operations share a name, it is qualified by the service, the port and the input message, as
    far as these differ.
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
            qualified = "_".join(map(snake, words))
            hashed = f"{capped(snake(name))}_{digest(str(key))}"
            proposals[key] = (capped(snake(name)), capped(qualified), hashed)
    return registry.choose("operations", proposals, reserved.MODULES)


def is_grouped(operations: Sequence[Operation], registry: NameRegistry) -> bool:
    """Tell whether services are attributes of the client: where two of them share a name.

    What an earlier run decided is kept.
    """
    services: dict[str, set[QName]] = {}
    for operation in operations:
        services.setdefault(operation.name, set()).add(operation.key.service)
    shared = any(len(found) > 1 for found in services.values())
    return registry.decide("grouped", otherwise=shared)


def method_names(
    modules: Mapping[OperationKey, str], registry: NameRegistry, *, grouped: bool
) -> dict[OperationKey, str]:
    """Choose the methods of the client, or of each of its services."""
    scopes: dict[str, dict[OperationKey, Sequence[str]]] = {}
    for key in modules:
        plain = capped(snake(key.name))
        hashed = f"{plain}_{digest(str(key))}"
        scope = f"methods of {key.service}" if grouped else "methods"
        scopes.setdefault(scope, {})[key] = (plain, modules[key], f"{plain}_", hashed)
    found: dict[OperationKey, str] = {}
    for scope, proposals in scopes.items():
        found |= registry.choose(scope, proposals, reserved.METHODS)
    return found


def service_attributes(
    operations: Sequence[Operation], registry: NameRegistry
) -> dict[QName, str]:
    """Choose the attributes of the client for its services."""
    proposals: dict[QName, Sequence[str]] = {}
    for operation in operations:
        service = operation.key.service
        plain = capped(snake(service.local))
        by_namespace = (f"{plain}_{word}" for word in slugs(service.namespace))
        hashed = f"{plain}_{digest(str(service))}"
        proposals[service] = (plain, *by_namespace, hashed)
    return registry.choose("services", proposals, reserved.METHODS)


class _Port(NamedTuple):
    service: QName
    port: str

    def __str__(self) -> str:
        return f"{self.service}.{self.port}"


def port_constants(
    operations: Sequence[Operation], registry: NameRegistry
) -> dict[tuple[QName, str], str]:
    """Choose the constants that describe the ports of services."""
    proposals: dict[_Port, Sequence[str]] = {}
    for operation in operations:
        service, port = operation.key.service, operation.key.port
        plain = capped(constant(service.local))
        hashed = f"{plain}_{digest(f'{service}.{port}').upper()}"
        qualified = capped(f"{plain}_{constant(port)}")
        proposals[_Port(service, port)] = (plain, qualified, hashed)
    if len(proposals) == 1:
        proposals = {port: ("SERVICE", *names) for port, names in proposals.items()}
    chosen = registry.choose("constants", proposals, reserved.CONSTANTS)
    return {(port.service, port.port): name for port, name in chosen.items()}
