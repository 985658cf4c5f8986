"""``list --explain`` says why a type is part of an API."""

from __future__ import annotations

from typing import TYPE_CHECKING

from click.testing import CliRunner

from stubwright.cli.main import cli
from tests.support.wsdls import EMPTY_REPLY, document, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

WSDL = document(
    record("Base", "Id:xs:int")
    + record("Derived", "Other:t:Far", base="t:Base")
    + record("Far", "a")
    + record("Unused", "b")
    + sequence("DoRequest", "item:t:Base")
    + EMPTY_REPLY
)


def explained(folder: Path, name: str) -> tuple[int, str]:
    file = folder / "shop.wsdl"
    file.write_text(WSDL, encoding="utf-8")
    result = CliRunner().invoke(cli, ["list", "--wsdl", str(file), "--explain", name])
    return result.exit_code, result.output


def test_the_way_leads_to_an_operation(tmp_path: Path) -> None:
    code, text = explained(tmp_path, "Far")
    assert code == 0
    assert text.splitlines() == [
        "{urn:t}Far: Derived/Other",
        "{urn:t}Derived: derived from Base",
        "{urn:t}Base: DoRequest//item",
        "{urn:t}DoRequest/: type of element DoRequest",
        "{urn:t}DoRequest: operation Do",
    ]


def test_what_no_operation_reaches_is_an_error(tmp_path: Path) -> None:
    code, text = explained(tmp_path, "Unused")
    assert code == 1
    assert "type-unknown" in text
