"""Reads an output folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_present(folder: Path, path: str) -> bytes | None:
    """Return the content of a file in a folder, with LF line endings; None where it doesn't exist.

    Raises `InputError` for a path that exists but can't be read, such as a folder.
    """
    try:
        return (folder / path).read_bytes().replace(b"\r\n", b"\n")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise unusable(folder / path, "read", error) from None


def present_files(folder: Path) -> Iterator[str]:
    """Yield the paths of the files below a folder, relative to it, without hidden files and caches."""
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if path.is_file() and not any(
            part == "__pycache__" or part.startswith(".") for part in relative.parts
        ):
            yield relative.as_posix()


def unusable(path: Path, what: str, error: OSError) -> InputError:
    """Return the error for a file or folder that can't be read or written."""
    reason = error.strerror or str(error) or type(error).__name__
    message = f"can't be {what}: {reason}"
    return InputError("output-unwritable", message, Source(path.as_posix()))
