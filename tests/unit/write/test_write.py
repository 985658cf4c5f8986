"""Writing a package: all files or none, generated files only, inside the folder only."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stubwright.diagnostics import InputError, Log
from stubwright.write import Lock, compare, is_current, lock_for, read_lock, write

if TYPE_CHECKING:
    from collections.abc import Mapping

CATALOG = {"from": "catalog"}
FIRST = {"__init__.py": "", "a/one.py": "1\n", "a/two.py": "2\n", "b/three.py": "3\n"}
SECOND = {"__init__.py": "", "a/one.py": "one\n", "c/four.py": "4\n"}


def lock(files: Mapping[str, str], *apis: str) -> Lock:
    return lock_for(dict.fromkeys(apis or ("x",), CATALOG), files, {}, "g")


def put(folder: Path, files: Mapping[str, str], *apis: str, **options: Any) -> Log:
    log = Log()
    write(folder, files, lock(files, *apis), log, **options)
    return log


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def written(files: Mapping[str, str], *apis: str) -> dict[str, bytes]:
    text = lock(files, *apis).text()
    return {path: t.encode() for path, t in {**files, "stubwright.lock": text}.items()}


def test_a_file_that_is_no_longer_rendered_is_removed_with_its_folder(
    tmp_path: Path,
) -> None:
    put(tmp_path, FIRST)
    assert tree(tmp_path) == written(FIRST)
    cache = tmp_path / "b" / "__pycache__"
    cache.mkdir()
    (cache / "three.cpython-311.pyc").write_bytes(b"")
    (tmp_path / "a" / "mine.txt").write_text("mine", encoding="utf-8")
    put(tmp_path, SECOND)
    assert tree(tmp_path) == {**written(SECOND), "a/mine.txt": b"mine"}
    assert not (tmp_path / "b").exists()


def test_writing_again_touches_nothing(tmp_path: Path) -> None:
    put(tmp_path, FIRST)
    before = {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")}
    put(tmp_path, FIRST)
    assert {p: p.stat().st_mtime_ns for p in tmp_path.rglob("*")} == before


def test_an_api_that_was_not_named_is_not_dropped(tmp_path: Path) -> None:
    put(tmp_path, FIRST, "x", "y.v1", "z")
    with pytest.raises(InputError) as caught:
        put(tmp_path, SECOND, "x")
    finding = caught.value.diagnostic
    assert finding.code == "output-drops-api"
    assert "y.v1, z" in finding.message
    assert "--drop y.v1 --drop z" in finding.hint
    assert tree(tmp_path) == written(FIRST, "x", "y.v1", "z")
    put(tmp_path, SECOND, "x", drop=("y.v1", "z"))
    assert tree(tmp_path) == written(SECOND, "x")


@pytest.mark.parametrize(
    "edit", [b"edited\n", b"\xe9dit\xe9e\n", b"", b"1", b"\x00"], ids=repr
)
def test_an_edit_is_kept(edit: bytes, tmp_path: Path) -> None:
    put(tmp_path, FIRST)
    for name in ("a/one.py", "b/three.py"):  # one is to be replaced, one removed
        (tmp_path / name).write_bytes(edit)
    edited = tree(tmp_path)
    log = put(tmp_path, SECOND)
    assert [(d.code, d.source.path) for d in log.diagnostics()] == [
        ("output-edited", f"{tmp_path}/a/one.py"),
        ("output-edited", f"{tmp_path}/b/three.py"),
    ]
    assert tree(tmp_path) == edited
    assert [(d.kind, d.path) for d in compare(tmp_path, FIRST, lock(FIRST).text())] == [
        ("edited", "a/one.py"),
        ("edited", "b/three.py"),
    ]
    put(tmp_path, SECOND, force=True)
    assert tree(tmp_path) == written(SECOND)


def test_a_file_that_was_not_generated_counts_as_edited(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "one.py").write_text("mine\n", encoding="utf-8")
    assert put(tmp_path, FIRST).has_errors()
    assert tree(tmp_path) == {"a/one.py": b"mine\n"}


def test_other_line_ends_are_not_an_edit(tmp_path: Path) -> None:
    put(tmp_path, FIRST)
    for path in tmp_path.rglob("*.*"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert is_current(tmp_path, lock(FIRST))
    assert not compare(tmp_path, FIRST, lock(FIRST).text())
    assert not put(tmp_path, SECOND).diagnostics()


def test_a_folder_that_is_a_link_is_not_followed_out(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside"
    put(out, FIRST)
    (out / "a").rename(outside)
    (out / "a").symlink_to(outside)
    before = tree(outside)
    for files in (FIRST, SECOND, {"__init__.py": ""}):  # kept, replaced, removed
        with pytest.raises(InputError) as caught:
            put(out, files, force=True)
        assert caught.value.diagnostic.code == "output-unwritable"
        assert caught.value.diagnostic.source.path == f"{out}/a"
    assert tree(outside) == before


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    put(tmp_path, FIRST)
    (tmp_path / "a").rename(tmp_path / "elsewhere")
    (tmp_path / "a").symlink_to("elsewhere")
    put(tmp_path, SECOND)
    assert (tmp_path / "elsewhere" / "one.py").read_bytes() == b"one\n"


def test_a_file_that_is_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "outside.py"
    put(out, FIRST)
    outside.write_text("mine", encoding="utf-8")
    (out / "a" / "one.py").unlink()
    (out / "a" / "one.py").symlink_to(outside)
    assert put(out, SECOND).has_errors()
    put(out, SECOND, force=True)
    assert not (out / "a" / "one.py").is_symlink()
    assert outside.read_bytes() == b"mine"


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "out").symlink_to("real")
    put(tmp_path / "out", FIRST)
    assert tree(tmp_path / "real") == written(FIRST)


@pytest.mark.parametrize("name", ["../out.py", "/out.py", "a/../../out.py", "\0"])
def test_a_path_outside_the_folder_is_refused(name: str, tmp_path: Path) -> None:
    out = tmp_path / "a" / "out"
    put(out, FIRST)
    with pytest.raises(InputError):
        put(out, {name: ""})
    assert tree(tmp_path) == {f"a/out/{k}": v for k, v in written(FIRST).items()}


def test_files_outside_the_folder_are_not_removed(tmp_path: Path) -> None:
    outside = tmp_path / "mine.py"
    outside.write_bytes(b"")
    made = {**FIRST, "../mine.py": "", str(outside): ""}
    put(tmp_path / "out", FIRST)
    text = lock(made).text()
    (tmp_path / "out" / "stubwright.lock").write_text(text, encoding="utf-8")
    put(tmp_path / "out", SECOND)
    assert tree(tmp_path / "out") == written(SECOND)
    assert outside.exists()


LOCKS = ("<<<<<<< HEAD", "[]", "{}", '{"apis": []}', "\x00", "[" * 100_000,
         '{"apis": {"x": 1}, "files": {}, "specs": {}, "generator": ""}',
         '{"apis": {}, "files": {"a": 1}, "specs": {}, "generator": ""}')  # fmt: skip


@pytest.mark.parametrize("text", LOCKS, ids=lambda t: t[:12])
def test_nothing_is_written_beside_a_malformed_lock(text: str, tmp_path: Path) -> None:
    put(tmp_path, FIRST)
    (tmp_path / "stubwright.lock").write_text(text, encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(InputError) as caught:
        put(tmp_path, SECOND)
    assert caught.value.diagnostic.code == "lock-malformed"
    assert tree(tmp_path) == before
    put(tmp_path, FIRST, force=True)
    assert read_lock(tmp_path) == lock(FIRST)


@pytest.mark.parametrize("name", ["a", "a/one.py", "stubwright.lock"])
def test_a_file_where_a_folder_should_be_and_the_reverse(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    if name == "a":
        path.write_bytes(b"mine")
    else:
        path.mkdir(parents=True)
    before = tree(tmp_path)
    with pytest.raises(InputError) as caught:
        put(tmp_path, FIRST, force=True)
    assert caught.value.diagnostic.code == "output-unwritable"
    assert tree(tmp_path) == before


def failing_after(calls: int, patch: pytest.MonkeyPatch, name: str) -> None:
    """Let a function of the operating system fail at one of its calls."""
    real, count = getattr(os, name), iter(range(1000))

    def fail(*arguments: Any, **options: Any) -> Any:
        if next(count) == calls:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments, **options)

    patch.setattr(os, name, fail)


@pytest.mark.parametrize("calls", range(6))
@pytest.mark.parametrize("name", ["replace", "mkdir"])
def test_after_a_failure_the_output_is_unchanged(
    name: str, calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    put(out, FIRST)
    before = tree(out)
    with monkeypatch.context() as patch:
        failing_after(calls, patch, name)
        with suppress(InputError):
            put(out, SECOND)
            before = written(SECOND)
    assert tree(out) == before
    assert not [path for path in out.iterdir() if path.name.startswith(".")]
    put(out, SECOND)
    assert tree(out) == written(SECOND)


@pytest.mark.parametrize("calls", range(3))
def test_a_full_disk_changes_nothing(
    calls: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    put(out, FIRST)
    before = tree(out)
    real, count = Path.write_bytes, iter(range(1000))

    def full(path: Path, content: bytes) -> int:
        if next(count) == calls:
            real(path, content[: len(content) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(InputError, match="No space left"):
        put(out, SECOND)
    assert tree(out) == before


def test_after_a_failure_a_new_folder_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing_after(2, monkeypatch, "replace")
    with pytest.raises(InputError):
        put(tmp_path / "new" / "out", FIRST)
    assert list(tmp_path.iterdir()) == []


def test_a_file_system_without_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: Any, **__: Any) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    put(tmp_path, FIRST)
    monkeypatch.setattr(os, "link", no_link)
    put(tmp_path, SECOND)
    assert tree(tmp_path) == written(SECOND)


def test_an_unwritable_folder_is_one_error() -> None:
    with pytest.raises(InputError) as caught:
        put(Path("/proc/stubwright"), FIRST)
    assert caught.value.diagnostic.code == "output-unwritable"
