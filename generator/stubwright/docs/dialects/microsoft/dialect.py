"""Microsoft's dialects: how their pages are recognised and read."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from stubwright.docs.dialects.marks import Marks
from stubwright.docs.dialects.microsoft.index import read_index_page, score_index
from stubwright.docs.dialects.microsoft.localized import to_english
from stubwright.docs.dialects.microsoft.page import read_microsoft_page
from stubwright.docs.dialects.microsoft.rendered import read_rendered_page
from stubwright.docs.dialects.microsoft.titles import ELEMENT_COLUMNS
from stubwright.docs.dialects.registry import Dialect
from stubwright.docs.formats.front_matter import read_front_matter
from stubwright.docs.formats.includes import expand_includes
from stubwright.docs.formats.markdown import TableHeads, read_markdown

if TYPE_CHECKING:
    from stubwright.docs.facts import PageFacts
    from stubwright.docs.formats.page import Page

_HEADS: Final = TableHeads(pipe=ELEMENT_COLUMNS)
_blocks_of: Final = partial(read_markdown, heads=_HEADS)
_MARKS: Final = Marks(
    texts=(
        "Service Operation",
        "Request Body Elements",
        "Response Body Elements",
        "Request object",
        "Response object",
        ":Envelope",
    ),
    weak=re.compile(
        r"\b[A-Z]\w{1,80}(?:Request|Response)\b|\bElement\W{0,5}Description\W{0,5}Data\s?Type\b"
    ),
    markdown=re.compile(
        r"^(?:```|~~~|:::[ \t]*zone|\|[ \t]*Element[ \t]*\||\[!INCLUDE\[|#{1,4}[ \t]+(?:<a\s+name="
        r"|\w+[ \t]+Service[ \t]+Operation|Request[ \t]|Response[ \t]|\w+[ \t]*$))",
        re.MULTILINE,
    ),
)


def _read_markdown(page: Page) -> PageFacts | None:
    blocks = expand_includes(_blocks_of(page.text, page.path), page, _blocks_of)
    front = read_front_matter(page.text, page.path)
    return read_microsoft_page(blocks, page, "microsoft-markdown", front=front)


def _read_text(page: Page) -> PageFacts | None:
    found = to_english(page.text)
    lines = read_rendered_page(found.text if found else page.text, page.path)
    blocks = expand_includes(lines, page, _blocks_of)
    language = found.language if found else "en"
    return read_microsoft_page(blocks, page, "microsoft-text", language=language)


DIALECTS: Final = (
    Dialect("microsoft-markdown", _MARKS.score_markdown, _read_markdown),
    Dialect("microsoft-text", _MARKS.score_text, _read_text),
    Dialect("microsoft-index", score_index, read_index_page),
)
