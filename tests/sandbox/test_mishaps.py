"""What a client makes of each kind of mishap, and what the sandbox did meanwhile."""

from __future__ import annotations

import dataclasses
import socket
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

import pytest

from stubwright.sandbox import KINDS, Mishap, Script

from .support.cases import one_of_each
from .support.exchange import Trial, committed, statuses, sync_transport
from .support.samples import refused_positions

if TYPE_CHECKING:
    from stubwright.sandbox import Sandbox
    from tests.wire.support.apis import Case


class Seen(NamedTuple):
    """The exception that a client raises, whether it may repeat the request, and the advice."""

    error: str
    is_safe: bool = False
    action: str = ""


# From the description of each kind: only a reply that is certain allows a repeat.
EXPECTED = {
    "throttled": Seen("ServiceFault", is_safe=True, action="throttle"),
    "throttled-200": Seen("ServiceFault", is_safe=True, action="throttle"),
    "expired-token": Seen("ServiceFault", action="refresh"),
    "internal": Seen("ServiceFault", action="retry"),
    "internal-after": Seen("ServiceFault", action="retry"),
    "server-error": Seen("ReplyError"),
    "server-error-after": Seen("ReplyError"),
    "html": Seen("ReplyError"),
    "html-after": Seen("ReplyError"),
    "cut-before": Seen("TransportError"),
    "cut-after": Seen("TransportError"),
    "cut-midway": Seen("TransportError"),
    "malformed": Seen("ReplyError"),
}
READABLE = ("added-fields", "added-answer", "misplaced-errors", "slow")
EACH = pytest.mark.parametrize("case", one_of_each(), ids=str)


def test_every_kind_is_tested() -> None:
    assert {*EXPECTED, *READABLE} == set(KINDS)


def prepared(case: Case, sandbox: Sandbox, address: str, kind: str) -> Trial:
    """Return a trial whose next request meets a mishap."""
    trial = Trial(case, sandbox, address)
    trial.put([1, 2])
    trial.put([3], "in-use")
    sandbox.state.script.enqueue([Mishap(kind, 0.05)])
    return trial


@pytest.mark.parametrize("kind", EXPECTED)
@EACH
def test_replies_without_a_result(
    case: Case, kind: str, sandbox: Sandbox, address: str
) -> None:
    trial = prepared(case, sandbox, address, kind)
    errors = committed().module("_runtime.errors")
    retry = committed().module("_runtime.http.retry")
    expected = EXPECTED[kind]
    with pytest.raises(getattr(errors, expected.error)) as caught:
        trial.send([1, 2, 3])
    error = caught.value
    assert retry.is_safe_to_repeat(error) is expected.is_safe
    assert (error.advice.action if error.advice else "") == expected.action
    assert getattr(error, "sent", True) is True
    assert error.receipt.request is not None
    facts = KINDS[kind]
    fates = set(statuses(error, [1, 2, 3]).values())
    assert fates <= ({"refused", "unsent"} if facts.is_certain else {"unknown"})
    done = [] if facts.done == "nothing" else [1, 2]
    assert trial.deleted() == done
    (attempt,) = sandbox.state.store.requests
    assert attempt.mishap == kind
    assert len(attempt.items) == 3
    if kind == "throttled-200":
        assert error.receipt.http_status == 200


@EACH
def test_unknown_fields_are_ignored(case: Case, sandbox: Sandbox, address: str) -> None:
    trial = prepared(case, sandbox, address, "added-fields")
    response = trial.send([1, 2, 3])
    assert trial.deleted() == [1, 2]
    assert list(refused_positions(case, response)) == [2]
    fates = statuses(response, [1, 2, 3])
    assert fates == {1: "deleted", 2: "deleted", 3: "refused"}
    reasons = {part.reason for part in response.receipt.unread}
    assert reasons - {"header"} == {"unknown"}
    assert not any(part.is_message for part in response.receipt.unread)


