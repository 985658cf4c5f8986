"""The codec of a request is that of its generated class, whatever class was derived from it."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from generated import RequestError, fates
from generated._runtime.http.transport import HttpResponse
from generated._runtime.messages import Request, Response
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "someone"
SOURCE = """
from generated.microsoft.campaign_management.v13.operations.delete_media import DeleteMediaRequest

class Audited(DeleteMediaRequest):
    pass
"""
CLIENT = CampaignManagementClient(
    CampaignManagementCredentials(authentication_token=NAME, developer_token=NAME)
)


@pytest.fixture(params=["shop.operations.media", "shop.media", "a.operations.b.c"])
def derived(request: Any) -> Iterator[Any]:
    """A class derived from a generated one, in a module of some name."""
    module = ModuleType(request.param)
    sys.modules[request.param] = module
    exec(SOURCE, module.__dict__)  # noqa: S102  # a module of a user
    yield vars(module)["Audited"]
    del sys.modules[request.param]


def test_a_derived_request_is_sent_as_the_generated_one(derived: Any) -> None:
    made = derived(account_id=1, media_ids=[7])
    assert CLIENT.prepare(made).url.endswith("/Media")
    reply = CLIENT.read(made, HttpResponse(200, {}, b'{"PartialErrors": []}'))
    assert fates(reply).of("deleted") == (7,)


def test_a_request_of_no_generated_package_is_refused() -> None:
    class Unknown(Request[Response]):
        """Nobody generated it."""

    with pytest.raises(RequestError, match=r"isn't a request of generated\.microsoft"):
        CLIENT.preview(Unknown())
