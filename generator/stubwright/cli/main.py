"""The commands that generate and check."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from stubwright.cli.report import FORMATS, report
from stubwright.diagnostics import InputError, Log
from stubwright.places import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable


class Session:
    """What all commands share: the log, the way it is printed, and the exit code."""

    def __init__(self, form: str, *, strict: bool) -> None:
        self.log = Log()
        self._form = form
        self._strict = strict

    def finish(self, *, failed: bool = False) -> None:
        """Print the diagnostics and exit: 1 for errors or drift, 0 otherwise."""
        found = self.log.diagnostics()
        if found or self._form == "json":
            click.echo(report(found, self._form), err=True)
        sys.exit(1 if failed or self.log.has_errors(strict=self._strict) else 0)


def common(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every command."""
    command = click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default="text",
        help="How diagnostics are printed.",
    )(command)
    command = click.option("--strict", is_flag=True, help="Fail on warnings.")(command)
    return click.option(
        "--specs",
        type=click.Path(path_type=Path),
        default=None,
        help="The folder with catalog.toml; the project's own by default.",
    )(command)


@click.group()
def cli() -> None:
    """Generate typed Python clients from WSDL, XSD and the vendors' operation docs."""


@cli.command()
@click.argument("apis", nargs=-1)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("generated"),
    help="The output folder.",
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@common
def generate(
    apis: tuple[str, ...],
    out: Path,
    force: bool,
    form: str,
    strict: bool,
    specs: Path | None,
) -> None:
    """Write the package for some APIs of the catalog, all by default."""
    from stubwright import pipeline
    from stubwright.write import write

    session = Session(form, strict=strict)
    source = pipeline.Specs(specs or data_folder("specs"))
    try:
        catalog = source.catalog(session.log)
        models = [pipeline.load(source, entry, session.log) for entry in catalog.apis]
        rendered = pipeline.generate(source, models, session.log)
        if not session.log.has_errors(strict=strict):
            write(out, rendered.files, rendered.lock.text(), session.log, force=force)
    except InputError as error:
        session.log.add(error.diagnostic)
    session.finish()


def main() -> None:
    """Run the command line."""
    cli()
