# ruff: noqa: RUF001 - some of the pages aren't English
"""One method page in every format that copies of it have: each must say the same.

The page is written down once, in our own words; the renderers know nothing of the readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest

from stubwright.diagnostics import Log
from stubwright.page import TypePhrase
from stubwright.read.docs import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from stubwright.page import ElementFacts, PageFacts


class Words(NamedTuple):
    """The fixed words of one language."""

    columns: tuple[str, str, str, str]
    titles: tuple[str, str, str, str]
    lead: tuple[str, str]
    root: str
    structure: str
    yes: str
    no: str


ENGLISH = Words(
    ("Parameter", "Type", "Description", "Required"),
    ("Learn more", "Restrictions", "Request", "Response"),
    ("Request structure in JSON format:", "Response structure in JSON format:"),
    "{0} structure (for JSON) / {1} structure (for SOAP)",
    "{0} structure",
    "Yes",
    "No",
)
RUSSIAN = Words(
    ("Параметр", "Тип", "Описание", "Обязательный"),
    ("Узнайте больше", "Ограничения", "Запрос", "Ответ"),
    ("Структура запроса в формате JSON:", "Структура ответа в формате JSON:"),
    "Структура {0} (для JSON) / {1} (для SOAP)",
    "Структура {0}",
    "Да",
    "Нет",
)


class Field(NamedTuple):
    """One row. ``text`` holds its paragraphs."""

    name: str
    type: str
    text: tuple[str, ...]
    required: bool | None = None


class Spec(NamedTuple):
    """What a page says."""

    words: Words
    method: str
    sentence: str
    restrictions: tuple[str, ...]
    request: tuple[tuple[str, tuple[Field, ...]], ...]
    response: tuple[tuple[str, tuple[Field, ...]], ...]
    snippets: tuple[str, str]
    limit: int


REQUEST_SNIPPET = """{
  "method": "delete",
  "params": { /* params */
    "SelectionCriteria": {  /* IdsCriteria */
      "Ids": [(long), ... ] /* required */
    } /* required */
  }
}"""
RESPONSE_SNIPPET = """{
  "result": {  /* result */
    "DeleteResults": [{  /* ActionResult */
      "Id": (long),
      "Warnings": [{  /* ExceptionNotification */
        "Code": (int), /* required */
        "Message": (string), /* required */
        "Details": (string)
       }, ...
      ],
      "Errors": [{  /* ExceptionNotification */
        "Code": (int), /* required */
        "Message": (string), /* required */
        "Details": (string)
       }, ...
      ]
    }, ... ] /* required */
  }
}"""

KITES = Spec(
    ENGLISH,
    "delete",
    "Takes kites down.",
    ("A maximum of 10,000 kites per method call.", "A kite can't be taken down:"),
    (
        (
            "params/DeleteRequest",
            (
                Field(
                    "SelectionCriteria",
                    "IdsCriteria",
                    ("Which kites to take down.",),
                    True,
                ),
            ),
        ),
        (
            "IdsCriteria",
            (
                Field(
                    "Ids",
                    "array of long",
                    ("Numbers of the kites (maximum of 10,000).",),
                    True,
                ),
            ),
        ),
    ),
    (
        (
            "result/DeleteResponse",
            (
                Field(
                    "DeleteResults",
                    "array of ActionResult",
                    ("What became of the kites.",),
                ),
            ),
        ),
        (
            "ActionResult",
            (
                Field(
                    "Id",
                    "long",
                    (
                        "Number of the kite. Given if there were no errors.",
                        "See the sky.",
                    ),
                ),
                Field(
                    "Warnings",
                    "array of ExceptionNotification",
                    ("Warnings on the way down.",),
                ),
                Field(
                    "Errors",
                    "array of ExceptionNotification",
                    ("Errors on the way down.",),
                ),
            ),
        ),
    ),
    (REQUEST_SNIPPET, RESPONSE_SNIPPET),
    10_000,
)
LODKI = KITES._replace(
    words=RUSSIAN,
    sentence="Топит лодки.",
    restrictions=(
        "Не более 10\u00a0000 лодок в одном вызове метода.",
        "Лодку нельзя утопить:",
    ),
    request=(
        (
            "params/DeleteRequest",
            (
                Field(
                    "SelectionCriteria", "IdsCriteria", ("Какие лодки топить.",), True
                ),
            ),
        ),
        (
            "IdsCriteria",
            (
                Field(
                    "Ids",
                    "array of long",
                    ("Номера лодок (не более 10\u00a0000).",),
                    True,
                ),
            ),
        ),
    ),
    response=(
        (
            "result/DeleteResponse",
            (
                Field(
                    "DeleteResults", "array of ActionResult", ("Что стало с лодками.",)
                ),
            ),
        ),
        (
            "ActionResult",
            (
                Field("Id", "long", ("Номер лодки.", "Возвращается, если нет ошибок.")),
                Field(
                    "Warnings",
                    "array of ExceptionNotification",
                    ("Предупреждения в пути.",),
                ),
                Field("Errors", "array of ExceptionNotification", ("Ошибки в пути.",)),
            ),
        ),
    ),
)
PHOTOS = KITES._replace(
    sentence="Burns photos.",
    restrictions=("Maximum of 50 photos per method call.",),
    request=(
        (
            "params/DeleteRequest",
            (
                Field(
                    "SelectionCriteria",
                    "PhotoCriteria",
                    ("Which photos to burn.",),
                    True,
                ),
            ),
        ),
        (
            "PhotoCriteria",
            (
                Field(
                    "PhotoHashes",
                    "array of string",
                    ("Names of photos. Maximum of 50 items in the array.",),
                    True,
                ),
                Field(
                    "Forced",
                    "YesNoEnum, nillable",
                    ("Whether to burn those in use.",),
                    False,
                ),
            ),
        ),
    ),
    snippets=(
        REQUEST_SNIPPET.replace("IdsCriteria", "PhotoCriteria").replace(
            '"Ids": [(long), ... ] /* required */',
            '"PhotoHashes": [(string), ... ], /* required */\n      "Forced": ( "YES" | "NO" ) /* nillable */',
        ),
        RESPONSE_SNIPPET,
    ),
    limit=50,
)


def title_of(words: Words, structure: str) -> str:
    """Return the text of a structure's row."""
    if "/" in structure:
        return words.root.format(*structure.split("/"))
    return words.structure.format(structure)


