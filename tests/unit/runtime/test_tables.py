"""Items as plain values: ids as they are, records as JSON text, nested items beside their outer one."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest

from generated import NIL, Fate, ItemFate
from generated._runtime.tables import plain_rows, plain_value
from generated.microsoft.campaign_management.v13.types.campaign_conversion_goal import (
    CampaignConversionGoal,
)
from generated.microsoft.campaign_management.v13.types.entity_negative_keyword import (
    EntityNegativeKeyword,
)
from generated.microsoft.campaign_management.v13.types.shared_list_item import (
    NegativeKeyword,
)


class Colour(StrEnum):
    RED = "Red"


class Index:
    """What behaves like numpy's integers."""

    def __index__(self) -> int:
        return 7


ENDLESS: list[Any] = []
ENDLESS.append(ENDLESS)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (7, 7),
        (Index(), 7),
        ("7", "7"),
        (None, None),
        (True, True),
        (1.5, 1.5),
        (float("nan"), "nan"),
        (Colour.RED, "Red"),
        (NIL, "NIL"),
        (Decimal("1.50"), "1.50"),
        (dt.date(2026, 1, 2), "2026-01-02"),
        (b"x", "b'x'"),
        ([1, "é"], '[1, "é"]'),
        ({1: None}, '{"1": null}'),
        (
            CampaignConversionGoal(campaign_id=1, goal_id=2),
            '{"campaign_id": 1, "goal_id": 2}',
        ),
        (ENDLESS, "[[...]]"),
    ],
)
def test_an_item_as_one_plain_value(item: Any, expected: Any) -> None:
    found = plain_value(item)
    assert found == expected
    assert type(found) is type(expected)
    json.dumps(found, allow_nan=False)


def test_a_nested_item_stands_beside_its_outer_one() -> None:
    inner = NegativeKeyword(id=77, text="free")
    outer = EntityNegativeKeyword(
        entity_id=1, entity_type="Campaign", negative_keywords=[inner]
    )
    found = plain_rows([ItemFate(0, (outer, inner), Fate("deleted"))])
    assert json.loads(found[0]["item"]) == {"id": 77, "text": "free"}
    assert json.loads(found[0]["parent"]) == {"entity_id": 1, "entity_type": "Campaign"}
