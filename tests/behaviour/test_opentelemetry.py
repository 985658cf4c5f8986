"""The OpenTelemetry example of the docs makes the spans that it promises."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.semconv.attributes import (
    error_attributes,
    http_attributes,
    server_attributes,
    url_attributes,
)
from opentelemetry.trace import StatusCode

from generated import ApiError, RetryPolicy
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from tests.support.batch_runs import SPEECHES
from tests.support.model_server import Server, Wire
from tests.support.packages import ROOT

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan

SECRET: Final = "not-a-real-token"  # noqa: S105  # says so itself
HOST: Final = "campaign.api.bingads.microsoft.com"
URL: Final = f"https://{HOST}/CampaignManagement/v13/Media"


@pytest.fixture
def tracing(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, InMemorySpanExporter]:
    """An instance of the example's class, and what gets its spans."""
    text = (ROOT / "docs/events.md").read_text("utf-8")
    code, use = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert "on_event=Tracing(" in use
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr("opentelemetry.trace.get_tracer", provider.get_tracer)
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, "docs/events.md", "exec"), names)  # noqa: S102  # it is our own
    return names["Tracing"]("bingads"), exporter


def client(tracing: Any, *plan: str, **options: Any) -> CampaignManagementClient:
    return CampaignManagementClient(
        CampaignManagementCredentials(
            authentication_token=SECRET, developer_token=SECRET
        ),
        transport=Wire(Server(SPEECHES["media"], iter(plan))),
        on_event=tracing,
        **options,
    )


def attributes(span: ReadableSpan) -> dict[str, Any]:
    return dict(span.attributes or {})


def test_a_call_and_its_request(tracing: Any) -> None:
    function, exporter = tracing
    client(function).delete_media(account_id=1, media_ids=[1, 2])
    request, call = exporter.get_finished_spans()
    assert (call.name, request.name) == ("DeleteMedia", "DELETE")
    assert call.parent is None
    assert request.parent == call.context
    assert attributes(call) == {
        "rpc.system.name": "bingads",
        "rpc.method": "DeleteMedia",
        "delete.items": 2,
        "delete.outcome": "response",
    }
    assert attributes(request) == {
        http_attributes.HTTP_REQUEST_METHOD: "DELETE",
        http_attributes.HTTP_RESPONSE_STATUS_CODE: 200,
        url_attributes.URL_FULL: URL,
        server_attributes.SERVER_ADDRESS: HOST,
        server_attributes.SERVER_PORT: 443,
    }
    assert call.status.status_code == StatusCode.UNSET


def test_a_request_that_is_sent_again(tracing: Any) -> None:
    function, exporter = tracing
    policy = RetryPolicy(attempts=2, base=0.0)
    client(function, "unsent", retry=policy).delete_media(account_id=1, media_ids=[1])
    first, second, call = exporter.get_finished_spans()
    assert attributes(first)[error_attributes.ERROR_TYPE] == "TransportError"
    assert first.status.status_code == StatusCode.ERROR
    assert attributes(second)[http_attributes.HTTP_REQUEST_RESEND_COUNT] == 1
    assert [event.name for event in call.events] == ["waiting"]
    assert call.status.status_code == StatusCode.UNSET


@pytest.mark.parametrize(
    ("plan", "ids", "outcome", "error", "spans"),
    [
        ("fault", [1], "fault", "AdApiFaultDetailError", 2),
        ("cut after", [1], "unknown", "TransportError", 2),
        ("fine", range(101), "unsent", "RequestError", 1),
    ],
)
def test_calls_that_fail(
    plan: str, ids: Any, outcome: str, error: str, spans: int, tracing: Any
) -> None:
    function, exporter = tracing
    with suppress(ApiError):
        client(function, plan).delete_media(account_id=1, media_ids=ids)
    *_, call = found = exporter.get_finished_spans()
    assert len(found) == spans
    assert attributes(call)["delete.outcome"] == outcome
    assert attributes(call)[error_attributes.ERROR_TYPE] == error
    assert call.status.status_code == StatusCode.ERROR
    assert not function.calls
    assert not function.requests


def test_the_calls_of_a_batch_run(tracing: Any) -> None:
    function, exporter = tracing
    user = f"https://user:{SECRET}@host.example"
    made = client(function, base_url=user)
    made.delete_media_in_batches(range(1, 6), account_id=1, size=2, concurrency=2)
    spans = exporter.get_finished_spans()
    calls = [attributes(span) for span in spans if span.name == "DeleteMedia"]
    assert {call["delete.batch"]: call["delete.items"] for call in calls} == {
        1: 2,
        2: 2,
        3: 1,
    }
    assert SECRET not in "".join(span.to_json() for span in spans)