def answer(words: Words, field: Field) -> str:
    return "" if field.required is None else words.yes if field.required else words.no


def halves(
    spec: Spec,
) -> list[tuple[str, str, str, tuple[tuple[str, tuple[Field, ...]], ...]]]:
    """Return title, lead, snippet and structures of the request and the response."""
    _, _, request, response = spec.words.titles
    return [
        (request, spec.words.lead[0], spec.snippets[0], spec.request),
        (response, spec.words.lead[1], spec.snippets[1], spec.response),
    ]


def diplodoc_front(spec: Spec) -> list[str]:
    learn, restrictions = spec.words.titles[:2]
    return [
        "---",
        "metadata:",
        "  - name: generator",
        "    content: Diplodoc Platform v5.60.0",
        "alternate:",
        "  - https://docs.example/en/kites/delete",
        "  - href: https://docs.example/ru/kites/delete",
        "    hreflang: ru",
        "sourcePath: en/kites/delete.md",
        "---",
        "> **Documentation Index:** see [the index](https://docs.example/llms.txt)",
        "",
        f"# {spec.method}",
        "",
        spec.sentence,
        "",
        f"## {learn} {{#see-also}}",
        "",
        "- [Kites](kites.md)",
        "",
        f"## {restrictions} {{#restrictions}}",
        "",
        "\n\n".join(spec.restrictions),
        "",
        "- while it `flies | soars`",
        "",
    ]


def diplodoc_cells(spec: Spec, *, spans: str = "") -> str:
    """F1: one cell a line."""
    out = diplodoc_front(spec)
    for (title, lead, snippet, structures), anchor in zip(
        halves(spec), ("input", "output"), strict=True
    ):
        width = 4 if structures is spec.request else 3
        out += [
            f"## {title} {{#{anchor}}}",
            "",
            lead,
            "",
            "```javascript translate=no",
            snippet,
            "",
            "```",
            "",
            "#|",
            "||",
        ]
        out += ["\n|\n".join(f"**{c}** " for c in spec.words.columns[:width]), "||"]
        for structure, fields in structures:
            head = f"**{title_of(spec.words, structure)}**"
            if spans:
                out += ["||", head, *["|\n>"] * (width - 2), f"|\n>{spans}||"]
            else:
                out += ["||", head, "||"]
            for field in fields:
                cells = [
                    f"`{field.name}`",
                    field.type,
                    "\n\n".join(field.text),
                    answer(spec.words, field),
                ]
                out += ["||", "\n|\n".join(cells[:width]), "||"]
        out += ["|# ", ""]
    return "\n".join(out)


