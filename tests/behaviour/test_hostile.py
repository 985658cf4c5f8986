"""Hostile specs: nothing in them becomes code, leaves the output folder, or makes a connection."""

from __future__ import annotations

import ast
import os
import socket
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.effort import examples
from tests.tiny import PAGE, WSDL, make_specs, run, tree

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

CANARY: Final = "canary"
PAYLOADS: Final = (
    '"; canary() #', "'; canary() #", '"""\ncanary()\n"""', "'''\ncanary()\n'''", '\\"""; canary()', "\\", '""""',
    '\\\\"', 'a"""\\', "\ncanary()\n", "\r\ncanary()", "\u2028canary()\u2029", "\x85canary()", "#\ncanary()",
    "{{ canary() }}", "{% for x in canary() %}", "{# canary #}", "{{ ''.__class__ }}", "${canary()}", "{canary()}", "%(canary)s",
    "../../canary", "/etc/canary", "..\\canary", "C:\\canary", "canary\u0000", "\x1b[2Jcanary", "\u202ecanary", "<b>canary</b>",
    "&canary;", "<!ENTITY canary 'x'>", "]]>", "--><canary/>", "|canary|", "```\ncanary()\n```", "\ud7ff\U000e0001canary",
    "\N{ZERO WIDTH SPACE}canary", "\N{FULLWIDTH LATIN SMALL LETTER C}anary()", "`canary`", "[canary](javascript:canary())", "A" * 3000, "\N{SNOWMAN}" * 300,
)  # fmt: skip

WSDL_SLOTS: Final = (
    '<xs:enumeration value="SLOT"/>|<xs:enumeration value="Red"/>',
    'default="SLOT"|default="Red"',
    "<wsdl:documentation>SLOT</wsdl:documentation>|<wsdl:documentation>Deletes vans.</wsdl:documentation>",
    'soapAction="SLOT"|soapAction="urn:fleet#DeleteVans"',
    'location="SLOT"|location="https://fleet.example/soap"',
    'xs:schema targetNamespace="SLOT" xmlns:tns="SLOT"|xs:schema targetNamespace="urn:fleet"',
    '<wsdl:service name="SLOT">|<wsdl:service name="Fleet">',
    '<wsdl:port name="SLOT"|<wsdl:port name="Soap"',
    'definitions name="SLOT"|definitions name="Fleet"',
    'element name="SLOT" type="xs:long" minOccurs="0"/>|element name="Deleted" type="xs:long" minOccurs="0"/>',
    '<xs:include schemaLocation="SLOT"/><xs:simpleType name="Color">|<xs:simpleType name="Color">',
)
PAGE_SLOTS: Final = (
    "SLOT|The fleet.", "SLOT|Deletes vans from a fleet.", "SLOT|[Color](color.md)", "SLOT|https://fleet.example/FleetService.svc",
    "SLOT|FleetService.svc v1", "SLOT|urn:fleet", "SLOT|LongValueHere", "optional. The default value is SLOT.|optional.",
    "# SLOT Service Operation|# DeleteVans Service Operation", "[!INCLUDE[x](SLOT)]|The vans.",
)  # fmt: skip
OVERRIDE: Final = """\
[[override]]
operation = "DeleteVans"
field = "Color"
default = '''SLOT'''
description = '''SLOT'''
reason = '''SLOT'''
"""


def filled(text: str, slot: str, payload: str) -> str:
    put, _, old = slot.partition("|")
    assert old in text
    return text.replace(old, put.replace("SLOT", payload), 1)


def in_xml(payload: str) -> str:
    """The payload as XML can hold it."""
    kept = "".join(c for c in payload if c in "\t\n\r" or c >= " ")
    return escape(kept, {'"': "&quot;", "\n": "&#10;", "\r": "&#13;"})


def used(source: str) -> set[str]:
    """The names that a module looks up; what is made of a name of the specs isn't one of them."""
    nodes = ast.walk(ast.parse(source))
    return {
        node.id
        for node in nodes
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }


