"""Statements as text: assignments, definitions, and the lines of checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.python import Annotation, Literal, Parameter
from stubwright.render.layout import WIDTH, expression, flat, literal, signature

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.python import (
        BatchStub,
        Check,
        Constant,
        DataClass,
        Function,
        Name,
        Rule,
        Stub,
    )


def assigned(item: Constant, indent: int = 0) -> str:
    """Return ``name = value``, annotated where the plan says so."""
    if not item.name:
        return expression(item.value, "", "", indent)
    kind = f": {item.annotation.text}" if item.annotation is not None else ""
    if isinstance(item.value, Literal):
        line, alone = (
            f"{item.name}{kind} = {flat(item.value)}",
            f"    {flat(item.value)}",
        )
        if indent + len(line) > WIDTH >= indent + len(alone):
            margin = " " * indent
            return f"{item.name}{kind} = (\n{margin}{alone}\n{margin})"
    return expression(item.value, f"{item.name}{kind} = ", "", indent)


def defined(function: Function) -> str:
    """Return the head of a function."""
    return signature(function.name, function.parameters, function.returns)


def method(stub: Stub, *, is_async: bool) -> str:
    """Return the head of a call stub; its parameters are keyword-only."""
    keyword = "async def" if is_async else "def"
    return signature(
        stub.name,
        stub.parameters,
        stub.returns,
        indent=4,
        first="self",
        keyword=keyword,
    )


def batch_method(stub: BatchStub) -> str:
    """Return the head of a call in batches: the items, and the rest keyword-only."""
    return signature(
        stub.name,
        (*stub.parameters, stub.options),
        Annotation("T"),
        indent=4,
        first="self",
        second=stub.items,
    )


def based(name: str, bases: tuple[str, ...]) -> str:
    """Return the head of a class."""
    line = f"class {name}({', '.join(bases)}):"
    if not bases:
        return f"class {name}:"
    if len(line) <= WIDTH:
        return line
    return f"class {name}(\n    {', '.join(bases)}\n):"


def pattern(item: Name | Literal, indent: int) -> str:
    """Return the head of a case: a class, or a string."""
    text = literal(item.value) if isinstance(item, Literal) else f"{flat(item)}()"
    line = f"case {text}:"
    if indent + len(line) <= WIDTH:
        return line
    margin = " " * indent
    return f"case (\n{margin}    {text}\n{margin}):"


def classed(item: DataClass) -> str:
    """Return the head of a dataclass."""
    if item.base is None:
        return f"class {item.name}:"
    line = f"class {item.name}({item.base.text}):"
    return (
        line if len(line) <= WIDTH else f"class {item.name}(\n    {item.base.text}\n):"
    )


def checked(item: Check) -> str:
    """Return the head of a check."""
    parameters = (
        Parameter("request", Annotation(item.request)),
        Parameter("findings", Annotation("Findings")),
    )
    return signature("check", parameters, Annotation("None"))


def ruled(rule: Rule) -> str:
    """Return a line of a check, without the indentation of the function's body."""
    margin = "    " * rule.depth
    column = 4 + len(margin)
    if not rule.variable:
        return margin + expression(rule.call, "", "", column)
    return margin + expression(rule.call, f"for {rule.variable} in ", ":", column)


FILTERS: Final[tuple[Callable[..., str], ...]] = (
    assigned,
    based,
    batch_method,
    checked,
    classed,
    defined,
    method,
    pattern,
    ruled,
)
"""What templates may call."""
