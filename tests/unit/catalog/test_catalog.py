"""Values that a catalog can't have: each is refused by its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.catalog.reader import read_catalog
from stubwright.diagnostics import InputError, Log

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = """\
[[api]]
id = "acme.vans.v1"
title = "Vans"
client = "Vans"
protocols = ["soap"]
schemas = [{ file = "vans.wsdl" }]
docs = ["docs/*.md"]
"""


def refused(text: str | bytes, folder: Path) -> str:
    path = folder / "catalog.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(InputError) as caught:
        read_catalog(path, "catalog.toml", Log())
    found = caught.value.diagnostic
    return f"{found.source}: {found.code}: {found.message}"


def test_a_valid_entry(tmp_path: Path) -> None:
    path = tmp_path / "catalog.toml"
    path.write_text(ENTRY, encoding="utf-8")
    log = Log()
    assert [e.id for e in read_catalog(path, "c", log).apis] == ["acme.vans.v1"]
    assert log.diagnostics() == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('"acme.vans.v1"', '"acme.Vans"', 1, "an API needs an id of lower-case names separated by dots"),
        ('"acme.vans.v1"', '"acme.class"', 1, "an API needs an id of lower-case names separated by dots"),
        ('"acme.vans.v1"', '"../x"', 1, "an API needs an id of lower-case names separated by dots"),
        ('client = "Vans"', 'client = "Foo Bar"', 4, "client: 'Foo Bar' can't be the start of a class name"),
        ('client = "Vans"', 'client = "None"', 4, "client: 'None' can't be the start of a class name"),
        ('client = "Vans"', 'client = "X:\\n import os"', 4, "client: 'X:\\n import os' can't be the start of a class name"),
        ('client = "Vans"', "client = 3", 4, "client has a value of the wrong type"),
        ('client = "Vans"\n', "", 2, "client is missing"),
        ('["soap"]', '["soap", "soap"]', 5, "protocols: one is listed twice"),
        ('["soap"]', '["grpc"]', 5, "protocols must be one of soap, rest, json"),
        ('"vans.wsdl"', '"../vans.wsdl"', 6, "schemas: '../vans.wsdl' must be inside the folder"),
        ('"vans.wsdl"', '"/etc/passwd"', 6, "schemas: '/etc/passwd' must be inside the folder"),
        ('"docs/*.md"', '"/abs/*.md"', 7, "docs: '/abs/*.md' must be inside the folder"),
        ('"docs/*.md"', '"../**/*.md"', 7, "docs: '../**/*.md' must be inside the folder"),
        ('"docs/*.md"', '""', 7, "docs: '' must be inside the folder"),
        ('"docs/*.md"', '"a\\u0000b"', 7, "docs: 'a\\x00b' must be inside the folder"),
        ('["docs/*.md"]', '"docs/*.md"', 7, "docs has a value of the wrong type"),
    ],
)  # fmt: skip
def test_a_wrong_value(
    old: str, new: str, line: int, says: str, tmp_path: Path
) -> None:
    assert old in ENTRY
    expected = f"catalog.toml:{line}: catalog-malformed: {says}"
    assert refused(ENTRY.replace(old, new), tmp_path) == expected


@pytest.mark.parametrize("more", ["x = [\n", 'title = "again"\n', "x = 1 2\n", "]\n"])
def test_invalid_toml(more: str, tmp_path: Path) -> None:
    found = refused(ENTRY + more, tmp_path)
    assert found.startswith("catalog.toml:8: catalog-malformed: not valid TOML: ")


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ('overrides = "../x.toml"', "overrides: '../x.toml' must be inside the folder"),
        ('folder = ".."', "folder: '..' must be inside the folder"),
        ('operations = [""]', "operations: must not contain an empty string"),
        ('operations = "Delete*"', "operations has a value of the wrong type"),
        ("limits.connections = 0", "limits.connections must be at least 1"),
        ('endpoints = { soap = { production = "vans.example" } }', "endpoints.soap: 'vans.example' isn't an http or https address"),
        ('endpoints = { soap = { sandbox = "https://a b" } }', "endpoints.soap: 'https://a b' isn't an http or https address"),
        ('pages = "https://vans.example/docs"', "pages: 'https://vans.example/docs' isn't an http or https address with {operation}"),
        ('pages = "{operation}/{service}"', "pages: '{operation}/{service}' isn't an http or https address with {operation}"),
        ('json = { method = "GET /\\r\\n" }', "json: 'GET /\\r\\n' isn't an HTTP method"),
        ('json = { long = "bytes" }', "long must be one of number, string"),
        ('credentials = { "a b" = { description = "x" } }', "credentials: 'a b' can't be the name of a field"),
        ('credentials = { class = { description = "x" } }', "credentials: 'class' can't be the name of a field"),
        ('credentials = { secrets = { description = "x" } }', "credentials: 'secrets' can't be the name of a field"),
        ("credentials = { t = 3 }", "credentials.t must be a table"),
        ('credentials = { t = { description = "x" } }', "credentials.t: no header is named, in soap or http, so it can't be sent"),
        ('credentials = { t = { description = "x", http = "A\\r\\nB" } }', "credentials.t: 'A\\r\\nB' isn't an HTTP header"),
        ('credentials = { t = { description = "x", http = "A", equals = "a b" } }', "credentials.t: 'a b' isn't the name of an element"),
        ('credentials = { t = { description = "x", soap = "a><b" } }', "credentials.t: 'a><b' isn't the name of an element"),
        ('credentials = { t = { description = "x", http = "A", format = "{0.x}" } }', "credentials.t: the format must contain {} once, and no control characters"),
    ],
)  # fmt: skip
def test_a_wrong_addition(more: str, says: str, tmp_path: Path) -> None:
    expected = f"catalog.toml:8: catalog-malformed: {says}"
    assert refused(f"{ENTRY}{more}\n", tmp_path) == expected


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (ENTRY + ENTRY, "catalog.toml:9: catalog-malformed: two APIs have the id acme.vans.v1"),
        (ENTRY + ENTRY.replace("v1", "v1.types"), "catalog.toml:9: catalog-malformed: acme.vans.v1.types would be inside the package of acme.vans.v1"),
        ("vendor = 3\n" + ENTRY, "catalog.toml:1: catalog-malformed: vendor must be a table"),
        ("\n[vendor]\nacme = 3\n" + ENTRY, "catalog.toml:3: catalog-malformed: vendor acme must be a table"),
        ("api = 3\n", "catalog.toml:1: catalog-malformed: api must be an array of tables"),
        (" \n", "catalog.toml: file-empty: the file is empty"),
        (b"title = '\xff'\n", "catalog.toml: file-not-text: the file isn't UTF-8"),
    ],
)  # fmt: skip
def test_invalid_catalogs(text: str | bytes, says: str, tmp_path: Path) -> None:
    assert refused(text, tmp_path) == says


def test_an_unknown_key_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "catalog.toml"
    path.write_text(f"{ENTRY}colour = 3\n", encoding="utf-8")
    log = Log()
    read_catalog(path, "catalog.toml", log)
    assert [f"{d.source}: {d.code}: {d.message}" for d in log.diagnostics()] == [
        "catalog.toml:8: catalog-unknown-key: colour isn't known"
    ]
