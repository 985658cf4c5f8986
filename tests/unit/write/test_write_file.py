"""One file is written as a whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.diagnostics import InputError
from stubwright.write import write_file

if TYPE_CHECKING:
    from pathlib import Path


def test_it_is_utf8_with_lf_and_makes_its_folder(tmp_path: Path) -> None:
    write_file(tmp_path / "a" / "b.txt", "ä\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "ä\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        write_file(tmp_path, "a")
    assert caught.value.diagnostic.code == "output-unwritable"


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a", encoding="utf-8")
    with pytest.raises(InputError, match="can't be written"):
        write_file(tmp_path / "a" / "b", "b")


def test_after_a_failure_the_file_is_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "a"
    write_file(file, "before")
    with pytest.raises(UnicodeEncodeError):
        write_file(file, "\udc80")
    assert file.read_text(encoding="utf-8") == "before"
    assert list(tmp_path.iterdir()) == [file]
