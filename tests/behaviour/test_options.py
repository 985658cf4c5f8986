"""Options that don't exist, or whose values are wrong, are refused before anything is sent or written."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from generated import (
    AsyncHttpxTransport,
    BatchOptions,
    HttpResponse,
    HttpxTransport,
    OptionError,
    RequestError,
    RetryPolicy,
)
from generated._runtime.exchange.option_rules import RULES
from generated._runtime.exchange.options import Options
from generated.microsoft.campaign_management.v13 import (
    AsyncCampaignManagementClient,
    CampaignManagementClient,
    CampaignManagementCredentials,
    operations,
)
from generated.yandex.direct.v5 import DirectClient, DirectCredentials

if TYPE_CHECKING:
    from pathlib import Path

NOTHING = "none"
CREDENTIALS = CampaignManagementCredentials(
    authentication_token=NOTHING, developer_token=NOTHING
)
NAN, INFINITY = float("nan"), float("inf")


async def stores(_: object) -> None:
    """What a synchronous client can't await."""


class Stores:
    """The same as an object."""

    async def __call__(self, _: object) -> None:
        """Nothing is stored."""


CLIENT: dict[str, tuple[dict[str, Any], str]] = {
    "a missing underscore": ({"dryrun": True}, "did you mean dry_run?"),
    "capitals": ({"DRY_RUN": True}, "did you mean dry_run?"),
    "a typing error": ({"enviroment": "sandbox"}, "did you mean environment?"),
    "an option of runs": ({"journal": "x"}, "journal is an option of a batch run"),
    "nearly one of runs": ({"max_failure": 3}, "max_failures, which is an option of a"),
    "nothing like an option": ({"bogus": 1}, "the options of a client are environ"),
    "a value": ({"checks": "of"}, "checks must be .*; did you mean off?"),
    "a value in capitals": ({"checks": "OFF"}, "did you mean off?"),
    "an environment": ({"environment": "sandbx"}, "did you mean sandbox?"),
    "no environment": ({"environment": None}, "environment must be"),
    "a protocol": ({"protocol": "reste"}, "did you mean rest?"),
    "several protocols": ({"protocol": ["rest"]}, "protocol must be"),
    "a time-out as text": ({"timeout": "5"}, "timeout must be a number of seconds"),
    "a time-out that is a bool": ({"timeout": True}, "timeout must be"),
    "no time-out": ({"timeout": None}, "timeout must be"),
    "a time-out of 0": ({"timeout": 0}, "timeout must be"),
    "a time-out before 0": ({"timeout": -1.0}, "timeout must be"),
    "a time-out that is no number": ({"timeout": NAN}, "timeout must be"),
    "a time-out for ever": ({"timeout": INFINITY}, "timeout must be"),
    "a time-out that no clock takes": ({"timeout": 10**400}, "timeout must be"),
    "a flag as text": ({"dry_run": "no"}, "dry_run must be True or False, not str"),
    "a flag as a number": ({"dry_run": 1}, "dry_run must be True or False"),
    "a number of attempts": ({"retry": 3}, "retry must be a RetryPolicy, not int 3"),
    "the class": ({"retry": RetryPolicy}, "retry must be a RetryPolicy"),
    "text for a function": ({"on_event": "x"}, "on_event must be a function"),
    "a coroutine function": (
        {"on_event": Stores()},
        "on_event must be .* never awaited",
    ),
    "a number for a URL": ({"base_url": 5}, "base_url must be an http or https URL"),
    "a variable that isn't set": ({"base_url": None}, "base_url must be"),
    "an empty URL": ({"base_url": ""}, "base_url must be"),
    "a URL without a scheme": ({"base_url": "localhost:8000"}, "base_url must be"),
    "another scheme": ({"base_url": "ftp://localhost"}, "base_url must be"),
    "a URL without a host": ({"base_url": "http:///api"}, "base_url must be"),
    "a URL with a query": ({"base_url": "http://localhost?x=1"}, "without a query"),
    "a URL with a fragment": ({"base_url": "http://localhost#x"}, "base_url must be"),
    "a URL with spaces": ({"base_url": "http://local host"}, "base_url must be"),
    "a URL with a line break": ({"base_url": "http://localhost\n"}, "base_url must be"),
    "a port that is none": ({"base_url": "http://localhost:x"}, "base_url must be"),
}
RUN: dict[str, tuple[dict[str, Any], str]] = {
    "an option of clients": (
        {"dry_run": True},
        "dry_run is an option of a client, not of a batch run",
    ),
    "nearly one of clients": ({"dryrun": True}, "dry_run, which is an option of a"),
    "a typing error": ({"jurnal": "x"}, "did you mean journal?"),
    "nothing like an option": ({"bogus": 1}, "the options of a batch run are size"),
    "a size as text": ({"size": "10"}, "size must be a whole number"),
    "half an item": ({"size": 2.5}, "size must be a whole number"),
    "a size of 0": ({"size": 0}, "size must be a whole number, at least 1"),
    "a size beyond the limit": ({"size": 101}, "size may be at most 100"),
    "a width that is a bool": ({"concurrency": True}, "concurrency must be"),
    "a width before 0": ({"concurrency": -1}, "concurrency must be"),
    "a pace that is no number": ({"per_minute": NAN}, "per_minute must be"),
    "a pace of 0": ({"per_minute": 0}, "per_minute must be"),
    "an endless pace": ({"per_minute": INFINITY}, "per_minute must be"),
    "no failures at all": ({"max_failures": 0}, "max_failures must be"),
    "fewer than no items": ({"keep": -1}, "keep must be"),
    "a number for a file": ({"journal": 5}, "journal must be the path of a file"),
    "bytes for a file": ({"journal": b"x"}, "journal must be the path of a file"),
    "a null byte": ({"journal": "a\0b"}, "journal must be the path of a file"),
    "no path": ({"journal": ""}, "journal must be the path of a file"),
    "a list for a function": ({"on_fates": []}, "on_fates must be a function"),
    "text for a function": ({"progress": "bar"}, "progress must be a function"),
    "a number for a flag": ({"verify": 1}, "verify must be True or False"),
    "text for a flag": ({"distinct": "yes"}, "distinct must be True or False"),
    "a number of attempts": ({"retry": 3}, "retry must be a RetryPolicy"),
}