@EACH
def test_an_unknown_field_in_the_reply_is_reported(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    trial = prepared(case, sandbox, address, "added-answer")
    response = trial.send([1, 2, 3])
    assert trial.deleted() == [1, 2]
    fates = statuses(response, [1, 2, 3])
    own_id = case.operation.partial_errors.alignment == "per-item"
    told = "deleted" if own_id else "unknown"  # what isn't listed may have failed
    assert fates == {1: told, 2: told, 3: "refused"}
    assert any(part.is_message for part in response.receipt.unread)


@EACH
def test_misplaced_errors_are_readable(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    trial = prepared(case, sandbox, address, "misplaced-errors")
    response = trial.send([1, 2, 3])
    assert trial.deleted() == [1, 2]
    fates = statuses(response, [1, 2, 3])
    assert fates[3] == "unknown"
    if case.operation.partial_errors.alignment == "per-item":
        assert len(response.delete_results) == 2  # they name what was deleted
        assert fates[1] == fates[2] == "deleted"
    else:
        assert [error.index for error in response.partial_errors] == [5]
        assert fates[1] == fates[2] == "unknown"


@EACH
def test_slow_replies_and_time_outs(case: Case, sandbox: Sandbox, address: str) -> None:
    errors = committed().module("_runtime.errors")
    trial = prepared(case, sandbox, address, "slow")
    assert list(refused_positions(case, trial.send([1, 2, 3]))) == [2]
    trial.put([4])
    sandbox.state.script.enqueue([Mishap("slow", 1.0)])
    with pytest.raises(errors.TransportError) as caught:
        trial.send([4], timeout=0.2)
    assert caught.value.sent
    assert statuses(caught.value, [4]) == {4: "unknown"}
    assert trial.deleted() == [1, 2, 4]


@EACH
def test_no_server(case: Case, sandbox: Sandbox, address: str) -> None:
    errors = committed().module("_runtime.errors")
    retry = committed().module("_runtime.http.retry")
    trial = Trial(case, sandbox, address)
    with pytest.raises(errors.TransportError) as caught:
        trial.send([1], base_url="http://127.0.0.1:9")
    assert caught.value.sent is False
    assert statuses(caught.value, [1]) == {1: "unsent"}
    assert retry.is_safe_to_repeat(caught.value)
    assert sandbox.state.store.requests == []


@EACH
def test_an_expired_token_is_renewed_once(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    trial = prepared(case, sandbox, address, "expired-token")
    tokens: list[str] = []

    def token() -> str:
        tokens.append(f"token-{len(tokens)}")
        return tokens[-1]

    credentials: Any = committed().credentials(case.api)
    (name,) = [field.name for field in case.api.entry.credentials if field.token]
    credentials = dataclasses.replace(credentials, **{name: token})
    package = committed().module(case.api.entry.id)
    (made,) = [n for n in package.__all__ if n.endswith("Client") and n[:5] != "Async"]
    client = getattr(package, made)(
        credentials,
        protocol=case.protocol,
        base_url=trial.base_url,
        transport=sync_transport(),
    )
    client.send(trial.sample.request([1, 2]))
    assert tokens == ["token-0", "token-1"]
    assert trial.deleted() == [1, 2]
    assert len(sandbox.state.store.requests) == 2


@EACH
def test_an_incomplete_request_is_not_logged(
    case: Case, sandbox: Sandbox, address: str
) -> None:
    """A client that is killed while it sends has not sent a request."""
    trial = prepared(case, sandbox, address, "slow")

    class Dying:
        def send(self, request: Any, *, timeout: float) -> Any:
            parts = urlsplit(request.url)
            lines = [f"{request.method} {parts.path} HTTP/1.1", f"Host: {parts.netloc}"]
            lines += [f"{name}: {value}" for name, value in request.headers.items()]
            lines += [f"Content-Length: {len(request.body)}", "", ""]
            with socket.create_connection((parts.hostname, parts.port), timeout) as it:
                it.sendall("\r\n".join(lines).encode() + request.body[:-5])
            raise ConnectionResetError

    with pytest.raises(Exception, match="ConnectionResetError"):
        trial.send([1, 2], transport=Dying())
    trial.send([3])  # the sandbox serves in order
    assert [len(attempt.items) for attempt in sandbox.state.store.requests] == [1]


def test_the_same_seed_draws_the_same_mishaps() -> None:
    probabilities = {"cut-after": 0.2, "html": 0.3}

    def drawn(seed: int) -> list[Mishap | None]:
        script = Script(seed, probabilities)
        return [script.next() for _ in range(200)]

    assert drawn(1) == drawn(1) != drawn(2)
    counts = [mishap.name if mishap else "" for mishap in drawn(3)]
    assert 20 <= counts.count("cut-after") <= 60
    assert 35 <= counts.count("html") <= 85


@pytest.mark.parametrize(
    ("probabilities", "rule"),
    [
        ({"typo": 0.1}, "unknown mishap 'typo'"),
        ({"html": 0.6, "slow": 0.5}, "at most 1"),
    ],
)
def test_a_wrong_script_is_refused(probabilities: Any, rule: str) -> None:
    with pytest.raises(ValueError, match=rule):
        Script(0, probabilities)
