"""What all commands share: where the specs are, the log, how it is printed, and the exit code."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from stubwright.data_folders import data_folder
from stubwright.diagnostics import NOWHERE, InputError, Log, Source
from stubwright.diagnostics.printers import report

if TYPE_CHECKING:
    from collections.abc import Generator

    from stubwright.diagnostics import Diagnostic
    from stubwright.write import Drift

DRIFT: Final = {
    "missing": ("output-missing", "the file is missing"),
    "changed": ("output-changed", "the file would be generated differently"),
    "edited": ("output-edited", "the file was changed by hand"),
    "extra": ("output-extra", "the file is not a generated one"),
}


class _Stopped(Exception):  # noqa: N818  # it tells of no error of its own
    """Raised to end a run whose log says why."""


class Session:
    """One run of a command.

    ``specs`` is the folder of the catalog. ``below_specs`` tells that findings about input name
    files relative to that folder; where the files were named on the command line, they don't.
    """

    def __init__(
        self, specs: Path | None, form: str = "text", *, strict: bool = False
    ) -> None:
        self.specs = specs or _from_here(data_folder("specs"))
        self.log = Log()
        self.below_specs = False
        self._form = form
        self._strict = strict

    @property
    def has_errors(self) -> bool:
        """Whether what was found so far makes the run fail."""
        return self.log.has_errors(strict=self._strict)

    def stop_at_errors(self) -> None:
        """End the run here where something was found that makes going on meaningless."""
        if self.log.has_errors():
            raise _Stopped

    @contextmanager
    def running(self) -> Generator[None]:
        """Run a command's body; then print what was found and exit with 0 or 1."""
        try:
            yield
        except _Stopped:
            pass
        except InputError as error:
            self.log.add(error.diagnostic)
        except (MemoryError, RecursionError):
            message = "the input is nested too deeply, or too large"
            self.log.report("internal-error", message, NOWHERE)
        except click.ClickException:
            raise
        except Exception as error:
            if getattr(error, "errno", None) == errno.EPIPE or _wants_traceback():
                raise
            self._failed(error)
        found = [self._shown(item) for item in self.log.diagnostics()]
        if found or self._form == "json":
            click.echo(report(found, self._form), err=True)
        sys.exit(1 if self.has_errors else 0)

    def _failed(self, error: Exception) -> None:
        hint = "set STUBWRIGHT_TRACEBACK=1 to see where"
        message = f"{type(error).__name__}: {error}"
        self.log.report("internal-error", message, NOWHERE, hint)

    def _shown(self, item: Diagnostic) -> Diagnostic:
        path = item.source.path
        if (
            not self.below_specs
            or not path
            or item.code.startswith(("output-", "lock-"))
        ):
            return item
        shown = (self.specs / path).as_posix()
        return replace(item, source=Source(shown, item.source.line))

    def drifted(self, folder: Path, drift: Drift) -> None:
        """Report a file that isn't as it would be generated; print the difference."""
        code, words = DRIFT[drift.kind]
        self.log.report(code, words, Source((folder / drift.path).as_posix()))
        if drift.diff:
            click.echo(drift.diff, nl=False)


def _wants_traceback() -> bool:
    return bool(os.environ.get("STUBWRIGHT_TRACEBACK"))


def _from_here(folder: Path) -> Path:
    """Return a folder relative to the working directory, where it is below that."""
    try:
        return folder.relative_to(Path.cwd())
    except (OSError, ValueError):
        return folder