class Counting:
    """Answers all requests with success, and counts them."""

    def __init__(self) -> None:
        self.count = 0

    def send(self, request: Any, *, timeout: float) -> HttpResponse:
        del request, timeout
        self.count += 1
        return HttpResponse(200, {}, b'{"PartialErrors": []}')

    def close(self) -> None:
        """Nothing is open."""


class AsyncCounting(Counting):
    """The same for event loops."""

    async def send(self, request: Any, *, timeout: float) -> HttpResponse:  # type: ignore[override]  # the async one
        return super().send(request, timeout=timeout)

    async def close(self) -> None:  # type: ignore[override]  # the async one
        """Nothing is open."""


@pytest.mark.parametrize("case", CLIENT)
def test_an_option_of_a_client(case: str) -> None:
    options, wanted = CLIENT[case]
    for make in (CampaignManagementClient, AsyncCampaignManagementClient):
        with pytest.raises(OptionError, match=wanted) as caught:
            make(CREDENTIALS, **options)
        assert caught.value.operation == make.__name__
        assert caught.value.field == next(iter(options))


@pytest.mark.parametrize("case", RUN)
def test_an_option_of_a_run(case: str, tmp_path: Path) -> None:
    chosen, wanted = RUN[case]
    options: dict[str, Any] = {"journal": tmp_path / "journal"} | chosen
    transport = Counting()
    client = CampaignManagementClient(CREDENTIALS, transport=transport)
    with pytest.raises(OptionError, match=wanted) as caught:
        client.delete_media_in_batches([7], account_id=1, **options)
    assert caught.value.operation == "DeleteMedia"

    async def run() -> None:
        wire: Any = AsyncCounting()
        client = AsyncCampaignManagementClient(CREDENTIALS, transport=wire)
        with pytest.raises(OptionError, match=wanted):
            await client.delete_media_in_batches([7], account_id=1, **options)
        assert wire.count == 0

    asyncio.run(run())
    assert transport.count == 0
    assert not [*tmp_path.iterdir()]


@pytest.mark.parametrize("name", ["on_fates", "progress"])
@pytest.mark.parametrize("function", [stores, Stores()])
def test_a_synchronous_run_refuses_coroutine_functions(
    name: str, function: Any
) -> None:
    """It would drop the fates that are to be stored."""
    transport = Counting()
    client = CampaignManagementClient(CREDENTIALS, transport=transport)
    options: dict[str, Any] = {name: function}
    with pytest.raises(OptionError, match=f"{name} is a coroutine function"):
        client.delete_media_in_batches([7], account_id=1, **options)
    assert transport.count == 0


