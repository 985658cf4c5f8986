"""The command group, and the commands that generate and check."""

from __future__ import annotations

import atexit
import gc
from typing import TYPE_CHECKING

import click

from stubwright import pipeline
from stubwright.cli.coverage import coverage
from stubwright.cli.importing import import_
from stubwright.cli.inspect import explain_type, export, list_, show
from stubwright.cli.options import (
    adhoc_options,
    explain_option,
    findings_option,
    out_option,
    specs_option,
    strict_option,
)
from stubwright.cli.sandbox import sandbox
from stubwright.cli.session import Session
from stubwright.inputs.digests import input_lock
from stubwright.inputs.names_lock import read_names
from stubwright.write import compare, is_current, write

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.inputs.arguments import ApiArguments


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from importlib import metadata

        try:
            version = metadata.version("stubwright")
        except metadata.PackageNotFoundError:
            version = "unknown: the package isn't installed"
        click.echo(f"stubwright, version {version}")
        context.exit()


@click.group()
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Generate typed Python clients from WSDL, XSD and the vendors' operation docs."""


@cli.command()
@click.argument("apis", nargs=-1)
@out_option
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option(
    "--drop",
    multiple=True,
    metavar="API",
    help="Remove an API from the package; may be repeated.",
)
@explain_option
@adhoc_options
@specs_option
@strict_option
@findings_option
def generate(
    apis: tuple[str, ...],
    out: Path,
    force: bool,
    drop: tuple[str, ...],
    explain: str,
    adhoc: ApiArguments,
    form: str,
    strict: bool,
    specs: Path | None,
) -> None:
    """Write the package for the APIS with these ids, or for the whole catalog.

    All APIs of a package share one runtime. So the APIs that are already in the output folder are
    generated again, too; --drop removes one.

    With --wsdl or --docs, the package is for an API that isn't in the catalog.

    With --explain TYPE, nothing is written. Instead, the references that lead from an operation to
    the type are printed, one per line.
    """
    if set(apis) & set(drop):
        raise click.UsageError("an API can't be both generated and dropped")
    if explain and drop:
        raise click.UsageError("--explain writes nothing, so --drop can't be given")
    session = Session(specs, form, strict=strict)
    with session.running():
        if explain:
            explain_type(session, apis, adhoc, explain)
            return
        inputs = session.package(apis, adhoc, out, drop=drop, force=force, grow=True)
        models = session.models(inputs)
        session.stop_at_errors()
        names = read_names(out, [item.entry.id for item in inputs])
        rendered = pipeline.render_package(inputs, models, session.log, names)
        if session.may_write:
            write(
                out,
                rendered.files,
                rendered.lock,
                session.log,
                drop=drop,
                force=force,
            )


@cli.command()
@click.argument("apis", nargs=-1)
@out_option
@adhoc_options
@specs_option
@strict_option
@findings_option
def check(
    apis: tuple[str, ...],
    out: Path,
    adhoc: ApiArguments,
    form: str,
    strict: bool,
    specs: Path | None,
) -> None:
    """Compare the output folder with what would be generated, and print the difference.

    The exit code is 1 if a file is missing, changed, edited or unexpected. If neither specs nor
    generator changed since the folder's lock was written, the folder is only compared with its lock.
    With --strict or --wsdl, the package is always generated for the comparison.
    """
    session = Session(specs, form, strict=strict)
    with session.running():
        inputs = session.package(apis, adhoc, out)
        may_skip = not adhoc.names_files and not strict
        if may_skip and is_current(out, input_lock(inputs)):
            return
        models = session.models(inputs)
        session.stop_at_errors()
        names = read_names(out, [item.entry.id for item in inputs])
        rendered = pipeline.render_package(inputs, models, session.log, names)
        for drift in compare(out, rendered.files, rendered.lock.text()):
            session.report_drift(out, drift)


for command in (list_, show, coverage, export, import_, sandbox):
    cli.add_command(command)


def main() -> None:
    """Run the command line as the only task of this process."""
    # Garbage collection takes a tenth of a run, which is short and leaves hardly any cycles.
    gc.disable()
    atexit.register(gc.freeze)
    cli()
