"""A journal may end anywhere: a process can be killed at any byte."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated import JournalError, read_journal
from generated._runtime.batches.journal.writer import Journal
from tests.support.effort import examples

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = {"service": "S", "operation": "Delete"}
STATUSES = ("deleted", "refused", "gone", "unknown")


@dataclass
class Model:
    """What a reader of whole lines knows: an own, plain account of the format."""

    fates: dict[int, str] = field(default_factory=dict[int, str])
    open: dict[int, list[int]] = field(default_factory=dict[int, "list[int]"])

    def take(self, line: bytes) -> None:
        kind, number, *rest = json.loads(line)
        if kind in {"start", "again"}:
            self.open[number] = rest[0]
        elif kind == "undone":
            del self.open[number]
        else:
            others = {key: status for key, status, _ in rest[1]}
            for key in self.open.pop(number):
                self.fates[key] = others.get(key, "deleted")

    def all(self) -> dict[int, str]:
        orphans = {key: "unknown" for keys in self.open.values() for key in keys}
        return orphans | self.fates


@st.composite
def histories(draw: st.DrawFn) -> list[tuple[Any, ...]]:
    """What a run may write: batches that start, end or have no effect, several at once."""
    fresh, doubtful, number = iter(range(1, 100)), list[int](), 0
    events: list[tuple[Any, ...]] = []
    active: dict[int, tuple[list[int], bool]] = {}
    for _ in range(draw(st.integers(0, 12))):
        if bool(active) and draw(st.booleans()):
            one = draw(st.sampled_from(sorted(active)))
            keys, is_again = active.pop(one)
            if draw(st.integers(0, 3)) == 0:
                events.append(("undone", one))
                doubtful += keys if is_again else []
                continue
            found = [draw(st.sampled_from(STATUSES)) for _ in keys]
            events.append(("ended", one, dict(zip(keys, found, strict=True))))
            doubtful += [k for k, s in zip(keys, found, strict=True) if s == "unknown"]
        else:
            number += 1
            is_again = bool(doubtful) and draw(st.booleans())
            keys = [next(fresh) for _ in range(draw(st.integers(1, 3)))]
            if is_again:
                keys, doubtful = doubtful, []
            active[number] = (keys, is_again)
            events.append(("started", keys, is_again))
    return events


@pytest.fixture(autouse=True, scope="module")
def _hasty() -> Iterator[None]:
    """Nothing here depends on when the disk has it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("os.fsync", lambda _: None)
        yield


def write(path: Path, events: list[tuple[Any, ...]]) -> None:
    journal = Journal(path, HEAD)
    for kind, *rest in events:
        if kind == "started":
            journal.started(rest[0], len(rest[0]), is_again=rest[1])
        elif kind == "undone":
            journal.had_no_effect(rest[0])
        else:
            counts: dict[Any, int] = {}
            for status in rest[1].values():
                counts[status] = counts.get(status, 0) + 1
            others = [[k, s, []] for k, s in rest[1].items() if s != "deleted"]
            journal.ended(rest[0], counts, others)
    journal.close()


@examples(30)
@given(histories(), st.data())
def test_a_truncated_journal_states_what_its_complete_lines_state(
    events: list[tuple[Any, ...]], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        write(path, events)
        content = path.read_bytes()
        cut = data.draw(st.integers(0, len(content)), "cut")
        path.write_bytes(content[:cut])
        model = Model()
        for line in content[:cut].splitlines(keepends=True)[1:]:
            if line.endswith(b"\n"):
                model.take(line)
        expected = model.all()
        if b"\n" in content[:cut]:
            assert {row.item: row.status for row in read_journal(path)} == expected

        journal = Journal(path, HEAD)  # recovers
        assert {key for key in range(100) if key in journal.settled} == set(expected)
        unknown = {key for key, status in expected.items() if status == "unknown"}
        assert set(journal.unknown) == unknown
        counts: dict[str, int] = {}
        for status in expected.values():
            counts[status] = counts.get(status, 0) + 1
        assert dict(journal.counts) == counts

        number = journal.started([100], 1, is_again=False)  # and continues
        journal.ended(number, {"deleted": 1}, [])
        journal.close()
        expected[100] = "deleted"
        assert {row.item: row.status for row in read_journal(path)} == expected
        assert Journal(path, HEAD).counts["deleted"] == counts.get("deleted", 0) + 1


@examples(30)
@given(histories(), st.data())
def test_garbage_after_a_truncation_is_dropped(
    events: list[tuple[Any, ...]], data: st.DataObject
) -> None:
    """A power cut may leave a last line of blanks or zeros."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        write(path, events)
        content = path.read_bytes()
        before = {row.item: row.status for row in read_journal(path)}
        rubbish = data.draw(st.sampled_from((b"\x00" * 9, b"[", b'["end",', b"\xff")))
        path.write_bytes(content + rubbish)
        assert {row.item: row.status for row in read_journal(path)} == before
        Journal(path, HEAD).close()
        assert path.read_bytes().startswith(content)
        assert rubbish not in path.read_bytes()[len(content) :].splitlines()


HISTORY = [
    ("started", [1, 2], False),
    ("ended", 1, {1: "refused", 2: "unknown"}),
    ("started", [2], True),
    ("ended", 2, {2: "gone"}),
]


def test_a_cut_at_every_byte_and_a_line_of_another_writer_behind_it() -> None:
    """It resumes with what the whole lines state, or is refused; it never states anything else."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal"
        write(path, HISTORY)
        content = path.read_bytes()
        refused = 0
        for cut in range(len(content) + 1):
            whole = content[: content.rfind(b"\n", 0, cut) + 1]
            path.write_bytes(whole)
            expected = [row[:2] for row in read_journal(path)] if whole else []
            path.write_bytes(content[:cut])
            Journal(path, HEAD).close()
            assert [row[:2] for row in read_journal(path)] == expected
            path.write_bytes(content[:cut] + b'["undone",1]\n')
            try:
                found = list(read_journal(path))
            except JournalError:
                refused += 1
            else:
                model = Model()
                for line in path.read_bytes().splitlines()[1:]:
                    model.take(line)
                assert {row.item: row.status for row in found} == model.all()
        assert refused > len(content) / 2
