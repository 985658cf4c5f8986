"""Plans the codec modules of types: for each module of dataclasses, one with readers and writers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.plan.codecs.derived_types import extended_types
from stubwright.plan.codecs.type_readers import type_readers
from stubwright.plan.codecs.type_writers import type_writers
from stubwright.python import Constant, Function, TypeCodecs
from stubwright.python.headers import code_header

if TYPE_CHECKING:
    from collections.abc import Iterator

    from stubwright.plan.codecs.format import Format
    from stubwright.plan.context import Context


def type_codecs(wire: Format, context: Context) -> Iterator[TypeCodecs]:
    """Yield the codec module of each module of types that messages use."""
    usage, symbols = context.usage, context.symbols
    extended = extended_types(context)
    planned: dict[str, list[Constant | Function]] = {}
    for name in sorted(usage.records, key=lambda name: symbols.types[name]):
        parts: list[Constant | Function] = []
        if "read" in usage.code.get(name, ()):
            parts += type_readers(name, wire, context)
        if "write" in usage.records[name]:
            parts += type_writers(name, extended, wire, context)
        if parts:
            planned.setdefault(symbols.modules[name], []).extend(parts)
    for module, parts in sorted(planned.items()):
        constants = tuple(part for part in parts if isinstance(part, Constant))
        functions = tuple(part for part in parts if isinstance(part, Function))
        path = context.path(wire.package, "types", module)
        head = code_header(path, "", constants, functions)
        yield TypeCodecs(path, head, constants, functions)
