"""The command group, and the commands that generate and check."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from stubwright import pipeline
from stubwright.adhoc import Request, entry_for
from stubwright.cli.importing import import_
from stubwright.cli.inspect import export, list_, show
from stubwright.cli.session import Session, diagnostics_options
from stubwright.write import compare, is_current, read_lock, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.catalog import ApiEntry

out_option = click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("generated"),
    show_default=True,
    help="The output folder.",
)


def adhoc_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that describe an API outside the catalog, as one argument ``adhoc``."""
    file = click.Path(path_type=Path)

    @functools.wraps(command)
    def gathered(
        wsdl: tuple[Path, ...],
        docs: tuple[Path, ...],
        operations: tuple[str, ...],
        **rest: Any,
    ) -> Any:
        names = {
            key: rest.pop(key) or ""
            for key in ("name", "vendor", "service", "endpoint")
        }
        request = Request(wsdl, docs, operations or ("*",), **names)
        return command(adhoc=request, **rest)

    options = (
        click.option(
            "--wsdl", type=file, multiple=True, help="A WSDL to generate from."
        ),
        click.option(
            "--docs", type=file, multiple=True, help="Docs pages, or a folder of them."
        ),
        click.option(
            "--operations",
            multiple=True,
            help="A pattern of operations; all by default.",
        ),
        click.option("--name", help="The dotted name of the API's package."),
        click.option(
            "--vendor", help="The vendor of the catalog whose conventions apply."
        ),
        click.option(
            "--service", help="The service's name, where only docs are given."
        ),
        click.option(
            "--endpoint", help="The service's address, where the inputs don't say it."
        ),
    )
    for option in reversed(options):
        gathered = option(gathered)
    return gathered


@click.group()
@click.version_option(package_name="stubwright")
def cli() -> None:
    """Generate typed Python clients from WSDL, XSD and the vendors' operation docs."""


@cli.command()
@click.argument("apis", nargs=-1)
@out_option
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@adhoc_options
@diagnostics_options
def generate(
    apis: tuple[str, ...],
    out: Path,
    force: bool,
    adhoc: Request,
    form: str,
    strict: bool,
    specs: Path | None,
) -> None:
    """Write the package for APIS, by id; for all of the catalog without any.

    A package holds one runtime for all its APIs. So the APIs that the output folder has already
    are generated again, too.

    With --wsdl or --docs, the package is for an API that isn't in the catalog.
    """
    session = Session(specs, form, strict=strict)
    with session.running():
        if adhoc.wsdl or adhoc.docs:
            if apis:
                raise click.UsageError(
                    "give ids of the catalog, or --wsdl and --docs, not both"
                )
            root, entry = entry_for(adhoc, session.specs, session.log)
            entries: tuple[ApiEntry, ...] = (entry,)
        else:
            root = session.specs
            catalog = pipeline.open_catalog(root, session.log)
            present = read_lock(out).apis if apis else ()
            entries = pipeline.choose(catalog, (*apis, *present))
        models = [pipeline.load(root, entry, session.log) for entry in entries]
        names = pipeline.names_in(out, entries)
        rendered = pipeline.generate(root, models, session.log, names)
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
        names = pipeline.names_in(out, entries)
        rendered = pipeline.generate(session.specs, models, session.log, names)
        for drift in compare(out, rendered.files, rendered.lock.text()):
            session.drifted(out, drift)


for command in (list_, show, export, import_):
    cli.add_command(command)


def main() -> None:
    """Run the command line."""
    cli()
