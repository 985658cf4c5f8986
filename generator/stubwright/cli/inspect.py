"""The commands that print the model: list, show, export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from stubwright import pipeline
from stubwright.cli.options import (
    adhoc_options,
    explain_option,
    result_option,
    specs_option,
)
from stubwright.cli.session import Session
from stubwright.diagnostics import InputError, Source
from stubwright.inputs.pages import read_each_page
from stubwright.inputs.unknown import unknown_operation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from stubwright.inputs.arguments import ApiArguments
    from stubwright.model.api import Api, Operation


def _print(table: Any) -> None:
    click.echo(json.dumps(table, indent=1, ensure_ascii=False))


def explain_type(
    session: Session, apis: Sequence[str], adhoc: ApiArguments, name: str
) -> None:
    """Print why a type or an element is part of the APIs. Raises `InputError` where it isn't."""
    found: list[list[str]] = []
    place = Source(".")
    for inputs in session.inputs(apis, adhoc):
        found += pipeline.explain(inputs, name, session.log)
        place = inputs.entry.source
    if not found:
        message = f"the operations refer to no type or element {name}"
        raise InputError("type-unknown", message, place)
    click.echo("\n\n".join("\n".join(path) for path in found))


@click.command("list")
@click.argument("apis", nargs=-1)
@explain_option
@result_option
@adhoc_options
@specs_option
def list_(
    apis: tuple[str, ...],
    explain: str,
    form: str,
    adhoc: ApiArguments,
    specs: Path | None,
) -> None:
    """List the operations of the APIS with these ids, or of the whole catalog.

    With --wsdl or --docs, list the operations of an API that isn't in the catalog.
    """
    session = Session(specs)
    with session.running():
        if explain:
            explain_type(session, apis, adhoc, explain)
            return
        from stubwright.describe.export import protocols

        rows = [
            {
                "api": api.entry.id,
                "service": operation.service,
                "name": operation.name,
                "protocols": sorted(protocols(operation)),
                "effect": operation.effect.value,
            }
            for api in session.models(session.inputs(apis, adhoc))
            for operation in api.operations
        ]
        if form == "json":
            _print(rows)
            return
        for row in rows:
            click.echo(
                f"{row['api']}  {row['service']}.{row['name']}  {', '.join(row['protocols'])}  {row['effect']}"
            )


@click.command()
@click.argument("operation", default="")
@click.option(
    "--api", "apis", multiple=True, help="Search this API only; may be repeated."
)
@result_option
@adhoc_options
@specs_option
def show(
    operation: str,
    apis: tuple[str, ...],
    form: str,
    adhoc: ApiArguments,
    specs: Path | None,
) -> None:
    """Show the facts of OPERATION, each with the file and line that states it.

    OPERATION is a name such as DeleteMedia, or Ads.delete where services share names. With --wsdl
    or --docs, it is an operation of an API that isn't in the catalog; without OPERATION, all of its
    operations are shown.

    With --docs alone and no OPERATION, show the facts of each page, and the parts that weren't
    understood.
    """
    if not operation and not adhoc.names_files:
        raise click.UsageError("name an OPERATION, or give --docs PAGE or --wsdl FILE")
    session = Session(specs)
    with session.running():
        if adhoc.docs and not adhoc.wsdl and not operation:
            _show_pages(session, adhoc, form)
        else:
            models = session.models(session.inputs(apis, adhoc))
            _show_operations(_found(operation, models), form)


def _show_operations(found: Sequence[tuple[Operation, Api]], form: str) -> None:
    from stubwright.describe.export import export_operation
    from stubwright.describe.text import operation_text

    tables = [export_operation(item, api) for item, api in found]
    if form == "json":
        _print(tables)
        return
    titles = [f"{api.entry.id}: {item.service}.{item.name}" for item, api in found]
    texts = [operation_text(*pair) for pair in zip(tables, titles, strict=True)]
    click.echo("\n\n".join(texts))


def _found(operation: str, models: Sequence[Api]) -> list[tuple[Operation, Api]]:
    """Return the operations with a name, or all without one. Raises `InputError` where there is none."""
    from stubwright.model.queries import operation_name

    every = [(item, api) for api in models for item in api.operations]
    found = [
        (item, api)
        for item, api in every
        if operation
        in {
            "",
            operation_name(api, item.service, item.name),
            f"{item.service}.{item.name}",
        }
    ]
    if not found:
        known = [operation_name(api, item.service, item.name) for item, api in every]
        source = models[0].entry.source
        raise unknown_operation(operation, known, source)
    return found


def _show_pages(session: Session, adhoc: ApiArguments, form: str) -> None:
    from stubwright.describe.page_export import export_index, export_page
    from stubwright.describe.text import not_understood, operation_text
    from stubwright.docs.facts import IndexFacts

    tables: list[dict[str, Any]] = []
    texts: list[str] = []
    [inputs] = session.inputs((), adhoc)
    for page, findings in read_each_page(inputs):
        if page is None or form == "json":
            session.log.extend(findings)
        if page is None:
            continue
        made = export_index(page) if isinstance(page, IndexFacts) else export_page(page)
        tables += made
        for table in made:
            name = ".".join(filter(None, (table["service"], table["name"])))
            texts.append(operation_text(table, name or "(unnamed operation)"))
        texts += filter(None, [not_understood(findings)])
    if form == "json":
        _print(tables)
    elif texts:
        click.echo("\n\n".join(texts))


@click.command()
@click.argument("apis", nargs=-1)
@click.option("--format", "form", type=click.Choice(("json",)), default="json")
@adhoc_options
@specs_option
def export(
    apis: tuple[str, ...], form: str, adhoc: ApiArguments, specs: Path | None
) -> None:
    """Print the model of the APIS with these ids, or of the whole catalog, as JSON.

    docs/export.schema.json describes the format.
    """
    del form
    session = Session(specs)
    with session.running():
        from stubwright.describe.export import export as export_model

        _print(export_model(session.models(session.inputs(apis, adhoc))))
