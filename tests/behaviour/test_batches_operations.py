"""Each of the delete operations in batches: its limit, and how its reply reports errors."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import REFERENCE
from tests.support.delete_operations import (
    FIRST,
    NESTED,
    Null,
    Operation,
    arguments,
    client_of,
    microsoft,
    stub_of,
    yandex,
)

UNDOCUMENTED = 100  # what a batch has where the vendor documents no limit


def operations() -> list[Operation]:
    folder = Path(REFERENCE)
    return [*microsoft(folder), *yandex(folder)] if REFERENCE else []


def named(operation: Operation) -> str:
    return "-".join((*operation.api, operation.name))


EACH = pytest.mark.parametrize("operation", operations(), ids=named)


def test_the_reference_has_them_all(reference: Path) -> None:
    assert len([*microsoft(reference), *yandex(reference)]) == 67


@EACH
def test_each_operation_with_a_list_has_a_batch_variant(operation: Operation) -> None:
    client = client_of(operation, operation.protocols[0], Null(operation, ""))
    assert (stub_of(operation, client) is not None) is operation.has_list


@EACH
def test_batches_have_the_documented_size(operation: Operation) -> None:
    if not operation.has_list:
        return
    protocol = operation.protocols[0]
    server = Null(operation, protocol)
    stub = stub_of(operation, client_of(operation, protocol, server))
    make, others = arguments(operation, stub)
    size = operation.limit or UNDOCUMENTED
    stated = f"{size:,}" if operation.limit else "100, as no limit is documented"
    assert f"in batches of up to {stated}." in " ".join(stub.__doc__.split())
    stub(map(make, range(FIRST, FIRST + 4 * (size + 3), 4)), **others, size=size)
    assert server.sizes[0] == size
    assert sum(server.sizes) == size + 3
    server.sizes.clear()
    stub(map(make, range(FIRST, FIRST + 4 * (size + 3), 4)), **others)
    assert server.sizes[0] == size


@pytest.mark.parametrize(
    ("operation", "protocol"),
    [(o, p) for o in operations() if o.has_list for p in o.protocols],
    ids=lambda value: value if isinstance(value, str) else named(value),
)
def test_documented_replies_lead_to_the_right_fates(
    operation: Operation, protocol: str
) -> None:
    server = Null(operation, protocol)
    stub = stub_of(operation, client_of(operation, protocol, server))
    make, others = arguments(operation, stub)
    items = [make(number) for number in range(FIRST, FIRST + 4 * 5, 4)]
    rows: list[Any] = []
    size = min(3, operation.limit or 3)
    report = stub(iter(items), **others, size=size, on_fates=rows.extend)
    assert report.is_complete
    told = [(row.item, row.fate.status) for row in rows]
    if operation.name == NESTED:  # the second of the two items in each
        inner = [(item, each) for item in items for each in item.negative_keywords]
        assert told == [
            (pair, "refused" if place % 2 else "deleted")
            for place, pair in enumerate(inner)
        ]
    else:
        # only the second item of a request fails
        refused = {1, 4} if size > 1 else set[int]()
        assert server.sizes == ([3, 2] if size > 1 else [1] * 5)
        assert told == [
            (item, "refused" if place in refused else "deleted")
            for place, item in enumerate(items)
        ]
        if not refused:
            return
    problems = [p for row in rows for p in row.fate.problems]
    assert {problem.code for problem in problems} == {7}
