"""Options that several commands share."""

from __future__ import annotations

import functools
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from stubwright.catalog.entry_rules import is_package_name
from stubwright.diagnostics.printers import FORMATS
from stubwright.inputs.arguments import ApiArguments

if TYPE_CHECKING:
    from collections.abc import Callable

FILE: Final = click.Path(path_type=Path)

out_option = click.option(
    "--out",
    type=FILE,
    default=Path("generated"),
    show_default=True,
    help="The output folder.",
)
strict_option = click.option("--strict", is_flag=True, help="Fail on warnings, too.")
specs_option = click.option(
    "--specs",
    type=FILE,
    default=None,
    help="The folder with catalog.toml. Default: the one that comes with Stubwright.",
)
findings_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    help="How findings are printed.",
)
explain_option = click.option(
    "--explain",
    metavar="TYPE",
    default="",
    help="Only explain why a type or an element, NAME or {NAMESPACE}NAME, is part of an API.",
)
result_option = click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="How the result is printed.",
)


def _package_name(_: click.Context, __: click.Parameter, value: str | None) -> str:
    if value is not None and not is_package_name(value):
        raise click.BadParameter(
            f"{value!r} can't be a package: give lower-case names separated by dots"
        )
    return value or ""


def _address(_: click.Context, __: click.Parameter, value: str | None) -> str:
    if value is not None and not re.fullmatch(r"https?://[!-~]+", value):
        raise click.BadParameter(f"{value!r} isn't an http or https address")
    return value or ""


def _text(_: click.Context, __: click.Parameter, value: str | None) -> str:
    return value or ""


_ADHOC: Final = (
    click.option("--wsdl", type=FILE, multiple=True, help="A WSDL to generate from."),
    click.option(
        "--docs", type=FILE, multiple=True, help="A docs page, or a folder of them."
    ),
    click.option(
        "--operations",
        multiple=True,
        metavar="PATTERN",
        help="A pattern of operation names; may be repeated. Default: all operations.",
    ),
    click.option(
        "--types",
        multiple=True,
        metavar="PATTERN",
        help="A pattern of types to generate for xs:anyType values; may be repeated.",
    ),
    click.option(
        "--name", callback=_package_name, help="The dotted name of the API's package."
    ),
    click.option(
        "--vendor",
        callback=_text,
        help="The vendor of the catalog whose conventions apply.",
    ),
    click.option(
        "--service",
        callback=_text,
        help="The service's name, where only docs are given.",
    ),
    click.option(
        "--endpoint",
        callback=_address,
        help="The service's address, where the inputs don't state it.",
    ),
    click.option(
        "--overrides",
        type=FILE,
        default=None,
        help="A file of overrides: corrections, and what replies mean.",
    ),
    click.option(
        "--explicit-nil",
        is_flag=True,
        help="Distinguish nil elements (NIL) from absent ones (None).",
    ),
)


def adhoc_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that describe an API outside the catalog, as one argument ``adhoc``."""

    @functools.wraps(command)
    def gathered(**rest: Any) -> Any:
        fields = (
            "wsdl",
            "docs",
            "operations",
            "name",
            "vendor",
            "service",
            "endpoint",
            "explicit_nil",
            "types",
            "overrides",
        )
        adhoc = ApiArguments(**{field: rest.pop(field) for field in fields})
        if not adhoc.names_files:
            _refuse_without_files(adhoc)
        elif adhoc.types and not adhoc.wsdl:
            raise click.UsageError("--types can't be given without --wsdl")
        elif rest.get("apis"):
            message = "name APIs of the catalog, or give --wsdl and --docs, not both"
            raise click.UsageError(message)
        return command(adhoc=adhoc, **rest)

    for option in reversed(_ADHOC):
        gathered = option(gathered)
    return gathered


def _refuse_without_files(adhoc: ApiArguments) -> None:
    """Raise a usage error for options that can't be given without --wsdl or --docs."""
    stated = {
        "--operations": adhoc.operations,
        "--types": adhoc.types,
        "--name": adhoc.name,
        "--vendor": adhoc.vendor,
        "--service": adhoc.service,
        "--endpoint": adhoc.endpoint,
        "--overrides": adhoc.overrides,
        "--explicit-nil": adhoc.explicit_nil,
    }
    given = [option for option, value in stated.items() if value]
    if given:
        message = f"{' and '.join(given)} can't be given without --wsdl or --docs"
        raise click.UsageError(message)
