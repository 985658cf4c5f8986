# ruff: noqa: RUF001 - one of the pages isn't English
"""The content of three method pages of Yandex Direct, in our own words."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The fixed phrases of one language."""

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
    """One row of a table. ``text`` has its paragraphs."""

    name: str
    type: str
    text: tuple[str, ...]
    required: bool | None = None


class Spec(NamedTuple):
    """The content of a page."""

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
PAGES = {"kites": KITES, "lodki": LODKI, "photos": PHOTOS}
