"""The last look at generated modules before they are written: they are compiled, never imported.

Every name and every string in a module must be one that the plan or a template holds, and every
statement of a kind that templates use. So nothing that came from a spec can have become code.
"""

from __future__ import annotations

import ast
import dataclasses
import re
from typing import TYPE_CHECKING, Final, cast

from stubwright.diagnostics import Source
from stubwright.package import Doc, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from stubwright.diagnostics import Log
    from stubwright.package import Module, Package

_WORD: Final = re.compile(r"[A-Za-z_]\w*")
_STRING: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
_PLAIN: Final = re.compile(r'[A-Za-z0-9_.\[\], |"/*]*')
_ALLOWED: Final = frozenset(
    {
        "Add", "AnnAssign", "Assign", "AsyncFunctionDef", "Attribute", "Await", "BinOp", "BitOr",
        "Call", "ClassDef", "Compare", "Constant", "Dict", "Expr", "For", "FormattedValue",
        "FunctionDef", "If", "ImportFrom", "Is", "IsNot", "JoinedStr", "List", "Load", "Match",
        "MatchAs", "MatchClass", "MatchValue", "Module", "Name", "Not", "NotIn", "Pass", "Raise", "Return",
        "Starred", "Store", "Subscript", "Tuple", "UnaryOp", "USub", "alias", "arg", "arguments",
        "keyword", "match_case",
    }
)  # fmt: skip


def gate(files: Mapping[str, str], package: Package, templates: Path, log: Log) -> None:
    """Report every generated module that holds what neither plan nor templates put there."""
    fixed = [
        path.read_text(encoding="utf-8") for path in sorted(templates.glob("*.jinja"))
    ]
    shared_words = {word for text in fixed for word in _WORD.findall(text)}
    shared_strings = {string for text in fixed for string in _STRING.findall(text)}
    for module in package.modules:
        unplain = _unplain(module)
        if unplain:
            message = f"a planned name is more than a name: {unplain[:60]!r}"
            log.report("output-unsafe", message, Source(module.path))
            continue
        strings, words = _vocabulary(module)
        finding = _finding(
            files[module.path], shared_strings | strings, shared_words | words
        )
        if finding:
            line, message = finding
            log.report("output-unsafe", message, Source(module.path, line))


def _vocabulary(module: Module) -> tuple[set[str], set[str]]:
    """Return the strings and the words that a planned module consists of."""
    strings: set[str] = set()
    words: set[str] = set()
    for value, is_text in _texts(module, is_text=False):
        if is_text:
            strings.add(_folded(value))
        else:
            words.update(_WORD.findall(value))
    return strings, words


def _texts(node: object, *, is_text: bool) -> Iterator[tuple[str, bool]]:
    """Yield the strings of a plan; those in `Literal` and `Doc` are text, all others are code."""
    if isinstance(node, str):
        yield node, is_text
    elif isinstance(node, tuple):
        for item in cast("tuple[object, ...]", node):
            yield from _texts(item, is_text=is_text)
    elif isinstance(node, Doc):
        yield from ((paragraph, True) for paragraph in node.paragraphs)
        yield " ".join(node.paragraphs), True
    elif dataclasses.is_dataclass(node):
        text = is_text or isinstance(node, Literal)
        for field in dataclasses.fields(node):
            yield from _texts(getattr(node, field.name), is_text=text)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _unplain(module: Module) -> str:
    """Return a planned name that could be more than a name, or an empty string."""
    for value, is_text in _texts(module, is_text=False):
        if not is_text and not _PLAIN.fullmatch(value):
            return value
    return ""


def _finding(text: str, strings: set[str], words: set[str]) -> tuple[int, str] | None:
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError) as error:
        return getattr(error, "lineno", 0) or 0, f"the module does not compile: {error}"
    for node in ast.walk(tree):
        kind = type(node).__name__
        line = getattr(node, "lineno", 0)
        if kind not in _ALLOWED:
            return line, f"the module holds {kind}, which no template writes"
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            for part in node.value.split("\n\n"):
                if (
                    _folded(part) not in strings
                    and not set(_WORD.findall(part)) <= words
                ):
                    return (
                        line,
                        f"the module holds a string that was not planned: {part[:60]!r}",
                    )
        for name in _names(node):
            if not set(_WORD.findall(name)) <= words:
                return line, f"the module holds a name that was not planned: {name}"
    return None


def _names(node: ast.AST) -> Iterator[str]:
    for field in ("id", "attr", "name", "arg", "asname", "module"):
        value = getattr(node, field, None)
        if isinstance(value, str):
            yield value
