"""The sweep of some small sets has the figures in expected.tsv. ``make sweep`` runs all sets."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from tests.support.first_imports import failures
from tests.sweep.__main__ import name_of
from tests.sweep.sets import sweep
from tests.sweep.table import expectations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EXPECTED = expectations()
FAST = (
    "axis_rpcenc_complex",
    "fatturapa_sdi",
    "mule_circular",
    "nodesoap_nonidentifier_ops",
    "vies",
    "zeep_http_post",
    "zeep_soap_header",
)


@pytest.mark.parametrize("name", FAST)
def test_set(name: str, reference: Path, tmp_path: Path) -> None:
    file = reference / "corpus" / name / "main.wsdl"
    figures = sweep(file, name_of(file), tmp_path, random=1).figures()
    assert figures == EXPECTED[name]


def _indexed(reference: Path) -> Iterator[tuple[str, int]]:
    with (reference / "corpus" / "index.tsv").open(
        encoding="utf-8", newline=""
    ) as index:
        for row in csv.DictReader(index, delimiter="\t"):
            yield row["name"], int(row["operations"])


def test_a_module_that_fails_first_is_found(tmp_path: Path) -> None:
    """Of two modules that import each other, one fails only if it is imported first."""
    package = tmp_path / "circle"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "one.py").write_text("from .two import B\nA = 1\n")
    (package / "two.py").write_text("B = 2\nfrom .one import A\n")
    names = ["circle.one", "circle.two", "circle"]
    found = failures(names, tmp_path)
    assert [line.partition(": ")[0] for line in found] == ["circle.one"]


def test_every_set_is_expected(reference: Path) -> None:
    assert {name for name, _ in _indexed(reference)} <= EXPECTED.keys()
