"""Plans an API's part of ``API.md``: one line for each operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.python import Surface, SurfaceLine

if TYPE_CHECKING:
    from stubwright.model.api import Operation
    from stubwright.plan.context import Context
    from stubwright.python import ClientModule, Stub


def surface(context: Context, client: ClientModule) -> Surface:
    """Return an API's part of ``API.md``; ``client`` is its synchronous client."""
    operations = context.usage.operations
    stubs = [("", stub) for stub in client.stubs]
    if client.groups:
        services = list(dict.fromkeys(o.key.service for o in operations))
        by_service = sorted(operations, key=lambda o: services.index(o.key.service))
        operations = tuple(by_service)
        for group in client.groups:
            stubs += [(f"{group.attribute}.", stub) for stub in group.stubs]
    lines = tuple(
        _line(operation, prefix, stub, context)
        for operation, (prefix, stub) in zip(operations, stubs, strict=True)
    )
    name = f"{context.symbols.root}.{client.name}"
    return Surface(context.api.entry.title, name, lines)


def _line(
    operation: Operation, prefix: str, stub: Stub, context: Context
) -> SurfaceLine:
    parameters = ", ".join(
        p.name if p.default is None else f"{p.name}=None" for p in stub.parameters
    )
    protocols = ["soap"] if operation.soap is not None else []
    protocols += [operation.json.kind] if operation.json is not None else []
    return SurfaceLine(
        f"{prefix}{stub.name}({parameters})",
        context.names(operation).response,
        tuple(protocols),
        stub.doc.paragraphs[0] if stub.doc.paragraphs else "",
    )