@contextmanager
def no_network() -> Generator[None]:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something opened a connection")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


def judge(specs: Path, folder: Path) -> None:
    """Generate from specs below a folder, and look at all that came of it."""
    out = folder / "deep" / "out"
    before = tree(folder)
    with no_network():
        result = run("generate", "--specs", specs, "--out", out)
    assert result.exit_code in {0, 1}, result.output
    assert "internal-error" not in result.stderr, result.stderr
    assert "output-unsafe" not in result.stderr, result.stderr
    assert all(c == "\n" or c.isprintable() for c in result.output)
    after = tree(folder)
    assert {name: after[name] for name in before} == before
    made = after.keys() - before.keys()
    assert all(name.startswith("deep/out/") for name in made)
    assert bool(made) == (result.exit_code == 0)
    for name in made:
        text = after[name].decode()
        assert len(Path(name).name) < 120
        assert all(c in "\n\t" or ord(c) >= 32 for c in text)
        if name.endswith(".py"):
            assert CANARY not in used(text)


def temporary_specs(temporary: str) -> Path:
    return make_specs(Path(temporary) / "specs", "a.one")


@examples(4)
@given(slot=st.sampled_from(WSDL_SLOTS), payload=st.sampled_from(PAYLOADS))
def test_a_wsdl(slot: str, payload: str) -> None:
    if 'element name="SLOT"' in slot and payload.strip("A").isidentifier():
        return
    with tempfile.TemporaryDirectory() as temporary:
        specs = temporary_specs(temporary)
        text = filled(WSDL, slot, in_xml(payload))
        (specs / "a" / "one" / "fleet.wsdl").write_text(text, encoding="utf-8")
        judge(specs, Path(temporary))


