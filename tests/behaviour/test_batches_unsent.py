"""What fails before a request leaves leaves its items unsent, also in the journal; a resumed run sends them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from unittest import mock

import pytest

from generated import Sending, TransportError, read_journal, report_of
from generated._runtime.batches.journal.file import JournalFile
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from tests.support.batch_runs import SPEECHES, Outcome, run
from tests.support.fates import MICROSOFT
from tests.support.model_server import AsyncWire, Server, Wire

if TYPE_CHECKING:
    from pathlib import Path

BOTH = pytest.mark.parametrize("asynchronous", [False, True])
WIDTHS = pytest.mark.parametrize("width", [1, 3])


class CallersOwnError(Exception):
    """What only the caller's code raises."""


def refuse(*_: object) -> Any:
    raise CallersOwnError


def refuse_sending(event: object) -> None:
    if isinstance(event, Sending):
        raise CallersOwnError


class Closed:
    """A transport that fails before anything leaves, and says so."""

    def send(self, request: object, *, timeout: float) -> Any:
        del request, timeout
        raise TransportError("closed", sent=False)

    def close(self) -> None:
        pass


class AsyncClosed:
    """The same for asynchronous clients."""

    async def send(self, request: object, *, timeout: float) -> Any:
        del request, timeout
        raise TransportError("closed", sent=False)

    async def close(self) -> None:
        pass


def run_with(
    way: str, server: Server, *, asynchronous: bool, **options: Any
) -> Outcome:
    """Run batches whose requests don't leave for some reason; six ids in batches of two."""
    outcome = Outcome()
    credentials, settings = MICROSOFT, dict[str, Any]()
    transport: Any = AsyncWire(server) if asynchronous else Wire(server)
    if way == "token":
        credentials = CampaignManagementCredentials(
            authentication_token=refuse,
            developer_token="another",  # noqa: S106  # of a test
        )
    elif way == "hook":
        settings["on_event"] = refuse_sending
    elif way == "transport":
        transport = AsyncClosed() if asynchronous else Closed()
    kind: Any = (
        AsyncCampaignManagementClient if asynchronous else CampaignManagementClient
    )
    client = kind(credentials, transport=transport, **settings)
    try:
        made = client.delete_media_in_batches(
            range(1, 7), account_id=1, size=2, on_fates=outcome.rows.extend, **options
        )
        outcome.report = asyncio.run(made) if asynchronous else made
    except Exception as error:  # noqa: BLE001  # any exception is an outcome
        outcome.error, outcome.report = error, report_of(error)
    return outcome


@BOTH
@WIDTHS
@pytest.mark.parametrize("way", ["token", "hook", "transport"])
def test_items_are_unsent_and_sent_by_the_next_run(
    tmp_path: Path, way: str, width: int, *, asynchronous: bool
) -> None:
    server, path = Server(SPEECHES["media"]), tmp_path / "journal"
    options: dict[str, Any] = {"concurrency": width, "journal": path}
    if way == "transport":
        options["max_wait"] = 0.0
    outcome = run_with(way, server, asynchronous=asynchronous, **options)
    assert outcome.error is not None
    assert outcome.fates() == dict.fromkeys(range(1, 7), "unsent")
    assert outcome.report is not None
    assert (outcome.report.unsent, outcome.report.unknown) == (6, 0)
    if way != "transport":
        assert outcome.report.requests == 0
        assert len(path.read_text().splitlines()) == 1  # only the head
    assert not list(read_journal(path))
    again = run("media", server, range(1, 7), journal=path, size=2)
    assert again.error is None
    assert [ids for _, ids in server.calls] == [[1, 2], [3, 4], [5, 6]]


@BOTH
@WIDTHS
def test_what_cannot_be_recorded_is_not_sent(
    tmp_path: Path, width: int, *, asynchronous: bool
) -> None:
    server, path = Server(SPEECHES["media"]), tmp_path / "journal"
    write = JournalFile.append

    def failing(file: Any, line: bytes) -> None:
        if b'"start"' in line:
            raise OSError(28, "No space left on device")
        write(file, line)

    with mock.patch.object(JournalFile, "append", failing):
        outcome = run_with(
            "disk", server, asynchronous=asynchronous, concurrency=width, journal=path
        )
    assert isinstance(outcome.error, OSError)
    assert not server.calls
    assert outcome.fates() == dict.fromkeys(range(1, 7), "unsent")
    assert outcome.report is not None
    assert outcome.report.requests == 0


def test_the_record_is_written_after_the_token_was_made(tmp_path: Path) -> None:
    path, seen = tmp_path / "journal", list[list[str]]()

    def token() -> str:
        seen.append(path.read_text().splitlines()[1:])
        return "token"

    class Seeing(Wire):
        def send(self, request: Any, *, timeout: float) -> Any:
            seen.append(path.read_text().splitlines()[1:])
            return super().send(request, timeout=timeout)

    credentials = CampaignManagementCredentials(
        authentication_token=token,
        developer_token="another",  # noqa: S106  # of a test
        customer_account_id="1",
    )
    wire = Seeing(Server(SPEECHES["media"]))
    client = CampaignManagementClient(credentials, transport=wire)
    client.delete_media_in_batches([1], account_id=1, journal=path)
    assert seen == [[], ['["start",1,[1],1]']]
