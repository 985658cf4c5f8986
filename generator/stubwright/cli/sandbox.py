"""The command that serves the catalog's APIs on this machine."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from stubwright import pipeline
from stubwright.cli.session import Session, specs_option

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.sandbox import Sandbox
    from stubwright.sandbox.store import Mode


@click.command()
@click.argument("apis", nargs=-1)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on.",
)
@click.option("--port", default=8765, show_default=True, help="0 is any free one.")
@click.option(
    "--items",
    "mode",
    type=click.Choice(("every", "listed")),
    default="every",
    show_default=True,
    help="What exists at first: every item until it's deleted, or what is listed.",
)
@click.option(
    "--mishap",
    "mishaps",
    type=(str, float),
    multiple=True,
    metavar="KIND PROBABILITY",
    help="What goes wrong, and how often; may be repeated.",
)
@click.option(
    "--seed", default=0, show_default=True, help="Decides when something goes wrong."
)
@specs_option
def sandbox(
    apis: tuple[str, ...],
    host: str,
    port: int,
    mode: Mode,
    mishaps: tuple[tuple[str, float], ...],
    seed: int,
    specs: Path | None,
) -> None:
    """Serve APIS on this machine, by id; all of the catalog without any.

    Prints the base_url for the clients of each API, and runs until it is interrupted. Deletes are
    recorded, and go nowhere: see docs/sandbox.md for the addresses below /_sandbox.
    """
    session = Session(specs, "text", strict=False)
    with session.running():
        served = _loaded(session, apis, mode, dict(mishaps), seed)
        if not session.has_errors:
            _serve(served, host, port)


def _loaded(
    session: Session,
    apis: tuple[str, ...],
    mode: Mode,
    mishaps: dict[str, float],
    seed: int,
) -> Sandbox:
    from stubwright.sandbox import Sandbox, Script, read_rules

    catalog = pipeline.open_catalog(session.specs, session.log)
    entries = pipeline.choose(catalog, apis)
    models = [pipeline.load(session.specs, entry, session.log) for entry in entries]
    rules = read_rules(session.specs, session.log)
    made = Sandbox(session.specs, models, rules, mode=mode, seed=seed)
    try:
        made.script = Script(seed, mishaps)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    return made


def _serve(served: Sandbox, host: str, port: int) -> None:
    from stubwright.sandbox import ServerMissingError, listen, serve

    try:
        listening = listen(host, port)
        where = f"[{host}]" if ":" in host else host
        address = f"http://{where}:{listening.getsockname()[1]}"
        lines = [f"{api.entry.id}  {address}/{api.entry.id}" for api in served.apis]
        serve(served, listening, lambda: click.echo("\n".join(lines)))
    except (OSError, OverflowError) as error:
        click.echo(f"can't listen on {host}:{port}: {error}", err=True)
        sys.exit(2)
    except ServerMissingError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
