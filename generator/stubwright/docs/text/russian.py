# ruff: noqa: RUF001 - the patterns are Russian words
"""Russian wording, as parts of the verbose patterns in the other modules."""

from __future__ import annotations

from typing import Final

BOUND: Final = r"""
    \bне\s+(?:более|больше|должно\s+превышать)(?:\s+чем)?\s+
  | \bмаксимум\s*[\u2014\u2013-]?\s*
  | \bот\s+(?:1|одного)\s+до\s+
"""
"""Words before a number that limits a count."""

UNIT: Final = (
    r"символ\w*|знак\w*|букв\w*|слов[ао]?м?и?|байт\w*|[КМГ]б|дн(?:я|ей|и)|час(?:а|ов)?|минут\w*"
    r"|месяц\w*|процент\w*|раз(?:а)?"
)
PER_CALL: Final = r"""
    \bв\s+(?:одном|каждом)\s+(?:вызове|запросе)
  | \bза\s+(?:один|1)\s+(?:вызов|запрос)
  | \bв\s+массиве
"""
QUOTA: Final = r"""
    \bна\s+(?:\w+\s+)?(?:аккаунт|кампани|групп|пользовател|рекламодател|клиент|объявлени)
  | \b(?:в|для)\s+(?:(?:одной|каждой|одном|каждом|одного|каждого)\s+)?
      (?:групп|кампани|аккаунт|рекламодател|клиент|объявлени)
  | \bу\s+(?:\w+\s+)?(?:рекламодател|клиент)
"""
"""Words that relate a limit to something other than the call."""

LINK: Final = r"кажд\w+|котор\w+"
"""Words between the limit of a list and the limit inside its items."""

CONDITIONAL: Final = r"\bодин\s+из\b|\bхотя\s+бы\b|\bесли\b[^.]{0,200}\bобязательн"
REQUIRED_MARK: Final = r"\bобязател"
AVAILABILITY: Final = r"\bустарел|\bне\s+поддерживается|\bнедоступ|\bбета-"
ROLE: Final = r"\bтолько\s+(?:\w+\s+)?(?:пользовател|представител|агентств)"
RESTRICTION: Final = (
    r"\bнельзя\b|\bневозможно\b|\bне\s+(?:может|могут)\b|\bне\s+более\b"
)
ERRORS: Final = r"\bошиб(?:к|ок)"
