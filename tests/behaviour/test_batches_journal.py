"""A journal that something else changes while a run writes it stops the run."""

from __future__ import annotations

import asyncio
import errno
import os
import re
from typing import TYPE_CHECKING, Any

import pytest

from generated import JournalError, read_journal
from generated._runtime.batches.journal.file import JournalFile
from tests.support.batch_runs import SPEECHES, Outcome, check_truth, run, run_async
from tests.support.model_server import Server

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ITEMS = range(1, 21)


def remove(path: Path) -> None:
    path.unlink()


def rename(path: Path) -> None:
    path.rename(path.with_suffix(".old"))


def replace(path: Path) -> None:
    other = path.with_suffix(".other")
    other.write_bytes(path.read_bytes())
    other.replace(path)


def truncate(path: Path) -> None:
    os.truncate(path, 10)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b'["start",7,[99],1]\n')


def overwrite(path: Path) -> None:
    """Change it, and leave its length as it is."""
    before = path.stat().st_mtime_ns
    path.write_bytes(path.read_bytes().replace(b'"deleted"', b'"unknown"'))
    os.utime(path, ns=(before + 10**9, before + 10**9))


def make_a_folder_of_it(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES: list[tuple[Callable[[Path], None], str]] = [
    (remove, "was removed or renamed"),
    (rename, "was removed or renamed"),
    (replace, "another file has replaced"),
    (truncate, r"was cut from \d+ to 10 bytes"),
    (empty, r"was cut from \d+ to 0 bytes"),
    (append, "has appended 19 bytes"),
    (overwrite, "something else has changed"),
    (make_a_folder_of_it, "another file has replaced"),
]


def started(
    kind: str, server: Server, *, asynchronous: bool, **options: Any
) -> Outcome:
    if asynchronous:
        return asyncio.run(run_async(kind, server, ITEMS, **options))
    return run(kind, server, ITEMS, **options)


@pytest.mark.parametrize(("change", "message"), CHANGES)
@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_journal_that_changes_stops_the_run(
    tmp_path: Path,
    change: Callable[[Path], None],
    message: str,
    width: int,
    *,
    asynchronous: bool,
) -> None:
    """What is under way counts, nothing else is sent, and the report has a fate for each item."""
    server, path = Server(SPEECHES["media"]), tmp_path / "run.journal"
    rows: list[Any] = []

    def once(found: Any) -> None:
        if not rows:
            change(path)
        rows.extend(found)

    outcome = started(
        "media",
        server,
        asynchronous=asynchronous,
        size=4,
        concurrency=width,
        journal=path,
        on_fates=once,
    )
    assert isinstance(outcome.error, JournalError)
    assert f"{path}: " in str(outcome.error)
    assert outcome.error.report is outcome.report
    if width == 1:  # else another thread may write at the same time
        assert re.search(message, str(outcome.error))
    # What another thread writes at the same time can hide it until the whole is read at the end.
    is_hidden = change is overwrite and len(server.calls) == len(ITEMS) / 4
    assert len(server.calls) <= width or (width > 1 and is_hidden)
    fates = {row.item: row.fate.status for row in rows}
    assert fates.keys() == set(ITEMS)
    assert len(rows) == len(ITEMS)
    check_truth(fates, server)
    assert outcome.report is not None
    assert outcome.report.deleted == len(server.deleted)
    assert outcome.report.asked == len(ITEMS)
    assert is_hidden or not outcome.report.is_complete


def test_a_change_that_a_write_hides_is_found_at_the_end(tmp_path: Path) -> None:
    """The file has the time of the run's own last write again."""
    path = tmp_path / "run.journal"
    file = JournalFile(path)
    file.cut(0)
    file.append(b"one\n")
    time = path.stat().st_mtime_ns
    path.write_bytes(b"two\n")
    os.utime(path, ns=(time, time))
    file.check()
    with pytest.raises(JournalError, match="something else has changed"):
        file.check_content()
    file.close()


def test_a_journal_that_is_removed_after_the_last_batch(tmp_path: Path) -> None:
    server, path = Server(SPEECHES["media"]), tmp_path / "run.journal"
    outcome = run(
        "media", server, [1, 2], journal=path, on_fates=lambda _: path.unlink()
    )
    assert isinstance(outcome.error, JournalError)
    assert outcome.report is not None
    assert outcome.report.deleted == 2
    assert not outcome.report.is_complete


def test_a_journal_may_be_read_touched_and_left_by_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What doesn't change the content doesn't stop the run, nor does another working directory."""
    server = Server(SPEECHES["media"])
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other").mkdir()

    def look(_: Any) -> None:
        assert list(read_journal(tmp_path / "run.journal"))
        os.utime(tmp_path / "run.journal", (1, 1))
        os.chdir(tmp_path / "other")

    outcome = run("media", server, ITEMS, size=4, journal="run.journal", on_fates=look)
    assert outcome.error is None
    assert len(list(read_journal(tmp_path / "run.journal"))) == len(ITEMS)


@pytest.mark.parametrize("kind", ["a device", "a pipe"])
def test_what_is_no_regular_file_is_refused(kind: str, tmp_path: Path) -> None:
    """Reading such a file may never end."""
    path = tmp_path / "journal"
    if kind == "a pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(os.devnull)
    server = Server(SPEECHES["media"])
    outcome = run("media", server, range(1, 9), journal=path)
    assert isinstance(outcome.error, JournalError)
    assert str(outcome.error).endswith("a journal must be a regular file")
    assert not server.calls


def test_the_error_of_a_full_disk_names_the_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, server = tmp_path / "journal", Server(SPEECHES["media"])

    def full(_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    outcome = run("media", server, range(1, 9), journal=path)
    assert isinstance(outcome.error, OSError)
    assert str(path) in str(outcome.error)
    assert not server.calls
