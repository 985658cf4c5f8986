"""What the sandbox enforces, with the vendors' error codes."""

from __future__ import annotations

import socket
import tomllib
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import TYPE_CHECKING, Any

import pytest

from stubwright.sandbox import listen
from tests.support.effort import SWEEP
from tests.wire.support.apis import CREDENTIALS, SPECS, Case, cases
from tests.wire.support.facts import key_of, microsoft_facts, yandex_facts

from .support.cases import every_operation, one_of_each
from .support.exchange import Trial, committed

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.sandbox import Sandbox

EACH = pytest.mark.parametrize("case", one_of_each(), ids=str)


def refusal(trial: Trial, numbers: Any, **options: Any) -> Any:
    """Send a request that must be refused; return the fault. Nothing may be deleted."""
    fault = committed().module("_runtime.errors").ServiceFault
    with pytest.raises(fault) as caught:
        trial.send(numbers, checks="off", **options)
    assert trial.deleted() == []
    return caught.value


def code_of(vendor: str, when: str) -> int:
    """Return the code of a situation, from the vendors' pages."""
    known = {
        "microsoft": {"no-credentials": 116, "invalid": 105, "expired": 109},
        "yandex": {"no-credentials": 8000, "invalid": 53, "expired": 53},
    }
    return known[vendor][when]


def vendor_of(case: Case) -> str:
    return case.api.entry.id.partition(".")[0]


def documented_limit(case: Case, reference: Path) -> int | None:
    """Return how many items a call may have, from the reference facts."""
    key = key_of(case)
    if vendor_of(case) == "yandex":
        return int(yandex_facts(reference)[key]["max_items_per_call"])
    request = microsoft_facts(reference)[key]["request"]
    errors = case.operation.partial_errors
    (field,) = [field for field in request if field["name"] == errors.items[0]]
    limit: int | None = 20_000 if errors.nested_items else field.get("doc_max_items")
    return limit


def limited() -> list[Case]:
    """Return each operation; in `make test`, one that two versions of an API have only in the newest."""
    every = every_operation()
    newest = {
        (case.operation.service, case.operation.name): case for case in reversed(every)
    }
    return every if SWEEP else list(newest.values())


@pytest.mark.parametrize("case", limited(), ids=str)
def test_a_documented_limit_is_enforced(
    case: Case, sandbox: Sandbox, address: str, reference: Path
) -> None:
    trial = Trial(case, sandbox, address)
    limit = documented_limit(case, reference)
    if limit is None:
        return
    sandbox.state.store.mode = "every"
    error = refusal(trial, range(1, limit + 2))
    assert sandbox.state.store.requests[-1].refusal == "too-many"
    if vendor_of(case) == "yandex":
        assert error.code == 9300
    else:
        assert error.code == 513 or "Limit" in error.symbol


@EACH
def test_no_items_at_all(case: Case, sandbox: Sandbox, address: str) -> None:
    trial = Trial(case, sandbox, address)
    if (vendor_of(case), case.protocol) == ("yandex", "soap"):
        error = committed().module("_runtime.errors").RequestError
        with pytest.raises(error):  # the schema doesn't allow an empty list
            trial.send([], checks="off")
        return
    refusal(trial, [])
    refusals = {"empty", "malformed", "missing"}
    assert sandbox.state.store.requests[-1].refusal in refusals


@EACH
def test_an_item_twice(case: Case, sandbox: Sandbox, address: str) -> None:
    trial = Trial(case, sandbox, address)
    trial.put([1, 2])
    if vendor_of(case) == "microsoft":
        assert refusal(trial, [1, 2, 1]).code == 515
        return
    results = trial.send([1, 2, 1]).delete_results
    assert [r.errors[0].code if r.errors else 0 for r in results] == [9800, 0, 9800]
    assert trial.deleted() == [2]


@pytest.mark.parametrize("state", ["invalid", "expired"])
@EACH
def test_a_token_that_is_not_accepted(
    case: Case, state: Any, sandbox: Sandbox, address: str
) -> None:
    trial = Trial(case, sandbox, address)
    trial.put([1])
    for field in case.api.entry.credentials:
        if field.token:
            token = str(CREDENTIALS[field.name])
            sandbox.state.tokens[token] = state
    assert refusal(trial, [1]).code == code_of(vendor_of(case), state)


@EACH
def test_no_token(case: Case, sandbox: Sandbox, address: str) -> None:
    class Without:
        """Sends requests without the token."""

        def __init__(self, inner: Any) -> None:
            self.inner = inner

        def send(self, request: Any, *, timeout: float) -> Any:
            body = request.body
            for field in case.api.entry.credentials:
                if field.token:
                    start, end = f":{field.soap}>".encode(), b"</"
                    before, found, after = body.partition(start)
                    if found:
                        body = before + found + end + after.partition(end)[2]
            headers = {k: v for k, v in request.headers.items() if k != "Authorization"}
            plain = request._replace(headers=headers, body=body)
            return self.inner.send(plain, timeout=timeout)

        def close(self) -> None:
            """Leave the shared transport open."""

    from .support.exchange import sync_transport

    trial = Trial(case, sandbox, address)
    trial.put([1])
    error = refusal(trial, [1], transport=Without(sync_transport()))
    assert error.code == code_of(vendor_of(case), "no-credentials")


def test_another_account_is_forbidden(sandbox: Sandbox, address: str) -> None:
    case, *_ = [c for c in cases("soap") if c.operation.name == "DeleteMedia"]
    trial = Trial(case, sandbox, address)
    trial.put([1])
    request = trial.sample.request([1])
    request.account_id = 43
    errors = committed().module(f"{case.api.entry.id}.errors")
    with pytest.raises(errors.AdApiFaultDetailError) as caught:
        trial.client(checks="off").send(request)
    assert caught.value.code == 106
    assert trial.deleted() == []


