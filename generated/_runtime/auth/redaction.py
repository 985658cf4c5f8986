"""Hiding secrets in text that is shown: a service may repeat what it was sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .spellings import unescaped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from .spellings import Text

__all__ = ["HIDDEN", "redacted", "redacted_start", "without_user"]

HIDDEN: Final = "***"

_WORD: Final = 4
"""The shortest secret that is hidden, where it is a word of its own: letters may be part of any word."""

_ANYWHERE: Final = 8
"""The shortest secret that is hidden inside of words, too, and as base64."""

_REACH: Final = 40
"""How many characters of a text one character of a secret takes at most, in all usual spellings."""


def redacted(text: str, secrets: Iterable[str]) -> str:
    """Return a text without secrets, however XML, JSON, URLs and Python escape them, and without their base64.

    Secrets of four to seven characters are hidden where they are words of their own. Shorter ones aren't:
    they occur by chance, and what is left of a text without them couldn't be read.
    """
    if not text:
        return text
    known = [secret for secret in {*secrets} if len(secret) >= _WORD]
    pieces: list[str] = []
    shown = 0
    for start, end in _merged(_places(text, known)):
        pieces += text[shown:start], HIDDEN
        shown = end
    return "".join((*pieces, text[shown:]))


def redacted_start(text: str, secrets: Collection[str], size: int) -> str:
    """Return the first ``size`` characters of a text, without secrets and without the beginning of one."""
    reach = size + _REACH * max(map(len, secrets), default=0)
    cut = text[:reach]
    known = [secret for secret in {*secrets} if len(secret) >= _WORD]
    pieces: list[str] = []
    shown = 0
    for start, end in _merged(_places(cut, known)):
        if start >= size:
            break
        pieces += cut[shown:start], HIDDEN
        shown = end
    return "".join((*pieces, cut[shown:size]))[:size]


def without_user(url: str) -> str:
    """Return a URL whose user and password, if it has any, are hidden."""
    scheme, separator, rest = url.partition("://")
    host, slash, path = rest.partition("/")
    user, at, place = host.rpartition("@")
    return f"{scheme}{separator}{HIDDEN if user else ''}{at}{place}{slash}{path}"


def _merged(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the places in order, and those that overlap as one."""
    begun: tuple[int, int] | None = None
    for start, end in sorted(places):
        if begun is not None and start <= begun[1]:
            begun = begun[0], max(begun[1], end)
            continue
        if begun is not None:
            yield begun
        begun = start, end
    if begun is not None:
        yield begun


def _places(text: str, secrets: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where secrets begin and end in a text."""
    if not secrets:
        return
    forms = {secret: _forms(secret) for secret in secrets}
    for layer in unescaped(text):
        for secret, spelled in forms.items():
            for form in spelled:
                for start, end in _found(layer, form, is_word=len(secret) < _ANYWHERE):
                    yield _with_backslashes(text, start, end, secret)
            if len(secret) >= _ANYWHERE:
                yield from _encoded(layer, secret)


def _forms(secret: str) -> set[str]:
    """Return a secret as it can be in a text that is unescaped."""
    latin = secret.encode("utf-8", "surrogatepass").decode("latin-1")
    plus = secret.replace(" ", "+")
    return {secret, latin, plus, unescaped(secret)[-1].value} - {""}


def _with_backslashes(text: str, start: int, end: int, secret: str) -> tuple[int, int]:
    """Return a place with the backslashes beside it, which mean nothing, if the secret has some there."""
    while secret.startswith("\\") and start > 0 and text[start - 1] == "\\":
        start -= 1
    while secret.endswith("\\") and end < len(text) and text[end] == "\\":
        end += 1
    return start, end


def _found(layer: Text, form: str, *, is_word: bool) -> Iterator[tuple[int, int]]:
    text = layer.value
    start = text.find(form)
    while start >= 0:
        end = start + len(form)
        if not is_word or not (_joins(text, start, -1) or _joins(text, end, 0)):
            yield layer.source(start, end)
        start = text.find(form, start + 1)


def _joins(text: str, position: int, offset: int) -> bool:
    """Tell whether a word goes on there."""
    place = position + offset
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")


def _encoded(layer: Text, secret: str) -> Iterator[tuple[int, int]]:
    """Yield where a secret is in base64, alone or inside something longer."""
    from base64 import b64encode, urlsafe_b64encode

    text, data = layer.value, secret.encode("utf-8", "surrogatepass")
    for before in range(3):  # three bytes are four characters
        padded = b"\0" * before + data
        first, last = -(-before * 4 // 3), len(padded) * 4 // 3
        for encode in (b64encode, urlsafe_b64encode):
            core = encode(padded).decode()[first:last]
            start = text.find(core)
            while start >= 0:
                end = start + len(core)
                found = end
                # The characters beside it may have some bits of the secret, too.
                start -= before > 0 and start > 0
                end += len(padded) % 3 > 0 and end < len(text)
                while text[end : end + 1] == "=":
                    end += 1
                yield layer.source(start, end)
                start = text.find(core, found)
