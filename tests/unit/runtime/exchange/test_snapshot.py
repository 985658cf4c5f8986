"""A receipt has the request as it was sent, whatever the caller changes in it afterwards."""

from __future__ import annotations

import pytest

from generated._runtime.exchange.snapshot import snapshot
from generated.microsoft.campaign_management.v13.operations.delete_media import (
    DeleteMediaRequest,
)
from generated.microsoft.campaign_management.v13.operations.delete_negative_keywords_from_entities import (
    DeleteNegativeKeywordsFromEntitiesRequest,
)
from generated.microsoft.campaign_management.v13.types.entity_negative_keyword import (
    EntityNegativeKeyword,
)
from generated.microsoft.campaign_management.v13.types.shared_list_item import (
    NegativeKeyword,
)
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types.ids_criteria import IdsCriteria


def test_a_list_of_ids() -> None:
    ids = [1, 2]
    copy = snapshot(DeleteMediaRequest(account_id=1, media_ids=ids))
    ids.append(3)
    assert copy.media_ids == [1, 2]


def test_a_record_with_a_list() -> None:
    criteria = IdsCriteria(ids=[1, 2])
    copy = snapshot(AdsDeleteRequest(selection_criteria=criteria))
    criteria.ids = [9]
    assert copy.selection_criteria == IdsCriteria(ids=[1, 2])


@pytest.mark.parametrize("kind", [list, tuple])
@pytest.mark.parametrize("blanks", [0, 3])
def test_records_in_lists_in_records(kind: type, blanks: int) -> None:
    keyword = NegativeKeyword(id=1, text="a")
    entity = EntityNegativeKeyword(entity_id=1, negative_keywords=kind([keyword]))
    nones = [None] * blanks
    request = DeleteNegativeKeywordsFromEntitiesRequest(
        entity_negative_keywords=kind([*nones, entity])
    )
    copy = snapshot(request)
    keyword.text = "b"
    entity.entity_id = 2
    kept = copy.entity_negative_keywords[blanks]
    assert kept is not None
    assert kept.entity_id == 1
    assert kept.negative_keywords is not None
    assert kept.negative_keywords[0] == NegativeKeyword(id=1, text="a")


def test_a_map() -> None:
    values: dict[str, str | None] = {"a": "b"}
    copy = snapshot(NegativeKeyword(id=1, forward_compatibility_map=values))
    values["a"] = "c"
    assert copy.forward_compatibility_map == {"a": "b"}


def test_the_fields_of_the_request_itself() -> None:
    request = DeleteMediaRequest(account_id=1, media_ids=(1, 2))
    copy = snapshot(request)
    request.account_id = 2
    assert copy.account_id == 1
