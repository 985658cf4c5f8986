"""Fates of the items of a request, from the text of a reply."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, cast

from generated._runtime.fates.fates import fates
from generated._runtime.http.transport import HttpResponse
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials

if TYPE_CHECKING:
    from generated._runtime.client.sync_client import Client
    from generated._runtime.messages import Request

WORD = "not a real token"
MICROSOFT = CampaignManagementCredentials(
    authentication_token=WORD, developer_token=WORD
)
YANDEX = DirectCredentials(token=WORD)
LETTERS = {"deleted": "D", "refused": "R", "unknown": "U", "gone": "G", "unsent": "N"}


def client_of(request: Request[Any], protocol: str) -> Client:
    """Return a client for a request; it never connects."""
    if ".yandex." in type(request).__module__:
        return DirectClient(YANDEX, protocol=cast("Any", protocol))
    return CampaignManagementClient(MICROSOFT, protocol=cast("Any", protocol))


def letters(request: Request[Any], protocol: str, body: Any) -> str:
    """Return the fates in a reply, one letter for each item of the request."""
    raw = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    response = client_of(request, protocol).read(request, HttpResponse(200, {}, raw))
    return "".join(LETTERS[row.fate.status] for row in fates(response))
