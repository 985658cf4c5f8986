"""The facts of a Microsoft page, and the peculiarities of older pages and of copies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stubwright.diagnostics import Log, Source
from stubwright.docs.facts import EndpointFact, TypePhrase
from tests.support.docs_pages import operation_page, read, value

if TYPE_CHECKING:
    from stubwright.docs.facts import ElementFacts, PageFacts

CASES = Path(__file__).parents[4] / "cases" / "docs" / "microsoft"
PAGE = "fleet/addvans.md"


def stated(element: ElementFacts) -> tuple[object, ...]:
    return (
        element.name,
        value(element.required),
        value(element.default),
        value(element.max_items),
        value(element.nested_max_items),
        value(element.reserved),
    )


@pytest.fixture(scope="module")
def facts() -> PageFacts:
    return operation_page(CASES, PAGE)


def test_the_page(facts: PageFacts) -> None:
    assert facts.dialect == "microsoft-markdown"
    assert facts.language == "en"
    assert (value(facts.operation), value(facts.service)) == (
        "AddVans",
        "FleetManagement",
    )
    assert (value(facts.version), value(facts.namespace)) == (
        "v7",
        "https://fleet.example/Fleet/v7",
    )
    assert value(facts.summary) == "Puts vans on the books of an account."
    assert [(note.kind, note.source.line) for note in facts.notes] == [
        ("availability", 12),
        ("role", 15),
        ("restriction", 17),
        ("errors", 19),
    ]


def test_the_endpoints(facts: PageFacts) -> None:
    soap = "https://fleet.api.example/Api/Fleet/v7/FleetManagementService.svc"
    rest = "https://fleet.api{}.example/FleetManagement/v7/Vans"
    assert facts.endpoints == (
        EndpointFact("soap", "production", soap, facts.endpoints[0].source),
        EndpointFact(
            "rest", "production", rest.format(""), facts.endpoints[1].source, "POST"
        ),
        EndpointFact(
            "rest",
            "sandbox",
            rest.format(".sandbox"),
            facts.endpoints[2].source,
            "POST",
        ),
    )


def test_the_protocols_are_separated(facts: PageFacts) -> None:
    soap, rest = facts.protocol_parts
    assert (soap.protocols, rest.protocols) == (("soap",), ("rest",))
    assert [stated(element) for element in soap.request.elements or ()] == [
        ("AccountId", True, None, None, None, None),
        ("Depot", False, "Main", None, None, None),
        ("Labels", False, None, None, None, None),
        ("Note", False, None, None, None, True),
        ("Vans", True, None, 1000, 12, None),
    ]
    assert [stated(element) for element in rest.request.elements or ()] == [
        ("AccountId", True, None, None, None, None),
        ("Vans", True, None, 500, None, None),
    ]
    assert (value(soap.alignment), value(rest.alignment)) == ("sparse", "none")
    assert rest.response.elements == ()
    assert value(rest.response.name) == "AddVansResponse"


def test_headers_come_from_included_files(facts: PageFacts) -> None:
    soap, rest = facts.protocol_parts
    assert [
        (e.name, value(e.required), value(e.reserved))
        for e in soap.request.headers or ()
    ] == [
        ("AuthenticationToken", True, None),
        ("CustomerAccountId", None, None),
        ("DeveloperToken", True, None),
        ("Password", False, True),
    ]
    assert [e.name for e in rest.request.headers or ()] == [
        "Authorization",
        "DeveloperToken",
    ]
    assert {e.source.path for e in rest.request.headers or ()} == {
        "fleet/includes/request-header-rest.md"
    }
    assert [node.name for node in soap.request.header][:2] == [
        "Action",
        "AuthenticationToken",
    ]


def test_the_source_of_required_is_the_rule_or_the_exception(
    facts: PageFacts,
) -> None:
    account, depot, *_ = facts.protocol_parts[0].request.elements or []
    assert account.required is not None
    assert account.required.source == Source(PAGE, 27)
    assert depot.required is not None
    assert depot.required.source == Source(PAGE, 34)


def test_descriptions_are_plain_text(facts: PageFacts) -> None:
    vans = (facts.protocol_parts[0].request.elements or [])[-1]
    assert vans.type is not None
    assert vans.type.value == TypePhrase("Van", is_list=True)
    assert value(vans.description) == (
        "The vans to add.\n\nYou may add a maximum of 1,000 vans in a single call, and each of them can"
        " hold up to 12 crates. An account can have up to 50,000 vans."
    )


def test_templates_have_the_order_of_the_wire(facts: PageFacts) -> None:
    soap, rest = facts.protocol_parts
    assert soap.request.body is not None
    names = [node.name for node in soap.request.body.children]
    assert names == ["AccountId", "Vans", "Depot", "Labels", "Note"]
    (van,) = soap.request.body.children[1].children
    assert van.polymorphic
    assert [(d.type_name, [n.name for n in d.nodes]) for d in van.derived] == [
        ("ElectricVan", ["Battery"]),
        ("PlainVan", []),
        ("CoolVan", ["Degrees", "Probe"]),
    ]
    probe = van.derived[2].nodes[1]
    assert [d.type_name for d in probe.derived] == ["WirelessProbe"]
    assert rest.request.body is not None
    vans = rest.request.body.children[1]
    assert vans.is_list
    assert [(d.type_name, [n.name for n in d.nodes]) for d in vans.derived] == [
        ("ElectricVan", ["Battery"]),
        ("CoolVan", ["Degrees"]),
    ]


def test_nothing_is_reported_about_a_complete_page() -> None:
    log = Log()
    operation_page(CASES, PAGE, log)
    assert log.diagnostics() == ()


OLD = """> [!IMPORTANT]
> This is a preview.