@examples(4)
@given(slot=st.sampled_from(PAGE_SLOTS), payload=st.sampled_from(PAYLOADS))
def test_a_page(slot: str, payload: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        specs = temporary_specs(temporary)
        text = filled(PAGE, slot, payload)
        path = specs / "a" / "one" / "docs" / "deletevans.md"
        path.write_text(text, encoding="utf-8", newline="")
        judge(specs, Path(temporary))


@examples(4)
@given(payload=st.sampled_from(PAYLOADS), where=st.sampled_from(["title", "override"]))
def test_catalog_and_overrides(payload: str, where: str) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        specs = temporary_specs(temporary)
        catalog = specs / "catalog.toml"
        text = catalog.read_text(encoding="utf-8")
        if where == "title":
            text = text.replace('title = "a.one"', f"title = '''{payload}'''")
        else:
            text += 'overrides = "overrides.toml"\n'
            path = specs / "a" / "one" / "overrides.toml"
            path.write_text(OVERRIDE.replace("SLOT", payload), encoding="utf-8")
        catalog.write_text(text, encoding="utf-8")
        judge(specs, Path(temporary))


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server that must not be called."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        yield server


@pytest.mark.parametrize(
    "reference",
    [
        '<!DOCTYPE d SYSTEM "URL">\n<wsdl:definitions',
        '<!DOCTYPE d [<!ENTITY % p SYSTEM "URL"> %p;]>\n<wsdl:definitions',
        '<!DOCTYPE d [<!ENTITY e SYSTEM "URL">]>\n<wsdl:definitions',
        '<?xml-stylesheet href="URL"?>\n<wsdl:definitions',
        '<wsdl:definitions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:fleet URL"',
    ],
)
def test_no_connection_from_xml(
    reference: str, listener: socket.socket, tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
    path = tmp_path / "vans.wsdl"
    text = WSDL.replace("<wsdl:definitions", reference.replace("URL", url), 1)
    text = text.replace("<wsdl:types>", f'<wsdl:import namespace="urn:x" location="{url}"/><wsdl:types>')  # fmt: skip
    text = text.replace("<xs:simpleType", f'<xs:import namespace="urn:x" schemaLocation="{url}"/><xs:simpleType', 1)  # fmt: skip
    path.write_text(text, encoding="utf-8")
    for command in (("generate", "--wsdl", path), ("import", path)):
        run(*command, "--out", tmp_path / command[0])
    with pytest.raises(TimeoutError):
        listener.accept()


@pytest.mark.parametrize(
    "location",
    ["../secret/s.xsd", "/ABSOLUTE", "file:///ABSOLUTE", "..%2Fsecret%2Fs.xsd", "link/s.xsd", "link.xsd"],
)  # fmt: skip
def test_no_schema_from_outside_the_folder(location: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret" / "s.xsd"
    secret.parent.mkdir()
    secret.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:fleet">'
        '<xs:simpleType name="Secret"><xs:restriction base="xs:string">'
        '<xs:enumeration value="Plan"/></xs:restriction></xs:simpleType></xs:schema>',
        encoding="utf-8",
    )
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(secret.parent)
    (tmp_path / "in" / "link.xsd").symlink_to(secret)
    path = tmp_path / "in" / "vans.wsdl"
    where = location.replace("/ABSOLUTE", str(secret))
    text = WSDL.replace("<xs:simpleType", f'<xs:include schemaLocation="{where}"/><xs:simpleType', 1)  # fmt: skip
    path.write_text(text.replace("tns:Color", "tns:Secret"), encoding="utf-8")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "deletevans.md").write_text(PAGE, encoding="utf-8")
    out = tmp_path / "out"
    result = run("generate", "--wsdl", path, "--docs", docs, "--out", out)
    assert result.exit_code == 1
    assert "xsd-location" in result.stderr
    assert not out.exists()


def test_entities_do_not_explode(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' if i else '<!ENTITY e0 "boom">'
        for i in range(12)
    )
    path = tmp_path / "vans.wsdl"
    text = WSDL.replace("<wsdl:definitions", f"<!DOCTYPE d [{entities}]>\n<wsdl:definitions", 1)  # fmt: skip
    path.write_text(text.replace("Deletes vans.", "&e11;"), encoding="utf-8")
    result = run("generate", "--wsdl", path, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert ": error: xml-" in result.stderr


def test_an_include_does_not_leave_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("The secret plan.", encoding="utf-8")
    page = tmp_path / "docs" / "deletevans.md"
    page.parent.mkdir()
    text = PAGE.replace("The fleet.", "[!INCLUDE[x](../secret.md)]")
    page.write_text(text.replace("Deletes vans from", "[!INCLUDE[x](/etc/passwd)] from"), encoding="utf-8")  # fmt: skip
    result = run("show", "--docs", page, "--format", "json")
    assert "secret plan" not in result.output
    assert "root:" not in result.output


EXECUTED: Final = """
import sys

def told(event, arguments):
    if event == "exec":
        print("executed", arguments[0].co_filename, file=sys.stderr)

sys.addaudithook(told)
sys.argv = ["stubwright", *sys.argv[1:]]
from stubwright.cli import main
main()
"""


def test_nothing_that_was_generated_is_executed(tmp_path: Path) -> None:
    """Neither what a run writes nor what lies there from before."""
    (tmp_path / "shop.wsdl").write_text(WSDL, encoding="utf-8")
    command = (sys.executable, "-c", EXECUTED)
    arguments = ("generate", "--wsdl", "shop.wsdl", "--out", "out")
    for _ in range(2):
        run_ = subprocess.run(
            (*command, *arguments), check=False, cwd=tmp_path, capture_output=True, text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )  # fmt: skip
        assert run_.returncode == 0, run_.stderr[-500:]
        executed = [
            line.removeprefix("executed ")
            for line in run_.stderr.splitlines()
            if line.startswith("executed ")
        ]
        assert any("stubwright" in path for path in executed)
        assert not [path for path in executed if str(tmp_path) in path]
        assert list((tmp_path / "out").rglob("client.py"))