def diplodoc_rows(spec: Spec) -> str:
    """F2: one row a line."""
    out = diplodoc_front(spec)
    for (title, lead, snippet, structures), anchor in zip(
        halves(spec), ("input", "output"), strict=True
    ):
        width = 4 if structures is spec.request else 3
        out += [
            f"## {title} {{#{anchor}}}",
            "",
            lead,
            "",
            "```javascript",
            snippet,
            "```",
            "",
            "#|",
            "",
        ]
        out += [
            "|| " + " | ".join(f"**{c}** " for c in spec.words.columns[:width]) + " ||",
            "",
        ]
        for structure, fields in structures:
            out += [
                "|| "
                + " | ".join(
                    [f"**{title_of(spec.words, structure)}**", *[">"] * (width - 1)]
                )
                + "  ||",
                "",
            ]
            for field in fields:
                cells = [
                    f"`{field.name}`",
                    field.type,
                    " ".join(field.text),
                    answer(spec.words, field),
                ]
                out += ["|| " + " | ".join(cells[:width]) + " ||", ""]
        out += ["|#", ""]
    return "\n".join(out)


def text_front(spec: Spec) -> list[str]:
    learn, restrictions = spec.words.titles[:2]
    return [
        spec.method,
        spec.sentence,
        learn,
        restrictions,
        *spec.restrictions,
        "  • while it flies",
    ]


def paragraphs(spec: Spec) -> str:
    """F3: every cell its own paragraph."""
    out = text_front(spec)
    for title, lead, snippet, structures in halves(spec):
        width = 4 if structures is spec.request else 3
        out += [title, lead, snippet, *spec.words.columns[:width]]
        for structure, fields in structures:
            out += [title_of(spec.words, structure)]
            for field in fields:
                out += [field.name, field.type, *field.text]
                out += [answer(spec.words, field)] if width == 4 else []
    out += ["Previous", "Next", "[*Kite]: a thing that flies"]
    return "\n\n".join(out)


def flat(spec: Spec) -> str:
    """F4: cells joined by blanks, each table twice."""
    out = text_front(spec)
    out[2:2] = ["  1. Restrictions\n  2. Request\n  3. Response"]
    for title, lead, snippet, structures in halves(spec):
        width = 4 if structures is spec.request else 3
        table = [" ".join(spec.words.columns[:width])]
        for structure, fields in structures:
            text = title_of(spec.words, structure)
            table += [text[:1].upper() + text[1:]]
            for field in fields:
                row = " ".join([field.name, field.type, *field.text[:1]])
                ending = " " + answer(spec.words, field) if width == 4 else ""
                if len(field.text) > 1:
                    table += [
                        f"{field.name} {field.type}",
                        "",
                        "\n\n".join(field.text) + ending,
                        "",
                    ]
                else:
                    table += [row + ending]
        out += [title, lead, snippet + "\n" + "\n".join(table * 2)]
    return "\n\n".join(out)


def flat_without_brackets(spec: Spec) -> str:
    """F4 that lost the snippets' lines of brackets alone."""
    lines = flat(spec).split("\n")
    return "\n".join(line for line in lines if not line.strip() or line.strip(" {}[],"))


def piped(spec: Spec) -> str:
    """F5: pipes with names kept, each table twice, the rule after the first structure."""
    out = text_front(spec)
    for title, lead, snippet, structures in halves(spec):
        width = 4 if structures is spec.request else 3
        table = [" | ".join(spec.words.columns[:width]) + " |"]
        for index, (structure, fields) in enumerate(structures):
            table += [f"{title_of(spec.words, structure)} | " + "|" * (width - 1)]
            table += ["|".join(["---"] * width)] if index == 0 else []
            for field in fields:
                cells = [
                    field.name,
                    field.type,
                    " ".join(field.text),
                    answer(spec.words, field),
                ]
                table += [" | ".join(cells[:width]) + " |"]
        stripped = "\n".join(line.strip() for line in snippet.split("\n"))
        out += [title, lead, stripped, "\n".join(table * 2)]
    return "\n\n".join(out)


def nameless(spec: Spec) -> str:
    """F6: one cell a line with pipes, inline code gone, text cut where it stood."""
    out = text_front(spec)
    for title, lead, snippet, structures in halves(spec):
        width = 4 if structures is spec.request else 3
        table = [f"{column} |" for column in spec.words.columns[:width]]
        for structure, fields in structures:
            table += [f"{title_of(spec.words, structure)} |", "|" * (width - 1)]
            for field in fields:
                text = " ".join(field.text).split("10")[0]
                table += ["|", f"{field.type} |", f"{text} |"]
                table += [f"{answer(spec.words, field)} |"] if width == 4 else []
        out += [title, lead, snippet, "\n".join(table)]
    return "\n\n".join(out)


def nameless_rows(spec: Spec) -> str:
    """F6 with rows on lines."""
    out = text_front(spec)
    for title, lead, snippet, structures in halves(spec):
        width = 4 if structures is spec.request else 3
        table = [" | ".join(spec.words.columns[:width]) + " |"]
        for structure, fields in structures:
            table += [f"{title_of(spec.words, structure)} | " + "|" * (width - 1)]
            for field in fields:
                cells = [
                    field.type,
                    " ".join(field.text).split("10")[0],
                    answer(spec.words, field),
                ]
                table += ["| ", " | " + " | ".join(cells[: width - 1]) + " | "]
        out += [title, lead, snippet, "\n".join(table)]
    return "\n\n".join(out)


FORMATS: dict[str, Callable[[Spec], str]] = {
    "cells": diplodoc_cells,
    "cells with spans": lambda spec: diplodoc_cells(spec, spans="\n"),
    "cells with glued spans": lambda spec: diplodoc_cells(spec, spans=" "),
    "rows": diplodoc_rows,
    "paragraphs": paragraphs,
    "flat": flat,
    "flat without brackets": flat_without_brackets,
    "piped": piped,
    "nameless": nameless,
    "nameless rows": nameless_rows,
}
PAGES = {"kites": KITES, "lodki": LODKI, "photos": PHOTOS}


def read(text: str) -> tuple[PageFacts, set[str]]:
    log = Log()
    facts = read_text(text, "copy.txt", log, lambda _: None)
    return facts, {diagnostic.code for diagnostic in log.diagnostics()}


def stated(element: ElementFacts) -> tuple[object, ...]:
    """Return what an element states that no format loses."""
    required = element.required.value if element.required else None
    limit = element.max_items.value if element.max_items else None
    return (element.name, element.type and element.type.value, required, limit)


def wanted(field: Field, limit: int, *, is_marked: bool) -> tuple[object, ...]:
    """Return what a field states. The snippet marks the results, unless it lost brackets."""
    phrase, _, nillable = field.type.partition(", ")
    name = phrase.removeprefix("array of ")
    is_list = name != phrase
    type_phrase = TypePhrase(name, is_list=is_list, nillable=bool(nillable))
    is_bound = is_list and field.required is not None
    required = field.required
    if field.name == "DeleteResults" and is_marked:
        required = True
    return (field.name, type_phrase, required, limit if is_bound else None)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("layout", FORMATS)
def test_a_copy_says_what_the_page_says(layout: str, page: str) -> None:
    spec = PAGES[page]
    facts, codes = read(FORMATS[layout](spec))
    assert codes <= ({"docs-names-lost"} if "nameless" in layout else set()) | (
        {"docs-unreadable-template"} if "brackets" in layout else set()
    )
    assert facts.operation is not None
    assert facts.operation.value == "delete"
    assert facts.summary is not None
    assert facts.summary.value == spec.sentence
    assert facts.language == ("ru" if spec.words is RUSSIAN else "en")
    (half,) = facts.halves
    assert half.protocols == ("json", "soap")
    assert half.alignment is not None
    assert half.alignment.value == "per-item"
    for message, structures in (
        (half.request, spec.request),
        (half.response, spec.response),
    ):
        (root, own), *others = structures
        assert message.name is not None
        assert message.name.value == root.split("/")[1]
        found = {"": message.elements or (), **message.structures}
        expected = {"": own, **dict(others)}
        is_marked = "brackets" not in layout
        assert {name: [stated(e) for e in rows] for name, rows in found.items()} == {
            name: [wanted(field, spec.limit, is_marked=is_marked) for field in fields]
            for name, fields in expected.items()
        }


@pytest.mark.parametrize("layout", FORMATS)
def test_the_snippet_is_read_whole(layout: str) -> None:
    facts, _ = read(FORMATS[layout](PHOTOS))
    (half,) = facts.halves
    assert half.request.body is not None
    method, params = half.request.body.children
    assert (method.name, method.placeholder) == ("method", "delete")
    (criteria,) = params.children
    assert (criteria.name, criteria.type_name, criteria.required) == (
        "SelectionCriteria",
        "PhotoCriteria",
        True,
    )
    assert [(c.name, c.is_list, c.required, c.nillable) for c in criteria.children] == [
        ("PhotoHashes", True, True, False),
        ("Forced", False, False, True),
    ]
    assert half.response.body is not None
    (result,) = half.response.body.children
    (results,) = result.children
    assert results.is_list
    assert results.required
    assert [child.name for child in results.children] == ["Id", "Warnings", "Errors"]
    assert [child.name for child in results.children[2].children] == [
        "Code",
        "Message",
        "Details",
    ]


@pytest.mark.parametrize("layout", ["cells", "rows"])
def test_the_front_matter_names_the_service(layout: str) -> None:
    facts, _ = read(FORMATS[layout](KITES))
    assert facts.service is not None
    assert (facts.service.value, facts.service.source.line) == ("kites", 6)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("layout", [name for name in FORMATS if "nameless" not in name])
def test_every_fact_stands_on_its_line(
    layout: str, page: str, check_sources: Callable[..., int]
) -> None:
    text = FORMATS[layout](PAGES[page])
    facts, _ = read(text)
    assert check_sources(facts, {"copy.txt": text}) > 30
