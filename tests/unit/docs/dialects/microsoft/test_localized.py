# ruff: noqa: RUF001 - some of the pages aren't English
"""Machine-translated copies: Latin names survive, prose doesn't."""

from __future__ import annotations

from stubwright.docs.facts import PageFacts, TypePhrase
from tests.support.docs_pages import read

TEMPLATE = """
<s:Envelope xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="urn:soap">
<s:Header xmlns="https://fleet.example/Fleet/v7">
<DeveloperToken i:nil="false">ValueHere</DeveloperToken>
</s:Header>
<s:Body>
<DeleteVansRequest xmlns="https://fleet.example/Fleet/v7">
<AccountId>ValueHere</AccountId>
<VanIds i:nil="false">ValueHere</VanIds>
</DeleteVansRequest>
</s:Body>
</s:Envelope>
"""
GERMAN = (
    """DeleteVans-Dienstvorgang – Fuhrpark
Löscht Wagen.
Hinweis
Dieser Vorgang ist neu.
Anforderungselemente
Das DeleteVansRequest-Objekt definiert die Text- und Headerelemente der Anforderung.
Anforderungstextelemente
Element | Beschreibung | Datentyp |
---|---|---|
AccountId | Das Konto. | lang |
Vanids | Die Wagen. Höchstens ein paar. |
langes Array |
Anforderungsheaderelemente
Element | Beschreibung | Datentyp |
---|---|---|
DeveloperToken | Das Token. | Zeichenfolge |
Antwortelemente
Das DeleteVansResponse-Objekt definiert die Text- und Headerelemente der Antwort.
Antworttextelemente
Element | Beschreibung | Datentyp |
---|---|---|
PartialErrors | Die Fehler. | BatchError-Array |
Antwortheaderelemente
Element | Beschreibung | Datentyp |
---|---|---|
TrackingId | Die Nummer. | Zeichenfolge |
SOAP anfordern"""
    + TEMPLATE
    + "Anforderungen\nDienst: FleetManagementService.svc v7\nNamespace: https://fleet.example/Fleet/v7\n"
)
FRENCH = (
    GERMAN.replace("Anforderungselemente", "Éléments de la requête")
    .replace("Anforderungstextelemente", "Éléments du corps de la requête")
    .replace("Anforderungsheaderelemente", "Éléments d’en-tête de la requête")
    .replace("Antwortelemente", "Éléments de réponse")
    .replace("Antworttextelemente", "Éléments du corps de la réponse")
    .replace("Antwortheaderelemente", "Éléments d’en-tête de réponse")
    .replace("langes Array", "tableau long")
    .replace("| lang |", "| long |")
    .replace("Zeichenfolge", "chaîne")
    .replace("BatchError-Array", "tableau BatchError")
    .replace("SOAP anfordern", "Demander SOAP")
    .replace("Anforderungen", "Configuration requise")
    .replace("Hinweis", "Remarque")
)
CHINESE = """DeleteVans 服务操作 - 车队

删除货车。

请求元素

DeleteVansRequest 对象定义服务操作请求的正文和标头元素，元素的顺序必须与请求中所示的顺序相同。

请求正文元素

元素 描述 数据类型

AccountId 帐户。 long

货车 要删除的货车。 最多可以包含 10,000 个元素。 long 数组

请求标头元素

元素 描述 数据类型

DeveloperToken 令牌。 字符串

响应元素

DeleteVansResponse 对象定义服务操作响应的正文和标头元素，元素的返回顺序与响应中所示的顺序相同。

响应正文元素

元素 描述 数据类型

PartialErrors BatchError 对象的数组。

错误列表。

BatchError 数组

请求 SOAP
""" + TEMPLATE


def types(facts: PageFacts) -> dict[str, TypePhrase | None]:
    (part,) = facts.protocol_parts
    messages = (part.request, part.response)
    return {
        element.name: element.type.value if element.type else None
        for message in messages
        for element in (*(message.elements or ()), *(message.headers or ()))
    }


def test_names_and_types_survive_in_german_and_french() -> None:
    for text, language in ((GERMAN, "de"), (FRENCH, "fr")):
        facts, codes = read(text)
        assert facts.language == language
        assert facts.operation is not None
        assert facts.operation.value == "DeleteVans"
        assert facts.namespace is not None
        assert facts.namespace.value == "https://fleet.example/Fleet/v7"
        assert types(facts) == {
            "AccountId": TypePhrase("long"),
            "VanIds": TypePhrase("long", is_list=True),
            "DeveloperToken": TypePhrase("string"),
            "PartialErrors": TypePhrase("BatchError", is_list=True),
            "TrackingId": TypePhrase("string"),
        }
        assert set(codes) == {"docs-localized", "docs-names-lost"}


def test_prose_states_nothing_that_needs_english() -> None:
    facts, _ = read(GERMAN)
    (part,) = facts.protocol_parts
    assert part.alignment is None
    for element in part.request.elements or ():
        assert (element.required, element.default, element.max_items) == (
            None,
            None,
            None,
        )


def test_a_translated_name_is_restored_if_only_one_is_missing() -> None:
    facts, codes = read(CHINESE)
    assert facts.language == "zh-cn"
    assert list(types(facts)) == [
        "AccountId",
        "VanIds",
        "DeveloperToken",
        "PartialErrors",
    ]
    assert "docs-names-lost" in codes


def test_two_translated_names_are_left_out() -> None:
    facts, codes = read(CHINESE.replace("AccountId 帐户。 long", "帐户 帐户。 long"))
    assert [e.name for e in facts.protocol_parts[0].request.elements or ()] == []
    assert "docs-unreadable-row" in codes or "docs-missing-table" in codes


def test_facts_keep_their_lines() -> None:
    facts, _ = read(GERMAN)
    account, ids = facts.protocol_parts[0].request.elements or []
    assert (account.source.line, ids.source.line) == (10, 11)
    assert ids.type is not None
    assert ids.type.source.line == 12


def test_an_english_page_in_a_foreign_site_is_not_translated() -> None:
    text = (
        "Freigeben über\nDeleteVans Service Operation - Fleet\nDeletes vans.\nRequest Body Elements\n"
        "Element | Description | Data Type |\n---|---|---|\nVanIds | The vans. | long array |\n"
    )
    facts, codes = read(text)
    assert facts.language == "en"
    assert "docs-localized" not in codes
