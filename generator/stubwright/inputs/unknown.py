"""Errors for APIs and operations that don't exist; they suggest similar names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from stubwright.diagnostics import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stubwright.diagnostics import Source


def unknown_api(name: str, known: Iterable[str], source: Source) -> InputError:
    """Return the error for an id that no API has."""
    every = sorted(known)
    near = get_close_matches(name, every, n=3, cutoff=0.3) or every
    hint = f"did you mean {', '.join(near)}?" if near else "the catalog lists none"
    message = f"no API has the id {name}"
    return InputError("catalog-unknown-api", message, source, hint)


def unknown_operation(name: str, known: Iterable[str], source: Source) -> InputError:
    """Return the error for a name that no operation has."""
    near = get_close_matches(name, sorted(set(known)), n=3, cutoff=0.4)
    hint = f"did you mean {', '.join(near)}?" if near else "see `stubwright list`"
    message = f"no operation is called {name}"
    return InputError("operation-unknown", message, source, hint)
