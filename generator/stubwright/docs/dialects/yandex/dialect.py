"""Yandex' dialects: how their pages are recognised and read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.docs.dialects.marks import Marks
from stubwright.docs.dialects.registry import Dialect
from stubwright.docs.dialects.yandex.page import read_yandex_page
from stubwright.docs.dialects.yandex.rendered import read_rendered_page
from stubwright.docs.dialects.yandex.titles import column_of
from stubwright.docs.formats.markdown import TableHeads, read_markdown

if TYPE_CHECKING:
    from stubwright.docs.facts import PageFacts
    from stubwright.docs.formats.page import Page

_HEADS: Final = TableHeads(wide=column_of)
_MARKS: Final = Marks(
    texts=(
        "(for JSON)",
        "(for SOAP)",
        "(для JSON)",
        "(для SOAP)",
        "in JSON format",
        "в формате JSON",
        "{#input}",
        "{#output}",
        "{#restrictions}",
    ),
    weak=re.compile(
        r"^#\|[ \t]*$|^\W{0,5}(?:Parameter|Параметр)\W{1,6}(?:Type|Тип)\b", re.MULTILINE
    ),
    markdown=re.compile(
        r"^(?:```|~~~|#\|[ \t]*$|#{1,4}[ \t]+(?:.{0,200}\{#[\w-]+\}|Request[ \t]|Response[ \t]|\w+[ \t]*$))",
        re.MULTILINE,
    ),
)


def _read_markdown(page: Page) -> PageFacts | None:
    blocks = read_markdown(page.text, page.path, _HEADS)
    return read_yandex_page(blocks, page, "yandex-markdown")


def _read_text(page: Page) -> PageFacts | None:
    blocks = read_rendered_page(page.text, page.path)
    return read_yandex_page(blocks, page, "yandex-text")


DIALECTS: Final = (
    Dialect("yandex-markdown", _MARKS.score_markdown, _read_markdown),
    Dialect("yandex-text", _MARKS.score_text, _read_text),
)
