"""The command group, and the commands that generate and check."""

from __future__ import annotations

from pathlib import Path

import click

from stubwright import pipeline
from stubwright.cli.inspect import export, list_, show
from stubwright.cli.session import Session, diagnostics_options
from stubwright.write import compare, is_current, read_lock, write

out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("generated"),
    show_default=True,
    help="The output folder.",
)


@click.group()
@click.version_option(package_name="stubwright")
def cli() -> None:
    """Generate typed Python clients from WSDL, XSD and the vendors' operation docs."""


@cli.command()
@click.argument("apis", nargs=-1)
@out_option
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@diagnostics_options
def generate(
    apis: tuple[str, ...],
    out: Path,
    force: bool,
    form: str,
    strict: bool,
    specs: Path | None,
) -> None:
    """Write the package for APIS, by id; for all of the catalog without any.

    A package holds one runtime for all its APIs. So the APIs that the output folder has already
    are generated again, too.
    """
    session = Session(specs, form, strict=strict)
    with session.running():
        catalog = pipeline.open_catalog(session.specs, session.log)
        wanted = set(apis) | (set(read_lock(out).apis) if apis else set())
        entries = pipeline.choose(catalog, sorted(wanted))
        models = [pipeline.load(session.specs, entry, session.log) for entry in entries]
        rendered = pipeline.generate(session.specs, models, session.log)
        if not session.has_errors:
            write(out, rendered.files, rendered.lock.text(), session.log, force=force)


@cli.command()
@click.argument("apis", nargs=-1)
@out_option
@diagnostics_options
def check(
    apis: tuple[str, ...], out: Path, form: str, strict: bool, specs: Path | None
) -> None:
    """Compare the output folder with what would be generated; print the difference.

    Exits with 1 where a file is missing, changed, edited or extra. A folder whose lock says that
    neither specs nor generator changed is only compared with its lock, unless --strict asks for
    the warnings, which generating finds.
    """
    session = Session(specs, form, strict=strict)
    with session.running():
        catalog = pipeline.open_catalog(session.specs, session.log)
        entries = pipeline.choose(catalog, apis or read_lock(out).apis)
        if not strict and is_current(out, pipeline.input_lock(session.specs, entries)):
            return
        models = [pipeline.load(session.specs, entry, session.log) for entry in entries]
        rendered = pipeline.generate(session.specs, models, session.log)
        for drift in compare(out, rendered.files, rendered.lock.text()):
            session.drifted(out, drift)


for command in (list_, show, export):
    cli.add_command(command)


def main() -> None:
    """Run the command line."""
    cli()
