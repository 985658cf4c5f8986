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

_TITLES: Final[dict[SectionKey, tuple[str, ...]]] = {
    "request": ("request elements",),
    "request-body": ("request body elements", "request body"),
    "request-header": ("request header elements", "request headers", "request header"),
    "response": ("response elements",),
    "response-body": ("response body elements", "response body"),
    "response-header": ("response header elements", "response headers", "response header"),
    "request-soap": ("request soap", "soap request"),
    "response-soap": ("response soap", "soap response"),
    "request-json": ("request json", "json request"),
    "response-json": ("response json", "json response"),
    "request-url": ("request url", "request uri"),
    "example": ("code syntax", "example", "examples", "code examples"),
    "requirements": ("requirements",),
    "remarks": ("remarks",),
}  # fmt: skip
_BY_TITLE: Final[dict[str, SectionKey]] = {
    title: key for key, titles in _TITLES.items() for title in titles
}
_BY_ANCHOR: Final[dict[str, SectionKey]] = {
    **{key: key for key in _TITLES},
    "url": "request-url",
}
TEMPLATE_SECTIONS: Final[dict[str, SectionKey]] = {
    key: key for key in _TITLES if key.endswith(("-soap", "-json"))
}
"""The sections of SOAP and JSON templates, by their keys."""

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
"""Headers that tables of older pages have and the templates omit."""

CAPTIONS: Final = frozenset({"note", "important", "tip", "warning", "caution"})
"""The captions of callouts."""

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
"""Text that websites add around a page."""

OPERATION_TITLE: Final = re.compile(
    r"(?P<operation>[A-Za-z]\w*)\s+Service\s+Operation(?:\s+[-\u2013\u2014]\s+(?P<service>[\w\s]+?))?"
    r"(?:\s+[-\u2013\u2014|].*)?"
)
"""The page's title. The name of the website may follow the service."""


def section_of(title: str, anchor: str = "") -> SectionKey:
    """Return the section that a heading opens."""
    key = _BY_TITLE.get(title.strip().rstrip(":").lower())
    return key or _BY_ANCHOR.get(anchor.lower(), "unknown")


def section_of_include(label: str) -> SectionKey | None:
    """Return the section that an included file continues or begins, by the file's label."""
    key = _BY_ANCHOR.get(label.lower().removesuffix("-rest"))
    return key if key is not None and key.startswith(("request", "response")) else None


def is_tab(title: str) -> bool:
    """Return whether a heading is a tab inside a section."""
    return _TABS.fullmatch(title.strip()) is not None
