"""Plans the constants and prefixes of the namespaces of SOAP messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.python import Constant, Expression, Literal, Qualified, Symbol
from stubwright.python.headers import constants_module
from stubwright.python.spelling import constant
from stubwright.schema.xsd import XML

if TYPE_CHECKING:
    from stubwright.plan.context import Context
    from stubwright.python import ConstantsModule
    from stubwright.schema.xsd import QName


def namespace_symbol(namespace: str, context: Context) -> Symbol:
    """Return the constant of a namespace."""
    prefix = context.symbols.prefixes[namespace]
    return Symbol(f"{context.symbols.root}._soap.namespaces", f"NS_{constant(prefix)}")


def prefixed(name: QName, context: Context) -> str:
    """Return a name with the prefix that the envelope declares."""
    if name.namespace == XML:
        return f"xml:{name.local}"
    prefix = context.symbols.prefixes.get(name.namespace, "")
    return f"{prefix}:{name.local}" if prefix else name.local


def qualified(name: QName, context: Context) -> Expression:
    """Return an expanded name, as ElementTree writes it."""
    if name.namespace in {"", XML}:
        return Literal(str(name))
    return Qualified(namespace_symbol(name.namespace, context), name.local)


def namespace_module(context: Context) -> ConstantsModule:
    """Return the module of the namespaces that the codecs name."""
    constants = tuple(
        Constant(f"NS_{constant(prefix)}", Literal(f"{{{namespace}}}"))
        for namespace, prefix in context.symbols.prefixes.items()
    )
    doc = "The namespaces of the messages, as ElementTree writes them."
    return constants_module(context.path("_soap", "namespaces"), doc, constants)
