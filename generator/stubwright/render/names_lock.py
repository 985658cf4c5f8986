"""names.lock as text: one line for each scope, so that a diff shows which scope changed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stubwright.python import NameTable


def names_text(table: NameTable) -> str:
    """Return the text of a names.lock."""
    lines = (
        f"{_json(scope)}: {_json([list(plain), dict(others)])}"
        for scope, plain, others in table.scopes
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
