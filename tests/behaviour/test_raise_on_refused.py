"""A delete call with ``raise_on_refused`` raises for the items that weren't deleted, and has the reply."""

from __future__ import annotations

import asyncio
import inspect
import json
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from generated import ApiError, ItemsFailedError, TransportError, fates
from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
)
from generated.microsoft.campaign_management.v13.operations import DeleteMediaRequest
from generated.yandex.direct.v5 import AsyncDirectClient, DirectClient
from tests.support.fates import MICROSOFT, YANDEX
from tests.support.model_server import Ads, AsyncWire, Campaigns, Media, Server, Wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from generated._runtime.http.transport import HttpRequest

OK, MIXED = [1, 2, 3], [4, 5, 6]
"""The model server refuses what is divisible by 5."""


def media(server: Server, *, asynchronous: bool) -> Callable[..., Any]:
    if asynchronous:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(server))
        return lambda ids, **options: asyncio.run(
            client.delete_media(account_id=1, media_ids=ids, **options)
        )
    own = CampaignManagementClient(MICROSOFT, transport=Wire(server))
    return lambda ids, **options: own.delete_media(
        account_id=1, media_ids=ids, **options
    )


def ads(server: Server, *, asynchronous: bool) -> Callable[..., Any]:
    if asynchronous:
        client = AsyncDirectClient(YANDEX, protocol="json", transport=AsyncWire(server))
        return lambda ids, **options: asyncio.run(client.ads.delete(ids=ids, **options))
    own = DirectClient(YANDEX, protocol="json", transport=Wire(server))
    return lambda ids, **options: own.ads.delete(ids=ids, **options)


def sent(server: Server, *, asynchronous: bool) -> Callable[..., Any]:
    if asynchronous:
        client = AsyncCampaignManagementClient(MICROSOFT, transport=AsyncWire(server))
        return lambda ids, **options: asyncio.run(
            client.send(DeleteMediaRequest(account_id=1, media_ids=ids), **options)
        )
    own = CampaignManagementClient(MICROSOFT, transport=Wire(server))
    return lambda ids, **options: own.send(
        DeleteMediaRequest(account_id=1, media_ids=ids), **options
    )


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(
    ("made", "speech"), [(media, Media), (ads, Ads), (sent, Media)]
)
def test_refused_items(made: Any, speech: Any, *, asynchronous: bool) -> None:
    server = Server(speech())
    call = made(server, asynchronous=asynchronous)
    call(OK, raise_on_refused=True)
    call([5], raise_on_refused=False)
    call([5])
    with pytest.raises(ItemsFailedError, match="1 of 3 items failed: 1 refused") as e:
        call(MIXED, raise_on_refused=True)
    error = e.value
    assert isinstance(error, ApiError)
    assert [row.item for row in error.fates.failed] == [5]
    assert error.fates.of("deleted") == (4, 6)
    assert fates(error) is error.fates
    assert fates(deepcopy(error)).of("refused") == (5,)
    assert error.response.receipt is error.receipt
    assert error.receipt.request is not None
    assert server.deleted == {*OK, 4, 6}


def test_an_unknown_item_and_no_answer() -> None:
    """An error that belongs to no item leaves all unknown."""
    server = Server(Campaigns(), iter(["fine", "cut after"]))
    stray = json.dumps({"PartialErrors": [{"Code": 1, "Index": 99}]}).encode()

    class Stray(Wire):
        def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
            super().send(request, timeout=timeout)
            return HttpResponse(200, {}, stray)

    client = CampaignManagementClient(MICROSOFT, transport=Stray(server))
    with pytest.raises(ItemsFailedError, match="2 unknown"):
        client.delete_campaigns(
            account_id=1, campaign_ids=[7, 8], raise_on_refused=True
        )
    with pytest.raises(TransportError):
        client.delete_campaigns(
            account_id=1, campaign_ids=[7, 8], raise_on_refused=True
        )


def test_every_delete_with_items_has_it() -> None:
    from generated.microsoft.campaign_management.v13.items import ITEMS

    for kind in (CampaignManagementClient, AsyncCampaignManagementClient):
        for name in ITEMS:
            parameter = inspect.signature(getattr(kind, name)).parameters
            assert parameter["raise_on_refused"].default is False, name
