"""What a journal and an exception may contain: one account, no secret, complete lines, and the report."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from generated import JournalError, ServiceFault
from generated._runtime.http.transport import HttpResponse
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


def test_another_token_of_the_same_account_resumes(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    assert delete(journal, "first-secret", "one") == 1
    assert delete(journal, "second-secret", "one") == 1
    assert "secret" not in journal.read_text("utf-8")


def test_another_account_is_refused(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    delete(journal, "secret", "one")
    with pytest.raises(JournalError, match="another run"):
        delete(journal, "secret", "two")


class Echoing(Deleting):
    """Repeats the token in its replies, with an unknown error code; with status 5xx or not."""

    def __init__(self, status: int) -> None:
        self.status = status

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del timeout
        said = request.headers["Authorization"]
        body = {"error": {"error_code": 9999, "error_string": said, "request_id": "1"}}
        return HttpResponse(self.status, {}, json.dumps(body).encode())


@pytest.mark.parametrize(("status", "fate"), [(200, "refused"), (500, "unknown")])
def test_a_secret_that_a_service_repeats_is_hidden(
    tmp_path: Path, status: int, fate: str
) -> None:
    journal = tmp_path / "journal"
    credentials = DirectCredentials(token="very-secret")  # noqa: S106  # none at all
    with DirectClient(
        credentials,
        transport=Echoing(status),
        base_url="http://user:very-secret@localhost",
    ) as client:
        report = client.ads.delete_in_batches([1], journal=journal)
        with pytest.raises(ServiceFault) as caught:
            client.ads.delete(ids=[1])
    assert [row.fate.status for row in report.failed] == [fate]
    assert "very-secret" not in journal.read_text("utf-8")
    assert (
        "very-secret" not in f"{caught.value} {caught.value.problems} {report.failed}"
    )
    assert "***" in str(caught.value)


def test_any_exception_has_the_report() -> None:
    def fail(_: object) -> None:
        raise LookupError("mine")

    credentials = DirectCredentials(token="t")  # noqa: S106  # none at all
    with DirectClient(credentials, transport=Deleting()) as client:
        with pytest.raises(LookupError, match="mine") as caught:
            client.ads.delete_in_batches([1], on_fates=fail)
        assert vars(caught.value)["report"].deleted == 1


def test_an_interrupt_while_the_journal_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The signal comes while the main thread waits for the disk.
    journal = tmp_path / "journal"
    synced = os.fsync
    main = threading.get_ident()
    count = iter(range(100))

    def interrupting(number: int) -> None:
        # Threads of other tests may still write theirs.
        if os.path.samestat(os.fstat(number), journal.stat()) and next(count) == 1:
            signal.pthread_kill(main, signal.SIGINT)
            time.sleep(0.1)
        synced(number)

    monkeypatch.setattr(os, "fsync", interrupting)
    credentials = DirectCredentials(token="t")  # noqa: S106  # none at all
    with DirectClient(credentials, transport=Deleting()) as client:
        with pytest.raises(KeyboardInterrupt) as caught:
            client.ads.delete_in_batches([1, 2, 3], size=1, journal=journal)
        report = vars(caught.value)["report"]
        assert report.asked == 3
        assert report.unsent >= 2
        assert not report.unknown


def test_a_line_in_an_unknown_format_is_not_cut_off(tmp_path: Path) -> None:
    journal = tmp_path / "journal"
    delete(journal, "secret", "one")
    with journal.open("a") as file:
        file.write('["begun",2,[1,2],2]\n')
    before = journal.read_text()
    with pytest.raises(JournalError, match="damaged"):
        delete(journal, "secret", "one")
    assert journal.read_text() == before
