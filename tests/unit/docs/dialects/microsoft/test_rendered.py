"""One page in every layout of its copies: each must state the same.

The renderers here turn our own markdown pages, and the vendor's if available, into the layouts of
rendered copies. They don't use the readers.
"""

from __future__ import annotations

import itertools
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.support.docs_pages import operation_page, read, value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from stubwright.docs.facts import (
        ElementFacts,
        MessageFacts,
        PageFacts,
        ProtocolPart,
        TemplateNode,
    )

CASES = Path(__file__).parents[4] / "cases" / "docs" / "microsoft"


class Item(NamedTuple):
    """A piece of a page. ``cells`` are the paragraphs of each cell of each row of a table."""

    kind: str
    text: str = ""
    cells: Sequence[Sequence[list[str]]] = ()


def plain(markdown: str) -> str:
    """Remove the inline markup that our pages use."""
    text = re.sub(r"<a name=[^>]*></a>", "", markdown)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"(\*\*|\*)(\S.*?)\1", r"\2", text)
    return text.replace("\\:", ":").strip()


def items(root: Path, name: str) -> Iterator[Item]:
    """Yield the pieces of a markdown page, its includes in place."""
    text = (root / name).read_text(encoding="utf-8")
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    lines = iter(text.split("\n"))
    for line in lines:
        include = re.match(r"\[!INCLUDE\[(.*?)\]\((.*?)\)\]", line)
        if include:
            path = (root / name).parent / include[2]
            if path.exists():
                yield Item("include", include[1])
                yield from items(root, str(path.resolve().relative_to(root.resolve())))
        elif line.startswith("```"):
            code = itertools.takewhile(lambda inner: not inner.startswith("```"), lines)
            yield Item("code", "\n".join(code))
        elif line.startswith("|"):
            more = itertools.takewhile(lambda inner: inner.startswith("|"), lines)
            rows = [row for row in (line, *more) if "---" not in row]
            yield Item("table", cells=[_cells(row) for row in rows])
        else:
            yield from _text(line)


def _text(line: str) -> Iterator[Item]:
    if line.startswith("#"):
        yield Item("heading", plain(line.lstrip("# ")))
    elif line.startswith("> [!"):
        yield Item("caption", line[4:].partition("]")[0].capitalize())
    elif line.strip(" >") and not line.startswith((":::", "-----")):
        yield Item("paragraph", plain(line.lstrip("> ")))


def _cells(row: str) -> list[list[str]]:
    return [
        [plain(part) for part in re.split(r"(?:<br\s*/?>)+", cell)]
        for cell in row.strip().strip("|").split("|")
    ]


def with_pipes(page: list[Item]) -> str:
    """Return the layout with pipes: no leading one, long rows broken before the type."""
    out: list[str] = []
    for item in page:
        if item.kind == "table":
            head, *rows = [[" ".join(cell) for cell in row] for row in item.cells]
            out += [" | ".join(head) + " |", "---|---|---|"]
            for row, cells in zip(rows, item.cells[1:], strict=True):
                if len(cells[1]) > 1:
                    out += [f"{row[0]} | {row[1]} |", f"{row[2]} |"]
                else:
                    out += [" | ".join(row) + " |"]
        elif item.kind != "include":
            out += [line.strip() for line in item.text.split("\n")]
    return "\n".join(out)


def without_pipes(page: list[Item], *, blank: str = " ", gap: str = "\n\n") -> str:
    """Return the layout without pipes: cells joined by a blank, paragraphs by blank lines."""
    out: list[str] = []
    for item in page:
        if item.kind == "table":
            for name, description, phrase in item.cells:
                if len(description) > 1:
                    out += [name[0] + blank + description[0], *description[1:], *phrase]
                else:
                    out += [blank.join([name[0], description[0], phrase[0]])]
        elif item.kind != "include":
            out += [item.text]
    return gap.join(out)


def stacked(page: list[Item]) -> str:
    """Return the layout with one cell a line, separated by blank lines."""
    out: list[str] = []
    for item in page:
        if item.kind == "table":
            out += [part for row in item.cells for cell in row for part in cell]
        elif item.kind != "include":
            out += [item.text]
    return "\n\n".join(out)


def blob(page: list[Item]) -> str:
    """Return a repository's page: with text of the website, and includes left unresolved."""
    out = ["Skip to content", "Latest commit", "151 lines (128 loc)", "title author"]
    resolved = True
    for item in page:
        if item.kind == "include":
            out += [f"[!INCLUDE{item.text}]"]
            resolved = False
        elif item.kind == "table" and not resolved:
            resolved = True
        elif item.kind == "table":
            out += [without_pipes([item])]
        else:
            out += [item.text]
    return "\n\n".join(out)


def headless(page: list[Item]) -> str:
    """Return a copy with pipes but without headings."""
    return with_pipes([item for item in page if item.kind != "heading"])


LAYOUTS: dict[str, Callable[[list[Item]], str]] = {
    "pipes": with_pipes,
    "plain": without_pipes,
    "tabs": lambda page: without_pipes(page, blank="\t"),
    "dense": lambda page: without_pipes(page, gap="\n"),
    "glued": lambda page: without_pipes(page, blank=""),
    "stacked": stacked,
}


