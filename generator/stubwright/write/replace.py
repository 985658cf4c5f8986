"""Replacing several files of one folder: all of them, or none."""

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
    """Put contents in place, in the order of the mapping, after removing the stale files.

    Everything is written to temporaries first, so that a full disk changes nothing. Then each file
    is replaced by one rename; should one fail, those before it are taken back. Raises `InputError`
    for what can't be written. Only a process that is killed between two renames leaves some files
    replaced and others not; the last of the mapping, the lock, is then still the old one.
    """
    made: list[Callable[[], object]] = []
    done: list[Callable[[], object]] = []
    current = folder
    try:
        _make_folder(folder, made)
        with tempfile.TemporaryDirectory(
            prefix=".stubwright-", dir=folder, ignore_cleanup_errors=True
        ) as name:
            aside = Path(name)
            for index, content in enumerate(contents.values()):
                (aside / f"new{index}").write_bytes(content)
            try:
                for index, path in enumerate(stale):
                    current = folder / path
                    _set_aside(current, aside / f"stale{index}", done)
                for index, path in enumerate(contents):
                    current = folder / path
                    _make_folder(current.parent, done)
                    _put(aside / f"new{index}", current, aside / f"old{index}", done)
            except BaseException:
                _undo(done)
                raise
    except OSError as error:
        _undo(made)
        raise unusable(current, "written", error) from None
    for path in stale:
        _remove_empty(folder, (folder / path).parent)


def _undo(done: list[Callable[[], object]]) -> None:
    while done:
        with suppress(OSError):
            done.pop()()


def _make_folder(folder: Path, done: list[Callable[[], object]]) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent, done)
    folder.mkdir()
    done.append(folder.rmdir)


def _set_aside(path: Path, kept: Path, done: list[Callable[[], object]]) -> None:
    path.replace(kept)
    done.append(lambda: kept.replace(path))


def _put(
    content: Path, path: Path, kept: Path, done: list[Callable[[], object]]
) -> None:
    if not os.path.lexists(path):
        content.replace(path)
        done.append(path.unlink)
        return
    try:
        os.link(path, kept, follow_symlinks=False)
    except OSError:  # a file system without hard links
        shutil.copy2(path, kept, follow_symlinks=False)
    content.replace(path)
    done.append(lambda: kept.replace(path))


def _remove_empty(root: Path, folder: Path) -> None:
    """Remove a folder that has become empty but for compiled modules, and its parents likewise."""
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
