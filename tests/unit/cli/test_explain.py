"""``--explain`` of list and generate says why a type is part of an API."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
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


def explained(
    folder: Path, name: str, command: str = "list", *more: str
) -> tuple[int, str]:
    file = folder / "shop.wsdl"
    file.write_text(WSDL, encoding="utf-8")
    line = [command, "--wsdl", str(file), "--explain", name, *more]
    result = CliRunner().invoke(cli, line)
    return result.exit_code, result.output


@pytest.mark.parametrize("command", ["list", "generate"])
def test_references_lead_to_an_operation(tmp_path: Path, command: str) -> None:
    code, text = explained(tmp_path, "Far", command)
    assert code == 0
    assert text.splitlines() == [
        "{urn:t}Far: Derived/Other",
        "{urn:t}Derived: derived from Base",
        "{urn:t}Base: DoRequest//item",
        "{urn:t}DoRequest/: type of element DoRequest",
        "{urn:t}DoRequest: operation Do, message DoIn, part p",
    ]


@pytest.mark.parametrize("command", ["list", "generate"])
def test_a_type_without_references_is_an_error(tmp_path: Path, command: str) -> None:
    code, text = explained(tmp_path, "Unused", command)
    assert code == 1
    assert "type-unknown" in text


def test_explaining_writes_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    code, text = explained(tmp_path, "Base", "generate", "--out", str(out))
    assert (code, text.splitlines()[0]) == (0, "{urn:t}Base: DoRequest//item")
    assert not out.exists()
    for arguments in (["generate"], ["generate", "--drop", "a"]):
        result = CliRunner().invoke(
            cli, [*arguments, "--explain", "DeleteMediaRequest", "--out", str(out)]
        )
        assert result.exit_code == (2 if "--drop" in arguments else 0)
        assert not out.exists()


def test_each_api_has_its_own_path() -> None:
    found = CliRunner().invoke(cli, ["list", "--explain", "DeleteMediaRequest"])
    message = "operation DeleteMedia, message DeleteMediaRequest, part parameters"
    assert (
        found.output
        == "\n\n".join(
            f"{{https://bingads.microsoft.com/CampaignManagement/{version}}}DeleteMediaRequest: {message}"
            for version in ("v12", "v13")
        )
        + "\n"
    )


def test_a_qualified_name_selects_an_api() -> None:
    name = "{https://bingads.microsoft.com/CampaignManagement/v12}DeleteMediaRequest"
    found = CliRunner().invoke(cli, ["list", "--explain", name])
    assert [line.partition(": ")[0] for line in found.output.splitlines()] == [name]
