"""Messages about broken rules: they name the vendor's page, never a file of the specs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import generated
from generated import RequestError
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
    operations,
)
from generated.microsoft.campaign_management.v13.types import CampaignConversionGoal
from generated.yandex.direct.v5 import DirectClient, DirectCredentials
from generated.yandex.direct.v5.operations import AdsDeleteRequest
from generated.yandex.direct.v5.types import IdsCriteria

if TYPE_CHECKING:
    from generated._runtime.messages import Request, Response

NAME = "someone"
ROOT = Path(generated.__file__).parent
CREDENTIALS = CampaignManagementCredentials(
    authentication_token=NAME, developer_token=NAME
)
PAGE = "https://learn.microsoft.com/en-us/advertising/campaign-management-service/deletemedia?view=bingads-13"
YANDEX_PAGE = "https://yandex.com/dev/direct/doc/en/ads/delete"
SPEC_FILE = re.compile(r"\w\.(toml|wsdl|xsd|md|txt)\b")


@pytest.mark.parametrize(
    ("request_", "message"),
    [
        # An override states these rules: the docs and the schema don't.
        (
            operations.DeleteKeywordsRequest(keyword_ids=[1]),
            "DeleteKeywords: AdGroupId or AssetGroupId must be set",
        ),
        (
            operations.DeleteCampaignConversionGoalsRequest(
                campaign_conversion_goal=[CampaignConversionGoal(goal_id=1)]
            ),
            "DeleteCampaignConversionGoals: CampaignConversionGoal.CampaignId is required",
        ),
        # The page of the operation states this one.
        (
            operations.DeleteMediaRequest(account_id=1, media_ids=range(101)),
            f"DeleteMedia: MediaIds may have at most 100 items, not 101 (see MediaIds in {PAGE})",
        ),
    ],
)
def test_what_a_message_names(request_: Request[Response], message: str) -> None:
    with pytest.raises(RequestError) as caught:
        CampaignManagementClient(CREDENTIALS).preview(request_)
    assert str(caught.value) == message


def test_an_operation_with_a_dot_has_a_path_of_two_names() -> None:
    request = AdsDeleteRequest(selection_criteria=IdsCriteria(ids=list(range(10_001))))
    with pytest.raises(RequestError) as caught:
        DirectClient(DirectCredentials(token=NAME)).preview(request)
    assert caught.value.source == YANDEX_PAGE
    assert str(caught.value).endswith(f" (see Ids in {YANDEX_PAGE})")


def test_no_generated_check_names_a_file_of_the_specs() -> None:
    modules = [*ROOT.rglob("operations/*.py"), *(ROOT / "_runtime").rglob("*.py")]
    assert len(modules) > 100
    assert not [path for path in modules if SPEC_FILE.search(path.read_text())]
