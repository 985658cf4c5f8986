"""Prefixes are readable and unique, and don't depend on the order of the namespaces."""

from __future__ import annotations

import pytest

from stubwright.importing.prefixes import FIXED, prefixes


@pytest.mark.parametrize(
    ("namespace", "prefix"),
    [
        ("http://schemas.microsoft.com/2003/10/Serialization/Arrays", "arrays"),
        (
            "http://schemas.datacontract.org/2004/07/System.Collections.Generic",
            "generic",
        ),
        ("https://adapi.microsoft.com", "adapi"),
        ("https://www.example.com/", "example"),
        ("https://bingads.microsoft.com/Customer/v13/Entities", "entities"),
        ("http://api.direct.yandex.com/v5/general", "general"),
        ("urn:Magento", "magento"),
        ("urn:partner.soap.sforce.com", "partner"),
        ("urn:oasis:names:tc:saml:2.0:assertion", "assertion"),
        ("http://example.org/Types.xsd", "types"),
        ("http://example.org/2001/XMLThings", "nsxmlthings"),
        ("http://example.org/schémas", "schmas"),
        ("http://www.w3.org/2000/09/xmldsig#", "nsxmldsig"),
        ("urn:42", "ns"),
        ("urn:ä", "ns"),
        ("no address", "noaddress"),
        ("http://schemas.xmlsoap.org/wsdl/soap12/", "soap12"),
        ("urn:tns", "tns2"),
        ("urn:xs", "xs2"),
    ],
)
def test_word(namespace: str, prefix: str) -> None:
    assert prefixes([namespace], "urn:home")[namespace] == prefix


def test_the_target_namespace_is_tns_unless_it_has_a_customary_prefix() -> None:
    assert prefixes([], "urn:home")["urn:home"] == "tns"
    assert prefixes([], FIXED["xs"])[FIXED["xs"]] == "xs"


def test_colliding_prefixes_are_numbered_in_sorted_order() -> None:
    namespaces = [f"urn:{host}:types" for host in "cab"]
    found = prefixes(namespaces, "")
    assert [found[name] for name in sorted(namespaces)] == ["types", "types2", "types3"]
    assert prefixes(namespaces[::-1], "") == found