def test_points_are_charged(sandbox: Sandbox, address: str) -> None:
    """As recorded from the service: 12 for a campaign, 10 for an ad, 30 for one that fails."""
    by_service = {c.operation.service: c for c in cases("json")}
    seen = {}
    for service in ("Campaigns", "Ads", "AdExtensions"):
        trial = Trial(by_service[service], sandbox, address)
        trial.put([1])
        for outcome in ("deleted", "failed"):
            receipt = trial.send([1]).receipt
            spent = receipt.headers["Units"].split("/")[0]
            seen[service, outcome] = int(spent)
    assert seen["Campaigns", "deleted"] == 12
    assert seen["Ads", "deleted"] == 10
    assert seen["AdExtensions", "deleted"] == 11
    assert seen["Ads", "failed"] == 30


def test_no_points_are_left(sandbox: Sandbox, address: str) -> None:
    case, *_ = [c for c in cases("json") if c.operation.service == "Campaigns"]
    trial = Trial(case, sandbox, address)
    trial.put([1, 2])
    sandbox.state.daily_points["yandex"] = 21
    receipt = trial.send([1]).receipt
    assert receipt.headers["Units"] == "12/9/21"
    with pytest.raises(committed().module("_runtime.errors").ServiceFault) as caught:
        trial.send([2])
    assert caught.value.code == 152
    assert caught.value.advice.action == "throttle"
    assert trial.deleted() == [1]


def test_six_requests_at_once_are_too_many(sandbox: Sandbox, address: str) -> None:
    case, *_ = [c for c in cases("json") if c.operation.service == "Ads"]
    trial = Trial(case, sandbox, address)
    sandbox.state.store.mode = "every"
    sandbox.state.latency = 3.0
    with ThreadPoolExecutor(5) as pool:
        five = [pool.submit(trial.send, [number]) for number in range(1, 6)]
        while len(trial.deleted()) < 5:
            assert not any(future.done() for future in five)
            sleep(0.01)
        fault = committed().module("_runtime.errors").ServiceFault
        with pytest.raises(fault) as caught:
            trial.send([6])
        assert caught.value.code == 506
        sandbox.state.latency = 0.0
        assert all(future.result() for future in five)
    trial.send([6])
    assert sorted(trial.deleted()) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("case", cases("soap"), ids=str)
def test_an_invalid_request_is_refused(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    """xmlschema finds an element that the schema doesn't have."""

    class Extended:
        def __init__(self, inner: Any) -> None:
            self.inner = inner

        def send(self, request: Any, *, timeout: float) -> Any:
            before, close, after = request.body.rpartition(b"</s:Body>")
            head, tag, tail = before.rpartition(b"</")
            body = head + b"<Unknown/>" + tag + tail + close + after
            return self.inner.send(request._replace(body=body), timeout=timeout)

    from .support.exchange import sync_transport

    trial = Trial(case, sandbox, address)
    sandbox.state.store.mode = "every"
    error = refusal(trial, [1], transport=Extended(sync_transport()))
    assert sandbox.state.store.requests[-1].refusal == "malformed"
    assert "Unknown" in (error.problems[0].details or "")


@pytest.mark.parametrize("case", one_of_each("rest", "json"), ids=str)
@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"X": 1}', b"\xff", b"[" * 100_000, b'{"method": 1}']
)
def test_json_that_does_not_fit_is_refused(
    case: Case, body: bytes, sandbox: Sandbox, address: str
) -> None:
    class Other:
        def __init__(self, inner: Any) -> None:
            self.inner = inner

        def send(self, request: Any, *, timeout: float) -> Any:
            return self.inner.send(request._replace(body=body), timeout=timeout)

    from .support.exchange import sync_transport

    trial = Trial(case, sandbox, address)
    refusal(trial, [1], transport=Other(sync_transport()))
    assert sandbox.state.store.requests[-1].refusal == "malformed"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_replies_do_not_wait_for_acknowledgements(host: str) -> None:
    """asyncio sets TCP_NODELAY on sockets that name their protocol only."""
    try:
        listening = listen(host, 0)
    except OSError:
        pytest.skip(f"nothing listens on {host} here")
    with listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_the_codes_of_operations_are_the_vendors(reference: Path) -> None:
    rows = tomllib.loads((SPECS / "sandbox.toml").read_text("utf-8"))
    facts = microsoft_facts(reference)
    known: dict[str, set[tuple[int, str]]] = {}
    for case in cases("soap"):
        if vendor_of(case) == "microsoft":
            listed = facts[key_of(case)]["related_error_codes"]
            pairs = {(row["code"], row["name"]) for row in listed}
            known.setdefault(case.operation.name, set()).update(pairs)
    stated = [r for r in rows["vendor"]["microsoft"]["errors"] if "operation" in r]
    assert len(stated) > 30
    for row in stated:
        assert (row["code"], row["symbol"]) in known[row["operation"]], row


def test_placeholder_codes_are_marked() -> None:
    rows = tomllib.loads((SPECS / "sandbox.toml").read_text("utf-8"))
    errors = rows["vendor"]["microsoft"]["errors"]
    # From the vendor's pages: those of authentication and throttling, and 513 to 515.
    general = {116, 105, 109, 106, 117, 0, 513, 514, 515}
    for row in errors:
        if "operation" not in row and row["code"] not in general:
            assert row["symbol"].startswith("Sandbox"), row
