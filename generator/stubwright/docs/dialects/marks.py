"""Scores texts as pages of a vendor, in markdown or as rendered text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re


class Marks(NamedTuple):
    """Texts and patterns that identify a vendor's pages.

    ``weak`` counts only if none of the fixed ``texts`` occurs. ``markdown`` matches markdown pages.
    """

    texts: tuple[str, ...]
    weak: re.Pattern[str]
    markdown: re.Pattern[str]

    def score_markdown(self, text: str) -> int:
        """Return the score of a text that is markdown, else 0."""
        return self._score(text) if self.markdown.search(text) else 0

    def score_text(self, text: str) -> int:
        """Return the score of a text that isn't markdown, else 0."""
        return 0 if self.markdown.search(text) else self._score(text)

    def _score(self, text: str) -> int:
        return 2 * sum(map(text.count, self.texts)) or bool(self.weak.search(text))
