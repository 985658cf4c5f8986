"""The clients of a worker, and their calls in batches."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from os import getpid
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

import httpx2

from generated import AsyncHttpxTransport, HttpxTransport
from generated._runtime.auth.tokens import Grant, RefreshToken
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.yandex.direct.v5 import (
    AsyncDirectClient,
    DirectClient,
    DirectCredentials,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.sweep.chaos.task import Task

FIRST_TOKEN = "first"  # noqa: S105  # of the run's own token endpoint


def client_of(task: Task) -> Any:
    """Return a client for a task."""
    kinds: dict[bool, tuple[Any, Any]] = {
        False: (CampaignManagementClient, DirectClient),
        True: (AsyncCampaignManagementClient, AsyncDirectClient),
    }
    kind = kinds[task.asynchronous][task.protocol == "json"]
    options: dict[str, Any] = {"protocol": task.protocol, "base_url": task.base_url}
    if task.hazard == "http2":
        options["transport"] = _http2_transport(asynchronous=task.asynchronous)
    return kind(_credentials(task), **options)


def _http2_transport(*, asynchronous: bool) -> Any:
    if asynchronous:
        return AsyncHttpxTransport(httpx2.AsyncClient(http1=False, http2=True))
    return HttpxTransport(httpx2.Client(http1=False, http2=True))


def _credentials(task: Task) -> Any:
    """Return credentials whose token can be renewed."""
    if task.protocol == "json":
        return DirectCredentials(token=lambda: "token", client_login="chaos")
    token = _refresh_token(task) if task.token_url else lambda: "token"
    return CampaignManagementCredentials(
        authentication_token=token,
        developer_token="another",  # noqa: S106
        customer_id="1",
        customer_account_id="1",
    )


def _refresh_token(task: Task) -> RefreshToken:
    """Return a refresh token that is stored when it is replaced; the endpoint knows its process."""
    store = Path(f"{task.journal}.token")
    known = store.read_text() if store.exists() else FIRST_TOKEN
    return RefreshToken(
        known, client_id=str(getpid()), grant="entra", on_replaced=store.write_text
    )


def token_endpoint(task: Task) -> AbstractContextManager[Any]:
    """Let the credentials renew their tokens at the task's endpoint."""
    if not task.token_url:
        return nullcontext()
    grants = {"production": {"entra": Grant(task.token_url)}}
    return mock.patch.object(CampaignManagementCredentials, "grants", grants)


def call(task: Task, client: Any, ids: Iterable[int] | None = None) -> Any:
    """Call the operation in batches, for the task's ids or some of them."""
    items = task.ids() if ids is None else ids
    options: dict[str, Any] = {
        "concurrency": 4,
        "journal": task.journal,
        "size": task.size,
        "verify": task.verify,
    }
    match task.protocol:
        case "rest":
            return client.delete_campaigns_in_batches(items, account_id=1, **options)
        case "soap":
            return client.delete_ads_in_batches(items, ad_group_id=1, **options)
        case _:
            return client.ads.delete_in_batches(items, **options)
