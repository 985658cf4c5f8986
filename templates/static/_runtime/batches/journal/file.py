"""The file of a journal: one process appends lines to it, each on disk before the next step.

A file that something else has changed meanwhile isn't written any more: what was sent would be
recorded where the next run doesn't find it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from .reader import JournalError

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

__all__ = ["JournalFile"]

_ADVICE: Final = (
    "The run stops: its report tells what became of the items that were sent. Restore the file before"
    " the next run, which would otherwise send them again"
)


class JournalFile:
    """A file that is locked for this process. Raises `JournalError` where it can't be opened."""

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()  # the caller may change the working directory
        self._file = _opened(path)
        self.size = self._file.seek(0, os.SEEK_END)
        """The number of bytes in whole lines, and in all of the file before it is cut."""

        self._is_torn = False
        self._digest = blake2b()
        self._modified = 0

    def start(self, size: int) -> bytes:
        """Return the first bytes of the file."""
        with self._path.open("rb") as file:
            return file.read(size)

    def cut(self, size: int) -> None:
        """Drop what follows the last whole line, which ends at ``size``."""
        if size < self.size:
            self._file.truncate(size)
        self.size = size
        self._digest = self._content()
        self._modified = os.fstat(self._file.fileno()).st_mtime_ns

    def check(self) -> None:
        """Raise `JournalError` if something else has removed, replaced or changed the file."""
        if problem := self._problem():
            raise JournalError(f"{self._path}: {problem}. {_ADVICE}")

    def check_content(self) -> None:
        """Do the same, and read the file, whatever its time of modification.

        A change between the check and the write of one line leaves only its content to tell it.
        """
        self._modified = -1
        self.check()

    def _problem(self) -> str:
        """Return what has happened to the file, or an empty string."""
        own = os.fstat(self._file.fileno())
        try:
            found = self._path.stat()
        except FileNotFoundError:
            return "the journal was removed or renamed while the run wrote it"
        if not os.path.samestat(own, found):
            return "another file has replaced the journal while the run wrote it"
        if own.st_size < self.size:
            return f"the journal was cut from {self.size} to {own.st_size} bytes while the run wrote it"
        if own.st_size > self.size and not self._is_torn:
            return f"something else has appended {own.st_size - self.size} bytes to the journal"
        if own.st_mtime_ns != self._modified:
            if self._content().digest() != self._digest.digest():
                return "something else has changed the journal while the run wrote it"
            self._modified = own.st_mtime_ns
        return ""

    def _content(self) -> blake2b:
        """Return the digest of the whole lines on disk."""
        digest, left = blake2b(), self.size
        with self._path.open("rb") as file:
            while left and (piece := file.read(min(left, 1 << 20))):
                digest.update(piece)
                left -= len(piece)
        return digest

    def append(self, line: bytes) -> None:
        """Write a line to disk. One that wasn't written whole is removed, now or before the next.

        Raises `JournalError` if something else has changed the file.
        """
        self.check()
        rest = memoryview(line)
        if self._is_torn:
            self._file.truncate(self.size)
        self._is_torn = True
        try:
            while rest:
                rest = rest[self._file.write(rest) :]
            os.fsync(self._file.fileno())
        except OSError as error:
            error.filename = str(self._path)  # the error of a write doesn't name it
            with suppress(OSError):
                self._file.truncate(self.size)
                self._is_torn = False
            raise
        self.size += len(line)
        self._is_torn = False
        self._digest.update(line)
        self._modified = os.fstat(self._file.fileno()).st_mtime_ns

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
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise JournalError(f"{path}: a journal must be a regular file")
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
