"""One request to one operation: read it, check it, delete the items, build the reply."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias
from uuid import UUID

from stubwright.sandbox.checks.refusal import Refusal
from stubwright.sandbox.checks.requirements import requirements_of, unmet
from stubwright.sandbox.generic import MessageError, MessageParts
from stubwright.sandbox.messages.items import Items
from stubwright.sandbox.messages.replies import ItemResult, Replies
from stubwright.sandbox.state import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.checks.credentials import CredentialCheck
    from stubwright.sandbox.checks.points import Points
    from stubwright.sandbox.messages.protocol import WireProtocol
    from stubwright.sandbox.mishaps import Mishap
    from stubwright.sandbox.rules import VendorRules
    from stubwright.sandbox.state import LoggedRequest, Outcome, Store

Drop: TypeAlias = Literal["", "before", "midway"]
HTML: Final = (
    b"<!DOCTYPE html><html><title>Service</title><body><p>Please wait.</body></html>"
)


class HttpRequest(NamedTuple):
    """An HTTP request; header names are in lower case."""

    headers: Mapping[str, str]
    body: bytes


class HttpReply(NamedTuple):
    """An HTTP reply. ``drop`` tells whether the connection is dropped before it, or in the middle."""

    status: int
    headers: dict[str, str]
    body: bytes
    drop: Drop = ""


@dataclass(frozen=True, slots=True)
class ServedApi:
    """An API, and the state and checks that its operations share. Request ids depend on ``seed``."""

    api: Api
    rules: VendorRules
    credentials: CredentialCheck
    points: Points
    store: Store
    seed: int = 0

    @property
    def vendor(self) -> str:
        """The first part of the API's id."""
        return self.api.entry.id.partition(".")[0]


