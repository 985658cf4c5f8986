"""Bad input: one line with file and line, exit code 1 or 2, and the previous output untouched."""

from __future__ import annotations

import re
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from tests.tiny import PAGE, WSDL, make_specs, run, tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NEWLINE = "\n"
CUT_OFF = WSDL[: WSDL.index("<wsdl:binding")]
CAPTCHA = """\
<!DOCTYPE html>
<html><head><title>Are you a robot?</title></head><body><p>Tick the box.</body></html>
"""


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The package of an earlier, good run."""
    folder, wsdl = tmp_path / "out", tmp_path / "good" / "vans.wsdl"
    wsdl.parent.mkdir()
    wsdl.write_text(WSDL, encoding="utf-8")
    assert run("generate", "--wsdl", wsdl, "--out", folder).exit_code == 0
    return folder


def sparse(megabytes: int) -> Callable[[Path], None]:
    """A large file that takes no space."""

    def write(path: Path) -> None:
        with path.open("wb") as file:
            file.write(b"# DeleteVans\n")
            file.truncate(megabytes * 1024 * 1024)

    return write


def text(content: str | bytes) -> Callable[[Path], None]:
    raw = content.encode() if isinstance(content, str) else content

    def write(path: Path) -> None:
        path.write_bytes(raw)

    return write


@pytest.mark.parametrize(
    ("write", "line", "code"),
    [
        (lambda _: None, "", "file-missing"),
        (lambda path: path.mkdir(), "", "file-missing"),
        (text(""), "", "file-empty"),
        (text(" \n\n"), "", "file-empty"),
        (text(CUT_OFF), f":{1 + CUT_OFF.count(NEWLINE)}", "xml-malformed"),
        (text("no XML at all"), ":1", "xml-malformed"),
        (text(b"\x7fELF\x02\x01\x01" + bytes(range(256))), ":1", "xml-malformed"),
        (text(CAPTCHA), ":1", "file-is-html"),
        (text("<rss><channel/></rss>"), ":1", "wsdl-not-wsdl"),
        (text(WSDL.replace("utf-8", "utf-99")), ":1", "xml-malformed"),
        (sparse(65), "", "file-too-large"),
        (text('<!DOCTYPE x [<!ENTITY y SYSTEM "/etc/passwd">]><x>&y;</x>'), ":1", "xml-(forbidden|malformed)"),
        (text('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>'), ":1", "xml-forbidden"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_wsdl(
    command: str, write: Callable[[Path], None], line: str, code: str, out: Path
) -> None:
    path = out.parent / "vans.wsdl"
    write(path)
    before = tree(out)
    result = run(command, "--wsdl", path, "--out", out)
    assert result.exit_code == 1
    assert re.fullmatch(
        rf"{re.escape(str(path))}{line}: error: {code}: .+\n", result.stderr
    ), result.stderr
    assert tree(out) == before


@pytest.mark.parametrize(
    ("write", "line", "code"),
    [
        (lambda _: None, "", "file-missing"),
        (text(""), "", "file-empty"),
        (text("# Shopping\n\n- milk\n"), ":1", "docs-not-a-page"),
        (text(CAPTCHA), ":1", "file-is-html"),
        (text(bytes(range(256))), "(:[0-9]+)?", "file-not-text"),
        (text(PAGE.replace("fleet.", "flé.").encode("latin-1")), ":2", "file-not-text"),
        (text(PAGE.encode("utf-16")), "(:[0-9]+)?", "file-not-text"),
        (sparse(50), "", "file-too-large"),
    ],
)  # fmt: skip
def test_a_page(
    write: Callable[[Path], None], line: str, code: str, tmp_path: Path, out: Path
) -> None:
    path = tmp_path / "deletevans.md"
    write(path)
    before = tree(out)
    name = re.escape(str(path))
    for command in (("generate", "--name", "vans", "--out", out), ("show",), ("list",)):
        result = run(*command, "--docs", path)
        assert result.exit_code == 1
        first, *more = result.stderr.splitlines()
        assert re.fullmatch(rf"{name}{line}: error: {code}: .+", first), first
        assert not [other for other in more if ": error: file-" in other]
    assert tree(out) == before


@pytest.mark.parametrize("option", ["--wsdl", "--docs"])
def test_a_file_of_100_mb_is_refused_unread(
    option: str, tmp_path: Path, out: Path
) -> None:
    path, before = tmp_path / "large", tree(out)
    sparse(100)(path)
    tracemalloc.start()
    try:
        result = run("generate", option, path, "--name", "vans", "--out", out)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert result.exit_code == 1
    first = result.stderr.splitlines()[0]
    assert re.fullmatch(rf"{path}: error: file-too-large: .+", first), result.stderr
    assert peak < 20 * 1024 * 1024
    assert tree(out) == before


NAMESPACE_OF_2_0 = "http://www.w3.org/ns/wsdl"
OPERATION = re.compile(r"<wsdl:portType.*?</wsdl:portType>", re.DOTALL)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (f'<description xmlns="{NAMESPACE_OF_2_0}"/>', "wsdl-not-wsdl"),
        ("<definitions><portType/></definitions>", "wsdl-not-wsdl"),
        (WSDL.replace("http://www.w3.org/2001/XMLSchema", "http://www.w3.org/1999/XMLSchema"), "xsd-unsupported"),
        (OPERATION.sub("", WSDL), "wsdl-no-operations"),
    ],
    ids=["WSDL 2.0", "no namespace", "schema of 1999", "no portType"],
)  # fmt: skip
def test_a_document_of_another_kind(
    content: str, code: str, tmp_path: Path, out: Path
) -> None:
    path = tmp_path / "vans.wsdl"
    path.write_text(content, encoding="utf-8")
    before = tree(out)
    result = run("generate", "--wsdl", path, "--out", out)
    assert result.exit_code == 1
    assert re.search(rf"^{path}:\d+: (error|warning): {code}: ", result.stderr, re.MULTILINE), result.stderr  # fmt: skip
    assert "internal-error" not in result.stderr
    assert tree(out) == before


def test_a_reference_that_leads_nowhere(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "vans.wsdl"
    path.write_text(WSDL.replace('type="tns:Color"', 'type="tns:Colour"'), encoding="utf-8")  # fmt: skip
    before = tree(out)
    result = run("generate", "--wsdl", path, "--out", out)
    assert result.exit_code == 1
    assert f"{path}:13: " in result.stderr
    assert "{urn:fleet}Colour is not defined" in result.stderr
    assert tree(out) == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("list", "a.on"), "no API has the id a.on (did you mean a.one?)"),
        (("export", "A.One"), "no API has the id A.One (did you mean a.one?)"),
        (("show", "DeletVans"), "no operation is called DeletVans (did you mean DeleteVans?)"),
        (("show", "Vans"), "no operation is called Vans (did you mean DeleteVans?)"),
        (("coverage", "b"), "no API has the id b (did you mean a.one?)"),
    ],
)  # fmt: skip
def test_an_unknown_name(arguments: tuple[str, ...], says: str, tmp_path: Path) -> None:
    specs = make_specs(tmp_path / "specs", "a.one")
    result = run(*arguments, "--specs", specs)
    assert (result.exit_code, result.stdout) == (1, "")
    assert re.fullmatch(r"\S+/catalog.toml:\d+: error: \S+: (.+)\n", result.stderr)
    assert says in result.stderr


@pytest.mark.parametrize(
    ("patterns", "says"),
    [
        (("DeletVans",), "DeletVans (did you mean DeleteVans?)"),
        (("Delete*", "DeleteVan"), "DeleteVan (did you mean DeleteVans?)"),
        (("Fleet/DeleteVan",), "Fleet/DeleteVan (did you mean Fleet/DeleteVans?)"),
        (("Fleet/*", "Add*"), "Add*"),
    ],
)
@pytest.mark.parametrize("inputs", ["wsdl", "docs"])
def test_a_pattern_that_matches_nothing(
    inputs: str, patterns: tuple[str, ...], says: str, tmp_path: Path, out: Path
) -> None:
    path = tmp_path / "vans"
    path.write_text({"wsdl": WSDL, "docs": PAGE}[inputs], encoding="utf-8")
    before = tree(out)
    options = [word for pattern in patterns for word in ("--operations", pattern)]
    result = run("generate", f"--{inputs}", path, *options, "--out", out)
    assert result.exit_code == 1
    says = f"{path}:1: error: operation-unknown: no operation matches {says}\n"
    assert result.stderr == says
    assert tree(out) == before


def test_an_output_folder_that_is_a_file(tmp_path: Path) -> None:
    specs = make_specs(tmp_path / "specs", "a.one")
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    for out in (tmp_path / "out", tmp_path / "out" / "below"):
        result = run("generate", "--specs", specs, "--out", out)
        assert result.exit_code == 1
        assert re.fullmatch(r"\S+: error: output-unwritable: .+\n", result.stderr)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_a_file_that_was_edited_by_hand(tmp_path: Path) -> None:
    specs, out = make_specs(tmp_path / "specs", "a.one"), tmp_path / "out"
    run("generate", "--specs", specs, "--out", out)
    path = out / "a" / "one" / "client.py"
    path.write_bytes(path.read_bytes() + b"# mine\n")
    before = tree(out)
    page = specs / "a" / "one" / "docs" / "deletevans.md"
    page.write_text(PAGE.replace("50 vans", "40 vans"), encoding="utf-8")
    result = run("generate", "--specs", specs, "--out", out)
    assert result.exit_code == 1
    assert re.fullmatch(rf"{path}: error: output-edited: .+\n", result.stderr)
    assert tree(out) == before
    assert run("generate", "--specs", specs, "--out", out, "--force").exit_code == 0
    assert b"# mine" not in path.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        ("generate", "--operations", "Delete*"),
        ("check", "--vendor", "microsoft"),
        ("list", "--name", "a.b"),
        ("export", "--service", "X"),
        ("show", "X", "--endpoint", "https://x.example"),
        ("generate", "a.one", "--wsdl", "x.wsdl"),
        ("generate", "--wsdl", "x.wsdl", "--name", "a.class"),
        ("generate", "--wsdl", "x.wsdl", "--endpoint", "ftp://x.example"),
        ("generate", "--colour"),
        ("generat",),
        ("list", "--format", "yaml"),
        ("import", "x.wsdl"),
    ],
)
def test_a_wrong_command_line(arguments: tuple[str, ...], tmp_path: Path) -> None:
    specs = make_specs(tmp_path / "specs", "a.one")
    options = ("--specs", specs) if arguments[0] != "import" else ()
    result = run(*arguments, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error: " in result.stderr
    assert not (tmp_path / "generated").exists()
