"""JSON values, compared with their types: 1, 1.0, true and "1" are four values."""

from __future__ import annotations

import json
from typing import Any


def spelled(value: Any) -> str:
    """A JSON value as text, one member per line, whatever their order was."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, indent=1)
