"""Specs that are damaged at random: a run ends with findings or with a package, never a traceback."""

from __future__ import annotations

import functools
import json
import tempfile
from pathlib import Path
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from tests.support.effort import examples
from tests.tiny import make_specs, run, tree

FILES = ("a/one/fleet.wsdl", "a/one/docs/deletevans.md", "a/one/overrides.toml", "catalog.toml")  # fmt: skip
OVERRIDES = """\
# What the page states wrongly.

[[override]]
operation = "DeleteVans"
field = "VanIds"
max_items = 40
reason = "Measured."

[[override]]
operation = "Fleet.Delete*"
alignment = "none"
reason = "Seen so."
"""
SNIPPETS = (
    b"\x00", b"\xff\xfe", b"\x1b[2J", b"'", b'"', b'"""', b"\\", b"{{ 7 * 7 }}", b"{% raw %}", b"${x}", b"<", b">",
    b"&", b"&lt;", b"&x;", b"]]>", b"<!--", b"<![CDATA[", b"<!DOCTYPE x>", b"|", b"```", b"#", b"\r", b"\n\n", b"\t",
    "\u2028".encode(), "\u202e".encode(), "é".encode(), "²".encode(), b"-1", b"99999999999999999999999", b"..", b"/",
    b"[[", b"]]", b"= 1\n", b"true", b"{}", b"[]", b"a" * 500,
)  # fmt: skip


class Damage(NamedTuple):
    """A way to damage a file: what is done, where (as shares of the file), and with what."""

    kind: str
    where: float
    other: float
    put: bytes

    def __call__(self, content: bytes) -> bytes:
        lines = content.splitlines(keepends=True)
        at, line = int(self.where * len(content)), int(self.where * (len(lines) - 1))
        second = int(self.other * (len(lines) - 1))
        if self.kind == "cut" or not lines:
            return content[:at]
        if self.kind == "drop":
            del lines[line]
        elif self.kind == "double":
            lines.insert(line, lines[line])
        elif self.kind == "swap":
            lines[line], lines[second] = lines[second], lines[line]
        else:
            length = int(self.other * 12) if self.kind == "replace" else 0
            return content[:at] + self.put + content[at + length :]
        return b"".join(lines)


DAMAGES = st.builds(
    Damage,
    st.sampled_from(["cut", "drop", "double", "swap", "insert", "replace"]),
    st.floats(0, 1),
    st.floats(0, 1),
    st.sampled_from(SNIPPETS) | st.binary(min_size=1, max_size=8),
)


@functools.cache
def whole() -> dict[str, bytes]:
    """The undamaged specs, which generate without a finding."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = make_specs(Path(temporary) / "specs", "a.one")
        overrides = folder / "a" / "one" / "overrides.toml"
        overrides.write_text(OVERRIDES, encoding="utf-8")
        catalog = folder / "catalog.toml"
        text = catalog.read_text(encoding="utf-8") + 'overrides = "overrides.toml"\n'
        catalog.write_text(text, encoding="utf-8")
        result = run("generate", "--specs", folder, "--out", Path(temporary) / "out")
        assert (result.exit_code, result.output) == (0, "")
        return tree(folder)


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@examples(12)
@given(name=st.sampled_from(FILES), damage=st.lists(DAMAGES, min_size=1, max_size=3))
def test_a_run_on_damaged_specs_ends_well(name: str, damage: list[Damage]) -> None:
    content = whole()[name]
    for one in damage:
        content = one(content)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        specs = put(folder / "specs", {**whole(), name: content})
        out = put(folder / "out", {})
        result = run("generate", "--specs", specs, "--out", out, "--format", "json")
        assert result.exit_code in {0, 1}, result.output
        found = json.loads(result.stderr)
        ours = {"internal-error", "output-unsafe"}
        failed = [item["message"] for item in found if item["code"] in ours]
        assert not failed, content.decode(errors="replace")
        assert all(item["path"] for item in found)
        if result.exit_code:
            assert [item for item in found if item["severity"] == "error"]
            assert not out.exists() or not tree(out)
        else:
            again = run("check", "--specs", specs, "--out", out)
            assert again.exit_code == 0, again.output
        assert {path.name for path in folder.iterdir()} <= {"specs", "out"}


@examples(10)
@given(damage=st.lists(DAMAGES, min_size=1, max_size=3))
def test_a_damaged_page_alone_ends_well(damage: list[Damage]) -> None:
    content = whole()["a/one/docs/deletevans.md"]
    for one in damage:
        content = one(content)
    with tempfile.TemporaryDirectory() as temporary:
        page = Path(temporary) / "deletevans.md"
        page.write_bytes(content)
        out = Path(temporary) / "out"
        for command in (
            ("generate", "--name", "vans", "--out", out),
            ("show", "--format", "json"),
            ("coverage",),
        ):
            result = run(*command, "--docs", page)
            assert result.exit_code in {0, 1}, result.output
            assert "internal-error" not in result.stderr, (result.stderr, content)
            assert "output-unsafe" not in result.stderr, (result.stderr, content)
            assert result.exit_code == 0 or ": error: " in result.stderr
