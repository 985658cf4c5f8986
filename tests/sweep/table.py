"""The table of results, and the expected figures of known sets (expected.tsv)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

HEAD: Final = (
    "set\toperations\tleft out\trequests\twritten\tchecked\tvalid\treplies\tequal"
    "\tunsound\tfailing\tvalidator\trandom\tmodules\trefusal\ttime"
)
RANDOM: Final = 5
"""How often each message is filled at random. expected.tsv is for this number."""

_FILE: Final = Path(__file__).with_name("expected.tsv")


def expectations() -> dict[str, tuple[int | str, ...]]:
    """Return the expected figures of each set; the last column of the file is a remark."""
    found: dict[str, tuple[int | str, ...]] = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines()[1:]:
        name, *figures = line.split("\t")
        found[name] = (*map(int, figures[:10]), figures[10])
    return found
