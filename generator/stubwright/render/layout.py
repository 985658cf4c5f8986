"""Writes Python expressions, signatures and docstrings as text, in black's layout.

Code that fits on one line stays there. Otherwise, the content of the brackets goes on one indented line
if it fits, or else on one line per item with a trailing comma.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, Final

from stubwright.python import (
    Attribute,
    Call,
    Literal,
    Mapping,
    Member,
    Name,
    Plain,
    Qualified,
    Quoted,
    Sequence,
    Star,
    Subscript,
    Symbol,
    Union,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from stubwright.python import Annotation, Doc, Expression, Field, Import, Parameter

WIDTH: Final = 88
_STEP: Final = "    "
WORDS: Final = frozenset({"type", "x"})
"""The names in code that this module writes, beside those of plan and templates."""

_ENDING_QUOTES: Final = re.compile(r'^"+|"{3,}|"+$')
"""Quotes to be escaped in a docstring: three or more together, and those next to its own quotes."""


def literal(value: str | int | bool | None) -> str:
    """Return a constant as Python source. All text from specs goes through here."""
    if not isinstance(value, str):
        return repr(value)
    text = repr(value)
    if text.startswith('"') or (value.count('"') > value.count("'")):
        return text if text[0] in "'\"" else repr(value)
    return '"' + text[1:-1].replace("\\'", "'").replace('"', '\\"') + '"'


def annotation(tree: Annotation) -> str:
    """Return an annotation or a base class on one line."""
    match tree:
        case Subscript(base, arguments):
            return f"{flat(base)}[{', '.join(map(annotation, arguments))}]"
        case Union(members):
            return " | ".join(map(annotation, members))
        case Quoted(inner):
            return f'"{annotation(inner)}"'
        case _:
            return flat(tree)


def flat(tree: Expression) -> str:
    """Return an expression on one line."""
    match tree:
        case Literal(value):
            return literal(value)
        case Member(package, name):
            return f"{package.name}.{name}"
        case Name(Symbol(name=path)) | Attribute(path):
            return path
        case Qualified(namespace, local):
            return _formatted(namespace.name, local)
        case Star(value):
            return f"*{flat(value)}"
        case Call():
            return _flat_call(tree)
        case Plain(kind, call):
            value = flat(call.arguments[0])
            return f"x if type(x := {value}) is {kind} else {flat(call.function)}(x)"
        case Sequence(items, is_list):
            comma = "," if len(items) == 1 and not is_list else ""
            inside = ", ".join(map(flat, items)) + comma
            return f"[{inside}]" if is_list else f"({inside})"
        case Mapping(pairs):
            return (
                "{"
                + ", ".join(f"{flat(key)}: {flat(value)}" for key, value in pairs)
                + "}"
            )


def _flat_call(call: Call) -> str:
    keywords = (f"{name}={flat(value)}" for name, value in call.keywords)
    inside = ", ".join([*map(flat, call.arguments), *keywords])
    return f"{flat(call.function)}({inside})"


def _formatted(constant: str, local: str) -> str:
    quoted = literal(local).replace("{", "{{").replace("}", "}}")
    return f"f{quoted[0]}{{{constant}}}{quoted[1:]}"


def expression(
    node: Expression, prefix: str = "", suffix: str = "", indent: int = 0
) -> str:
    """Return ``prefix`` + expression + ``suffix`` as lines, the first without its indentation.

    ``indent`` is the column that the first line starts in.
    """
    line = flat(node)
    if indent + len(prefix) + len(line) + len(suffix) <= WIDTH:
        return prefix + line + suffix
    match node:
        case Call(function, arguments, keywords) if arguments or keywords:
            opened, closed = f"{flat(function)}(", ")"
            rows = [("", item) for item in arguments] + [
                (f"{n}=", v) for n, v in keywords
            ]
        case Sequence(items, is_list) if items:
            opened, closed = "[]" if is_list else "()"
            rows = [("", item) for item in items]
        case Mapping(pairs) if pairs:
            opened, closed = "{", "}"
            rows = [(f"{flat(key)}: ", value) for key, value in pairs]
        case Star(value):
            return expression(value, f"{prefix}*", suffix, indent)
        case Plain(
            call=call
        ):  # the test of the class is only written where it fits into a line
            return expression(call, prefix, suffix, indent)
        case _:
            return prefix + line + suffix
    margin = " " * indent
    inside = ", ".join(start + flat(item) for start, item in rows)
    if isinstance(node, Call) and indent + len(_STEP) + len(inside) <= WIDTH:
        return f"{prefix}{opened}\n{margin}{_STEP}{inside}\n{margin}{closed}{suffix}"
    inner = [
        margin + _STEP + expression(item, start, ",", indent + len(_STEP))
        for start, item in rows
    ]
    return "\n".join([prefix + opened, *inner, margin + closed + suffix])


def signature(
    name: str,
    parameters: Collection[Parameter],
    returns: Annotation,
    *,
    indent: int = 0,
    first: str = "",
    second: Parameter | None = None,
    keyword: str = "def",
) -> str:
    """Return ``def name(…) -> returns:``.

    With ``first`` (self) the others are keyword-only, except for ``second``.
    """
    rows = [f"{first},"] if first else []
    rows += [parameter(second, indent + 4)] if second is not None else []
    named = [item for item in parameters if not item.name.startswith("*")]
    rows += ["*,"] if first and named else []
    rows += [parameter(item, indent + 4) for item in parameters]
    opened, closed = f"{keyword} {name}(", f") -> {annotation(returns)}:"
    inside = " ".join(rows).removesuffix(",")
    if indent + len(opened + inside + closed) <= WIDTH and "\n" not in inside:
        return opened + inside + closed
    margin = " " * indent
    if indent + len(_STEP) + len(inside) <= WIDTH and "\n" not in inside:
        comma = "," if len(rows) == 1 else ""  # black's rule for a lone parameter
        return f"{opened}\n{margin}{_STEP}{inside}{comma}\n{margin}{closed}"
    return "\n".join(
        [opened, *(f"{margin}{_STEP}{row}" for row in rows), margin + closed]
    )


def parameter(item: Parameter, indent: int) -> str:
    """Return a parameter on a line of its own."""
    return annotated(item, indent, ",")


def field(item: Field, indent: int = 4) -> str:
    """Return a dataclass field."""
    return annotated(item, indent)


def annotated(item: Field | Parameter, indent: int, suffix: str = "") -> str:
    """Return ``name: annotation = default``."""
    start = f"{item.name}: {annotation(item.annotation)}"
    default = "" if item.default is None else f" = {flat(item.default)}"
    if indent + len(start) + len(default) + len(suffix) <= WIDTH:
        return start + default + suffix
    if isinstance(item.default, Call):
        return expression(item.default, f"{start} = ", suffix, indent)
    margin = " " * indent
    kind = item.annotation
    opened, closed, inside = "(", ")", annotation(kind)
    if isinstance(kind, Subscript):
        opened, closed = f"{flat(kind.base)}[", "]"
        inside = ", ".join(map(annotation, kind.arguments))
    return (
        f"{item.name}: {opened}\n{margin}{_STEP}{inside}\n"
        f"{margin}{closed}{default}{suffix}"
    )


def imported(item: Import, indent: int = 0) -> str:
    """Return an import."""
    line = f"from {item.module} import {', '.join(item.names)}"
    if indent + len(line) <= WIDTH:
        return line
    margin = " " * indent
    names = [f"{margin}{_STEP}{name}," for name in item.names]
    return "\n".join([f"from {item.module} import (", *names, f"{margin})"])


def docstring(doc: Doc, indent: int = 0) -> str:
    """Return a docstring, wrapped; nothing in its text can end it."""
    if len(doc.paragraphs) == 1:
        return field_docstring(doc, indent)
    blocks = [
        _wrapped(_safe(paragraph) if number else f'"""{_safe(paragraph)}', indent)
        for number, paragraph in enumerate(doc.paragraphs)
    ]
    lines = [line for block in blocks for line in (*block, "")]
    margin = " " * indent
    lines[-1] = '"""'
    return "\n".join([lines[0], *(margin + line if line else "" for line in lines[1:])])


def field_docstring(doc: Doc, indent: int = 4) -> str:
    """Return the docstring under a field: one paragraph, closed where it ends."""
    text = _safe(" ".join(doc.paragraphs))
    return f"\n{' ' * indent}".join(_wrapped(f'"""{text}"""', indent))


def _wrapped(text: str, indent: int) -> list[str]:
    return textwrap.wrap(
        text, WIDTH - indent, break_long_words=False, break_on_hyphens=False
    )


def _safe(text: str) -> str:
    escaped = " ".join(text.split()).replace("\\", "\\\\")
    escaped = _ENDING_QUOTES.sub(lambda found: '\\"' * len(found[0]), escaped)
    return "".join(c if c.isprintable() else _escape(c) for c in escaped)


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"


def prose(text: str) -> str:
    """Return a text as a line of Markdown, without tags and control characters."""
    line = " ".join(text.split()).replace("<", "&lt;")
    return "".join(c if c.isprintable() else _escape(c) for c in line)


FILTERS: Final[tuple[Callable[..., str], ...]] = (
    annotation,
    docstring,
    expression,
    field,
    field_docstring,
    flat,
    imported,
    literal,
    prose,
)
"""The functions that templates may call."""
