"""Text in which XML, JSON, URLs and Python have escaped characters, and what it means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import re

__all__ = ["Text", "unescaped"]

_ROUNDS: Final = 4
"""How often text is unescaped that was escaped several times, such as XML inside JSON."""

_ENTITIES: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_LETTERS: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_ESCAPES: Final = r"""(?xi)
    & (?: \#0*(?P<decimal>\d{1,7}) | \#x0*(?P<hex>[0-9a-f]{1,6}) | (?P<entity>amp|lt|gt|quot|apos) ) ;
  | (?P<bytes> (?: % [0-9a-f]{2} )+ )
  | (?P<pair> \\+ u d[89ab][0-9a-f]{2} \\+ u d[c-f][0-9a-f]{2} )
  | \\+ (?: (?-i:U) (?P<wide>[0-9a-f]{8}) | u (?P<unicode>[0-9a-f]{4}) | x (?P<byte>[0-9a-f]{2}) | (?-i:(?P<letter>[bfnrt])) )
  | \\+
"""


class Text:
    """Text that another text means, with the places where each of its parts was."""

    def __init__(self, value: str, before: Text | None, steps: list[list[int]]) -> None:
        self.value = value
        self._before = before
        self._starts, self._ends, self._sources, self._source_ends = steps

    def source(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the first text of a part of this one."""
        if self._before is None:
            return start, end
        return self._before.source(self._place(start, 0), self._place(end - 1, 1))

    def _place(self, position: int, after: int) -> int:
        """Return where a character begins in the text before, or (``after`` is 1) where it ends."""
        from bisect import bisect_right

        row = bisect_right(self._starts, position) - 1
        if row < 0:
            return position + after
        if position < self._ends[row]:
            return self._source_ends[row] if after else self._sources[row]
        return self._source_ends[row] + position - self._ends[row] + after


def unescaped(text: str) -> list[Text]:
    """Return a text, and what it means after each round of unescaping."""
    layers = [Text(text, None, [[], [], [], []])]
    while len(layers) <= _ROUNDS:
        layer = _next(layers[-1])
        if layer is None:
            break
        layers.append(layer)
    return layers


def _next(layer: Text) -> Text | None:
    """Return what a text means, or None if it has no escaped characters."""
    text = layer.value
    if not ("&" in text or "%" in text or "\\" in text):
        return None
    pieces: list[str] = []
    steps: list[list[int]] = [[], [], [], []]
    starts, ends, sources, source_ends = steps
    length = shown = 0
    for match in _pattern().finditer(text):
        meant = _meant(match)
        length += match.start() - shown
        pieces += text[shown : match.start()], meant
        starts.append(length)
        length += len(meant)
        ends.append(length)
        sources.append(match.start())
        shown = match.end()
        source_ends.append(shown)
    if not starts:
        return None
    pieces.append(text[shown:])
    return Text("".join(pieces), layer, steps)


@cache
def _pattern() -> re.Pattern[str]:
    from re import compile as compiled

    return compiled(_ESCAPES)


def _meant(match: re.Match[str]) -> str:
    """Return what an escaped character means; backslashes that escape nothing mean nothing."""
    kind, found = match.lastgroup, match[match.lastgroup or 0]
    match kind:
        case "entity":
            return _ENTITIES[found.lower()]
        case "decimal":
            return _char(int(found))
        case "hex" | "wide" | "unicode" | "byte":
            return _char(int(found, 16))
        case "letter":
            return _LETTERS[found]
        case "bytes":
            data = bytes.fromhex(found.replace("%", ""))
            try:
                return data.decode()
            except ValueError:
                return data.decode("latin-1")
        case "pair":
            plain = found.replace("\\", "")
            high, low = int(plain[1:5], 16), int(plain[6:], 16)
            return _char(0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
        case _:
            return ""


def _char(code: int) -> str:
    return chr(code) if code < 0x110000 else ""
