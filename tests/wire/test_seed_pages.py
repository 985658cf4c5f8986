"""Clients from single docs pages send what those from the WSDLs send, as far as the pages state it."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import json
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from click.testing import CliRunner

from stubwright.cli.main import cli
from stubwright.sandbox.generic import TYPE, JsonMessages, SoapMessages

from .support.apis import Case, Generated, cases, temporary
from .support.canonical import canonical, parsed
from .support.exchange import Exchange, examples, replies, requests
from .support.jsontext import spelled

if TYPE_CHECKING:
    from pathlib import Path

SHARED_ENTITY = {"AssociationCount", "ForwardCompatibilityMap", "Id", "Name", "Type"}


class Seed(NamedTuple):
    """A page, the case that it is about, and the elements that it doesn't tell,
    and the derived types that it does."""

    page: str
    case: str
    arguments: tuple[str, ...]
    untold: frozenset[str] = frozenset()
    derived: frozenset[str] = frozenset()
    base_url: str | None = None


LISTS = (
    "campaign_management.v13-CampaignManagementService.DeleteListItemsFromSharedList"
)
SOAP_ADDRESS = "https://campaign.api.bingads.microsoft.com/Api/Advertiser/CampaignManagement/v13/CampaignManagementService.svc"
TOLD_TYPES = frozenset(
    {
        "AccountNegativeKeywordList",
        "BrandList",
        "NegativeKeywordList",
        "PlacementExclusionList",
    }
)
SEEDS = [
    Seed(
        "DeleteMedia.v12.md",
        "campaign_management.v12-CampaignManagementService.DeleteMedia-soap",
        ("--vendor", "microsoft"),
    ),
    # The template of the page stops at what SharedList adds to its own base, SharedEntity, and
    # names only some of the derived types. The page gives no address for SOAP.
    Seed(
        "DeleteListItemsFromSharedList.v13.txt",
        f"{LISTS}-soap",
        ("--vendor", "microsoft"),
        frozenset(SHARED_ENTITY),
        TOLD_TYPES,
        SOAP_ADDRESS,
    ),
    # It doesn't say, either, that ItemCount is a number, which only JSON shows.
    Seed(
        "DeleteListItemsFromSharedList.v13.txt",
        f"{LISTS}-rest",
        ("--vendor", "microsoft"),
        frozenset({*SHARED_ENTITY, "ItemCount"}),
        TOLD_TYPES,
    ),
    Seed(
        "DeleteAccount.v13.md",
        "customer_management.v13-CustomerManagementService.DeleteAccount-soap",
        ("--vendor", "microsoft"),
    ),
    Seed(
        "Ads.delete.v5.txt",
        "direct.v5-Ads.delete-json",
        (
            *("--vendor", "yandex", "--service", "Ads"),
            *("--endpoint", "https://api.direct.yandex.com/json/v5/ads"),
        ),
    ),
]
EVERY = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.case)


def case_of(seed: Seed) -> Case:
    """The case that a page is about, as the WSDL has it."""
    every = cases("soap", "rest", "json")
    return next(case for case in every if str(case) == seed.case)


@functools.cache
def from_page(page: Path, api: str, arguments: tuple[str, ...]) -> Generated:
    """The package that the command line makes of one page."""
    root = temporary()
    name = f"seed_{page.stem.replace('.', '_').lower()}"
    options = ["--docs", str(page), *arguments, "--name", api, "--out"]
    result = CliRunner().invoke(cli, ["generate", *options, str(root / name)])
    assert result.exit_code == 0, result.stderr
    importlib.invalidate_caches()
    return Generated(name, root / name)


def carried(value: Any, package: Generated, api: Any, untold: frozenset[str]) -> Any:
    """The same value in another package's dataclasses; what it can't hold is taken from ``value``."""
    if isinstance(value, list):
        return [carried(each, package, api, untold) for each in value]
    if not dataclasses.is_dataclass(value):
        return value
    home, _, module = type(value).__module__.rpartition(f"{api.entry.id}.")
    del home
    package_of = "types" if module.startswith("types.") else "operations"
    found = dict(package.exported(api, package_of))
    made = found[type(value).__name__.removeprefix("Ads")]
    fields = {field.name: str(field.type) for field in dataclasses.fields(made)}
    words = {name.lower() for name in untold}
    given: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        name = field.name
        if name == "receipt":
            continue
        stated = getattr(value, name)
        if name.replace("_", "") in words:
            setattr(value, name, None if stated is not None else stated)
            continue
        assert name in fields, f"the page doesn't tell {name}"
        inner = carried(stated, package, api, untold)
        as_text = isinstance(inner, int) and "int" not in fields[name]
        given[name] = str(inner) if as_text else inner
    return made(**given)


@EVERY
def test_messages_equal_those_from_the_wsdl(seed: Seed, reference: Path) -> None:
    case = case_of(seed)
    package = from_page(
        reference / "seeds" / seed.page, case.api.entry.id, seed.arguments
    )
    exchange = Exchange(case)
    moved = {"base_url": seed.base_url} if seed.base_url else {}
    client = package.client(case.api, case.protocol, **moved)

    def is_told(value: Any) -> bool:
        stated = (value.get("SharedList") or {}).get(TYPE)
        return stated is None or stated.local in seed.derived

    @examples(case, requests(case).filter(is_told))
    def check(value: Any) -> None:
        request = exchange.request(value)
        theirs = client.prepare(carried(request, package, case.api, seed.untold))
        ours = exchange.client.prepare(request)
        assert (theirs.method, theirs.url) == (ours.method, ours.url)
        # The revision of the API is a fact of the catalog's, which a page doesn't tell.
        of_the_catalog = case.api.entry.http_headers
        assert {**of_the_catalog, **theirs.headers} == ours.headers
        if case.protocol == "soap":
            assert canonical(parsed(theirs.body)) == canonical(parsed(ours.body))
        else:
            assert spelled(json.loads(theirs.body)) == spelled(json.loads(ours.body))

    check()


def told(value: Any) -> Any:
    """A reply without receipts, and with its scalars as text: pages don't tell their types."""
    if isinstance(value, list):
        return [told(each) for each in value]
    if isinstance(value, dict):
        return dict(value)
    if not dataclasses.is_dataclass(value):
        return None if value is None else str(value).lower()
    fields = [f.name for f in dataclasses.fields(value) if f.name != "receipt"]
    return {name: told(getattr(value, name)) for name in fields}


@EVERY
def test_replies_read_the_same(seed: Seed, reference: Path) -> None:
    case = case_of(seed)
    package = from_page(
        reference / "seeds" / seed.page, case.api.entry.id, seed.arguments
    )
    ours, theirs = Exchange(case), Exchange(case, package)
    empty = carried(ours.request({}), package, case.api, frozenset())
    http = package.module("_runtime.http.transport")

    @examples(case, replies(case, derived=case.protocol == "soap"))
    def check(value: Any) -> None:
        if case.protocol == "soap":
            from lxml import etree

            body = etree.tostring(
                SoapMessages(case.api).response(case.operation, value)
            )
        else:
            body = json.dumps(
                JsonMessages(case.api).response(case.operation, value)
            ).encode()
        expected = ours.read(200, {}, body)
        found = theirs.client.read(empty, http.HttpResponse(200, {}, body))
        assert told(found) == told(expected)
        assert found.receipt.unread == expected.receipt.unread

    check()
