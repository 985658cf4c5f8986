"""The command that writes a spec file from a vendor's WSDL."""

from __future__ import annotations

import json
from pathlib import Path

import click

from stubwright import pipeline
from stubwright.cli.options import findings_option, strict_option
from stubwright.cli.session import Session
from stubwright.write import write_file


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--operations",
    multiple=True,
    metavar="PATTERN",
    help="A pattern of operation names; may be repeated. Default: all operations.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The file to write.",
)
@click.option(
    "--upstream-version",
    "version",
    default="",
    help="The vendor's version or date of FILE, for the catalog.",
)
@strict_option
@findings_option
def import_(
    file: Path,
    operations: tuple[str, ...],
    out: Path,
    version: str,
    form: str,
    strict: bool,
) -> None:
    """Write the operations of the WSDL FILE, with all that they refer to, as one canonical WSDL.

    Files that FILE imports are looked for beside it. The result refers to no other file, contains no
    documentation, and doesn't depend on the layout of FILE. Prints the [[api.schemas]] table
    that records this origin in the catalog.
    """
    session = Session(None, form, strict=strict)
    with session.running():
        imported = pipeline.import_wsdl(
            file, operations or ("*",), out.as_posix(), session.log
        )
        if not session.has_errors:
            write_file(out, imported.text)
            click.echo(_table(out, file, version, imported.sha256))


def _table(out: Path, file: Path, version: str, sha256: str) -> str:
    facts = {
        "file": click.format_filename(out.name),
        "upstream": click.format_filename(file.name),
        "version": version,
        "sha256": sha256,
    }
    lines = (f"{key} = {_quoted(value)}" for key, value in facts.items())
    return "\n".join(("[[api.schemas]]", *lines))


def _quoted(text: str) -> str:
    """Return a TOML string: a JSON string in which DEL is escaped, too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
