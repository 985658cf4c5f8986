"""The delete operations in the reference facts: their items, limits and replies."""

from __future__ import annotations

import inspect
import json
import re
from dataclasses import MISSING, dataclass, fields
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from generated._runtime.http.transport import HttpResponse
from tests.support.fates import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generated._runtime.http.transport import HttpRequest

FIRST = 70_000_000
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PACKAGES = {
    ("CampaignManagement", "v12"): "generated.microsoft.campaign_management.v12",
    ("CampaignManagement", "v13"): "generated.microsoft.campaign_management.v13",
    ("CustomerManagement", "v13"): "generated.microsoft.customer_management.v13",
    ("Direct", "v5"): "generated.yandex.direct.v5",
}


@dataclass(frozen=True)
class Operation:
    """One operation; ``limit`` and ``alignment`` are from the reference."""

    api: tuple[str, str]
    name: str
    has_list: bool
    limit: int | None
    alignment: str
    protocols: tuple[str, ...]
    facts: Any

    @property
    def package(self) -> str:
        return PACKAGES[self.api]


def microsoft(reference: Path) -> Iterator[Operation]:
    file = reference / "reference" / "microsoft_operations.json"
    for facts in json.loads(file.read_text("utf-8"))["operations"]:
        lists = [field for field in facts["request"] if field.get("array")]
        yield Operation(
            (facts["api"], facts["version"]),
            facts["operation"],
            bool(lists),
            lists[0]["doc_max_items"] if lists else None,
            facts["partial_errors"]["alignment"],
            ("soap", "rest") if facts["rest"] else ("soap",),
            facts,
        )


def yandex(reference: Path) -> Iterator[Operation]:
    file = reference / "reference" / "yandex_operations.json"
    for facts in json.loads(file.read_text("utf-8"))["services"].values():
        if facts["has_delete"]:
            yield Operation(
                ("Direct", "v5"),
                facts["service_name"],
                has_list=True,
                limit=facts["max_items_per_call"],
                alignment="results",
                protocols=("json", "soap"),
                facts=facts,
            )


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def stub_of(operation: Operation, client: Any) -> Any:
    """Return the client's method for batches, by the vendor's name; None if there is none."""
    owner, wanted = client, f"{operation.name}InBatches"
    if operation.api[0] == "Direct":
        own = [n for n in dir(client) if _plain(n) == _plain(operation.name)]
        owner, wanted = getattr(client, own[0]), "DeleteInBatches"
    found = [name for name in dir(owner) if _plain(name) == _plain(wanted)]
    return getattr(owner, found[0]) if found else None


def client_of(operation: Operation, protocol: str, transport: Any) -> Any:
    package = import_module(operation.package)
    names = {name.removeprefix("Async"): name for name in package.__all__}
    credentials = next(name for name in names if name.endswith("Credentials"))
    words = {
        name: WORD
        for name in ("authentication_token", "developer_token", "token")
        if name in getattr(package, credentials).__dataclass_fields__
    }
    kind = next(name for name in names if name.endswith("Client"))
    made = getattr(package, credentials)(**words)
    return getattr(package, kind)(
        made, protocol=protocol, transport=transport, checks="off"
    )


def _classes(package: str) -> dict[str, type]:
    types = import_module(f"{package}.types")
    modules = [
        import_module(f"{types.__name__}.{m.name}")
        for m in iter_modules(types.__path__)
    ]
    return {
        name: each
        for m in modules
        for name, each in vars(m).items()
        if isinstance(each, type)
    }


def value_of(annotation: str, number: int, package: str) -> Any:
    """Return a value for an annotation, with a number in it."""
    words = re.findall(r"\w+", annotation)
    if words[0] == "int":
        return number
    if words[0] == "Sequence":
        return [
            value_of(words[1], number, package),
            value_of(words[1], number + 1, package),
        ]
    kind = _classes(package).get(words[0])
    if kind is None or "str" in words:
        return f"word{number}"
    needed = [
        f for f in fields(kind) if f.default is MISSING and f.default_factory is MISSING
    ]
    more = [f for f in fields(kind) if str(f.type).startswith("Sequence[Negative")]
    first = [f for f in fields(kind) if str(f.type).startswith("int")][:1]
    chosen = {f.name: f for f in (*needed, *more, *first)}
    values = {n: value_of(str(f.type), number, package) for n, f in chosen.items()}
    return kind(**values)


