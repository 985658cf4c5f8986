# ruff: noqa: RUF001 - the tables hold words of other languages
"""Translates the fixed parts of machine-translated Microsoft pages back into English.

These are titles, table heads, captions and type names, which the reader of English pages needs.
Prose isn't translated, so facts that only prose states aren't read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from stubwright.docs.dialects.microsoft.titles import section_of
from stubwright.docs.text.passages import collapse_whitespace
from stubwright.docs.text.type_phrases import read_type

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from stubwright.diagnostics import Log
    from stubwright.docs.text.element_rows import ElementRow


class _Words(NamedTuple):
    """Stems of the words in titles and table heads, as alternatives of a pattern."""

    language: str
    elements: str
    request: str
    response: str
    body: str
    header: str
    description: str
    type: str


_LANGUAGES: Final = (
    _Words("de", "element", "anforder", "antwort", "text|körper|body", "header|kopf", "beschreibung", "datentyp"),
    _Words("fr", "élément", "requête|demande", "réponse", "corps", "en-tête", "description", "type"),
    _Words("it", "element", "richiesta|richied", "risposta", "corpo", "intestazione", "descrizione", "tipo"),
    _Words("es", "elemento", "solicit|petición", "respuesta", "cuerpo", "encabezado", "descripción", "tipo"),
    _Words("pt", "elemento", "pedido|solicit", "resposta", "corpo", "cabeçalho", "descrição", "tipo"),
    _Words("ru", "элемент", "запрос", "ответ", "текст|тел", "заголов", "описание", "тип"),
    _Words("zh-cn", "元素", "请求", "响应", "正文|主体", "标头|头", "说明|描述", "类型"),
    _Words("zh-tw", "專案|元素|項目", "要求", "回應", "本文|主體", "標頭", "描述|說明", "類型"),
    _Words("ja", "要素", "要求|リクエスト", "応答|レスポンス", "本文", "ヘッダー", "説明", "データ"),
    _Words("ko", "요소", "요청", "응답", "본문", "헤더", "설명", "형식|유형"),
    _Words("th", "องค์ประกอบ", "คําขอ|คำขอ|ร้องขอ", "การตอบ", "เนื้อ", "ส่วนหัว", "คําอธิบาย|คำอธิบาย", "ชนิด|ประเภท"),
)  # fmt: skip
_CAPTIONS: Final = re.compile(
    r"hinweis|wichtig|tipp|remarque|conseil|importante?|nota|observação|suggerimento|sugerencia|dica"
    r"|примечание|важно|注意|注|备注|重要|提示|秘訣|ヒント|メモ|참고|중요|팁|หมายเหตุ|สําคัญ|เคล็ดลับ",
    re.IGNORECASE,
)
_REQUIREMENTS: Final = re.compile(
    r"anforderungen|configuration\s+requise|conditions\s+requises|exigences|requisiti|requisitos"
    r"|требования|要求|需求|要件|必要条件|요구\s*사항|ข้อกําหนด|ข้อกำหนด",
    re.IGNORECASE,
)
_EXAMPLE: Final = re.compile(
    r"codesyntax|syntaxe\s+du\s+code|sintassi\s+del\s+codice|sintaxis\s+de(?:l)?\s+código"
    r"|sintaxe\s+d[eo]\s+código|синтаксис\s+кода|代码语法|程式碼語法|コード構文|코드\s*구문|ไวยากรณ์โค้ด",
    re.IGNORECASE,
)
_WHOLE_TITLES: Final = ((_REQUIREMENTS, "Requirements"), (_EXAMPLE, "Code Syntax"))
_MESSAGE: Final = re.compile(r"\b(?P<name>[A-Z]\w*?(?P<side>Request|Response))\b")
_ARRAY: Final = re.compile(
    r"[-\s]*\b(?:array|tableau|matrice|matriz|массив)\b[-\s]*(?:d[ei]\s+)?|\s*(?:数组|陣列|配列|배열|อาร์เรย์)\s*",
    re.IGNORECASE,
)
_TYPES: Final = {
    "long": "lang|langes|long|longs|longue|longo|longa|largo|larga|lungo|длинный|长|长整型|長|长整数",
    "string": "zeichenfolge|chaîne|chaînes|stringa|cadena|cadeia|строка|字符串|字串|文字列|문자열|สตริง",
    "boolean": "boolesch|booléen|booleano|布尔|布林值|ブール値|부울",
    "dateTime": "datetime",
    "int": "int",
}
_WORD_TYPES: Final = {
    word: name for name, words in _TYPES.items() for word in words.split("|")
}
_LONGEST_TITLE: Final = 60
_SENTENCE: Final = re.compile(r"[.。!?:|]")
_RULE: Final = re.compile(r"[-\s|:]*-{2,}[-\s|:]*")
_TAIL: Final = re.compile(r"(?:(?<=[.)])\s+|(?<=。)\s*)(\S{1,40}(?:\s\S{1,40})?)$")


class Translation(NamedTuple):
    """A page's text with its fixed parts in English, and its language."""

    text: str
    language: str


