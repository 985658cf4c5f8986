"""Writes a method page of Yandex Direct in each format in which such pages are found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.support.yandex_pages import Field, Spec, Words


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
    """F1: one cell on each line."""
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
    """F2: one row on each line."""
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
    """F3: each cell is a paragraph."""
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
    """F4: cells separated by spaces, each table twice."""
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
    """F4 without the lines of the snippets that only have brackets."""
    lines = flat(spec).split("\n")
    return "\n".join(line for line in lines if not line.strip() or line.strip(" {}[],"))


def piped(spec: Spec) -> str:
    """F5: cells separated by pipes, each table twice, a rule after the first structure."""
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
    """F6: one cell on each line, with pipes; inline code is lost, and text is cut there."""
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
    """F6 with one row on each line."""
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
