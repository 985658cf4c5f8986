"""Journals on disk: what a complete and a truncated one state, and which are refused."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from generated import JournalError, JournalRow, read_journal
from generated._runtime.batches.journal.writer import Journal

if TYPE_CHECKING:
    from pathlib import Path

HEAD = {"service": "S", "operation": "Delete", "request": {"account_id": 1}}
HOLDER = """
import sys
from generated._runtime.batches.journal.writer import Journal
journal = Journal(sys.argv[1], {"service": "S"})
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "run.journal"


def told(path: Path) -> dict[int | str, str]:
    rows = [(row.item, row.status) for row in read_journal(path)]
    assert len({item for item, _ in rows}) == len(rows)
    return dict(rows)


def test_the_outcome_of_each_item(path: Path) -> None:
    journal = Journal(path, HEAD)
    first = journal.started([1, 2, "x"], 3, is_again=False)
    refused = ["x", "refused", [[8300, None, "no"]]]
    journal.ended(first, {"deleted": 2, "refused": 1}, [refused])
    second = journal.started([4], 1, is_again=False)
    journal.had_no_effect(second)
    journal.close()
    assert told(path) == {1: "deleted", 2: "deleted", "x": "refused"}
    assert JournalRow("x", "refused", [[8300, None, "no"]]) in list(read_journal(path))
    again = Journal(path, HEAD)
    assert [key in again.settled for key in (1, 2, "x", 4)] == [True, True, True, False]
    assert again.counts == {"deleted": 2, "refused": 1}
    assert not again.unknown
    assert again.started([4], 1, is_again=False) > second


def test_a_batch_that_never_ended_is_unknown(path: Path) -> None:
    journal = Journal(path, HEAD)
    journal.started([1, 2], 2, is_again=False)
    journal.close()
    assert told(path) == {1: "unknown", 2: "unknown"}
    again = Journal(path, HEAD)
    assert set(again.unknown) == {1, 2}
    assert again.counts == {"unknown": 2}
    assert 1 in again.settled
    again.close()
    assert told(path) == {1: "unknown", 2: "unknown"}


@pytest.mark.parametrize(
    ("status", "counts"),
    [
        ("gone", {"deleted": 1, "gone": 1}),
        ("unknown", {"deleted": 1, "unknown": 1}),
        ("refused", {"deleted": 1, "refused": 1}),
    ],
)
def test_items_that_were_verified(
    path: Path, status: str, counts: dict[Any, int]
) -> None:
    journal = Journal(path, HEAD)
    first = journal.started([1, 2], 2, is_again=False)
    journal.ended(first, {"unknown": 2}, [[1, "unknown", []], [2, "unknown", []]])
    second = journal.started([1, 2], 2, is_again=True)
    journal.ended(second, counts, [[2, status, []]])
    journal.close()
    assert told(path) == {1: "deleted", 2: status}
    again = Journal(path, HEAD)
    assert again.counts == counts
    assert set(again.unknown) == ({2} if status == "unknown" else set())
    assert 2 in again.settled


@pytest.mark.parametrize("ending", ["undone", "killed"])
def test_failed_verification_leaves_items_unknown(path: Path, ending: str) -> None:
    journal = Journal(path, HEAD)
    first = journal.started([1, 2], 2, is_again=False)
    journal.ended(first, {"deleted": 1, "unknown": 1}, [[2, "unknown", []]])
    second = journal.started([2], 1, is_again=True)
    if ending == "undone":
        journal.had_no_effect(second)
    journal.close()
    assert told(path) == {1: "deleted", 2: "unknown"}
    again = Journal(path, HEAD)
    assert again.counts == {"deleted": 1, "unknown": 1}
    assert set(again.unknown) == {2}


def test_nested_items_are_counted_separately(path: Path) -> None:
    """A batch of one outer item, with five inside."""
    journal = Journal(path, HEAD)
    number = journal.started(['{"id": 1}'], 5, is_again=False)
    journal.ended(number, {"deleted": 3, "refused": 2}, [['{"id": 1}', "refused", []]])
    journal.started(['{"id": 2}'], 4, is_again=False)
    journal.close()
    again = Journal(path, HEAD)
    assert again.counts == {"deleted": 3, "refused": 2, "unknown": 4}
    assert told(path) == {'{"id": 1}': "refused", '{"id": 2}': "unknown"}


