"""Writing: whole files only, nothing of anybody else's touched, nothing lost half-way."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log, Source
from stubwright.write.disk import read_text
from stubwright.write.lock import NAME, digest, read_lock

if TYPE_CHECKING:
    from collections.abc import Mapping


def write(
    folder: Path, files: Mapping[str, str], lock: str, log: Log, *, force: bool
) -> bool:
    """Write rendered files into a folder; remove those that an earlier run wrote and that went.

    A file that was edited by hand stops everything, unless ``force`` is given; so does a folder
    that can't be written to. Returns whether anything was written.
    """
    before = read_lock(folder).files
    if not force and _find_edited(folder, files, before, log):
        return False
    try:
        for path, text in {**files, NAME: lock}.items():
            if read_text(folder / path) != text:
                _replace(folder / path, text)
        for path in before.keys() - files.keys():
            _remove(folder, path)
    except OSError as error:
        raise _unwritable(folder, error) from None
    return True


def write_file(path: Path, text: str) -> None:
    """Write one file that is no part of a package. It is replaced as a whole, or not at all."""
    try:
        if path.exists() and not path.is_file():
            raise OSError(0, "it is there, but no file")
        _replace(path, text)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> InputError:
    reason = error.strerror or type(error).__name__
    message = f"can't be written: {reason}"
    return InputError("output-unwritable", message, Source(str(path)))


def _find_edited(
    folder: Path, files: Mapping[str, str], before: Mapping[str, str], log: Log
) -> bool:
    found = False
    for path in sorted({*files, *before}):
        present = read_text(folder / path)
        if (
            present is None
            or present == files.get(path)
            or digest(present) == before.get(path)
        ):
            continue
        found = True
        hint = "keep your change elsewhere, or give --force to overwrite it"
        log.report(
            "output-edited",
            "the file was changed by hand",
            Source(f"{folder.name}/{path}"),
            hint,
        )
    return found


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".stubwright-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _remove(folder: Path, path: str) -> None:
    target = (folder / path).resolve()
    if not target.is_relative_to(folder.resolve()):
        return
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == folder.resolve() or not parent.is_dir():
            break
        cache = parent / "__pycache__"
        if cache.is_dir():
            for file in cache.iterdir():
                file.unlink()
            cache.rmdir()
        if any(parent.iterdir()):
            break
        parent.rmdir()
