"""The vendors' pages, if available, against facts that were collected from them by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stubwright.diagnostics import Log
from stubwright.docs.reader import read_index
from tests.support.docs_pages import operation_page, value

if TYPE_CHECKING:
    from stubwright.docs.facts import ElementFacts, PageFacts

SPECS = Path(__file__).parents[3] / "specs"
MICROSOFT = [
    ("upstream/microsoft/docs", "current/campaign-management-service/deleteads.md"),
    ("upstream/microsoft/docs", "current/campaign-management-service/deleteassetgroups.md"),
    ("upstream/microsoft/docs", "current/campaign-management-service/deletekeywords.md"),
    ("upstream/microsoft/docs", "current/campaign-management-service/deletelistitemsfromsharedlist.md"),
    ("upstream/microsoft/docs", "current/campaign-management-service/deletemedia.md"),
    ("upstream/microsoft/docs", "current/campaign-management-service/deletenegativekeywordsfromentities.md"),
    ("upstream/microsoft/docs", "current/customer-management-service/deleteaccount.md"),
    ("upstream/microsoft/docs", "current/customer-management-service/deleteuser.md"),
    ("upstream/microsoft/docs", "v12/campaign-management-service/deleteads.md"),
    ("upstream/microsoft/docs", "v12/campaign-management-service/deletesharedentities.md"),
    ("upstream/microsoft/docs", "v13-2021/campaign-management-service/deletebudgets.md"),
    ("upstream/microsoft/docs", "v13-2021/campaign-management-service/deletelabels.md"),
    ("seeds", "DeleteAccount.v13.md"),
    ("seeds", "DeleteMedia.v12.md"),
    ("seeds", "DeleteListItemsFromSharedList.v13.txt"),
]  # fmt: skip
# docs/reading-the-docs.md lists what the readers leave, with the reasons.
ABSENT = {
    # the schema has it, neither the tables nor the templates of the page do
    ("v13", "DeleteKeywords"): {"AssetGroupId"},
}
NO_RULE = {
    # the page is older than the sentence that makes everything required
    "DeleteMedia.v12.md",
}
ALIGNMENTS = {
    "index_aligned_with_nulls": "aligned",
    "unspecified": "unstated",
    "sparse": "sparse",
    "none": "none",
}
NESTED_LIMITS = {"EntityNegativeKeywords": 20_000}
"""The reference has these in its notes only."""


def load(reference: Path, name: str) -> Any:
    return json.loads((reference / "reference" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("folder", "name"), MICROSOFT, ids=lambda part: part.split("/")[-1]
)
def test_a_microsoft_page(reference: Path, folder: str, name: str) -> None:
    facts = operation_page(reference / folder, name, Log())
    key = (value(facts.version), value(facts.operation))
    (known,) = (
        operation
        for operation in load(reference, "microsoft_operations.json")["operations"]
        if (operation["version"], operation["operation"]) == key
    )
    assert value(facts.service) == known["api"]
    assert value(facts.namespace) == known["namespace"]
    check_endpoints(facts, known)
    assert [part.protocols for part in facts.protocol_parts] == (
        [("soap",), ("rest",)]
        if "rest" in {e.protocol for e in facts.endpoints}
        else [("soap",)]
    )
    expected = {
        element["name"]: element
        for element in known["request"]
        if element["name"] not in ABSENT.get(key, ())
    }
    for part in facts.protocol_parts:
        assert value(part.request.name) == known["request_element"]
        assert value(part.response.name) == known["response_element"]
        elements = {element.name: element for element in part.request.elements or ()}
        assert set(elements) == set(expected)
        for element in elements.values():
            check_element(element, expected[element.name], has_rule=name not in NO_RULE)
        assert part.request.body is not None
        names = [node.name for node in part.request.body.children]
        assert names == list(expected)
        assert [e.name for e in part.response.elements or ()] == [
            element["name"] for element in known["response"]
        ]
        errors = known["partial_errors"]
        is_nested = errors["element"] == "NestedPartialErrors"
        alignment = "nested" if is_nested else ALIGNMENTS[errors["alignment"]]
        assert value(part.alignment) == alignment


def check_endpoints(facts: PageFacts, known: dict[str, Any]) -> None:
    for endpoint in facts.endpoints:
        if endpoint.protocol == "soap":
            assert endpoint.url == known["soap_endpoint"][endpoint.environment]
        else:
            host = known["rest"][f"host_{endpoint.environment}"]
            assert endpoint.url == host + known["rest"]["path"]
            assert endpoint.method in {known["rest"]["method"], None}


def check_element(
    element: ElementFacts, known: dict[str, Any], *, has_rule: bool
) -> None:
    assert value(element.max_items) == known["doc_max_items"]
    assert value(element.nested_max_items) == NESTED_LIMITS.get(element.name)
    assert value(element.default) == known["default"]
    assert value(element.required) == (known["required_per_docs"] if has_rule else None)
    assert element.reserved is None
    phrase = value(element.type)
    assert phrase.is_list == bool(known.get("array"))
    named = known["item"]["xsd_type"] if phrase.is_list else known["xsd_type"]
    assert phrase.name == named.split(":")[1]


@pytest.mark.parametrize(
    ("api", "version"),
    [("CampaignManagement", "v12"), ("CampaignManagement", "v13"), ("CustomerManagement", "v13")],
)  # fmt: skip
def test_our_index_pages_state_what_the_vendors_do(
    reference: Path, api: str, version: str
) -> None:
    folder = f"microsoft/{'_'.join(api.lower().partition('management')[:2])}/{version}"
    log = Log()
    index = read_index(SPECS, f"{folder}/docs/operations.md", log)
    assert not log.diagnostics()
    found = {
        entry.operation.value: {e.name: value(e.max_items) for e in entry.limits or ()}
        for entry in index.entries
    }
    assert found == {
        operation["operation"]: (
            {
                name.rpartition(".")[2]: limit
                for name, limit in operation["ops_page_request_limits"].items()
            }
            if isinstance(operation["ops_page_request_limits"], dict)
            else {}
        )
        for operation in load(reference, "microsoft_operations.json")["operations"]
        if (operation["api"], operation["version"]) == (api, version)
    }


def test_every_reference_page_is_in_the_list(reference: Path) -> None:
    folder = reference / "upstream/microsoft/docs"
    found = {str(path.relative_to(folder)) for path in folder.rglob("delete*.md")}
    assert found == {name for root, name in MICROSOFT if root != "seeds"}


def test_the_yandex_page(reference: Path) -> None:
    facts = operation_page(reference / "seeds", "Ads.delete.v5.txt", Log())
    known = load(reference, "yandex_operations.json")["services"]["ads"]
    assert value(facts.operation) == known["request"]["json_method"]
    (part,) = facts.protocol_parts
    assert part.protocols == ("json", "soap")
    assert value(part.alignment) == "per-item"
    assert value(part.request.name) == known["request"]["root_soap"]
    assert value(part.response.name) == known["response"]["root_soap"]
    (criteria,) = part.request.elements or []
    wanted = known["request"]["params"]["SelectionCriteria"]
    assert criteria.name == "SelectionCriteria"
    assert value(criteria.type).name == wanted["doc_type"]
    assert value(criteria.required) == wanted["doc_required_table"]
    (ids,) = part.request.structures[wanted["doc_type"]]
    assert ids.name in wanted["fields"]
    assert value(ids.required) == wanted["fields"]["Ids"]["doc_required_table"]
    assert value(ids.max_items) == known["max_items_per_call"]
    (results,) = part.response.elements or []
    assert results.name == "DeleteResults"
    assert (
        value(results.required)
        == known["response"]["DeleteResults"]["doc_required_snippet"]
    )
    fields = [element.name for element in part.response.structures["ActionResult"]]
    assert fields == known["response"]["DeleteResults"]["doc_order"]
    assert len([n for n in facts.notes if n.kind == "restriction"]) == 3


@pytest.mark.parametrize(
    ("folder", "name"), MICROSOFT, ids=lambda part: part.split("/")[-1]
)
def test_only_what_is_missing_is_reported(
    reference: Path, folder: str, name: str
) -> None:
    log = Log()
    operation_page(reference / folder, name, log)
    codes = {diagnostic.code for diagnostic in log.diagnostics()}
    is_alone = folder == "seeds" and name.endswith(".md")
    assert codes == ({"docs-missing-include"} if is_alone else set())
