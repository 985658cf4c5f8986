"""The command that serves simulated APIs on this machine."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import click

from stubwright.cli.options import adhoc_options, specs_option
from stubwright.cli.session import Session
from stubwright.inputs.files import wsdls_of

if TYPE_CHECKING:
    from pathlib import Path

    from stubwright.inputs.arguments import ApiArguments
    from stubwright.sandbox import Sandbox, Script
    from stubwright.sandbox.state import Mode


@click.command()
@click.argument("apis", nargs=-1)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on.",
)
@click.option("--port", default=8765, show_default=True, help="0 is any free port.")
@click.option(
    "--items",
    "mode",
    type=click.Choice(("every", "listed")),
    default="every",
    show_default=True,
    help="Which items exist at first: every one until it's deleted, or the listed ones.",
)
@click.option(
    "--mishap",
    "mishaps",
    type=(str, float),
    multiple=True,
    metavar="KIND PROBABILITY",
    help="A failure to simulate, and how often; may be repeated.",
)
@click.option(
    "--seed", default=0, show_default=True, help="The seed of random failures."
)
@adhoc_options
@specs_option
def sandbox(
    apis: tuple[str, ...],
    host: str,
    port: int,
    mode: Mode,
    mishaps: tuple[tuple[str, float], ...],
    seed: int,
    adhoc: ApiArguments,
    specs: Path | None,
) -> None:
    """Serve the APIS with these ids, or the whole catalog, on this machine.

    Prints the base_url for the clients of each API, and runs until it is interrupted. Deletes are
    recorded, and sent nowhere: docs/sandbox.md describes the addresses below /_sandbox.
    """
    session = Session(specs)
    with session.running():
        from stubwright.sandbox import Sandbox, read_rules

        script = _script(seed, dict(mishaps))
        inputs = session.inputs(apis, adhoc)
        models = session.models(inputs)
        session.stop_at_errors()
        rules = read_rules(session.specs, session.log)
        made = Sandbox(models, rules, wsdls_of(inputs), mode=mode, script=script)
        _serve(made, host, port)


def _script(seed: int, mishaps: dict[str, float]) -> Script:
    from stubwright.sandbox import Script

    try:
        return Script(seed, mishaps)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _serve(served: Sandbox, host: str, port: int) -> None:
    from stubwright.sandbox import ServerMissingError, listen, serve

    try:
        listening = listen(host, port)
        where = f"[{host}]" if ":" in host else host
        address = f"http://{where}:{listening.getsockname()[1]}"
        lines = [f"{api}  {address}/{api}" for api in served.served]
        gc.enable()  # other commands end before garbage collection matters
        serve(served, listening, lambda: click.echo("\n".join(lines)))
    except (OSError, OverflowError) as error:
        click.echo(f"can't listen on {host}:{port}: {error}", err=True)
        sys.exit(2)
    except ServerMissingError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
