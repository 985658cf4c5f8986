"""The facts of a Microsoft operation page, from its blocks."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.diagnostics import Source
from stubwright.docs.dialects.microsoft.fixed_sentences import is_boilerplate
from stubwright.docs.dialects.microsoft.messages import read_protocol_part
from stubwright.docs.dialects.microsoft.sections import outline, split_by_protocol
from stubwright.docs.dialects.microsoft.titles import OPERATION_TITLE
from stubwright.docs.facts import EndpointFact, Fact, Note, PageFacts
from stubwright.docs.formats.blocks import Callout, Code, Paragraph
from stubwright.docs.text.wording import note_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from stubwright.docs.dialects.microsoft.sections import Outline, Section
    from stubwright.docs.facts import Environment, ProtocolPart
    from stubwright.docs.formats.blocks import Block
    from stubwright.docs.formats.page import Page
    from stubwright.docs.text.passages import Passage

_SERVICE_LINE: Final = re.compile(
    r"\b(?P<service>[A-Z]\w*?)(?:Service)?\.svc\s+(?P<version>[vV]\d+)\b"
)
_SERVICE_URL: Final = re.compile(
    r"/(?P<version>[vV]\d+)/(?P<service>\w+?)(?:Service)?\.svc\b"
)
_NAMESPACE: Final = re.compile(
    r"(?:\bNamespace|\bEspace\s+de\s+noms|\bEspacio\s+de\s+nombres|\bSpazio\s+dei\s+nomi"
    r"|\bNamensraum)\s*:\s*(\S+)"
)
_URL: Final = re.compile(
    r"(?:(?P<method>GET|POST|PUT|PATCH|DELETE)\s+)?(?P<url>https?://[^\s`\"'<>|)]+)"
)
_METHODS: Final = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
_VERSION: Final = re.compile(r"/([vV]\d+)(?:/|$)")
_NO_FRONT_MATTER: Final[Mapping[str, Fact[str]]] = MappingProxyType({})


class _Origin(NamedTuple):
    """The facts about the service in the requirements section."""

    service: Fact[str] | None = None
    version: Fact[str] | None = None
    namespace: Fact[str] | None = None
    url: Fact[str] | None = None


class _Title(NamedTuple):
    """The names in the title of a page."""

    operation: Fact[str] | None = None
    service: Fact[str] | None = None


def read_microsoft_page(
    blocks: Iterable[Block],
    page: Page,
    dialect: str,
    *,
    language: str = "en",
    front: Mapping[str, Fact[str]] = _NO_FRONT_MATTER,
) -> PageFacts | None:
    """Return the facts of a page; None if it isn't an operation page."""
    parts = outline(blocks, page.log)
    protocol_parts = tuple(
        read_protocol_part(raw, page.log)
        for raw in split_by_protocol(parts.sections, language)
    )
    origin = _read_origin(parts.sections)
    endpoints = tuple(dict.fromkeys(_endpoints(parts.sections, origin)))
    named = _read_title(parts, front.get("title"))
    if language != "en":
        message = f"the page is in another language ({language}); its prose was skipped"
        page.log.report("docs-localized", message, Source(page.path, 1))
    if not protocol_parts:
        message = "the page has neither a request nor a response section"
        page.log.report("docs-missing-table", message, Source(page.path, 1))
    facts = PageFacts(
        dialect,
        Source(page.path, 1),
        language=language,
        operation=named.operation or _operation_of(protocol_parts),
        service=origin.service or named.service,
        version=origin.version or _version_of(protocol_parts, endpoints),
        namespace=origin.namespace or _namespace_of(protocol_parts),
        summary=_summary(parts) or front.get("description"),
        notes=tuple(_notes(parts)),
        endpoints=endpoints,
        protocol_parts=protocol_parts,
    )
    return facts if _is_page(facts) else None


def _read_title(parts: Outline, front: Fact[str] | None) -> _Title:
    """Return the names in the title, or in the front matter's title if there is no heading."""
    stated = Fact(parts.title.text, parts.title.source()) if parts.title else front
    match = OPERATION_TITLE.fullmatch(stated.value) if stated else None
    if stated is None or match is None:
        return _Title()
    service = "".join((match["service"] or "").split())
    return _Title(
        Fact(match["operation"], stated.source),
        Fact(service, stated.source) if service else None,
    )


def _operation_of(protocol_parts: Iterable[ProtocolPart]) -> Fact[str] | None:
    for part in protocol_parts:
        for message, ending in ((part.request, "Request"), (part.response, "Response")):
            if message.name is not None and message.name.value.endswith(ending):
                name = message.name.value.removesuffix(ending)
                return Fact(name, message.name.source)
    return None


def _namespace_of(protocol_parts: Iterable[ProtocolPart]) -> Fact[str] | None:
    for part in protocol_parts:
        for message in (part.request, part.response):
            if message.body is not None and message.body.namespace:
                return Fact(message.body.namespace, message.body.source)
    return None


def _version_of(
    protocol_parts: Iterable[ProtocolPart], endpoints: Iterable[EndpointFact]
) -> Fact[str] | None:
    namespace = _namespace_of(protocol_parts)
    stated = [*([namespace] if namespace else ())]
    stated += [Fact(endpoint.url, endpoint.source) for endpoint in endpoints]
    for fact in stated:
        match = _VERSION.search(fact.value)
        if match:
            return Fact(match[1].lower(), fact.source)
    return None


def _read_origin(sections: Iterable[Section]) -> _Origin:
    origin = _Origin()
    for section in sections:
        if section.key != "requirements":
            continue
        for passage in section.paragraphs:
            service = _SERVICE_LINE.search(passage.text)
            if service and origin.service is None:
                source = passage.source(service.start())
                origin = origin._replace(
                    service=Fact(service["service"], source),
                    version=Fact(service["version"].lower(), source),
                    url=_link(passage, source),
                )
            namespace = _NAMESPACE.search(passage.text)
            if namespace and origin.namespace is None:
                value = namespace[1].replace("\\", "").rstrip(".,")
                source = passage.source(namespace.start())
                origin = origin._replace(namespace=Fact(value, source))
    return origin


def _link(passage: Passage, source: Source) -> Fact[str] | None:
    for link in passage.links:
        if _SERVICE_URL.search(link):
            return Fact(link, source)
    return None


def _endpoints(sections: Iterable[Section], origin: _Origin) -> Iterator[EndpointFact]:
    if origin.url is not None:
        url = origin.url
        yield EndpointFact("soap", _environment(url.value), url.value, url.source)
    for section in sections:
        if section.key != "request-url":
            continue
        tag = ""
        for block in section.blocks:
            if isinstance(block, Code):
                for line in block.lines:
                    source = Source(block.source.path, line.number)
                    yield from _rest(line.text, source, block.tag.upper())
            elif isinstance(block, Paragraph):
                text = block.text.text
                yield from _rest(text, block.text.source(), tag)
                tag = text if text in _METHODS else tag


def _rest(text: str, source: Source, tag: str) -> Iterator[EndpointFact]:
    for match in _URL.finditer(text.replace("\\", "")):
        method = match["method"] or (tag if tag in _METHODS else None)
        url = match["url"].rstrip(".,;")
        yield EndpointFact("rest", _environment(url), url, source, method)


def _environment(url: str) -> Environment:
    host = url.split("/")[2] if url.count("/") > 1 else url
    return "sandbox" if ".sandbox." in host else "production"


def _summary(parts: Outline) -> Fact[str] | None:
    if parts.title is None:
        return None
    line = parts.title.source().line
    for block in parts.intro:
        if isinstance(block, Paragraph) and block.text.source().line > line:
            return Fact(block.text.text, block.text.source())
    return None


def _notes(parts: Outline) -> Iterator[Note]:
    seen: set[str] = set()
    summary = _summary(parts)
    for passage in _remarks(parts):
        text = passage.text
        if text in seen or (summary and passage.source() == summary.source):
            continue
        seen.add(text)
        if not is_boilerplate(text):
            yield Note(note_kind(passage), text, passage.source())


def _remarks(parts: Outline) -> Iterator[Passage]:
    """Yield the paragraphs of the introduction and of remarks, and all callouts."""
    line = parts.title.source().line if parts.title else None
    for block in parts.intro:
        if isinstance(block, Callout):
            yield from block.paragraphs
        elif (
            isinstance(block, Paragraph)
            and line is not None
            and block.text.source().line > line
        ):
            yield block.text
    for section in parts.sections:
        for block in section.blocks:
            if isinstance(block, Callout):
                yield from block.paragraphs
            elif isinstance(block, Paragraph) and section.key == "remarks":
                yield block.text


def _is_page(facts: PageFacts) -> bool:
    """Return whether the page has anything that only operation pages have.

    Pages about data objects may mention requests, but have no tables or templates of them.
    """
    messages = [
        m for part in facts.protocol_parts for m in (part.request, part.response)
    ]
    has_content = any(
        message.elements is not None or message.headers or message.body
        for message in messages
    )
    is_titled = facts.operation is not None and facts.operation.source not in {
        message.name.source for message in messages if message.name
    }
    return facts.operation is not None and (has_content or is_titled)
