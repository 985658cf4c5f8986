"""Compares files, given as text by path, with the files on the disk that are expected.

``parts`` limits a comparison to some files and folders directly below the folder: the rest is input.
"""

from __future__ import annotations

import difflib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

SHOWN_FILES: Final = 8
SHOWN_LINES: Final = 40
NAMED_FILES: Final = 40
LONG_LINE: Final = 200

_MEANING: Final = {
    "missing": "on the disk, but not generated",
    "unexpected": "generated, but not on the disk",
    "changed": "the content differs",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One file that differs between what is expected, on the disk, and what was generated."""

    kind: Literal["missing", "unexpected", "changed"]
    path: str
    diff: tuple[str, ...] = ()


def differences(
    folder: Path, files: Mapping[str, str], parts: Sequence[str] = ()
) -> list[Difference]:
    """Return how files differ, byte for byte, from those that are expected."""
    expected = _content(folder, parts)
    found: list[Difference] = []
    for path in sorted({*expected, *files}):
        if path not in files:
            found.append(Difference("missing", path))
        elif path not in expected:
            found.append(Difference("unexpected", path))
        elif expected[path] != files[path].encode():
            before = expected[path].decode(errors="backslashreplace")
            found.append(Difference("changed", path, _diff(path, before, files[path])))
    return found


def failure(
    folder: Path, files: Mapping[str, str], command: str, parts: Sequence[str] = ()
) -> str:
    """Return what to print where files differ from the expected ones; nothing where they don't.

    ``command`` is the command line that accepts the files.
    """
    found = differences(folder, files, parts)
    if not found:
        return ""
    needed = [folder / part for part in parts] or [folder]
    absent = [
        f"{os.path.relpath(path)} doesn't exist" for path in needed if not path.exists()
    ]
    return "\n".join([*absent, *_report(found), f"To accept this: {command}"])


def accept(
    folder: Path, files: Mapping[str, str], parts: Sequence[str] = ()
) -> list[str]:
    """Make the expected files equal to these; return what was done, one line for each file."""
    done: list[str] = []
    for difference in differences(folder, files, parts):
        path = folder / difference.path
        if difference.kind == "missing":
            path.unlink()
            _remove_empty(path.parent, folder)
            done.append(f"removed {os.path.relpath(path)}")
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files[difference.path].encode())
        verb = "created" if difference.kind == "unexpected" else "changed"
        done.append(f"{verb} {os.path.relpath(path)}")
    return done


def _content(folder: Path, parts: Sequence[str]) -> dict[str, bytes]:
    """Return the content of each expected file, by path; Python's caches don't count."""
    found = {path.relative_to(folder): path for path in sorted(folder.rglob("*"))}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in found.items()
        if (not parts or name.parts[0] in parts)
        and "__pycache__" not in name.parts
        and path.is_file()
    }


def _remove_empty(folder: Path, top: Path) -> None:
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _report(found: Sequence[Difference]) -> Iterator[str]:
    shown = [item for item in found if item.diff][:SHOWN_FILES]
    for item in found[:NAMED_FILES]:
        yield f"{item.kind.upper():<10} {item.path} ({_MEANING[item.kind]})"
    if len(found) > NAMED_FILES:
        yield f"... and {len(found) - NAMED_FILES} more files"
    for item in shown:
        yield from item.diff[:SHOWN_LINES]
        if len(item.diff) > SHOWN_LINES:
            yield f"... and {len(item.diff) - SHOWN_LINES} more lines"


def _diff(path: str, before: str, after: str) -> tuple[str, ...]:
    """Return a unified diff, in which line ends and other invisible characters show."""
    lines = difflib.unified_diff(
        _lines(before),
        _lines(after),
        f"{path} (expected)",
        f"{path} (generated)",
        lineterm="",
    )
    return tuple(lines)


def _lines(text: str) -> list[str]:
    *whole, rest = text.split("\n")
    lines = [piece for line in whole for piece in _pieces(line)]
    if rest:
        lines.append(f"{rest} (no newline at the end)")
    return [
        "".join(c if c.isprintable() else ascii(c)[1:-1] for c in line)
        for line in lines
    ]


def _pieces(line: str) -> list[str]:
    """Break a long line after its commas, so that a diff shows only what differs."""
    broken = line.replace(", ", ",\n  ") if len(line) > LONG_LINE else line
    return broken.split("\n")
