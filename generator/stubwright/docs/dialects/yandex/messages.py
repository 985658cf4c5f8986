"""Reads the request and the response of a Yandex page from its tables and its JSON snippet."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from stubwright.docs.dialects.yandex.rendered_rows import read_answer
from stubwright.docs.dialects.yandex.titles import column_of, read_structure
from stubwright.docs.facts import Fact, MessageFacts
from stubwright.docs.formats.blocks import Code, Table
from stubwright.docs.formats.json_template import read_json_template
from stubwright.docs.text.element_names import NAME
from stubwright.docs.text.element_rows import (
    ElementRow,
    Rules,
    merge_elements,
    read_element,
)
from stubwright.docs.text.matching import unambiguous_matches
from stubwright.docs.text.passages import cell_text
from stubwright.docs.text.type_phrases import read_type

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.diagnostics import Log, Source
    from stubwright.docs.dialects.yandex.sections import Section
    from stubwright.docs.facts import ElementFacts, TemplateNode, TypePhrase
    from stubwright.docs.formats.blocks import Row
    from stubwright.docs.text.passages import Cell

_ORDER: Final = ("name", "type", "description", "required")
_ROOTS: Final = {"request": "params", "response": "result"}


@dataclass(slots=True, eq=False)
class _Group:
    """The rows of one structure; the root has no name."""

    structure: str
    rows: list[ElementRow] = field(default_factory=list[ElementRow])


def read_message(sections: Sequence[Section], side: str, log: Log) -> MessageFacts:
    """Return the facts in the sections of one message."""
    return _Reader(side, log).read(sections)


class _Reader:
    def __init__(self, side: str, log: Log) -> None:
        self._side = side
        self._log = log
        self._groups: list[_Group] = []
        self._name: Fact[str] | None = None
        self._body: TemplateNode | None = None
        self._is_complete = False

    def read(self, sections: Sequence[Section]) -> MessageFacts:
        for section in sections:
            for block in section.blocks:
                if isinstance(block, Table):
                    self._table(block)
                elif isinstance(block, Code) and not self._is_complete:
                    self._snippet(block)
        nodes = self._nodes()
        self._move_misplaced(nodes)
        for group in list(self._groups):
            self._restore_names(group, nodes)
        structures: dict[str, list[ElementFacts]] = {}
        rules = Rules(self._side == "request")
        for group in self._groups:
            elements = structures.setdefault(group.structure, [])
            for row in group.rows:
                if row.name:
                    node = nodes.get(group.structure)
                    elements.append(self._element(row, node, rules))
        merged = {name: merge_elements(rows) for name, rows in structures.items()}
        own = merged.pop("", None)
        return MessageFacts(
            elements=own, structures=merged, body=self._body, name=self._name
        )

    def _snippet(self, block: Code) -> None:
        template = read_json_template(block.lines, block.source.path)
        if template.flaw:
            message = f"the snippet of the {self._side} can't be read: {template.flaw}"
            self._log.report("docs-unreadable-template", message, block.source)
        if self._body is None or not template.flaw:
            self._body = template.root
            self._is_complete = not template.flaw

    def _table(self, table: Table) -> None:
        columns = [column_of(title) or title for title in table.columns if title]
        if "name" in columns and "type" in columns:
            order = [columns.index(c) if c in columns else -1 for c in _ORDER]
        else:
            order = list(range(len(_ORDER)))
        self._groups.append(_Group(""))
        for row in table.rows:
            self._row(row, order)

    def _row(self, row: Row, order: Sequence[int]) -> None:
        if _is_title(row.cells):
            self._open(row)
            return
        cells = [row.cells[i] if 0 <= i < len(row.cells) else () for i in order]
        name, phrase, description, answer = cells
        text = cell_text(name)
        if column_of(text) == "name":
            return
        if not row.regular or (text and not NAME.fullmatch(text)):
            message = f"the cells of the row are ambiguous: {text[:40]}"
            self._log.report("docs-unreadable-row", message, row.source)
        if (text and not NAME.fullmatch(text)) or not (text or row.regular):
            return
        required: Fact[bool] | None = None
        value = read_answer(cell_text(answer))
        if answer and value is not None:
            required = Fact(value, answer[0].source())
        self._groups[-1].rows.append(
            ElementRow(text, row.source, description, phrase, required)
        )

    def _open(self, row: Row) -> None:
        title = cell_text(row.cells[0])
        structure = read_structure(title)
        if structure is None:
            message = f"the row isn't the title of a structure: {title[:40]}"
            self._log.report("docs-unreadable-row", message, row.source)
            return
        name = "" if structure.is_root else structure.name
        self._groups.append(_Group(name))
        if structure.is_root and structure.name and self._name is None:
            self._name = Fact(structure.name, row.cells[0][0].source())

    def _nodes(self) -> Mapping[str, TemplateNode]:
        """Return the snippet's node of each structure, found by its type or by the member's name.

        A snippet with missing brackets isn't used.
        """
        nodes: dict[str, TemplateNode] = {}
        if self._body is None or not self._is_complete:
            return nodes
        wanted = _ROOTS[self._side]
        root = next((c for c in self._body.children if c.name == wanted), self._body)
        nodes[""] = root
        pending = list(root.children)
        while pending:
            node = pending.pop(0)
            pending.extend(node.children)
            if node.type_name:
                nodes.setdefault(node.type_name, node)
        for group in self._groups:
            place = nodes.get(group.structure)
            members = {c.name: c for c in place.children} if place else {}
            for row in group.rows:
                phrase = read_type(cell_text(row.type))
                if phrase and row.name in members and members[row.name].children:
                    nodes.setdefault(phrase.name, members[row.name])
        return nodes

    def _move_misplaced(self, nodes: Mapping[str, TemplateNode]) -> None:
        """Move rows to the structures that have them in the snippet: titles may be missing."""
        for group in list(self._groups):
            node = nodes.get(group.structure)
            if not nodes or (node is not None and not node.children):
                continue
            misplaced = [
                row
                for row in group.rows
                if row.name and (node is None or not _has_member(node, row.name))
            ]
            for row in misplaced:
                targets = [
                    name for name, n in nodes.items() if _has_member(n, row.name)
                ]
                if len(targets) == 1:
                    message = f"{row.name} was moved to {targets[0] or 'the root'}, as in the snippet"
                    self._log.report("docs-unreadable-row", message, row.source)
                    group.rows.remove(row)
                    self._groups.append(_Group(targets[0], [row]))

    def _restore_names(self, group: _Group, nodes: Mapping[str, TemplateNode]) -> None:
        """Name rows without a name after the snippet's members, where the match is unambiguous."""
        node = nodes.get(group.structure)
        taken = {row.name for row in group.rows}
        free = [c for c in (node.children if node else ()) if c.name not in taken]
        lost = [index for index, row in enumerate(group.rows) if not row.name]
        if len(lost) > len(free):
            lost = lost[: -self._move_rest(group, len(lost) - len(free), nodes) or None]
        phrases = [read_type(cell_text(group.rows[index].type)) for index in lost]
        sure = unambiguous_matches(
            phrases, free, lambda phrase, member: _fits(member, phrase)
        )
        for place, index in enumerate(lost):
            name = free[sure[place]].name if place in sure else ""
            what = f"assumed to be {name}" if name else "left out"
            message = f"a row without a name was {what}"
            self._log.report("docs-names-lost", message, group.rows[index].source)
            group.rows[index] = group.rows[index]._replace(name=name)

    def _move_rest(
        self, group: _Group, count: int, nodes: Mapping[str, TemplateNode]
    ) -> int:
        """Move the last rows to the only structure that they fit; return how many were moved."""
        rest = group.rows[-count:]
        titled = {other.structure for other in self._groups}
        phrases = [read_type(cell_text(row.type)) for row in rest]
        targets = [
            name
            for name, node in nodes.items()
            if name not in titled
            and len(node.children) == count
            and all(map(_fits, node.children, phrases))
        ]
        if len(targets) != 1 or any(row.name for row in rest):
            return 0
        del group.rows[-count:]
        moved = _Group(targets[0], rest)
        self._groups.append(moved)
        self._restore_names(moved, nodes)
        return count

    def _element(
        self, row: ElementRow, node: TemplateNode | None, rules: Rules
    ) -> ElementFacts:
        element = read_element(row, rules, self._log)
        shown = (
            next((c for c in node.children if c.name == row.name), None)
            if node
            else None
        )
        if shown is None:
            return element
        if shown.nillable and element.type is not None:
            phrase = replace(element.type.value, nillable=True)
            element = replace(element, type=Fact(phrase, element.type.source))
        if shown.required:
            if element.required is None:
                required = Fact(value=True, source=shown.source)
                return replace(element, required=required)
            if not element.required.value:
                message = f"the snippet marks {row.name} required, the table doesn't"
                self._log.report("docs-page-conflict", message, shown.source)
        return element


def _is_title(cells: Sequence[Cell]) -> bool:
    """Return whether a row is the title of a structure, or all but its first cell are empty."""
    return read_structure(cell_text(cells[0])) is not None or not any(cells[1:])


def _has_member(node: TemplateNode, name: str) -> bool:
    return any(child.name == name for child in node.children)


def _fits(node: TemplateNode, phrase: TypePhrase | None) -> bool:
    """Return whether a snippet's member can be of a type."""
    if phrase is None:
        return True
    if node.is_list != phrase.is_list:
        return False
    if node.children:
        return phrase.name[:1].isupper()
    shown = node.placeholder.strip("() ")
    return not shown or shown == phrase.name or shown.startswith('"')


def error_source(message: MessageFacts) -> Source | None:
    """Return the source of the list in the response whose items may have errors."""
    for element in message.elements or ():
        phrase = element.type.value if element.type else None
        if phrase is None or not phrase.is_list:
            continue
        inner = message.structures.get(phrase.name, ())
        if any(field.name == "Errors" for field in inner):
            return element.source
    root = message.body.children[0] if message.body and message.body.children else None
    for node in root.children if root else ():
        if node.is_list and any(child.name == "Errors" for child in node.children):
            return node.source
    return None