def element_facts(element: ElementFacts) -> dict[str, object]:
    """Return what an element states, without sources and line breaks."""
    return {
        "name": element.name,
        "type": value(element.type),
        "required": value(element.required),
        "default": value(element.default),
        "max": value(element.max_items),
        "nested": value(element.nested_max_items),
        "reserved": value(element.reserved),
        "description": value(element.description).split(),
    }


def shape(node: TemplateNode | None) -> object:
    """Return a template's names, in order."""
    if node is None:
        return None
    derived = [(d.type_name, [shape(n) for n in d.nodes]) for d in node.derived]
    children = [shape(child) for child in node.children]
    return (node.name, node.namespace, node.polymorphic, children, derived)


def message_facts(message: MessageFacts, *, headers: bool) -> dict[str, object]:
    """Return what a message states."""
    return {
        "name": value(message.name),
        "elements": [element_facts(e) for e in message.elements or ()],
        "headers": headers and [element_facts(e) for e in message.headers or ()],
        "body": shape(message.body),
        "header": [shape(node) for node in message.header],
    }


def part_facts(part: ProtocolPart, *, headers: bool = True) -> dict[str, object]:
    """Return what a part states."""
    return {
        "protocols": part.protocols,
        "request": message_facts(part.request, headers=headers),
        "response": message_facts(part.response, headers=headers),
        "alignment": value(part.alignment),
    }


def page_facts(facts: PageFacts, *, headers: bool = True) -> dict[str, object]:
    """Return what a page states that every layout keeps."""
    return {
        "operation": value(facts.operation),
        "service": value(facts.service),
        "version": value(facts.version),
        "namespace": value(facts.namespace),
        "protocol_parts": [
            part_facts(part, headers=headers) for part in facts.protocol_parts
        ],
    }


def real_pages() -> list[str]:
    root = os.environ.get("STUBWRIGHT_REFERENCE")
    if not root:
        return []
    folder = Path(root) / "upstream/microsoft/docs"
    return [str(path) for path in sorted(folder.rglob("delete*.md"))]


def pages() -> list[str]:
    return [str(path) for path in sorted(CASES.glob("*/*.md"))] + real_pages()


class Original(NamedTuple):
    """A markdown page and the files that it includes, by their paths below ``root``."""

    root: Path
    name: str

    @property
    def items(self) -> list[Item]:
        return list(items(self.root, self.name))

    @property
    def facts(self) -> PageFacts:
        return operation_page(self.root, self.name)


@pytest.fixture
def original(page: str) -> Original:
    root = Path(page).parents[1]
    return Original(root, str(Path(page).relative_to(root)))


every_page = pytest.mark.parametrize("page", pages(), ids=lambda path: Path(path).stem)
every_layout = pytest.mark.parametrize("layout", LAYOUTS)


@every_layout
@every_page
def test_a_copy_states_what_the_page_states(original: Original, layout: str) -> None:
    facts, codes = read(LAYOUTS[layout](original.items))
    expected = original.facts
    assert page_facts(facts) == page_facts(expected)
    assert codes == []
    assert value(facts.summary) == value(expected.summary)


@every_page
def test_a_repository_page_lacks_only_what_it_includes(original: Original) -> None:
    facts, codes = read(blob(original.items))
    expected = page_facts(original.facts, headers=False)
    assert page_facts(facts, headers=False) == expected
    assert set(codes) == {"docs-missing-include"}


@every_page
def test_a_copy_without_headings_states_what_the_page_states(
    original: Original,
) -> None:
    facts, _ = read(headless(original.items))
    assert (
        page_facts(facts)["protocol_parts"]
        == page_facts(original.facts)["protocol_parts"]
    )


def without_ambiguous() -> Iterator[tuple[str, str]]:
    """Yield each page with each layout that its tables can be read in without the templates.

    In the glued layout, "DepotWhere" of the page addvans may also be one element's name.
    """
    for page, layout in itertools.product(pages(), LAYOUTS):
        if (Path(page).stem, layout) != ("addvans", "glued"):
            yield page, layout


@pytest.mark.parametrize(
    ("page", "layout"), list(without_ambiguous()), ids=lambda part: Path(part).stem
)
def test_tables_need_no_templates(original: Original, layout: str) -> None:
    kept = [item for item in original.items if item.kind != "code"]
    facts, _ = read(LAYOUTS[layout](kept))
    for part, wanted in zip(
        facts.protocol_parts, original.facts.protocol_parts, strict=True
    ):
        for found, message in (
            (part.request, wanted.request),
            (part.response, wanted.response),
        ):
            bodies = [
                [element_facts(element) for element in m.elements or ()]
                for m in (found, message)
            ]
            assert bodies[0] == bodies[1]


@every_layout
@every_page
def test_every_fact_of_a_copy_has_its_line(
    original: Original, layout: str, check_sources: Callable[..., int]
) -> None:
    text = LAYOUTS[layout](original.items)
    facts, _ = read(text)
    assert check_sources(facts, {"page": text}) > 20


@every_page
def test_every_fact_of_a_page_has_its_line(
    original: Original, check_sources: Callable[..., int]
) -> None:
    path = original.root / original.name
    files = [path, *path.parent.glob("includes/*.md")]
    texts = {
        str(f.relative_to(original.root)): f.read_text(encoding="utf-8") for f in files
    }
    assert check_sources(original.facts, texts) > 30
