"""Writes rendered files into a folder. Files that weren't generated are left alone."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log, Source
from stubwright.write.disk import read_present, unusable
from stubwright.write.lock import LOCK_FILE, digest, read_lock
from stubwright.write.replace import replace_all

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from stubwright.write.lock import Lock


def write(
    folder: Path,
    files: Mapping[str, str],
    lock: Lock,
    log: Log,
    *,
    drop: Collection[str] = (),
    force: bool = False,
) -> bool:
    """Write rendered files into a folder, and remove generated files that are no longer rendered.

    All files are replaced, the lock last, or none is. Returns False, with diagnostics and nothing
    written, where a file was edited by hand, unless ``force`` is given. Raises `InputError` for an
    API of the folder that isn't in ``lock`` nor in ``drop``, for a folder that can't be written to,
    and for a symbolic link that leads out of the folder.
    """
    before = read_lock(folder, lenient=force)
    refuse_drops(folder, before, lock.apis, drop)
    contents = {path: text.encode() for path, text in files.items()}
    contents[LOCK_FILE] = lock.text().encode()
    _refuse_outside(folder, contents)
    # The lock is untrusted input: paths in it that lead out of the folder are not removed.
    old = [path for path in before.files if path not in contents and _is_inside(path)]
    _refuse_outside(folder, old)
    present = {path: read_present(folder, path) for path in (*contents, *old)}
    if not force and _find_edited(folder, contents, before, present, log):
        return False
    changed = {
        path: content for path, content in contents.items() if present[path] != content
    }
    stale = [path for path in old if present[path] is not None]
    if changed or stale:
        replace_all(folder, changed, stale)
    return True


def refuse_drops(
    folder: Path, before: Lock, apis: Iterable[str], drop: Collection[str]
) -> None:
    """Raise `InputError` for APIs of a folder that would be removed without being named in ``drop``."""
    gone = sorted(before.apis.keys() - {*apis, *drop})
    if gone:
        message = f"the folder also contains {', '.join(gone)}, which would be removed"
        options = " ".join(f"--drop {name}" for name in gone)
        hint = f"use another --out, or add {options} to remove it"
        source = Source((folder / LOCK_FILE).as_posix())
        raise InputError("output-drops-api", message, source, hint)


def write_file(path: Path, text: str) -> None:
    """Write one file that isn't part of a package. It is replaced as a whole, or not at all."""
    content = text.encode()
    if path.exists() and not path.is_file():
        raise unusable(path, "written", OSError(0, "it exists, but isn't a file"))
    replace_all(path.parent, {path.name: content})


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not {"..", "/"} & set(parts) and "\0" not in path


def _refuse_outside(folder: Path, paths: Iterable[str]) -> None:
    """Raise `InputError` for a path that leads out of a folder, directly or through a link."""
    root = folder.resolve()
    seen: set[Path] = set()
    for path in paths:
        if not _is_inside(path):
            raise _outside(folder / path)
        parent = (folder / path).parent
        if parent not in seen:
            seen.add(parent)
            if not parent.resolve().is_relative_to(root):
                raise _outside(parent)


def _outside(path: Path) -> InputError:
    message = "nothing is written there: the path is outside the output folder"
    return InputError("output-unwritable", message, Source(path.as_posix()))


def _find_edited(
    folder: Path,
    contents: Mapping[str, bytes],
    before: Lock,
    present: Mapping[str, bytes | None],
    log: Log,
) -> bool:
    edited = [
        path
        for path, content in present.items()
        if path != LOCK_FILE
        and content is not None
        and content != contents.get(path)
        and digest(content) != before.files.get(path)
    ]
    for path in edited:
        hint = "keep your change elsewhere, or use --force to overwrite it"
        source = Source((folder / path).as_posix())
        log.report("output-edited", "the file was changed by hand", source, hint)
    return bool(edited)
