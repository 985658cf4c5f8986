"""What tests run in another process, which imports nothing else."""

from __future__ import annotations

from typing import Any


def contents(error: BaseException) -> dict[str, Any]:
    """Return all that an exception has, in a form that can be compared."""
    found = {name: repr(value) for name, value in vars(error).items()}
    return {"class": type(error), "args": error.args, "text": str(error), **found}


def described(error: BaseException) -> tuple[BaseException, dict[str, Any]]:
    """Return an exception that came from another process, and what is in it here."""
    return error, contents(error)


def raising(error: BaseException) -> None:
    """Raise an exception that came from another process."""
    raise error
