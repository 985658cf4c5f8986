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
from stubwright import pipeline
from stubwright.diagnostics import Log
from stubwright.inputs.catalog import inputs_of, open_catalog
from tests.support.packages import generate, install, load
from tests.support.wsdls import EMPTY_REPLY, document, enumeration, record, sequence
from tests.tiny import WSDL, make_specs

if TYPE_CHECKING:
    from pathlib import Path

CREDENTIALS = CampaignManagementCredentials(
    authentication_token="t", developer_token="d"  # noqa: S106  # none at all
)


@pytest.mark.parametrize("owner", [{"ad_group_id": 1}, {"asset_group_id": 1}])
def test_one_of_two_is_enough(owner: dict[str, int]) -> None:
    with CampaignManagementClient(CREDENTIALS) as client:
        client.prepare(DeleteKeywordsRequest(keyword_ids=[1], **owner))


def test_neither_of_two_is_refused() -> None:
    request = DeleteKeywordsRequest(keyword_ids=[1])
    with (
        CampaignManagementClient(CREDENTIALS) as client,
        pytest.raises(RequestError, match="AdGroupId or AssetGroupId must be set"),
    ):
        client.prepare(request)
    with CampaignManagementClient(CREDENTIALS, checks="off") as lenient:
        assert b"AdGroupId" not in lenient.prepare(request).body


PAIR = """\
<xs:complexType name="Pair"><xs:sequence>
  <xs:element name="Left" type="xs:long" minOccurs="0"/>
</xs:sequence></xs:complexType>
<xs:simpleType"""
PAIRS = """\
<xs:element name="One" type="tns:Pair" minOccurs="0"/>
<xs:element name="Many" type="tns:Pair" minOccurs="0" maxOccurs="unbounded"/>
<xs:element name="FleetId\""""
NESTED = """
[[override]]
operation = "DeleteVans"
any_of = "One.Left Many.Left"
reason = "Either will do."
[[override]]
operation = "DeleteVans"
field = "One.Left"
description = "The left one."
reason = "The page leaves it out."
[[override]]
operation = "DeleteVans"
field = "Many.Left"
description = "The left ones."
reason = "The page leaves it out."
"""


def test_one_of_two_paths_is_enough(tmp_path: Path) -> None:
    specs = make_specs(tmp_path / "specs", "a")
    wsdl = WSDL.replace("<xs:simpleType", PAIR, 1)
    wsdl = wsdl.replace('<xs:element name="FleetId"', PAIRS, 1)
    (specs / "a" / "fleet.wsdl").write_text(wsdl, encoding="utf-8")
    (specs / "a" / "overrides.toml").write_text(NESTED, encoding="utf-8")
    catalog = specs / "catalog.toml"
    text = catalog.read_text(encoding="utf-8") + 'overrides = "overrides.toml"\n'
    catalog.write_text(text, encoding="utf-8")
    log = Log()
    inputs = [inputs_of(specs, entry) for entry in open_catalog(specs, log).apis]
    apis = [pipeline.load_api(item, log) for item in inputs]
    rendered = pipeline.render_package(inputs, apis, log)
    install(rendered.files, tmp_path, "nested_rules")
    package = load("nested_rules.a")
    request = load("nested_rules.a.operations").DeleteVansRequest
    pair = load("nested_rules.a.types").Pair
    client = package.FleetClient(package.FleetCredentials())
    for fields in ({"one": pair(left=1)}, {"many": [pair(), pair(left=0)]}):
        client.prepare(request(fleet_id=1, van_ids=[1], **fields))
    for fields in ({}, {"one": pair()}, {"many": [pair()]}):
        with pytest.raises(ValueError, match=r"One\.Left or Many\.Left must be set"):
            client.prepare(request(fleet_id=1, van_ids=[1], **fields))


@pytest.mark.parametrize(
    ("pages", "stated"),
    [
        ("", "the docs of DeleteVans"),
        (
            "https://fleet.example/docs/{operation}.html",
            "VanIds in https://fleet.example/docs/deletevans.html",
        ),
    ],
)
def test_a_message_names_the_docs(pages: str, stated: str, tmp_path: Path) -> None:
    """The address on the web where the catalog has one; never a file that the user doesn't have."""
    specs = make_specs(tmp_path / "specs", "a")
    catalog = specs / "catalog.toml"
    text = catalog.read_text("utf-8").replace(
        "[[api]]\n", f'[[api]]\npages = "{pages}"\n'
    )
    catalog.write_text(text, encoding="utf-8")
    log = Log()
    inputs = [inputs_of(specs, entry) for entry in open_catalog(specs, log).apis]
    apis = [pipeline.load_api(item, log) for item in inputs]
    name = f"documented_{bool(pages)}"
    install(pipeline.render_package(inputs, apis, log).files, tmp_path, name)
    request = load(f"{name}.a.operations").DeleteVansRequest
    package = load(f"{name}.a")
    client = package.FleetClient(package.FleetCredentials())
    with pytest.raises(ValueError, match="50 items") as caught:
        client.preview(request(fleet_id=1, van_ids=range(51)))
    assert str(caught.value).endswith(f"not 51 (see {stated})")


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


def test_a_very_long_chain_of_types(tmp_path: Path) -> None:
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
