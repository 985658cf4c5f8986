"""Every operation on every protocol: an invalid id is refused, with its position, before anything is sent."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from generated._runtime.errors import RequestError, TransportError
from tests.sandbox.support.exchange import committed
from tests.sandbox.support.samples import Sample
from tests.wire.support.apis import Case, cases, plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

NUMBERS = (7, 8, 9)
WRONG_NUMBERS = (True, "8", b"8", 8.0, Decimal(8), 2**63, -(2**63) - 1, [8])
WRONG_TEXTS = (True, 8, b"hash8", 8.0, ["hash8"])
EVERY = pytest.mark.parametrize("case", cases("soap", "rest", "json"), ids=str)


class Place(NamedTuple):
    """Where an id is in a request, and a value that is not allowed there."""

    path: tuple[str | int, ...]
    wrong: tuple[Any, ...]

    def __str__(self) -> str:
        return plain_name(".".join(map(str, self.path)))


class Never:
    """A transport that nothing may come to."""

    def send(self, request: Any, *, timeout: float) -> Any:
        del timeout
        raise AssertionError(f"sent: {request.body!r}")

    def close(self) -> None:
        """Nothing is open."""


def places(value: Any, *path: str | int) -> Iterator[Place]:
    """The ids in a request: all integers, the items of lists, and no words beside them."""
    if is_dataclass(value):
        for field in fields(value):
            yield from places(getattr(value, field.name), *path, field.name)
    elif isinstance(value, list) and value:
        last = len(value) - 1
        for place in places(value[last], *path, last):
            in_list = place.path == (
                *path,
                last,
            )  # where a None isn't what leaves it out
            yield place._replace(wrong=(*place.wrong, None)) if in_list else place
    elif type(value) is int:
        yield Place(path, WRONG_NUMBERS)
    elif str(value).startswith("hash"):
        yield Place(path, WRONG_TEXTS)


def with_wrong(request: Any, place: Place, value: Any) -> Any:
    """A request with another value at a place."""
    changed = deepcopy(request)
    *before, last = place.path
    holder = changed
    for step in before:
        holder = holder[step] if isinstance(step, int) else getattr(holder, step)
    if isinstance(last, int):
        holder[last] = value
    else:
        setattr(holder, last, value)
    return changed


def test_there_are_67_operations() -> None:
    assert len({(c.api.entry.id, c.title) for c in cases("soap", "rest", "json")}) == 67


@EVERY
def test_a_wrong_id_is_refused_with_its_position(case: Case) -> None:
    sample = Sample(case, committed())
    request = sample.request(NUMBERS[:1] if sample.one_by_one else NUMBERS)
    client = committed().client(
        case.api, case.protocol, checks="raise", transport=Never()
    )
    found = list(places(request))
    with pytest.raises(TransportError, match="sent: "):
        client.send(request)
    assert found
    for place in found:
        for wrong in place.wrong:
            with pytest.raises(RequestError) as caught:
                client.send(with_wrong(request, place, wrong))
            assert plain_name(caught.value.field) == str(place), (place, wrong)
            assert caught.value.operation == case.title
