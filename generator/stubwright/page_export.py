"""What one page says, as JSON values in the shape of `stubwright.export`: None where it doesn't say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from stubwright.page import root_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.page import (
        ElementFacts,
        EndpointFact,
        Fact,
        Half,
        MessageFacts,
        PageFacts,
        Protocol,
        TemplateNode,
    )

Table: TypeAlias = dict[str, Any]
_FACTS: Final = ("required", "max_items", "default", "description")
_DEPTH: Final = 12
"""How deep a page's types may lie in each other before they are taken for endless."""


def export_page(page: PageFacts) -> list[Table]:
    """Return a page's operation: once, or once for each half with elements of its own."""
    return [_operation(page, half) for half in page.halves] or [_operation(page, None)]


def _operation(page: PageFacts, half: Half | None) -> Table:
    alignment = half.alignment if half is not None else None
    request = half.request if half is not None else None
    response = half.response if half is not None else None
    headers = request.headers if request is not None else None
    return {
        "name": _value(page.operation),
        "service": _value(page.service),
        "summary": _value(page.summary),
        "protocols": _protocols(page, half),
        "request": _message(request),
        "response": _message(response),
        "headers": [{"name": item.name, "part": item.name} for item in headers or ()],
        "faults": [],
        "partial_errors": alignment.value if alignment is not None else "unstated",
        "any_of": [],
        "items": None,
        "availability": [n.text for n in page.notes if n.kind == "availability"],
        "notes": [{"kind": note.kind, "text": note.text} for note in page.notes],
        "sources": _places(
            docs=page,
            name=page.operation,
            service=page.service,
            version=page.version,
            namespace=page.namespace,
            summary=page.summary,
            partial_errors=alignment,
        ),
    }


def _protocols(page: PageFacts, half: Half | None) -> Table:
    stated: tuple[Protocol, ...] = tuple(
        dict.fromkeys(fact.protocol for fact in page.endpoints)
    )
    found: Table = {}
    for protocol in half.protocols if half is not None else stated:
        facts = [fact for fact in page.endpoints if fact.protocol == protocol]
        found[protocol] = _call(protocol, facts, page)
    return found


def _call(protocol: Protocol, facts: Sequence[EndpointFact], page: PageFacts) -> Table:
    urls = {fact.environment: fact.url for fact in reversed(facts)}
    if protocol == "soap":
        return {
            "action": None,
            "endpoint": urls.get("production"),
            "sandbox_endpoint": urls.get("sandbox"),
            "namespace": _value(page.namespace),
            "version": None,
            "style": None,
        }
    table: Table = {
        "method": next((fact.method for fact in facts if fact.method), None),
        "url": urls.get("production"),
        "sandbox_url": urls.get("sandbox"),
    }
    if protocol == "json" and page.operation is not None:
        table["rpc_method"] = page.operation.value
    return table


def _message(facts: MessageFacts | None) -> Table | None:
    if facts is None:
        return None
    root = root_of(facts.body)
    named = root.name if root is not None and root.namespace else _value(facts.name)
    if named is None and facts.elements is None and root is None:
        return None
    listing = _Listing(facts.structures)
    nodes = root.children if root is not None else ()
    return {
        "name": named or "",
        "namespace": root.namespace if root is not None else "",
        "fields": listing.fields(nodes, facts.elements or (), ()),
    }


class _Listing:
    """The fields of one message: in the order of the template, then those of the tables alone."""

    def __init__(self, structures: Mapping[str, Sequence[ElementFacts]]) -> None:
        self._structures = structures

    def fields(
        self,
        nodes: Sequence[TemplateNode],
        elements: Sequence[ElementFacts],
        within: tuple[str, ...],
    ) -> list[Table]:
        """Return the fields of a message or of a type, the types around it being ``within``."""
        stated = {element.name: element for element in reversed(elements)}
        shown = {node.name: node for node in reversed(nodes)}
        names = dict.fromkeys([*(n.name for n in nodes), *(e.name for e in elements)])
        return [
            self._field(name, shown.get(name), stated.get(name), within)
            for name in names
        ]

    def _field(
        self,
        name: str,
        node: TemplateNode | None,
        element: ElementFacts | None,
        within: tuple[str, ...],
    ) -> Table:
        phrase = element.type.value if element and element.type else None
        kind = phrase.name if phrase else node.type_name if node else ""
        facts = {fact: getattr(element, fact, None) for fact in _FACTS}
        table: Table = {
            "name": name,
            "namespace": node.namespace if node else "",
            "type": kind or None,
            "list": (phrase.is_list if phrase else False)
            or bool(node and node.is_list),
            **{fact: _value(value) for fact, value in facts.items()},
            "nillable": bool((phrase and phrase.nillable) or (node and node.nillable)),
            "sources": _places(
                docs=element,
                template=node,
                type=element.type if element else None,
                **facts,
            ),
        }
        nodes = node.children if node else ()
        structure = self._structures.get(kind, ()) if kind not in within else ()
        if (nodes or structure) and len(within) < _DEPTH:
            inner = self.fields(_items(nodes, kind), structure, (*within, kind))
            table |= {"fields": inner} if inner else {}
        if node is not None and node.derived:
            table["derived"] = [
                {
                    "type": item.type_name,
                    "fields": self.fields(
                        item.nodes, self._structures.get(item.type_name, ()), within
                    ),
                    "sources": _places(template=item),
                }
                for item in node.derived
            ]
        return table


def _items(nodes: Sequence[TemplateNode], kind: str) -> Sequence[TemplateNode]:
    """Return what an array's item holds where a template shows the item as a node of its own."""
    if len(nodes) == 1 and nodes[0].name == kind and nodes[0].children:
        return nodes[0].children
    return () if len(nodes) == 1 and nodes[0].name == kind else nodes


def _value(fact: Fact[Any] | None) -> Any:
    return fact.value if fact is not None else None


def _places(**facts: Any) -> Table:
    return {name: str(fact.source) for name, fact in facts.items() if fact is not None}