class ServedOperation:
    """One operation on one protocol."""

    def __init__(
        self,
        served: ServedApi,
        operation: Operation,
        protocol: str,
        messages: WireProtocol,
    ) -> None:
        self.served = served
        self.operation = operation
        self.protocol = protocol
        self.place = place_of(served.api, operation)
        self._messages = messages
        self._items = Items(served.api.schemas, operation, served.rules)
        self._requirements = requirements_of(served.api.schemas, operation.request)
        self._replies = Replies(served.api, operation)
        declared = operation.request.headers if protocol == "soap" else ()
        self._header_parts = frozenset(header.part for header in declared)

    def reply(
        self,
        request: HttpRequest,
        logged: LoggedRequest,
        mishap: Mishap | None,
        refusal: Refusal | None = None,
    ) -> HttpReply:
        """Serve a request, and record the outcome in its log entry.

        ``refusal`` is set if the request was refused before it was read.
        """
        message = MessageParts(None)
        try:
            message = self._messages.read(self.operation, request.body, request.headers)
        except MessageError as error:
            refusal = refusal or Refusal("malformed", str(error))
        check = self.served.credentials
        credentials = check.credentials(
            request.headers, message.headers, self._header_parts
        )
        groups = self._items.of(message.body)
        logged.items = tuple(dict.fromkeys(item for group in groups for item in group))
        case = _ReadRequest(logged, message.body, credentials, mishap, groups)
        if mishap is not None and mishap.kind.done == "nothing":
            return self._mishap_reply(case, mishap)
        items = self.operation.partial_errors.items
        refusal = refusal or check.refusal(credentials, message.body, items)
        reply = self._carry_out(case, refusal)
        return reply if mishap is None else self._with_mishap(case, mishap, reply)

    def _carry_out(self, case: _ReadRequest, refusal: Refusal | None) -> HttpReply:
        """Delete the items unless the request is refused; return the reply."""
        operation, points = self.operation, self.served.points
        refusal = refusal or unmet(case.body, self._requirements)
        count = sum(map(len, case.groups))
        if refusal is None and not count and operation.partial_errors.items:
            refusal = Refusal("empty")
        if refusal is None and not points.can_pay(
            operation.service, count, case.credentials
        ):
            refusal = Refusal("no-points")
        refusal = refusal or self._refused_by_item(case)
        if refusal is not None:
            return self._refused(case, refusal)
        groups = [self._deleted(case, group) for group in case.groups]
        outcomes = [result.error is None for group in groups for result in group]
        cost = points.cost(operation.service, sum(outcomes), outcomes.count(False))
        misplaced = case.mishap is not None and case.mishap.name == "misplaced-errors"
        value = self._replies.reply(groups, shift=count if misplaced else 0)
        body = self._messages.reply(operation, value, self._request_id(case))
        return HttpReply(200, self._headers(case, cost), body)

    # Items

    def _refused_by_item(self, case: _ReadRequest) -> Refusal | None:
        """Return the refusal of a request because of one item: a duplicate, or the only item."""
        error = self.served.rules.error("duplicate", self.operation.name)
        if error.whole and any(len(set(group)) < len(group) for group in case.groups):
            return Refusal("duplicate")
        if self.operation.partial_errors.alignment == "none":
            for item in case.logged.items:
                state = self.served.store.state(self.place, item)
                if state != "present":
                    case.logged.outcomes[item] = state
                    return Refusal(state)
        return None

    def _deleted(self, case: _ReadRequest, group: list[str]) -> list[ItemResult]:
        counts, rules = Counter(group), self.served.rules
        results: list[ItemResult] = []
        for item in group:
            outcome: Outcome = "duplicate"
            if counts[item] == 1:
                number = case.logged.number
                outcome = self.served.store.delete(self.place, item, number)
            case.logged.outcomes[item] = outcome
            error = (
                None
                if outcome == "deleted"
                else rules.error(outcome, self.operation.name)
            )
            results.append(ItemResult(json.loads(item), error))
        return results

    # Replies

    def _refused(
        self, case: _ReadRequest, refusal: Refusal, status: int | None = None
    ) -> HttpReply:
        rules = self.served.rules
        error = rules.error(refusal.situation, self.operation.name)
        case.logged.refusal = refusal.situation
        request_id = self._request_id(case)
        fault = self._replies.fault(error, refusal.details, request_id)
        usual = rules.status.get(self.protocol, 500)
        status = status or error.status.get(self.protocol, usual)
        malformed = refusal.situation == "malformed"
        cost = self.served.points.malformed if malformed else 0
        body = self._messages.fault(self.operation, fault, error.message)
        return HttpReply(status, self._headers(case, cost), body)

    def _mishap_reply(self, case: _ReadRequest, mishap: Mishap) -> HttpReply:
        """Return the reply of a mishap, which doesn't depend on the request's result."""
        kind = mishap.kind
        if kind.situation is not None:
            return self._refused(case, Refusal(kind.situation), kind.status)
        if mishap.name.startswith("cut"):
            return HttpReply(200, {}, b"", "before")
        if mishap.name.startswith("html"):
            status = 200 if kind.done == "nothing" else 502
            return HttpReply(status, {"content-type": "text/html"}, HTML)
        return HttpReply(503, {"content-type": "text/plain"}, b"Service Unavailable")

    def _with_mishap(
        self, case: _ReadRequest, mishap: Mishap, reply: HttpReply
    ) -> HttpReply:
        """Return a reply as it is after a mishap; the request was carried out."""
        body = reply.body
        match mishap.name:
            case "added-fields" | "added-answer":
                at_root = mishap.name == "added-answer"
                body = self._messages.with_unknown_fields(body, at_root=at_root)
                return reply._replace(body=body)
            case "malformed":
                return reply._replace(body=body[: len(body) * 2 // 3])
            case "misplaced-errors" | "slow":
                return reply
            case "cut-midway":
                return reply._replace(drop="midway")
            case _:
                return self._mishap_reply(case, mishap)

    def _headers(self, case: _ReadRequest, cost: int) -> dict[str, str]:
        receipt = self.served.api.entry.receipt
        headers = {"content-type": self._messages.content_type}
        if receipt.http:
            headers[receipt.http] = self._request_id(case)
        return headers | self.served.points.pay(cost, case.credentials)

    def _request_id(self, case: _ReadRequest) -> str:
        seed = f"{self.served.seed} {case.logged.number}"
        random = Random(seed)  # noqa: S311  # ids are no secrets
        if self.served.rules.request_id == "decimal":
            return str(10**18 + random.getrandbits(59))
        return str(UUID(int=random.getrandbits(128), version=4))


@dataclass(frozen=True, slots=True)
class _ReadRequest:
    """One request that was read. ``groups`` are the keys of its items."""

    logged: LoggedRequest
    body: Any
    credentials: Mapping[str, str]
    mishap: Mishap | None
    groups: list[list[str]]


def place_of(api: Api, operation: Operation) -> Place:
    """Return the place of an operation's items."""
    return Place(api.entry.id, f"{operation.service}.{operation.name}")
