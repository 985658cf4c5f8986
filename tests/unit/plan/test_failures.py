"""An exception while one operation is planned leaves out that operation, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright import plan
from stubwright.plan.client import stubs
from stubwright.plan.client.surface import surface
from stubwright.plan.types import dataclasses
from stubwright.plan.types.docstrings import operation_doc
from tests.support.packages import generate
from tests.support.wsdls import document, sequence
from tests.tiny import run

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from stubwright.model.api import Operation
    from stubwright.plan.context import Context
    from stubwright.python import ClientModule, Doc, Surface

WSDL = document(
    "".join(
        sequence(f"{name}{side}", "Id:xs:int")
        for name in ("Do", "Fail")
        for side in ("Request", "Response")
    ),
    operations=("Do", "Fail"),
)


@pytest.mark.parametrize("planner", [dataclasses, stubs])
def test_the_operation_is_left_out_and_reported(
    planner: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(operation: Operation) -> Doc:
        if operation.name == "Fail":
            raise KeyError("description")
        return operation_doc(operation)

    monkeypatch.setattr(planner, "operation_doc", failing)
    found = generate({"shop": WSDL}, tmp_path)
    assert "shop/operations/do.py" in found.files
    assert "def do(" in found.files["shop/client.py"]
    assert not [path for path in found.files if "fail" in path]
    assert (
        "shop.wsdl:5: error: operation-not-planned: "
        "S: Fail was left out: KeyError: 'description'"
    ) in found.findings


def test_the_command_writes_the_others_and_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(operation: Operation) -> Doc:
        if operation.name == "Fail":
            raise KeyError("description")
        return operation_doc(operation)

    monkeypatch.setattr(dataclasses, "operation_doc", failing)
    path, out = tmp_path / "shop.wsdl", tmp_path / "out"
    path.write_text(WSDL, encoding="utf-8")
    for options in ((), ("--strict",)):
        result = run("generate", "--wsdl", path, "--out", out, *options)
        assert result.exit_code == 1
        assert "error: operation-not-planned: S: Fail was left out: " in result.stderr
        assert (out / "shop" / "operations" / "do.py").is_file()
        assert not (out / "shop" / "operations" / "fail.py").exists()


def test_a_failure_that_concerns_no_single_operation_is_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(context: Context, client: ClientModule) -> Surface:
        if len(client.stubs) > 1:
            raise KeyError("stubs")
        return surface(context, client)

    monkeypatch.setattr(plan, "surface", failing)
    with pytest.raises(KeyError, match="stubs"):
        generate({"shop": WSDL}, tmp_path)
