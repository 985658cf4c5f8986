"""The comparison of files with an expected tree: what it distinguishes, shows and accepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.snapshots.tree import SHOWN_FILES, SHOWN_LINES, accept, differences, failure

if TYPE_CHECKING:
    from pathlib import Path

FILES = {"API.md": "# API\n", "fleet/vans.py": "VANS = 1\n", "fleet/__init__.py": ""}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "expected"
    (folder / "fleet").mkdir(parents=True)
    for path, text in FILES.items():
        (folder / path).write_bytes(text.encode())
    return folder


def kinds(folder: Path, files: dict[str, str]) -> dict[str, str]:
    return {item.path: item.kind for item in differences(folder, files)}


def test_equal_files_do_not_differ(tree: Path) -> None:
    assert differences(tree, FILES) == []
    assert failure(tree, FILES, "accept") == ""


def test_missing_unexpected_and_changed_files_are_distinguished(tree: Path) -> None:
    files = {"API.md": "# Api\n", "fleet/cars.py": "", "fleet/__init__.py": ""}
    assert kinds(tree, files) == {
        "API.md": "changed",
        "fleet/cars.py": "unexpected",
        "fleet/vans.py": "missing",
    }


def test_the_message_names_files_shows_the_diff_and_how_to_accept(tree: Path) -> None:
    files = {"API.md": "# Api\n", "fleet/cars.py": "", "fleet/__init__.py": ""}
    assert failure(tree, files, "make generate").splitlines() == [
        "CHANGED    API.md (the content differs)",
        "UNEXPECTED fleet/cars.py (generated, but not on the disk)",
        "MISSING    fleet/vans.py (on the disk, but not generated)",
        "--- API.md (expected)",
        "+++ API.md (generated)",
        "@@ -1 +1 @@",
        "-# API",
        "+# Api",
        "To accept this: make generate",
    ]


def test_an_empty_file_counts(tree: Path) -> None:
    (tree / "fleet/__init__.py").unlink()
    assert kinds(tree, FILES) == {"fleet/__init__.py": "unexpected"}


def test_an_absent_tree_fails(tmp_path: Path) -> None:
    absent = tmp_path / "expected"
    assert f"{absent.name} doesn't exist" in failure(absent, FILES, "accept")
    assert set(kinds(absent, FILES).values()) == {"unexpected"}


def test_an_absent_part_fails(tree: Path) -> None:
    (tree.parent / "findings.txt").write_bytes(b"")
    files = {"expected/API.md": "# API\n", "findings.txt": ""}
    message = failure(tree.parent, files, "accept", ("expected", "findings.txt"))
    assert message.startswith("MISSING    expected/fleet/__init__.py")
    (tree.parent / "findings.txt").unlink()
    message = failure(tree.parent, files, "accept", ("expected", "findings.txt"))
    assert "findings.txt doesn't exist" in message


def test_parts_leave_the_rest_out(tree: Path) -> None:
    (tree.parent / "main.wsdl").write_bytes(b"<input/>")
    files = {f"expected/{path}": text for path, text in FILES.items()}
    assert differences(tree.parent, files, ("expected",)) == []
    assert [item.path for item in differences(tree.parent, files)] == ["main.wsdl"]


def test_caches_of_python_do_not_count(tree: Path) -> None:
    (tree / "fleet/__pycache__").mkdir()
    (tree / "fleet/__pycache__/vans.cpython-311.pyc").write_bytes(b"\0")
    assert differences(tree, FILES) == []


@pytest.mark.parametrize(
    ("present", "shown"),
    [
        (b"VANS = 1\r\n", r"-VANS = 1\r"),
        (b"VANS = 1", "-VANS = 1 (no newline at the end)"),
        (b"VANS\xa0= 1\n", r"-VANS\xa0= 1"),
        ("VANS\u00a0= 1\n".encode(), r"-VANS\xa0= 1"),
    ],
)
def test_invisible_changes_are_shown(tree: Path, present: bytes, shown: str) -> None:
    (tree / "fleet/vans.py").write_bytes(present)
    assert shown in failure(tree, FILES, "accept").splitlines()


def test_of_a_long_line_only_what_differs_is_shown(tree: Path) -> None:
    names = [f"name_{number}" for number in range(100)]
    (tree / "API.md").write_bytes(f"{', '.join(names)}\n".encode())
    names[50] = "other"
    message = failure(tree, {**FILES, "API.md": f"{', '.join(names)}\n"}, "accept")
    lines = message.splitlines()
    assert [line for line in lines if line[:2] in {"- ", "+ "}] == [
        "-  name_50,",
        "+  other,",
    ]


def test_what_is_shown_is_bounded(tree: Path) -> None:
    lines = "".join(f"{number}\n" for number in range(SHOWN_LINES * 3))
    files = {f"{number:03}.txt": lines for number in range(200)}
    for path in files:
        (tree / path).write_bytes(b"")
    message = failure(tree, {**FILES, **files}, "accept").splitlines()
    assert "... and 160 more files" in message
    assert sum(line.startswith("+++") for line in message) == SHOWN_FILES
    assert message.count(f"... and {SHOWN_LINES * 2 + 3} more lines") == SHOWN_FILES


def test_accepting_rewrites_creates_and_removes(tree: Path) -> None:
    (tree / "boats").mkdir()
    (tree / "boats/boat.py").write_bytes(b"")
    files = {"API.md": "# Api\n", "fleet/cars.py": "", "fleet/__init__.py": ""}
    assert [line.split()[0] for line in accept(tree, files)] == [
        "changed",
        "removed",
        "created",
        "removed",
    ]
    assert differences(tree, files) == []
    assert not (tree / "boats").exists()
    assert accept(tree, files) == []
