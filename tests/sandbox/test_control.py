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


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("items", {}),
        ("items", {**ADS, "items": [1], "state": "lost"}),
        ("items", {"api": DIRECT, "operation": "Typo.delete", "items": [1]}),
        ("mishaps", {"next": ["typo"]}),
        ("mishaps", {"probabilities": {"html": 2}}),
        ("mode", {"mode": "some"}),
        ("points", {"api": "typo", "daily": 1}),
        ("tokens", {"token": "t", "state": "lost"}),
    ],
)
def test_wrong_control_requests_are_refused(
    name: str, stated: Any, sandbox: Sandbox, address: str, http: httpx2.Client
) -> None:
    del sandbox
    answer = http.post(f"{address}/_sandbox/{name}", json=stated)
    assert answer.status_code == 400
    assert answer.json()["error"]


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
