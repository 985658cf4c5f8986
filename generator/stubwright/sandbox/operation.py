"""One request's way through the sandbox: read, judge, carry out, answer."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias
from uuid import UUID

from stubwright.sandbox.checks.requirements import Complaint, complaint_about, rules_of
from stubwright.sandbox.generic import MessageError, MessageParts
from stubwright.sandbox.messages.items import Items
from stubwright.sandbox.messages.replies import Answers, Settled
from stubwright.sandbox.state import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stubwright.model.api import Api, Operation
    from stubwright.sandbox.checks.points import Points
    from stubwright.sandbox.checks.requirements import Gate
    from stubwright.sandbox.messages.protocols import Wire
    from stubwright.sandbox.mishaps import Mishap
    from stubwright.sandbox.rules import VendorRules
    from stubwright.sandbox.state import Attempt, Outcome, Store

Cut: TypeAlias = Literal["", "before", "midway"]
HTML = b"<!DOCTYPE html><html><title>Service</title><body><p>Please wait.</body></html>"


class Answer(NamedTuple):
    """An HTTP response. ``cut`` tells where the connection ends instead of carrying all of it."""

    status: int
    headers: dict[str, str]
    body: bytes
    cut: Cut = ""


class Arrival(NamedTuple):
    """An HTTP request; header names are in lower case."""

    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What all operations of one API share."""

    api: Api
    rules: VendorRules
    gate: Gate
    points: Points
    store: Store
    seed: int = 0


