"""A journal is of one account; no secret is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generated import JournalError
from generated._runtime.http import HttpResponse
from generated.yandex.direct.v5 import DirectClient, DirectCredentials

if TYPE_CHECKING:
    from pathlib import Path


class Deleting:
    """Says of every id that it was deleted."""

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del request, timeout
        return HttpResponse(200, {}, b'{"result": {"DeleteResults": [{"Id": 1}]}}')

    def close(self) -> None:
        """Do nothing."""


def delete(journal: Path, token: str, login: str) -> int:
    credentials = DirectCredentials(token=token, client_login=login)
    with DirectClient(credentials, transport=Deleting()) as client:
        return client.ads.delete_in_batches([1], journal=journal).deleted


def test_another_token_of_the_same_account_goes_on(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    assert delete(journal, "first-secret", "one") == 1
    assert delete(journal, "second-secret", "one") == 1
    assert "secret" not in journal.read_text("utf-8")


def test_another_account_does_not(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    delete(journal, "secret", "one")
    with pytest.raises(JournalError, match="another run"):
        delete(journal, "secret", "two")
