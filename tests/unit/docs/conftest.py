"""Fixtures for the docs readers: the reference folder, and a check of the sources of all facts."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest

if TYPE_CHECKING:
    from stubwright.diagnostics import Source
    from stubwright.docs.facts import (
        ElementFacts,
        Fact,
        MessageFacts,
        PageFacts,
        TemplateNode,
    )

Stated: TypeAlias = "tuple[str, Source]"
SourceCheck: TypeAlias = Callable[["PageFacts", Mapping[str, str]], int]


@pytest.fixture
def reference() -> Path:
    """Return the folder of vendor pages and of the facts in them, which isn't in the repository."""
    folder = os.environ.get("STUBWRIGHT_REFERENCE")
    if not folder:
        pytest.skip("STUBWRIGHT_REFERENCE doesn't name a folder of vendor pages")
    return Path(folder)


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _element(element: ElementFacts) -> Iterator[Stated]:
    facts: list[Fact[object] | None] = [
        element.max_items,
        element.nested_max_items,
        element.default,
    ]
    yield element.name, element.source
    if element.type is not None:
        yield element.type.value.name, element.type.source
    if element.description is not None:
        yield element.description.value.split()[0], element.description.source
    for fact in facts:
        if fact is not None:
            yield str(fact.value), fact.source


def _node(node: TemplateNode) -> Iterator[Stated]:
    yield node.name, node.source
    for child in node.children:
        yield from _node(child)
    for derived in node.derived:
        yield derived.type_name, derived.source
        for child in derived.nodes:
            yield from _node(child)


def _message(message: MessageFacts) -> Iterator[Stated]:
    if message.name is not None:
        yield message.name.value, message.name.source
    tables = [
        message.elements or (),
        message.headers or (),
        *message.structures.values(),
    ]
    for table in tables:
        for element in table:
            yield from _element(element)
    for node in (*message.header, *([message.body] if message.body else [])):
        yield from _node(node)


def _page(facts: PageFacts) -> Iterator[Stated]:
    named = (facts.operation, facts.version, facts.namespace, facts.summary)
    for fact in named:
        if fact is not None:
            yield fact.value, fact.source
    for note in facts.notes:
        yield " ".join(note.text.split()[:3]), note.source
    for endpoint in facts.endpoints:
        yield endpoint.url, endpoint.source
    for part in facts.protocol_parts:
        yield from _message(part.request)
        yield from _message(part.response)


@pytest.fixture
def check_sources() -> SourceCheck:
    """Return a function that checks that each fact is on the line that it names.

    It takes the facts and the text of each file, and returns how many facts it has checked. KnownNames
    that a copy has lost are checked nowhere, since they stand nowhere.
    """

    def check(facts: PageFacts, texts: Mapping[str, str]) -> int:
        lines = {path: text.split("\n") for path, text in texts.items()}
        count = 0
        for value, source in _page(facts):
            path, number = source
            line = _squeezed(
                re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", lines[path][number - 1])
            )
            whole = _squeezed(lines[path][number - 1])
            words = _squeezed(value)
            numeral = {"1": "one"}.get(words, words)
            assert words in line or words in whole or numeral in line, (value, source)
            count += 1
        return count

    return check
