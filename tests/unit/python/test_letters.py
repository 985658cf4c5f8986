"""Names in other alphabets. The expected ones follow common romanizations: Russian passports, Pinyin."""

from __future__ import annotations

import pytest

from stubwright.python.spelling import pascal, snake


@pytest.mark.parametrize(
    ("name", "field", "kind"),
    [
        ("НомерТелефона", "nomer_telefona", "NomerTelefona"),
        ("ПодъездныйПуть", "podezdnyy_put", "PodezdnyyPut"),
        ("Щётка2", "shchetka2", "Shchetka2"),  # noqa: RUF001  # meant
        ("Łódź", "lodz", "Lodz"),
        ("\u0410udience", "audience", "Audience"),
        ("名", "ming", "Ming"),
        ("Größe", "grosse", "Grosse"),
        ("Τιμή", "timi", "Timi"),
        ("a\ue000b", "ab", "Ab"),
    ],
)
def test_letters_become_those_of_ascii(name: str, field: str, kind: str) -> None:
    assert snake(name) == field
    assert pascal(name) == kind
