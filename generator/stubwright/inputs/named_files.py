"""Files and folders named on the command line. Errors contain the name as it was typed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from stubwright.diagnostics import InputError, Source
from stubwright.inputs.files import Input

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES: Final = frozenset({".htm", ".html", ".markdown", ".md", ".text", ".txt"})
"""The file extensions that a folder is searched for; HTML only to report that it isn't supported."""


def named_file(path: Path) -> Input:
    """Return the input for a named file; for a symbolic link, the input for its target.

    Raises `InputError` where the file doesn't exist, or is a folder.
    """
    try:
        real = path.resolve(strict=True)
        is_folder = real.is_dir()
    except (OSError, RuntimeError) as error:
        raise _missing(path, error) from None
    if is_folder:
        raise _missing(path, OSError(0, "it is a folder, not a file"))
    return Input(real.parent, real.name, path.as_posix())


def is_folder(path: Path) -> bool:
    """Tell whether a path names a folder. Raises `InputError` if that can't be found out."""
    try:
        return path.is_dir()
    except OSError as error:
        raise _missing(path, error) from None


def _missing(path: Path, error: Exception) -> InputError:
    reason = getattr(error, "strerror", None) or "it is a circular symbolic link"
    message = f"can't be read: {reason}"
    return InputError("file-missing", message, Source(path.as_posix()))


def pages_in(folder: Path) -> Iterator[Input]:
    """Yield the pages below a folder, without hidden files and the parts that pages include."""
    try:
        root = folder.resolve(strict=True)
        os.scandir(root).close()
    except (OSError, RuntimeError) as error:
        raise _missing(folder, error) from None
    any_page = False
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root)
        hidden = any(
            part.startswith(".") or part.lower() == "includes" for part in name.parts
        )
        if path.suffix.lower() in PAGES and not hidden and path.is_file():
            any_page = True
            yield Input(root, name.as_posix(), (folder / name).as_posix())
    if not any_page:
        message = f"the folder contains no page ({', '.join(sorted(PAGES))})"
        raise InputError("docs-not-a-page", message, Source(folder.as_posix()))
