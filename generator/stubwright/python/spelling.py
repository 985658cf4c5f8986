"""Converts vendor names to Python names, which consist of ASCII letters, digits and underscores."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from typing import Final

from stubwright.python.keywords import BUILTINS, KEYWORDS, SOFT_KEYWORDS
from stubwright.python.letters import ascii_of

_WORDS: Final = re.compile(
    r"[A-Z]+[0-9]*s(?![a-z])"  # plurals of acronyms: IDs, HTML5s
    r"|[A-Z]+(?=[A-Z][a-z])"  # acronyms before a word: SOAPAction
    r"|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+"
)
_RESERVED: Final = KEYWORDS | SOFT_KEYWORDS | {"self", "cls"}


@cache
def words(name: str) -> tuple[str, ...]:
    """Split a name into its words: ``HTML5AssetIds`` is HTML5, Asset, Ids."""
    found: list[str] = []
    for piece in re.split(r"[^A-Za-z0-9]+", ascii_of(name)):
        found.extend(_WORDS.findall(piece))
    return tuple(found)


def snake(name: str) -> str:
    """Return a name for a field, parameter, function or module: ``html5_asset_ids``."""
    joined = "_".join(word.lower() for word in words(name)) or "unnamed"
    if joined[0].isdigit():
        joined = f"n{joined}"
    return f"{joined}_" if joined in _RESERVED else joined


def pascal(name: str) -> str:
    """Return a name for a class; capitals inside words are kept: ``DeleteHTML5sRequest``."""
    pieces = [piece for piece in re.split(r"[^A-Za-z0-9]+", ascii_of(name)) if piece]
    joined = "".join(piece[0].upper() + piece[1:] for piece in pieces) or "Unnamed"
    if joined[0].isdigit():
        joined = f"N{joined}"
    return f"{joined}_" if joined in _RESERVED or joined in BUILTINS else joined


def constant(name: str) -> str:
    """Return a name for a constant or enumeration member: ``DYNAMIC_SEARCH_ADS``."""
    joined = "_".join(word.upper() for word in words(name)) or "EMPTY"
    if joined[0].isdigit():
        joined = f"N{joined}"
    return joined


def slugs(namespace: str) -> tuple[str, ...]:
    """Return short words for a namespace: the shortest first; the last one is unique."""
    short = slug(namespace)
    parts = [p for p in re.split(r"[^A-Za-z0-9]+", namespace) if p]
    longer = "".join(part.lower() for part in parts[-2:])
    return (short, longer, f"{short}{digest(namespace)}")


def slug(namespace: str) -> str:
    """Return a short word for a namespace: the last part of its path or host that isn't a version."""
    address = re.sub(r"^[a-z][a-z0-9+.-]*:(//)?", "", namespace.rstrip("/:#"))
    parts = [part for part in re.split(r"[/:#?]+", address) if part]
    significant = [part for part in parts if not re.fullmatch(r"[vV]?[\d._-]+", part)]
    last = significant[-1] if significant else "ns"
    if len(significant) > 1 or "." not in last or "//" not in namespace:
        labels = re.sub(r"\.(?:wsdl|xsd)$", "", last).split(".")
        last = labels[-1]
    else:
        labels = last.removeprefix("www.").split(".")
        last = labels[0]
    return "".join(part.lower() for part in words(last)) or "ns"


def capped(name: str, limit: int = 60) -> str:
    """Return a name of at most ``limit`` characters; a hash replaces the middle of a longer one."""
    if len(name) <= limit:
        return name
    half = (limit - 8) // 2
    return f"{name[:half].rstrip('_')}_{digest(name)}_{name[-half:].lstrip('_')}"


def digest(text: str) -> str:
    """Return a short hash of a text that is the same on every machine."""
    return hashlib.sha256(text.encode()).hexdigest()[:6]
