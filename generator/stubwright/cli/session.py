"""What all commands share: the specs folder, the log, how it is printed, and the exit code."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from stubwright import pipeline
from stubwright.data_folders import data_folder
from stubwright.diagnostics import NOWHERE, InputError, Log, Source
from stubwright.diagnostics.printers import report
from stubwright.inputs.package import (
    ChosenApis,
    named_inputs,
    package_inputs,
    refuse_unknown_drops,
)
from stubwright.write import read_lock

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from stubwright.diagnostics import Diagnostic
    from stubwright.inputs.arguments import ApiArguments
    from stubwright.inputs.files import ApiInputs
    from stubwright.model.api import Api
    from stubwright.write import Drift

DRIFT: Final = {
    "missing": ("output-missing", "the file is missing"),
    "changed": ("output-changed", "the file would be generated differently"),
    "edited": ("output-edited", "the file was changed by hand"),
    "extra": ("output-extra", "the file wasn't generated"),
}
_OPERATION_CODES: Final = frozenset({"operation-not-planned"})
_OUTPUT_PREFIXES: Final = ("output-", "lock-", "names-")
"""The prefixes of codes about the output folder; such findings name files as the user typed them."""


class _Stopped(Exception):  # noqa: N818  # the log has the error
    """Raised to end a run whose log says why."""


class Session:
    """One run of a command. ``specs`` is the folder of the catalog.

    Paths of the catalog's files are relative to that folder, and printed with it in front; files named
    on the command line are printed as typed.
    """

    def __init__(
        self, specs: Path | None, form: str = "text", *, strict: bool = False
    ) -> None:
        self.specs = specs or _relative_to_cwd(data_folder("specs"))
        self.log = Log()
        self._reads_catalog = False
        self._form = form
        self._strict = strict

    def inputs(self, ids: Sequence[str], arguments: ApiArguments) -> list[ApiInputs]:
        """Return the inputs of the named APIs; of the whole catalog where none is named."""
        self._reads_catalog = not arguments.names_files
        return named_inputs(ChosenApis(self.specs, ids, arguments), self.log)

    def package(
        self,
        ids: Sequence[str],
        arguments: ApiArguments,
        out: Path,
        *,
        drop: Sequence[str] = (),
        force: bool = False,
        grow: bool = False,
    ) -> list[ApiInputs]:
        """Return the inputs of the package in ``out``; `package_inputs` says of which APIs."""
        lock = read_lock(out, lenient=force)
        refuse_unknown_drops(drop, lock, out)
        self._reads_catalog = not arguments.names_files
        chosen = ChosenApis(self.specs, ids, arguments)
        return package_inputs(chosen, out, lock, self.log, drop=drop, grow=grow)

    def models(self, inputs: Iterable[ApiInputs]) -> list[Api]:
        """Return the models of some APIs."""
        return [pipeline.load_api(item, self.log) for item in inputs]

    @property
    def has_errors(self) -> bool:
        """Whether the findings so far make the run fail."""
        return self.log.has_errors(strict=self._strict)

    @property
    def may_write(self) -> bool:
        """Whether a package may be written: nothing failed but the planning of single operations."""
        return not self.log.has_errors(strict=self._strict, ignored=_OPERATION_CODES)

    def stop_at_errors(self) -> None:
        """End the run here if there are errors, which make continuing meaningless."""
        if self.log.has_errors():
            raise _Stopped

    @contextmanager
    def running(self) -> Generator[None]:
        """Run a command's body; then print the findings and exit with 0 or 1."""
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
            self._report_bug(error)
        found = [self._printed(item) for item in self.log.diagnostics()]
        if found or self._form == "json":
            click.echo(report(found, self._form), err=True)
        sys.exit(1 if self.has_errors else 0)

    def _report_bug(self, error: Exception) -> None:
        hint = "set STUBWRIGHT_TRACEBACK=1 to see where"
        message = f"{type(error).__name__}: {error}"
        self.log.report("internal-error", message, NOWHERE, hint)

    def _printed(self, item: Diagnostic) -> Diagnostic:
        """Return a finding with the path to print for its file."""
        path = item.source.path
        if (
            not self._reads_catalog
            or not path
            or item.code.startswith(_OUTPUT_PREFIXES)
        ):
            return item
        full_path = (self.specs / path).as_posix()
        return replace(item, source=Source(full_path, item.source.line))

    def report_drift(self, folder: Path, drift: Drift) -> None:
        """Report a file that differs from what would be generated; print the difference."""
        code, words = DRIFT[drift.kind]
        self.log.report(code, words, Source((folder / drift.path).as_posix()))
        if drift.diff:
            click.echo(drift.diff, nl=False)


def _wants_traceback() -> bool:
    return bool(os.environ.get("STUBWRIGHT_TRACEBACK"))


def _relative_to_cwd(folder: Path) -> Path:
    """Return a folder relative to the working directory if it is inside that."""
    try:
        return folder.relative_to(Path.cwd())
    except (OSError, ValueError):
        return folder
