"""Nothing secret is in the report, in the journal or in what ``on_fates`` gets, even if a reply repeats it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from generated import ApiError, HttpResponse, ItemsFailedError
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials

if TYPE_CHECKING:
    from pathlib import Path

    from generated import HttpRequest

TOKEN, KEY = 'Aa0-"secret"<token>&', "developer-key-0123456789"
FORMS = [TOKEN, KEY, json.dumps(TOKEN)[1:-1], quote(TOKEN), TOKEN.replace("<", "&lt;")]


class Echo:
    """Answers with a body that repeats secrets."""

    def __init__(self, body: Any, status: int = 200) -> None:
        self.reply = HttpResponse(
            status, {"RequestId": TOKEN}, json.dumps(body).encode()
        )

    def send(self, request: HttpRequest, *, timeout: float) -> HttpResponse:
        del request, timeout
        return self.reply

    def close(self) -> None:
        pass


ERRORS = [
    {"Code": 4024, "ErrorCode": form, "Message": f"for {form}.", "Details": f"({form})"}
    for form in FORMS
]
ROWS = {"PartialErrors": [{**e, "Index": n} for n, e in enumerate(ERRORS)]}
FAULT = {"Type": "AdApiFaultDetail", "TrackingId": TOKEN, "Errors": ERRORS}
UNREAD = {"PartialErrors": [], f"{TOKEN}": 1}


def check_absent(text: str) -> None:
    for form in (*FORMS, TOKEN[:9], KEY[:13]):
        assert form not in text
        assert json.dumps(form)[1:-1] not in text


@pytest.mark.parametrize(
    ("body", "status"), [(ROWS, 200), (FAULT, 400), (FAULT, 500), (UNREAD, 200)]
)
def test_a_reply_that_repeats_the_credentials(
    tmp_path: Path, body: Any, status: int
) -> None:
    given: list[Any] = []
    credentials = CampaignManagementCredentials(
        authentication_token=TOKEN, developer_token=KEY, customer_id="7"
    )
    client = CampaignManagementClient(
        credentials,
        transport=Echo(body, status),
        base_url=f"https://me:{KEY}@localhost:1/x",
    )
    report = None
    path = tmp_path / "run.journal"
    try:
        report = client.delete_media_in_batches(
            range(5), account_id=1, journal=path, on_fates=given.extend
        )
    except ApiError as error:
        report = error.report
        check_absent("".join((str(error), repr(error), *error.__notes__)))
    assert report is not None
    assert len(given) == 5
    texts = [repr(given), repr(report), str(report), report._repr_html_()]
    texts += [json.dumps(report.to_rows()), path.read_text()]
    if report.failed:
        with pytest.raises(ItemsFailedError) as caught:
            report.raise_if_failed()
        texts.append(str(caught.value))
    for text in texts:
        check_absent(text)
    assert '"customer_id":"7"' in path.read_text()  # whose account it is stays


def test_a_token_that_is_renewed_during_the_run(tmp_path: Path) -> None:
    """The reply may repeat the one that the request was sent with."""
    tokens = iter(f"token-number-{n}-of-many" for n in range(1, 99))
    credentials = CampaignManagementCredentials(
        authentication_token=lambda: next(tokens), developer_token=KEY
    )
    body = {
        "PartialErrors": [
            {"Code": 4024, "Index": 0, "Message": f"token-number-{n}-of-many"}
            for n in range(1, 3)
        ]
    }
    path = tmp_path / "run.journal"
    client = CampaignManagementClient(credentials, transport=Echo(body))
    report = client.delete_media_in_batches([1], account_id=1, journal=path)
    assert report.refused + report.unknown == 1
    assert "token-number-1-" not in path.read_text() + repr(report)


def test_an_account_name_that_contains_the_token(tmp_path: Path) -> None:
    client = DirectClient(
        DirectCredentials(token=TOKEN, client_login=f"me {TOKEN}"),
        protocol="json",
        transport=Echo({"result": {"DeleteResults": [{"Id": 1}]}}),
    )
    path = tmp_path / "run.journal"
    report = client.ads.delete_in_batches([1], journal=path)
    check_absent(repr(report))
    check_absent(path.read_text())