class Call:
    """One operation on one protocol."""

    def __init__(
        self, side: Counterpart, operation: Operation, protocol: str, wire: Wire
    ) -> None:
        self.operation = operation
        self.protocol = protocol
        self._side = side
        self._wire = wire
        self._items = Items(side.api.schemas, operation, side.rules)
        self._demands = rules_of(side.api.schemas, operation.request)
        self._answers = Answers(side.api, operation)
        self._declared = frozenset(h.part for h in operation.request.headers)
        self.place = place_of(side.api, operation)

    def answer(
        self,
        arrival: Arrival,
        attempt: Attempt,
        mishap: Mishap | None,
        complaint: Complaint | None = None,
    ) -> Answer:
        """Answer a request. ``complaint`` is one that was found before it came here."""
        message = MessageParts(None)
        try:
            message = self._wire.read(self.operation, arrival.body, arrival.headers)
        except MessageError as error:
            complaint = complaint or Complaint("malformed", str(error))
        declared = self._declared if self.protocol == "soap" else frozenset[str]()
        gate = self._side.gate
        credentials = gate.credentials(arrival.headers, message.headers, declared)
        groups = self._items.of(message.body)
        attempt.items = tuple(dict.fromkeys(item for group in groups for item in group))
        case = _Case(attempt, message.body, credentials, mishap, groups)
        if mishap is not None and mishap.facts.done == "nothing":
            return self._mishap(case, mishap)
        items = self.operation.partial_errors.items
        answer = self._judged(
            case, complaint or gate.complaint(credentials, message.body, items)
        )
        if mishap is None or mishap.kind == "slow":
            return answer
        return self._spoilt(case, mishap, answer)

    def _judged(self, case: _Case, complaint: Complaint | None) -> Answer:
        operation, points = self.operation, self._side.points
        complaint = complaint or complaint_about(case.body, self._demands)
        count = sum(map(len, case.groups))
        if complaint is None and not count and operation.partial_errors.items:
            complaint = Complaint("empty")
        if complaint is None and not points.can_pay(
            operation.service, count, case.credentials
        ):
            complaint = Complaint("no-points")
        complaint = complaint or self._whole(case)
        if complaint is not None:
            return self._refused(case, complaint)
        groups = [self._carried_out(case, group) for group in case.groups]
        outcomes = [settled.error is None for group in groups for settled in group]
        cost = points.cost(operation.service, sum(outcomes), outcomes.count(False))
        shift = 0
        if case.mishap is not None and case.mishap.kind == "misplaced-errors":
            shift = count
        value = self._answers.reply(groups, shift=shift)
        body = self._wire.reply(operation, value, self._request_id(case))
        return Answer(200, self._headers(case, cost), body)

    # Carrying out

    def _whole(self, case: _Case) -> Complaint | None:
        """Return why one item refuses the request: it is there twice, or the only one."""
        row = self._side.rules.error("duplicate", self.operation.name)
        if row.whole and any(len(set(group)) < len(group) for group in case.groups):
            return Complaint("duplicate")
        if self.operation.partial_errors.alignment == "none":
            for item in case.attempt.items:
                state = self._side.store.state(self.place, item)
                if state != "present":
                    case.attempt.outcomes[item] = state
                    return Complaint(state)
        return None

    def _carried_out(self, case: _Case, group: list[str]) -> list[Settled]:
        counts, rules = Counter(group), self._side.rules
        settled: list[Settled] = []
        for item in group:
            outcome: Outcome = "duplicate"
            if counts[item] == 1:
                number = case.attempt.number
                outcome = self._side.store.delete(self.place, item, number)
            case.attempt.outcomes[item] = outcome
            error = (
                None
                if outcome == "deleted"
                else rules.error(outcome, self.operation.name)
            )
            settled.append(Settled(json.loads(item), error))
        return settled

    # Answers

    def _refused(
        self, case: _Case, complaint: Complaint, status: int | None = None
    ) -> Answer:
        rules = self._side.rules
        row = rules.error(complaint.situation, self.operation.name)
        case.attempt.refusal = complaint.situation
        request_id = self._request_id(case)
        fault = self._answers.fault(row, complaint.details, request_id)
        usual = rules.status.get(self.protocol, 500)
        status = status or row.status.get(self.protocol, usual)
        cost = self._side.points.malformed if complaint.situation == "malformed" else 0
        body = self._wire.fault(self.operation, fault, row.message)
        return Answer(status, self._headers(case, cost), body)

    def _mishap(self, case: _Case, mishap: Mishap) -> Answer:
        facts = mishap.facts
        if facts.situation is not None:
            return self._refused(case, Complaint(facts.situation), facts.status)
        if mishap.kind.startswith("cut"):
            return Answer(200, {}, b"", "before")
        if mishap.kind.startswith("html"):
            status = 200 if facts.done == "nothing" else 502
            return Answer(status, {"content-type": "text/html"}, HTML)
        return Answer(503, {"content-type": "text/plain"}, b"Service Unavailable")

    def _spoilt(self, case: _Case, mishap: Mishap, answer: Answer) -> Answer:
        """Return what is sent instead of an answer to a request that was carried out."""
        body = answer.body
        match mishap.kind:
            case "added-fields" | "added-answer":
                whole = mishap.kind == "added-answer"
                return answer._replace(body=self._wire.extended(body, answer=whole))
            case "malformed":
                return answer._replace(body=body[: len(body) * 2 // 3])
            case "misplaced-errors":
                return answer
            case "cut-midway":
                return answer._replace(cut="midway")
            case _:
                return self._mishap(case, mishap)

    def _headers(self, case: _Case, cost: int) -> dict[str, str]:
        receipt = self._side.api.entry.receipt
        headers = {"content-type": self._wire.content_type}
        if receipt.http:
            headers[receipt.http] = self._request_id(case)
        return headers | self._side.points.pay(cost, case.credentials)

    def _request_id(self, case: _Case) -> str:
        seed = f"{self._side.seed} {case.attempt.number}"
        random = Random(seed)  # noqa: S311  # ids are no secrets
        if self._side.rules.request_id == "decimal":
            return str(10**18 + random.getrandbits(59))
        return str(UUID(int=random.getrandbits(128), version=4))


@dataclass(slots=True)
class _Case:
    """One request as it was read."""

    attempt: Attempt
    body: Any
    credentials: Mapping[str, str]
    mishap: Mishap | None
    groups: list[list[str]]


def place_of(api: Api, operation: Operation) -> Place:
    """Return where the items of an operation live."""
    return Place(api.entry.id, f"{operation.service}.{operation.name}")
