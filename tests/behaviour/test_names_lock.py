"""Names that were chosen once are kept, whatever is added to the spec; names.lock lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.diagnostics import InputError
from stubwright.inputs.names_lock import read_names
from tests.support.packages import generate, install
from tests.support.wsdls import EMPTY_REPLY, document, enumeration, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

BEFORE = document(
    record("Van-Stop", "Id:xs:int")
    + enumeration("State", "open")
    + sequence("DoRequest", "v:t:Van-Stop", "s:t:State")
    + EMPTY_REPLY
)
AFTER = document(
    record("VanStop", "a")
    + record("Van-Stop", "ID:xs:int", "Id:xs:int")
    + enumeration("State", "Open", "open")
    + sequence("DoRequest", "w:t:VanStop", "v:t:Van-Stop", "s:t:State")
    + sequence("DOREQUEST")
    + EMPTY_REPLY
)


def test_without_a_lock_all_colliding_names_change(tmp_path: Path) -> None:
    files = generate({"x": AFTER}, tmp_path).files
    assert "class VanStopT(" not in files["x/types/__init__.py"]
    assert not any('"VanStop"' in text for text in files.values())


def test_locked_names_are_kept(tmp_path: Path) -> None:
    before = generate({"x": BEFORE}, tmp_path)
    install(before.files, tmp_path, "package")
    names = read_names(tmp_path / "package", ["x", "y"])
    assert set(names) == {"x"}
    after = generate({"x": AFTER}, tmp_path, names).files
    assert "class VanStop:" in after["x/types/van_stop.py"]
    assert "    id: int | None" in after["x/types/van_stop.py"]
    assert '    OPEN = "open"' in after["x/enums.py"]
    again = generate({"x": BEFORE}, tmp_path, names).files
    assert again == before.files


def test_a_damaged_lock_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "x" / "names.lock"
    path.parent.mkdir()
    for text in ("[]", "{", '{"a": 1}', '{"a": [1, 2]}'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError):
            read_names(tmp_path, ["x"])


def test_a_forged_lock_writes_no_code(tmp_path: Path) -> None:
    forged = {"x": {"classes": {"{urn:t}State": "A:\n    import os\nclass B"}}}
    assert generate({"x": BEFORE}, tmp_path, forged) == generate(
        {"x": BEFORE}, tmp_path
    )
