"""Finds the templates in rendered text, which has no code fences, and the names in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stubwright.docs.dialects.microsoft.fixed_sentences import (
    DERIVED_TYPE,
    implied_section,
)
from stubwright.docs.dialects.microsoft.titles import section_of
from stubwright.docs.formats.json_template import read_json_template
from stubwright.docs.formats.soap_template import read_soap_template
from stubwright.docs.text.passages import collapse_whitespace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from stubwright.docs.facts import TemplateNode
    from stubwright.docs.text.passages import Line

_ENVELOPE: Final = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(\w+):Envelope\b")
_ENVELOPE_END: Final = re.compile(r"</\w+:Envelope\s*>")
_JSON_KEYS: Final = frozenset({"request-json", "response-json"})
_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"?')


def find_templates(lines: Sequence[Line]) -> dict[int, int]:
    """Return the index after each template's last line, by the index of its first."""
    found: dict[int, int] = {}
    section = "intro"
    index = 0
    while index < len(lines):
        text = collapse_whitespace(lines[index].text)
        end = index + 1
        key = section_of(text)
        if key != "unknown":
            section = key
        elif _ENVELOPE.match(text):
            end = _xml_end(lines, index)
            found[index] = end
        elif section in _JSON_KEYS and text[:1] in {"{", "["}:
            end = _json_end(lines, index)
            found[index] = end
        else:
            section = implied_section(text) or section
        index = end
    return found


def _xml_end(lines: Sequence[Line], start: int) -> int:
    """Return the index after an envelope's last line; one that was cut off ends with its tags."""
    for index in range(start, len(lines)):
        text = lines[index].text.strip()
        if index > start and (_ENVELOPE.match(text) or text[:1] not in {"", "<"}):
            return index
        if _ENVELOPE_END.search(text):
            return index + 1
    return len(lines)


def _json_end(lines: Sequence[Line], start: int) -> int:
    depth = 0
    for index in range(start, len(lines)):
        text = _STRING.sub("", lines[index].text)
        if section_of(collapse_whitespace(text)) != "unknown":
            return index
        depth += text.count("{") + text.count("[") - text.count("}") - text.count("]")
        if depth <= 0:
            return index + 1
    return len(lines)


def template_names(
    templates: Mapping[int, int], lines: Sequence[Line], path: str
) -> tuple[frozenset[str], bool]:
    """Return the names of body and header elements in the templates, and whether all could be read."""
    names: set[str] = set()
    is_complete = True
    for start, end in templates.items():
        part = lines[start:end]
        nodes: tuple[TemplateNode, ...]
        if part[0].text.lstrip().startswith("<"):
            soap = read_soap_template(part, path, DERIVED_TYPE)
            nodes = (soap.body.children if soap.body else ()) + soap.header
            is_complete = is_complete and not soap.flaw
        else:
            json = read_json_template(part, path)
            nodes = json.root.children if json.root else ()
            is_complete = is_complete and not json.flaw
        names.update(node.name for node in nodes)
    return frozenset(names - {"Action", ""}), is_complete
