"""The import command: what it prints, when it fails, and that it writes nothing then."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from stubwright.cli.main import cli

if TYPE_CHECKING:
    from stubwright.schema.wsdl import Definitions

CASES = Path(__file__).resolve().parents[2] / "cases" / "importing"
CASE = CASES / "no_prose"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["import", *map(str, arguments)])


def test_it_prints_the_table_for_the_catalog(tmp_path: Path) -> None:
    out = tmp_path / "sub" / "fleet.wsdl"
    result = run(
        CASE / "main.wsdl",
        "--operations",
        "Delete*",
        "--out",
        out,
        "--upstream-version",
        'a "b" \\ c',
    )
    assert (result.exit_code, result.stderr) == (0, "")
    digest = hashlib.sha256((CASE / "main.wsdl").read_bytes()).hexdigest()
    assert tomllib.loads(result.stdout) == {
        "api": {
            "schemas": [
                {
                    "file": "fleet.wsdl",
                    "upstream": "main.wsdl",
                    "version": 'a "b" \\ c',
                    "sha256": digest,
                }
            ]
        }
    }
    assert out.read_bytes() == (CASE / "expected.wsdl").read_bytes()


def test_several_patterns_and_all_without_one(tmp_path: Path) -> None:
    def operations(*patterns: str) -> int:
        options = [word for pattern in patterns for word in ("--operations", pattern)]
        assert run(CASE / "main.wsdl", *options, "--out", tmp_path / "o").exit_code == 0
        return (tmp_path / "o").read_text(encoding="utf-8").count("soap:operation")

    assert operations("Delete*") == 1
    assert operations("Delete*", "Get*") == 2
    assert operations() == 2


WHOLE = (CASE / "main.wsdl").read_text(encoding="utf-8")
BAD = {
    "empty": ("", "file-empty"),
    "html": ("<!DOCTYPE html><html><body>Log in</body></html>", "file-is-html"),
    "truncated": (WHOLE[: len(WHOLE) // 2], "xml-malformed"),
    "no xml": ("Dear customer,", "xml-malformed"),
    "another root": ("<feed/>", "wsdl-not-wsdl"),
    "no operation": (WHOLE.replace("DeleteVans", "CloseVans"), "wsdl-no-operations"),
    "a type is missing": (WHOLE.replace('name="Vans" id', 'name="V" id'), "is not defined"),
    "an external entity": (
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>' + WHOLE.partition("-->")[2],
        "xml-forbidden",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_a_line_and_leaves_the_output_alone(
    name: str, tmp_path: Path
) -> None:
    text, code = BAD[name]
    file, out = tmp_path / "main.wsdl", tmp_path / "out.wsdl"
    file.write_text(text, encoding="utf-8")
    out.write_text("before", encoding="utf-8")
    result = run(file, "--operations", "Delete*", "--out", out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert code in result.stderr
    lines = result.stderr.splitlines()
    assert all(line.startswith(f"{file}:") for line in lines)
    assert any(": error: " in line for line in lines)
    assert out.read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["main.wsdl", "out.wsdl"]


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "none.wsdl"
    result = run(file, "--out", tmp_path / "out.wsdl")
    assert result.exit_code == 1
    assert result.stderr == (
        f"{file}: error: file-missing: can't be read: No such file or directory\n"
    )


def test_an_output_that_is_a_folder(tmp_path: Path) -> None:
    result = run(CASE / "main.wsdl", "--out", tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error: output-unwritable: can't be written" in result.stderr


def test_no_output_is_a_usage_error() -> None:
    assert run(CASE / "main.wsdl").exit_code == 2


WARNED = CASES / "headers_and_faults" / "main.wsdl"


def test_warnings_pass(tmp_path: Path) -> None:
    result = run(WARNED, "--out", tmp_path / "out.wsdl")
    assert result.exit_code == 0
    assert result.stderr.count("\n") == 1


def test_warnings_fail_with_strict(tmp_path: Path) -> None:
    result = run(WARNED, "--strict", "--out", tmp_path / "out.wsdl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert not (tmp_path / "out.wsdl").exists()


def test_a_schema_that_fails_validation_is_written(tmp_path: Path) -> None:
    file, out = tmp_path / "main.wsdl", tmp_path / "out.wsdl"
    file.write_text(
        WHOLE.replace('maxOccurs="unbounded"', 'minOccurs="3" maxOccurs="2"'),
        encoding="utf-8",
    )
    result = run(file, "--operations", "Delete*", "--out", out)
    assert result.exit_code == 0
    assert f"{out.as_posix()}:14: warning: import-not-validated:" in result.stderr
    assert 'minOccurs="3" maxOccurs="2"' in out.read_text(encoding="utf-8")


def test_a_result_that_reads_differently_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        (CASE / "expected.wsdl")
        .read_text(encoding="utf-8")
        .replace("xs:long", "xs:int")
    )

    def other(_: Definitions) -> str:
        return text

    monkeypatch.setattr("stubwright.importing.wsdl_text", other)
    out = tmp_path / "out.wsdl"
    result = run(CASE / "main.wsdl", "--operations", "Delete*", "--out", out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "error: import-differs: " in result.stderr
    assert not out.exists()
