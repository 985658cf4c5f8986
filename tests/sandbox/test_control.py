"""Control requests, unknown addresses, and the command."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import httpx2
import pytest

from stubwright.sandbox import KINDS, Sandbox, serving
from tests.wire.support.apis import cases

from .support.exchange import ROOT, committed

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

DIRECT: Final = "yandex.direct.v5"
ADS: Final = {"api": DIRECT, "operation": "Ads.delete"}
TOKEN: Final = {"token": "t"}
PATH: Final = f"/{DIRECT}/json/v5/ads"


@pytest.fixture(scope="module")
def http() -> Iterator[httpx2.Client]:
    """A plain HTTP client."""
    with httpx2.Client(verify=False, trust_env=False) as client:
        yield client


def ads(http: httpx2.Client, address: str, ids: list[int], path: str = PATH) -> Any:
    """Send a request as the vendor documents it; return the reply."""
    criteria = {"SelectionCriteria": {"Ids": ids}}
    body = {"method": "delete", "params": criteria}
    headers = {"Authorization": "Bearer t"}
    return http.post(address + path, json=body, headers=headers).json()


def post(http: httpx2.Client, address: str, name: str, **stated: Any) -> int:
    """Send a control request; return the HTTP status."""
    return http.post(f"{address}/_sandbox/{name}", json=stated).status_code


def test_items_deletions_and_requests(
    sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    del sandbox
    assert post(http, address, "items", **ADS, items=[1, 2]) == 200
    assert post(http, address, "items", **ADS, items=[3], state="in-use") == 200
    results = ads(http, address, [1, 3, 4])["result"]["DeleteResults"]
    assert results[0] == {"Id": 1}
    assert [row["Errors"][0]["Code"] for row in results[1:]] == [8301, 8800]
    deletions = http.get(f"{address}/_sandbox/deletions").json()
    assert deletions == [{**ADS, "item": 1, "request": 1}]
    (request,) = http.get(f"{address}/_sandbox/requests").json()
    assert request["place"] == [ADS["api"], ADS["operation"]]
    assert request["outcomes"] == {"1": "deleted", "3": "in-use", "4": "absent"}


def test_every_item_can_exist(
    sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    del sandbox
    assert post(http, address, "mode", mode="every") == 200
    assert ads(http, address, [77])["result"]["DeleteResults"] == [{"Id": 77}]
    again = ads(http, address, [77])["result"]["DeleteResults"]
    assert again[0]["Errors"][0]["Code"] == 8800
    assert post(http, address, "reset") == 200
    assert http.get(f"{address}/_sandbox/deletions").json() == []


def test_mishaps_tokens_and_points(
    sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    sandbox.state.store.mode = "every"
    assert post(http, address, "mishaps", next=["throttled", None]) == 200
    assert ads(http, address, [1])["error"]["error_code"] == 506
    assert "result" in ads(http, address, [1])
    assert post(http, address, "mishaps", probabilities={"internal": 1}) == 200
    assert ads(http, address, [2])["error"]["error_code"] == 1002
    assert post(http, address, "mishaps", probabilities={}) == 200
    assert post(http, address, "points", api=DIRECT, daily=5) == 200
    assert ads(http, address, [2])["error"]["error_code"] == 152
    assert post(http, address, "tokens", **TOKEN, state="expired") == 200
    assert ads(http, address, [2])["error"]["error_code"] == 53


MEDIA: Final = {
    "api": "microsoft.campaign_management.v13",
    "operation": "CampaignManagementService.DeleteMedia",
}
ANY_KIND: Final = f"one of {', '.join(KINDS)}"


@pytest.mark.parametrize(
    ("name", "stated", "error"),
    [
        ("items", {}, "api is missing; expected one of "),
        ("items", {**ADS, "items": "2"}, 'items is "2"; expected a list of items, such as [1, 2]'),
        ("items", {**ADS, "items": {"Ids": [2]}}, 'items is {"Ids": [2]}; expected a list of items'),
        ("items", {**ADS, "items": ["2"]}, 'items[0] is "2"; expected a whole number'),
        ("items", {**ADS, "items": [1, True]}, "items[1] is true; expected a whole number"),
        ("items", {**ADS, "items": [1, None]}, "items[1] is null; expected a whole number"),
        ("items", {**ADS, "items": [1.5]}, "items[0] is 1.5; expected a whole number"),
        ("items", ADS, "items is missing; expected a list of items, such as [1, 2]"),
        ("items", {**ADS, "items": [1], "state": "lost"}, 'state is "lost"; expected one of present, in-use, changed, absent'),
        ("items", {**ADS, "items": [1], "state": None}, "state is null; expected one of present, in-use"),
        ("items", {**ADS, "items": [1], "stat": "absent"}, 'unknown member "stat"; expected api, operation, items, state; did you mean state?'),
        ("items", {**ADS, "operation": "Typo.delete", "items": [1]}, 'operation is "Typo.delete"; expected one of AdExtensions.delete, '),
        ("items", {**ADS, "operation": "Ads", "items": [1]}, "; did you mean Ads.delete?"),
        ("items", {**ADS, "operation": "ads.delete ", "items": [1]}, "; did you mean Ads.delete?"),
        ("items", {**ADS, "operation": "delete", "items": [1]}, "; did you mean AdExtensions.delete, AdGroups.delete, "),
        ("items", {**ADS, "operation": ["Ads.delete"], "items": [1]}, 'operation is ["Ads.delete"]; expected one of AdExtensions.delete, '),
        ("items", {**MEDIA, "operation": "DeleteMedia", "items": [1]}, "; did you mean CampaignManagementService.DeleteMedia?"),
        ("items", {**MEDIA, "operation": "DeleteMedia ", "items": [1]}, "; did you mean CampaignManagementService.DeleteMedia?"),
        ("items", {**ADS, "api": "yandex.direct.v4", "items": [1]}, "; did you mean yandex.direct.v5?"),
        ("mishaps", {}, "next or probabilities is missing"),
        ("mishaps", {"next": "html"}, 'next is "html"; expected a list of kinds and nulls, such as ["cut-after", null]'),
        ("mishaps", {"next": ["html", "cut-afer"]}, f'next[1] is "cut-afer"; expected {ANY_KIND}; did you mean cut-after'),
        ("mishaps", {"next": [7]}, f"next[0] is 7; expected {ANY_KIND}"),
        ("mishaps", {"next": ["html"], "seconds": "2"}, 'seconds is "2"; expected a number of seconds from 0'),
        ("mishaps", {"next": ["html"], "seconds": -1}, "seconds is -1; expected a number of seconds from 0"),
        ("mishaps", {"next": ["html"], "probabilities": {"html": 2}}, "probabilities must be 0 or more, and at most 1 in total"),
        ("mishaps", {"next": ["html"], "probabilities": ["html"]}, 'probabilities is ["html"]; expected an object of kinds and numbers'),
        ("mishaps", {"next": ["html"], "probabilities": {"html": "0.1"}}, 'probabilities.html is "0.1"; expected a number from 0 to 1'),
        ("mishaps", {"next": ["html"], "probabilities": {"htm": 0.1}}, f'a kind in probabilities is "htm"; expected {ANY_KIND}; did you mean html'),
        ("mishaps", {"next": ["html"], "probabilities": {}, "seed": 1.5}, "seed is 1.5; expected a whole number"),
        ("mishaps", {"next": ["html"], "seed": 1}, "seed is given without probabilities, which it is for"),
        ("mode", {"mode": "some"}, 'mode is "some"; expected one of listed, every'),
        ("mode", {"mode": ["every"]}, 'mode is ["every"]; expected one of listed, every'),
        ("points", {"api": "typo", "daily": 1}, 'api is "typo"; expected one of '),
        ("points", {"api": DIRECT, "daily": "5"}, 'daily is "5"; expected a whole number from 0'),
        ("points", {"api": DIRECT, "daily": True}, "daily is true; expected a whole number from 0"),
        ("points", {"api": DIRECT, "daily": -5}, "daily is -5; expected a whole number from 0"),
        ("reset", {"mode": "every"}, 'unknown member "mode"; expected none'),
        ("tokens", {"token": "t", "state": "lost"}, 'state is "lost"; expected one of valid, invalid, expired'),
        ("tokens", {"token": 7, "state": "expired"}, "token is 7; expected a text that isn't empty"),
        ("tokens", ["t"], 'the body is ["t"]; expected an object'),
    ],
)  # fmt: skip
def test_a_wrong_control_request_says_what_is_expected(
    name: str, stated: Any, error: str, sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:  # fmt: skip
    before = repr((vars(sandbox.state.store), sandbox.state.script, sandbox.state.tokens, sandbox.state.daily_points))  # fmt: skip
    answer = http.post(f"{address}/_sandbox/{name}", json=stated)
    assert answer.status_code == 400
    assert error in answer.json()["error"]
    assert answer.json()["error"].startswith(f"{name}: ")
    after = repr((vars(sandbox.state.store), sandbox.state.script, sandbox.state.tokens, sandbox.state.daily_points))  # fmt: skip
    assert after == before


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"items=1", "the body isn't JSON: Expecting value"),
        (b"\xff", "can't decode byte"),
        (b"[" * 100_000, "the body is nested too deeply"),
        (b'{"mode": "every", "mode": "listed"}', "mode is given twice"),
    ],
)
def test_a_body_that_is_no_object(
    body: bytes, error: str, sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    del sandbox
    answer = http.post(f"{address}/_sandbox/mode", content=body)
    assert answer.status_code == 400
    assert error in answer.json()["error"]


def test_a_wrong_method_names_the_right_one(
    sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    del sandbox
    answer = http.get(f"{address}/_sandbox/items")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.json()["error"] == "items is requested with POST, not GET"
    answer = http.post(f"{address}/_sandbox/mishap", json={})
    assert answer.status_code == 404
    assert answer.json()["error"].endswith("; did you mean mishaps?")


def test_unknown_addresses_name_the_known_ones(
    sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    del sandbox
    answer = http.post(f"{address}/typo")
    assert answer.status_code == 404
    assert PATH in answer.json()["known"]
    assert http.get(address + PATH).status_code == 405
    assert http.get(address + PATH).headers["allow"] == "POST"
    answer = http.post(f"{address}/_sandbox/typo")
    assert answer.status_code == 404
    assert "POST items" in answer.json()["error"]


def test_paths_work_without_the_id_of_the_api(
    sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    sandbox.state.store.mode = "every"
    bare = PATH.removeprefix(f"/{DIRECT}")
    assert "result" in ads(http, address, [1], bare)
    assert len(sandbox.state.store.deletions) == 1


def test_a_path_with_braces_is_served(http: httpx2.Client) -> None:
    """An address is any text of a WSDL or a catalog; starlette gives braces a meaning."""
    case, *_ = cases("json")
    call = case.operation.json
    assert call is not None
    stated = call.endpoint.production
    assert stated is not None
    address = replace(stated, value="https://h/{id:x}/{id}/{a-b}/c}")
    call = replace(call, endpoint=replace(call.endpoint, production=address))
    operation = replace(case.operation, json=call, soap=None)
    api = replace(case.api, operations=(operation,))
    with serving(Sandbox([api], {}, {})) as base_url:
        path = "/%7Bid:x%7D/7/8/c%7D"
        assert http.post(f"{base_url}{path}", json={}).status_code != 404
        assert http.post(f"{base_url}{path}/", json={}).status_code == 404


def test_the_docs_list_all_kinds_of_mishaps() -> None:
    text = (ROOT / "docs/sandbox.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[^|]*) \| (?:isn't|is)[ ,]", text, re.MULTILINE)
    assert {name for row in rows for name in re.findall("`(.*?)`", row)} == set(KINDS)


# The command

RUN: Final = (
    "import sys; sys.path[:0] = ['generator']; from stubwright.cli import main; main()"
)


@contextmanager
def command(*arguments: str, before: str = "") -> Generator[subprocess.Popen[str]]:
    """Run the command in a separate process."""
    process = subprocess.Popen(
        [sys.executable, "-c", before + RUN, "sandbox", *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def test_the_command_serves_until_it_is_interrupted(http: httpx2.Client) -> None:
    with command(DIRECT, "--port", "0", "--mishap", "throttled", "1") as process:
        assert process.stdout is not None
        name, base_url = process.stdout.readline().split()
        assert name == DIRECT
        client = (
            committed()
            .module(DIRECT)
            .DirectClient(
                committed().module(DIRECT).DirectCredentials(**TOKEN),
                base_url=base_url,
            )
        )
        with client, pytest.raises(committed().module("_runtime.errors").ServiceFault):
            client.ads.delete(ids=[1])
        requests = http.get(f"{base_url.rpartition('/')[0]}/_sandbox/requests").json()
        assert [request["mishap"] for request in requests] == ["throttled"]
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


@pytest.mark.parametrize("module", ["starlette", "uvicorn", "xmlschema"])
def test_a_missing_extra_is_one_line(module: str) -> None:
    before = f"import sys; sys.modules[{module!r}] = None; "
    with command(DIRECT, "--port", "0", before=before) as process:
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    (line,) = errors.splitlines()
    needs, _, install = line.partition(": ")
    assert needs == "the sandbox needs starlette, uvicorn and xmlschema"
    assert install == "pip install 'stubwright[sandbox]'"


def test_a_port_that_is_taken() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with command(DIRECT, "--port", port) as process:
            output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    assert errors.startswith(f"can't listen on 127.0.0.1:{port}: ")
    assert len(errors.splitlines()) == 1


def test_an_unknown_mishap_lists_the_known_ones() -> None:
    with command(DIRECT, "--mishap", "typo", "0.1") as process:
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "unknown mishap 'typo'; expected one of throttled," in errors
