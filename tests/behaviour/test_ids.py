"""Ids as callers have them: read once, sent in full, and found again in receipts, fates and journals."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

from generated import (
    DryRun,
    HttpResponse,
    OptionError,
    RequestError,
    RetryPolicy,
    TransportError,
    fates,
    read_journal,
)
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
    operations,
)
from generated.microsoft.campaign_management.v13.types import (
    EntityNegativeKeyword,
    NegativeKeyword,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from generated import Report

ANY = "any"
CREDENTIALS = CampaignManagementCredentials(
    authentication_token=ANY, developer_token=ANY
)
GIVEN = (9, 7, 8)


class Number:
    """An integer of another library, which is equal to nothing but itself."""

    def __init__(self, value: int) -> None:
        self._value = value

    def __index__(self) -> int:
        return self._value


class Wire:
    """Loses the connection before the first requests, and answers the others with success."""

    def __init__(self, losses: int = 0) -> None:
        self.losses = losses
        self.sent: list[list[int]] = []

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del timeout
        if len(self.sent) < self.losses:
            self.sent.append([])
            raise TransportError("no connection", sent=False)
        self.sent.append([int(each) for each in json.loads(request.body)["MediaIds"]])
        return HttpResponse(200, {}, b'{"PartialErrors": []}')

    def close(self) -> None:
        """Nothing is open."""


class AsyncWire(Wire):
    """The same for event loops."""

    async def send(self, request: Any, *, timeout: float) -> HttpResponse:  # type: ignore[override]  # the async one
        return super().send(request, timeout=timeout)


def once() -> Any:
    """Ids that can be read only once, of another library."""
    return map(Number, GIVEN)


def request_of(ids: Any) -> operations.DeleteMediaRequest:
    return operations.DeleteMediaRequest(account_id=1, media_ids=ids)


def test_the_receipt_and_the_fates_have_all_ids() -> None:
    client = CampaignManagementClient(CREDENTIALS, transport=Wire())
    response = client.send(request_of(once()))
    kept: Any = response.receipt.request
    assert kept.media_ids == [*GIVEN]
    found = fates(response)
    assert [*found.items()] == [(each, found.fate_of(each)) for each in GIVEN]
    assert found.fate_of(Number(7)) is found.fate_of(7)


def test_ids_that_are_read_once_are_sent_again_after_a_failure() -> None:
    wire = Wire(losses=2)
    retry = RetryPolicy(base=0.0, cap=0.0)
    client = CampaignManagementClient(CREDENTIALS, transport=wire, retry=retry)
    client.send(request_of(once()))
    assert wire.sent == [[], [], [*GIVEN]]


def test_a_request_is_shown_and_sent_with_the_same_ids() -> None:
    wire, request = Wire(), request_of(once())
    with CampaignManagementClient(CREDENTIALS, dry_run=True) as dry:
        for _ in range(2):
            with pytest.raises(DryRun) as caught:
                dry.send(request)
            assert json.loads(caught.value.preview.body)["MediaIds"] == ["9", "7", "8"]
    client = CampaignManagementClient(CREDENTIALS, transport=wire)
    assert json.loads(client.preview(request).body)["MediaIds"] == ["9", "7", "8"]
    assert json.loads(client.prepare(request).body)["MediaIds"] == ["9", "7", "8"]
    client.send(request)
    assert wire.sent == [[*GIVEN]]


def test_a_reply_that_something_else_received() -> None:
    request = request_of(once())
    client = CampaignManagementClient(CREDENTIALS)
    client.prepare(request)
    reply = HttpResponse(200, {}, b'{"PartialErrors": []}')
    assert fates(client.read(request, reply)).of("deleted") == GIVEN


@pytest.mark.parametrize("make", [list, iter, set, lambda ids: map(Number, ids)])
def test_more_ids_than_allowed_are_counted(make: Any) -> None:
    client = CampaignManagementClient(CREDENTIALS, transport=Wire())
    with pytest.raises(RequestError, match="at most 100 items, not 101"):
        client.send(request_of(make(range(101))))


@pytest.mark.parametrize("ids", [(), {*()}, iter(())], ids=["tuple", "set", "iterator"])
def test_no_ids(ids: Any) -> None:
    client = CampaignManagementClient(CREDENTIALS, transport=Wire())
    with pytest.raises(RequestError, match="must have at least one item"):
        client.send(request_of(ids))


@pytest.mark.parametrize("protocol", ["soap", "rest"])
def test_a_single_id_in_place_of_a_list_has_no_position(protocol: Any) -> None:
    client = CampaignManagementClient(CREDENTIALS, protocol=protocol, transport=Wire())
    with pytest.raises(RequestError, match="MediaIds must be a sequence, not int 5"):
        client.send(request_of(5))


def test_numbers_inside_records() -> None:
    keyword: Any = NegativeKeyword(id=Number(3))  # type: ignore[arg-type]  # callers may
    entity = EntityNegativeKeyword(
        entity_id=Number(2),  # type: ignore[arg-type]  # callers may
        entity_type=ANY,
        negative_keywords=iter([keyword]),  # type: ignore[arg-type]  # callers may
    )
    client = CampaignManagementClient(CREDENTIALS)
    request = operations.DeleteNegativeKeywordsFromEntitiesRequest(
        entity_negative_keywords=iter([entity])  # type: ignore[arg-type]  # callers may
    )
    (sent,) = json.loads(client.prepare(request).body)["EntityNegativeKeywords"]
    assert sent["EntityId"] == "2"
    assert [each["Id"] for each in sent["NegativeKeywords"]] == ["3"]


def test_a_run_of_numbers_of_another_library(tmp_path: Path) -> None:
    journal, wire = tmp_path / "journal", Wire()
    client = CampaignManagementClient(CREDENTIALS, transport=wire)
    numbers: Any = map(Number, (7, 8, 7))
    report = client.delete_media_in_batches(numbers, account_id=1, journal=journal)
    assert (report.deleted, report.duplicates) == (2, 1)
    assert [row.item for row in read_journal(journal)] == [7, 8]
    client.delete_media_in_batches([7, 8, 9], account_id=1, journal=journal)
    assert wire.sent == [[7, 8], [9]]


async def drawn() -> AsyncIterator[Any]:
    for each in GIVEN:
        yield Number(each)


@pytest.mark.parametrize("make", [lambda: {*GIVEN}, once, drawn])
def test_asynchronous_runs(make: Any) -> None:
    wire: Any = AsyncWire()
    client = AsyncCampaignManagementClient(CREDENTIALS, transport=wire)

    async def run() -> Report:
        return await client.delete_media_in_batches(make(), account_id=1)

    report = asyncio.run(run())
    assert report.deleted == 3
    assert sorted(wire.sent[0]) == sorted(GIVEN)


@pytest.mark.parametrize("ids", [b"789", bytearray(b"789"), memoryview(b"789")])
def test_bytes_are_no_ids(ids: Any) -> None:
    """Read as numbers, they would be 55, 56 and 57."""
    wire = Wire()
    client = CampaignManagementClient(CREDENTIALS, transport=wire)
    with pytest.raises(RequestError, match="must be a sequence"):
        client.send(request_of(ids))
    with pytest.raises(OptionError, match="must be a list"):
        client.delete_media_in_batches(ids, account_id=1)
    assert not wire.sent


@pytest.mark.parametrize("source", ["789", b"789", {7: 8}, 7, None], ids=str)
def test_what_is_no_list_is_not_the_input_of_a_run(source: Any) -> None:
    wire: Any = AsyncWire()
    client = CampaignManagementClient(CREDENTIALS, transport=Wire())
    with pytest.raises(OptionError, match="DeleteMedia: items must be a list"):
        client.delete_media_in_batches(source, account_id=1)
    other = AsyncCampaignManagementClient(CREDENTIALS, transport=wire)

    async def run() -> None:
        await other.delete_media_in_batches(source, account_id=1)

    with pytest.raises(OptionError, match="DeleteMedia: items must be a list"):
        asyncio.run(run())
    assert not wire.sent
