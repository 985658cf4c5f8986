"""The command that counts which facts the schema, the docs and the overrides state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from stubwright.cli.options import adhoc_options, specs_option
from stubwright.cli.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.inputs.arguments import ApiArguments


@click.command()
@click.argument("apis", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    help="How the result is printed.",
)
@adhoc_options
@specs_option
def coverage(
    apis: tuple[str, ...], form: str, adhoc: ApiArguments, specs: Path | None
) -> None:
    """Count the facts about APIS that the schema and the docs each state, by operation and in total.

    Also counts where a page and the schema disagree, and the facts that neither states. Without
    APIS, counts those of the whole catalog.
    """
    session = Session(specs)
    with session.running():
        from stubwright.describe import coverage_tables as tables
        from stubwright.describe.coverage import coverage as covered

        models = session.models(session.inputs(apis, adhoc))
        rows = covered(models, session.log.diagnostics())
        printed = {
            "text": tables.coverage_text,
            "json": tables.coverage_json,
            "markdown": tables.coverage_markdown,
        }
        click.echo(printed[form](rows))
