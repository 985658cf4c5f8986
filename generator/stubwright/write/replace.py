"""Replaces several files of a folder: all of them, or none."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from stubwright.write.disk import unusable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def replace_all(
    folder: Path, contents: Mapping[str, bytes], stale: Sequence[str] = ()
) -> None:
    """Write files, in the order of the mapping, after removing the stale ones.

    Everything is written to temporary files first, so that a full disk changes nothing. Then each
    file is replaced by one rename; if one fails, those before it are undone. Raises `InputError` for
    what can't be written. Only a process that is killed between two renames leaves some files
    replaced and others not; the last file of the mapping, the lock, is then unchanged.
    """
    undo_folder: list[Callable[[], object]] = []
    undo: list[Callable[[], object]] = []
    current = folder
    try:
        _make_folder(folder, undo_folder)
        with tempfile.TemporaryDirectory(
            prefix=".stubwright-", dir=folder, ignore_cleanup_errors=True
        ) as name:
            temporary = Path(name)
            for index, content in enumerate(contents.values()):
                (temporary / f"new{index}").write_bytes(content)
            try:
                for index, path in enumerate(stale):
                    current = folder / path
                    _set_aside(current, temporary / f"stale{index}", undo)
                for index, path in enumerate(contents):
                    current = folder / path
                    _make_folder(current.parent, undo)
                    _put(
                        temporary / f"new{index}",
                        current,
                        temporary / f"old{index}",
                        undo,
                    )
            except BaseException:
                _run(undo)
                raise
    except OSError as error:
        _run(undo_folder)
        raise unusable(current, "written", error) from None
    for path in stale:
        _remove_empty(folder, (folder / path).parent)


def _run(undo: list[Callable[[], object]]) -> None:
    """Undo the steps that were taken, the last one first."""
    while undo:
        with suppress(OSError):
            undo.pop()()


def _make_folder(folder: Path, undo: list[Callable[[], object]]) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent, undo)
    folder.mkdir()
    undo.append(folder.rmdir)


def _set_aside(path: Path, kept: Path, undo: list[Callable[[], object]]) -> None:
    path.replace(kept)
    undo.append(lambda: kept.replace(path))


def _put(
    content: Path, path: Path, kept: Path, undo: list[Callable[[], object]]
) -> None:
    if not os.path.lexists(path):
        content.replace(path)
        undo.append(path.unlink)
        return
    try:
        os.link(path, kept, follow_symlinks=False)
    except OSError:  # a file system without hard links
        shutil.copy2(path, kept, follow_symlinks=False)
    content.replace(path)
    undo.append(lambda: kept.replace(path))


def _remove_empty(root: Path, folder: Path) -> None:
    """Remove a folder that contains only compiled modules or nothing, then its parents in the same way."""
    while folder != root and folder.is_relative_to(root):
        cache = folder / "__pycache__"
        try:
            if cache.is_dir() and not cache.is_symlink():
                for path in cache.glob("*.pyc"):
                    path.unlink()
                cache.rmdir()
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent
