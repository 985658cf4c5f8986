"""The facts of a Yandex method page, from its blocks."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from stubwright.diagnostics import Source
from stubwright.docs.dialects.yandex.messages import error_source, read_message
from stubwright.docs.dialects.yandex.sections import read_sections
from stubwright.docs.dialects.yandex.titles import METHOD
from stubwright.docs.facts import Fact, MessageFacts, Note, PageFacts, ProtocolPart
from stubwright.docs.formats.blocks import Callout, Heading, Paragraph
from stubwright.docs.formats.front_matter import front_matter
from stubwright.docs.text.limits import find_call_limit
from stubwright.docs.text.wording import note_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from stubwright.docs.dialects.yandex.sections import Section
    from stubwright.docs.facts import Alignment
    from stubwright.docs.formats.blocks import Block
    from stubwright.docs.formats.page import Page
    from stubwright.docs.text.passages import Passage

_RUSSIAN: Final = re.compile(r"[\u0400-\u04ff]{3}")
_SERVICE: Final = r"/([a-z][a-z0-9]+)/{operation}(?:\.\w+|-docpage/?)?(?=[?#\"'\s)]|$)"


def read_yandex_page(
    blocks: Iterable[Block], page: Page, dialect: str
) -> PageFacts | None:
    """Return the facts of a page; None if it isn't a method page."""
    sections = read_sections(blocks, page)
    messages: list[MessageFacts] = []
    for side in ("request", "response"):
        matching = [section for section in sections if section.key == side]
        message = read_message(matching, side, page.log)
        if message.elements is None:
            place = matching[0].source if matching else Source(page.path, 1)
            what = f"the page has no table of the {side}"
            page.log.report("docs-missing-table", what, place)
        messages.append(message)
    request, response = messages
    request = _with_call_limit(request, sections, page)
    protocol_parts = (
        (
            ProtocolPart(
                ("json", "soap"), request, response, _alignment(response, sections)
            ),
        )
        if any(section.key in {"request", "response"} for section in sections)
        else ()
    )
    operation = _operation(sections, request)
    facts = PageFacts(
        dialect,
        Source(page.path, 1),
        language="ru" if _is_russian(sections) else "en",
        operation=operation,
        service=_service(page, operation),
        summary=_summary(sections),
        notes=tuple(_notes(sections)),
        protocol_parts=protocol_parts,
    )
    return facts if _is_page(facts) else None


def _is_russian(sections: Iterable[Section]) -> bool:
    shown = 0
    for section in sections:
        for passage in _paragraphs(section):
            shown += 1 if _RUSSIAN.search(passage.text) else -1
    return shown > 0


def _paragraphs(section: Section) -> Iterator[Passage]:
    for block in section.blocks:
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Callout) and block.caption:
            yield from block.paragraphs


def _operation(sections: Sequence[Section], request: MessageFacts) -> Fact[str] | None:
    titles = [b.text for b in sections[0].blocks if isinstance(b, Heading)]
    shown = request.body.children if request.body else ()
    method = next((node for node in shown if node.name == "method"), None)
    for title in titles:
        if METHOD.fullmatch(title.text) and (
            method is None or method.placeholder == title.text
        ):
            return Fact(title.text, title.source())
    if method is not None and METHOD.fullmatch(method.placeholder):
        return Fact(method.placeholder, method.source)
    return None


def _service(page: Page, operation: Fact[str] | None) -> Fact[str] | None:
    """Return the service that the addresses of the front matter name, if all name the same."""
    if operation is None:
        return None
    front = front_matter(page.text)
    pattern = _SERVICE.format(operation=re.escape(operation.value))
    found = list(re.finditer(pattern, front))
    if len({match[1] for match in found}) != 1:
        return None
    line = front.count("\n", 0, found[0].start()) + 1
    return Fact(found[0][1], Source(page.path, line))


def _introduction(section: Section) -> list[Passage]:
    """Return the paragraphs below the title. Text above it belongs to the website."""
    found: list[Passage] = []
    for block in section.blocks:
        if isinstance(block, Heading) and METHOD.fullmatch(block.text.text):
            found.clear()
        elif isinstance(block, Paragraph) and not block.is_bullet:
            found.append(block.text)
        elif isinstance(block, Callout) and block.caption:
            found.extend(block.paragraphs)
    return found


def _summary(sections: Sequence[Section]) -> Fact[str] | None:
    for passage in _introduction(sections[0]):
        if passage.text.endswith((".", "!")):
            return Fact(passage.text, passage.source())
    return None


def _notes(sections: Sequence[Section]) -> Iterator[Note]:
    summary = _summary(sections)
    for passage in _introduction(sections[0]):
        if summary is None or passage.source() != summary.source:
            yield Note(note_kind(passage), passage.text, passage.source())
    for section in sections:
        if section.key == "restrictions":
            yield from _restrictions(section)


def _restrictions(section: Section) -> Iterator[Note]:
    """Yield one note for each paragraph, with the items of the list that follows it."""
    note: Note | None = None
    for block in section.blocks:
        if not isinstance(block, Paragraph):
            continue
        if block.is_bullet and note is not None:
            note = replace(note, text=f"{note.text}\n- {block.text.text}")
            continue
        if note is not None:
            yield note
        note = Note("restriction", block.text.text, block.text.source())
    if note is not None:
        yield note


def _alignment(
    response: MessageFacts, sections: Iterable[Section]
) -> Fact[Alignment] | None:
    source = error_source(response)
    if source is not None:
        return Fact("per-item", source)
    if response.elements is None:
        return None
    place = next(s.source for s in sections if s.key == "response")
    return Fact("none", place)


def _with_call_limit(
    request: MessageFacts, sections: Iterable[Section], page: Page
) -> MessageFacts:
    """Give the request's only list the limit that the restrictions state for one call."""
    limit = next(
        (
            found
            for section in sections
            if section.key == "restrictions"
            for passage in _paragraphs(section)
            if (found := find_call_limit(passage)) is not None
        ),
        None,
    )
    tables = {"": request.elements or (), **request.structures}
    lists = [
        (structure, element)
        for structure, elements in tables.items()
        for element in elements
        if element.type is not None and element.type.value.is_list
    ]
    if limit is None or len(lists) != 1:
        return request
    structure, element = lists[0]
    if element.max_items is not None:
        if element.max_items.value != limit.value:
            what = f"the restrictions state a different limit for {element.name}; the element's own limit is used"
            page.log.report("docs-page-conflict", what, limit.source)
        return request
    limited = tuple(
        replace(e, max_items=limit) if e is element else e for e in tables[structure]
    )
    if not structure:
        return replace(request, elements=limited)
    return replace(request, structures={**request.structures, structure: limited})


def _is_page(facts: PageFacts) -> bool:
    """Return whether the page has anything that only method pages have."""
    return any(
        message.elements or message.body is not None
        for part in facts.protocol_parts
        for message in (part.request, part.response)
    )