@pytest.mark.parametrize(
    "other",
    [
        {**HEAD, "operation": "Remove"},
        {**HEAD, "request": {"account_id": 2}},
        {**HEAD, "service": "T"},
        {},
    ],
)
def test_a_journal_of_another_run_is_refused_and_left_alone(
    path: Path, other: dict[str, Any]
) -> None:
    Journal(path, HEAD).close()
    before = path.read_bytes()
    with pytest.raises(JournalError, match=r"run\.journal:1: .*another run"):
        Journal(path, other)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"secret", b"secret\n", b"1\n", b"null\n", b"{}\n", b"[1]\n", b"\x00\xff", b" \n"],
)
def test_a_file_that_is_not_a_journal_is_refused_and_left_alone(
    path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    with pytest.raises(JournalError):
        Journal(path, HEAD)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"nonsense\n",
        b'["end",9,{},[]]\n',
        b'["undone",9]\n',
        b'["start",2]\n',
        b'["begin",2,[],0]\n',
        b"{}\n",
        b"7\n",
        b'["start",2,[3],1]["end",2,{},[]]\n',
    ],
)
def test_damage_in_the_middle_is_an_error_that_names_the_line(
    path: Path, line: bytes
) -> None:
    journal = Journal(path, HEAD)
    journal.started([1], 1, is_again=False)
    journal.close()
    lines = path.read_bytes().splitlines(keepends=True)
    content = b"".join((lines[0], line, *lines[1:]))
    path.write_bytes(content)
    with pytest.raises(JournalError, match=r"run\.journal:2: .*damaged"):
        Journal(path, HEAD)
    with pytest.raises(JournalError, match=r"run\.journal:2: .*damaged"):
        list(read_journal(path))
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'["end",3,{},[]]', '"end" of batch 3, which has not started'),
        (b'["undone",9]', '"undone" of batch 9, which has not started'),
        (b'["end",1,{"deleted":1},[]]\n["end",1,{},[]]', "isn't under way"),
        (b'["start",1,[1],1]', '"start" of batch 1 after batch 1 has started'),
        (b'["start",2,[3],1', "not JSON: Expecting ',' delimiter, column 17"),
        (b'{"journal":1}', 'expected a list with "start", .* found an object'),
        (b'["begin",2,[],0]', '"end", found "begin"'),
        (b'["start",2,[3]]', 'expected 4 values in "start", found 3'),
        (b'["start","2",[3],1]', 'number of a batch in "start", found "2"'),
        (b'["start",2,[3.5],1]', r'a list of ids in "start", found \[3.5\]'),
        (b'["start",2,[3],null]', 'number of items in "start", found null'),
        (b'["end",1,{"lost":1},[]]', 'counts of statuses in "end", found {"lost": 1}'),
        (b'["end",1,{},[[1,"lost",[]]]]', 'a status in "end", found "lost"'),
        (b'["end",1,{},[1]]', 'id, status and problems in "end", found 1'),
        (b"\xff", "not UTF-8 at byte 1"),
        (b"[" * 100_000, "too deeply nested"),
        (b"\x00\x00", "not JSON"),
    ],
)
def test_damage_is_described(path: Path, line: bytes, reason: str) -> None:
    journal = Journal(path, HEAD)
    journal.started([1], 1, is_again=False)
    journal.close()
    with path.open("ab") as file:
        file.write(line + b"\n")
    number = 3 + line.count(b"\n")
    message = f"run.journal:{number}: the journal is damaged here: .*{reason}.* Restore"
    with pytest.raises(JournalError, match=message):
        list(read_journal(path))
    with pytest.raises(JournalError, match=message):
        Journal(path, HEAD)


def test_a_journal_of_a_later_format_is_refused(path: Path) -> None:
    path.write_bytes(b'{"journal":2,"service":"S"}\n["begin"]\n')
    with pytest.raises(JournalError, match=r"run\.journal:1: .*format 1, found 2"):
        list(read_journal(path))


