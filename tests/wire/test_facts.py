"""The exported model agrees with the reference facts of every operation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from stubwright.describe.export import export_operation

from .support.apis import Case, cases
from .support.facts import key_of, microsoft_facts, yandex_facts

if TYPE_CHECKING:
    from pathlib import Path

XSD = "http://www.w3.org/2001/XMLSchema"
ALIGNMENT = {
    ("index_aligned_with_nulls", "PartialErrors"): "aligned",
    ("sparse", "PartialErrors"): "sparse",
    ("sparse", "NestedPartialErrors"): "nested",
    ("unspecified", "PartialErrors"): "unstated",
    ("none", None): "none",
}

# Where the model deliberately says something else than the pages that the facts come from.
REQUIRED_OTHERWISE = {
    # Overridden: the schema also allows AssetGroupId alone.
    ("microsoft.campaign_management.v13", "", "DeleteKeywords", "AdGroupId"): False,
}


def by_vendor(vendor: str) -> list[Case]:
    return [case for case in cases("soap") if case.api.entry.id.startswith(vendor)]


def exported(case: Case) -> dict[str, Any]:
    return export_operation(case.operation, case.api)


def local(prefixed: str) -> str:
    return prefixed.rpartition(":")[2]


def test_the_reference_has_the_same_operations(reference: Path) -> None:
    facts = {**microsoft_facts(reference), **yandex_facts(reference)}
    assert len(facts) == 67
    assert {key_of(case) for case in cases("soap")} == set(facts)


@pytest.mark.parametrize("case", by_vendor("microsoft"), ids=str)
def test_microsoft_requests(case: Case, reference: Path) -> None:
    fact, model = microsoft_facts(reference)[key_of(case)], exported(case)
    assert model["request"]["name"] == fact["request_element"]
    assert model["request"]["namespace"] == fact["namespace"]
    expected = [
        {
            "name": element["name"],
            "namespace": fact["namespace"],
            "type": local((element.get("item") or element)["xsd_type"]),
            "list": element.get("array", False),
            "required": REQUIRED_OTHERWISE.get(
                (*key_of(case), element["name"]), element["required_per_docs"]
            ),
            "nillable": element["nillable"],
            "max_items": element["doc_max_items"],
            "default": element["default"],
        }
        for element in fact["request"]
    ]
    found = [
        {name: field[name] for name in expected[0]}
        for field in model["request"]["fields"]
    ]
    assert found == expected


@pytest.mark.parametrize("case", by_vendor("microsoft"), ids=str)
def test_microsoft_replies(case: Case, reference: Path) -> None:
    fact, model = microsoft_facts(reference)[key_of(case)], exported(case)
    assert model["response"]["name"] == fact["response_element"]
    found = [
        (field["name"], field["type"], field["list"], field["nillable"])
        for field in model["response"]["fields"]
    ]
    assert found == [
        (
            element["name"],
            local((element.get("item") or element)["xsd_type"]),
            element.get("array", False),
            element["nillable"],
        )
        for element in fact["response"]
    ]
    partial = fact["partial_errors"]
    alignment = ALIGNMENT[partial["alignment"], partial["element"]]
    assert model["partial_errors"] == alignment
    place = case.operation.partial_errors.field
    assert place == ((partial["element"],) if partial["element"] else ())


@pytest.mark.parametrize("case", by_vendor("microsoft"), ids=str)
def test_microsoft_calls(case: Case, reference: Path) -> None:
    fact, model = microsoft_facts(reference)[key_of(case)], exported(case)
    assert model["protocols"]["soap"] == {
        "action": fact["soap_action"],
        "endpoint": fact["soap_endpoint"]["production"],
        "sandbox_endpoint": fact["soap_endpoint"]["sandbox"],
        "namespace": fact["namespace"],
        "version": "1.1",
        "style": "document",
    }
    rest = fact["rest"]
    expected = rest and {
        "method": rest["method"],
        "url": rest["host_production"] + rest["path"],
        "sandbox_url": rest["host_sandbox"] + rest["path"],
    }
    assert model["protocols"].get("rest") == expected
    assert [(f["name"], f["detail"]) for f in model["faults"]] == [
        (fault["wsdl_fault_name"], fault["detail_element"]) for fault in fact["faults"]
    ]
    assert [header["name"] for header in model["headers"]] == [
        header["name"] for header in fact["headers"]["soap"]
    ]


@pytest.mark.parametrize("case", by_vendor("yandex"), ids=str)
def test_yandex_messages(case: Case, reference: Path) -> None:
    fact, model = yandex_facts(reference)[key_of(case)], exported(case)
    assert model["request"]["name"] == fact["request"]["root_soap"]
    (criteria,) = model["request"]["fields"]
    ((name, stated),) = fact["request"]["params"].items()
    assert (criteria["name"], criteria["type"]) == (name, local(stated["wsdl_type"]))
    assert criteria["namespace"] == ""  # local elements are unqualified
    assert criteria["required"] is True
    (keys,) = criteria["fields"]
    ((key, inner),) = stated["fields"].items()
    assert (keys["name"], keys["type"]) == (key, local(inner["wsdl_type"]))
    assert (keys["list"], keys["required"], keys["namespace"]) == (True, True, "")
    assert keys["max_items"] == fact["max_items_per_call"]

    response = fact["response"]
    assert model["response"]["name"] == response["root_soap"]
    (results,) = model["response"]["fields"]
    assert results["name"] == "DeleteResults"
    assert results["list"] is True
    assert results["type"] == local(response["DeleteResults"]["wsdl_type"])
    order = [field["name"] for field in results["fields"]]
    assert order == response["DeleteResults"]["xsd_order"]
    assert model["partial_errors"] == "per-item"


@pytest.mark.parametrize("case", by_vendor("yandex"), ids=str)
def test_yandex_calls(case: Case, reference: Path) -> None:
    fact, model = yandex_facts(reference)[key_of(case)], exported(case)
    soap, addresses = fact["soap"], fact["json_endpoints"]
    assert soap["doc_endpoints"][0].startswith("https://api.direct.yandex.com/v5/")
    assert model["protocols"] == {
        "soap": {
            "action": soap["soap_action"],
            "endpoint": soap["doc_endpoints"][0],
            # The facts give the sandbox of JSON; SOAP's differs by the word json only.
            "sandbox_endpoint": addresses["sandbox_v5"].replace("/json/", "/"),
            "namespace": soap["target_namespace"],
            "version": "1.1",
            "style": "document",
        },
        "json": {
            "method": "POST",
            "url": addresses["v5"],
            "sandbox_url": addresses["sandbox_v5"],
            "rpc_method": fact["request"]["json_method"],
        },
    }
    assert [f["detail"] for f in model["faults"]] == [
        "{http://api.direct.yandex.com/v5/general}FaultResponse"
    ]
    assert model["headers"] == []
