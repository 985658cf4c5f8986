"""The facts of one page as JSON values, in the same form as those of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from stubwright.describe.shape import operation_table, sources_of, value_of
from stubwright.docs.facts import MessageFacts, PageFacts, ProtocolPart, root_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.describe.shape import Table
    from stubwright.docs.facts import (
        ElementFacts,
        EndpointFact,
        IndexFacts,
        Protocol,
        TemplateNode,
    )

_FACTS: Final = ("required", "max_items", "default", "description")
_DEPTH: Final = 12
"""The deepest level of nested types that is exported."""


def export_page(page: PageFacts) -> list[Table]:
    """Return a page's operation: once, or once for each part that has its own elements."""
    return [_operation(page, part) for part in page.protocol_parts] or [
        _operation(page, None)
    ]


def export_index(index: IndexFacts) -> list[Table]:
    """Return the operations that an index page lists, with the elements that it limits."""
    return [
        operation_table(
            name=entry.operation.value,
            service=value_of(index.service),
            summary=value_of(entry.summary),
            request=_message(MessageFacts(entry.limits)),
            sources=sources_of(
                docs=entry,
                name=entry.operation,
                service=index.service,
                summary=entry.summary,
            ),
        )
        for entry in index.entries
    ]


def _operation(page: PageFacts, part: ProtocolPart | None) -> Table:
    alignment = part.alignment if part is not None else None
    request = part.request if part is not None else MessageFacts()
    response = part.response if part is not None else MessageFacts()
    return operation_table(
        page.notes,
        name=value_of(page.operation),
        service=value_of(page.service),
        summary=value_of(page.summary),
        protocols=_protocols(page, part),
        request=_message(request),
        response=_message(response),
        headers=[{"name": e.name, "part": e.name} for e in request.headers or ()],
        partial_errors=value_of(alignment) or "unstated",
        partial_errors_by="docs" if alignment is not None else None,
        sources=sources_of(
            docs=page,
            name=page.operation,
            service=page.service,
            version=page.version,
            namespace=page.namespace,
            summary=page.summary,
            partial_errors=alignment,
        ),
    )


def _protocols(page: PageFacts, part: ProtocolPart | None) -> Table:
    stated: tuple[Protocol, ...] = tuple(
        dict.fromkeys(fact.protocol for fact in page.endpoints)
    )
    found: Table = {}
    for protocol in part.protocols if part is not None else stated:
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
            "namespace": value_of(page.namespace),
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


def _message(facts: MessageFacts) -> Table | None:
    root = root_of(facts.body)
    named = root.name if root is not None and root.namespace else value_of(facts.name)
    if named is None and facts.elements is None and root is None:
        return None
    message = _MessageFields(facts.structures)
    nodes = root.children if root is not None else ()
    return {
        "name": named or "",
        "namespace": root.namespace if root is not None else "",
        "fields": message.fields(nodes, facts.elements or (), ()),
    }


class _MessageFields:
    """The fields of one message: those of the template in its order, then those found only in tables."""

    def __init__(self, structures: Mapping[str, Sequence[ElementFacts]]) -> None:
        self._structures = structures

    def fields(
        self,
        nodes: Sequence[TemplateNode],
        elements: Sequence[ElementFacts],
        within: tuple[str, ...],
    ) -> list[Table]:
        """Return the fields of the message or of a type. ``within`` are the names of the types around it."""
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
        item = _item(node, many=phrase is not None and phrase.is_list) if node else None
        shown = item or node
        kind = phrase.name if phrase else _template_type(node, item)
        facts = {fact: getattr(element, fact, None) for fact in _FACTS}
        table: Table = {
            "name": name,
            "namespace": node.namespace if node else "",
            "type": kind or None,
            "list": bool(
                (phrase and phrase.is_list) or item or (node and node.is_list)
            ),
            **{fact: value_of(value) for fact, value in facts.items()},
            "nillable": bool((phrase and phrase.nillable) or (node and node.nillable)),
            "sources": sources_of(
                docs=element,
                template=node,
                type=element.type if element else None,
                **facts,
            ),
        }
        nodes = shown.children if shown else ()
        structure = self._structures.get(kind, ()) if kind not in within else ()
        if (nodes or structure) and len(within) < _DEPTH:
            inner = self.fields(nodes, structure, (*within, kind))
            _limit_inner(inner, element)
            table |= {"fields": inner} if inner else {}
        if shown is not None and shown.derived:
            table["derived"] = self._derived(shown, within)
        return table

    def _derived(self, node: TemplateNode, within: tuple[str, ...]) -> list[Table]:
        return [
            {
                "type": item.type_name,
                "fields": self.fields(
                    item.nodes, self._structures.get(item.type_name, ()), within
                ),
                "sources": sources_of(template=item),
            }
            for item in node.derived
        ]


def _limit_inner(fields: list[Table], element: ElementFacts | None) -> None:
    """Set the limit of the list inside each item, if there is only one such list."""
    lists = [field for field in fields if field["list"]]
    limit = element.nested_max_items if element is not None else None
    if limit is not None and len(lists) == 1 and lists[0]["max_items"] is None:
        lists[0]["max_items"] = limit.value
        lists[0]["sources"]["max_items"] = str(limit.source)


def _item(node: TemplateNode, *, many: bool) -> TemplateNode | None:
    """Return the node of an array's items; None if the node isn't an array."""
    if len(node.children) != 1 or node.is_list:
        return None
    [child] = node.children
    foreign = child.namespace != node.namespace
    plural = node.name in {f"{child.name}s", f"{child.name}es"}
    return child if many or foreign or plural or child.polymorphic else None


def _template_type(node: TemplateNode | None, item: TemplateNode | None) -> str:
    """Return the type that a template shows, for elements whose type no table states."""
    if item is not None:
        return item.type_name or item.name
    return node.type_name if node is not None else ""
