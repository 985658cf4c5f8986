"""The front matter of markdown pages."""

from __future__ import annotations

from stubwright.docs.formats.front_matter import read_front_matter


def test_plain_entries_are_read() -> None:
    text = '---\ntitle: "Vans"\nlist:\n  - sourcePath: a/b.md\n---\n# Vans'
    title = read_front_matter(text, "page.md")["title"]
    assert (title.value, title.source) == ("Vans", ("page.md", 2))
    assert read_front_matter(text, "page.md")["sourcePath"].value == "a/b.md"
    assert read_front_matter("# Vans", "page.md") == {}
