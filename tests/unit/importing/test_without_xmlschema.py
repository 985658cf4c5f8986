"""Importing where xmlschema isn't installed: the result is written without being validated."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.tiny import WSDL, run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_it_is_a_warning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, out = tmp_path / "fleet.wsdl", tmp_path / "out.wsdl"
    path.write_text(WSDL, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "xmlschema", None)
    result = run("import", path, "--out", out)
    assert result.exit_code == 0
    assert result.stderr == (
        f"{out}:1: warning: import-not-validated: xmlschema isn't installed:"
        " pip install 'stubwright[import]'\n"
    )
    assert out.is_file()
