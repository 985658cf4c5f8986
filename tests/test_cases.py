"""The snapshot cases: the output for the specs of each folder of cases/ is what a person accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.snapshots.cases import CASES, PARTS, case_names, snapshot_of

if TYPE_CHECKING:
    from tests.snapshots.update import Snapshot


@pytest.mark.parametrize("case", case_names())
def test_case(case: str, snapshot: Snapshot) -> None:
    snapshot(CASES / case, snapshot_of(case), PARTS)
