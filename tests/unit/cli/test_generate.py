"""Generating into a folder that already contains a package, and checking it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.tiny import WSDL, make_specs, run, tree

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    return make_specs(tmp_path / "specs", "a.one", "a.two", "b")


@pytest.fixture
def wsdl(tmp_path: Path) -> Path:
    path = tmp_path / "w" / "vans.wsdl"
    path.parent.mkdir()
    path.write_text(WSDL, encoding="utf-8")
    return path


def apis(out: Path) -> set[str]:
    return set(json.loads((out / "stubwright.lock").read_bytes())["apis"])


def test_a_package_is_generated_and_then_current(specs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("generate", "--specs", specs, "--out", out)
    assert (result.exit_code, result.output) == (0, "")
    assert apis(out) == {"a.one", "a.two", "b"}
    for options in ((), ("--strict",), ("a.two",)):
        result = run("check", "--specs", specs, "--out", out, *options)
        assert (result.exit_code, result.output) == (0, "")


def test_present_apis_are_generated_again(specs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("generate", "b", "--specs", specs, "--out", out).exit_code == 0
    assert run("generate", "a.one", "--specs", specs, "--out", out).exit_code == 0
    assert apis(out) == {"a.one", "b"}
    assert run("check", "--specs", specs, "--out", out).exit_code == 0


def test_an_api_is_removed_only_by_name(specs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("generate", "--specs", specs, "--out", out)
    before = tree(out)
    catalog = specs / "catalog.toml"
    text = catalog.read_text(encoding="utf-8")
    catalog.write_text(text.partition('\n[[api]]\nid = "b"')[0], encoding="utf-8")
    for command in ("generate", "check"):
        result = run(command, "--specs", specs, "--out", out)
        assert result.exit_code == 1
        assert result.output == (
            f"{out}/stubwright.lock: error: output-drops-api: the folder also contains b, which"
            " would be removed (use another --out, or add --drop b to remove it)\n"
        )
    assert tree(out) == before
    result = run("generate", "--drop", "b", "--specs", specs, "--out", out)
    assert (result.exit_code, result.output) == (0, "")
    assert apis(out) == {"a.one", "a.two"}
    assert not (out / "b").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("--drop", "a.on"), 1, "did you mean a.one"),
        (("a.one", "--drop", "a.one"), 2, "generated and dropped"),
        (("--drop", "a.one", "--drop", "a.two", "--drop", "b"), 1, "nothing would be left"),
    ],
)  # fmt: skip
def test_a_wrong_drop(
    arguments: tuple[str, ...], code: int, says: str, specs: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("generate", "--specs", specs, "--out", out)
    before = tree(out)
    result = run("generate", *arguments, "--specs", specs, "--out", out)
    assert result.exit_code == code
    assert says in result.stderr
    assert tree(out) == before


def test_a_wsdl_does_not_replace_a_catalogs_apis(
    specs: Path, wsdl: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    run("generate", "--specs", specs, "--out", out)
    before = tree(out)
    result = run("generate", "--wsdl", wsdl, "--out", out)
    assert result.exit_code == 1
    assert (
        "error: output-drops-api: the folder also contains a.one, a.two, b"
        in result.stderr
    )
    assert tree(out) == before


def test_a_catalog_does_not_replace_a_wsdls_api(
    specs: Path, wsdl: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert run("generate", "--wsdl", wsdl, "--out", out).exit_code == 0
    before = tree(out)
    for arguments in ((), ("b",)):
        for command in ("generate", "check"):
            result = run(command, *arguments, "--specs", specs, "--out", out)
            assert result.exit_code == 1
            assert "output-drops-api: the folder also contains vans" in result.stderr
    assert tree(out) == before


def test_the_lock_records_the_arguments(wsdl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    options = ("--operations", "Delete*", "--name", "acme.vans.v1")
    run("generate", "--wsdl", wsdl, *options, "--out", out)
    lock = json.loads((out / "stubwright.lock").read_bytes())
    assert lock["apis"] == {
        "acme.vans.v1": {
            "from": "arguments",
            "operations": ["Delete*"],
            "wsdl": ["vans.wsdl"],
        }
    }
    assert list(lock["specs"]) == ["acme.vans.v1/vans.wsdl"]


def test_the_folder_of_the_input_changes_nothing(
    wsdl: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("generate", "--wsdl", wsdl, "--out", tmp_path / "one")
    other = tmp_path / "deep" / "er"
    other.mkdir(parents=True)
    wsdl.rename(other / "vans.wsdl")
    monkeypatch.chdir(other)
    run("generate", "--wsdl", "vans.wsdl", "--out", "../two")
    assert tree(tmp_path / "one") == tree(tmp_path / "deep" / "two")


def test_check_of_a_wsdls_api(wsdl: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("generate", "--wsdl", wsdl, "--out", out)
    assert run("check", "--wsdl", wsdl, "--out", out).stdout == ""
    wsdl.write_text(WSDL.replace("VanIds", "LorryIds"), encoding="utf-8")
    result = run("check", "--wsdl", wsdl, "--out", out)
    assert result.exit_code == 1
    assert "lorry_ids" in result.stdout
    assert "error: output-changed: the file would be generated differently" in (
        result.stderr
    )


def test_check_names_every_kind_of_drift(specs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("generate", "b", "--specs", specs, "--out", out)
    (out / "b" / "client.py").unlink()
    (out / "b" / "enums.py").write_bytes(b"\xff")
    (out / "b" / "more.py").write_bytes(b"")
    (out / "b" / "__pycache__").mkdir()
    (out / "b" / "__pycache__" / "client.cpython-311.pyc").write_bytes(b"")
    result = run("check", "--specs", specs, "--out", out)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        f"{out}/b/client.py: error: output-missing: the file is missing",
        f"{out}/b/enums.py: error: output-edited: the file was changed by hand",
        f"{out}/b/more.py: error: output-extra: the file wasn't generated",
    ]
    assert "-\\xff" in result.stdout
