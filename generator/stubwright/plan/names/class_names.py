"""Chooses the names of classes: types, enumerations, messages, services and exceptions, in one scope."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.names import reserved
from stubwright.plan.names.symbols import MessageKey
from stubwright.plan.usage.fault_types import fault_types
from stubwright.python.spelling import capped, digest, pascal, slugs, snake

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from stubwright.model.api import Api, Operation, OperationKey
    from stubwright.plan.names.registry import NameRegistry
    from stubwright.plan.usage.used_types import Usage
    from stubwright.schema.xsd import QName


def service_key(service: QName) -> str:
    """Return the key of a service's class."""
    return f"service {service}"


def fault_key(name: QName) -> str:
    """Return the key of a fault type's exception."""
    return f"fault {name}"


def class_names(
    api: Api, used: Usage, modules: Mapping[OperationKey, str], registry: NameRegistry
) -> dict[Hashable, str]:
    """Choose the names of all classes. They differ in snake case, too.

    So the functions and modules that are named for a class are unique as well.
    """
    proposals: dict[Hashable, Sequence[str]] = {}
    for name in used.records:
        proposals[name] = _proposals(pascal(name.local), name, "Type")
    for name in used.enums:
        plain = pascal(name.local.removesuffix("/item"))
        proposals[name] = _proposals(plain, name, "Enum")
    for operation in used.operations:
        module = modules[operation.key]
        asked = MessageKey(operation.key, "request")
        proposals[asked] = _message_names(operation, asked, module)
        answered = MessageKey(operation.key, "response")
        proposals[answered] = _message_names(operation, answered, module)
        service = operation.key.service
        group = f"{pascal(service.local)}Service"
        proposals[service_key(service)] = _proposals(group, service, "Group")
    for name, element in fault_types(api, used).items():
        own = pascal(element.local) if element is not None else pascal(name.local)
        proposals[fault_key(name)] = _proposals(f"{own}Error", name, "Fault")
    short = {key: [capped(name) for name in names] for key, names in proposals.items()}
    return registry.choose("classes", short, _taken(api, used), snake)


def _taken(api: Api, used: Usage) -> set[str]:
    """Return the names of the clients, with and without the prefix Async, which are taken."""
    client = api.entry.client
    taken = {f"{client}Client", f"{client}Credentials", f"Async{client}Client"}
    services = {operation.service for operation in used.operations}
    taken |= {f"Async{pascal(service)}Service" for service in services}
    return taken | reserved.CLASSES | reserved.CONSTANTS


def _proposals(plain: str, name: QName, kind: str) -> Sequence[str]:
    words = [pascal(word) for word in slugs(name.namespace)] if name.namespace else []
    return (
        plain,
        *(f"{plain}{word}" for word in words[:1]),
        f"{plain}{kind}",
        *(f"{plain}{word}{kind}" for word in words),
        f"{plain}{kind}{digest(str(name))}",
    )


def _message_names(operation: Operation, key: MessageKey, module: str) -> Sequence[str]:
    """Propose the class of a message: the name of its element, if that ends like a request or response."""
    asked = key.side == "request"
    kind = "Request" if asked else "Response"
    message = operation.request if asked else operation.response
    plain = module == capped(snake(operation.name))
    base = pascal(operation.name if plain else module)
    own = base if base.endswith(kind) else f"{base}{kind}"
    parts = message.parts if message is not None else ()
    root = parts[0].element if len(parts) == 1 else None
    first = own
    if root is not None and root.local.endswith(kind) and plain:
        first = pascal(root.local)
    return (first, own, f"{own}Message", f"{own}{digest(str(key))}")
