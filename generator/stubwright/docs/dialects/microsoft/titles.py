"""The sections of a Microsoft operation page, by title and by anchor."""

from __future__ import annotations

import re
from typing import Final, Literal, TypeAlias

SectionKey: TypeAlias = Literal[
    "intro",
    "request",
    "request-body",
    "request-header",
    "response",
    "response-body",
    "response-header",
    "request-soap",
    "response-soap",
    "request-json",
    "response-json",
    "request-url",
    "example",
    "requirements",
    "remarks",
    "unknown",
]

_TITLES: Final[dict[str, SectionKey]] = {
    "request elements": "request",
    "request body elements": "request-body",
    "request body": "request-body",
    "request header elements": "request-header",
    "request headers": "request-header",
    "request header": "request-header",
    "response elements": "response",
    "response body elements": "response-body",
    "response body": "response-body",
    "response header elements": "response-header",
    "response headers": "response-header",
    "response header": "response-header",
    "request soap": "request-soap",
    "soap request": "request-soap",
    "response soap": "response-soap",
    "soap response": "response-soap",
    "request json": "request-json",
    "json request": "request-json",
    "response json": "response-json",
    "json response": "response-json",
    "request url": "request-url",
    "request uri": "request-url",
    "code syntax": "example",
    "example": "example",
    "examples": "example",
    "code examples": "example",
    "requirements": "requirements",
    "remarks": "remarks",
}
_ANCHORS: Final[dict[str, SectionKey]] = {
    "request": "request",
    "request-body": "request-body",
    "request-header": "request-header",
    "response": "response",
    "response-body": "response-body",
    "response-header": "response-header",
    "request-soap": "request-soap",
    "response-soap": "response-soap",
    "request-json": "request-json",
    "response-json": "response-json",
    "url": "request-url",
    "example": "example",
    "requirements": "requirements",
    "remarks": "remarks",
}
_TABS: Final = re.compile(
    r"(?:production|sandbox)\s+(?:url|uri|endpoint)s?", re.IGNORECASE
)

ELEMENT_COLUMNS: Final = ("element", "description", "data type")
"""The head of an element table."""

HEADER_NAMES: Final = frozenset(
    {
        "ApplicationToken",
        "AuthenticationToken",
        "Authorization",
        "CustomerAccountId",
        "CustomerId",
        "DeveloperToken",
        "Password",
        "TrackingId",
        "UserName",
    }
)
"""Headers that the tables of older pages have and templates don't."""

CAPTIONS: Final = frozenset({"note", "important", "tip", "warning", "caution"})
"""What stands above a paragraph that is set apart."""

CHROME: Final = re.compile(
    r"""
    access\s+to\s+this\s+page\s+requires\s+authorization|this\s+browser\s+is\s+no\s+longer
      |upgrade\s+to\s+microsoft\s+edge|skip\s+to\s+|in\s+this\s+article$|share\s+via|feedback$|edit$
      |print$|save$|article$|table\s+of\s+contents|exit\s+focus|read\s+in\s+english|add\s+to\s
      |\d+\s+contributors?$|\d+\s+minutes?\s+to\s+read|\d\d?/\d\d?/\d{4}|latest\s+commit|history$
      |raw$|blame$|copy\s+raw|sign\s+(?:in|up)|open\s+in\s|choose\s+your\s+preferred
      |was\s+this\s+page\s+helpful|is\s+this\s+page\s+helpful|\d+\s+lines\s+\(
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What sites put around a page."""

OPERATION_TITLE: Final = re.compile(
    r"(?P<operation>[A-Za-z]\w*)\s+Service\s+Operation(?:\s+[-\u2013\u2014]\s+(?P<service>[\w\s]+?))?"
    r"(?:\s+[-\u2013\u2014|].*)?"
)
"""The page's title; what follows the service is the site's name."""


def section_of(title: str, anchor: str = "") -> SectionKey:
    """Return the section that a heading opens."""
    key = _TITLES.get(title.strip().rstrip(":").lower())
    return key or _ANCHORS.get(anchor.lower(), "unknown")


def is_tab(title: str) -> bool:
    """Tell whether a heading is a tab inside a section."""
    return _TABS.fullmatch(title.strip()) is not None
