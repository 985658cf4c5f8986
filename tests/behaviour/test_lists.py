"""Lists of ids: any iterable of ids is sent in full, and everything else is refused."""

from __future__ import annotations

import enum
import json
from collections import UserList, deque
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from generated._runtime.errors import RequestError
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.operations.delete_labels import (
    DeleteLabelsRequest,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials
from generated.yandex.direct.v5.operations.ads_delete import AdsDeleteRequest
from generated.yandex.direct.v5.types import IdsCriteria

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ANY = "any"
LONG = "{http://schemas.microsoft.com/2003/10/Serialization/Arrays}long"


class Number:
    """An integer of another library: only `operator.index` makes an int of it."""

    def __init__(self, value: int) -> None:
        self._value = value

    def __index__(self) -> int:
        return self._value


class Array:
    """An array of another library, which is no collection and makes its numbers anew."""

    def __init__(self, *values: int) -> None:
        self._values = values

    def __iter__(self) -> Iterator[Number]:
        return map(Number, self._values)


class Id(enum.IntEnum):
    """Ids as a program may name them."""

    FIRST = 5


def sent(protocol: str, ids: Any) -> list[int]:
    """The ids in the request that a client would send."""
    if protocol == "json":
        direct = DirectClient(DirectCredentials(token=ANY), checks="off")
        criteria = IdsCriteria(ids=ids)
        body = direct.prepare(AdsDeleteRequest(selection_criteria=criteria)).body
        found: list[int] = json.loads(body)["params"]["SelectionCriteria"]["Ids"]
        assert all(type(each) is int for each in found)
        return found
    credentials = CampaignManagementCredentials(
        authentication_token=ANY, developer_token=ANY
    )
    client = CampaignManagementClient(
        credentials, protocol=protocol, checks="off"  # type: ignore[arg-type]  # a str here, a Literal there
    )
    body = client.prepare(DeleteLabelsRequest(label_ids=ids)).body
    if protocol == "rest":
        return [int(each) for each in json.loads(body)["LabelIds"]]
    return [int(element.text or "") for element in etree.fromstring(body).iter(LONG)]


LISTS = {
    "list": ([3, 1, 2], [3, 1, 2]),
    "tuple": ((3, 1, 2), [3, 1, 2]),
    "range": (range(3), [0, 1, 2]),
    "set": ({7}, [7]),
    "deque": (deque([3, 1]), [3, 1]),
    "sequence of one's own": (UserList([3, 1]), [3, 1]),
    "keys": ({8: 0}.keys(), [8]),
    "extremes": ([-(2**63), 2**63 - 1], [-(2**63), 2**63 - 1]),
    "subclasses of int": ([Id.FIRST, 6], [5, 6]),
    "nothing": ([], []),
    "frozenset": (frozenset({7}), [7]),
    "values": ({0: 8}.values(), [8]),
    "numbers of another library": ([Number(3), 1], [3, 1]),
    "arrays of another library": (Array(3, 1), [3, 1]),
}
ONCE: dict[str, Callable[[], object]] = {
    "iterator": lambda: iter([3, 1]),
    "generator": lambda: (number for number in (3, 1)),
    "map": lambda: map(Number, (3, 1)),
    "reversed": lambda: reversed([1, 3]),
}
REFUSED = {
    "a bool": [1, True],
    "a Decimal": [1, Decimal(2)],
    "a pair": {1: 2}.items(),
    "a list": [1, [2]],
    "a float": [1, 2.0],
    "a str": [1, "2"],
    "too large": [1, 2**63],
    "too small": [1, -(2**63) - 1],
}
PROTOCOLS = pytest.mark.parametrize("protocol", ["soap", "rest", "json"])


@PROTOCOLS
@pytest.mark.parametrize("kind", LISTS)
def test_all_are_sent(protocol: str, kind: str) -> None:
    given, expected = LISTS[kind]
    assert sent(protocol, given) == expected


@PROTOCOLS
@pytest.mark.parametrize("kind", ONCE)
def test_what_can_be_read_only_once_is_sent_in_full(protocol: str, kind: str) -> None:
    assert sent(protocol, ONCE[kind]()) == [3, 1]


@PROTOCOLS
@pytest.mark.parametrize("kind", REFUSED)
def test_no_item_is_skipped_silently(protocol: str, kind: str) -> None:
    with pytest.raises(RequestError) as caught:
        sent(protocol, REFUSED[kind])
    assert caught.value.field.endswith(("Ids[1]", "Ids[0]"))


@PROTOCOLS
@pytest.mark.parametrize("given", ["12", b"12", {1: 2}, 12, Number(12), True])
def test_values_that_are_not_lists_are_refused(protocol: str, given: Any) -> None:
    with pytest.raises(RequestError):
        sent(protocol, given)