def to_english(text: str) -> Translation | None:
    """Return the page with its fixed parts in English; None if it isn't a translated page."""
    lines = text.split("\n")
    if any(section_of(collapse_whitespace(line)).endswith("-body") for line in lines):
        return None
    words = _language(lines)
    if words is None:
        return None
    translated = [
        _translate(line, lines, index, words) for index, line in enumerate(lines)
    ]
    _restore_title(translated)
    return Translation("\n".join(translated), words.language)


def _language(lines: Sequence[str]) -> _Words | None:
    """Return the words of the language in which most lines are titles; None if fewer than two are."""
    short = [collapse_whitespace(line) for line in lines if len(line) <= _LONGEST_TITLE]
    scores = {
        words: sum(_title(text, words) is not None for text in short)
        for words in _LANGUAGES
    }
    best = max(scores, key=lambda words: scores[words])
    return best if scores[best] > 1 else None


def _restore_title(lines: list[str]) -> None:
    """Translate the page's title: the first short line with the name of the operation."""
    named = next((m for m in map(_MESSAGE.search, lines) if m), None)
    operation = named["name"].removesuffix(named["side"]) if named else ""
    for index, line in enumerate(lines):
        if operation and re.search(rf"\b{operation}\b", line):
            text = collapse_whitespace(line)
            if len(text) <= _LONGEST_TITLE * 2 and not _SENTENCE.search(text):
                lines[index] = f"{operation} Service Operation"
            return


def _has(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def _title(text: str, words: _Words) -> str | None:
    """Return the English title for a line; None if the line isn't a title."""
    if not text or len(text) > _LONGEST_TITLE or _SENTENCE.search(text):
        return None
    for pattern, title in _WHOLE_TITLES:
        if pattern.fullmatch(text):
            return title
    sides = [_has(words.request, text), _has(words.response, text)]
    if sides[0] == sides[1]:
        return None
    side = "Request" if sides[0] else "Response"
    form = re.search(r"\b(?:SOAP|JSON|URL)\b", text, re.ASCII)
    if form:
        return f"{side} {form.group()}"
    if not _has(words.elements, text):
        return None
    part = " Header" if _has(words.header, text) else ""
    part = part or (" Body" if _has(words.body, text) else "")
    return f"{side}{part} Elements"


def _translate(line: str, lines: Sequence[str], index: int, words: _Words) -> str:
    text = collapse_whitespace(line)
    if not text or text.startswith(("<", "{", "}", '"')):
        return line
    if _CAPTIONS.fullmatch(text.rstrip(":：")):
        return "Note"
    fixed = _head(text, lines, index, words) or _title(text, words)
    if fixed is not None:
        return fixed
    message = _MESSAGE.search(text)
    if message and "|" not in text and len(text) > _LONGEST_TITLE // 2:
        return f"The {message['name']} object defines: {text}"
    return _with_type(text)


def _head(text: str, lines: Sequence[str], index: int, words: _Words) -> str | None:
    """Return the English head of a table; None if the line isn't the head of one."""
    below = next((line for line in lines[index + 1 : index + 3] if line.strip()), "")
    if "|" in text and "|" in below and _RULE.fullmatch(below):
        return "Element | Description | Data Type |"
    pattern = (
        rf"(?:{words.elements})\w*\s+(?:{words.description})\w*\s+.*(?:{words.type}).*"
    )
    if len(text) <= _LONGEST_TITLE and re.fullmatch(pattern, text, re.IGNORECASE):
        return "Element Description Data Type"
    return None


def _with_type(text: str) -> str:
    """Translate the type at the end of a line."""
    if "|" in text:
        cells = text.rstrip(" |").split("|")
        cells[-1] = f" {_english_type(cells[-1].strip())} "
        return "|".join(cells) + "|"
    whole = _english_type(text)
    if whole != text:
        return whole
    tail = _TAIL.search(text)
    english = _english_type(tail[1]) if tail else ""
    if tail is None or read_type(english) is None:
        return text
    return f"{text[:tail.start()]} {english}"


def _english_type(phrase: str) -> str:
    if read_type(phrase) is not None and phrase.lower() not in _WORD_TYPES:
        return phrase
    is_list = _ARRAY.search(phrase) is not None
    name = _ARRAY.sub(" ", phrase).strip()
    english = _WORD_TYPES.get(name.lower(), name)
    candidate = f"{english} array" if is_list else english
    return candidate if read_type(candidate) is not None else phrase


def restore_names(
    rows: Sequence[ElementRow], in_template: Collection[str], log: Log
) -> list[ElementRow]:
    """Restore the names of the template in rows where translation changed them.

    Translation may change the case of letters. A name that was translated as a word can be restored
    only if it is the only missing one.
    """
    recased = {name.lower(): name for name in in_template}
    named = [row._replace(name=recased.get(row.name.lower(), row.name)) for row in rows]
    free = set(in_template) - {row.name for row in named}
    lost = [
        row for row in named if row.name not in in_template and not row.name.isascii()
    ]
    if len(lost) == len(free) == 1:
        name = free.pop()
        named = [row._replace(name=name) if row is lost[0] else row for row in named]
    for row, before in zip(named, rows, strict=True):
        if row.name != before.name:
            message = f"a row named {before.name} was assumed to be {row.name}"
            log.report("docs-names-lost", message, row.source)
    return named