def test_a_journal_of_another_run_is_told_apart_by_its_fields(path: Path) -> None:
    Journal(path, HEAD).close()
    other = {"service": "S", "operation": "Remove", "request": {"account_id": 2}}
    with pytest.raises(JournalError) as caught:
        Journal(path, {**other, "account": {}})
    found = str(caught.value)
    assert 'operation is "Delete" there and "Remove" here' in found
    assert "request.account_id is 1 there and 2 here" in found
    assert "account is absent there and {} here" in found
    assert "service" not in found


def test_threads_that_write_at_once(path: Path) -> None:
    journal = Journal(path, HEAD)

    def write(key: int) -> None:
        number = journal.started([key], 1, is_again=False)
        if key % 2:
            journal.ended(number, {"deleted": 1}, [])
        else:
            journal.had_no_effect(number)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(200)))
    journal.close()
    assert told(path) == dict.fromkeys(range(1, 200, 2), "deleted")


FORMAT_1 = b"""\
{"journal":1,"service":"S","operation":"Delete","request":{"account_id":1}}
["start",1,[1,2,"\\"x\\""],3]
["start",2,[4],1]
["end",1,{"deleted":1,"refused":1,"unknown":1},[[2,"refused",[[8300,null,"no"]]],["\\"x\\"","unknown",[]]]]
["undone",2]
["again",3,["\\"x\\""],1]
["end",3,{"gone":1},[["\\"x\\"","gone",[[4151,"NotFound",null]]]]]
["start",4,[5],1]
"""


def test_a_journal_of_the_first_format_stays_readable(path: Path) -> None:
    path.write_bytes(FORMAT_1)
    assert told(path) == {1: "deleted", 2: "refused", '"x"': "gone", 5: "unknown"}
    journal = Journal(path, HEAD)
    assert journal.counts == {"deleted": 1, "refused": 1, "gone": 1, "unknown": 1}
    assert set(journal.unknown) == {5}


def test_another_process_that_writes_it(path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        before = path.read_bytes()
        with pytest.raises(JournalError, match="another process"):
            Journal(path, {"service": "S"})
        assert path.read_bytes() == before
        holder.communicate("")
    Journal(path, {"service": "S"}).close()


@pytest.mark.parametrize("place", ["missing/run.journal", "."])
def test_a_path_that_cannot_be_written(tmp_path: Path, place: str) -> None:
    with pytest.raises(JournalError):
        Journal(tmp_path / place, HEAD)


@pytest.mark.parametrize("place", ["missing/run.journal", "missing.journal", "."])
def test_a_journal_that_cannot_be_read(tmp_path: Path, place: str) -> None:
    with pytest.raises(JournalError) as caught:
        list(read_journal(tmp_path / place))
    assert str(caught.value).startswith(f"{tmp_path / place}: ")


@pytest.mark.parametrize(
    "content",
    [b"", b"notes", b'{"journal":1', b'["start",1,[1],1]\n', b'{"service":"S"}\n'],
)
def test_a_file_without_the_header_line_of_a_journal(
    path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    with pytest.raises(JournalError, match=r"run\.journal:1: "):
        list(read_journal(path))


class FullDisk:
    """A file on a disk that takes some more bytes and then, as long as it is full, none."""

    def __init__(self, file: Any, room: int) -> None:
        self._file = file
        self.room = room
        self.can_truncate = True

    def write(self, data: bytes) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = self._file.write(bytes(data[: self.room]))
        self.room -= taken
        return int(taken)

    def truncate(self, size: int) -> int:
        if not self.can_truncate:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return int(self._file.truncate(size))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@pytest.mark.parametrize("room", [0, 1, 7, 16])
@pytest.mark.parametrize("can_truncate", [True, False])
def test_a_full_disk_leaves_no_incomplete_line(
    path: Path, room: int, *, can_truncate: bool
) -> None:
    journal = Journal(path, HEAD)
    number = journal.started([1], 1, is_again=False)
    disk = FullDisk(journal._file._file, room)
    disk.can_truncate = can_truncate
    journal._file._file = disk  # type: ignore[assignment]  # as much of a file as is used
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        journal.started([2], 1, is_again=False)
    disk.room, disk.can_truncate = 10_000, True
    journal.ended(number, {"deleted": 1}, [])
    journal.close()
    assert told(path) == {1: "deleted"}
    assert Journal(path, HEAD).counts == {"deleted": 1}
