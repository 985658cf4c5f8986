"""Clients log under the name of their API's package: silent by default, and without anything secret."""

from __future__ import annotations

import logging
import re
import subprocess
import sys
from contextlib import suppress
from typing import Any, Final

import pytest

from generated import ApiError, RetryPolicy
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials
from tests.support.batch_runs import SPEECHES
from tests.support.model_server import Server, Wire

SECRET: Final = "not-a-real-token"  # noqa: S105  # says so itself
NAME: Final = "generated.microsoft.campaign_management.v13"
ADDRESS: Final = (
    "https://campaign.api.bingads.microsoft.com/CampaignManagement/v13/Media"
)
ENDED: Final = "INFO DeleteMedia, call N: ended after T s, 1 request, 3 items: response"
IDS: Final = (7_000_001, 7_000_002, 7_000_005)


def call(*plan: str, **options: Any) -> None:
    """Delete three media items, of which the third is in use."""
    client = CampaignManagementClient(
        CampaignManagementCredentials(
            authentication_token=SECRET, developer_token=SECRET
        ),
        transport=Wire(Server(SPEECHES["media"], iter(plan))),
        **options,
    )
    client.delete_media(account_id=1, media_ids=IDS)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The level and the text of each record; N is the number of the call, T a time."""
    texts = (f"{record.levelname} {record.getMessage()}" for record in caplog.records)
    shown = (re.sub(r"call \d+", "call N", text) for text in texts)
    return [re.sub(r"\d+\.\d+|20[-\dT:]+Z", "T", text) for text in shown]


def test_a_call_at_each_level(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, NAME):
        call()
    assert [record.name for record in caplog.records] == [NAME] * 4
    assert lines(caplog) == [
        "DEBUG DeleteMedia, call N: started, 3 items",
        f"DEBUG DeleteMedia, call N: attempt 1: DELETE {ADDRESS}",
        "DEBUG DeleteMedia, call N: attempt 1: HTTP status 200 after T s",
        ENDED,
    ]
    caplog.clear()
    with caplog.at_level(logging.INFO, NAME):
        call()
    assert lines(caplog) == [ENDED]


def test_retries_and_unknown_outcomes(caplog: pytest.LogCaptureFixture) -> None:
    policy = RetryPolicy(attempts=2, base=0.0)
    with caplog.at_level(logging.INFO, NAME), pytest.raises(ApiError):
        call("unsent", "cut after", retry=policy)
    assert lines(caplog) == [
        "INFO DeleteMedia, call N: waits for T s, until T",
        "WARNING DeleteMedia, call N: ended after T s, 2 requests, 3 items: unknown: TransportError",
    ]


def test_faults_are_named_by_class_and_code(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, NAME), pytest.raises(ApiError):
        call("fault")
    assert caplog.messages[-1].endswith(" fault: AdApiFaultDetailError 1102")


def test_the_progress_of_batches(caplog: pytest.LogCaptureFixture) -> None:
    client = CampaignManagementClient(
        CampaignManagementCredentials(
            authentication_token=SECRET, developer_token=SECRET
        ),
        transport=Wire(Server(SPEECHES["media"])),
    )
    with caplog.at_level(logging.INFO, NAME):
        client.delete_media_in_batches(IDS, account_id=1, size=2)
    assert [text for text in caplog.messages if "ended" not in text] == [
        "DeleteMedia, batch 1: settled, 2 items: 2 deleted",
        "DeleteMedia, batch 2: settled, 1 item: 1 refused",
    ]


def test_each_package_has_its_logger(caplog: pytest.LogCaptureFixture) -> None:
    client = DirectClient(DirectCredentials(token=SECRET), dry_run=True)
    with caplog.at_level(logging.INFO), pytest.raises(ApiError):
        client.ads.delete(ids=[1])
    assert {record.name for record in caplog.records} == {"generated.yandex.direct.v5"}


@pytest.mark.parametrize(
    "plan", [(), ("fault",), ("page",), ("unsent",), ("cut after",)]
)
def test_no_level_has_secrets_or_items(
    plan: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), suppress(ApiError):
        call(*plan, base_url=f"https://user:{SECRET}@host.example")
    assert caplog.messages
    text = repr([vars(record) for record in caplog.records])
    for hidden in (SECRET, "user:", *map(str, IDS)):
        assert hidden not in text


PROGRAM: Final = """
import sys
{before}
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated._runtime.errors import TransportError

class Cut:
    def send(self, request, *, timeout):
        raise TransportError("cut")
    def close(self):
        pass

credentials = CampaignManagementCredentials(authentication_token="t", developer_token="d")
client = CampaignManagementClient(credentials, transport=Cut())
try:
    client.delete_media(account_id=1, media_ids=[1])
except TransportError:
    print("logging" in sys.modules)
"""


@pytest.mark.parametrize("before", ["", "import logging"])
def test_a_program_that_does_not_log_sees_nothing(before: str) -> None:
    """And it doesn't pay for importing ``logging``."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(before=before)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ended.stdout.strip(), ended.stderr) == (str(bool(before)), "")
