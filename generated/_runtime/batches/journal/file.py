"""The file of a journal: one process appends lines to it, each on disk before the next step."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from .reader import JournalError

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

__all__ = ["JournalFile"]


class JournalFile:
    """A file that is locked for this process. Raises `JournalError` where it can't be opened."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = _opened(path)
        self.size = self._file.seek(0, os.SEEK_END)
        """The number of bytes in whole lines, and in all of the file before it is cut."""

        self._is_torn = False

    def start(self, size: int) -> bytes:
        """Return the first bytes of the file."""
        with self._path.open("rb") as file:
            return file.read(size)

    def cut(self, size: int) -> None:
        """Drop what follows the last whole line, which ends at ``size``."""
        if size < self.size:
            self._file.truncate(size)
        self.size = size

    def append(self, line: bytes) -> None:
        """Write a line to disk. One that wasn't written whole is removed, now or before the next."""
        rest = memoryview(line)
        if self._is_torn:
            self._file.truncate(self.size)
        self._is_torn = True
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
            os.fsync(self._file.fileno())
        except OSError:
            with suppress(OSError):
                self._file.truncate(self.size)
                self._is_torn = False
            raise
        self.size += len(line)
        self._is_torn = False

    def sync_folder(self) -> None:
        """Write the name of a new file to disk, where the platform can."""
        if sys.platform != "win32":
            descriptor = os.open(self._path.parent, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def close(self) -> None:
        """Close the file, which unlocks it."""
        self._file.close()


def _opened(path: Path) -> FileIO:
    try:
        file = path.open("ab", buffering=0)
    except OSError as error:
        raise JournalError(f"{path}: {error.strerror or error}") from None
    try:
        _lock(file)
    except BlockingIOError:
        file.close()
        message = f"{path}: another process is writing this journal"
        raise JournalError(message) from None
    except OSError as error:
        file.close()
        raise JournalError(f"{path}: {error.strerror or error}") from None
    return file


def _lock(file: FileIO) -> None:
    """Lock a file for this process. Raises BlockingIOError where another process has locked it."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            raise BlockingIOError from None
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
