"""Credentials in SOAP headers: each names one that the WSDL declares, or is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tiny import WSDL, make_specs, run

if TYPE_CHECKING:
    from pathlib import Path

HEADERS = """\
  <wsdl:message name="Headers">
    <wsdl:part name="Session" element="tns:SessionToken"/><wsdl:part name="Agent" type="xs:string"/>
  </wsdl:message>
  <wsdl:portType"""
BOUND = """\
<wsdl:input><soap:body use="literal"/>
<soap:header message="tns:Headers" part="Session" use="literal"/>
<soap:header message="tns:Headers" part="Agent" use="literal"/></wsdl:input>"""
VENDOR = """\
[vendor.a.credentials.token]
description = "The token."
soap = "{token}"

[vendor.a.credentials.agent]
description = "The agent."
soap = "{agent}"

"""


def specs(folder: Path, token: str, agent: str, own: str = "") -> Path:
    made = make_specs(folder / "specs", "a")
    text = WSDL.replace("  <wsdl:portType", HEADERS, 1)
    text = text.replace(
        '<xs:element name="DeleteVansRequest">',
        '<xs:element name="SessionToken" type="xs:string"/><xs:element name="DeleteVansRequest">',
    )
    text = text.replace('<wsdl:input><soap:body use="literal"/></wsdl:input>', BOUND)
    (made / "a" / "fleet.wsdl").write_text(text, encoding="utf-8")
    catalog = made / "catalog.toml"
    stated = VENDOR.format(token=token, agent=agent)
    written = f"{stated}{catalog.read_text(encoding='utf-8')}{own}"
    catalog.write_text(written, encoding="utf-8")
    return made


def found(made: Path) -> list[str]:
    result = run("list", "--specs", made)
    assert result.exit_code == 0
    lines = result.stderr.replace(f"{made}/", "").splitlines()
    return [line for line in lines if "header" in line]


def test_headers_that_the_wsdl_declares(tmp_path: Path) -> None:
    assert found(specs(tmp_path, "SessionToken", "Agent")) == []


@pytest.mark.parametrize(
    ("token", "agent", "says"),
    [
        ("SesionToken", "Agent", "catalog.toml:3: warning: catalog-unknown-header: credentials.token: no request of a has a header SesionToken (did you mean SessionToken?)"),
        ("SessionToken", "Q", "catalog.toml:7: warning: catalog-unknown-header: credentials.agent: no request of a has a header Q (known: Agent, SessionToken)"),
    ],
)  # fmt: skip
def test_headers_that_it_lacks(
    token: str, agent: str, says: str, tmp_path: Path
) -> None:
    assert found(specs(tmp_path, token, agent)) == [says]


def test_an_optional_header_of_the_vendor_may_be_missing(tmp_path: Path) -> None:
    made = specs(tmp_path, "SessionToken", "Agent")
    text = (made / "catalog.toml").read_text(encoding="utf-8")
    extra = '[vendor.a.credentials.extra]\ndescription = "x"\nsoap = "Extra"\n'
    (made / "catalog.toml").write_text(extra + text, encoding="utf-8")
    assert found(made) == []
    required = extra + "required = true\n"
    (made / "catalog.toml").write_text(required + text, encoding="utf-8")
    says = "credentials.extra: no request of a has a header Extra (known: Agent, SessionToken)"
    assert found(made) == [f"catalog.toml:3: warning: catalog-unknown-header: {says}"]


def test_the_line_in_the_apis_own_table(tmp_path: Path) -> None:
    own = '\n[api.credentials.token]\nsoap = "Tokn"\n'
    [line] = found(specs(tmp_path, "SessionToken", "Agent", own))
    made = (tmp_path / "specs" / "catalog.toml").read_text(encoding="utf-8")
    number = made.splitlines().index('soap = "Tokn"') + 1
    assert line.startswith(f"catalog.toml:{number}: warning: catalog-unknown-header: ")
