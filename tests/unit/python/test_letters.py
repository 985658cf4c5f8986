"""Names in other alphabets: the expected ones are how Russian and Polish are commonly romanized."""

from __future__ import annotations

import pytest

from stubwright.python.spelling import pascal, snake


@pytest.mark.parametrize(
    ("name", "field", "kind"),
    [
        ("НомерТелефона", "nomer_telefona", "NomerTelefona"),
        ("ПодъездныйПуть", "podezdnyy_put", "PodezdnyyPut"),
        ("Щётка2", "shchyotka2", "Shchyotka2"),  # noqa: RUF001  # meant
        ("Łódź", "lodz", "Lodz"),
        ("\u0410udience", "audience", "Audience"),
        ("名", "u540_d", "U540d"),
    ],
)
def test_letters_become_those_of_ascii(name: str, field: str, kind: str) -> None:
    assert snake(name) == field
    assert pascal(name) == kind
