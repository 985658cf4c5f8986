"""URLs as errors and events show them: without what may be secret."""

from __future__ import annotations

__all__ = ["host_of", "shown_url"]

_SHOWN = 200


def shown_url(url: str) -> str:
    """Return a URL, or a relative one, without user information, query and fragment."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
    except ValueError:
        return "an address that can't be read"
    shown = parts._replace(
        netloc=parts.netloc.rpartition("@")[2], query="", fragment=""
    ).geturl()
    return "".join(filter(str.isprintable, shown))[:_SHOWN]


def host_of(url: str | None) -> str:
    """Return the host of a URL, with its port."""
    from urllib.parse import urlsplit

    return urlsplit(url or "").netloc.rpartition("@")[2]
