"""Markdown to blocks."""

from __future__ import annotations

import pytest

from stubwright.docs.formats.blocks import (
    Block,
    Callout,
    Code,
    Heading,
    Include,
    Paragraph,
    Zone,
)
from stubwright.docs.formats.markdown import TableHeads, read_markdown
from stubwright.docs.text.passages import Line


def blocks(text: str) -> tuple[Block, ...]:
    return read_markdown(text, "page.md", TableHeads())


def test_markdown_blocks() -> None:
    found = blocks(
        "---\ntitle: Vans\n---\n# Vans\nA page.\n\n> [!NOTE]\n> Mind the *gap*.\n> \n> Twice.\n\n"
        '::: zone pivot="soap"\n## <a name="request"></a>Request\n[!INCLUDE[head](./a.md)]\n'
        "- one\n- two\n\n```xml\n<a/>\n```\n::: zone-end\n<!-- dropped\n\nstill -->\nEnd."
    )
    kinds = [type(block) for block in found]
    assert kinds == [
        Heading, Paragraph, Callout, Zone, Heading, Include, Paragraph, Paragraph, Code, Zone, Paragraph,
    ]  # fmt: skip
    title, text, callout, zone, heading, include, one, _, code, end, last = found
    assert isinstance(title, Heading)
    assert (title.text.text, title.level, title.text.source().line) == ("Vans", 1, 4)
    assert isinstance(text, Paragraph)
    assert text.text.source().line == 5
    assert isinstance(callout, Callout)
    assert callout.caption == "Note"
    assert [(p.text, p.source().line) for p in callout.paragraphs] == [
        ("Mind the gap.", 8),
        ("Twice.", 10),
    ]
    assert isinstance(zone, Zone)
    assert (zone.name, zone.source.line) == ("soap", 12)
    assert isinstance(heading, Heading)
    assert heading.anchor == "request"
    assert isinstance(include, Include)
    assert (include.label, include.target, include.source.line) == (
        "head",
        "./a.md",
        14,
    )
    assert isinstance(one, Paragraph)
    assert one.is_bullet
    assert isinstance(code, Code)
    assert (code.tag, code.lines) == ("xml", (Line(19, "<a/>"),))
    assert isinstance(end, Zone)
    assert end.name == ""
    assert isinstance(last, Paragraph)
    assert last.text.source().line == 25


def test_a_heading_joined_to_a_sentence() -> None:
    text, heading = blocks("Takes it down.## Learn more {#see}\n")
    assert isinstance(text, Paragraph)
    assert text.text.text == "Takes it down."
    assert isinstance(heading, Heading)
    assert heading.text.text == "Learn more"


@pytest.mark.parametrize(
    "after",
    ["::: zone-end", '## <a name="x"></a>X', "```json\n{}\n```", "## X {#x}"],
)
def test_a_fence_without_an_end_ends_before_the_next_block(after: str) -> None:
    code, following, *_ = blocks(f"```xml\n<a/>\n\n{after}\n")
    assert isinstance(code, Code)
    assert code.lines[0].text == "<a/>"
    assert isinstance(following, Zone | Heading | Code)


def test_a_template_without_a_fence_is_code() -> None:
    found = blocks("<s:Envelope>\n  <s:Body/>\n</s:Envelope>\n")
    assert isinstance(found[0], Code)
    assert len(found[0].lines) == 3
