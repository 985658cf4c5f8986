"""The sections of a Microsoft page, grouped by protocol.

Copies of pages may lack headings, so the fixed sentence below a heading also begins its section.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.docs.dialects.microsoft.fixed_sentences import implied_section
from stubwright.docs.dialects.microsoft.titles import (
    OPERATION_TITLE,
    SectionKey,
    is_tab,
    section_of,
    section_of_include,
)
from stubwright.docs.formats.blocks import Callout, Heading, Include, Paragraph, Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.diagnostics import Log, Source
    from stubwright.docs.facts import Protocol
    from stubwright.docs.formats.blocks import Block
    from stubwright.docs.text.passages import Passage

_MESSAGE_KEYS: Final[frozenset[SectionKey]] = frozenset(
    {
        "request",
        "request-body",
        "request-header",
        "response",
        "response-body",
        "response-header",
    }
)
_REST_KEYS: Final[frozenset[SectionKey]] = frozenset(
    {"request-url", "request-json", "response-json"}
)
_SOAP_KEYS: Final[frozenset[SectionKey]] = frozenset(
    {"request-soap", "response-soap", "requirements"}
)
_ORIGIN: Final[frozenset[SectionKey]] = frozenset({"requirements"})


@dataclass(slots=True, eq=False)
class Section:
    """The blocks under one heading. ``source`` is that of the heading."""

    key: SectionKey
    source: Source
    zone: str = ""
    blocks: list[Block] = field(default_factory=list["Block"])

    @property
    def paragraphs(self) -> Iterator[Passage]:
        """The paragraphs, those of callouts included."""
        for block in self.blocks:
            if isinstance(block, Paragraph):
                yield block.text
            elif isinstance(block, Callout):
                yield from block.paragraphs


class Outline(NamedTuple):
    """The parts of a page. ``title`` is the heading that names the operation."""

    title: Passage | None
    intro: Sequence[Block]
    sections: Sequence[Section]


class ProtocolSections(NamedTuple):
    """The sections about one protocol."""

    protocol: Protocol
    sections: Sequence[Section]
    is_english: bool = True


def outline(blocks: Iterable[Block], log: Log) -> Outline:
    """Split a page into its introduction and its sections."""
    builder = _Builder(log)
    for block in blocks:
        builder.take(block)
    return Outline(builder.title, builder.intro, builder.sections)


class _Builder:
    def __init__(self, log: Log) -> None:
        self._log = log
        self._zone = ""
        self._section: Section | None = None
        self.title: Passage | None = None
        self.intro: list[Block] = []
        self.sections: list[Section] = []

    def take(self, block: Block) -> None:
        if isinstance(block, Zone):
            self._zone = block.name
            if self.sections:
                self._open("unknown", block.source)
        elif isinstance(block, Heading):
            if not is_tab(block.text.text):
                self._heading(block)
        elif isinstance(block, Paragraph) and _is_bare_title(block.text.text):
            self._heading(Heading(block.text, 2))
        else:
            self._imply(block)
            target = self._section.blocks if self._section else self.intro
            target.append(block)

    def _heading(self, heading: Heading) -> None:
        text = heading.text.text
        key = section_of(text, heading.anchor)
        source = heading.text.source()
        if self.title is None and OPERATION_TITLE.fullmatch(text):
            self.title = heading.text
            return
        if key == "unknown":
            if not self.sections:
                return
            self._log.report(
                "docs-unknown-section",
                f"skipped the unknown section {text[:60]}",
                source,
            )
        self._open(key, source)

    def _imply(self, block: Block) -> None:
        """Begin the section that a fixed sentence or an include belongs to, unless it has begun."""
        key = _implied(block)
        current = self._section.key if self._section else "intro"
        if key is None or current == key:
            return
        if key in {"request", "response"} and current == f"{key}-body":
            return
        source = block.source if isinstance(block, Include) else None
        if isinstance(block, Paragraph):
            source = block.text.source()
        if source is not None:
            self._open(key, source)

    def _open(self, key: SectionKey, source: Source) -> None:
        self._section = Section(key, source, self._zone)
        self.sections.append(self._section)


def _is_bare_title(text: str) -> bool:
    """Return whether a paragraph is a heading without its markup."""
    return " " in text and section_of(text) != "unknown"


def _implied(block: Block) -> SectionKey | None:
    if isinstance(block, Include):
        return section_of_include(block.label)
    return implied_section(block.text.text) if isinstance(block, Paragraph) else None


def split_by_protocol(
    sections: Sequence[Section], language: str
) -> list[ProtocolSections]:
    """Group the sections by protocol, in the order of the page."""
    streams: dict[str, list[Section]] = {}
    for section in sections:
        if section.blocks:
            streams.setdefault(section.zone, []).append(section)
    protocol_parts: list[ProtocolSections] = []
    for zone, stream in streams.items():
        for part in _cycles(stream):
            keys: set[SectionKey] = {section.key for section in part}
            if keys & _MESSAGE_KEYS or keys & (_REST_KEYS | _SOAP_KEYS) - _ORIGIN:
                protocol = _protocol(zone, keys)
                protocol_parts.append(
                    ProtocolSections(protocol, part, language == "en")
                )
    return protocol_parts


def _cycles(stream: Iterable[Section]) -> Iterator[list[Section]]:
    """Split a sequence of sections where they start over for another protocol."""
    part: list[Section] = []
    seen: set[SectionKey] = set()
    for section in stream:
        again = section.key == "request-url" and bool(seen & _MESSAGE_KEYS)
        if section.key in {"request", "request-body"}:
            again = any(key.startswith("response") for key in seen)
        if again:
            yield part
            part, seen = [], set()
        part.append(section)
        seen.add(section.key)
    if part:
        yield part


def _protocol(zone: str, keys: set[SectionKey]) -> Protocol:
    if keys & _REST_KEYS and not keys & _SOAP_KEYS:
        return "rest"
    if keys & _SOAP_KEYS and not keys & _REST_KEYS:
        return "soap"
    return "rest" if zone == "rest" else "soap"
