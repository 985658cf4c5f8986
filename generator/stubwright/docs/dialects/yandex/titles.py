"""The sections, table heads and structure titles of a Yandex method page, English and Russian."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple, TypeAlias

SectionKey: TypeAlias = Literal[
    "intro", "see-also", "restrictions", "request", "response", "examples", "unknown"
]

_TITLES: Final[dict[SectionKey, tuple[str, ...]]] = {
    "see-also": ("learn more", "see also", "узнайте больше", "узнать больше", "подробнее", "см. также", "смотрите также"),
    "restrictions": ("restrictions", "restriction", "limitations", "ограничения", "ограничение"),
    "request": ("request", "запрос"),
    "response": ("response", "ответ"),
    "examples": ("example", "examples", "пример", "примеры"),
}  # fmt: skip
_BY_TITLE: Final[dict[str, SectionKey]] = {
    title: key for key, titles in _TITLES.items() for title in titles
}
_BY_ANCHOR: Final[dict[str, SectionKey]] = {
    "see-also": "see-also",
    "restrictions": "restrictions",
    "input": "request",
    "output": "response",
    "example": "examples",
    "examples": "examples",
}
_COLUMNS: Final = {
    "name": ("parameter", "параметр"),
    "type": ("type", "тип"),
    "description": ("description", "описание"),
    "required": ("required", "mandatory", "обязательный", "обязательное", "обязательность", "требуется"),
}  # fmt: skip
_BY_COLUMN_TITLE: Final = {
    title: column for column, titles in _COLUMNS.items() for title in titles
}
METHOD: Final = re.compile(r"[a-z][A-Za-z]+")
"""A method's name, which is the title of its page."""

_SOFT_BREAK: Final = re.compile(r"-\s+")

_KIND: Final = r"(?:structure|object|структура|объект)"
_FOR: Final = r"\((?:for|для)\s+"
STRUCTURE: Final = re.compile(
    rf"""
    .{{0,60}}{_FOR}(?:JSON|SOAP)\).{{0,80}}
    | (?P<first>[A-Za-z_]\w*)\s+(?:structure|object)
    | (?:структура|объект)\s+(?P<second>[A-Za-z_]\w*)
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""A row that is the title of a structure, before the rows of its fields."""

_SOAP_NAME: Final = re.compile(
    rf"(?P<name>[A-Za-z_]\w*)(?:\s+{_KIND})?\s*{_FOR}SOAP\)", re.IGNORECASE
)
_ROOT: Final = re.compile(
    rf"\b(?P<json>params|result)\b|\b[A-Z]\w*(?P<soap>Request|Response)(?:\s+{_KIND})?\s*{_FOR}SOAP",
    re.IGNORECASE,
)
_ROOTS: Final = frozenset({"params", "result"})
_NOT_NAMES: Final = frozenset({"structure", "object", "for"})

YES: Final = frozenset({"yes", "да"})
NO: Final = frozenset({"no", "нет"})


class Structure(NamedTuple):
    """A structure, by the title above its fields. The root has the message's own fields."""

    is_root: bool
    name: str


def section_of(title: str, anchor: str = "") -> SectionKey:
    """Return the section that a heading opens."""
    key = _BY_TITLE.get(title.strip().rstrip(":.").lower())
    return key or _BY_ANCHOR.get(anchor.lower(), "unknown")


def column_of(title: str) -> str:
    """Return the kind of a column by its title; empty if the title is unknown."""
    return _BY_COLUMN_TITLE.get(_SOFT_BREAK.sub("", title.strip("* ").lower()), "")


def is_root_of(title: str) -> str:
    """Return the message, request or response, that has the structure of a title as its root; else empty."""
    match = _ROOT.search(title) if STRUCTURE.fullmatch(title.strip()) else None
    if match is None:
        return ""
    word = (match["json"] or match["soap"]).lower()
    return "request" if word in {"params", "request"} else "response"


def read_structure(title: str) -> Structure | None:
    """Return the structure that a title names; None if it names none. A root may have a SOAP name."""
    match = STRUCTURE.fullmatch(title.strip())
    if match is None:
        return None
    name = match["first"] or match["second"]
    if name is not None:
        is_root = name.lower() in _ROOTS
        return Structure(is_root, "" if is_root else name)
    soap = _SOAP_NAME.search(title)
    is_named = soap is not None and soap["name"].lower() not in _NOT_NAMES
    return Structure(is_root=True, name=soap["name"] if soap and is_named else "")
