"""Writing: nothing of anybody else's is touched, and nothing is lost half-way."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError, Log, Source
from stubwright.write.disk import read_present, unusable
from stubwright.write.lock import NAME, digest, read_lock
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
    """Write rendered files into a folder; remove those that an earlier run wrote and that went.

    Either all files are replaced, the lock last, or none is. A file that was edited by hand stops
    everything, unless ``force`` is given. So does an API that the folder holds and the lock lacks,
    unless it is one of ``drop``, a folder that can't be written to, and a symbolic link that leads
    out of the folder. Returns whether the folder is now as it should be.
    """
    before = read_lock(folder, lenient=force)
    refuse_drops(folder, before, lock.apis, drop)
    contents = {path: text.encode() for path, text in files.items()}
    contents[NAME] = lock.text().encode()
    _refuse_ways_out(folder, contents)
    # The lock is input, too: what it names is removed only where it could have been generated.
    old = [path for path in before.files if path not in contents and _is_inside(path)]
    _refuse_ways_out(folder, old)
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
    """Raise `InputError` where a folder holds an API that would be removed without being named."""
    gone = sorted(before.apis.keys() - {*apis, *drop})
    if gone:
        message = f"the folder holds {', '.join(gone)}, too, which would be removed"
        options = " ".join(f"--drop {name}" for name in gone)
        hint = f"give another --out, or {options} to remove it"
        source = Source((folder / NAME).as_posix())
        raise InputError("output-drops-api", message, source, hint)


def write_file(path: Path, text: str) -> None:
    """Write one file that is no part of a package. It is replaced as a whole, or not at all."""
    content = text.encode()
    if path.exists() and not path.is_file():
        raise unusable(path, "written", OSError(0, "it is there, but no file"))
    replace_all(path.parent, {path.name: content})


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and not {"..", "/"} & set(parts) and "\0" not in path


def _refuse_ways_out(folder: Path, paths: Iterable[str]) -> None:
    """Raise `InputError` for a path that leads out of a folder, by itself or by a link."""
    root = folder.resolve()
    seen: set[Path] = set()
    for path in paths:
        if not _is_inside(path):
            raise _way_out(folder / path)
        parent = (folder / path).parent
        if parent not in seen:
            seen.add(parent)
            if not parent.resolve().is_relative_to(root):
                raise _way_out(parent)


def _way_out(path: Path) -> InputError:
    message = "nothing is written there: it stands outside the output folder"
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
        if path != NAME
        and content is not None
        and content != contents.get(path)
        and digest(content) != before.files.get(path)
    ]
    for path in edited:
        hint = "keep your change elsewhere, or give --force to overwrite it"
        source = Source((folder / path).as_posix())
        log.report("output-edited", "the file was changed by hand", source, hint)
    return bool(edited)
