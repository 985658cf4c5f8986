"""Replaces include directives by the blocks of the included files."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Final

from stubwright.docs.formats.blocks import Include

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from stubwright.docs.formats.blocks import Block
    from stubwright.docs.formats.page import Page

_MOST_INCLUDES: Final = 200
_DEEPEST: Final = 4


def expand_includes(
    blocks: Iterable[Block], page: Page, read: Callable[[str, str], Iterable[Block]]
) -> Iterator[Block]:
    """Yield the blocks, each include followed by the blocks of the file that it names.

    ``read`` returns the blocks of a text and its path. Reports files that can't be found, and those
    that are included too deeply or after too many others.
    """
    budget = iter(range(_MOST_INCLUDES))

    def expand(blocks: Iterable[Block], path: str, depth: int) -> Iterator[Block]:
        for block in blocks:
            yield block
            if not isinstance(block, Include):
                continue
            target = resolve(path, block.target)
            is_allowed = depth < _DEEPEST and next(budget, None) is not None
            text = page.include(target) if target and is_allowed else None
            if text is not None:
                yield from expand(read(text, target), target, depth + 1)
                continue
            name = block.target or block.label
            message = f"the page includes {name}, which can't be found"
            page.log.report("docs-missing-include", message, block.source)

    yield from expand(blocks, page.path, 0)


def resolve(path: str, target: str) -> str:
    """Return the path, relative to the root, that ``target`` has in the file ``path``; empty if outside."""
    if not target or ":" in target or "\\" in target or target.startswith("/"):
        return ""
    folder = "" if target.startswith("~/") else posixpath.dirname(path)
    joined = posixpath.normpath(posixpath.join(folder, target.removeprefix("~/")))
    return "" if joined.startswith("..") else joined
