"""Where requests go: the documented address of each environment, and never another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from .support.apis import Case, build, cases, package
from .support.facts import key_of, microsoft_facts, yandex_facts
from .support.plain import Plain, root_type
from .support.strategies import smallest

if TYPE_CHECKING:
    from pathlib import Path

    from .support.apis import Generated

EVERY = pytest.mark.parametrize("case", cases("soap", "rest", "json"), ids=str)


def prepared(case: Case, generated: Generated, **options: Any) -> Any:
    """The HTTP request for the smallest value of an operation."""
    value = smallest(case.api, root_type(case.api, case.operation.request))
    request = Plain(case.api, generated).request(case.operation, value)
    return generated.client(case.api, case.protocol, **options).prepare(request)


def documented(case: Case, reference: Path) -> dict[str, tuple[str, str]]:
    """Method and address of each environment, from the reference facts."""
    if case.api.entry.id.startswith("yandex"):
        fact = yandex_facts(reference)[key_of(case)]
        addresses = fact["json_endpoints"]
        if case.protocol == "json":
            return {
                "production": ("POST", addresses["v5"]),
                "sandbox": ("POST", addresses["sandbox_v5"]),
            }
        sandbox = addresses["sandbox_v5"].replace("/json/", "/")
        return {
            "production": ("POST", fact["soap"]["doc_endpoints"][0]),
            "sandbox": ("POST", sandbox),
        }
    fact = microsoft_facts(reference)[key_of(case)]
    if case.protocol == "soap":
        return {name: ("POST", url) for name, url in fact["soap_endpoint"].items()}
    rest = fact["rest"]
    return {
        "production": (rest["method"], rest["host_production"] + rest["path"]),
        "sandbox": (rest["method"], rest["host_sandbox"] + rest["path"]),
    }


@EVERY
@pytest.mark.parametrize("environment", ["production", "sandbox"])
def test_addresses_are_the_documented_ones(
    case: Case, environment: str, reference: Path
) -> None:
    request = prepared(case, package(), environment=environment)
    assert (request.method, request.url) == documented(case, reference)[environment]


@EVERY
def test_the_sandbox_is_never_a_production_host(case: Case) -> None:
    request = prepared(case, package(), environment="sandbox")
    assert "sandbox" in (urlsplit(request.url).hostname or "")
    assert urlsplit(request.url).scheme == "https"


def without_sandbox() -> Generated:
    """A package from a catalog that knows production addresses only."""
    models = []
    for api in dict.fromkeys(case.api.entry.id for case in cases("soap")):
        (model,) = {
            id(c.api): c.api for c in cases("soap") if c.api.entry.id == api
        }.values()
        operations = tuple(
            _production_only(operation) for operation in model.operations
        )
        models.append(replace(model, operations=operations))
    return build("wire_production_only", models)


def _production_only(operation: Any) -> Any:
    def cut(call: Any) -> Any:
        if call is None:
            return None
        return replace(call, endpoint=replace(call.endpoint, sandbox=None))

    return replace(operation, soap=cut(operation.soap), json=cut(operation.json))


def test_an_unknown_sandbox_is_refused() -> None:
    generated = without_sandbox()
    errors = generated.module("_runtime.errors")
    for case in cases("soap", "rest", "json"):
        assert prepared(case, generated).url.startswith("https://")
        with pytest.raises(errors.RequestError, match="has no sandbox endpoint"):
            prepared(case, generated, environment="sandbox")


def test_a_base_url_replaces_scheme_and_host_only() -> None:
    for case in cases("soap", "rest", "json"):
        normal = urlsplit(prepared(case, package()).url)
        moved = prepared(case, package(), base_url="http://127.0.0.1:8080/x/").url
        assert moved == f"http://127.0.0.1:8080/x{normal.path}"


def test_an_unknown_protocol_is_refused() -> None:
    for case in cases("soap", "rest", "json"):
        with pytest.raises(ValueError, match="protocol must be one of"):
            package().client(case.api, "corba")
