"""What all commands share: where the specs are, the log, how it is printed, and the exit code."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from stubwright.cli.report import FORMATS, report
from stubwright.diagnostics import InputError, Log, Source
from stubwright.places import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from stubwright.write import Drift

DRIFT: Final = {
    "missing": ("output-missing", "the file is missing"),
    "changed": ("output-changed", "the file would be generated differently"),
    "edited": ("output-edited", "the file was changed by hand"),
    "extra": ("output-extra", "the file is not a generated one"),
}


class Session:
    """One run of a command."""

    def __init__(self, specs: Path | None, form: str, *, strict: bool) -> None:
        self.specs = specs or data_folder("specs")
        self.log = Log()
        self.failed = False
        self._form = form
        self._strict = strict

    @property
    def has_errors(self) -> bool:
        """Whether what was found so far makes the run fail."""
        return self.failed or self.log.has_errors(strict=self._strict)

    @contextmanager
    def running(self) -> Generator[None]:
        """Run a command's body; then print what was found and exit with 0 or 1."""
        try:
            yield
        except InputError as error:
            self.log.add(error.diagnostic)
        found = self.log.diagnostics()
        if found or self._form == "json":
            click.echo(report(found, self._form), err=True)
        sys.exit(1 if self.has_errors else 0)

    def drifted(self, folder: Path, drift: Drift) -> None:
        """Report a file that isn't as it would be generated; print the difference."""
        code, words = DRIFT[drift.kind]
        self.log.report(code, words, Source(f"{folder.name}/{drift.path}"))
        if drift.diff:
            click.echo(drift.diff, nl=False)


def diagnostics_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of commands that read the catalog and say what they found."""
    return specs_option(findings_options(command))


def findings_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that say how findings are printed, and which of them fail a run."""
    choice = click.Choice(FORMATS)
    form = click.option(
        "--format",
        "form",
        type=choice,
        default="text",
        help="How findings are printed.",
    )
    return strict_option(form(command))


def strict_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--strict``."""
    return click.option("--strict", is_flag=True, help="Fail on warnings, too.")(
        command
    )


def specs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--specs``."""
    return click.option(
        "--specs",
        type=click.Path(path_type=Path),
        default=None,
        help="The folder with catalog.toml; the shipped one by default.",
    )(command)
