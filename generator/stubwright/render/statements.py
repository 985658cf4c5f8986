"""Writes statements as text: assignments, definitions, and the lines of checks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.python import NONE, Literal, Parameter, builtin_name
from stubwright.render.layout import (
    WIDTH,
    annotation,
    expression,
    flat,
    literal,
    signature,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stubwright.python import (
        Annotation,
        BatchStub,
        Check,
        Constant,
        Function,
        Name,
        Rule,
        Stub,
    )


def assignment(item: Constant, indent: int = 0) -> str:
    """Return ``name = value``, annotated if the plan has an annotation."""
    if not item.name:
        return expression(item.value, "", "", indent)
    kind = f": {annotation(item.annotation)}" if item.annotation is not None else ""
    if isinstance(item.value, Literal):
        line, alone = (
            f"{item.name}{kind} = {flat(item.value)}",
            f"    {flat(item.value)}",
        )
        if indent + len(line) > WIDTH >= indent + len(alone):
            margin = " " * indent
            return f"{item.name}{kind} = (\n{margin}{alone}\n{margin})"
    return expression(item.value, f"{item.name}{kind} = ", "", indent)


def function_head(function: Function) -> str:
    """Return the head of a function."""
    return signature(function.name, function.parameters, function.returns)


def method_head(stub: Stub, *, is_async: bool) -> str:
    """Return the head of a call stub; its parameters are keyword-only."""
    keyword = "async def" if is_async else "def"
    return signature(
        stub.name,
        (*stub.parameters, *stub.options),
        stub.returns,
        indent=4,
        first="self",
        keyword=keyword,
    )


def batch_method_head(stub: BatchStub) -> str:
    """Return the head of a call in batches: the items, and the rest keyword-only."""
    return signature(
        stub.name,
        (*stub.parameters, stub.options),
        builtin_name("T"),
        indent=4,
        first="self",
        second=stub.items,
    )


def class_head(name: str, bases: Sequence[Annotation] = ()) -> str:
    """Return the head of a class."""
    if not bases:
        return f"class {name}:"
    inside = ", ".join(map(annotation, bases))
    line = f"class {name}({inside}):"
    return line if len(line) <= WIDTH else f"class {name}(\n    {inside}\n):"


def case_head(item: Name | Literal, indent: int) -> str:
    """Return the head of a case: a class, or a string."""
    text = literal(item.value) if isinstance(item, Literal) else f"{flat(item)}()"
    line = f"case {text}:"
    if indent + len(line) <= WIDTH:
        return line
    margin = " " * indent
    return f"case (\n{margin}    {text}\n{margin}):"


def check_head(item: Check) -> str:
    """Return the head of a function that checks requests."""
    parameters = (
        Parameter("request", builtin_name(item.request)),
        Parameter("findings", builtin_name("Findings")),
    )
    return signature("check", parameters, NONE)


def rule(item: Rule) -> str:
    """Return a line of a check, without the indentation of the function's body."""
    margin = "    " * item.depth
    column = 4 + len(margin)
    if not item.variable:
        return margin + expression(item.call, "", "", column)
    return margin + expression(item.call, f"for {item.variable} in ", ":", column)


FILTERS: Final[tuple[Callable[..., str], ...]] = (
    assignment,
    batch_method_head,
    case_head,
    check_head,
    class_head,
    function_head,
    method_head,
    rule,
)
"""The functions that templates may call."""