class Incomplete:
    """A transport that doesn't know of time-outs."""

    def send(self, request: Any) -> Any:
        raise AssertionError(request)

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize(
    ("transport", "wanted"),
    [
        (0, "must have a method send, which int lacks"),
        (httpx2.Client(), r"passed in HttpxTransport\(client\)"),
        (Incomplete(), "must have a method send"),
        (AsyncCounting(), "is for asynchronous clients"),
        (AsyncHttpxTransport(), "is for asynchronous clients"),
        (HttpxTransport, "must have a method send"),
    ],
    ids=lambda part: part if isinstance(part, str) else type(part).__name__,
)
def test_what_is_no_transport(transport: Any, wanted: str) -> None:
    with pytest.raises(OptionError, match=wanted):
        CampaignManagementClient(CREDENTIALS, transport=transport)


@pytest.mark.parametrize("transport", [HttpxTransport(), 0, Incomplete()], ids=type)
def test_what_is_no_asynchronous_transport(transport: Any) -> None:
    with pytest.raises(OptionError, match="AsyncCampaignManagementClient: transport"):
        AsyncCampaignManagementClient(CREDENTIALS, transport=transport)


@pytest.mark.parametrize(
    "given", ["s3cret-token", None, CampaignManagementCredentials], ids=str
)
def test_what_is_no_credentials(given: Any) -> None:
    for make in (CampaignManagementClient, AsyncCampaignManagementClient):
        with pytest.raises(OptionError, match="credentials must be") as caught:
            make(given)
        assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("value", ["no", 0, 1, None], ids=str)
def test_a_flag_of_a_call(value: Any) -> None:
    wire = Counting()
    client = CampaignManagementClient(CREDENTIALS, transport=wire)
    with pytest.raises(OptionError, match="DeleteMedia: raise_on_refused must be True"):
        client.delete_media(account_id=1, media_ids=[7], raise_on_refused=value)

    async def run() -> None:
        other: Any = AsyncCounting()
        client = AsyncCampaignManagementClient(CREDENTIALS, transport=other)
        await client.delete_media(account_id=1, media_ids=[7], raise_on_refused=value)

    with pytest.raises(OptionError, match="DeleteMedia: raise_on_refused must be True"):
        asyncio.run(run())
    assert wire.count == 0


def test_the_error_is_of_every_kind_that_callers_expect() -> None:
    wrong: Any = {"dryrun": True}
    with pytest.raises(OptionError) as caught:
        CampaignManagementClient(CREDENTIALS, **wrong)
    for kind in (TypeError, ValueError, RequestError):
        assert isinstance(caught.value, kind)


@pytest.mark.parametrize(
    "wrong",
    [
        {"attempts": 0},
        {"attempts": "3"},
        {"attempts": 2.0},
        {"attempts": True},
        {"base": -1},
        {"base": "1"},
        {"cap": NAN},
        {"cap": INFINITY},
    ],
    ids=str,
)
def test_a_retry_policy(wrong: Any) -> None:
    with pytest.raises(OptionError, match=f"RetryPolicy: {next(iter(wrong))} must be"):
        RetryPolicy(**wrong)


class Seven:
    """A number of another library."""

    def __index__(self) -> int:
        return 7


def test_counts_may_be_numbers_of_other_libraries() -> None:
    transport, many = Counting(), Seven()
    client = CampaignManagementClient(CREDENTIALS, transport=transport)
    options: Any = {"size": many, "concurrency": many, "keep": many}
    report = client.delete_media_in_batches(range(1, 15), account_id=1, **options)
    assert (report.deleted, transport.count) == (14, 2)


def test_none_where_it_is_the_default() -> None:
    transport, none = Counting(), None
    nothing: Any = {"on_event": none}
    client = CampaignManagementClient(CREDENTIALS, transport=transport, **nothing)
    nothing = dict.fromkeys(("journal", "on_fates", "progress", "per_minute"))
    report = client.delete_media_in_batches([7], account_id=1, **nothing)
    assert report.deleted == 1


def test_a_password_in_an_address_is_not_shown() -> None:
    address = "http://user:s3cret@localhost?x=1"
    with pytest.raises(OptionError) as caught:
        DirectClient(DirectCredentials(token=NOTHING), base_url=address)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:80", "https://proxy.example/a/b/", "HTTP://[::1]:8"]
)
def test_addresses(address: str) -> None:
    client = CampaignManagementClient(CREDENTIALS, base_url=address)
    request = operations.DeleteMediaRequest(account_id=1, media_ids=[7])
    assert client.preview(request).url.startswith(address.rstrip("/") + "/")


def test_every_typed_option_has_a_rule() -> None:
    assert [*RULES["client"]] == [*Options.__annotations__]
    assert [*RULES["batch run"]] == [*BatchOptions.__annotations__]
