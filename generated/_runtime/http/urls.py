"""URLs as errors and events show them: without what may be secret."""

from __future__ import annotations

__all__ = ["host_of", "moved", "shown_url"]

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


def moved(location: str) -> str:
    """Return what a redirect means for a client that follows none; ``location`` may be empty.

    Secrets have to be hidden in it before, because a part of a long one might be shown.
    """
    if not location:
        return "the reply is a redirect that names no address"
    return (
        f"the address has moved to {shown_url(location)}; redirects aren't followed, because the"
        " credentials would be sent along: check the address (base_url)"
    )
