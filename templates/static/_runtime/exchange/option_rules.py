"""The options of clients and of batch runs: one row each, with the values that it may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from ..errors import OptionError
from ..http.retry import RetryPolicy
from ..values.option_values import (
    COUNT,
    FILE,
    FLAG,
    FUNCTION,
    HEADERS,
    NUMBER,
    PLAIN_FUNCTION,
    RATE,
    SECONDS,
    URL,
    WAIT,
    checked,
    instance_of,
    nearest,
    one_of,
    or_none,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..values.option_values import Rule

__all__ = ["RULES", "checked_options"]

_RETRY: Final = instance_of(RetryPolicy)

RULES: Final[Mapping[Literal["client", "batch run"], Mapping[str, Rule]]] = {
    "client": {
        "environment": one_of("production", "sandbox"),
        "base_url": URL,
        "timeout": SECONDS,
        "deadline": SECONDS,
        "max_reply": COUNT,
        "headers": HEADERS,
        "checks": one_of("raise", "warn", "off"),
        "retry": _RETRY,
        "on_event": or_none(PLAIN_FUNCTION),
        "dry_run": FLAG,
    },
    "batch run": {
        "size": COUNT,
        "concurrency": COUNT,
        "per_minute": or_none(RATE),
        "retry": _RETRY,
        "verify": FLAG,
        "distinct": FLAG,
        "max_failures": COUNT,
        "deadline": or_none(SECONDS),
        "max_wait": WAIT,
        "on_invalid": one_of("stop", "skip"),
        "keep": NUMBER,
        "journal": or_none(FILE),
        "on_fates": or_none(FUNCTION),
        "progress": or_none(FUNCTION),
    },
}
"""By what takes the options: the rule of each.

None is allowed where it is the default. It isn't for ``base_url``: a variable that isn't set must not
lead to production.
"""


def checked_options(
    kind: Literal["client", "batch run"], owner: str, options: Mapping[str, object]
) -> dict[str, Any]:
    """Return the options that are set. Raises `OptionError` for unknown names and for values of a wrong kind.

    ``owner`` is the name of the client's class or of the operation.
    """
    rules = RULES[kind]
    for name in options:
        if name not in rules:
            raise OptionError(owner, name, _unknown(kind, name))
    found = {
        name: checked(owner, name, value, rules[name])
        for name, value in options.items()
    }
    return {name: value for name, value in found.items() if value is not None}


def _unknown(kind: Literal["client", "batch run"], name: str) -> str:
    """Say that there is no such option, and which one is meant."""
    own = RULES[kind]
    places = {option: place for place, rules in RULES.items() for option in rules}
    places |= dict.fromkeys(own, kind)
    found = nearest(name, places)
    if not found:
        return f"isn't an option; the options of a {kind} are {', '.join(own)}"
    if found == name:
        return f"is an option of a {places[found]}, not of a {kind}"
    place = "" if found in own else f", which is an option of a {places[found]}"
    return f"isn't an option; did you mean {found}{place}?"
