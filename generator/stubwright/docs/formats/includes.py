"""Include directives: the blocks of the files that a page includes, in their place."""

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
    """Yield the blocks, each include followed by the blocks of the file that it names."""
    yield from _Expansion(page, read).expand(blocks, page.path, 0)


class _Expansion:
    def __init__(self, page: Page, read: Callable[[str, str], Iterable[Block]]) -> None:
        self._page = page
        self._read = read
        self._count = 0

    def expand(self, blocks: Iterable[Block], path: str, depth: int) -> Iterator[Block]:
        for block in blocks:
            yield block
            if isinstance(block, Include):
                yield from self._follow(block, path, depth)

    def _follow(self, include: Include, path: str, depth: int) -> Iterator[Block]:
        self._count += 1
        target = resolve(path, include.target)
        text = None
        if target and depth < _DEEPEST and self._count <= _MOST_INCLUDES:
            text = self._page.include(target)
        if text is None:
            name = include.target or include.label
            message = f"the page includes {name}, which can't be found"
            self._page.log.report("docs-missing-include", message, include.source)
            return
        yield from self.expand(self._read(text, target), target, depth + 1)


def resolve(path: str, target: str) -> str:
    """Return the path, relative to the root, that ``target`` has in the file ``path``; empty if outside."""
    if not target or ":" in target or "\\" in target or target.startswith("/"):
        return ""
    folder = "" if target.startswith("~/") else posixpath.dirname(path)
    joined = posixpath.normpath(posixpath.join(folder, target.removeprefix("~/")))
    return "" if joined.startswith("..") else joined