def arguments(
    operation: Operation, stub: Any
) -> tuple[Callable[[int], Any], dict[str, Any]]:
    """Return a function that makes an item, and the other required arguments of a call."""
    items, *others = inspect.signature(stub).parameters.values()
    inner = items.annotation.removeprefix("Source[").removesuffix("]")
    kind = inner.split(" | ")[0]
    needed = [p for p in others if p.kind is p.KEYWORD_ONLY and p.default is p.empty]
    values = {p.name: value_of(p.annotation, 1, operation.package) for p in needed}
    return lambda number: value_of(kind, number, operation.package), values


class Null:
    """A transport that replies as documented: the second item is refused, the others deleted."""

    def __init__(self, operation: Operation, protocol: str) -> None:
        self.operation = operation
        self.protocol = protocol
        self.sizes: list[int] = []

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del timeout
        numbers = [int(n) for n in re.findall(rb"7\d{7}", request.body)]
        stride = 4 if self.operation.facts.get("operation") == NESTED else 2
        items = sorted({n - n % stride for n in numbers})
        self.sizes.append(len(items))
        if self.operation.api[0] == "Direct":
            text = _results(self.operation, self.protocol, items)
        else:
            text = _errors(self.operation, self.protocol, len(items))
        return HttpResponse(200, {}, text.encode())

    def close(self) -> None:
        """Nothing is open."""


NESTED = "DeleteNegativeKeywordsFromEntities"


def _errors(operation: Operation, protocol: str, count: int) -> str:
    facts = operation.facts
    field = facts["partial_errors"]["element"]
    if operation.name == NESTED:
        rows: list[Any] = [{"Index": 0, "BatchErrors": [{"Code": 7, "Index": 1}]}]
    elif operation.alignment == "index_aligned_with_nulls":
        rows = [None] * count
        rows[1:2] = [{"Code": 7}] if count > 1 else []
    else:
        rows = [{"Code": 7, "Index": 1}] if count > 1 else []
    if protocol == "rest":
        return json.dumps({field: rows})
    item = next(r["item"]["name"] for r in facts["response"] if r["name"] == field)
    flag = "<IsMigrated>false</IsMigrated>" if len(facts["response"]) > 1 else ""
    content = f"{flag}<{field}>{''.join(_xml(item, row) for row in rows)}</{field}>"
    root = facts["response_element"]
    return _envelope(f'<{root} xmlns="{facts["namespace"]}">{content}</{root}>')


def _xml(name: str, value: Any) -> str:
    if value is None:
        return f'<{name} i:nil="true"/>'
    if isinstance(value, list):
        return f"<{name}>{''.join(_xml('BatchError', each) for each in value)}</{name}>"
    if isinstance(value, dict):
        return (
            f"<{name}>{''.join(_xml(*pair) for pair in sorted(value.items()))}</{name}>"
        )
    return f"<{name}>{value}</{name}>"


def _results(operation: Operation, protocol: str, items: list[int]) -> str:
    response = operation.facts["response"]["DeleteResults"]
    member = next(iter(response["item_fields"]))
    rows: list[dict[str, Any]] = [
        {member: n if member == "Id" else f"word{n}"} for n in items
    ]
    problem = {"Code": 7, "Message": "no"}
    if protocol == "json":
        rows[1:2] = [{"Errors": [problem]}] if len(rows) > 1 else []
        return json.dumps({"result": {"DeleteResults": rows}})
    rows[1:2] = [{"Errors": problem}] if len(rows) > 1 else []
    content = "".join(_xml("DeleteResults", row) for row in rows)
    space = operation.facts["soap"]["target_namespace"]
    return _envelope(
        f'<d:DeleteResponse xmlns:d="{space}">{content}</d:DeleteResponse>'
    )


def _envelope(content: str) -> str:
    return f'<s:Envelope xmlns:s="{SOAP}" xmlns:i="{XSI}"><s:Body>{content}</s:Body></s:Envelope>'
