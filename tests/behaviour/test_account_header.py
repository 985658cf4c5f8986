"""An account that the credentials and the request both name: a contradiction is refused before sending."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

from generated import HttpResponse, RequestError
from generated.microsoft.campaign_management import v12, v13
from generated.microsoft.customer_management import v13 as customer
from generated.microsoft.customer_management.v13.operations import DeleteAccountRequest

if TYPE_CHECKING:
    from collections.abc import Callable

ANY = "any"
TWICE = {
    v12: {
        "DeleteAdExtensionsRequest",
        "DeleteAdExtensionsAssociationsRequest",
        "DeleteCampaignsRequest",
        "DeleteMediaRequest",
    },
    v13: {
        "DeleteAdExtensionsRequest",
        "DeleteAdExtensionsAssociationsRequest",
        "DeleteBrandKitsRequest",
        "DeleteCampaignsRequest",
        "DeleteDataExclusionsRequest",
        "DeleteMediaRequest",
        "DeleteSeasonalityAdjustmentsRequest",
    },
}
"""The requests whose body has an AccountId, by the WSDLs; their operations declare the header, too."""


class Wire:
    """Answers with success, and keeps what was sent."""

    def __init__(self) -> None:
        self.sent: list[Any] = []

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del timeout
        self.sent.append(request)
        return HttpResponse(200, {}, b'{"PartialErrors": []}')

    def close(self) -> None:
        """Nothing is open."""


def client(
    account: str | Callable[[], str] | None, wire: Wire | None = None, **options: Any
) -> v13.CampaignManagementClient:
    named: Any = account
    credentials = v13.CampaignManagementCredentials(
        authentication_token=ANY, developer_token=ANY, customer_account_id=named
    )
    transport = wire or Wire()
    return v13.CampaignManagementClient(credentials, transport=transport, **options)


def request_of(kind: Any, account: int) -> Any:
    """A request with an account, whose other fields are set and of any value."""
    given = inspect.signature(kind).parameters
    required = (n for n, p in given.items() if p.default is p.empty)
    return kind(
        **{name: "Campaign" if name == "association_type" else [1] for name in required}
        | {"account_id": account}
    )


@pytest.mark.parametrize(
    ("package", "name"),
    [(package, name) for package, names in TWICE.items() for name in sorted(names)],
    ids=lambda part: part if isinstance(part, str) else part.__name__[-3:],
)
def test_every_request_that_names_an_account(package: Any, name: str) -> None:
    credentials = package.CampaignManagementCredentials(
        authentication_token=ANY, developer_token=ANY, customer_account_id="1"
    )
    request = request_of(
        getattr(import_module(f"{package.__name__}.operations"), name), 2
    )
    for protocol in ("soap", "rest") if package is v13 else ("soap",):
        client = package.CampaignManagementClient(credentials, protocol=protocol)
        with pytest.raises(RequestError) as caught:
            client.prepare(request)
        assert caught.value.field == "AccountId"
        assert caught.value.rule == (
            "must equal customer_account_id of the credentials, 1, not 2"
        )


@pytest.mark.parametrize("account", ["1", "01", 1, None])
def test_what_is_no_contradiction(account: Any) -> None:
    wire = Wire()
    client(account, wire).delete_media(account_id=1, media_ids=[7])
    assert len(wire.sent) == 1


def test_an_account_that_a_function_returns_is_not_compared() -> None:
    wire = Wire()
    other = client(lambda: "2", wire)
    for _ in range(2):
        other.delete_media(account_id=1, media_ids=[7])
    assert len(wire.sent) == 2


def test_the_checks_of_a_client_decide() -> None:
    wire = Wire()
    with pytest.warns(UserWarning, match="must equal customer_account_id"):
        client("2", wire, checks="warn").delete_media(account_id=1, media_ids=[7])
    client("2", wire, checks="off").delete_media(account_id=1, media_ids=[7])
    assert len(wire.sent) == 2


def test_a_run_sends_nothing() -> None:
    wire = Wire()
    with pytest.raises(RequestError, match="must equal") as caught:
        client("2", wire).delete_media_in_batches([7, 8], account_id=1)
    assert caught.value.report is not None
    assert caught.value.report.unsent == 2
    assert not wire.sent


@pytest.mark.parametrize("protocol", ["soap", "rest"])
def test_an_account_that_is_deleted_need_not_be_the_header_s(protocol: Any) -> None:
    """Customer Management declares no header with an account: the body names the one to delete."""
    credentials = customer.CustomerManagementCredentials(
        authentication_token=ANY, developer_token=ANY, customer_account_id="1"
    )
    client = customer.CustomerManagementClient(credentials, protocol=protocol)
    request = DeleteAccountRequest(account_id=2, time_stamp=b"1")
    assert b"2" in client.prepare(request).body
