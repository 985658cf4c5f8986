"""Calls of generated clients with made-up items, and what they say became of the items."""

from __future__ import annotations

import inspect
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from generated import ApiError, fates
from tests.support.delete_operations import value_of
from tests.sweep.replies.bugs import Altered

if TYPE_CHECKING:
    from tests.sweep.replies.bugs import Bug
    from tests.sweep.replies.draft import Case
    from tests.sweep.replies.facts import Operation

__all__ = ["Caller", "Outcome"]

PACKAGES: Final = {
    "CampaignManagement v12": "generated.microsoft.campaign_management.v12",
    "CampaignManagement v13": "generated.microsoft.campaign_management.v13",
    "CustomerManagement v13": "generated.microsoft.customer_management.v13",
    "Direct v5": "generated.yandex.direct.v5",
}
WORD: Final = "word of mouth"


class Outcome(NamedTuple):
    """What a client reports: the statuses of the items, and the parts that it didn't read."""

    statuses: tuple[str, ...]
    items_match: bool
    unread: tuple[str, ...]
    raised: str
    """The exception of the call, or of `fates`; empty for neither."""
    has_failed: bool
    """Whether something raised that isn't an exception of clients."""


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


@cache
def _value(annotation: str, number: int, package: str) -> Any:
    if annotation.partition(" | ")[0] == "bytes":
        return b"stamp"
    return value_of(annotation, number, package)


@dataclass
class Caller:
    """Calls operations at an address."""

    address: str
    bug: Bug | None = None
    """A bug to put into the client, to see that it is found."""

    clients: dict[tuple[str, str], Any] = field(
        default_factory=dict[tuple[str, str], Any]
    )

    def close(self) -> None:
        """Close all clients."""
        for client in self.clients.values():
            client.close()

    def _client(self, api: str, protocol: str) -> Any:
        known = self.clients.get((api, protocol))
        if known is not None:
            return known
        package = import_module(PACKAGES[api])
        names = [n for n in package.__all__ if not n.startswith("Async")]
        kind = next(name for name in names if name.endswith("Credentials"))
        credentials = getattr(package, kind)
        words = ("authentication_token", "developer_token", "token")
        given = {w: WORD for w in words if w in credentials.__dataclass_fields__}
        client = next(name for name in names if name.endswith("Client"))
        made = getattr(package, client)(
            credentials(**given),
            protocol=protocol,
            base_url=self.address,
            checks="off",
            timeout=5.0,
            transport=Altered(self.bug.alter) if self.bug else None,
        )
        self.clients[api, protocol] = made
        return made

    def _stub(self, operation: Operation, protocol: str, *, in_batches: bool) -> Any:
        owner, name = self._client(operation.api, protocol), operation.name
        if operation.is_yandex:
            found = [n for n in dir(owner) if _plain(n) == _plain(name)]
            owner, name = getattr(owner, found[0]), "delete"
        wanted = _plain(f"{name}inbatches" if in_batches else name)
        return getattr(owner, next(n for n in dir(owner) if _plain(n) == wanted))

    def prepared(
        self, case: Case, *, in_batches: bool = False
    ) -> tuple[Any, list[Any], str, dict[str, Any]]:
        """Return the method, the items, the parameter that takes them, and the other arguments."""
        operation = case.operation
        package = PACKAGES[operation.api]
        stub = self._stub(operation, case.protocol, in_batches=in_batches)
        name, others, items = "", {}, list[Any]()
        for parameter in inspect.signature(stub).parameters.values():
            text = parameter.annotation
            if _plain(parameter.name) == _plain(operation.items):
                name = parameter.name
                inner = text.removeprefix("Sequence[").removeprefix("Source[")
                kind = inner.removesuffix("]").split(" | ")[0]
                items = [_value(kind, number, package) for number in case.numbers]
            elif (
                parameter.default is parameter.empty
                and parameter.kind is parameter.KEYWORD_ONLY
            ):
                others[parameter.name] = _value(text, 1, package)
        return stub, items, name, others

    def call(self, case: Case) -> Outcome:
        """Call the operation, and return what the client reports."""
        stub, items, name, others = self.prepared(case)
        is_list = case.operation.alignment != "none"
        asked = {name: items if is_list else items[0]}
        raised, unread = "", tuple[str, ...]()
        try:
            result: Any = stub(**asked, **others)
            unread = tuple(
                f"{part.parent} {part.name}" for part in result.receipt.unread
            )
        except ApiError as error:
            result, raised = error, f"{type(error).__name__}: {error}"
        except Exception as error:  # noqa: BLE001  # anything else is a finding
            return Outcome((), False, (), f"{type(error).__name__}: {error}", True)
        return self._told(case, items, result, unread, raised)

    def _told(
        self,
        case: Case,
        items: list[Any],
        result: Any,
        unread: tuple[str, ...],
        raised: str,
    ) -> Outcome:
        try:
            rows = list(fates(result))
            rows = self.bug.tell(rows) if self.bug else rows
        except Exception as error:  # noqa: BLE001  # `fates` must never raise
            return Outcome((), False, unread, f"{type(error).__name__}: {error}", True)
        expected = items
        if case.operation.alignment == "nested":
            expected = [
                (item, each) for item in items for each in item.negative_keywords
            ]
        matches = [row.item for row in rows] == expected
        matches = matches and [row.position for row in rows] == list(range(len(rows)))
        statuses = tuple(row.fate.status for row in rows)
        return Outcome(statuses, matches, unread, raised, has_failed=False)