# DeleteVans Service Operation
Deletes vans.

## <a name="request"></a>Request Elements
The *DeleteVansRequest* object defines it.

### <a name="request-body"></a>Request Body Elements

|Element|Description|Data Type|
|-----------|---------------|-------------|
|<a name="vanids"></a>VanIds|The vans.<br /><br />You can specify a maximum of 50 IDs. |**long** |
"""


def test_pages_of_2017_state_less() -> None:
    facts, codes = read(OLD)
    (part,) = facts.protocol_parts
    assert [stated(element) for element in part.request.elements or ()] == [
        ("VanIds", None, None, 50, None, None)
    ]
    assert facts.notes[0].kind == "availability"
    assert facts.service is None
    assert part.request.headers is None
    assert part.response.elements is None
    assert part.alignment is None
    assert set(codes) == {"docs-missing-table"}


def test_a_missing_table_is_not_an_empty_one() -> None:
    facts, codes = read(
        "DeleteVans Service Operation - Fleet\nDeletes vans.\nRequest Elements\nRequest Body Elements\n"
        "Request Header Elements\nElement | Description | Data Type |\n---|---|---|\nToken | One. | string |\n"
        "Response Elements\nResponse Body Elements\nThere are not any elements in the reply."
    )
    (part,) = facts.protocol_parts
    assert part.request.elements is None
    assert [element.name for element in part.request.headers or ()] == ["Token"]
    assert part.response.elements == ()
    assert value(part.alignment) == "none"
    assert "docs-missing-table" in codes


def test_a_head_without_rows_is_a_missing_table() -> None:
    facts, codes = read(OLD.partition("|<a")[0])
    assert facts.protocol_parts[0].request.elements is None
    assert "docs-missing-table" in codes


def test_text_of_the_website_is_not_part_of_the_page() -> None:
    facts, _ = read(
        "Skip to main content\nEdit\nShare via\nDeleteVans Service Operation - Fleet\nArticle\n11/13/2024\n"
        "2 contributors\nIn this article\nRequest Elements\nResponse Elements\nRequest SOAP\nResponse SOAP\n"
        "Code Syntax\nRequirements\nDeletes vans.\nNote\nMind the gap.\nRequest Elements\nRequest Body Elements\n"
        "Element Description Data Type\nVanIds The vans. long array\nCode Syntax\nRequest\n{\nvar x;\n}"
    )
    assert value(facts.summary) == "Deletes vans."
    assert [note.text for note in facts.notes] == ["Mind the gap."]
    assert [e.name for e in facts.protocol_parts[0].request.elements or ()] == [
        "VanIds"
    ]


def test_a_repository_page_with_its_front_matter_as_a_table() -> None:
    facts, codes = read(
        "Skip to content\ntitle | ms.service | author |\n---|---|---|\nDeleteVans | fleet | someone |\n"
        "Deletes vans.\nThe DeleteVansRequest object defines the body.\n"
        "Element | Description | Data Type |\n---|---|---|\nVanIds | The vans. | long array |\n"
        "[!INCLUDErequest-header]\nThe DeleteVansResponse object defines the reply.\n"
        "Element | Description | Data Type |\n---|---|---|\nPartialErrors | Errors. | BatchError array |\n"
        "[!INCLUDEresponse-header]"
    )
    (part,) = facts.protocol_parts
    assert value(facts.operation) == "DeleteVans"
    assert [e.name for e in part.request.elements or ()] == ["VanIds"]
    assert [e.name for e in part.response.elements or ()] == ["PartialErrors"]
    assert (part.request.headers, part.response.headers) == (None, None)
    assert codes == ["docs-missing-include", "docs-missing-include"]


def test_headers_are_recognised_without_the_title_of_their_table() -> None:
    facts, _ = read(
        "DeleteVans Service Operation - Fleet\nRequest Body Elements\nElement Description Data Type\n"
        "VanIds The vans. long array\nElement Description Data Type\nCustomerId The customer. string\n"
        "DeveloperToken The token. string"
    )
    (part,) = facts.protocol_parts
    assert [e.name for e in part.request.elements or ()] == ["VanIds"]
    assert [e.name for e in part.request.headers or ()] == [
        "CustomerId",
        "DeveloperToken",
    ]


def test_a_repeated_table_is_one_table() -> None:
    table = OLD[OLD.index("|Element") :]
    facts, _ = read(OLD + "\n" + table.replace("|**long** |", "|**long** array|"))
    assert [e.name for e in facts.protocol_parts[0].request.elements or ()] == [
        "VanIds"
    ]


def test_two_limits_are_a_conflict() -> None:
    _, codes = read(OLD.replace("50 IDs.", "50 IDs. You can specify up to 60 IDs."))
    assert "docs-page-conflict" in codes


@pytest.mark.parametrize(
    ("cell", "code"),
    [("**long** array or so", "docs-unreadable-type"), ("", None)],
)
def test_types_that_are_not_understood(cell: str, code: str | None) -> None:
    facts, codes = read(OLD.replace("**long** ", cell))
    ((element,),) = (part.request.elements or [] for part in facts.protocol_parts)
    assert element.type is None
    assert code in codes if code else "docs-unreadable-type" not in codes


def test_unknown_sections_are_skipped() -> None:
    facts, codes = read(
        OLD
        + "\n## Wheels\n\n|Element|Description|Data Type|\n|---|---|---|\n|X|Y.|int|\n"
    )
    assert [e.name for e in facts.protocol_parts[0].request.elements or ()] == [
        "VanIds"
    ]
    assert "docs-unknown-section" in codes


def test_remarks_are_notes() -> None:
    facts, _ = read(
        OLD
        + '\n## <a name="remarks"></a>Remarks\nYou cannot delete a van on the road.\n'
    )
    assert [note.text for note in facts.notes if note.kind == "restriction"] == [
        "You cannot delete a van on the road."
    ]


def test_a_malformed_template_is_reported_and_skipped() -> None:
    template = "\n## Request SOAP\n```xml\n<s:Envelope><s:Body><DeleteVansRequest><A></s:Body></s:Envelope>\n```\n"
    facts, codes = read(OLD + template)
    assert facts.protocol_parts[0].request.body is None
    assert "docs-unreadable-template" in codes


def test_without_a_requirements_section_the_template_names_namespace_and_version() -> (
    None
):
    template = '\n## Request SOAP\n```xml\n<DeleteVansRequest xmlns="https://fleet.example/Fleet/v7"/>\n```\n'
    facts, _ = read(OLD + template)
    assert value(facts.namespace) == "https://fleet.example/Fleet/v7"
    assert value(facts.version) == "v7"


def test_front_matter_replaces_a_missing_title() -> None:
    front = "---\ntitle: DeleteVans Service Operation - Fleet Yard\ndescription: Deletes vans.\n---\n"
    facts, _ = read(front + OLD.partition("# DeleteVans")[2].partition("\n")[2])
    assert (value(facts.operation), value(facts.service)) == ("DeleteVans", "FleetYard")
    assert value(facts.summary) == "Deletes vans."
    assert facts.operation is not None
    assert facts.operation.source.line == 2


def test_titles_need_no_heading_marks() -> None:
    text = OLD.replace('## <a name="request"></a>', "").replace(
        '### <a name="request-body"></a>', ""
    )
    facts, _ = read(text)
    assert [e.name for e in facts.protocol_parts[0].request.elements or ()] == [
        "VanIds"
    ]


def test_text_in_brackets_after_a_name_is_ignored() -> None:
    facts, codes = read(OLD.replace("</a>VanIds|", "</a>VanIds (deprecated)|"))
    assert [e.name for e in facts.protocol_parts[0].request.elements or ()] == [
        "VanIds"
    ]
    assert "docs-unreadable-row" not in codes


def test_the_http_method_may_be_above_its_address() -> None:
    facts, _ = read(
        "DeleteVans Service Operation - Fleet\nRequest Url\nDELETE\nhttps://a.example/Fleet/v7/Vans\n"
        "Request Body Elements\nElement Description Data Type\nVanIds The vans. long array\n"
    )
    assert [(e.method, e.url) for e in facts.endpoints] == [
        ("DELETE", "https://a.example/Fleet/v7/Vans")
    ]
