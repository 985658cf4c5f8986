"""Files, includes, and texts that aren't pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stubwright.diagnostics import InputError, Log
from stubwright.docs.facts import PageFacts
from stubwright.docs.formats.includes import resolve
from stubwright.docs.reader import MAX_BYTES, read_page, read_page_text
from tests.support.docs_pages import codes_of, operation_page, operation_text

if TYPE_CHECKING:
    from pathlib import Path


PAGE = """# DeleteVans Service Operation - Fleet
Deletes vans.

## <a name="request"></a>Request Elements
### <a name="request-body"></a>Request Body Elements

|Element|Description|Data Type|
|---|---|---|
|<a name="ids"></a>VanIds|The vans.|**long** array|

### <a name="request-header"></a>Request Header Elements
[!INCLUDE[request-header](./includes/head.md)]
"""
HEAD = "|Element|Description|Data Type|\n|---|---|---|\n|Token|The token.|**string**|\n"


def write(root: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def headers(facts: PageFacts) -> list[tuple[str, str, int]] | None:
    found = facts.protocol_parts[0].request.headers
    if found is None:
        return None
    return [(e.name, e.source.path, e.source.line) for e in found]


@pytest.mark.parametrize(
    "target", ["./includes/head.md", "includes/head.md", "~/fleet/includes/head.md"]
)
def test_an_include_carries_its_own_path_and_lines(tmp_path: Path, target: str) -> None:
    page = PAGE.replace("./includes/head.md", target)
    write(tmp_path, {"fleet/page.md": page, "fleet/includes/head.md": HEAD})
    log = Log()
    facts = operation_page(tmp_path, "fleet/page.md", log)
    assert headers(facts) == [("Token", "fleet/includes/head.md", 3)]
    assert "docs-missing-include" not in codes_of(log)


def test_a_missing_include_is_reported_once_and_leaves_the_headers_unknown(
    tmp_path: Path,
) -> None:
    write(tmp_path, {"page.md": PAGE})
    log = Log()
    assert headers(operation_page(tmp_path, "page.md", log)) is None
    found = [d for d in log.diagnostics() if d.code == "docs-missing-include"]
    assert [d.source for d in found] == [("page.md", 12)]
    assert not [d for d in log.diagnostics() if "request header" in d.message]


@pytest.mark.parametrize(
    "target",
    [
        "../outside.md",
        "/etc/hostname",
        "file:///etc/hostname",
        "..\\outside.md",
        "a/../../outside.md",
    ],
)
def test_an_include_never_leaves_the_root(tmp_path: Path, target: str) -> None:
    write(
        tmp_path,
        {
            "outside.md": HEAD,
            "root/page.md": PAGE.replace("./includes/head.md", target),
        },
    )
    log = Log()
    assert headers(operation_page(tmp_path / "root", "page.md", log)) is None
    assert "docs-missing-include" in codes_of(log)


def test_a_link_that_leaves_the_root_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path, {"outside.md": HEAD, "root/page.md": PAGE})
    (tmp_path / "root/includes").mkdir()
    (tmp_path / "root/includes/head.md").symlink_to(tmp_path / "outside.md")
    assert headers(operation_page(tmp_path / "root", "page.md", Log())) is None


def test_circular_includes_end(tmp_path: Path) -> None:
    loop = HEAD + "\n[!INCLUDE[a](head.md)]\n" * 3
    write(tmp_path, {"page.md": PAGE, "includes/head.md": loop})
    log = Log()
    assert headers(operation_page(tmp_path, "page.md", log)) is not None
    assert "docs-missing-include" in codes_of(log)


def test_paths_of_includes() -> None:
    assert resolve("a/b.md", "./c.md") == "a/c.md"
    assert resolve("a/b.md", "../c.md") == "c.md"
    assert resolve("b.md", "../c.md") == ""
    assert resolve("b.md", "") == ""


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file-empty"),
        (b" \r\n\t\n", "file-empty"),
        (b"\xff\xfe\x00\x01", "file-not-text"),
        (b"# A\n\xe9t\xe9", "file-not-text"),
        (b"# A\n\n\x00\x01\x02", "file-not-text"),
        (b"x" * (MAX_BYTES + 1), "file-too-large"),
        (b"<!DOCTYPE html>\n<html></html>", "file-is-html"),
        (b"\xef\xbb\xbf  <HTML lang=en>", "file-is-html"),
        (b"<!-- a --> <html>", "file-is-html"),
        (b"Vans have wheels.", "docs-not-a-page"),
        (
            b"# BatchError Data Object - Fleet\n\n|Element|Description|Data Type|\n|---|---|---|\n|A|B|long|",
            "docs-not-a-page",
        ),
        (
            (
                b"# VanRequest Data Object\nThe VanRequest object defines a van.\n\n## Elements\n\n"
                b"|Element|Description|Data Type|\n|---|---|---|\n|A|B|long|"
            ),
            "docs-not-a-page",
        ),
        (b"{}", "docs-not-a-page"),
        (b"The HttpRequest and the HttpResponse.", "docs-not-a-page"),
    ],
)
def test_texts_that_are_not_a_page(tmp_path: Path, content: bytes, code: str) -> None:
    write(tmp_path, {"page.md": content})
    with pytest.raises(InputError) as caught:
        read_page(tmp_path, "page.md", Log())
    assert caught.value.diagnostic.code == code
    assert caught.value.diagnostic.source.path == "page.md"


@pytest.mark.parametrize("name", ["gone.md", "folder", "../page.md", "\0"])
def test_files_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"page.md": PAGE, "root/folder/a": ""})
    with pytest.raises(InputError) as caught:
        read_page(tmp_path / "root", name, Log())
    assert caught.value.diagnostic.code == "file-missing"


def test_an_undecodable_byte_is_reported_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, {"page.md": b"# A\n\n\xff"})
    with pytest.raises(InputError) as caught:
        read_page(tmp_path, "page.md", Log())
    assert caught.value.diagnostic.source.line == 3


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    def read(text: str) -> PageFacts:
        return operation_text(text, include=lambda _: HEAD)

    assert read(PAGE.replace("\n", end)) == read(PAGE)
    assert read("\ufeff" + PAGE) == read(PAGE)


def test_the_name_of_a_file_does_not_matter() -> None:
    text = "DeleteVans Service Operation\nRequest Body Elements\nElement Description Data Type\nVanIds The vans. long array"
    facts = read_page_text(text, "anything.md", Log(), lambda _: None)
    assert isinstance(facts, PageFacts)
    assert facts.dialect == "microsoft-text"
    facts = read_page_text(PAGE, "yandex.txt", Log(), lambda _: None)
    assert isinstance(facts, PageFacts)
    assert facts.dialect == "microsoft-markdown"
