"""The commands that print what is known: list, show, export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from stubwright import pipeline
from stubwright.cli.loading import loaded
from stubwright.cli.options import adhoc_options, result_option, specs_option
from stubwright.cli.session import Session
from stubwright.cli.show import shown
from stubwright.export import export as export_model
from stubwright.export import export_operation, protocols
from stubwright.model.walk import operation_name

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.adhoc import Request


def _print(table: Any) -> None:
    click.echo(json.dumps(table, indent=1, ensure_ascii=False))


@click.command("list")
@click.argument("apis", nargs=-1)
@result_option
@adhoc_options
@specs_option
def list_(apis: tuple[str, ...], form: str, adhoc: Request, specs: Path | None) -> None:
    """List the operations of APIS, by id; of all of the catalog without any.

    With --wsdl or --docs, list those of an API that isn't in the catalog.
    """
    session = Session(specs)
    with session.running():
        rows = [
            {
                "api": api.entry.id,
                "service": operation.service,
                "name": operation.name,
                "protocols": sorted(protocols(operation)),
            }
            for api in loaded(session, apis, adhoc)
            for operation in api.operations
        ]
        if form == "json":
            _print(rows)
            return
        for row in rows:
            click.echo(
                f"{row['api']}  {row['service']}.{row['name']}  {', '.join(row['protocols'])}"
            )


@click.command()
@click.argument("operation")
@click.option(
    "--api", "apis", multiple=True, help="Look in this API only; may be repeated."
)
@result_option
@adhoc_options
@specs_option
def show(
    operation: str,
    apis: tuple[str, ...],
    form: str,
    adhoc: Request,
    specs: Path | None,
) -> None:
    """Show what is known of OPERATION, each fact with the place that states it.

    OPERATION is a name such as DeleteMedia, or Ads.delete where services share names. With --wsdl
    or --docs, it is one of an API that isn't in the catalog.
    """
    session = Session(specs)
    with session.running():
        models = loaded(session, apis, adhoc)
        found = [
            (item, api)
            for api in models
            for item in api.operations
            if operation
            in {
                operation_name(api, item.service, item.name),
                f"{item.service}.{item.name}",
            }
        ]
        if not found:
            known = (
                operation_name(a, o.service, o.name)
                for a in models
                for o in a.operations
            )
            raise pipeline.unknown_operation(operation, known, models[0].entry.source)
        if form == "json":
            _print([export_operation(item, api) for item, api in found])
        else:
            click.echo("\n\n".join(shown(item, api) for item, api in found))


@click.command()
@click.argument("apis", nargs=-1)
@click.option("--format", "form", type=click.Choice(("json",)), default="json")
@adhoc_options
@specs_option
def export(
    apis: tuple[str, ...], form: str, adhoc: Request, specs: Path | None
) -> None:
    """Print the whole model of APIS as JSON; docs/export.schema.json describes it."""
    del form
    session = Session(specs)
    with session.running():
        _print(export_model(loaded(session, apis, adhoc)))
