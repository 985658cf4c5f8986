"""The rules of a request are checked wherever they apply, and stay few however types refer to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from generated import RequestError
from generated.microsoft.campaign_management.v13 import (
    CampaignManagementClient,
    CampaignManagementCredentials,
)
from generated.microsoft.campaign_management.v13.operations import (
    DeleteKeywordsRequest,
    DeleteMediaRequest,
)
from tests.support.packages import generate, install, load
from tests.support.wsdls import EMPTY_REPLY, document, enumeration, record, sequence

if TYPE_CHECKING:
    from pathlib import Path

CREDENTIALS = CampaignManagementCredentials(
    authentication_token="t", developer_token="d"  # noqa: S106  # none at all
)


@pytest.mark.parametrize("owner", [{"ad_group_id": 1}, {"asset_group_id": 1}])
def test_one_of_two_is_enough(owner: dict[str, int]) -> None:
    with CampaignManagementClient(CREDENTIALS) as client:
        client.prepare(DeleteKeywordsRequest(keyword_ids=[1], **owner))


def test_neither_of_two_is_not() -> None:
    request = DeleteKeywordsRequest(keyword_ids=[1])
    with (
        CampaignManagementClient(CREDENTIALS) as client,
        pytest.raises(RequestError, match="AdGroupId or AssetGroupId must be set"),
    ):
        client.prepare(request)
    with CampaignManagementClient(CREDENTIALS, checks="off") as lenient:
        assert b"AdGroupId" not in lenient.prepare(request).body


def made(schema: str, folder: Path, name: str) -> tuple[str, Any]:
    """The module of the request of a WSDL around a schema: its text, and itself."""
    files = generate({name: document(schema + EMPTY_REPLY)}, folder).files
    install(files, folder, f"rules_{name}")
    text = files[f"{name}/operations/do.py"]
    return text, load(f"rules_{name}.{name}")


def broken(package: Any, request: Any) -> str:
    """What the client says of a request."""
    name = package.__name__
    client = load(f"{name}.client").ShopClient(
        load(f"{name}.credentials").ShopCredentials()
    )
    with pytest.raises(ValueError, match="must be one of") as caught:
        client.prepare(request)
    return str(caught.value)


def test_types_that_all_refer_to_each_other(tmp_path: Path) -> None:
    count = 9
    types = "".join(
        record(
            f"T{n}", "State:t:State", *(f"F{m}:t:T{m}" for m in range(count) if m != n)
        )
        for n in range(count)
    )
    schema = types + enumeration("State", "open") + sequence("DoRequest", "A:t:T0")
    text, package = made(schema, tmp_path, "mutual")
    assert text.count("findings.enumeration(") == count  # each type once
    types_, operations = (
        load(f"{package.__name__}.{n}") for n in ("types", "operations")
    )
    request = operations.DoRequest(a=types_.T0(f1=types_.T1(state="shut")))
    assert "A.F1.State must be one of State" in broken(package, request)


def test_a_chain_of_types_that_is_deeper_than_loops_go(tmp_path: Path) -> None:
    count = 30
    types = "".join(
        record(f"T{n}", "State:t:State", f"Next:t:T{n + 1}") for n in range(count)
    ) + record(f"T{count}", "Id:xs:int")
    schema = types + enumeration("State", "open") + sequence("DoRequest", "A:t:T0")
    text, package = made(schema, tmp_path, "chain")
    assert "findings.enumeration(" in text
    types_, operations = (
        load(f"{package.__name__}.{n}") for n in ("types", "operations")
    )
    request = operations.DoRequest(a=types_.T0(next=types_.T1(state="shut")))
    assert "A.Next.State must be one of State" in broken(package, request)


@pytest.mark.parametrize("protocol", ["soap", "rest"])
def test_none_among_ids_is_refused(protocol: Any) -> None:
    # The schema's long elements are not nillable.
    request = DeleteMediaRequest(account_id=1, media_ids=[1, None])  # type: ignore[list-item]  # on purpose
    with (
        CampaignManagementClient(CREDENTIALS, protocol=protocol) as client,
        pytest.raises(RequestError, match=r"DeleteMedia: MediaIds\S*\[1\] must"),
    ):
        client.prepare(request)
