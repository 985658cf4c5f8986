"""The SOAP and JSON templates that a Microsoft page has for one protocol."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.docs.dialects.microsoft.fixed_sentences import DERIVED_TYPE
from stubwright.docs.facts import DerivedFields, Fact, TemplateNode
from stubwright.docs.formats.blocks import Code
from stubwright.docs.formats.json_template import read_json_template
from stubwright.docs.formats.soap_template import read_soap_template

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from stubwright.diagnostics import Log
    from stubwright.docs.dialects.microsoft.sections import ProtocolSections, Section

_PLACEHOLDER: Final = re.compile(r"(?:\w*ValueHere)?")
_TEMPLATE_KEYS: Final = frozenset(
    {"request-soap", "response-soap", "request-json", "response-json"}
)


class Template(NamedTuple):
    """The template of one message."""

    body: TemplateNode | None = None
    header: tuple[TemplateNode, ...] = ()

    @property
    def nodes(self) -> tuple[TemplateNode, ...]:
        """The elements of the message's root."""
        return self.body.children if self.body is not None else ()

    @property
    def name(self) -> Fact[str] | None:
        """The name of the message's root element."""
        if self.body is None or not self.body.name:
            return None
        return Fact(self.body.name, self.body.source)


class Templates(NamedTuple):
    """The templates of the request and the response."""

    request: Template
    response: Template


def read_templates(raw: ProtocolSections, log: Log) -> Templates:
    """Read the templates, and report those that can't be read."""
    reader = _Reader(log)
    for section in raw.sections:
        if section.key != "example":
            reader.take(section)
    return Templates(reader.template("request"), reader.template("response"))


class _Reader:
    def __init__(self, log: Log) -> None:
        self._log = log
        self._soap: dict[str, Template] = {}
        self._json: dict[str, list[TemplateNode]] = {}

    def take(self, section: Section) -> None:
        side = section.key.split("-")[0]
        for block in section.blocks:
            if not isinstance(block, Code):
                continue
            text = next((line.text for line in block.lines if line.text.strip()), "")
            if text.lstrip().startswith("<"):
                self._take_soap(block, side)
            elif section.key in _TEMPLATE_KEYS and text.lstrip()[:1] in {"{", "["}:
                self._take_json(block, side)

    def _take_soap(self, block: Code, side: str) -> None:
        path = block.source.path
        template = read_soap_template(block.lines, path, DERIVED_TYPE)
        if template.flaw:
            message = f"the SOAP template of the {side} can't be read: {template.flaw}"
            self._log.report("docs-unreadable-template", message, block.source)
        name = template.body.name if template.body else ""
        for ending in ("Request", "Response"):
            if name.endswith(ending):
                side = ending.lower()
        self._soap.setdefault(side, Template(template.body, template.header))

    def _take_json(self, block: Code, side: str) -> None:
        template = read_json_template(block.lines, block.source.path)
        if template.flaw:
            message = f"the JSON template of the {side} can't be read: {template.flaw}"
            self._log.report("docs-unreadable-template", message, block.source)
        if template.root is not None and (template.is_cut_off or not template.flaw):
            self._json.setdefault(side, []).append(_mark_types(template.root))

    def template(self, side: str) -> Template:
        if side in self._soap:
            return self._soap[side]
        shown = self._json.get(side)
        return Template(merge_variants(shown)) if shown else Template()


def _mark_types(node: TemplateNode) -> TemplateNode:
    """Set the type name of each object whose member ``Type`` has a value and no placeholder."""
    children = tuple(_mark_types(child) for child in node.children)
    shown = next((c.placeholder for c in children if c.name == "Type"), "")
    is_concrete = not _PLACEHOLDER.fullmatch(shown)
    return replace(
        node,
        children=children,
        polymorphic=is_concrete,
        type_name=shown if is_concrete else node.type_name,
    )


def merge_variants(shown: Sequence[TemplateNode]) -> TemplateNode:
    """Merge templates of one message that show different derived types.

    Where the types of an object differ, the members that all of them have are the base type's, and
    the others belong to the derived types.
    """
    first = shown[0]
    if len(shown) == 1:
        return first
    names = list(dict.fromkeys(c.name for node in shown for c in node.children))
    by_name = [{child.name: child for child in node.children} for node in shown]
    types = {node.type_name for node in shown if node.polymorphic}
    if len(types) <= 1:
        children = (merge_variants(_present(by_name, name)) for name in names)
        return replace(first, children=tuple(children))
    common = [name for name in names if all(name in members for members in by_name)]
    return replace(
        first,
        type_name="",
        children=tuple(merge_variants(_present(by_name, name)) for name in common),
        derived=tuple(_derived(node, common) for node in _by_type(shown)),
    )


def _present(
    members: Iterable[dict[str, TemplateNode]], name: str
) -> list[TemplateNode]:
    return [found[name] for found in members if name in found]


def _by_type(shown: Iterable[TemplateNode]) -> list[TemplateNode]:
    first: dict[str, TemplateNode] = {}
    for node in shown:
        first.setdefault(node.type_name, node)
    return list(first.values())


def _derived(node: TemplateNode, common: Iterable[str]) -> DerivedFields:
    own = set(common)
    nodes = tuple(child for child in node.children if child.name not in own)
    shown = next((c.source for c in node.children if c.name == "Type"), node.source)
    return DerivedFields(node.type_name, nodes, shown)
